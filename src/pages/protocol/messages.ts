import { LONGEST_TEXT, listOf, oneOf, shape, text, whole, type Guard } from './guards';

/**
 * What the two halves of a page say to each other. Both halves come out of one build; the version tells a page that
 * was left open while the extension was replaced.
 */
export const PROTOCOL_VERSION = 2;

/** What a page keeps is at most some texts of the longest, in UTF-16 units. */
const LONGEST_KEPT = 16 * LONGEST_TEXT;

/** The pages there are. Each has the view type `mentoring.<name>`, a script and a style sheet of its name. */
export const PAGE_NAMES = ['session', 'checkIn', 'roadmap'] as const;
export type PageName = (typeof PAGE_NAMES)[number];

/** From the extension to a page. */
export type ToPage<Model, News> =
  /** The first after `ready`: the sentences in the reader's language, where it is not English. */
  | {
      readonly kind: 'hello';
      readonly language: string;
      readonly words?: Readonly<Record<string, string>>;
    }
  /** What the page shows now; sent again only where it is different. */
  | { readonly kind: 'show'; readonly model: Model }
  /** What the page is about is no longer there. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'tell'; readonly news: News }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  /** What was asked could not be done: why, in words for the reader. */
  | { readonly kind: 'refused'; readonly id: number; readonly reason: string };

/** From a page to the extension. */
export type FromPage<Request> =
  | { readonly kind: 'ready'; readonly version: number }
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
  /** The reader is done with the page. */
  | { readonly kind: 'close' };

const isReady = shape({ kind: oneOf(['ready']), version: whole(0) });
const isClosing = shape({ kind: oneOf(['close']) });
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
    isReady(value) || isHolding(value) || isClosing(value) || (isAsking(value) && isRequest(value.request));
}

/** The id of something that was asked, whatever was asked; so that also nonsense gets its answer. */
export function askedId(value: unknown): number | undefined {
  return isAsking(value) ? value.id : undefined;
}
