import type * as vscode from 'vscode';
import { say } from '../core/text';
import type { MentorshipNotes } from '../core/tree/context';
import { sayBriefly } from '../host/notices';
import { t } from '../host/strings';
import { Args } from './args';
import { askSome, choose, type Option } from './ask';
import { goToCode, showCodeThen, updateAnchors } from './codePlaces';
import { peopleOf, person } from './people';
import { done } from './done';
import type { Command, CommandContext } from './registry';
import { describeSelection, placeOf, selectedCode } from './selection';
import { abort } from './abort';
import { meetingDay, namedFile, record, type Target } from './targets';

export const codeNoteCommands: readonly Command[] = [
  { id: 'mentoring.addSelectionToAgenda', required: ['text'], run: addSelectionToAgenda },
  { id: 'mentoring.linkCodeToGoal', required: ['goal'], run: linkCodeToGoal },
  { id: 'mentoring.goToCode', required: ['uri', 'section', 'index'], run: goToCode },
  { id: 'mentoring.showCodeThen', required: ['uri', 'section', 'index'], run: showCodeThen },
  { id: 'mentoring.updateAnchors', required: [], run: updateAnchors },
];

/** One short question, and what is selected is a topic of the next meeting, with its place. */
async function addSelectionToAgenda(run: CommandContext): Promise<vscode.Uri> {
  const selection = selectedCode();
  const target = await nextMeeting(run, selection.folder);
  const meeting = await peopleOf(run, target);
  // A program that names nobody means the reader; where nobody knows who that is, whoever stands first.
  const isAsked = !run.byProgram || run.args.has('person') || meeting.notes.folder.me !== undefined;
  const [first] = meeting.people;
  const who = isAsked || first === undefined ? await person(run, meeting, t('Whose topic is it?')) : first;
  const text =
    run.args.text('text') ??
    (await askSome(
      t('Add Selection to the Next Agenda'),
      `${describeSelection(selection)}\n${t('What do you want to talk about?')}`,
    ));
  const code = await placeOf(run, selection, target.open);
  const topic = { meeting: target.uri.toString(), person: who, text, code };
  const uri = done(await run.engine.operations.addAgendaItem(run.notebook, topic));
  if (!run.byProgram) {
    const { summary } = target.entry;
    const title = summary?.kind === 'meeting' ? summary.title : target.entry.id;
    sayBriefly(t('On the agenda of {title}', { title }));
  }
  return uri;
}

async function linkCodeToGoal(run: CommandContext): Promise<vscode.Uri> {
  const selection = selectedCode();
  const target = await record(
    run,
    'goal',
    'goal',
    t('Link {code} to which goal?', { code: describeSelection(selection) }),
    entry =>
      entry.summary?.kind === 'goal'
        ? entry.summary.status !== 'done' && entry.summary.status !== 'dropped'
        : false,
  );
  const code = await placeOf(run, selection, target.open);
  const goal = target.uri.toString();
  const uri = done(await run.engine.operations.linkCode(run.notebook, { goal, code }));
  if (!run.byProgram) {
    const { summary } = target.entry;
    const title = summary?.kind === 'goal' ? summary.title : target.entry.id;
    sayBriefly(t('Linked to {title}', { title }));
  }
  return uri;
}

/**
 * The meeting that is named; else the next one of the reader, first of the notes beside the code. Where mentorships have
 * a next one each, it is asked which.
 */
async function nextMeeting(run: CommandContext, folder: vscode.WorkspaceFolder): Promise<Target> {
  if (run.args.has('meeting')) return record(run, 'meeting', 'meeting', t('Add a topic to which meeting?'));
  const { context } = await run.notes.context();
  const own = context.mentorships.filter(notes => notes.folder.uri === folder.uri.toString());
  const ahead = run.engine.meetingsAhead({
    ...context,
    mentorships: own.length > 0 ? own : context.mentorships,
  });
  const each = new Map<MentorshipNotes, (typeof ahead)[number]>();
  for (const meeting of ahead) if (!each.has(meeting.notes)) each.set(meeting.notes, meeting);
  if (each.size === 0)
    return abort(
      'nothing-ahead',
      say('There is no meeting ahead. Plan one with Plan a Meeting, then do that again.'),
    );
  const [first] = each.values();
  const uri =
    run.byProgram && first !== undefined
      ? first.uri
      : await choose(
          t('On which agenda?'),
          [...each.values()].map((meeting): Option<string> => ({
            label: meeting.meeting.title,
            description: [meetingDay(run, meeting.date), meeting.notes.title].join(', '),
            value: meeting.uri,
          })),
        );
  const target = namedFile({ ...run, args: new Args({ uri }) }, 'uri');
  return target ?? abort('gone', say('It is no longer there.'));
}
