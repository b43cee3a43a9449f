import type { FromPage } from '../protocol/messages';

/** A page writes what is typed, or holds something else, long before this; in milliseconds. */
const SILENCE = 4000;

/** What a page has left to be done and to be kept should it go away. */
type Hold<Request> = Omit<Extract<FromPage<Request>, { kind: 'hold' }>, 'kind'>;

/** What a page has left behind. */
export interface Left {
  /** What it wants kept until it is opened again, as JSON. */
  readonly kept: string;
  /** All that it had left to do is done. */
  readonly isDone: boolean;
}

/** What is being typed on a page, to be written for it when it goes away or says nothing more. */
export class UnwrittenText<Request> {
  #now: Hold<Request> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  /** @param write does one thing that the page has left to do, and gives whether it is done */
  constructor(private readonly write: (request: Request) => Promise<boolean>) {}

  /** What the page wants kept as things are, as JSON; undefined where it has said nothing. */
  get kept(): string | undefined {
    return this.#now?.kept;
  }

  /** A page that says nothing more has gone without a word, as when its window was killed. */
  take(now: Hold<Request>): void {
    this.#now = now;
    clearTimeout(this.#silence);
    if (now.requests.length > 0) this.#silence = setTimeout(() => void this.rescue(), SILENCE);
  }

  /** Somebody else has taken it over. */
  letGo(): void {
    this.#now = undefined;
    clearTimeout(this.#silence);
  }

  /**
   * The page goes away: does what it could not ask for any more, so that nothing that was typed is lost.
   * @returns undefined where it has left nothing
   */
  async rescue(): Promise<Left | undefined> {
    const now = this.#now;
    clearTimeout(this.#silence);
    if (now === undefined) return undefined;
    let isDone = true;
    for (const request of now.requests) isDone = (await this.write(request)) && isDone;
    if (isDone && this.#now === now) this.#now = { ...now, requests: [], kept: now.done };
    return { kept: isDone ? now.done : now.kept, isDone };
  }
}
