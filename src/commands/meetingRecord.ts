import type { Stage } from '../core/model/schema';
import { say } from '../core/text';
import type { TemplateInfo } from '../core/templates/catalogue';
import type { MentorshipNotes } from '../core/tree/context';
import { t } from '../host/strings';
import { invalid } from './args';
import type { Run } from './registry';
import { openFolder } from './targets';
import { templatesOf, wordingOf } from '../host/templates';

/** What a meeting that is to be made is about. */
export interface MeetingWish {
  readonly date: string;
  /** Empty for that of its theme or template. */
  readonly title: string;
  /** Empty for none that was chosen, left out for none so far. */
  readonly theme?: string;
  readonly template?: TemplateInfo;
  readonly minutes?: number;
  /** Left out, everybody of the mentorship. */
  readonly people?: readonly string[];
}

/** The meeting templates of a mentorship, and the one that is meant: the one named, else the mentorship's usual one. */
export async function meetingTemplates(
  run: Run,
  notes: MentorshipNotes,
  wanted?: string,
): Promise<{ readonly templates: readonly TemplateInfo[]; readonly template?: TemplateInfo }> {
  const open = openFolder(run, notes.folder);
  const all = (await templatesOf(run, open, wordingOf(run, open, notes.record))).templates;
  const templates = all.filter(({ kind }) => kind === 'meeting');
  const named = (name: string) => templates.find(template => template.name === name);
  const usual = wanted ?? notes.record?.template ?? 'regular';
  const template = named(usual) ?? (wanted === undefined ? named('regular') : undefined);
  if (wanted !== undefined && template === undefined)
    invalid('template', say('the name of a meeting template'));
  return { templates, template };
}

/** A theme is what a meeting is about; a template without one says it by its title. */
export function titleOf({ title, theme, template }: MeetingWish): string {
  return title || theme || (template?.title ?? t('Meeting'));
}

/** The record of a meeting to be made, as a value for `renderYaml`. */
export function meetingValue(
  { engine }: Run,
  notes: MentorshipNotes,
  meeting: MeetingWish,
): Record<string, unknown> {
  const { date, template } = meeting;
  const title = titleOf(meeting);
  const theme = meeting.theme || undefined;
  const people = meeting.people ?? engine.participants({}, notes.record);
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
      ? engine.newMeeting({ title, date, minutes, theme, people, goals })
      : engine.meetingFromTemplate(template.value, {
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
  return engine.withEachTime(made, record);
}

/** The themes of a mentorship's roadmap, in order. */
export function stagesOf(notes: MentorshipNotes): readonly Stage[] {
  const roadmap = notes.folder.entries.get(`.mentoring/mentorships/${notes.id}/roadmap.yaml`)?.summary;
  return roadmap?.kind === 'roadmap' ? roadmap.record.stages.filter(({ theme }) => theme !== '') : [];
}

/** The theme that the roadmap has for a meeting on a day, if any. */
export function themeFor({ engine }: Run, notes: MentorshipNotes, date: string): string | undefined {
  const meetings = notes.meetings.flatMap(({ summary }) => (summary?.kind === 'meeting' ? [summary] : []));
  return engine.nextTheme(stagesOf(notes), meetings, date.slice(0, 10));
}
