/* Texts of the reader's language, by key, with {named} values. */

let texts = {};
let plurals;

export async function loadTexts(url) {
  texts = await (await fetch(url)).json();
}

/** A missing key shows itself: a test walks all keys. */
export function t(key, values = {}) {
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

export const has = key => key in texts;

/** A text as it stands inside a sentence. */
export const inside = text => text.charAt(0).toLocaleLowerCase(document.documentElement.lang) + text.slice(1);

/** Singular or plural by the language's own rule: `key.one`, `key.other`. */
export function count(key, number, values = {}) {
  plurals ??= new Intl.PluralRules(document.documentElement.lang);
  const form = plurals.select(number);
  return t(has(`${key}.${form}`) ? `${key}.${form}` : `${key}.other`, { count: number, ...values });
}
