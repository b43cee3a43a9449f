import type * as vscode from 'vscode';
import type { PlannedMeeting } from '../core/mentoring/planAhead';
import { say } from '../core/text';
import type { MentorshipNotes } from '../core/tree/context';
import { t } from '../host/strings';
import { invalid } from './args';
import { BACK, manyAt } from './ask';
import { done } from './done';
import type { CommandContext } from './registry';
import { cancel, abort } from './abort';
import { meetingDay, mentorshipRef, readableMentorship } from './targets';

/** So many are planned where nobody says how many, and never more than that at once. */
const USUAL = 3;
const MOST = 12;

/** Plan the Next Meetings: by the cadence, each with its theme; or those of one theme. One undo takes all of them back. */
export async function planMeetings(run: CommandContext): Promise<vscode.Uri> {
  const count = run.args.number('count', 1) ?? USUAL;
  if (count > MOST) invalid('count', say('a number up to {most}', { most: MOST }));
  const theme = run.args.text('theme');
  const notes = await readableMentorship(run);
  if (notes.unread?.includes('cadence') === true)
    abort(
      'cadence-unread',
      say(
        'How often you meet cannot be read. Write it as 2 weeks, 10 days or 1 month in the file of the mentorship.',
      ),
    );
  const proposed = proposals(run, notes, count, theme);
  if (proposed.length === 0)
    abort(
      'nothing-to-plan',
      theme === undefined
        ? say('The mentorship ends before the next meeting would be.')
        : say('Every meeting of this theme is planned already, or its time is over.'),
    );
  const chosen = run.byProgram ? proposed : await choose(run, notes, proposed);
  if (chosen.length === 0) cancel();
  const wanted = { ...mentorshipRef(notes), meetings: chosen };
  return done(await run.engine.operations.planMeetings(run.notebook, wanted));
}

function proposals(
  { engine }: CommandContext,
  notes: MentorshipNotes,
  count: number,
  theme: string | undefined,
): readonly PlannedMeeting[] {
  const stages = engine.operations.stagesOf(notes);
  const meetings = notes.meetings.flatMap(({ summary }) => (summary?.kind === 'meeting' ? [summary] : []));
  const ahead = { meetings, stages, mentorship: notes.record, today: notes.now.slice(0, 10) };
  if (theme === undefined) return engine.planAhead(ahead, count);
  const index = stages.findIndex(stage => stage.theme.trim() === theme);
  return index < 0 ? invalid('theme', say('a theme of the roadmap')) : engine.planTheme(ahead, index, count);
}

/** All of them to begin with; what is not wanted is unticked. */
async function choose(
  run: CommandContext,
  notes: MentorshipNotes,
  proposed: readonly PlannedMeeting[],
): Promise<readonly PlannedMeeting[]> {
  const chosen = await manyAt({
    title: `${t('Plan the Next Meetings')}: ${notes.title}`,
    prompt: t('Which of these?'),
    options: proposed.map(meeting => ({
      label: meetingDay(run, meeting.date),
      description: meeting.theme ?? '',
      picked: true,
      value: meeting,
    })),
    some: true,
  });
  return chosen === BACK ? cancel() : chosen;
}
