import { listOf, oneOf, shape, whole, type Guard } from './guards';

/**
 * What the two halves of a page say to each other. Both halves come out of one build; the version tells a page that
 * was left open while the extension was replaced.
 */
export const PROTOCOL_VERSION = 1;

/** The pages there are. Each has the view type `mentoring.<name>`, a script and a style sheet of its name. */
export const PAGE_NAMES = ['session', 'checkIn', 'roadmap'] as const;
export type PageName = (typeof PAGE_NAMES)[number];

/** From the extension to a page. */
export type ToPage<Model, News> =
  /** The first after `ready`: whose page it is, and the sentences in the reader's language, where it is not English. */
  | {
      readonly kind: 'hello';
      readonly subject: string;
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
  /** What to do should the page go away before it asks for it: what is being typed at this moment. */
  | { readonly kind: 'hold'; readonly requests: readonly Request[] }
  /** The reader is done with the page. */
  | { readonly kind: 'close' };

const isReady = shape({ kind: oneOf(['ready']), version: whole(0) });
const isClosing = shape({ kind: oneOf(['close']) });
const isAsking = shape({ kind: oneOf(['ask']), id: whole(1), request: (_value): _value is unknown => true });

/** Whether a message is one that a page with these requests may send. */
export function fromPage<Request>(isRequest: Guard<Request>): Guard<FromPage<Request>> {
  const isHolding = shape({ kind: oneOf(['hold']), requests: listOf(isRequest) });
  return (value): value is FromPage<Request> =>
    isReady(value) || isHolding(value) || isClosing(value) || (isAsking(value) && isRequest(value.request));
}

/** The id of something that was asked, whatever was asked; so that also nonsense gets its answer. */
export function askedId(value: unknown): number | undefined {
  return isAsking(value) ? value.id : undefined;
}
