import { addNote } from '../../core/private/privateChanges';
import { LIST_OF, privatePathOf, privateRules, type PrivatePlace } from '../../core/private/kinds';
import { fail, ok, type Result } from '../../core/result';
import { say } from '../../core/text';
import { sameValue, valueAt } from '../../core/yaml/applyChange';
import { commentsIn } from '../../core/yaml/comments';
import type { YamlChange } from '../../core/yaml/edit';
import { editYaml } from '../../core/yaml/editYaml';
import { readYaml, type YamlFile } from '../../core/yaml/read';
import { itemWriter } from '../../core/yaml/written';
import type { UndoStep } from '../../store/history';
import { unreadable } from '../../store/private/privateNotes';
import { recorded, type PrivateServices } from './privateDeeds';

/** An item that goes along: its place in its list, its value, and how it is written where comments belong to it. */
interface Going {
  readonly index: number;
  readonly raw: unknown;
  readonly written?: string;
}

/**
 * Notes about something that is gone are about something else from now on. Where nothing is noted there, the file goes
 * along as it is; else its items join those there, with all that belongs to them. What has no place there stays in the old
 * file; that goes, to the trash where there is one, once nothing is left in it. One undo takes all of it back.
 * @returns a failure `not-here` where they are there already, `gone`, `unreadable`
 */
export async function attachTo(
  services: PrivateServices,
  from: PrivatePlace,
  to: PrivatePlace,
): Promise<Result<void>> {
  if (privatePathOf(from) === privatePathOf(to)) return fail('not-here', say('They are there already.'));
  return recorded(services, say('Attach private notes'), async done => {
    const record = services.notes.about(from);
    const text = await services.notes.text(from);
    if (record === undefined || text === undefined) return fail('gone', say('It is no longer there.'));
    if (record.broken !== undefined || !text.ok) return unreadable(from);
    const isNew = (await services.notes.text(to)) === undefined;
    return isNew && from.kind === to.kind
      ? moveWhole(services, from, to, text.value, done)
      : moveItems(services, from, to, isNew, done);
  });
}

type Step = (step: UndoStep | undefined) => void;

async function moveWhole(
  { notes }: PrivateServices,
  from: PrivatePlace,
  to: PrivatePlace,
  text: string,
  done: Step,
): Promise<Result<void>> {
  const made = await notes.create(to, text);
  if (!made.ok) return made;
  done(made.value.undo);
  return removed(notes, from, done, text);
}

async function moveItems(
  { notes }: PrivateServices,
  from: PrivatePlace,
  to: PrivatePlace,
  isNew: boolean,
  done: Step,
): Promise<Result<void>> {
  let going: readonly Going[] = [];
  let prose: string | undefined;
  const looked = await notes.change(from, file => {
    going = goingFrom(file, from, to).filter(({ written }) => !isNew || written === undefined);
    prose = proseIn(file, from);
    return ok([]); // a plan that wants nothing only looks
  });
  if (!looked.ok) return looked;
  if (going.length === 0 && prose === undefined)
    return fail('not-here', say('Nothing of this can stand there. Open the file and move it by hand.'));
  const joined = await notes.change(to, file =>
    ok([
      ...going.flatMap(({ raw, written }) =>
        addNote(to, raw).map((add): YamlChange => ({ ...add, ...(written !== undefined && { written }) })),
      ),
      ...(prose === undefined ? [] : addProse(file, to, prose)),
    ]),
  );
  if (!joined.ok) return joined;
  done(joined.value.undo);
  let bare: string | undefined;
  const leaving = (file: YamlFile): readonly YamlChange[] => {
    const now = goingFrom(file, from, to);
    const still = going.filter(({ index, raw }) =>
      now.some(each => each.index === index && sameValue(each.raw, raw)),
    );
    return [
      ...still
        .toReversed()
        .map(({ index }): YamlChange => ({ kind: 'remove', path: [LIST_OF[from.kind], index] })),
      ...(prose !== undefined && proseIn(file, from) === prose
        ? [{ kind: 'remove' as const, path: ['notes'] }]
        : []),
    ];
  };
  const taken = await notes.change(from, file => {
    const changes = leaving(file);
    const left = editYaml(file.text, changes, privateRules(from.kind));
    bare = left.ok && isBare(left.value.text) ? file.text : undefined;
    return ok(bare === undefined ? changes : []); // a file in which nothing would be left goes as it is
  });
  if (!taken.ok) return taken;
  done(taken.value.undo);
  return bare === undefined ? ok(undefined) : removed(notes, from, done, bare);
}

/** The items that can stand in the other list: between two lists of topics all of them, elsewhere what is a plain text. */
function goingFrom(file: YamlFile, from: PrivatePlace, to: PrivatePlace): readonly Going[] {
  const list = LIST_OF[from.kind];
  const value = valueAt(file.value, [list]);
  const writer = itemWriter(file.text);
  const items: readonly unknown[] = Array.isArray(value) ? value : [value ?? []].flat();
  return items.flatMap((raw, index): readonly Going[] => {
    const written = writer([list], index);
    const fits = typeof raw === 'string' || (from.kind === 'meeting' && to.kind === 'meeting');
    if (!fits || written === undefined) return [];
    return [{ index, raw, ...(written.comments > 0 && { written: written.text }) }];
  });
}

/** The running text about a meeting. */
function proseIn({ value }: YamlFile, { kind }: PrivatePlace): string | undefined {
  const prose = kind === 'meeting' ? value['notes'] : undefined;
  return typeof prose === 'string' && prose.trim() !== '' ? prose : undefined;
}

/** Running text stays one where there is none yet; else it is one more note. */
function addProse(file: YamlFile, to: PrivatePlace, prose: string): readonly YamlChange[] {
  const isRoom = to.kind === 'meeting' && (file.value['notes'] ?? null) === null;
  return isRoom ? [{ kind: 'set', path: ['notes'], value: prose }] : addNote(to, prose);
}

/** Whether nothing is left in a file: no value, and no comment. */
function isBare(text: string): boolean {
  if ((commentsIn(text)?.length ?? 1) > 0) return false;
  const file = readYaml(text);
  if (!file.ok) return text.trim() === '';
  return Object.values(file.value.value).every(
    value => value === null || value === '' || (Array.isArray(value) && value.length === 0),
  );
}

async function removed(
  notes: PrivateServices['notes'],
  place: PrivatePlace,
  done: Step,
  expected: string,
): Promise<Result<void>> {
  const gone = await notes.remove(place, true, expected);
  if (!gone.ok) return gone;
  done(gone.value);
  return ok(undefined);
}
