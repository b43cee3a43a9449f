// Where each kind of record lies in a workspace folder. Paths are relative to the folder, with `/`.
import { oneForm } from '../sameText';
import { EACH_KIND, KINDS, NAMES, NOTES_FOLDER, type RecordKind } from './kinds';

/** Which record a file holds. */
export interface RecordPlace {
  readonly kind: RecordKind;
  /** The name of the file without `.yaml`; of a mentorship and its single files, the name of its folder. */
  readonly id: string;
  /** The mentorship that it belongs to. */
  readonly mentorship?: string;
  /** The person whose file it is. */
  readonly person?: string;
}

const NAME = '(?!\\.)[^/]+';
const PATTERNS = EACH_KIND.map(([kind, { path }]) => {
  const names = path.replace(NAMES, `(?<$1>${NAME})`);
  return { kind, pattern: new RegExp(`^\\${NOTES_FOLDER}/${names}\\.yaml$`) };
});

/**
 * Which record lies at a path, with its ids in one form of their letters, whatever form the disk has; undefined for everything that is no record,
 * such as private notes and hidden files.
 */
export function locate(path: string): RecordPlace | undefined {
  for (const { kind, pattern } of PATTERNS) {
    const match = pattern.exec(path);
    if (match === null) continue;
    const [id, person, mentorship] = ['id', 'person', 'mentorship'].map(name => {
      const found = match.groups?.[name];
      return found === undefined ? undefined : oneForm(found);
    });
    return {
      kind,
      id: id ?? person ?? mentorship ?? 'mentoring',
      ...(mentorship !== undefined && { mentorship }),
      ...(person !== undefined && { person }),
    };
  }
  return undefined;
}

const NEAR_ENDING = /\.ya?ml(?:\.txt)?$/i;

/**
 * The path at which a file that lies elsewhere would be a record: as many folders deep, with names that are nearly those
 * of the layout (`goal/` for `goals/`, `.yml`, `.yaml.txt` or nothing for `.yaml`).
 * @param isNear whether a name that stands there is nearly one of the layout
 */
export function nearestPath(
  path: string,
  isNear: (name: string, wanted: string) => boolean,
): string | undefined {
  const [folder, ...names] = path.replace(NEAR_ENDING, '').split('/');
  if (folder !== NOTES_FOLDER || names.some(name => name === '' || name.startsWith('.'))) return undefined;
  for (const [, { path: layout }] of EACH_KIND) {
    const wanted = layout.split('/');
    const fits = (name: string, at: number) => wanted[at]?.startsWith('{') || isNear(name, wanted[at] ?? '');
    if (wanted.length !== names.length || !names.every(fits)) continue;
    const found = wanted.map((name, at) => (name.startsWith('{') ? names[at] : name));
    return `${[NOTES_FOLDER, ...found].join('/')}.yaml`;
  }
  return undefined;
}

/**
 * The path of a record.
 * @param id as `locate` gives it: a person's id for people and reflections; means nothing where there is only one
 * @param mentorship the id of the mentorship, for what lies in one
 */
export function pathOf(kind: RecordKind, id: string, mentorship: string = id): string {
  const names: Readonly<Record<string, string>> = { id, person: id, mentorship };
  return `${NOTES_FOLDER}/${KINDS[kind].path.replace(NAMES, (_, name: string) => names[name] ?? '')}.yaml`;
}
