import * as vscode from 'vscode';
import type { FeedbackPart, FeedbackWords } from '../core/mentoring/feedbackChanges';
import type { Feedback } from '../core/model/schema';
import { say } from '../core/text';
import type { MentorshipNotes } from '../core/tree/context';
import { sayBriefly } from '../host/notices';
import { t } from '../host/strings';
import { invalid } from './args';
import { askSome, askText, choose, notEmpty, textAt, type Option } from './ask';
import { done } from './done';
import { choosePerson } from './people';
import type { Command, CommandContext } from './registry';
import { showPlace } from './showFile';
import { describeSelection, placeOf, selectionThere, type Selection } from './selection';
import { abort } from './abort';
import {
  mentorshipOf,
  mentorshipRef,
  namedFile,
  openFolder,
  readableMentorship,
  type Target,
} from './targets';
import { askAll, question } from './wizard';

export const feedbackCommands: readonly Command[] = [
  { id: 'mentoring.giveFeedback', required: ['mentorship', 'from', 'to'], run: giveFeedback },
  { id: 'mentoring.askFeedback', required: ['mentorship', 'from', 'to', 'title'], run: askFeedback },
  { id: 'mentoring.replyToFeedback', required: ['uri', 'text'], run: replyToFeedback },
];

/** One question for each part, the one after the other; each may be left for the editor. */
async function giveFeedback(run: CommandContext): Promise<vscode.Uri> {
  const { args, engine } = run;
  const selection = run.byProgram ? undefined : selectionThere();
  const asked = namedFile(run, 'uri') ?? (run.byProgram ? undefined : await askedOfMe(run));
  const given = asked && (await feedbackAt(asked));
  const notes = asked === undefined ? await readableMentorship(run) : await mentorshipOf(run, asked);
  const from = given?.from ?? (await one(run, notes, 'from', t('Who gives the feedback?'), []));
  const to = given?.to ?? (await one(run, notes, 'to', t('Who gets it?'), [from]));
  for (const [key, person] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (args.has(key) && args.name(key, engine) !== person)
      invalid(key, say('whoever was asked, or has asked'));
  const words: Partial<Record<FeedbackPart, string>> = {};
  for (const part of engine.FEEDBACK_PARTS) if (args.has(part)) words[part] = args.text(part) ?? '';
  let title = args.text('title') ?? given?.title ?? '';
  if (!run.byProgram) {
    const name = (await run.notes.context()).context.name(notes.folder, to);
    const heading = headingOf(name, selection);
    await askAll([
      question(
        place => textAt({ title: heading, prompt: t('What is it about, in one line?'), check: notEmpty, value: title }, place), // prettier-ignore
        answer => (title = answer),
        () => !args.has('title') && (given?.title ?? '') === '',
      ),
      ...engine.FEEDBACK_PARTS.map(part =>
        question(
          place =>
            textAt(
              { title: heading, prompt: promptOf(part), value: words[part] ?? given?.[part] ?? '' },
              place,
            ),
          answer => void (words[part] = answer),
          () => !args.has(part),
        ),
      ),
    ]);
  }
  const said = Object.fromEntries(Object.entries(words).filter(([, text]) => text !== '')) as FeedbackWords;
  const code = selection && (await placeOf(run, selection, openFolder(run, notes.folder)));
  const { operations } = engine;
  const parts = { words: said, code };
  const uri = done(
    asked === undefined
      ? await operations.giveFeedback(run.notebook, { ...mentorshipRef(notes), title: title || t('Feedback'), from, to, ...parts }) // prettier-ignore
      : await operations.giveAskedFeedback(run.notebook, { uri: asked.uri.toString(), ...parts }),
  );
  if (run.byProgram) return uri;
  if (Object.keys(said).length === 0) await showPlace(run, uri, ['situation']);
  else sayBriefly(t('Written. The other sees it once it is shared.'));
  return uri;
}

/** Asks somebody for feedback: it waits for them in Follow-through until they have given it. */
async function askFeedback(run: CommandContext): Promise<vscode.Uri> {
  const notes = await readableMentorship(run);
  const to = await one(run, notes, 'to', t('Who asks for it?'), []);
  const from = await one(run, notes, 'from', t('Who is asked?'), [to]);
  const title =
    run.args.text('title') ??
    (await askSome(t('Ask for Feedback'), t('What would you like feedback on, in one line?')));
  const situation = run.args.text('situation');
  const asked = { ...mentorshipRef(notes), from, to, title, situation };
  const uri = done(await run.engine.operations.askFeedback(run.notebook, asked));
  if (!run.byProgram) {
    const { context } = await run.notes.context();
    sayBriefly(t('It waits for {name} once it is shared.', { name: context.name(notes.folder, from) }));
  }
  return uri;
}

/** The answer of whoever got it. */
async function replyToFeedback(run: CommandContext): Promise<vscode.Uri> {
  const target = namedFile(run, 'uri') ?? (await forMe(run));
  const feedback = await feedbackAt(target);
  const text =
    run.args.text('text') ??
    (await askText({
      title: `${t('Reply to Feedback')}: ${feedback.title ?? ''}`,
      prompt: t('What do you take from it, or what do you want to ask?'),
      check: notEmpty,
    }));
  const reply = { uri: target.uri.toString(), text };
  return done(await run.engine.operations.replyToFeedback(run.notebook, reply));
}

async function feedbackAt(target: Target): Promise<Feedback> {
  const record = await target.open.store.record(target.path);
  if (record?.kind === 'feedback') return record.value;
  return target.entry.kind === 'feedback'
    ? abort('unreadable', say('{path} cannot be read.', { path: target.path }))
    : invalid('uri', say('a file of the right kind'));
}

/** A person by an argument, the reader, the only other one, or the one that is chosen. */
async function one(
  run: CommandContext,
  notes: MentorshipNotes,
  key: 'from' | 'to',
  title: string,
  taken: readonly string[],
): Promise<string> {
  const people = run.engine.participants({}, notes.record).filter(person => !taken.includes(person));
  const named = run.args.name(key, run.engine);
  if (named !== undefined)
    return people.includes(named) ? named : invalid(key, say('somebody else of the mentorship'));
  const { me } = notes.folder;
  if (taken.length === 0 && me !== undefined && people.includes(me)) return me;
  return choosePerson(run, notes, people, title);
}

/** Where somebody has asked the reader, whether it is that which they want to give. */
async function askedOfMe(run: CommandContext): Promise<Target | undefined> {
  if (run.args.has('from') || run.args.has('to')) return undefined;
  const { engine } = run;
  const waiting = await filed(
    run,
    (notes, { from, ...feedback }) => engine.isAskedFor({ from, ...feedback }) && from === notes.folder.me,
  );
  if (waiting.length === 0) return undefined;
  return choose<Target | undefined>(
    t('Which feedback?'),
    [...waiting, { label: t('Something else'), value: undefined }],
    true,
  );
}

async function forMe(run: CommandContext): Promise<Target> {
  const all = await filed(
    run,
    (notes, feedback) =>
      feedback.to === notes.folder.me && feedback.reply.trim() === '' && !run.engine.isAskedFor(feedback),
  );
  if (all.length === 0)
    return abort('nothing-there', say('There is no feedback for you that has no reply yet.'));
  return choose(t('Reply to which feedback?'), all, true);
}

async function filed(
  run: CommandContext,
  isMeant: (notes: MentorshipNotes, feedback: Feedback) => boolean,
): Promise<readonly Option<Target>[]> {
  const { context } = await run.notes.context();
  return context.mentorships.flatMap(notes =>
    notes.feedback.flatMap((entry): readonly Option<Target>[] => {
      const feedback = run.engine.feedbackOf(entry);
      if (feedback === undefined || !isMeant(notes, feedback)) return [];
      const open = openFolder(run, notes.folder);
      const uri = vscode.Uri.joinPath(open.folder.uri, entry.path);
      const description = run.engine.whoseWords(context, notes, feedback) ?? '';
      return [
        {
          label: feedback.title ?? t('Feedback'),
          description,
          value: { open, path: entry.path, uri, entry },
        },
      ];
    }),
  );
}

function headingOf(name: string, selection: Selection | undefined): string {
  const heading = t('Feedback for {name}', { name });
  return selection === undefined ? heading : `${heading}, ${describeSelection(selection)}`;
}

function promptOf(part: FeedbackPart): string {
  switch (part) {
    case 'situation':
      return t('When and where was it? You can leave this empty and write it in the file.');
    case 'behaviour':
      return t('What did they do or say? What you saw, not what you think of it.');
    case 'impact':
      return t('What did that do to you or the work?');
    case 'next':
      return t('What could be done the same or otherwise next time?');
  }
}
