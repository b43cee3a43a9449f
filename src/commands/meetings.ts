import * as vscode from 'vscode';
import { ACTION_KINDS } from '../core/model/states';
import { say } from '../core/text';
import { sayBriefly } from '../host/notices';
import { t } from '../host/strings';
import { invalid } from './args';
import { askSome, askText, BACK, notEmpty } from './ask';
import { askDayAt } from './dates';
import { newMeeting } from './newMeeting';
import { peopleOf, person } from './people';
import { planMeetings } from './planMeetings';
import type { Command, CommandContext } from './registry';
import { done } from './done';
import { record } from './targets';
import { reschedule, setMeetingStatus, setSupport } from './changeMeeting';

export const meetingCommands: readonly Command[] = [
  { id: 'mentoring.newMeeting', required: ['mentorship', 'date'], run: newMeeting },
  { id: 'mentoring.planMeetings', required: ['mentorship'], run: planMeetings },
  { id: 'mentoring.reschedule', required: ['meeting', 'date'], run: reschedule },
  { id: 'mentoring.setSupport', required: ['meeting', 'support'], run: setSupport },
  { id: 'mentoring.setMeetingStatus', required: ['meeting', 'status'], run: setMeetingStatus },
  { id: 'mentoring.copyAgenda', required: ['meeting'], run: copyAgenda },
  { id: 'mentoring.addAgendaItem', required: ['meeting', 'person', 'text'], run: addAgendaItem },
  { id: 'mentoring.addAction', required: ['meeting', 'person', 'text'], run: addAction },
];

/** Puts the agenda of a meeting on the clipboard, to be pasted into a chat or a mail. */
async function copyAgenda(run: CommandContext): Promise<vscode.Uri> {
  const target = await record(run, 'meeting', 'meeting', t('Copy the agenda of which meeting?'));
  const { notes, people } = await peopleOf(run, target);
  const meeting = await target.open.store.record(target.path);
  const { context } = await run.notes.context();
  if (meeting?.kind === 'meeting') {
    const name = (person: string) => context.name(notes.folder, person);
    await vscode.env.clipboard.writeText(run.engine.agendaAsMarkdown(meeting.value, people, name));
    sayBriefly(t('The agenda is on the clipboard.'));
  }
  return target.uri;
}

async function addAgendaItem(run: CommandContext): Promise<vscode.Uri> {
  const minutes = run.args.number('minutes', 1);
  const goal = run.args.name('goal', run.engine);
  const target = await record(run, 'meeting', 'meeting', t('Add a topic to which meeting?'));
  const meeting = await peopleOf(run, target);
  if (goal !== undefined && run.nodes.length === 0 && !meeting.notes.goals.some(entry => entry.id === goal)) {
    invalid('goal', say('the id of a goal of this mentorship'));
  }
  const who = await person(run, meeting, t('Whose topic is it?'));
  const text = run.args.text('text') ?? (await askSome(t('Add Topic'), t('What do you want to talk about?')));
  const topic = { meeting: target.uri.toString(), person: who, text, minutes, goal };
  return done(await run.engine.operations.addAgendaItem(run.notebook, topic));
}

async function addAction(run: CommandContext): Promise<vscode.Uri> {
  const { args, engine } = run;
  const given = { due: args.date('due', engine), kind: args.choice('kind', ACTION_KINDS) };
  const target = await record(run, 'meeting', 'meeting', t('Promised in which meeting?'));
  const meeting = await peopleOf(run, target);
  const who = await person(run, meeting, t('Who promises it?'));
  const today = engine.operations.todayHere(run.notebook);
  const names = engine.calledIn(meeting.notes);
  const typed = args.text('text') ?? (await askPromise(run, today, names));
  // What a person types may name its day, as in the line of the session page; a program's text is kept as given.
  const split =
    args.has('text') || given.due !== undefined ? undefined : engine.splitSpokenDate(typed, today, names);
  const text = split?.text ?? typed;
  const prompt = t('By which day? You can leave this empty.');
  const asked =
    given.due ??
    (run.byProgram ? '' : await askDayAt(run, { title: t('Add Promise'), prompt, value: split?.date }));
  const due = asked === '' || asked === BACK ? undefined : asked;
  const promise = { meeting: target.uri.toString(), person: who, text, due, kind: given.kind };
  return done(await engine.operations.addAction(run.notebook, promise));
}

/** What is promised, with what is read of it as it is typed. */
function askPromise({ engine }: CommandContext, today: string, names: readonly string[]): Promise<string> {
  return askText({
    title: t('Add Promise'),
    prompt: t('What is promised?'),
    check: notEmpty,
    reads: typed => {
      const split = engine.splitSpokenDate(typed, today, names);
      return split && t('Reads as "{text}", by {date}', split);
    },
  });
}
