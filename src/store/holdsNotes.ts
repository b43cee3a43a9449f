const FOLDERS =
  /^\.mentoring(\/(people|templates(\/(goals|meetings))?|mentorships(\/[^/]+(\/(goals|meetings|reflections|feedback))?)?))?$/;

/**
 * Whether records can lie in a folder, or further down in it: a listing looks nowhere else, so that links that lead
 * round, or to the whole disk, cost nothing. Private notes are none of these folders.
 * @param folder from the workspace folder, with `/`
 */
export function holdsNotes(folder: string): boolean {
  return FOLDERS.test(folder);
}

/**
 * Whether a file is one of the notes by its name, or nearly: with another ending of YAML, with one that an editor has
 * put behind it, or without any. Those are pointed out; nothing else of them is read.
 */
export function mayBeNotes(name: string): boolean {
  return /^[^.]+$|.\.ya?ml(?:\.txt)?$/i.test(name);
}
