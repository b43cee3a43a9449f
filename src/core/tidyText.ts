/**
 * A text as it is written into a file, and as two texts are compared: without white space around it, and without what
 * would keep it from standing there line by line: white space alone on a line, carriage returns, and tabs, which in
 * Markdown are four columns.
 */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').replace(/^ +$/gm, '').trim();
}
