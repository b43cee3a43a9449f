import { NOTES_FOLDER } from '../model/kinds';
import { locate, nearestPath } from '../model/recordPlace';
import { say } from '../text';
import { firstLine } from './brokenReferences';
import type { Finding } from './finding';
import { nearest } from './nearest';

/** A file of the notes that is no record, for it lies where none is looked for, or has no name that one could have. */
export function misplaced(path: string, text: string): Finding | undefined {
  const [, ...names] = path.split('/');
  const name = names.at(-1) ?? '';
  const hasEnding = /\.ya?ml(?:\.txt)?$/i.test(name);
  if (
    path.startsWith(`${NOTES_FOLDER}/private/`) ||
    locate(path) !== undefined ||
    names.some(each => each.startsWith('.')) ||
    !(hasEnding || /^[^.]+$/.test(name))
  )
    return undefined;
  const found = nearestPath(path, (each, wanted) => each === wanted || nearest(each, [wanted]) !== undefined);
  const meant = found === path ? undefined : found;
  if (meant === undefined && !hasEnding) return undefined; // a word of somebody's, such as LICENSE
  const isOnlyEnding = meant?.startsWith(path.replace(/\.ya?ml(?:\.txt)?$/i, '')) === true;
  return {
    code: isOnlyEnding ? 'wrong-ending' : 'wrong-place',
    from: 'meaning',
    severity: 'warning',
    text:
      meant === undefined
        ? say('This file is not read: no record is looked for in this place.')
        : isOnlyEnding
          ? say('This file is not read: its name has to end in ".yaml".')
          : say('This file is not read here. Its place is {path}.', {
              path: meant.slice(NOTES_FOLDER.length + 1),
            }),
    span: firstLine({ text }),
    ...(meant !== undefined && { meant }),
  };
}
