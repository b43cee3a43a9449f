import { dateOf, dayWords } from '../mentoring/dates';
import type { Entry } from '../model/entry';
import type { AgendaItem, CodePlace, Feedback, Meeting } from '../model/schema';
import { filesOf, isDone, type AnyRecord } from '../model/summary';
import { isAskedFor } from '../mentoring/feedbackChanges';
import { joined, type MentorshipNotes, type TreeContext } from '../tree/context';
import { whoseWords } from '../tree/feedbackRows';
import { oneLine } from '../tree/node';
import type { YamlPath } from '../yaml/read';
import type { CodePlaceRef } from '../model/codePlaceRef';

export type CodeNoteKind = 'topic' | 'promise' | 'goal' | 'feedback';

/** One place in the code that the notes speak of, and what they say there. All words are plain text on one line. */
export interface CodeNote {
  readonly kind: CodeNoteKind;
  /** The topic, the promise, the goal or what the feedback is about. */
  readonly title: string;
  /** Talked about, kept, reached, given. */
  readonly isDone: boolean;
  /** Whose it is and where it stands: `Ada's topic · Shaping an API, 26 Feb · open`. */
  readonly about: string;
  /** The URI of the file of the goal or meeting. */
  readonly uri: string;
  /** Where the thing stands in that file. */
  readonly at: YamlPath;
  readonly ref: CodePlaceRef;
  /** The URI of the workspace folder of the notes. */
  readonly folder: string;
  readonly mentorship: string;
  readonly place: CodePlace & { readonly path: string };
}

/** Whether there is any note on code: where there is none, nobody has to look at any file. */
export function hasCodeNotes({ mentorships }: TreeContext): boolean {
  return mentorships.some(notes => filed(notes).some(([, files]) => files.length > 0));
}

/**
 * The notes on code in some files: the open ones first, as their meetings come.
 * @param isWanted says of a path as the notes have it whether its file is meant
 */
export async function codeNotes(
  context: TreeContext,
  isWanted: (path: string) => boolean,
): Promise<readonly CodeNote[]> {
  const found: CodeNote[] = [];
  for (const notes of context.mentorships) {
    for (const [entry, files] of filed(notes)) {
      if (!files.some(isWanted)) continue;
      const record = await notes.folder.record(entry.path);
      if (record === undefined) continue;
      found.push(...inRecord(context, notes, entry, record).filter(({ place }) => isWanted(place.path)));
    }
  }
  return found;
}

function filed({
  goals,
  meetings,
  feedback,
}: MentorshipNotes): readonly (readonly [Entry, readonly string[]])[] {
  return [...meetings, ...goals, ...feedback].flatMap(entry => {
    const { summary } = entry;
    const files =
      summary?.kind === 'goal' || summary?.kind === 'meeting'
        ? summary.code
        : summary?.kind === 'feedback'
          ? filesOf(summary.record.code)
          : undefined;
    return files === undefined ? [] : [[entry, files] as const];
  });
}

/** What is the same of all places of one thing. */
type Thing = Omit<CodeNote, 'place' | 'ref'> & { readonly ref: Omit<CodePlaceRef, 'place'> };

function inRecord(
  context: TreeContext,
  notes: MentorshipNotes,
  entry: Entry,
  record: AnyRecord,
): readonly CodeNote[] {
  const base = { uri: notes.folder.uriOf(entry.path), folder: notes.folder.uri, mentorship: notes.id };
  if (record.kind === 'goal') {
    const { t } = context;
    const title = oneLine(record.value.title);
    const isReached = record.value.status === 'done';
    const about = joinedBy(t('goal'), oneLine(notes.title), isReached ? t('reached') : undefined);
    return record.value.code.flatMap((place, index) =>
      placed(place, {
        ...base,
        kind: 'goal',
        title,
        isDone: isReached,
        about,
        at: ['code', index],
        ref: { section: 'code', index, place: 0 },
      }),
    );
  }
  if (record.kind === 'feedback') return inFeedback(context, notes, record.value, base);
  return record.kind === 'meeting' ? inMeeting(context, notes, record.value, base) : [];
}

function inFeedback(
  context: TreeContext,
  notes: MentorshipNotes,
  feedback: Feedback,
  base: Pick<CodeNote, 'uri' | 'folder' | 'mentorship'>,
): readonly CodeNote[] {
  const { t } = context;
  return feedback.code.flatMap((place, index) =>
    placed(place, {
      ...base,
      kind: 'feedback',
      title: oneLine(feedback.title ?? '') || t('Feedback'),
      isDone: !isAskedFor(feedback),
      about: joinedBy(t('feedback'), whoseWords(context, notes, feedback)),
      at: ['code', index],
      ref: { section: 'code', index, place: 0 },
    }),
  );
}

function inMeeting(
  context: TreeContext,
  notes: MentorshipNotes,
  meeting: Meeting,
  base: Pick<CodeNote, 'uri' | 'folder' | 'mentorship'>,
): readonly CodeNote[] {
  const { t } = context;
  const day = meeting.date && dayWords(dateOf(meeting.date), context.today, context.locale);
  const where = joined(oneLine(meeting.title), day);
  const thing = (
    kind: 'topic' | 'promise',
    person: string,
    index: number,
    item: { readonly text: string },
    isDone: boolean,
    state: string,
  ): Thing => {
    const section = kind === 'topic' ? 'agenda' : 'actions';
    const name = context.name(notes.folder, person);
    const whose = kind === 'topic' ? t("{name}'s topic", { name }) : t("{name}'s promise", { name });
    return {
      ...base,
      kind,
      title: oneLine(item.text),
      isDone,
      about: joinedBy(whose, where, state),
      at: [section, person, index],
      ref: { section, person, index, text: item.text },
    };
  };
  const all = (of: Thing, code: readonly CodePlace[]) =>
    code.flatMap((place, which) => placed(place, { ...of, ref: { ...of.ref, place: which } }));
  const topics = Object.entries(meeting.agenda).flatMap(([person, items]) =>
    items.flatMap((item, index) =>
      item.status === 'carried' // it stands on the agenda that it went to
        ? []
        : all(
            thing('topic', person, index, item, item.status === 'discussed', topicState(context, item)),
            item.code,
          ),
    ),
  );
  const promises = Object.entries(meeting.actions).flatMap(([person, items]) =>
    items.flatMap((item, index) => {
      const kept = isDone(item.done);
      return all(thing('promise', person, index, item, kept, kept ? t('kept') : t('open')), item.code);
    }),
  );
  return [...topics, ...promises];
}

function topicState({ t }: TreeContext, { status }: AgendaItem): string {
  switch (status) {
    case 'discussed':
      return t('talked about');
    case 'parked':
      return t('parked');
    case 'dropped':
      return t('dropped');
    case 'unknown':
      return t('unknown state');
    default:
      return t('open');
  }
}

function placed(place: CodePlace, thing: Omit<CodeNote, 'place'>): readonly CodeNote[] {
  return place.path === undefined ? [] : [{ ...thing, place: { ...place, path: place.path } }];
}

function joinedBy(...parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part !== undefined && part !== '').join(' · ');
}
