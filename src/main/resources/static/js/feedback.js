import { rate } from "./api.js";
import { element } from "./dom.js";

/** Where what was said is a matter of the knowledge, and not a card or a greeting. */
const RATED = new Set(["answered", "outdated", "not_known", "clarify", "out_of_scope"]);

/** The quiet row under an answer: its lasting address, and whether it helped. */
export function feedbackNode(answer, words) {
  const link = element("a", { class: "quiet", href: `/a/${encodeURIComponent(answer.id)}` }, words.link);
  const row = element("div", { class: "feedback" }, link);
  if (RATED.has(answer.outcome)) {
    row.append(element("span", { class: "facts" }, words.feedback.ask),
      button(words.feedback.yes, () => send(row, answer, { useful: true }, words)),
      button(words.feedback.no, () => row.replaceChildren(form(row, answer, words))));
  }
  return row;
}

function button(text, onclick) {
  return element("button", { type: "button", class: "quiet", onclick }, text);
}

function form(row, answer, words) {
  const { why, reasons, remark, send: submit } = words.feedback;
  const options = Object.entries(reasons).map(([code, text]) =>
    element("label", { class: "quiet" }, element("input", { type: "radio", name: `reason-${answer.id}`, value: code }), " ", text));
  const text = element("textarea", { rows: "2", maxlength: "1000", "aria-label": remark, placeholder: remark });
  return element("form", {
    class: "why",
    onsubmit: (event) => {
      event.preventDefault();
      const chosen = event.target.querySelector("input:checked")?.value;
      send(row, answer, { useful: false, reason: chosen, comment: text.value.trim() || undefined }, words);
    },
  }, element("fieldset", {}, element("legend", {}, why), options), text, element("button", { type: "submit", class: "quiet" }, submit));
}

async function send(row, answer, feedback, words) {
  let text = words.feedback.thanks;
  try {
    await rate(answer.id, feedback);
  } catch (failure) {
    text = words.errors[failure.kind] ?? words.errors.fault;
  }
  row.replaceChildren(element("p", { class: "facts", role: "status" }, text));
}
