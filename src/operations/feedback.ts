import {
  givingChanges,
  newFeedback,
  replyChanges,
  type FeedbackWords,
} from '../core/mentoring/feedbackChanges';
import { participants } from '../core/mentoring/people';
import { ok, type Result } from '../core/result';
import { say } from '../core/text';
import { edit } from './edit';
import { needs } from './needs';
import { makeRecord } from './newRecord';
import { fileAt, mentorshipAt, notesOf, type Done, type MentorshipRef, type Notebook } from './notebook';

/** Who gives feedback to whom, and about what. */
interface Between extends MentorshipRef {
  readonly from: string;
  readonly to: string;
  /** In one line. */
  readonly title: string;
}

/** Feedback that nobody asked for. */
export interface Given extends Between {
  readonly words: FeedbackWords;
  /** A place in the code, as it is written. */
  readonly code?: Readonly<Record<string, unknown>>;
}

/** Writes feedback of today. */
export function giveFeedback(notebook: Notebook, given: Given): Promise<Result<Done>> {
  return make(notebook, given, {
    isAsked: false,
    words: given.words,
    ...(given.code && { code: given.code }),
  });
}

/** Asks somebody for feedback: it waits for them until they have given it. */
export function askFeedback(
  notebook: Notebook,
  asked: Between & { readonly situation?: string },
): Promise<Result<Done>> {
  const { situation } = asked;
  return make(notebook, asked, { isAsked: true, words: situation === undefined ? {} : { situation } });
}

async function make(
  notebook: Notebook,
  { title, from, to, ...ref }: Between,
  what: Pick<Parameters<typeof newFeedback>[0], 'isAsked' | 'words' | 'code'>,
): Promise<Result<Done>> {
  const notes = await mentorshipAt(notebook, ref);
  if (!notes.ok) return notes;
  const people = participants({}, notes.value.record);
  for (const [key, person] of Object.entries({ from, to }))
    if (!people.includes(person) || from === to) return needs(key, say('somebody else of the mentorship'));
  const day = notes.value.now.slice(0, 10);
  const name = { title, prefix: `${day}-` };
  return notebook.history.record(say('Feedback "{title}"', { title }), async done => {
    const made = await makeRecord(notebook, ref, 'feedback', name, newFeedback({ title, from, to, day, ...what })); // prettier-ignore
    if (!made.ok) return made;
    done(made.value.undo);
    return ok({ uri: made.value.uri });
  });
}

/**
 * Writes the feedback that somebody has asked for.
 * @returns a failure `changed` where it has been given meanwhile
 */
export async function giveAskedFeedback(
  notebook: Notebook,
  { uri, words, code }: { readonly uri: string } & Pick<Given, 'words' | 'code'>,
): Promise<Result<Done>> {
  const file = fileAt(notebook, uri);
  if (!file.ok) return file;
  const notes = await notesOf(notebook, file.value);
  if (!notes.ok) return notes;
  const day = notes.value.now.slice(0, 10);
  return edit(notebook, say('Feedback'), uri, feedback => givingChanges(feedback, day, words, code));
}

/**
 * Writes the answer of whoever got feedback.
 * @returns a failure `changed` where there is another one already
 */
export function replyToFeedback(
  notebook: Notebook,
  { uri, text }: { readonly uri: string; readonly text: string },
): Promise<Result<Done>> {
  return edit(notebook, say('Reply to feedback'), uri, feedback => replyChanges(feedback, text));
}
