import type { CommandId } from '../commandArguments';
import { everybody } from '../mentoring/people';
import { joined, type MentorshipNotes, type TreeContext } from './context';
import { mentorshipTooltip, unplannedWords } from './mentorshipState';
import { cut, nextMeeting, nextMeetingWords, type NextMeetingWords } from './nextMeeting';
import type { NodeArgs, Tooltip } from './node';

/** What the status bar says, and what a click on it does. */
export interface Status extends NextMeetingWords, Pick<Tooltip, 'links'> {
  readonly command: CommandId;
  /** What the command does, in words. */
  readonly does: string;
  readonly args: NodeArgs;
}

/**
 * The meeting of now or the next one; where none is to come, that the reader ought to plan one; else nothing. Of several
 * mentorships its hover leads to all of them.
 */
export function statusOf(context: TreeContext): Status | undefined {
  const status = statusIn(context);
  if (status === undefined || context.mentorships.length < 2) return status;
  const words = context.t('Open the Overview');
  return { ...status, links: [{ words, command: 'mentoring.openOverview', args: {} }] };
}

function statusIn(context: TreeContext): Status | undefined {
  const { t } = context;
  const next = nextMeeting(context);
  if (next === undefined) return unplannedStatus(context);
  const toDo =
    next.phase === 'upcoming'
      ? { command: 'mentoring.prepare' as const, does: t('Prepare') }
      : { command: 'mentoring.startSession' as const, does: t('Start the Session') }; // it is closed there, too
  return { ...nextMeetingWords(context, next), ...toDo, args: { meeting: next.uri } };
}

function unplannedStatus(context: TreeContext): Status | undefined {
  const notes = longestUnplanned(context);
  if (notes === undefined) return undefined;
  const words = unplannedWords(context, notes) ?? '';
  const { title, lines } = mentorshipTooltip(context, notes);
  return {
    text: `${cut(title)}: ${words}`,
    name: joined(title, words),
    title,
    lines,
    command: 'mentoring.newMeeting',
    does: context.t('Plan a Meeting'),
    args: { folder: notes.folder.uri, mentorship: notes.id },
  };
}

/** The mentorship of the reader, or of anybody where the reader is not known, that has waited longest for a plan. */
function longestUnplanned({ mentorships }: TreeContext): MentorshipNotes | undefined {
  const days = ({ ranOut }: MentorshipNotes) => ranOut?.days ?? 0;
  return mentorships
    .filter(({ folder: { me }, record }) => me === undefined || everybody(record).includes(me))
    .filter(notes => notes.ranOut !== undefined)
    .reduce<MentorshipNotes | undefined>(
      (longest, notes) => (longest === undefined || days(notes) > days(longest) ? notes : longest),
      undefined,
    );
}
