import type { Trace } from '../../core/references/movedRecord';
import { flag, LONGEST_TEXT, listOf, oneOf, optional, shape, text, whole, type Guard } from './guards';

/**
 * What the two halves of a page say to each other. Both halves come out of one build; the version tells a page that
 * was left open while the extension was replaced.
 */
export const PROTOCOL_VERSION = 7;

/** Of what a page keeps: it outlives the build that kept it. */
export const KEPT_VERSION = 2;

/** Of so many pages that windows have left unwritten a page tells: nobody leaves that many. */
export const MOST_LEFT = 100;

/** What a page keeps is at most some texts of the longest, in UTF-16 units. */
const LONGEST_KEPT = 16 * LONGEST_TEXT;

/** The pages there are. Each has the view type `mentoring.<name>`, a script and a style sheet of its name. */
export const PAGE_NAMES = ['session', 'checkIn', 'roadmap', 'overview', 'lookBack'] as const;
export type PageName = (typeof PAGE_NAMES)[number];

/** From the extension to a page. */
export type ToPage<Model, News> =
  /** The first after `ready`: the sentences in the reader's language, where it is not English. */
  | {
      readonly kind: 'hello';
      readonly language: string;
      readonly words?: Readonly<Record<string, string>>;
    }
  /** What the page shows now, and what its subject is to be known by; sent again only where it is different. */
  | { readonly kind: 'show'; readonly model: Model; readonly trace?: Trace }
  /** What the page is about cannot be shown. */
  | ({ readonly kind: 'gone' } & Gone)
  /** The file of what the page is about has another name. */
  | { readonly kind: 'moved'; readonly subject: string }
  /** What another page has left of the same, as it kept it: it is to be kept here from now on. */
  | { readonly kind: 'adopt'; readonly kept: string }
  | { readonly kind: 'tell'; readonly news: News }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  /** What was asked could not be done: why, in words for the reader. */
  | { readonly kind: 'refused'; readonly id: number; readonly reason: string };

/** What became of an undo that was asked for, in words. */
export interface Undone {
  readonly words: string;
}

/** Why a page cannot show its subject, and what that may be called now. */
export interface Gone {
  /** Its file is there and cannot be read. */
  readonly isThere: boolean;
  readonly maybe: readonly { readonly uri: string; readonly words: string }[];
}

/** What was typed on a page and is in no file: what that page was about, and what it kept, as JSON. */
export interface LeftUnwritten {
  readonly subject: string;
  readonly kept: string;
}

/** From a page to the extension. */
export type FromPage<Request> =
  /**
   * It can be told what to show; the time zone of its window; and what windows that are gone have left unwritten about
   * other subjects, as it was kept.
   */
  | {
      readonly kind: 'ready';
      readonly version: number;
      readonly zone: string;
      readonly left: readonly LeftUnwritten[];
    }
  | { readonly kind: 'ask'; readonly id: number; readonly request: Request }
  /** Should the page go away: what to do then, and what it wants to know when it is opened again. */
  | {
      readonly kind: 'hold';
      /** What is being typed at this moment, as what the page would ask for. */
      readonly requests: readonly Request[];
      /** What to keep where one of them cannot be done, as JSON. */
      readonly kept: string;
      /** What to keep once they are done, as JSON. */
      readonly done: string;
    }
  /** The reader says which of those that it may be it is. */
  | { readonly kind: 'pick'; readonly uri: string }
  /** The reader is done with the page. */
  | { readonly kind: 'close' };

/** What a page keeps, as far as the extension reads it. */
export interface KeptByPage {
  /** By what its subject is known again. */
  readonly trace?: Trace;
  /** Something that was typed stands nowhere else. */
  readonly isTyped?: boolean;
  /** A line was begun that nobody has entered. */
  readonly isBegun?: boolean;
  /** Tells what was kept at one moment from what was kept at another. */
  readonly mark?: number;
}

const isTrace: Guard<Trace> = shape({
  title: text(),
  date: optional(text(100)),
  stamp: text(100),
  twins: optional(listOf(text(4000))),
});

/** Reads what a page has kept; what is none of ours says nothing. */
export function keptByPage(kept: unknown): KeptByPage {
  if (typeof kept !== 'object' || kept === null) return {};
  const { trace, isTyped, isBegun, mark } = kept as Readonly<Record<string, unknown>>;
  return {
    ...(isTrace(trace) && { trace }),
    ...(flag(isTyped) && { isTyped }),
    ...(flag(isBegun) && { isBegun }),
    ...(typeof mark === 'number' && { mark }),
  };
}

const isLeft = shape({ subject: text(4000), kept: text(LONGEST_KEPT) });
const isReady = shape({
  kind: oneOf(['ready']),
  version: whole(0),
  zone: text(100),
  left: listOf(isLeft, MOST_LEFT),
});
const isClosing = shape({ kind: oneOf(['close']) });
const isPicking = shape({ kind: oneOf(['pick']), uri: text(4000) });
const isAsking = shape({ kind: oneOf(['ask']), id: whole(1), request: (_value): _value is unknown => true });

/** Whether a message is one that a page with these requests may send. */
export function fromPage<Request>(isRequest: Guard<Request>): Guard<FromPage<Request>> {
  const isHolding = shape({
    kind: oneOf(['hold']),
    requests: listOf(isRequest),
    kept: text(LONGEST_KEPT),
    done: text(LONGEST_KEPT),
  });
  return (value): value is FromPage<Request> =>
    isReady(value) ||
    isHolding(value) ||
    isClosing(value) ||
    isPicking(value) ||
    (isAsking(value) && isRequest(value.request));
}

/** The id of something that was asked, whatever was asked; so that also nonsense gets its answer. */
export function askedId(value: unknown): number | undefined {
  return isAsking(value) ? value.id : undefined;
}
