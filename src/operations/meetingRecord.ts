import { proposeDate, type FiledMeeting } from '../core/mentoring/nextMeeting';
import { withEachTime } from '../core/mentoring/recurringTopics';
import type { WallTime } from '../core/mentoring/dates';
import { newMeeting } from '../core/mentoring/newRecords';
import { nextTheme } from '../core/mentoring/nextTheme';
import { participants } from '../core/mentoring/people';
import { pathOf } from '../core/model/recordPlace';
import type { Stage } from '../core/model/schema';
import { ok, type Result } from '../core/result';
import { say, type Translate } from '../core/text';
import type { TemplateInfo } from '../core/templates/catalogue';
import { meetingFromTemplate } from '../core/templates/meetingFromTemplate';
import type { MentorshipNotes } from '../core/tree/context';
import { needs } from './needs';
import { folderAt, type Notebook } from './notebook';
import { templatesOf, wordingOf } from './templates';

/** What a meeting that is to be made is about. */
export interface MeetingWish {
  readonly date: WallTime;
  /** Empty for that of its theme or template. */
  readonly title: string;
  /** Empty for none that was chosen, left out for none so far. */
  readonly theme?: string;
  readonly template?: TemplateInfo;
  readonly minutes?: number;
  /** Left out, everybody of the mentorship. */
  readonly people?: readonly string[];
}

/** The meetings of a mentorship that can be read. */
export function meetingsOf(notes: MentorshipNotes): readonly FiledMeeting[] {
  return notes.meetings.flatMap(({ path, summary, broken }) =>
    summary?.kind === 'meeting' && broken === undefined ? [{ path, meeting: summary }] : [],
  );
}

/** The meeting templates of a mentorship, and which of them is meant. */
export interface MeetingTemplates {
  readonly templates: readonly TemplateInfo[];
  readonly template?: TemplateInfo;
}

/**
 * The meeting templates of a mentorship, and the one that is meant: the one named, else the mentorship's usual one.
 * @returns a failure `invalid-argument` where there is none of the name that is wanted
 */
export async function meetingTemplates(
  notebook: Notebook,
  notes: MentorshipNotes,
  wanted?: string,
): Promise<Result<MeetingTemplates>> {
  const folder = folderAt(notebook, notes.folder.uri);
  if (!folder.ok) return folder;
  const { store } = folder.value;
  const wording = wordingOf(notebook.templates, store, notes.record);
  const all = await templatesOf(notebook.templates, store, wording);
  const templates = all.templates.filter(({ kind }) => kind === 'meeting');
  const names = wanted === undefined ? [notes.record?.template, 'regular'] : [wanted];
  const [template] = names.flatMap(name => templates.find(each => each.name === name) ?? []);
  if (wanted !== undefined && template === undefined)
    return needs('template', say('the name of a meeting template'));
  return ok({ templates, ...(template !== undefined && { template }) });
}

/** A theme is what a meeting is about; a template without one says it by its title. */
export function meetingTitle(
  { title, theme, template }: Pick<MeetingWish, 'title' | 'theme' | 'template'>,
  t: Translate,
): string {
  return title || theme || (template?.title ?? t('Meeting'));
}

/** The record of a meeting to be made, as a value for `renderYaml`. */
export function meetingValue(
  notes: MentorshipNotes,
  meeting: MeetingWish,
  title: string,
): Record<string, unknown> {
  const { date, template } = meeting;
  const theme = meeting.theme || undefined;
  const people = meeting.people ?? participants({}, notes.record);
  const goals = notes.goals
    .flatMap(({ id: goal, summary }) =>
      summary?.kind === 'goal' && summary.status === 'active' ? [goal] : [],
    )
    .sort(); // files arrive in any order
  const { record } = notes;
  // A mentorship says how long its usual meetings are; one from another template is as long as that.
  const isUsual = template === undefined || template.name === record?.template;
  const lengths = isUsual ? [record?.minutes, template?.minutes] : [template.minutes, record?.minutes];
  const minutes = meeting.minutes ?? lengths.find(length => length !== undefined);
  const made =
    template === undefined
      ? newMeeting({ title, date, minutes, theme, people, goals })
      : meetingFromTemplate(template.value, {
          title,
          date,
          minutes,
          theme,
          template: template.name,
          mentees: record?.mentees ?? [],
          mentors: record?.mentors ?? [],
          people: meeting.people,
          goals,
        });
  return withEachTime(made, record);
}

/** The themes of a mentorship's roadmap, in order. */
export function stagesOf(notes: MentorshipNotes): readonly Stage[] {
  const roadmap = notes.folder.entries.get(pathOf('roadmap', notes.id))?.summary;
  return roadmap?.kind === 'roadmap' ? roadmap.record.stages.filter(({ theme }) => theme !== '') : [];
}

/** The theme that the roadmap has for a meeting on a day, if any. */
export function themeFor(notes: MentorshipNotes, date: WallTime): string | undefined {
  const meetings = notes.meetings.flatMap(({ summary }) => (summary?.kind === 'meeting' ? [summary] : []));
  return nextTheme(stagesOf(notes), meetings, date.slice(0, 10));
}

/** By the cadence, outside of pauses, and not in the past. */
export function proposedDate(notes: MentorshipNotes): WallTime {
  const meetings = notes.meetings.flatMap(({ summary }) => (summary?.kind === 'meeting' ? [summary] : []));
  return proposeDate(meetings, notes.record?.cadence, notes.now.slice(0, 10), notes.record?.pauses);
}
