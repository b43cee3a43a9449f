import * as vscode from 'vscode';
import { ok } from '../core/result';
import { say } from '../core/text';
import { t } from '../host/strings';
import { invalid } from './args';
import { choose, type Option } from './ask';
import { change, mustChange, written } from './change';
import type { ItemTarget } from './targets';
import { peopleOf } from './people';
import type { Run } from './registry';
import { need, stop } from './stop';
import { mentorshipOf, namedFile, type Target } from './targets';

interface Destination {
  readonly target: Target;
  readonly person: string;
}

/**
 * Moves a topic or a promise to another meeting or person: written there first, then taken away here, so that
 * whatever happens in between it stands somewhere.
 */
export async function moveItemTo(run: Run, { target, ref }: ItemTarget): Promise<vscode.Uri> {
  const { engine } = run;
  const { section } = ref;
  if (section === 'steps') stop('not-here', say('A step stays with its goal.'));
  const to = await destination(run, { target, ref });
  const reading = await target.open.store.read(target.path);
  if (reading === undefined) stop('gone', say('{path} is no longer there.', { path: target.path }));
  if (!reading.ok) stop('unreadable', reading.error.text);
  const found = need(engine.findItem(reading.value, ref));
  const { item, raw } = found;
  const carried = need(engine.carried(reading.value, found));
  const guard = { ...ref, text: item.text };
  const value = isMap(raw) ? raw : { text: item.text };
  const { people } = await peopleOf(run, to.target);
  const label = say('Move "{text}"', { text: item.text });
  const sameFile = to.target.uri.toString() === target.uri.toString();
  if (sameFile && to.person === ref.person) stop('not-here', say('It stands there already.'));
  refuseStrayReferences(target, to.target, item.text, value);

  const add: Change = readable =>
    carried.written === undefined
      ? engine.addItem(readable, section, to.person, people, value)
      : engine.addItem(readable, section, to.person, people, raw, carried.written);
  const takeAway: Change = readable => engine.takeAwayItem(readable, guard, carried);
  if (sameFile) {
    return change(run, target, label, readable => {
      const added = add(readable);
      const removed = takeAway(readable);
      if (!added.ok || !removed.ok) return added.ok ? removed : added;
      return ok([...added.value, ...removed.value]);
    });
  }
  await run.history.record(label, async done => {
    const added = await mustChange(to.target, add);
    const removed = await target.open.store.change(target.path, takeAway);
    if (!removed.ok && (await added.undo?.apply())?.ok === false) {
      done(added.undo);
      stop(
        'stands-twice',
        say('"{text}" stands in both files now: {path} could not be changed.', {
          text: item.text,
          path: target.path,
        }),
      );
    }
    const { undo } = written(target.path, removed);
    done(added.undo);
    done(undo);
  });
  return to.target.uri;
}

type Change = Parameters<typeof mustChange>[1];

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A goal is known in its own mentorship alone, and a path in its own folder: elsewhere they would mean something else. */
function refuseStrayReferences(
  from: Target,
  to: Target,
  text: string,
  value: Readonly<Record<string, unknown>>,
): void {
  const sameFolder = from.open === to.open;
  const { goal, code } = value;
  if (typeof goal === 'string' && !(sameFolder && from.entry.mentorship === to.entry.mentorship)) {
    stop(
      'stray-goal',
      say(
        '"{text}" is about the goal {goal}, which only its own mentorship has. Take the goal out of it first, then move it.',
        { text, goal },
      ),
    );
  }
  if (isMap(code) && code['repo'] === undefined && !sameFolder) {
    stop(
      'stray-code',
      say('"{text}" points at code of the folder {name}. Take the place out of it first, then move it.', {
        text,
        name: from.open.folder.name,
      }),
    );
  }
}

async function destination(run: Run, { target, ref }: ItemTarget): Promise<Destination> {
  const { args } = run;
  const meeting = args.has('section') && run.nodes.length === 0 ? namedFile(run, 'meeting') : undefined;
  const toPerson = args.text('toPerson');
  if (meeting !== undefined || toPerson !== undefined) {
    const chosen = meeting ?? target;
    const { people } = await peopleOf(run, chosen);
    const person = toPerson ?? ref.person ?? '';
    return people.includes(person)
      ? { target: chosen, person }
      : invalid('toPerson', say('somebody of the meeting'));
  }
  if (run.byProgram) invalid('meeting', say('a meeting, or give toPerson'));
  return choose(t('Move to where?'), await destinations(run, { target, ref }), true);
}

/** Everybody else in this meeting, then the same person in the other meetings to come. */
async function destinations(run: Run, { target, ref }: ItemTarget): Promise<readonly Option<Destination>[]> {
  const { people } = await peopleOf(run, target);
  const notes = await mentorshipOf(run, target);
  const { context } = await run.notes.context();
  const others = people
    .filter(person => person !== ref.person)
    .map(person => ({
      label: context.name(notes.folder, person),
      description: t('in this meeting'),
      value: { target, person },
    }));
  const meetings = notes.meetings.flatMap((entry): Option<Destination>[] => {
    const { summary } = entry;
    if (
      entry.path === target.path ||
      summary?.kind !== 'meeting' ||
      summary.status !== 'planned' ||
      entry.broken
    )
      return [];
    const uri = vscode.Uri.joinPath(target.open.folder.uri, entry.path);
    const to = { open: target.open, path: entry.path, uri, entry };
    return [
      {
        label: summary.title,
        description: summary.date?.replace('T', ' '),
        value: { target: to, person: ref.person ?? '' },
      },
    ];
  });
  const all = [...others, ...meetings];
  return all.length > 0
    ? all
    : stop('nowhere', say('There is no other meeting to come and nobody else in this one.'));
}
