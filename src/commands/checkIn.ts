import type * as vscode from 'vscode';
import { say } from '../core/text';
import type { CheckIn } from '../core/model/schema';
import { t } from '../host/strings';
import { Args, invalid } from './args';
import { peopleOf, person } from './people';
import type { CommandContext } from './registry';
import { done } from './done';
import { record } from './targets';

type Answers = { -readonly [K in keyof CheckIn]: CheckIn[K] };

/** Writes the answers of one person to the three questions; without answers, opens the page that asks them. */
export async function checkIn(run: CommandContext): Promise<vscode.Uri> {
  const { engine } = run;
  const answers = given(run);
  const target = await record(run, 'meeting', 'meeting', t('Check in after which meeting?'));
  if (answers === undefined) {
    await run.pages.open('checkIn', target.uri);
    return target.uri;
  }
  const meeting = await peopleOf(run, target);
  const isKnown = run.args.has('person') || meeting.people.includes(meeting.notes.folder.me ?? '');
  if (run.byProgram && !isKnown) invalid('person', say('somebody of the meeting'));
  const who = await person(run, meeting, t('Whose check-in is it?'));
  const said = { meeting: target.uri.toString(), person: who, answers };
  return done(await engine.operations.checkIn(run.notebook, said));
}

/** The answers that were handed over; each is a text. */
function given({ args, engine }: CommandContext): Answers | undefined {
  const value = args.value('answers');
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return invalid('answers', say('an object with {keys}', { keys: engine.QUESTIONS.join(', ') }));
  const answers = new Args<keyof Answers>(value as Record<string, unknown>);
  const known = engine.QUESTIONS.filter(key => answers.value(key) !== '');
  return Object.fromEntries(known.map(key => [key, answers.text(key)]));
}
