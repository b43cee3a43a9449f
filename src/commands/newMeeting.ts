import type * as vscode from 'vscode';
import { say } from '../core/text';
import type { TemplateInfo } from '../core/templates/catalogue';
import type { MentorshipNotes } from '../core/tree/context';
import { t } from '../host/strings';
import { choiceAt, notEmpty, textAt, type Option } from './ask';
import { askTheme } from './askTheme';
import { makeRecord, showMade } from './create';
import { askDateAt } from './dates';
import { askLeft, leftOpen, meetingsOf, settle } from './leftTopics';
import { meetingTemplates, meetingValue, stagesOf, titleOf, type MeetingWish } from './meetingRecord';
import type { Run } from './registry';
import { showPlace } from './showFile';
import { need } from './stop';
import { readableMentorship } from './targets';
import { askAll, question } from './wizard';

type NewMeeting = { -readonly [K in keyof MeetingWish]: MeetingWish[K] };

/** Plan a Meeting…: proposes the date by the cadence and the theme by the roadmap, and offers the templates. */
export async function newMeeting(run: Run): Promise<vscode.Uri> {
  const { args, engine } = run;
  const given = { date: args.moment('date', engine), title: args.text('title'), theme: args.text('theme') };
  const minutes = args.number('minutes', 1);
  const id = args.id('id', engine);
  const wanted = args.text('template');
  const takesAlong = args.flag('takeAlong');
  const notes = await readableMentorship(run);
  const { templates, template } = await meetingTemplates(run, notes, wanted);

  const meeting: NewMeeting = {
    date: given.date ?? dateFor(run, notes),
    title: given.title ?? '',
    theme: given.theme,
    template: wanted === undefined && !run.byProgram ? proposed(run, notes, templates, template) : template,
    minutes,
  };
  const isAsked = takesAlong ?? !run.byProgram;
  const people = engine.participants({}, notes.record);
  const left = isAsked ? await leftOpen(run, notes, people) : [];
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
              value: titleOf(meeting),
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
  const title = titleOf(meeting);
  const named = { id, title, prefix: `${meeting.date.slice(0, 10)}-` };
  const settled = leftFor(meeting);
  const topics = taken.filter(each => settled.includes(each)).map(({ topic }) => topic);
  const made = meetingValue(run, notes, meeting);
  const finish = (yaml: string) => need(engine.withWords(yaml, made, topics));
  const uri = await run.history.record(say('New meeting "{title}"', { title }), async done => {
    const value = engine.withTopics(made, topics);
    const next = await makeRecord(run, notes, 'meeting', named, value, finish);
    await settle(run, notes, settled, taken, next.undo, done);
    return next.uri;
  });
  showMade(run, 'meeting', uri);
  if (!run.byProgram) await showPlace(run, uri, ['agenda']);
  return uri;
}

/** The usual template; that of the closing where by the cadence no other meeting comes before the end. */
function proposed(
  run: Run,
  notes: MentorshipNotes,
  templates: readonly TemplateInfo[],
  usual: TemplateInfo | undefined,
): TemplateInfo | undefined {
  const { ends, cadence } = notes.record ?? {};
  const isLast = run.engine.isLastBefore(
    ends,
    run.args.moment('date', run.engine) ?? dateFor(run, notes),
    cadence,
  );
  return (isLast ? templates.find(({ name }) => name === 'closing') : undefined) ?? usual;
}

/** By the cadence, and not in the past. */
function dateFor({ engine }: Run, notes: MentorshipNotes): string {
  const meetings = notes.meetings.flatMap(({ summary }) => (summary?.kind === 'meeting' ? [summary] : []));
  return engine.proposeDate(meetings, notes.record?.cadence, notes.now.slice(0, 10), notes.record?.pauses);
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
