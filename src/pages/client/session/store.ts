import type { TopicModel } from '../../../core/pages/model';
import type { LineReading } from '../../protocol/checkIn';
import { QUESTIONS, type FieldName, type WriteAnswer } from '../../protocol/fields';
import type {
  PromiseReading,
  Rendered,
  SessionNews,
  SessionRequest,
  SessionShown,
  Stage,
} from '../../protocol/session';
import type { Channel } from '../connect';
import { Fields, type KeptField } from '../fields';
import { outsideChanges } from './changes';
import { elapsed, minutesOf, paused, restored, started, STOPPED, turned, type Clock } from './clock';

/** How many minutes before its time a session nears its end. */
const NEAR_END = 5;

/** What the page keeps over a reload. */
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
  readonly folded?: readonly string[];
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

type SessionChannel = Channel<SessionShown, SessionNews, SessionRequest, Saved>;

/** Everything that the session page shows and remembers. */
export class SessionStore {
  model: SessionShown | undefined;
  isGone = false;
  /** Why the last thing that was asked could not be done. */
  problem: string | undefined;
  /** What somebody else has changed, in one sentence. */
  outside = '';
  preview: readonly Rendered[] = [];
  reading: PromiseReading | undefined;
  /** The lines of my answer about what comes next, as they read. */
  lines: readonly LineReading[] = [];
  showsKeys = false;
  saved: Saved;
  readonly fields: Fields;
  /** What the page itself has asked for since the last model: no news from outside. */
  readonly #mine = new Set<string>();

  constructor(
    private readonly channel: SessionChannel,
    private readonly draw: () => void,
  ) {
    const { saved = {} } = channel;
    this.saved = saved.clock === undefined ? saved : { ...saved, clock: restored(saved.clock, Date.now()) };
    this.fields = new Fields(
      (key, before, text) => this.#write(key, before, text),
      () => this.keep({}),
      saved.fields,
      key => (JSON.parse(key) as FieldName).kind === 'answer', // the check-in is written when the session is closed
    );
  }

  get clock(): Clock {
    return this.saved.clock ?? STOPPED;
  }

  get stage(): Stage {
    return this.saved.stage ?? 'prepare';
  }

  show(model: SessionShown): void {
    const before = this.model;
    if (before !== undefined) {
      const sentence = outsideChanges(before, model, this.#mine);
      if (sentence !== undefined) this.outside = sentence;
    }
    this.#mine.clear();
    this.model = model;
    this.isGone = false;
    const { fields } = this;
    fields.show(fieldKey({ kind: 'notes' }), model.notes);
    for (const goal of model.goals) {
      fields.show(fieldKey({ kind: 'goalState', goal: goal.id }), goal.state ?? '');
      fields.show(fieldKey({ kind: 'goalNote', goal: goal.id }), goal.note);
    }
    for (const [person, answers] of Object.entries(model.answers))
      for (const question of QUESTIONS)
        fields.show(fieldKey({ kind: 'answer', person, question }), answers[question]);
    this.#followTopics();
    if (this.stage === 'close') void this.readLines();
    this.draw();
  }

  gone(): void {
    this.isGone = true;
    this.draw();
  }

  news({ stage }: SessionNews): void {
    this.go(stage);
  }

  go(stage: Stage): void {
    const begins = stage === 'run' && this.model?.phase !== 'held' && this.saved.hasBegun !== true;
    if (stage === 'close') void this.readLines();
    this.keep({ stage, ...(begins && { hasBegun: true, clock: started(STOPPED, Date.now()) }) });
  }

  /** Keeps something over a reload or until the page is opened again, with what is being typed, and draws the page anew. */
  keep(more: Partial<Saved>): void {
    this.saved = { ...this.saved, ...more, fields: this.fields.kept() };
    const waiting = this.fields.waiting.map(
      ({ key, before, text }) =>
        ({ kind: 'write', field: JSON.parse(key) as FieldName, before, text }) as const,
    );
    this.channel.hold(this.saved, waiting, { ...this.saved, fields: this.fields.remaining });
    this.draw();
  }

  /** Asks for something; what stands in the way is shown. Gives whether it was done. */
  async ask(request: SessionRequest, ...mine: readonly string[]): Promise<boolean> {
    return (await this.answerTo(request, ...mine)).ok;
  }

  async answerTo<T>(
    request: SessionRequest,
    ...mine: readonly string[]
  ): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }> {
    for (const key of mine) this.#mine.add(key);
    try {
      const value = (await this.channel.ask(request)) as T;
      this.problem = undefined;
      this.draw();
      return { ok: true, value };
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
      this.draw();
      return { ok: false };
    }
  }

  /** A line that is being typed, to be added as a whole. */
  line(name: string): string {
    return this.saved.lines?.[name] ?? '';
  }

  typeLine(name: string, text: string): void {
    this.keep({ lines: { ...this.saved.lines, [name]: text } });
  }

  /** Adds what a line says; the line stays where it could not be added. */
  async addLine(name: string, request: SessionRequest, ...mine: readonly string[]): Promise<void> {
    if (await this.ask(request, ...mine)) this.typeLine(name, '');
  }

  /** All topics in the order of the session. */
  get topics(): readonly TopicModel[] {
    return this.model?.agenda.flatMap(({ items }) => items) ?? [];
  }

  get current(): TopicModel | undefined {
    return this.topics.find(topic => topicKey(topic) === this.saved.current);
  }

  /** The open topic after this one, from the top again where none is left below. */
  nextAfter(topic: TopicModel | undefined): TopicModel | undefined {
    const all = this.topics;
    const at = topic === undefined ? -1 : all.indexOf(topic);
    return [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].find(({ status }) => status === 'open');
  }

  turnTo(topic: TopicModel | undefined): void {
    const key = topic && topicKey(topic);
    if (key === this.saved.current) return;
    this.keep({
      current: key,
      clock: turned(this.clock, this.saved.current, Date.now()),
      rail: this.saved.rail && { ...this.saved.rail, step: 0, question: 0 },
    });
  }

  /** Goes to the topic before or after the current one, whatever its state; not past the ends. */
  walk(by: number): void {
    const all = this.topics;
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
    const next = this.nextAfter(current);
    const isNew = current.status !== status;
    if (isNew && !(await this.setTopic(current, status))) return;
    if (next !== undefined) this.turnTo(next);
  }

  setTopic(topic: TopicModel, status: 'open' | 'discussed' | 'parked'): Promise<boolean> {
    const { person, index, text } = topic;
    return this.ask({ kind: 'setTopic', person, index, text, status }, topicKey(topic));
  }

  toggleKeys(): void {
    this.showsKeys = !this.showsKeys;
    this.draw();
  }

  /** Time goes by: the clock shows whole minutes. */
  tick(): void {
    const { clock } = this.saved;
    if (clock?.since === undefined) return;
    this.keep({ clock: { ...clock, seen: Date.now() } });
  }

  /** Says something once, to those who cannot see it happen. */
  say(sentence: string): void {
    this.outside = sentence;
    this.draw();
  }

  /** Writes the answers of the check-in. */
  async saveAnswers(): Promise<void> {
    await this.fields.save();
    this.keep({});
  }

  dismissProblem(): void {
    this.problem = undefined;
    this.draw();
  }

  typePromise(text: string): void {
    this.typeLine('promise', text);
    void this.#readPromise(text);
  }

  /** Reads the line as it stands: answers that come late are about a line that is no more. */
  async #readPromise(line: string): Promise<void> {
    if (line.trim() === '') return;
    const answer = await this.answerTo<PromiseReading>({ kind: 'readPromise', line });
    if (!answer.ok || this.line('promise') !== line) return;
    this.reading = answer.value;
    this.draw();
  }

  async addPromise(): Promise<void> {
    const line = this.line('promise');
    if (line.trim() === '') return;
    const { meeting } = this.model ?? { meeting: '' };
    const mine = this.reading && `${meeting}/${this.reading.person}/${this.reading.text}`;
    await this.addLine('promise', { kind: 'addPromise', line }, ...(mine === undefined ? [] : [mine]));
  }

  get me(): string | undefined {
    return this.model?.people.find(({ isMe }) => isMe)?.id;
  }

  async readLines(): Promise<void> {
    const person = this.me;
    if (person === undefined) return;
    const key = fieldKey({ kind: 'answer', person, question: 'next' });
    const text = this.fields.text(key);
    const answer = await this.answerTo<readonly LineReading[]>({ kind: 'readLines', person, text });
    if (!answer.ok || text !== this.fields.text(key)) return;
    this.lines = answer.value;
    this.draw();
  }

  /** Writes what is not written yet, closes the session, and stays to say so. */
  async close(next: string | null | undefined): Promise<void> {
    if (!(await this.fields.save())) return this.keep({});
    if (!(await this.ask({ kind: 'close', ...(next !== undefined && { next }) }))) return;
    const { clock } = this.saved;
    this.keep({ ...(clock !== undefined && { clock: paused(clock, Date.now()) }) });
  }

  async render(text: string): Promise<void> {
    const answer = await this.answerTo<readonly Rendered[]>({ kind: 'preview', text });
    if (!answer.ok) return;
    this.preview = answer.value;
    this.draw();
  }

  /** Minutes that the meeting has. */
  get planned(): number {
    return (this.model?.minutes ?? 0) + this.clock.added;
  }

  /** Five minutes are left, or fewer: time for promises and the check-in. */
  get isNearEnd(): boolean {
    return this.saved.hasBegun === true && minutesOf(this.elapsed) >= this.planned - NEAR_END;
  }

  /** What has gone by, in milliseconds. */
  get elapsed(): number {
    return elapsed(this.clock, Date.now());
  }

  /** The topic that is talked about may have been ticked, renamed or taken away elsewhere. */
  #followTopics(): void {
    if (this.current === undefined) this.turnTo(this.nextAfter(undefined));
  }

  async #write(key: string, before: string, text: string): Promise<WriteAnswer> {
    this.#mine.add(key);
    return (await this.channel.ask({
      kind: 'write',
      field: JSON.parse(key) as FieldName,
      before,
      text,
    })) as WriteAnswer;
  }
}
