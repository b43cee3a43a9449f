import type * as vscode from 'vscode';
import { say } from '../core/text';
import type { CheckIn } from '../core/model/schema';
import { t } from '../host/strings';
import { Args, invalid } from './args';
import { textAt } from './ask';
import { change } from './change';
import { peopleOf, person } from './people';
import type { Run } from './registry';
import { record, type Target } from './targets';
import { askAll, question } from './wizard';

type Answers = { -readonly [K in keyof CheckIn]: CheckIn[K] };

/** Writes the answers of one person to the three questions at the end of a session. */
export async function checkIn(run: Run): Promise<vscode.Uri> {
  const { engine } = run;
  const answers = given(run);
  const target = await record(run, 'meeting', 'meeting', t('Check in after which meeting?'));
  const meeting = await peopleOf(run, target);
  const isKnown = run.args.has('person') || meeting.people.includes(meeting.notes.folder.me ?? '');
  if (run.byProgram && !isKnown) invalid('person', say('somebody of the meeting'));
  const who = await person(run, meeting, t('Whose check-in is it?'));
  const words = answers ?? (await askAnswers(await answersOf(target, who)));
  return change(run, target, say('Check-in'), readable =>
    engine.checkInChanges(readable, who, meeting.people, words),
  );
}

async function answersOf({ open, path }: Target, who: string): Promise<Answers> {
  const meeting = await open.store.record(path);
  const all = meeting?.kind === 'meeting' ? meeting.value.checkin : {};
  return Object.hasOwn(all, who) ? { ...all[who] } : {};
}

/** The answers that were handed over; each is a text. */
function given({ args, engine }: Run): Answers | undefined {
  const value = args.value('answers');
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return invalid('answers', say('an object with {keys}', { keys: engine.QUESTIONS.join(', ') }));
  const answers = new Args(value as Record<string, unknown>);
  const known = engine.QUESTIONS.filter(key => answers.value(key) !== '');
  return Object.fromEntries(known.map(key => [key, answers.text(key)]));
}

async function askAnswers(answers: Answers): Promise<Answers> {
  const title = t('Check In');
  const prompts = {
    useful: t('What was useful today?'),
    next: t('What will you do, learn or explore before next time?'),
    change: t('What should we change, or focus on next?'),
  };
  await askAll(
    (['useful', 'next', 'change'] as const).map(key =>
      question(
        place => textAt({ title, prompt: prompts[key], value: answers[key] }, place),
        answer => (answers[key] = answer),
      ),
    ),
  );
  return answers;
}
