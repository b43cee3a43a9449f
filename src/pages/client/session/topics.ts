import type { TopicModel } from '../../../core/pages/pageModels';
import { t } from '../words';
import { turned } from './clock';
import { topicKey } from './saved';
import type { SessionCore } from './sessionCore';

/** The topics of a session, and the one that is talked about. */
export class Topics {
  /** Those whose turn has just ended, by their keys: the file does not say so yet. */
  readonly #ending = new Set<string>();

  constructor(private readonly store: SessionCore) {}

  /** All topics in the order of the session. */
  get all(): readonly TopicModel[] {
    return this.store.model?.agenda.flatMap(({ items }) => items) ?? [];
  }

  get current(): TopicModel | undefined {
    return this.all.find(topic => topicKey(topic) === this.store.saved.current);
  }

  /** The open topic after this one, from the top again where none is left below. */
  nextAfter(topic: TopicModel | undefined): TopicModel | undefined {
    const all = this.all;
    const at = topic === undefined ? -1 : all.indexOf(topic);
    return [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].find(
      each => each.status === 'open' && !this.#ending.has(topicKey(each)),
    );
  }

  /** Talks about another topic, and says so. */
  turnTo(topic: TopicModel | undefined): void {
    if (this.#turn(topic)) this.store.deeds.say(this.#nowWords());
  }

  /** Turns to a topic where that is another one; gives whether it is. */
  #turn(topic: TopicModel | undefined): boolean {
    const key = topic && topicKey(topic);
    if (key === this.store.saved.current) return false;
    this.store.keep({
      current: key,
      clock: turned(this.store.clock, this.store.saved.current, Date.now()),
      rail: this.store.saved.rail && { ...this.store.saved.rail, step: 0, question: 0 },
    });
    return true;
  }

  #nowWords(): string {
    const { current } = this;
    return current === undefined || this.#ending.has(topicKey(current))
      ? t('Every topic has had its turn')
      : t('Now: {topic}', { topic: current.text });
  }

  /** What became of a topic, and where its turn has ended by that what comes now. */
  withNext(topic: Pick<TopicModel, 'person' | 'text'>, words: string): string {
    return this.#ending.has(topicKey(topic)) ? `${words} ${this.#nowWords()}` : words;
  }

  /** Goes to the topic before or after the current one, whatever its state; not past the ends. */
  walk(by: number): void {
    const all = this.all;
    const { current } = this;
    const at = current === undefined ? -1 : all.indexOf(current);
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    if (next !== undefined) this.turnTo(next);
  }

  /** Says of the current topic that it was discussed, and goes on to the next open one. */
  discussed(): Promise<void> {
    return this.#finish('discussed');
  }

  /** Sets the current topic aside for next time, and goes on to the next open one. */
  park(): Promise<void> {
    return this.#finish('parked');
  }

  async #finish(status: 'discussed' | 'parked'): Promise<void> {
    const { current } = this;
    if (current === undefined) return;
    const key = topicKey(current);
    this.#ending.add(key);
    const next = this.nextAfter(current);
    if (next !== undefined) this.#turn(next); // at once: whoever presses the key again means the next one
    if (current.status === status) this.store.deeds.say(this.#nowWords());
    else if (!(await this.set(current, status))) this.#turn(current);
    this.#ending.delete(key);
  }

  set(topic: TopicModel, status: 'open' | 'discussed' | 'parked'): Promise<boolean> {
    const { person, index, text } = topic;
    return this.store.ask({ kind: 'setTopic', person, index, text, status }, topicKey(topic));
  }

  /** The topic that is talked about may have been ticked, renamed or taken away elsewhere. */
  follow(): void {
    if (this.current === undefined) this.#turn(this.nextAfter(undefined));
  }
}
