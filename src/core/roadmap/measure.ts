/** How wide a text is in CSS pixels. The page asks its canvas; elsewhere a table of letters is near enough. */
export type Measure = (text: string, size: number, isBold?: boolean) => number;

/** The size of the smallest words of the picture, in pixels. */
export const TINY = 11;

const NARROW = /[\s.,:;'’!|()[\]{}/\\iljtfrI1-]/;
const WIDE = /[mwMW@%&—…]|[^\u0000-\u02FF]/;

/** A width that is rather too large: for letters of a common sans serif, wide scripts taken as full squares. */
export const roughly: Measure = (text, size, isBold = false) => {
  let ems = 0;
  for (const letter of text) {
    if (/\p{M}/u.test(letter)) continue; // stands over the letter before
    const point = letter.codePointAt(0) ?? 0;
    ems += point >= 0x1100 && !isNarrowScript(point) ? 1.05 : NARROW.test(letter) ? 0.38 : WIDE.test(letter) ? 0.92 : /\p{Lu}/u.test(letter) ? 0.72 : 0.6; // prettier-ignore
  }
  return ems * size * (isBold ? 1.07 : 1);
};

/** Scripts beyond the common ones that are not written in squares. */
function isNarrowScript(point: number): boolean {
  return (point >= 0x1e00 && point <= 0x206f) || (point >= 0xfb50 && point <= 0xfdff);
}

const ELLIPSIS = '…';

/** Cuts a text so that it fits a width, with an ellipsis where something was cut; empty where nothing fits. */
export function cut(text: string, width: number, size: number, measure: Measure, isBold = false): string {
  if (measure(text, size, isBold) <= width) return text;
  const letters = [...text];
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const fits = measure(letters.slice(0, middle).join('').trimEnd() + ELLIPSIS, size, isBold) <= width;
    if (fits) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : letters.slice(0, low).join('').trimEnd() + ELLIPSIS;
}

/** Breaks a text into lines that fit a width, at spaces where it has some; what is left over is cut. */
export function wrap(
  text: string,
  width: number,
  lines: number,
  size: number,
  measure: Measure,
  isBold = false,
): readonly string[] {
  const words = text.split(/\s+/).filter(word => word !== '');
  const result: string[] = [];
  for (let line = 0; line < lines && words.length > 0; line++) {
    if (line === lines - 1) {
      result.push(cut(words.join(' '), width, size, measure, isBold));
      break;
    }
    let taken = words.shift() ?? '';
    while (words.length > 0 && measure(`${taken} ${words[0]}`, size, isBold) <= width)
      taken += ` ${words.shift()}`;
    const fitting = cut(taken, width, size, measure, isBold);
    result.push(fitting);
    if (fitting !== taken) break; // a word too long for a line ends the text
  }
  return result.filter(line => line !== '');
}
