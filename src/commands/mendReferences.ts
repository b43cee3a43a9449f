import type { FoundReference, NotesText } from '../core/references/search';
import type { Thing } from '../core/references/things';
import { ok } from '../core/result';
import { say } from '../core/text';
import type { MovedFile } from '../host/movedNotes';
import { showError, showInformation } from '../host/notices';
import type { OpenFolder } from '../host/notesWorkspace';
import { inWords, t } from '../host/strings';
import type { Desk, Run } from './registry';

type Mender = Pick<Run, 'engine' | 'history'>;

/** A record that is called something else now, or is gone, and what still names it as before. */
interface Stale {
  readonly open: OpenFolder;
  readonly thing: Thing;
  /** Its new id; undefined where it is gone. */
  readonly to?: string;
  readonly references: readonly FoundReference[];
  /** Of a goal with another name: the path that it has now, where it keeps the old name for the commits that say it. */
  readonly goal?: string;
}

/**
 * Offers to change what still names a record by the name that its file had, or to take it out where the file is gone.
 * Nothing is said where nothing names it. One undo takes all of it back.
 */
export async function offerToMend(desk: Desk, moved: readonly MovedFile[]): Promise<void> {
  const { engine, history } = await desk.notes.open();
  for (const file of moved) {
    const stale = await findStale(desk, { engine, history }, file);
    const isWished = stale === undefined || (await isWanted(stale));
    if (isWished && stale !== undefined) await mend({ engine, history }, stale);
    if (isWished) await stayMe(desk, { engine, history }, file);
  }
}

/** The reader who has once said which person they are, is that person by the new name, too. */
async function stayMe({ notes }: Desk, { engine }: Mender, { from, to }: MovedFile): Promise<void> {
  const [old, now] = [notes.place(from), to && notes.place(to)];
  const was = old && engine.locate(old.path);
  const is = now && engine.locate(now.path);
  if (old === undefined || old.open !== now?.open || was?.kind !== 'person' || is?.kind !== 'person') return;
  if (notes.answered(old.open) === was.id) await notes.rememberMe(old.open, is.id);
}

async function findStale(
  desk: Desk,
  { engine }: Mender,
  { from, to }: MovedFile,
): Promise<Stale | undefined> {
  const old = desk.notes.place(from);
  const place = old && engine.locate(old.path);
  const thing = place && engine.thingOf(place);
  if (old === undefined || thing === undefined) return undefined;
  const now = to && desk.notes.place(to);
  const moved = now?.open === old.open ? engine.locate(now.path) : undefined;
  const stays = moved?.kind === place?.kind && moved?.mentorship === place?.mentorship;
  const id = stays ? moved?.id : undefined;
  // A person needs no file, and in place of a team's template there may be a built-in one.
  if (id === undefined && thing.kind !== 'goal') return undefined;
  const texts = await textsNaming(old.open, path => engine.couldName(thing, path));
  const { references } = engine.findReferences(thing, texts);
  const mendable = id === undefined ? references.filter(({ isKey }) => !isKey) : references;
  const isNamed = desk.notes.commits.some(({ names }) =>
    names.some(name => name.split('/').at(-1) === thing.id),
  );
  const goal = thing.kind === 'goal' && id !== undefined ? now?.path : undefined;
  return (mendable.length === 0 && (goal === undefined || !isNamed)) || id === thing.id
    ? undefined
    : {
        open: old.open,
        thing,
        ...(id !== undefined && { to: id }),
        references: mendable,
        ...(goal !== undefined && { goal }),
      };
}

async function textsNaming({ store }: OpenFolder, could: (path: string) => boolean): Promise<NotesText[]> {
  const texts: NotesText[] = [];
  for (const path of store.entries.keys()) {
    const text = could(path) ? await store.text(path) : undefined;
    if (text !== undefined) texts.push({ path, ...(text.ok && { text: text.value }) });
  }
  return texts;
}

async function isWanted({ thing, to, references }: Stale): Promise<boolean> {
  const { length: count } = references;
  const { id } = thing;
  if (to === undefined) {
    const yes = t('Take Out');
    const words =
      count === 1
        ? t('One place still names "{id}", which is gone.', { id })
        : t('{count} places still name "{id}", which is gone.', { count, id });
    return (await showInformation(words, yes)) === yes;
  }
  const yes = t('Change');
  const words =
    count === 0
      ? t('Commits still say "{id}", which is called "{to}" now.', { id, to })
      : count === 1
        ? t('One place still says "{id}", which is called "{to}" now.', { id, to })
        : t('{count} places still say "{id}", which is called "{to}" now.', { count, id, to });
  return (await showInformation(words, yes)) === yes;
}

async function mend(
  { engine, history }: Mender,
  { open, thing, to, references, goal }: Stale,
): Promise<void> {
  await history.record(say('What names "{id}"', { id: thing.id }), async done => {
    for (const path of new Set(references.map(({ file }) => file))) {
      const written =
        to === undefined
          ? await open.store.change(path, ({ file }) => ok(engine.removalOf(thing, path, file)))
          : await open.store.editText(path, text => {
              const edits = engine.referenceEdits(thing, to, [{ path, text }]);
              return edits.ok ? ok(edits.value.flatMap(file => file.edits)) : edits;
            });
      if (written.ok) done(written.value.undo);
      else void showError(inWords(written.error.text));
    }
    if (goal === undefined) return;
    const kept = await open.store.change(goal, reading =>
      ok(engine.formerlyChanges(reading, thing.id, to ?? '')),
    );
    if (kept.ok) done(kept.value.undo);
  });
}
