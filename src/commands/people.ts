import type { ArgumentName } from '../core/commandArguments';
import { say } from '../core/text';
import type { Meeting } from '../core/model/schema';
import type { MentorshipNotes } from '../core/tree/context';
import { t } from '../host/strings';
import { invalid } from './args';
import { choose } from './ask';
import type { CommandContext } from './registry';
import { abort } from './abort';
import { mentorshipOf, type Target } from './targets';

/** A meeting's file with its record and everybody who takes part, in the order of a session. */
export interface MeetingPeople {
  readonly notes: MentorshipNotes;
  readonly people: readonly string[];
}

/** Who takes part in a meeting; whoever has a section in it counts too. */
export async function peopleOf(run: CommandContext, target: Target): Promise<MeetingPeople> {
  const notes = await mentorshipOf(run, target);
  const record = await target.open.store.record(target.path);
  if (record?.kind !== 'meeting') abort('unreadable', say('{path} cannot be read.', { path: target.path }));
  const meeting: Meeting = record.value;
  const sections = [...Object.keys(meeting.agenda), ...Object.keys(meeting.actions)];
  return { notes, people: run.engine.participants(meeting, notes.record, [...new Set(sections)]) };
}

/** The person who is meant: the one named, else the reader, else the one that is chosen. */
export async function person(
  run: CommandContext,
  { notes, people }: MeetingPeople,
  title: string,
  key: ArgumentName = 'person',
): Promise<string> {
  const named = run.args.name(key, run.engine);
  if (named !== undefined)
    return people.includes(named) ? named : invalid(key, say('somebody of the meeting'));
  const { me } = notes.folder;
  if (me !== undefined && people.includes(me)) return me;
  return choosePerson(run, notes, people, title);
}

/** Asks for one of several people by name. */
export async function choosePerson(
  run: CommandContext,
  notes: MentorshipNotes,
  people: readonly string[],
  title: string,
): Promise<string> {
  if (people.length === 0)
    abort('nobody', say('Nobody takes part in this meeting yet. Name the people in its mentorship.yaml.'));
  const { context } = await run.notes.context();
  return choose(
    title,
    people.map(id => ({
      label: context.name(notes.folder, id),
      description: id === notes.folder.me ? t('you') : '',
      value: id,
    })),
  );
}
