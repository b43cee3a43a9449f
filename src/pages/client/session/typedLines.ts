import type { CodeModel, TopicModel } from '../../../core/pages/pageModels';
import type { LineReading } from '../../protocol/checkIn';
import type { PromiseReading, SessionRequest } from '../../protocol/session';
import { fieldKey } from '../fieldKey';
import { t } from '../words';
import { begunLines, personOfLine, placeKey, topicKey, topicLine, type SessionSaved } from './saved';
import type { SessionCore } from './sessionCore';

/** A place in the code of a topic, which a promise may be about, too. */
export interface PlaceChoice {
  readonly key: string;
  readonly topic: TopicModel;
  readonly code: CodeModel;
}

/** Lines that are typed to be added as a whole, and how the extension reads them. */
export class Lines {
  /** The promise that is being typed, as it reads. */
  reading: PromiseReading | undefined;
  /** The lines of my answer about what comes next, as they read. */
  answer: readonly LineReading[] = [];

  constructor(private readonly store: SessionCore) {}

  /** A line that is being typed, to be added as a whole. */
  text(name: string): string {
    return this.store.saved.lines?.[name] ?? '';
  }

  type(name: string, text: string): void {
    this.store.keep({ lines: { ...this.store.saved.lines, [name]: text } });
  }

  /** The lines that were begun and not entered. */
  get begun(): readonly (readonly [name: string, text: string])[] {
    return begunLines(this.store.saved);
  }

  /** Adds what a line says, whichever it is. Gives whether it was added. */
  enter(name: string): Promise<boolean> {
    if (name === 'promise') return this.addPromise();
    return name === 'said' ? this.addSaid() : this.addTopic(personOfLine(name));
  }

  /** Takes over lines that were begun on another page of the same; where one was begun here, too, it stands behind it. */
  adopt({ lines = {} }: SessionSaved): void {
    const own = this.store.saved.lines ?? {};
    const both = begunLines({ lines }).map(([name, text]): readonly [string, string] => {
      const mine = own[name] ?? '';
      return [name, mine === '' || mine === text ? text : `${mine} / ${text}`];
    });
    this.store.keep({ lines: { ...lines, ...own, ...Object.fromEntries(both) } });
  }

  /** Adds what a line says; the line stays where it could not be added, and what was typed on meanwhile in any case. */
  async #add(name: string, request: SessionRequest, ...mine: readonly string[]): Promise<boolean> {
    const sent = this.text(name);
    const isAdded = await this.store.ask(request, ...mine);
    const now = this.text(name);
    if (isAdded) this.type(name, now.startsWith(sent) ? now.slice(sent.length) : now);
    return isAdded;
  }

  async addTopic(person: string): Promise<boolean> {
    const name = topicLine(person);
    const text = this.text(name).trim();
    if (text === '') return false;
    return this.#add(name, { kind: 'addTopic', person, text }, topicKey({ person, text }));
  }

  /** To which list the line about decisions and wins adds. */
  get saidIn(): 'decisions' | 'wins' {
    return this.text('said-section') === 'wins' ? 'wins' : 'decisions';
  }

  async addSaid(): Promise<boolean> {
    const people = this.store.model?.people ?? [];
    const person = this.store.me ?? people[0]?.id;
    const text = this.text('said').trim();
    if (text === '') return false;
    if (person === undefined) {
      this.store.refuse(t('Nobody takes part in this meeting yet. Name the people in its mentorship.yaml.'));
      return false;
    }
    return this.#add('said', { kind: 'addSaid', section: this.saidIn, person, text });
  }

  typePromise(text: string): void {
    this.type('promise', text);
    void this.readPromise();
  }

  /** Reads the line as it stands: answers that come late are about a line that is no more. */
  async readPromise(): Promise<void> {
    const line = this.text('promise');
    if (line.trim() === '' || this.store.isGone) return;
    const answer = await this.store.answerTo<PromiseReading>({ kind: 'readPromise', line });
    if (!answer.ok || this.text('promise') !== line) return;
    this.reading = answer.value;
    this.store.draw();
  }

  /** The places in the code that the promise may be about: the one that was chosen, and those of the topic of now. */
  placesFor(current: TopicModel | undefined): readonly PlaceChoice[] {
    const of = (topic: TopicModel): readonly PlaceChoice[] =>
      topic.code.map(code => ({ key: placeKey(topic, code), topic, code }));
    const chosen = this.#all.flatMap(of).filter(({ key }) => key === this.text('promise-place'));
    const rest = current === undefined ? [] : of(current);
    return [...chosen.filter(({ topic }) => topic !== current), ...rest];
  }

  get #all(): readonly TopicModel[] {
    return this.store.model?.agenda.flatMap(({ items }) => items) ?? [];
  }

  isChosen({ key }: PlaceChoice): boolean {
    return key === this.text('promise-place');
  }

  choosePlace(choice: PlaceChoice): void {
    this.type('promise-place', this.isChosen(choice) ? '' : choice.key);
  }

  async addPromise(): Promise<boolean> {
    const line = this.text('promise');
    if (line.trim() === '') return false;
    const chosen = this.placesFor(undefined)[0];
    const { person = '', index = 0, text = '' } = chosen?.topic ?? {};
    const place = chosen && { person, index, text, code: chosen.code.index };
    const { meeting } = this.store.model ?? { meeting: '' };
    const mine = this.reading && `${meeting}/${this.reading.person}/${this.reading.text}`;
    const request: SessionRequest = { kind: 'addPromise', line, ...(place !== undefined && { place }) };
    const isAdded = await this.#add('promise', request, ...(mine === undefined ? [] : [mine]));
    if (isAdded) this.type('promise-place', '');
    return isAdded;
  }

  /** Reads my answer about what comes next, line by line. */
  async readAnswer(): Promise<void> {
    const person = this.store.me;
    if (person === undefined || this.store.isGone) return;
    const key = fieldKey({ kind: 'answer', person, question: 'next' });
    const text = this.store.fields.text(key);
    const answer = await this.store.answerTo<readonly LineReading[]>({ kind: 'readLines', person, text });
    if (!answer.ok || text !== this.store.fields.text(key)) return;
    this.answer = answer.value;
    this.store.draw();
  }
}
