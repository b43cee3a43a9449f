import type { Gone, Undone } from '../protocol/messages';
import type { Channel } from './connect';
import { Deeds } from './deeds';

/** What came of something that a page has asked for: why it could not be done is shown by then. */
export type Outcome<T = unknown> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/** What every page that changes notes remembers: what it shows, why it cannot, and what was done last. */
export abstract class PageStore<Model, News, Request extends { readonly kind: string }, Saved> {
  model: Model | undefined;
  /** Why what it is about cannot be shown; undefined while it can. */
  lost: Gone | undefined;
  /** Why the last thing that was asked could not be done. */
  problem: string | undefined;
  readonly deeds: Deeds;

  constructor(
    protected readonly channel: Channel<Model, News, Request | { readonly kind: 'undo' }, Saved>,
    /** Draws the page anew. */
    readonly draw: () => void,
  ) {
    this.deeds = new Deeds(draw);
  }

  /** What is shown stays in view, and what is typed is kept, until it is there again. */
  gone(lost: Gone): void {
    this.lost = lost;
    this.draw();
  }

  /** Says which of those that it may be it is. */
  pick(uri: string): void {
    this.channel.pick(uri);
  }

  /** Says why something is not done, until somebody has read it. */
  refuse(reason: string): void {
    this.problem = reason;
    this.draw();
  }

  dismissProblem(): void {
    this.problem = undefined;
    this.draw();
  }

  /** Takes the last change back, whichever view or page it was made in. */
  async undo(): Promise<void> {
    const answer = await this.answerTo<Undone>({ kind: 'undo' });
    if (!answer.ok) return;
    this.dismissProblem();
    this.deeds.undone(answer.value.words);
  }

  /** Asks for something and gives the answer. What stood in the way before is still shown then: also the page asks, unasked. */
  async answerTo<T>(request: Request | { readonly kind: 'undo' }): Promise<Outcome<T>> {
    try {
      const value = (await this.channel.ask(request)) as T;
      this.draw();
      return { ok: true, value };
    } catch (error) {
      this.refuse(error instanceof Error ? error.message : String(error));
      return { ok: false };
    }
  }
}
