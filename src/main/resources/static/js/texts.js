/** The page's own words, one file per language, and how dates and languages are written. */

const loaded = new Map();
const RIGHT_TO_LEFT = new Set(["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);
const DATE_LOCALES = { en: "en-GB", zh: "zh-CN" };

/** The words of one language; those of English where the page does not speak it. */
export async function texts(language) {
  if (!loaded.has(language)) {
    loaded.set(language, load(language));
  }
  try {
    return await loaded.get(language);
  } catch (failure) {
    loaded.delete(language);
    if (language === "en") {
      throw failure;
    }
    return texts("en");
  }
}

async function load(language) {
  const response = await fetch(new URL(`../texts/${encodeURIComponent(language)}.json`, import.meta.url));
  if (!response.ok) {
    throw new Error(`No texts for ${language}`);
  }
  return { ...(await response.json()), tag: language };
}

/** Puts values into the places of a text, such as {n}. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** A text that depends on a number, by the plural rules of its language. */
export function plural(words, forms, n) {
  const form = new Intl.PluralRules(words.tag).select(n);
  return fill(forms[form] ?? forms.other, { n });
}

/** Whether a date such as 2025-12-27, 2025-12 or 2025 is known to the day, the month or the year. */
function precision(date) {
  return ["year", "month", "day"][date.split("-").length - 1];
}

/** A date as exactly as it is known and no more. */
export function dateText(words, date) {
  const options = {
    year: { year: "numeric" },
    month: { year: "numeric", month: "long" },
    day: { year: "numeric", month: "short", day: "numeric" },
  }[precision(date)];
  const locale = DATE_LOCALES[words.tag] ?? words.tag;
  const [year, month = 1, day = 1] = date.split("-").map(Number);
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(Date.UTC(year, month - 1, day));
}

/** "as of" a date, worded by how exactly it is known. */
export function asOfText(words, date) {
  return fill(words.asOf[precision(date)], { date: dateText(words, date) });
}

/** The attributes of an element whose text is in a language. */
export function written(language) {
  return { lang: language, dir: RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr" };
}

/** The same for a text of unknown language: told by its script where a script is enough to choose the right glyphs. */
export function guessed(text) {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) {
    return { lang: "ja", dir: "ltr" };
  }
  if (/\p{Script=Hangul}/u.test(text)) {
    return { lang: "ko", dir: "ltr" };
  }
  return /\p{Script=Han}/u.test(text) ? { lang: "zh", dir: "ltr" } : { lang: "", dir: "auto" };
}

/** Whether sentences follow each other without a space. */
export function runsOn(language) {
  return language === "zh" || language === "ja";
}
