import { decodeRecord } from '../model/decode';
import { isSlug, slug } from '../model/ids';
import { rulesFor } from '../model/keys';
import { NOTES_FOLDER } from '../model/kinds';
import { locate, pathOf } from '../model/recordPlace';
import type { AnyRecord } from '../model/summary';
import { fail, ok, type Result } from '../result';
import { oneForm } from '../sameText';
import { isRole } from '../model/roles';
import { say, type Text } from '../text';
import { behindMark, commentsIn } from '../yaml/comments';
import { applyTextEdits, type TextEdit, type YamlChange } from '../yaml/edit';
import { editYaml } from '../yaml/editYaml';
import { readYaml, type YamlFile } from '../yaml/read';
import { renderScalar } from '../yaml/render';
import { referencesIn, type Reference } from './references';
import { findReferences, type FoundReference, type NotesText } from './search';
import { isSame, type Referable } from './referable';

/** The edits of one file: sorted, not overlapping, against the text that was given. */
export interface FileEdits {
  readonly path: string;
  readonly edits: readonly TextEdit[];
}

/** A file or a folder that gets another name. Paths are from the workspace folder. */
export interface PathMove {
  readonly from: string;
  readonly to: string;
  /** Nobody has looked whether it is there: private notes are not listed. */
  readonly ifThere?: true;
}

export interface Renaming {
  readonly edits: readonly FileEdits[];
  readonly moves: readonly PathMove[];
}

/**
 * The edits that make all references to a thing say another name; nothing else in the files changes.
 * @param files every file that could name it (see `couldName`), as it stands now
 * @returns failure codes: 'unreadable' where a file that cannot be read may name it too (the sentence says which), and
 * 'cannot-edit' where no safe edit was found
 */
export function referenceEdits(
  thing: Referable,
  to: string,
  files: readonly NotesText[],
): Result<readonly FileEdits[]> {
  const { references, unreadable } = findReferences(thing, files);
  const [broken] = unreadable;
  if (broken !== undefined)
    return fail(
      'unreadable',
      unreadable.length === 1
        ? say('{path} cannot be read, and may name it too. Mend that file first.', { path: broken })
        : say('{path} and {count} more files cannot be read, and may name it too. Mend them first.', {
            path: broken,
            count: unreadable.length - 1,
          }),
    );
  const byFile = new Map<string, FoundReference[]>();
  for (const reference of references)
    byFile.set(reference.file, [...(byFile.get(reference.file) ?? []), reference]);
  const texts = new Map(files.map(({ path, text }) => [path, text ?? '']));
  const all: FileEdits[] = [];
  for (const [path, found] of byFile) {
    const text = texts.get(path) ?? '';
    const edits = found.map(reference => edited(reference, text, to));
    if (!isSafe(path, text, edits, thing, to))
      return fail(
        'cannot-edit',
        say('{path} cannot be changed safely. Change the name there by hand.', { path }),
      );
    all.push({ path, edits });
  }
  return ok(all);
}

/**
 * Everything that giving a thing another name takes: its files and folders, and all references.
 * @param to the new id; of a theme its new words
 * @param paths of all records of the folder
 * @param files as for `referenceEdits`
 * @returns failure codes: 'not-an-id', 'exists', 'built-in' for a template that is not the team's, and those of
 * `referenceEdits`; a name that does not change gives no edits
 */
export function planRename(
  thing: Referable,
  to: string,
  paths: readonly string[],
  files: readonly NotesText[],
): Result<Renaming> {
  const name = to.trim();
  if (name === thing.id) return ok({ edits: [], moves: [] });
  const wrong = wrongName(thing, name);
  if (wrong !== undefined) return fail('not-an-id', wrong);
  const renamed = { ...thing, id: name };
  const moves = movesOf(thing, name, paths);
  const isThere = moves.some(move =>
    paths.some(path => isWithin(path, move.to) && !isWithin(path, move.from)),
  );
  if (isThere || findReferences(renamed, files).references.length > 0 || homesOf(renamed, paths).length > 0)
    return fail('exists', say('There is already "{name}". Two cannot become one by renaming.', { name }));
  if (thing.kind.endsWith('-template') && moves.length === 0)
    return fail('built-in', say('"{name}" is a built-in template and keeps its name.', { name: thing.id }));
  const edits = referenceEdits(thing, name, files);
  if (!edits.ok) return edits;
  const own = moves.flatMap(({ from }) =>
    formerlyEdits(
      thing,
      name,
      files.find(({ path }) => path === from),
    ),
  );
  return ok({ edits: together([...edits.value, ...own]), moves });
}

/** What a goal keeps of its old name, so that the commits that say it still belong to it; nothing where that stands there. */
export function formerlyChanges(
  { record }: { readonly record: AnyRecord },
  old: string,
  now: string,
): readonly YamlChange[] {
  if (record.kind !== 'goal') return [];
  const { formerly } = record.value;
  const again = formerly.indexOf(now); // it is called so once more
  return [
    ...(formerly.includes(old) ? [] : [{ kind: 'insert' as const, list: ['formerly'], value: old }]),
    ...(again === -1 ? [] : [{ kind: 'remove' as const, path: ['formerly', again] }]),
  ];
}

/** The edits of a goal's own file, where that can be read and changed. */
function formerlyEdits(thing: Referable, to: string, own: NotesText | undefined): readonly FileEdits[] {
  if (thing.kind !== 'goal' || thing.id === to || own?.text === undefined) return [];
  const read = readYaml(own.text);
  if (!read.ok) return [];
  const { value } = decodeRecord('goal', read.value);
  const changes = formerlyChanges({ record: { kind: 'goal', value } }, thing.id, to);
  const edited = editYaml(own.text, changes, rulesFor('goal'));
  return edited.ok && edited.value.edits.length > 0 ? [{ path: own.path, edits: edited.value.edits }] : [];
}

/** All edits of a file in one place, in the order of its text. */
function together(all: readonly FileEdits[]): readonly FileEdits[] {
  const byFile = new Map<string, TextEdit[]>();
  for (const { path, edits } of all) byFile.set(path, [...(byFile.get(path) ?? []), ...edits]);
  return [...byFile].map(([path, edits]) => ({ path, edits: edits.sort((a, b) => a.start - b.start) }));
}

/**
 * What takes the references to a thing out of a record: items of lists, and keys that say nothing else. Keys under
 * which somebody has written stay. In the order in which to make them.
 */
export function removalOf(thing: Referable, path: string, file: YamlFile): readonly YamlChange[] {
  const place = locate(path);
  if (place === undefined) return [];
  return referencesIn(place, file)
    .filter(reference => !reference.isKey && isSame(reference.thing, thing))
    .map(reference => ({ kind: 'remove' as const, path: reference.path }))
    .reverse(); // what comes later first, so that no item changes its number
}

function edited({ span, inFlow, quote }: Reference, text: string, to: string): TextEdit {
  const comment = behindMark(text.slice(span.start, span.end));
  return {
    start: span.start,
    end: span.end,
    text: renderScalar(to, { flow: inFlow, ...(quote && { quote }) }) + comment,
  };
}

/** The text reads as before and has the same comments, but that each reference now names the new one. */
function isSafe(
  path: string,
  text: string,
  edits: readonly TextEdit[],
  thing: Referable,
  to: string,
): boolean {
  const place = locate(path);
  const changed = applyTextEdits(text, edits);
  const [before, after] = [readYaml(text), readYaml(changed)];
  if (place === undefined || !before.ok || !after.ok) return false;
  const renamed = { ...thing, id: to };
  const wanted = referencesIn(place, before.value).map(({ thing: old }) =>
    isSame(old, thing) ? renamed : old,
  );
  const got = referencesIn(place, after.value).map(reference => reference.thing);
  return (
    wanted.length === got.length &&
    wanted.every((each, at) => got[at] && isSame(each, got[at])) &&
    commentsIn(text)?.join('\n') === commentsIn(changed)?.join('\n')
  );
}

function wrongName(thing: Referable, name: string): Text | undefined {
  if (thing.kind === 'theme') {
    if (name === '') return say('Write what the theme is called.');
    return /[\r\n]/.test(name) ? say('A theme stands on one line.') : undefined;
  }
  if (thing.kind === 'person' && isRole(name))
    return say('"{name}" is a role in templates, and no person can be called so.', { name });
  if (isSlug(name)) return undefined;
  const better = slug(name, '');
  return better === '' || better === name
    ? say('This becomes the name of a file: use small letters, digits and dashes, up to 60.')
    : say('This becomes the name of a file: use small letters, digits and dashes, such as "{better}".', {
        better,
      });
}

/** The records that a thing is kept in. */
function homesOf(thing: Referable, paths: readonly string[]): readonly string[] {
  return paths.filter(path => {
    const place = locate(path);
    switch (thing.kind) {
      case 'person':
        return place?.person === thing.id;
      case 'mentorship':
        return place?.mentorship === thing.id;
      case 'theme':
        return false;
      default:
        return place?.kind === thing.kind && oneForm(path) === oneForm(homeOf(thing, thing.id));
    }
  });
}

function homeOf(thing: Referable, id: string): string {
  if (thing.kind === 'theme') return '';
  return pathOf(thing.kind, id, 'mentorship' in thing ? thing.mentorship : id);
}

function movesOf(thing: Referable, to: string, paths: readonly string[]): readonly PathMove[] {
  if (thing.kind === 'mentorship') {
    const [home = ''] = homesOf(thing, paths); // as the disk has its letters
    const folder = (id: string) => `${NOTES_FOLDER}/mentorships/${id}`;
    const from = home.split('/').slice(0, 3).join('/') || folder(thing.id);
    return [{ from, to: folder(to) }];
  }
  const moves: PathMove[] = homesOf(thing, paths).map(from => ({
    from,
    to: `${from.slice(0, from.lastIndexOf('/') + 1)}${to}.yaml`,
  }));
  const own = (id: string) => `${NOTES_FOLDER}/private/${id}`;
  return thing.kind === 'person' ? [...moves, { from: own(thing.id), to: own(to), ifThere: true }] : moves;
}

function isWithin(path: string, place: string): boolean {
  const [one, other] = [path.toLowerCase(), place.toLowerCase()]; // some disks take both for one
  return one === other || one.startsWith(`${other}/`);
}
