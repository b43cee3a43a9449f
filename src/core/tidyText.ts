/**
 * A text as it is written into a file, and as two texts are compared: without white space around it, and without what
 * would keep it from standing there line by line: white space alone on a line, carriage returns, and tabs, which in
 * Markdown are four columns.
 */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').replace(/^ +$/gm, '').trim();
}

/**
 * Whether a text that stands in a file is only what a writer wrote on the way from one text to another: it goes on from
 * the first, and the second goes on from it. Then the second takes nothing away from it.
 */
export function isPartOf(now: string, before: string, after: string): boolean {
  return now.startsWith(before) && after.startsWith(now);
}
