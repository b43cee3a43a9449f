// The ids of new records: made once from the title, safe as the name of a file on every system.

const LONGEST = 60;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Letters that do not come apart into a plain letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ı: 'i',
  ĳ: 'ij',
};

/**
 * A title as an id: a-z, 0-9 and `-`, at most 60 characters, without accents, never a name of a Windows device.
 * @param fallback an id to take where nothing of the title is left, such as `goal`
 */
export function slug(title: string, fallback: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[ßæœøđðþłħŋŧıĳ]/g, letter => LETTERS[letter] ?? '')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const id = cut(plain.replace(/^-/, ''), LONGEST);
  if (id === '') return fallback;
  return DEVICE.test(id) ? `${id}-${fallback}` : id;
}

/** Whether a text can be the id of a new record. */
export function isSlug(id: string): boolean {
  return id.length <= LONGEST && SLUG.test(id) && !DEVICE.test(id);
}

/**
 * An id for a new record that no other has: the slug of its title, with `-2`, `-3` … where that is taken.
 * @param kind what the id is where nothing is left of the title
 * @param prefix what the id begins with, such as a date and a dash; the whole stays within 60 characters
 */
export function uniqueId(title: string, kind: string, taken: (id: string) => boolean, prefix = ''): string {
  const words = prefix + slug(title, kind);
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : `-${number}`;
    const id = cut(words, LONGEST - ending.length) + ending;
    if (!taken(id)) return id;
  }
}

function cut(id: string, length: number): string {
  return id.slice(0, length).replace(/-$/, '');
}
