import type * as vscode from 'vscode';
import { ACTION_KINDS } from '../core/model/states';
import { say } from '../core/text';
import { t } from '../host/strings';
import { invalid } from './args';
import { askSome, askText } from './ask';
import { change } from './change';
import { createRecord } from './create';
import { peopleOf, person, showRecord } from './people';
import type { Command, Run } from './registry';
import { mentorship, record } from './targets';

export const meetingCommands: readonly Command[] = [
  { id: 'mentoring.newMeeting', required: ['mentorship', 'date'], run: newMeeting },
  { id: 'mentoring.addAgendaItem', required: ['meeting', 'person', 'text'], run: addAgendaItem },
  { id: 'mentoring.addAction', required: ['meeting', 'person', 'text'], run: addAction },
];

async function newMeeting(run: Run): Promise<vscode.Uri> {
  const { args, engine } = run;
  const given = { date: args.moment('date', engine), title: args.text('title'), theme: args.text('theme') };
  const minutes = args.number('minutes', 1);
  const template = args.text('template');
  const id = args.id('id', engine);
  const notes = await mentorship(run);
  const date = given.date ?? (await askDate(run));
  const usual = given.theme ?? t('Meeting');
  const title =
    given.title ??
    (run.byProgram ? usual : await askSome(t('Plan a Meeting'), t('What is it about?'), given.theme));
  const goals = notes.goals.filter(
    entry => entry.summary?.kind === 'goal' && entry.summary.status === 'active',
  );
  const value = engine.newMeeting({
    title,
    date,
    minutes: minutes ?? notes.record?.minutes,
    theme: given.theme,
    template,
    people: engine.participants({}, notes.record),
    goals: goals.map(goal => goal.id),
  });
  const named = { id, title, prefix: `${date.slice(0, 10)}-` }; // the name is given once and never means anything again
  const uri = await createRecord(
    run,
    notes,
    'meeting',
    named,
    value,
    say('New meeting "{title}"', { title }),
  );
  if (!run.byProgram) await showRecord(uri);
  return uri;
}

async function askDate(run: Run): Promise<string> {
  const { engine } = run;
  const wrong = t('Write a date like 2027-02-15, with a time if you like: 2027-02-15 10:00.');
  const normal = (text: string) => text.trim().replace(/^(\S+) (\S+)$/, '$1T$2');
  const date = await askText({
    title: t('Plan a Meeting'),
    prompt: t('When is it?'),
    value: `${engine.wallTime(new Date()).slice(0, 10)} 10:00`,
    check: text => (engine.isDate(normal(text)) || engine.isDateTime(normal(text)) ? undefined : wrong),
  });
  return normal(date);
}

async function addAgendaItem(run: Run): Promise<vscode.Uri> {
  const minutes = run.args.number('minutes', 1);
  const goal = run.args.text('goal');
  const target = await record(run, 'meeting', 'meeting', t('Add a topic to which meeting?'));
  const meeting = await peopleOf(run, target);
  if (goal !== undefined && run.nodes.length === 0 && !meeting.notes.goals.some(entry => entry.id === goal)) {
    invalid('goal', say('the id of a goal of this mentorship'));
  }
  const who = await person(run, meeting, t('Whose topic is it?'));
  const text =
    run.args.text('text') ?? (await askSome(t('Add Agenda Item'), t('What do you want to talk about?')));
  return change(run, target, say('Topic "{text}"', { text }), readable =>
    run.engine.addItem(readable, 'agenda', who, meeting.people, {
      text,
      ...(minutes === undefined ? {} : { minutes }),
      ...(goal === undefined ? {} : { goal }),
    }),
  );
}

async function addAction(run: Run): Promise<vscode.Uri> {
  const { args, engine } = run;
  const given = { due: args.date('due', engine), kind: args.choice('kind', ACTION_KINDS) };
  const target = await record(run, 'meeting', 'meeting', t('Promised in which meeting?'));
  const meeting = await peopleOf(run, target);
  const who = await person(run, meeting, t('Who promises it?'));
  const text = args.text('text') ?? (await askSome(t('Add Action'), t('What is promised?')));
  const due = given.due ?? (run.byProgram ? undefined : await askDue(run));
  return change(run, target, say('Promise "{text}"', { text }), readable =>
    engine.addItem(readable, 'actions', who, meeting.people, {
      text,
      ...(due === undefined ? {} : { due }),
      ...(given.kind === undefined ? {} : { kind: given.kind }),
    }),
  );
}

async function askDue(run: Run): Promise<string | undefined> {
  const wrong = t('Write a date like 2027-02-15, or leave it empty.');
  const due = await askText({
    title: t('Add Action'),
    prompt: t('By which day? You can leave this empty.'),
    placeholder: '2027-02-15',
    check: text => (text.trim() === '' || run.engine.isDate(text.trim()) ? undefined : wrong),
  });
  return due === '' ? undefined : due;
}
