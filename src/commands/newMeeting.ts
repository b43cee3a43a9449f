import type * as vscode from 'vscode';
import type { Stage } from '../core/model/schema';
import { say } from '../core/text';
import type { TemplateInfo } from '../core/templates/catalogue';
import type { MentorshipNotes } from '../core/tree/context';
import { t } from '../host/strings';
import { invalid } from './args';
import { choiceAt, notEmpty, textAt, type Option } from './ask';
import { createRecord } from './create';
import { askDateAt } from './dates';
import type { Run } from './registry';
import { showPlace } from './showFile';
import { mentorship, openFolder } from './targets';
import { templatesOf, wordingOf } from './templates';
import { askAll, question } from './wizard';

interface NewMeeting {
  date: string;
  title: string;
  /** Empty for none that was chosen, left out for none so far. */
  theme?: string;
  template?: TemplateInfo;
  minutes?: number;
}

/** Plan a Meeting…: proposes the date by the cadence and the theme by the roadmap, and offers the templates. */
export async function newMeeting(run: Run): Promise<vscode.Uri> {
  const { args, engine } = run;
  const given = { date: args.moment('date', engine), title: args.text('title'), theme: args.text('theme') };
  const minutes = args.number('minutes', 1);
  const id = args.id('id', engine);
  const wanted = args.text('template');
  const notes = await mentorship(run);
  const open = openFolder(run, notes.folder);
  const templates = (await templatesOf(run, open, wordingOf(run, open, notes.record))).templates.filter(
    ({ kind }) => kind === 'meeting',
  );
  const usual = wanted ?? notes.record?.template ?? 'regular';
  const named = (name: string) => templates.find(template => template.name === name);
  const template = named(usual) ?? (wanted === undefined ? named('regular') : undefined);
  if (wanted !== undefined && template === undefined)
    invalid('template', say('the name of a meeting template'));

  const meeting: NewMeeting = {
    date: given.date ?? proposeDate(run, notes),
    title: given.title ?? '',
    theme: given.theme,
    template,
    minutes,
  };
  if (!run.byProgram) {
    await askAll([
      question(
        place =>
          askDateAt(
            run,
            {
              title: `${t('Plan a Meeting')}: ${notes.title}`,
              prompt: t('When is it?'),
              value: meeting.date,
            },
            place,
          ),
        date => (meeting.date = date),
        () => given.date === undefined,
      ),
      question(
        place => askTheme(run, notes, meeting, place),
        theme => (meeting.theme = theme),
        () => given.theme === undefined && stagesOf(notes).length > 0,
      ),
      question(
        place =>
          choiceAt(
            {
              title: t('Plan a Meeting'),
              prompt: t('From which template?'),
              options: options(templates),
              first: meeting.template,
            },
            place,
          ),
        chosen => (meeting.template = chosen),
        () => wanted === undefined,
      ),
      question(
        place =>
          textAt(
            {
              title: t('Plan a Meeting'),
              prompt: t('What is it about, in one line?'),
              value: meeting.title || usualTitle(meeting),
              check: notEmpty,
            },
            place,
          ),
        title => (meeting.title = title),
        () => given.title === undefined,
      ),
    ]);
  }
  const uri = await create(run, notes, id, { ...meeting, title: meeting.title || usualTitle(meeting) });
  if (!run.byProgram) await showPlace(run, uri, ['agenda']);
  return uri;
}

/** A theme is what a meeting is about; a template without one says it by its title. */
function usualTitle({ theme, template }: NewMeeting): string {
  return theme || (template?.title ?? t('Meeting'));
}

function create(
  run: Run,
  notes: MentorshipNotes,
  id: string | undefined,
  meeting: NewMeeting,
): Promise<vscode.Uri> {
  const { engine } = run;
  const { title, date, template } = meeting;
  const theme = meeting.theme || undefined;
  const people = engine.participants({}, notes.record);
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
  const value =
    template === undefined
      ? engine.newMeeting({ title, date, minutes, theme, people, goals })
      : engine.meetingFromTemplate(template.value, {
          title,
          date,
          minutes,
          theme,
          template: template.name,
          mentees: notes.record?.mentees ?? [],
          mentors: notes.record?.mentors ?? [],
          goals,
        });
  const named = { id, title, prefix: `${date.slice(0, 10)}-` }; // the name is given once and never means anything again
  return createRecord(run, notes, 'meeting', named, value, say('New meeting "{title}"', { title }));
}

/** A cadence after the last meeting that took place or is planned, and not in the past. */
function proposeDate(run: Run, notes: MentorshipNotes): string {
  const { engine } = run;
  const today = notes.now.slice(0, 10);
  const dates = notes.meetings
    .flatMap(({ summary }) =>
      summary?.kind === 'meeting' && summary.status !== 'cancelled' && summary.date ? [summary.date] : [],
    )
    .sort();
  const last = dates.at(-1);
  const cadence = notes.record?.cadence ?? '2 weeks';
  const next =
    last === undefined ? undefined : engine.nextDate(last, cadence, { notBefore: today, earlier: dates });
  return next ?? engine.inAWeek(today);
}

function stagesOf(notes: MentorshipNotes): readonly Stage[] {
  const roadmap = notes.folder.entries.get(`.mentoring/mentorships/${notes.id}/roadmap.yaml`)?.summary;
  return roadmap?.kind === 'roadmap' ? roadmap.record.stages.filter(({ theme }) => theme !== '') : [];
}

function askTheme(
  run: Run,
  notes: MentorshipNotes,
  { date, theme }: NewMeeting,
  place: Parameters<typeof choiceAt>[1],
) {
  const stages = stagesOf(notes);
  const meetings = notes.meetings.flatMap(({ summary }) => (summary?.kind === 'meeting' ? [summary] : []));
  const proposed = run.engine.nextTheme(stages, meetings, date.slice(0, 10));
  const themes = [...new Set(stages.map(stage => stage.theme))];
  const own = !theme || themes.includes(theme) ? [] : [theme]; // typed before going back
  const list: Option<string>[] = [...themes, ...own].map(name => ({
    label: name,
    description: name === proposed ? t('next on the roadmap') : '',
    value: name,
  }));
  return choiceAt(
    {
      title: t('Plan a Meeting'),
      prompt: t('Which theme of the roadmap?'),
      hint: t('Choose, or type another'),
      options: [...list, { label: t('No theme'), value: '' }],
      first: theme ?? proposed ?? '',
      typed: text =>
        text.trim() === '' || themes.includes(text.trim())
          ? undefined
          : { label: text.trim(), description: t('a theme of its own'), value: text.trim() },
    },
    place,
  );
}

function options(templates: readonly TemplateInfo[]): readonly Option<TemplateInfo | undefined>[] {
  return [
    ...templates.map(template => ({
      label: template.title,
      description: [
        template.minutes === undefined ? '' : t('{minutes} min', { minutes: template.minutes }),
        template.source === 'team' ? t('of your team') : '',
      ]
        .filter(part => part !== '')
        .join(', '),
      value: template,
    })),
    { label: t('No template'), description: t('every section, empty'), value: undefined },
  ];
}
