import { QUESTIONS, type WriteAnswer } from '../../protocol/fields';
import type { Gone } from '../../protocol/messages';
import type {
  Rendered,
  SessionNews,
  SessionRequest,
  SessionShown,
  SessionStage,
} from '../../protocol/session';
import type { Channel, ToKeep } from '../connect';
import { Fields } from '../fields';
import { PageStore, type Outcome } from '../pageStore';
import { People } from '../renamedPeople';
import { outsideChanges } from './sessionChanges';
import { elapsed, minutesOf, paused, restored, started, STOPPED, ticked, type SessionClock } from './clock';
import { deedWords } from './deedWords';
import { Lines } from './typedLines';
import { fieldKey, fieldOfKey, renamedField } from '../fieldKey';
import { begunLines, renamedPeople, type SessionSaved } from './saved';
import { Topics } from './topics';
import { parkedWords } from './topicState';
import { notWrittenWords } from './unwritten';

/** How many minutes before its time a session nears its end. */
const NEAR_END = 5;

type SessionChannel = Channel<SessionShown, SessionNews, SessionRequest, SessionSaved>;

/** Everything that the session page shows and remembers. */
export class SessionStore extends PageStore<SessionShown, SessionNews, SessionRequest, SessionSaved> {
  /** Closing waits for a word about what was begun and not entered. */
  asksAboutBegun = false;
  preview: readonly Rendered[] = [];
  showsKeys = false;
  saved: SessionSaved;
  readonly fields: Fields;
  readonly topics = new Topics(this);
  readonly lines = new Lines(this);
  /** What the page itself has asked for since the last model: no news from outside. */
  readonly #mine = new Set<string>();
  readonly #people = new People();
  /** What was last said of whether the session runs. */
  #runs: boolean | undefined;

  constructor(channel: SessionChannel, draw: () => void) {
    super(channel, draw);
    const { saved = {} } = channel;
    this.saved = saved.clock === undefined ? saved : { ...saved, clock: restored(saved.clock, Date.now()) };
    this.fields = new Fields(
      (key, before, text) => this.#write(key, before, text),
      () => this.keep({}),
      saved.fields,
      key => fieldOfKey(key).kind === 'answer', // the check-in is written when the session is closed
      key => fieldOfKey(key).kind !== 'notes',
    );
  }

  get clock(): SessionClock {
    return this.saved.clock ?? STOPPED;
  }

  get stage(): SessionStage {
    return this.saved.stage ?? 'prepare';
  }

  show(model: SessionShown): void {
    const before = this.model;
    if (before !== undefined) {
      const sentence = outsideChanges(before, model, this.#mine);
      if (sentence !== undefined) this.deeds.say(sentence);
    }
    this.#mine.clear();
    const couldBeWritten = before !== undefined && !this.isGone && before.file.broken === undefined;
    this.model = model;
    this.lost = undefined;
    const { fields } = this;
    const renamed = this.#people.follow(model.people);
    if (renamed.size > 0) {
      fields.rename(key => renamedField(key, renamed));
      this.keep(renamedPeople(this.saved, renamed));
    }
    fields.showAll(textsOf(model));
    if (!couldBeWritten && model.file.broken === undefined) fields.back();
    this.topics.follow();
    if (this.stage === 'close') void this.lines.readAnswer();
    this.#tellRuns();
    this.draw();
  }

  override gone(lost: Gone): void {
    this.fields.away();
    super.gone(lost);
  }

  get isGone(): boolean {
    return this.lost !== undefined;
  }

  /** Its file has another name, and what was refused under the old one can be written. */
  moved(): void {
    this.#runs = undefined; // under its new name nobody knows
    this.#tellRuns();
    this.fields.back();
  }

  /** What was left on another page of the same joins what stands here. */
  adopt(others: SessionSaved): void {
    const { clock } = others;
    const theirs = { ...others, ...(clock !== undefined && { clock: restored(clock, Date.now()) }) };
    const own = { ...this.saved, lines: this.saved.lines ?? {} };
    this.saved = own.hasBegun === true ? { ...theirs, ...own } : { ...own, ...theirs, lines: own.lines };
    this.fields.adopt(others.fields ?? {});
    this.lines.adopt(others);
  }

  news({ stage }: SessionNews): void {
    this.go(stage);
  }

  go(stage: SessionStage): void {
    const begins = stage === 'run' && this.model?.phase !== 'held' && this.saved.hasBegun !== true;
    if (stage === 'close') void this.lines.readAnswer();
    this.keep({ stage, ...(begins && { hasBegun: true, clock: started(STOPPED, Date.now()) }) });
  }

  /** Keeps something over a reload or until the page is opened again, with what is being typed, and draws the page anew. */
  keep(more: Partial<SessionSaved>): void {
    this.saved = { ...this.saved, ...more, fields: this.fields.kept() };
    const waiting = this.fields.waiting.map(
      ({ key, before, text }) => ({ kind: 'write', field: fieldOfKey(key), before, text }) as const,
    );
    this.channel.hold(toKeep(this.saved), waiting, toKeep({ ...this.saved, fields: this.fields.remaining }));
    this.#tellRuns();
    this.draw();
  }

  /** Says whether the session runs, where that is news: what shows meetings elsewhere has no other way to know. */
  #tellRuns(): void {
    if (this.model === undefined || this.isGone) return;
    const isRunning = this.model.phase !== 'held' && this.clock.since !== undefined;
    if (isRunning === this.#runs) return;
    this.#runs = isRunning;
    this.channel.ask({ kind: 'runs', isRunning }).catch(() => undefined); // nothing of the session depends on it
  }

  /** Asks for something; what stands in the way is shown. Gives whether it was done. */
  async ask(request: SessionRequest, ...mine: readonly string[]): Promise<boolean> {
    const { ok } = await this.answerTo(request, ...mine);
    if (!ok) return false;
    this.dismissProblem();
    this.#did(request);
    return true;
  }

  /** `mine` says what will then be no news from outside. */
  override async answerTo<T>(request: SessionRequest, ...mine: readonly string[]): Promise<Outcome<T>> {
    for (const key of mine) this.#mine.add(key);
    return super.answerTo(request);
  }

  /** Says what was done, and offers to take it back. */
  #did(request: SessionRequest): void {
    const { model, deeds } = this;
    const words = deedWords(request, {
      nameOf: this.nameOf,
      parked: model === undefined ? '' : parkedWords(model),
      promise: this.lines.reading?.text,
    });
    if (words === undefined) return;
    if (request.kind === 'moveTopic')
      deeds.show(words); // its new place has been said
    else deeds.did(request.kind === 'setTopic' ? this.topics.withNext(request, words) : words);
  }

  toggleKeys(): void {
    this.showsKeys = !this.showsKeys;
    this.draw();
  }

  /** Time goes by: the clock shows whole minutes. */
  tick(): void {
    const { clock } = this.saved;
    if (clock?.since === undefined) return;
    this.keep({ clock: ticked(clock, Date.now()) });
  }

  /** Writes the answers of the check-in, and all else that is not written yet. */
  async saveAnswers(): Promise<boolean> {
    const left = await this.fields.save();
    if (left === undefined) this.problem = undefined;
    else this.refuse(notWrittenWords(this.fields, left, this.model?.goals));
    this.keep({});
    return left === undefined;
  }

  /** The name of a person, as the meeting has it. */
  readonly nameOf = (person: string): string =>
    this.model?.people.find(({ id }) => id === person)?.name ?? person;

  get me(): string | undefined {
    return this.model?.people.find(({ isMe }) => isMe)?.id;
  }

  /**
   * Writes what is not written yet, closes the session, and stays to say so. Where a line was begun and not entered, it
   * asks first what is to become of that.
   * @param begun what is to become of it, where that was said
   */
  async close(next: string | null | undefined, begun?: 'add' | 'leave'): Promise<void> {
    this.asksAboutBegun = begun === undefined && this.lines.begun.length > 0;
    if (this.asksAboutBegun) return this.draw();
    if (begun === 'add')
      for (const [name] of this.lines.begun) if (!(await this.lines.enter(name))) return this.draw();
    if (!(await this.saveAnswers())) return;
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

  async #write(key: string, before: string, text: string): Promise<WriteAnswer> {
    this.#mine.add(key);
    const field = fieldOfKey(key);
    const answer = (await this.channel.ask({ kind: 'write', field, before, text })) as WriteAnswer;
    this.deeds.overtaken();
    return answer;
  }
}

/** The text of each field of the page as the file has it. */
function textsOf(model: SessionShown): ReadonlyMap<string, string> {
  const goals = model.goals.flatMap(({ id, state, note }) => [
    [fieldKey({ kind: 'goalState', goal: id }), state ?? ''] as const,
    [fieldKey({ kind: 'goalNote', goal: id }), note] as const,
  ]);
  const answers = Object.entries(model.answers).flatMap(([person, said]) =>
    QUESTIONS.map(question => [fieldKey({ kind: 'answer', person, question }), said[question]] as const),
  );
  return new Map([[fieldKey({ kind: 'notes' }), model.notes] as const, ...goals, ...answers]);
}

function toKeep(saved: SessionSaved): ToKeep<SessionSaved> {
  const isBegun = begunLines(saved).length > 0;
  return { saved, isTyped: isBegun || Object.keys(saved.fields ?? {}).length > 0, isBegun };
}
