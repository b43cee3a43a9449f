import { withTopics, withWords } from '../core/mentoring/carryOver';
import type { LeftTopic } from '../core/mentoring/unfinishedTopics';
import { isTheNext } from '../core/mentoring/unfinishedTopics';
import type { PlannedMeeting } from '../core/mentoring/planAhead';
import { ok, type Result } from '../core/result';
import { say } from '../core/text';
import { withCodeNow } from './code';
import { settle } from './leftTopics';
import { meetingsOf, meetingTemplates, meetingTitle, meetingValue } from './meetingRecord';
import { makeRecord } from './newRecord';
import { mentorshipAt, type Done, type MentorshipRef, type Notebook } from './notebook';

/** A meeting to be made. */
export interface NewMeeting extends MentorshipRef {
  readonly date: string;
  readonly id?: string;
  /** Left out, that of its theme or template. */
  readonly title?: string;
  readonly theme?: string;
  /** The name of a meeting template; left out the mentorship's usual one, null for none. */
  readonly template?: string | null;
  readonly minutes?: number;
  /** Topics of meetings that did not take place: those that were offered, and those of them that go along. */
  readonly left?: { readonly offered: readonly LeftTopic[]; readonly taken: readonly LeftTopic[] };
}

/**
 * Plans a meeting; where it is the next one there is, with topics that were left. One undo takes all of it back.
 * @returns a failure `mentorship-gone`, or `invalid-argument` for a template that is not there or an id that is taken
 */
export async function newMeeting(notebook: Notebook, meeting: NewMeeting): Promise<Result<Done>> {
  const found = await mentorshipAt(notebook, meeting);
  if (!found.ok) return found;
  const notes = found.value;
  const { date, id, theme, minutes } = meeting;
  const chosen = await meetingTemplates(notebook, notes, meeting.template ?? undefined);
  if (!chosen.ok) return chosen;
  const template = meeting.template === null ? undefined : chosen.value.template;
  const wish = { date, title: meeting.title ?? '', theme, template, minutes };
  const title = meetingTitle(wish, (await notebook.context()).t);
  const goesAlong = isTheNext(date, meetingsOf(notes), notes.now.slice(0, 10));
  const { offered, taken } = (goesAlong && meeting.left) || { offered: [], taken: [] };
  const open = taken.map(({ topic }) => topic);
  const topics = await withCodeNow(notebook, meeting.folder, open);
  const made = meetingValue(notes, wish, title);
  return notebook.history.record(say('New meeting "{title}"', { title }), async done => {
    const name = { title, prefix: `${date.slice(0, 10)}-`, ...(id !== undefined && { id }) };
    const next = await makeRecord(notebook, meeting, 'meeting', name, withTopics(made, topics), yaml =>
      withWords(yaml, made, topics),
    );
    if (!next.ok) return next;
    const settled = await settle(notebook, notes, offered, taken, next.value.undo);
    if (!settled.ok) return settled;
    settled.value.forEach(done);
    return ok({ uri: next.value.uri });
  });
}

/**
 * Makes meetings that were planned ahead, from the mentorship's usual template; one undo takes all of them back.
 * @returns the first of them; at the first that is refused it ends, and those before it stay
 */
export async function planMeetings(
  notebook: Notebook,
  { meetings, ...ref }: MentorshipRef & { readonly meetings: readonly PlannedMeeting[] },
): Promise<Result<Done>> {
  const notes = await mentorshipAt(notebook, ref);
  if (!notes.ok) return notes;
  const templates = await meetingTemplates(notebook, notes.value);
  if (!templates.ok) return templates;
  const { t } = await notebook.context();
  const uris: string[] = [];
  const label = () =>
    uris.length === 1 ? say('1 meeting planned') : say('{count} meetings planned', { count: uris.length });
  return notebook.history.record(label, async done => {
    for (const meeting of meetings) {
      const wish = { ...meeting, title: '', template: templates.value.template };
      const title = meetingTitle(wish, t);
      const name = { title, prefix: `${meeting.date.slice(0, 10)}-` };
      const made = await makeRecord(notebook, ref, 'meeting', name, meetingValue(notes.value, wish, title));
      if (!made.ok) return made;
      uris.push(made.value.uri);
      done(made.value.undo);
    }
    return ok({ uri: uris[0] ?? '' });
  });
}
