// The inbox is a bare list, and all that reads and edits a file goes by maps: while it is worked on, a line stands before it.
const LIST = 'items';
const KEY = `${LIST}:\n`;
const MARK = '\uFEFF';

/** The text of an inbox as a map with one list. */
export function asMap(text: string): string {
  const bom = text.startsWith(MARK) ? MARK : '';
  return bom + KEY + text.slice(bom.length);
}

/** By so many characters everything of the list stands further down in that map. */
export const SHIFT = KEY.length;

/** The text as it stands in the file; undefined where an edit has touched the line that stands in none. */
export function asList(text: string): string | undefined {
  const bom = text.startsWith(MARK) ? MARK : '';
  const rest = text.slice(bom.length);
  if (/^items: *(?:\[\])? *\n?$/.test(rest)) return bom;
  return rest.startsWith(KEY) ? bom + rest.slice(SHIFT) : undefined;
}
