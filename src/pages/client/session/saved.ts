import type { CodeModel, TopicModel } from '../../../core/pages/pageModels';
import type { SessionStage } from '../../protocol/session';
import type { KeptField } from '../fields';
import type { SessionClock } from './clock';

/** What the page keeps over a reload, and until it is opened again. */
export interface SessionSaved {
  readonly stage?: SessionStage;
  /** The clock has been set going, and is from then on stopped and set by hand alone. */
  readonly hasBegun?: boolean;
  readonly clock?: SessionClock;
  /** The topic that is talked about, by its key. */
  readonly current?: string;
  readonly fields?: Readonly<Record<string, KeptField>>;
  /** Lines that were begun and not added yet, by the name of their field. */
  readonly lines?: Readonly<Record<string, string>>;
  readonly isHintDismissed?: boolean;
  /** The rail that is shown, and the step and the question that it stands at. */
  readonly rail?: { readonly id: 'grow' | 'sbi' | 'none'; readonly step: number; readonly question: number };
  /** The parts of the rail that are folded, beside the topic and in a narrow column. */
  readonly folded?: { readonly wide?: readonly string[]; readonly narrow?: readonly string[] };
  readonly notesView?: 'write' | 'preview';
  /** The list of questions that is open for choosing. */
  readonly list?: string;
  /** What is to follow the session that is being closed. */
  readonly following?: 'proposed' | 'another' | 'none';
}

/** Stays the same while a topic does, so that the clock and the focus stay with it. */
export function topicKey({ person, text }: Pick<TopicModel, 'person' | 'text'>): string {
  return `${person}/${text}`;
}

/** What is kept about topics and lines, after some people got other ids. */
export function renamedPeople(saved: SessionSaved, renamed: ReadonlyMap<string, string>): SessionSaved {
  const topic = (key: string) => {
    const end = key.indexOf('/');
    return `${renamed.get(key.slice(0, end)) ?? key.slice(0, end)}${key.slice(end)}`;
  };
  const line = (name: string) =>
    name.startsWith(TOPIC_LINE) ? topicLine(renamed.get(personOfLine(name)) ?? personOfLine(name)) : name;
  const keys = <T>(all: Readonly<Record<string, T>>, nameOf: (name: string) => string) =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [nameOf(name), value]));
  const { current, clock, lines } = saved;
  return {
    ...saved,
    ...(current !== undefined && { current: topic(current) }),
    ...(clock !== undefined && {
      clock: { ...clock, topics: keys(clock.topics, topic), wider: keys(clock.wider, topic) },
    }),
    ...(lines !== undefined && { lines: keys(lines, line) }),
  };
}

/** Names a place in the code of a topic, as long as the topic keeps its words. */
export function placeKey(topic: Pick<TopicModel, 'person' | 'text'>, { index }: CodeModel): string {
  return `${topicKey(topic)}/${index}`;
}

const TOPIC_LINE = 'topic/';

/** The line in which a topic for somebody is typed. */
export function topicLine(person: string): string {
  return `${TOPIC_LINE}${person}`;
}

/** Whose topic is typed in a line. */
export function personOfLine(name: string): string {
  return name.slice(TOPIC_LINE.length);
}

/** The lines that were begun and not entered, by the names of their fields; what is only chosen is none. */
export function begunLines({ lines = {} }: SessionSaved): readonly (readonly [name: string, text: string])[] {
  return Object.entries(lines).filter(
    ([name, text]) =>
      (name === 'promise' || name === 'said' || name.startsWith(TOPIC_LINE)) && text.trim() !== '',
  );
}
