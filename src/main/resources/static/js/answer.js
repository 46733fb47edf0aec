import { element } from "./dom.js";
import { feedbackNode } from "./feedback.js";
import { Sources } from "./sources.js";
import { fill, runsOn, written } from "./texts.js";

/** The last word, or where words are not spaced the last two characters, with the punctuation behind. */
const LAST_WORD = /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{1,2}|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{1,24})\P{L}{0,3}$/u;

/** Shows an answer: what it says first, then what the reader must know about it, then what it rests on, then what could follow. */
export function answerNode(answer, words, onask) {
  const sources = new Sources(answer, words);
  const page = { answer, words, sources };
  const emergency = answer.outcome === "emergency";
  return element("article", { class: emergency ? "answer emergency" : "answer", "aria-label": words.answer, ...written(answer.language) },
    element("div", { class: "bubble" },
      emergency ? emergencyCard(page) : answer.blocks.map((block) => blockNode(block, page)),
      answer.notices.map((code, i) => notice(code, answer.noticeTexts[i], words)),
      sources.node,
      origin(answer, words)),
    suggestions(answer.suggestions, words, onask),
    feedbackNode(answer, words));
}

const RENDERERS = {
  paragraph: (block, page) => element("p", {}, joined(block.sentences, page)),
  steps: (block, page) => element("ol", { class: "steps" }, block.items.map((item) => listItem(item, page))),
  bullets: (block, page) => element("ul", { class: "bullets" }, block.items.map((item) => listItem(item, page))),
  table: (block, page) => element("table", {}, element("tbody", {}, block.rows.map((row) =>
    element("tr", {}, element("th", { scope: "row" }, row.label), element("td", {}, sentence(row.value, page)))))),
  contact: (block, page) => contactCard(block, page),
};

/** A block of a kind that this page does not know yet is left out; the API's plain text has it. */
function blockNode(block, page) {
  return RENDERERS[block.type]?.(block, page) ?? null;
}

function listItem(item, page) {
  return element("li", {}, sentence(item, page));
}

function joined(sentences, page) {
  const space = runsOn(page.answer.language) ? "" : " ";
  return sentences.flatMap((item, i) => (i === 0 ? [sentence(item, page)] : [space, sentence(item, page)]));
}

function sentence({ text, citations, language }, page) {
  const foreign = language && language !== page.answer.language;
  return element("span", foreign ? { class: "foreign", ...written(language) } : {}, cited(text, citations, page));
}

/** A text with its pills, kept on one line with the end of the text: no line starts with a pill. */
function cited(text, citations, { sources, words }) {
  const pills = citations.map((number) => sources.pill(number, words)).filter(Boolean);
  if (pills.length === 0) {
    return [text];
  }
  const end = text.match(LAST_WORD)?.[0] ?? "";
  return [text.slice(0, text.length - end.length), element("span", { class: "end" }, end, pills)];
}

function contactCard(contact, page, chineseLabel = page.words.showChinese) {
  const { words } = page;
  return element("div", { class: "contact" },
    element("p", { class: "name" }, cited(contact.name, contact.citations, page)),
    contact.phone ? element("p", {}, phoneLink(contact, contact.phone, "phone", words)) : null,
    contact.chinese ? chineseText(contact.chinese, chineseLabel) : null);
}

function chineseText(text, label) {
  return element("div", { class: "show" }, element("p", { class: "facts" }, label), element("p", { class: "chinese", ...written("zh") }, text));
}

function phoneLink(contact, text, style, words) {
  const dial = /^[+\d][\d*#,-]*$/.test(contact.dial ?? "") ? contact.dial : null;
  return dial
    ? element("a", { class: style, href: `tel:${dial}`, "aria-label": fill(words.call, { number: contact.phone }) }, text)
    : element("span", { class: style }, text);
}

/** The number first and large, what to do, a way to call, and what to say in Chinese; further contacts below. */
function emergencyCard(page) {
  const { words } = page;
  const { blocks } = page.answer;
  const [first, ...others] = blocks.filter((block) => block.type === "contact" && block.phone);
  if (!first) {
    return blocks.map((block) => blockNode(block, page));
  }
  return [
    element("p", { class: "dial" }, phoneLink(first, first.phone, "large", words), " ", element("span", { class: "name" }, first.name)),
    blocks.filter((block) => block !== first && !others.includes(block)).map((block) => blockNode(block, page)),
    element("p", {}, phoneLink(first, fill(words.call, { number: first.phone }), "button", words)),
    first.chinese ? chineseText(first.chinese, words.sayChinese) : null,
    others.map((contact) => contactCard(contact, page, words.sayChinese)),
  ].flat();
}

function notice(code, text, words) {
  const badge = words.notices[code];
  return element("p", { class: "notice" }, badge ? element("span", { class: "badge" }, badge) : null, badge ? " " : null, text ?? null);
}

/** Where the words come from; for those of a model a notice tells it. */
function origin(answer, words) {
  const quoted = answer.citations.length > 0 && !answer.notices.includes("ai-generated");
  return quoted ? element("p", { class: "facts" }, words.fromKnowledge) : null;
}

function suggestions(questions, words, onask) {
  return questions.length === 0 ? null : element("div", { class: "chips", role: "group", "aria-label": words.suggestions },
    questions.slice(0, 3).map((question) =>
      element("button", { type: "button", class: "chip", onclick: () => onask(question) }, question)));
}
