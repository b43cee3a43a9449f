import { NOTES_FOLDER } from '../model/kinds';
import { say } from '../text';
import type { Finding } from './finding';

const NAMED = new RegExp(`${NOTES_FOLDER.replace('.', '\\.')}/private/[^\\s'"]*`, 'g');

/** Where a record that is shared names a private file: whoever reads it learns that there is one. */
export function namesPrivate(text: string): readonly Finding[] {
  return [...text.matchAll(NAMED)].map(({ 0: name, index }) => ({
    code: 'names-private',
    from: 'meaning',
    severity: 'warning',
    text: say(
      'This names a private file, and everyone who can read this repository can read that. Take it out.',
    ),
    span: { start: index, end: index + name.length },
  }));
}
