import { element, reveal } from "./dom.js";
import { asOfText, dateText, fill, guessed, plural, written } from "./texts.js";

/** The quiet line under an answer that opens its sources. */
export class Sources {
  #details = null;
  #cards = new Map();

  constructor(answer, words) {
    if (answer.citations.length === 0) {
      return;
    }
    for (const citation of answer.citations) {
      this.#cards.set(citation.number, card(citation, words));
    }
    this.#details = element("details", { class: "sources" },
      element("summary", {}, element("span", {}, summary(answer, words))),
      element("ol", {}, ...this.#cards.values()));
  }

  /** The element, or null without sources. */
  get node() {
    return this.#details;
  }

  /** The raised number behind a sentence that leads to a source; null if there is no such source. */
  pill(number, words) {
    const target = this.#cards.get(number);
    return target ? element("button", {
      type: "button",
      class: "cite",
      "aria-label": fill(words.source, { n: number }),
      onclick: () => this.#show(target),
    }, String(number)) : null;
  }

  #show(target) {
    this.#details.open = true;
    target.focus({ preventScroll: true });
    reveal(target, "nearest");
  }
}

function summary(answer, words) {
  const count = plural(words, words.sources, answer.citations.length);
  return answer.asOf ? `${asOfText(words, answer.asOf)} · ${count}` : count;
}

function card(citation, words) {
  const url = safeLink(citation.url);
  const facts = [
    citation.publisher,
    citation.published && fill(words.published, { date: dateText(words, citation.published) }),
    citation.asOf && citation.asOf !== citation.published && asOfText(words, citation.asOf),
  ].filter(Boolean);
  return element("li", { class: "source", tabindex: "-1" },
    element("span", { class: "number", "aria-hidden": "true" }, String(citation.number)),
    element("div", {},
      element("p", { class: "title" }, url
        ? element("a", { href: url, target: "_blank", rel: "noopener noreferrer", ...guessed(citation.title) }, citation.title)
        : element("span", guessed(citation.title), citation.title)),
      element("p", { class: "facts" }, facts.flatMap((fact, i) => [i === 0 ? null : " · ", element("span", {}, fact)])),
      citation.computed ? element("p", { class: "facts" }, words.computed) : null,
      element("blockquote", written(citation.language), citation.quote)));
}

function safeLink(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}
