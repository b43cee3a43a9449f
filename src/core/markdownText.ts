/** Marks that turn the order of the letters after them round, so that a text reads as another than it is. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text of a file as Markdown shows it, on one line: no word of it is a heading, a list, a link, a picture, code or HTML,
 * wherever it is put. Further lines follow behind a space.
 */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replace(TURNING, '')
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(/^(?=[#+=-])/, '\\')
    .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\');
}
