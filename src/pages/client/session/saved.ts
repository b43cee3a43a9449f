import type { TopicModel } from '../../../core/pages/model';
import type { FieldName } from '../../protocol/fields';
import type { Stage } from '../../protocol/session';
import type { KeptField } from '../fields';
import type { Clock } from './clock';

/** What the page keeps over a reload, and until it is opened again. */
export interface Saved {
  readonly stage?: Stage;
  /** The clock has been set going, and is from then on stopped and set by hand alone. */
  readonly hasBegun?: boolean;
  readonly clock?: Clock;
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

export function fieldKey(field: FieldName): string {
  return JSON.stringify(field);
}
