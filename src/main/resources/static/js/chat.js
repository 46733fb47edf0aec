import { answerNode } from "./answer.js";
import { ask, Failure, forget, topics } from "./api.js";
import { element, reveal } from "./dom.js";
import { fill, guessed, texts, written } from "./texts.js";

const LONGEST = 1000;
const NEARLY = 100;
const CHOICE = "language";

const page = Object.fromEntries(
  ["language", "welcome", "topics", "topic-questions", "log", "ask", "limit", "question", "privacy", "forget", "forgetting"].map((id) => [id, document.getElementById(id)]));
const supported = [...page.language.options].map((option) => option.value);

let words;
let conversation = null;
let busy = false;
let chosen = recall();

function recall() {
  try {
    const language = localStorage.getItem(CHOICE);
    return supported.includes(language) ? language : null;
  } catch {
    return null;
  }
}

function remember(language) {
  try {
    localStorage.setItem(CHOICE, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

function deviceLanguage() {
  return navigator.languages.map((tag) => tag.split("-")[0]).find((tag) => supported.includes(tag)) ?? "en";
}

/** Speaks a language: the page's words and the topics, not what was answered already. */
async function speak(language) {
  words = await texts(language);
  page.language.value = language;
  Object.assign(document.documentElement, written(language));
  for (const node of document.querySelectorAll("[data-text]")) {
    node.textContent = words[node.dataset.text];
  }
  for (const node of document.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", words[node.dataset.label]);
  }
  page.question.placeholder = words.placeholder;
  page.privacy.textContent = fill(words.privacy, { days: page.privacy.dataset.days });
  page.forget.textContent = words.forget.button;
  showLimit();
  await showTopics(language);
}

async function showTopics(language) {
  let offered = [];
  try {
    offered = await topics(language);
  } catch {
    // The field is there without them.
  }
  if (page.language.value === language) {
    page.topics.replaceChildren(...offered.slice(0, 6).map(topicChip));
    page["topic-questions"].replaceChildren();
  }
}

function topicChip(topic) {
  const single = topic.questions.length === 1;
  return element("button", {
    type: "button",
    class: "chip",
    "aria-expanded": single ? null : "false",
    "aria-controls": single ? null : "topic-questions",
    onclick: (event) => (single ? submit(topic.questions[0]) : toggle(event.currentTarget, topic)),
  }, topic.title);
}

function toggle(chip, topic) {
  const open = chip.getAttribute("aria-expanded") !== "true";
  for (const other of page.topics.querySelectorAll("[aria-expanded]")) {
    other.setAttribute("aria-expanded", String(open && other === chip));
  }
  page["topic-questions"].replaceChildren(...(open ? topic.questions : []).slice(0, 4).map((question) =>
    element("button", { type: "button", class: "chip question-chip", onclick: () => submit(question) }, question)));
}

/** Asks, unless an answer is under way. */
async function submit(text) {
  const question = text.trim();
  if (question === "" || busy || [...question].length > LONGEST) {
    return;
  }
  page.welcome.hidden = true;
  const bubble = element("p", { class: "asked", ...guessed(question) }, element("span", { class: "hidden" }, `${words.you}: `), question);
  page.log.append(bubble);
  await answer(question, bubble);
}

async function answer(question, bubble) {
  busy = true;
  const stopping = new AbortController();
  const writing = element("p", { class: "bubble writing", "aria-hidden": "true", hidden: true });
  const thinking = element("p", { class: "thinking" }, element("span", {}, words.thinking), " ",
    element("button", { type: "button", class: "chip stop", onclick: () => stopping.abort() }, words.stop));
  page.log.append(writing, thinking);
  reveal(bubble, "start");
  let shown;
  try {
    const reply = await askOnce(question, { signal: stopping.signal, ...follower(writing) });
    conversation = reply.conversation;
    page.forgetting.hidden = false;
    shown = answerNode(reply, await texts(reply.language).catch(() => words), submit);
    writing.remove();
  } catch (failure) {
    shown = ended(failure, { question, bubble, writing, stopped: stopping.signal.aborted });
  }
  thinking.replaceWith(shown);
  busy = false;
  reveal(bubble, "start");
}

/** Shows sentences as they come; the whole answer takes their place. */
function follower(writing) {
  return {
    onsentence: ({ text }) => {
      writing.append(element("span", guessed(text), text), " ");
      writing.hidden = false;
    },
    onrestart: () => {
      writing.replaceChildren();
      writing.hidden = true;
    },
  };
}

/** What stands in place of an answer that did not come to its end. What was shown before a stop had been checked, and stays. */
function ended(failure, { question, bubble, writing, stopped }) {
  if (stopped) {
    writing.removeAttribute("aria-hidden");
    return element("p", { class: "thinking" }, words.stopped);
  }
  writing.remove();
  if (!(failure instanceof Failure)) {
    console.error(failure);
  }
  return failed(failure.kind ?? "fault", question, bubble);
}

/** Asks; starts anew where the conversation has been forgotten, for the reader has done nothing wrong. */
async function askOnce(question, following) {
  try {
    return await ask(question, { language: chosen, conversation, ...following });
  } catch (failure) {
    if (failure.kind !== "unknown-conversation") {
      throw failure;
    }
    return ask(question, { language: chosen, conversation: null, ...following });
  }
}

function failed(kind, question, bubble) {
  const text = words.errors[kind] ?? words.errors.fault;
  const node = element("div", { class: "failed", role: "alert" }, element("p", {}, text));
  if (kind !== "too-long") {
    node.append(element("button", {
      type: "button",
      class: "chip",
      onclick: () => {
        node.remove();
        page.question.focus();
        answer(question, bubble);
      },
    }, words.retry));
  }
  return node;
}

function send() {
  const text = page.question.value;
  if (busy || text.trim() === "" || [...text.trim()].length > LONGEST) {
    return;
  }
  page.question.value = "";
  fit();
  if (matchMedia("(pointer: coarse)").matches) {
    page.question.blur();
  }
  submit(text);
}

/** The field grows with its text, up to what its style allows. */
function fit() {
  page.question.style.height = "auto";
  page.question.style.height = `${page.question.scrollHeight}px`;
  showLimit();
}

function showLimit() {
  const left = LONGEST - [...page.question.value.trim()].length;
  page.limit.hidden = left > NEARLY;
  page.limit.classList.toggle("over", left < 0);
  page.limit.textContent = left > NEARLY ? "" : left < 0 ? words.errors["too-long"] : fill(words.left, { n: left });
}

page.ask.addEventListener("submit", (event) => {
  event.preventDefault();
  send();
});
page.question.addEventListener("input", fit);
page.question.addEventListener("keydown", (event) => {
  // While an input method composes, Enter chooses a candidate (keyCode 229 is how Safari tells).
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
    event.preventDefault();
    send();
  }
});
page.forget.addEventListener("click", async () => {
  if (conversation === null || busy) {
    return;
  }
  let text = words.forget.done;
  try {
    await forget(conversation);
  } catch (failure) {
    // What the service does not know any more is as good as deleted.
    text = failure.kind === "unknown-conversation" ? text : words.errors[failure.kind] ?? words.errors.fault;
  }
  if (text === words.forget.done) {
    conversation = null;
    page.forgetting.hidden = true;
    page.log.replaceChildren();
  }
  page.log.append(element("p", { class: "facts", role: "status" }, text));
  page.question.focus();
});
page.language.addEventListener("change", () => {
  chosen = page.language.value;
  remember(chosen);
  // The words are gone when the service was renewed under an open page: the new page has them.
  speak(chosen).catch(() => location.reload());
});

await speak(chosen ?? deviceLanguage());
if (matchMedia("(pointer: fine)").matches) {
  page.question.focus();
}
