import * as vscode from 'vscode';
import { say } from '../core/text';
import { t } from '../host/strings';
import { invalid } from './args';
import { choose, type Option } from './ask';
import type { ItemTarget } from './targets';
import { peopleOf } from './people';
import type { CommandContext } from './registry';
import { done } from './done';
import { abort } from './abort';
import { meetingDay, mentorshipOf, namedFile, type Target } from './targets';

interface Destination {
  readonly target: Target;
  readonly person: string;
}

/** Move to Another Meeting or Person…: asks where to, unless that is given. */
export async function moveItemTo(run: CommandContext, item: ItemTarget): Promise<vscode.Uri> {
  const { target, ref } = item;
  if (ref.section === 'steps') abort('not-here', say('A step stays with its goal.'));
  const to = await destination(run, item);
  return done(
    await run.engine.operations.moveItemTo(run.notebook, {
      uri: target.uri.toString(),
      ...ref,
      to: { meeting: to.target.uri.toString(), person: to.person },
    }),
  );
}

async function destination(run: CommandContext, { target, ref }: ItemTarget): Promise<Destination> {
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
async function destinations(
  run: CommandContext,
  { target, ref }: ItemTarget,
): Promise<readonly Option<Destination>[]> {
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
        description: meetingDay(run, summary.date),
        value: { target: to, person: ref.person ?? '' },
      },
    ];
  });
  const all = [...others, ...meetings];
  return all.length > 0
    ? all
    : abort('nowhere', say('There is no other meeting to come and nobody else in this one.'));
}
