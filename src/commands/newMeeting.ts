import type * as vscode from 'vscode';
import type { TemplateInfo } from '../core/templates/catalogue';
import type { MentorshipNotes } from '../core/tree/context';
import { t } from '../host/strings';
import type { MeetingWish } from '../operations/meetingRecord';
import { choiceAt, notEmpty, textAt, type Option } from './ask';
import { askTheme } from './askTheme';
import { showMade } from './create';
import { askDateAt } from './dates';
import { done } from './done';
import { askLeft } from './leftTopics';
import type { CommandContext } from './registry';
import { showPlace } from './showFile';
import { unwrap } from './abort';
import { mentorshipRef, readableMentorship } from './targets';
import { askAll, question } from './wizard';

type NewMeeting = { -readonly [K in keyof MeetingWish]: MeetingWish[K] };

/** Plan a Meeting…: proposes the date by the cadence and the theme by the roadmap, and offers the templates. */
export async function newMeeting(run: CommandContext): Promise<vscode.Uri> {
  const { args, engine } = run;
  const given = { date: args.moment('date', engine), title: args.text('title'), theme: args.text('theme') };
  const minutes = args.number('minutes', 1);
  const id = args.id('id', engine);
  const wanted = args.text('template');
  const takesAlong = args.flag('takeAlong');
  const notes = await readableMentorship(run);
  const { operations } = engine;
  const { meetingsOf, meetingTitle, proposedDate, stagesOf } = operations;
  const { templates, template } = unwrap(await operations.meetingTemplates(run.notebook, notes, wanted));

  const meeting: NewMeeting = {
    date: given.date ?? proposedDate(notes),
    title: given.title ?? '',
    theme: given.theme,
    template: wanted === undefined && !run.byProgram ? proposed(run, notes, templates, template) : template,
    minutes,
  };
  const isAsked = takesAlong ?? !run.byProgram;
  const people = engine.participants({}, notes.record);
  const left = isAsked ? await operations.topicsLeft(run.notebook, notes, people) : [];
  const leftFor = ({ date }: NewMeeting) =>
    engine.isTheNext(date, meetingsOf(notes), notes.now.slice(0, 10)) ? left : [];
  let taken = left;
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
              zone: notes.record?.timezone,
            },
            place,
          ),
        date => (meeting.date = date),
        () => given.date === undefined,
      ),
      question(
        place => askTheme(run, notes, { ...meeting, title: t('Plan a Meeting') }, place),
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
              value: meetingTitle(meeting, t),
              check: notEmpty,
            },
            place,
          ),
        title => (meeting.title = title),
        () => given.title === undefined,
      ),
      question(
        place => askLeft(run, notes, left, t('Plan a Meeting'), place),
        chosen => (taken = chosen),
        () => takesAlong === undefined && leftFor(meeting).length > 0,
      ),
    ]);
  }
  const uri = done(
    await operations.newMeeting(run.notebook, {
      ...mentorshipRef(notes),
      date: meeting.date,
      id,
      title: meeting.title || undefined,
      theme: meeting.theme,
      template: meeting.template?.name ?? null,
      minutes,
      left: { offered: left, taken },
    }),
  );
  showMade(run, 'meeting', uri);
  if (!run.byProgram) await showPlace(run, uri, ['agenda']);
  return uri;
}

/** The usual template; that of the closing where by the cadence no other meeting comes before the end. */
function proposed(
  run: CommandContext,
  notes: MentorshipNotes,
  templates: readonly TemplateInfo[],
  usual: TemplateInfo | undefined,
): TemplateInfo | undefined {
  const { ends, cadence } = notes.record ?? {};
  const isLast = run.engine.isLastBefore(
    ends,
    run.args.moment('date', run.engine) ?? run.engine.operations.proposedDate(notes),
    cadence,
  );
  return (isLast ? templates.find(({ name }) => name === 'closing') : undefined) ?? usual;
}

/** What a template is beside its title: how long, and whose. */
export function describeTemplate({ minutes, source }: TemplateInfo): string {
  return [
    minutes === undefined ? '' : t('{minutes} min', { minutes }),
    source === 'team' ? t('of your team') : '',
  ]
    .filter(part => part !== '')
    .join(', ');
}

function options(templates: readonly TemplateInfo[]): readonly Option<TemplateInfo | undefined>[] {
  return [
    ...templates.map(template => ({
      label: template.title,
      description: describeTemplate(template),
      value: template,
    })),
    { label: t('No template'), description: t('every section, empty'), value: undefined },
  ];
}
