import { fromTo } from '../mentoring/period';
import { dateOf, dayWords, longDayWords } from '../mentoring/dates';
import { dayOfFeedback, isAskedFor } from '../mentoring/feedbackChanges';
import { LOOK_BACK_PARTS, lookBackText, type LookBackPart } from '../mentoring/lookBackChanges';
import { everybody } from '../mentoring/people';
import type { Closing, Evidence } from '../model/schema';
import type { GoalState, RoadGoal, Track } from '../roadmap/roadmapModel';
import { goalWord } from '../roadmap/roadmapWords';
import { joined, type MentorshipNotes, type TreeContext } from '../tree/context';
import { feedbackOf, whoseWords } from '../tree/feedbackRows';
import { oneLine } from '../tree/node';
import type { FeedbackModel, PersonModel } from './pageModels';

/** What the look back shows: what each says of the way, and what the files know. */
export interface LookBackModel {
  readonly title: string;
  /** `1 September 2026 to 26 February 2027` */
  readonly period: string;
  readonly isClosed: boolean;
  /** The file of the mentorship, where it is there. */
  readonly mentorship?: string;
  /** The file of the look back; it is there once somebody has written. */
  readonly uri: string;
  readonly people: readonly PersonModel[];
  readonly goals: readonly LookBackGoal[];
  /** What became of the goals, by person and goal. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The other parts, by person. */
  readonly parts: Readonly<Record<string, Readonly<Record<LookBackPart, string>>>>;
  readonly kept: readonly { readonly name: string; readonly items: readonly Happened[] }[];
  readonly wins: readonly Happened[];
  readonly feedback: readonly FeedbackModel[];
  /** How many meetings there were, and in words from when to when. */
  readonly meetings: { readonly count: number; readonly words: string };
}

export interface LookBackGoal {
  readonly id: string;
  readonly title: string;
  readonly uri: string;
  readonly state: GoalState;
  /** `done 15 Jan, 5 of 5 steps` */
  readonly words: string;
  readonly evidence: readonly EvidenceModel[];
  /** The commits that name it, the newest first. */
  readonly commits: readonly CommitModel[];
}

export interface EvidenceModel {
  readonly kind: 'commit' | 'url' | 'path';
  readonly words: string;
}

export interface CommitModel {
  readonly id: string;
  readonly subject: string;
  /** When, and by whom: `12 Feb, Ada`. */
  readonly about: string;
}

interface Happened {
  readonly text: string;
  readonly day?: string;
}

/** What the look back is made of, beside the notes: the roadmap's facts, the goals' evidence, what was written so far. */
export interface LookBackFacts {
  readonly track: Track;
  /** By the goal's id. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  /** Undefined where nobody has written yet. */
  readonly closing: Closing | undefined;
  readonly uri: string;
}

const NOTHING: Closing = { outcomes: {}, learned: {}, celebrate: {}, advice: {}, contact: {} };

/** Puts together the look back of a mentorship. Drafts are nobody's goal yet; what was dropped stays in. */
export function lookBackModel(
  context: TreeContext,
  notes: MentorshipNotes,
  { track, evidence, closing = NOTHING, uri }: LookBackFacts,
): LookBackModel {
  const { folder, record, entry } = notes;
  const written = [closing.outcomes, ...LOOK_BACK_PARTS.map(part => closing[part])].flatMap(Object.keys);
  const ids = [...new Set([...everybody(record), ...written])];
  const goals = track.goals.filter(({ state }) => state !== 'draft');
  return {
    title: notes.title,
    period: periodWords(context, track),
    isClosed: record?.status === 'closed',
    ...(entry !== undefined && { mentorship: folder.uriOf(entry.path) }),
    uri,
    people: ids.map(id => ({ id, name: context.name(folder, id), isMe: id === folder.me })),
    goals: goals.map(goal => goalOf(context, notes, goal, evidence.get(goal.id) ?? [])),
    outcomes: byPerson(ids, person =>
      Object.fromEntries(
        goals.map(({ id }) => [id, lookBackText(closing, { kind: 'outcome', person, goal: id })]),
      ),
    ),
    parts: byPerson(
      ids,
      person =>
        Object.fromEntries(
          LOOK_BACK_PARTS.map(part => [part, lookBackText(closing, { kind: 'part', person, part })]),
        ) as Record<LookBackPart, string>,
    ),
    kept: ids.flatMap(person => {
      const items = track.promises
        .filter(promise => promise.person === person && promise.isDone)
        .sort((a, b) => ((a.doneOn ?? '') < (b.doneOn ?? '') ? -1 : 1))
        .map(({ text, doneOn }) => happened(context, text, doneOn));
      return items.length === 0 ? [] : [{ name: context.name(folder, person), items }];
    }),
    wins: track.wins.flatMap(({ date, wins }) => wins.map(({ text }) => happened(context, text, date))),
    feedback: feedbackIn(context, notes),
    meetings: meetingsIn(context, track),
  };
}

function byPerson<T>(ids: readonly string[], of: (person: string) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(ids.map(person => [person, of(person)]));
}

function happened({ today, locale }: TreeContext, text: string, day: string | undefined): Happened {
  return { text: oneLine(text), ...(day !== undefined && { day: dayWords(dateOf(day), today, locale) }) };
}

/** From the first day to the end; to today while they are under way, to the last talk where they stopped before. */
function periodWords({ t, locale, today }: TreeContext, { started, ends, meetings, isOver }: Track): string {
  const days = meetings.filter(({ state }) => state === 'held').map(({ date }) => date).sort(); // prettier-ignore
  const first = started ?? days[0];
  if (first === undefined) return '';
  const last = ends !== undefined && ends <= today ? ends : isOver ? (days.at(-1) ?? today) : today;
  const words = (day: string) => longDayWords(day, '0001-01-01', locale).replace(/^\p{L}+ /u, '');
  return fromTo(t, words(first), words(last));
}

function goalOf(
  context: TreeContext,
  { folder, commitsOf }: MentorshipNotes,
  goal: RoadGoal,
  evidence: readonly Evidence[],
): LookBackGoal {
  const { t, locale, today } = context;
  const { id, title, path, state, ended, steps, stepsDone } = goal;
  const day = ended === undefined ? undefined : dayWords(ended, today, locale);
  const word = goalWord(context, state).toLocaleLowerCase(locale);
  const became =
    state === 'done' ? (day === undefined ? t('done, no day given') : t('done {day}', { day })) : word;
  const count =
    steps.length === 0 ? undefined : t('{done} of {all} steps', { done: stepsDone, all: steps.length });
  return {
    id,
    title: oneLine(title),
    uri: folder.uriOf(path),
    state,
    words: joined(became, count),
    evidence: evidence.flatMap(each => evidenceOf(each)),
    commits: commitsOf(id).own.map(commit => ({
      id: commit.id,
      subject: oneLine(commit.subject) || commit.id.slice(0, 7),
      about: joined(dayWords(commit.day, today, locale), oneLine(commit.author)),
    })),
  };
}

function evidenceOf({ commit, url, path, note }: Evidence): readonly EvidenceModel[] {
  const kind = commit !== undefined ? 'commit' : url !== undefined ? 'url' : path !== undefined ? 'path' : undefined; // prettier-ignore
  if (kind === undefined) return [];
  const words = oneLine(note ?? '') || commit?.slice(0, 7) || url || path || '';
  return [{ kind, words }];
}

function feedbackIn(context: TreeContext, notes: MentorshipNotes): readonly FeedbackModel[] {
  return notes.feedback.flatMap(entry => {
    const feedback = feedbackOf(entry);
    if (feedback === undefined || isAskedFor(feedback)) return [];
    const day = dayOfFeedback(feedback);
    const title = oneLine(feedback.title ?? '') || context.t('Feedback');
    const when = day === '' ? undefined : dayWords(day, context.today, context.locale);
    return [
      {
        uri: notes.folder.uriOf(entry.path),
        title,
        about: joined(whoseWords(context, notes, feedback), when),
      },
    ];
  });
}

function meetingsIn({ t, locale, today }: TreeContext, { meetings }: Track): LookBackModel['meetings'] {
  const over = meetings.filter(({ state }) => state === 'held' || state === 'missed');
  const held = over.filter(({ state }) => state === 'held');
  const [first, last] = [over[0], over.at(-1)];
  if (first === undefined || last === undefined) return { count: 0, words: '' };
  const words = t('{period}, {held} held, {missed} missed.', {
    period: fromTo(t, dayWords(first.date, today, locale), dayWords(last.date, today, locale)),
    held: held.length,
    missed: over.length - held.length,
  });
  return { count: over.length, words };
}
