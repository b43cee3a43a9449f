import { EACH_KIND, NAMES, NOTES_FOLDER } from '../core/model/kinds';

/** Each folder that the layout leads through, as a pattern. */
const FOLDERS = new Set(
  EACH_KIND.flatMap(([, { path }]) => {
    const folders = [NOTES_FOLDER, ...path.split('/').slice(0, -1)];
    return folders.map((_, at) => folders.slice(0, at + 1).join('/'));
  }),
);
const PATTERN = new RegExp(`^(?:${[...FOLDERS].join('|').replaceAll('.', '\\.').replace(NAMES, '[^/]+')})$`);

/**
 * Whether records can lie in a folder, or further down in it: a listing looks nowhere else, so that links that lead
 * round, or to the whole disk, cost nothing. Private notes are none of these folders.
 * @param folder from the workspace folder, with `/`
 */
export function isRecordFolder(folder: string): boolean {
  return PATTERN.test(folder);
}

/**
 * Whether a file is one of the notes by its name, or nearly: with another ending of YAML, with one that an editor has
 * put behind it, or without any. Those are pointed out; nothing else of them is read.
 */
export function mayBeNotes(name: string): boolean {
  return /^[^.]+$|.\.ya?ml(?:\.txt)?$/i.test(name);
}
