// What a person can do with their private notes. Labels of undos and failures never say the words of a note.
import { participants } from '../../core/mentoring/people';
import { addItem } from '../../core/mentoring/itemChanges';
import type { Mentorship } from '../../core/model/schema';
import { locate } from '../../core/model/recordPlace';
import { addNote, findNote, type PrivateRef } from '../../core/private/privateChanges';
import { LIST_OF, type PrivatePlace } from '../../core/private/kinds';
import { fail, ok, type Result } from '../../core/result';
import { say, type Text } from '../../core/text';
import { typedLine } from '../../core/typedText';
import { isPlainMap } from '../../core/yaml/plain';
import { itemWriter } from '../../core/yaml/written';
import type { FolderStore } from '../../store/folderStore';
import type { History, UndoStep } from '../../store/history';
import type { PrivateNotes } from '../../store/private/privateNotes';

/** What the deeds work with: the private notes of one person about a folder, and what is shared in it. */
export interface PrivateServices {
  readonly notes: PrivateNotes;
  readonly me: string;
  readonly store: FolderStore;
  readonly history: History;
  /** Told of the file of a note that was shared, once that is taken back: it may stand in a commit by then. */
  readonly tookBack: (path: string, words: string) => Promise<void>;
}

export const INBOX_PLACE: PrivatePlace = { kind: 'inbox', id: 'inbox' };

/** What can become of something that was caught. */
export type Fate = 'topic' | 'win' | 'me';

type Step = (step: UndoStep | undefined) => void;

/**
 * Adds a private note of one line: a topic of a meeting, a remark about a goal or a person.
 * @returns a failure `empty`, `control-characters`, or what the file refuses
 */
export function addPrivateNote(
  services: PrivateServices,
  about: PrivatePlace,
  text: string,
): Promise<Result<void>> {
  const typed = typedLine(text);
  if (!typed.ok) return Promise.resolve(typed);
  return recorded(services, say('Private note'), async done => {
    const written = await services.notes.change(about, () => ok(addNote(about, typed.value)));
    if (!written.ok) return written;
    done(written.value.undo);
    return ok(undefined);
  });
}

/** Removes one private note; no question, since an undo brings it back. */
export function deletePrivateNote(
  services: PrivateServices,
  about: PrivatePlace,
  ref: PrivateRef,
): Promise<Result<void>> {
  return recorded(services, say('Delete a private note'), done => takeAway(services, about, ref, done));
}

/** Puts something into the inbox; `code` is a place as the notes of a folder keep it. */
export function capture(
  services: PrivateServices,
  caught: {
    readonly text: string;
    readonly date: string;
    readonly mentorship?: string;
    readonly code?: Readonly<Record<string, unknown>>;
  },
): Promise<Result<void>> {
  const typed = typedLine(caught.text);
  if (!typed.ok) return Promise.resolve(typed);
  const { date, mentorship, code } = caught;
  const value = { text: typed.value, date, ...(mentorship && { mentorship }), ...(code && { code }) };
  return recorded(services, say('Capture'), async done => {
    const written = await services.notes.change(INBOX_PLACE, () => ok(addNote(INBOX_PLACE, value)));
    if (!written.ok) return written;
    done(written.value.undo);
    return ok(undefined);
  });
}

/**
 * Moves a private topic to the agenda of its meeting: the shared file first, then the private one, so that nothing is
 * ever in neither. One undo takes both back.
 */
export function sharePrivateTopic(
  services: PrivateServices,
  meeting: PrivatePlace & { readonly path: string },
  ref: PrivateRef,
): Promise<Result<void>> {
  if (meeting.kind !== 'meeting') return Promise.resolve(onlyTopics());
  return recorded(services, say('Share a private topic'), done =>
    handOver(services, meeting, ref, done, item => addShared(services, meeting.path, 'agenda', item, done)),
  );
}

/** Says what becomes of something that was caught, in a meeting: a shared topic, a win, or a private topic. */
export function settleCaught(
  services: PrivateServices,
  meeting: PrivatePlace & { readonly path: string },
  ref: PrivateRef,
  fate: Fate,
): Promise<Result<void>> {
  return recorded(services, say('Something that was caught'), done =>
    handOver(services, INBOX_PLACE, ref, done, async item => {
      if (fate !== 'me')
        return addShared(services, meeting.path, fate === 'win' ? 'wins' : 'agenda', item, done);
      const written = await services.notes.change(meeting, () => ok(addNote(meeting, topicOf(item))));
      if (!written.ok) return written;
      done(written.value.undo);
      return ok(undefined);
    }),
  );
}

/** Puts off something that was caught: the page of this meeting is done with it, that of another one asks again. */
export function putOffCaught(
  services: PrivateServices,
  meeting: PrivatePlace,
  ref: PrivateRef,
): Promise<Result<void>> {
  return recorded(services, say('Put off something that was caught'), async done => {
    const written = await services.notes.change(INBOX_PLACE, file => {
      const found = findNote(file, INBOX_PLACE, ref);
      return found.ok
        ? ok([{ kind: 'set', path: [...found.value.path, 'later'], value: meeting.id }])
        : found;
    });
    if (!written.ok) return written;
    done(written.value.undo);
    return ok(undefined);
  });
}

/** Comments are for who wrote them: they would be lost, or shared without being meant. */
const COMMENTED = say(
  'A comment stands with this private note. Take it elsewhere in your file first, then repeat.',
);

/**
 * Gives an item away and takes it from its private list, in this order.
 * @returns a failure `has-comments` where a comment belongs to it
 */
async function handOver(
  services: PrivateServices,
  about: PrivatePlace,
  ref: PrivateRef,
  done: Step,
  give: (item: { readonly raw: unknown; readonly text: string }) => Promise<Result<void>>,
): Promise<Result<void>> {
  let item: { readonly raw: unknown; readonly text: string } | undefined;
  // A plan that wants nothing writes nothing: it only looks at the file as it stands at this moment.
  const looked = await services.notes.change(about, file => {
    const found = findNote(file, about, ref);
    if (!found.ok) return found;
    const [list = '', index = 0] = found.value.path;
    const written = itemWriter(file.text)([list], Number(index));
    if (written === undefined || written.comments > 0) return fail('has-comments', COMMENTED);
    item = found.value;
    return ok([]);
  });
  if (!looked.ok) return looked;
  if (item === undefined) return fail('gone', say('It is no longer there.'));
  const given = await give(item);
  return given.ok ? takeAway(services, about, { ...ref, text: item.text }, done) : given;
}

async function takeAway(
  services: PrivateServices,
  about: PrivatePlace,
  ref: PrivateRef,
  done: Step,
): Promise<Result<void>> {
  const written = await services.notes.change(about, file => {
    const found = findNote(file, about, ref);
    return found.ok ? ok([{ kind: 'remove', path: found.value.path }]) : found;
  });
  if (!written.ok) return written;
  done(written.value.undo);
  return ok(undefined);
}

/** Adds to the reader's own list in a meeting; what it says is what stood in the private file. */
async function addShared(
  services: PrivateServices,
  path: string,
  section: 'agenda' | 'wins',
  item: { readonly raw: unknown; readonly text: string },
  done: Step,
): Promise<Result<void>> {
  const { store, me } = services;
  const mentorship = await mentorshipOf(services, path);
  const topic = topicOf(item);
  const value = section === 'agenda' ? topic : topic.text;
  const written = await store.change(path, readable => {
    if (readable.record.kind !== 'meeting') return onlyTopics();
    const meeting = readable.record.value;
    const people = participants(meeting, mentorship, Object.keys(meeting[section]));
    if (!people.includes(me))
      return fail('nobody', say('{person} does not take part in this meeting.', { person: me }));
    return addItem(readable, section, me, people, value);
  });
  if (!written.ok) return written;
  done(written.value.undo && saying(written.value.undo, () => services.tookBack(path, topic.text)));
  return ok(undefined);
}

async function mentorshipOf({ store }: PrivateServices, path: string): Promise<Mentorship | undefined> {
  const id = locate(path)?.mentorship;
  const entry = [...store.entries.values()].find(
    each => each.kind === 'mentorship' && each.mentorship === id,
  );
  const record = entry && (await store.record(entry.path));
  return record?.kind === 'mentorship' ? record.value : undefined;
}

/** A step that tells once it was taken back. */
function saying(step: UndoStep, tell: () => Promise<void>): UndoStep {
  return {
    check: () => step.check(),
    apply: async () => {
      const applied = await step.apply();
      if (applied.ok) await tell();
      return applied;
    },
  };
}

/** An item as a topic: its words as they stand in the file, what else a topic may have, and not the day it was caught. */
function topicOf({
  raw,
  text,
}: {
  readonly raw: unknown;
  readonly text: string;
}): { readonly text: string } & Readonly<Record<string, unknown>> {
  if (!isPlainMap(raw)) return { text };
  const rest = Object.entries(raw).filter(([key]) => !['text', 'date', 'mentorship', 'later'].includes(key));
  return { text, ...Object.fromEntries(rest) };
}

function onlyTopics() {
  return fail('no-item', say('Only a topic of a meeting can be shared.'));
}

/** Does a deed, and remembers how to take it back. */
export function recorded(
  { history }: PrivateServices,
  label: Text,
  deed: (done: Step) => Promise<Result<void>>,
): Promise<Result<void>> {
  return history.record(label, deed);
}

/** The list that a place has its items in, for those who lead to it. */
export const listOf = ({ kind }: PrivatePlace): string => LIST_OF[kind];
