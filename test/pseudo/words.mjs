// Words that no language has: each letter with a sign on it, 1.4 times as long, between marks. What is shown without
// them was never put through localisation; what their end mark is missing of was cut.

const FROM = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const TO = 'åƀćđéƒğĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁĆĐÉƑĞĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const SIGNED = new Map([...FROM].map((letter, at) => [letter, [...TO][at] ?? letter]));

/** The part by which words of other languages are longer. */
const LONGER = 0.4;

/** The end of a sentence of these words. */
export const END = '⟧';

/**
 * A sentence of ours in such words. Names in braces, links, icons and code stay as they are.
 * @param {string} sentence
 */
export function pseudo(sentence) {
  const kept = /\{\w+\}|\$\([\w-]+\)|\]\([^)]*\)|`[^`]*`|\n/g;
  let out = '';
  let from = 0;
  for (const match of sentence.matchAll(kept)) {
    out += signed(sentence.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  const more = Math.ceil([...sentence.replace(kept, '')].length * LONGER);
  return `⟦${out}${signed(sentence.slice(from))}${'·'.repeat(more)}${END}`;
}

/** @param {string} text */
const signed = text => [...text].map(letter => SIGNED.get(letter) ?? letter).join('');

/**
 * What of a text is in plain letters: words that were never localised, but for names of keys, files and days.
 * @param {string} text
 * @param {(word: string) => boolean} isKnown
 */
export function plainWords(text, isKnown) {
  return (text.match(/[A-Za-z][A-Za-z'’.-]*[A-Za-z]/g) ?? []).filter(word => !isKnown(word));
}
