import { addItem, carried, findItem, takeAwayItem, type ItemRef } from '../core/mentoring/itemChanges';
import { fail, ok, type Failed, type Result } from '../core/result';
import { say } from '../core/text';
import { edit, unreadable, write, type ChangePlan } from './edit';
import type { ItemAt } from './items';
import { meetingOf } from './meeting';
import { fileAt, type Done, type Notebook, type RecordFile } from './notebook';

/**
 * Moves a topic or a promise to another meeting or person: written there first, then taken away here, so that
 * whatever happens in between it stands somewhere.
 * @param to a meeting, and somebody of it
 * @returns a failure `not-here` where it cannot go there, `stray-goal` or `stray-code` where what it names is known
 * only where it stands now, `stands-twice` where it could not be taken away again
 */
export async function moveItemTo(
  notebook: Notebook,
  { uri, to, ...ref }: ItemAt & { readonly to: { readonly meeting: string; readonly person: string } },
): Promise<Result<Done>> {
  const { section } = ref;
  if (section === 'steps') return fail('not-here', say('A step stays with its goal.'));
  const sameFile = to.meeting === uri;
  if (sameFile && to.person === ref.person) return fail('not-here', say('It stands there already.'));
  const source = fileAt(notebook, uri);
  if (!source.ok) return source;
  const from = source.value;
  const there = await meetingOf(notebook, to.meeting, to.person);
  if (!there.ok) return there;
  const { file: target, people } = there.value;
  const item = await taken(from, ref);
  if (!item.ok) return item;
  const { text, raw, value, going } = item.value;
  const stray = strayReference(from, target, text, value);
  if (stray !== undefined) return stray;

  const add: ChangePlan = reading =>
    going.written === undefined
      ? addItem(reading, section, to.person, people, value)
      : addItem(reading, section, to.person, people, raw, going.written);
  const takeAway: ChangePlan = reading => takeAwayItem(reading, { ...ref, text }, going);
  const label = say('Move "{text}"', { text });
  if (sameFile)
    return edit(notebook, label, uri, reading => {
      const [added, removed] = [add(reading), takeAway(reading)];
      if (!removed.ok) return removed;
      return added.ok ? ok([...added.value, ...removed.value]) : added;
    });
  return notebook.history.record(label, async done => {
    const added = await write(target, add);
    if (!added.ok) return added;
    const removed = await write(from, takeAway);
    if (!removed.ok) {
      const isBack = (await added.value.undo?.apply())?.ok !== false;
      if (isBack) return removed;
      done(added.value.undo);
      const { path } = from;
      return fail(
        'stands-twice',
        say('"{text}" stands in both files now: {path} could not be changed.', { text, path }),
      );
    }
    done(added.value.undo);
    done(removed.value.undo);
    return ok({ uri: target.uri });
  });
}

/** The item as it stands in its file now. */
async function taken({ folder: { store }, path }: RecordFile, ref: ItemRef) {
  const reading = await store.read(path);
  if (reading === undefined) return fail('file-gone', say('{path} is no longer there.', { path }));
  if (!reading.ok) return unreadable(path, reading.error.text);
  const found = findItem(reading.value, ref);
  if (!found.ok) return found;
  const going = carried(reading.value, found.value);
  if (!going.ok) return going;
  const { item, raw } = found.value;
  return ok({ text: item.text, raw, value: isMap(raw) ? raw : { text: item.text }, going: going.value });
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A goal is known in its own mentorship alone, and a path in its own folder: elsewhere they would mean something else. */
function strayReference(
  from: RecordFile,
  to: RecordFile,
  text: string,
  value: Readonly<Record<string, unknown>>,
): Failed | undefined {
  const sameFolder = from.folder === to.folder;
  const { goal, code } = value;
  if (typeof goal === 'string' && !(sameFolder && from.entry.mentorship === to.entry.mentorship)) {
    return fail(
      'stray-goal',
      say(
        '"{text}" is about the goal {goal}, which only its own mentorship has. Take the goal out of it first, then move it.',
        { text, goal },
      ),
    );
  }
  if (isMap(code) && code['repo'] === undefined && !sameFolder) {
    return fail(
      'stray-code',
      say('"{text}" points at code of the folder {name}. Take the place out of it first, then move it.', {
        text,
        name: from.folder.name,
      }),
    );
  }
  return undefined;
}
