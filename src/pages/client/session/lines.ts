import type { LineReading } from '../../protocol/checkIn';
import type { PromiseReading, SessionRequest } from '../../protocol/session';
import { fieldKey } from './saved';
import type { Whole } from './whole';

/** Lines that are typed to be added as a whole, and how the extension reads them. */
export class Lines {
  /** The promise that is being typed, as it reads. */
  reading: PromiseReading | undefined;
  /** The lines of my answer about what comes next, as they read. */
  answer: readonly LineReading[] = [];

  constructor(private readonly store: Whole) {}

  /** A line that is being typed, to be added as a whole. */
  text(name: string): string {
    return this.store.saved.lines?.[name] ?? '';
  }

  type(name: string, text: string): void {
    this.store.keep({ lines: { ...this.store.saved.lines, [name]: text } });
  }

  /** Adds what a line says; the line stays where it could not be added. */
  async add(name: string, request: SessionRequest, ...mine: readonly string[]): Promise<void> {
    if (await this.store.ask(request, ...mine)) this.type(name, '');
  }

  typePromise(text: string): void {
    this.type('promise', text);
    void this.#readPromise(text);
  }

  /** Reads the line as it stands: answers that come late are about a line that is no more. */
  async #readPromise(line: string): Promise<void> {
    if (line.trim() === '') return;
    const answer = await this.store.answerTo<PromiseReading>({ kind: 'readPromise', line });
    if (!answer.ok || this.text('promise') !== line) return;
    this.reading = answer.value;
    this.store.draw();
  }

  async addPromise(): Promise<void> {
    const line = this.text('promise');
    if (line.trim() === '') return;
    const { meeting } = this.store.model ?? { meeting: '' };
    const mine = this.reading && `${meeting}/${this.reading.person}/${this.reading.text}`;
    await this.add('promise', { kind: 'addPromise', line }, ...(mine === undefined ? [] : [mine]));
  }

  /** Reads my answer about what comes next, line by line. */
  async readAnswer(): Promise<void> {
    const person = this.store.me;
    if (person === undefined) return;
    const key = fieldKey({ kind: 'answer', person, question: 'next' });
    const text = this.store.fields.text(key);
    const answer = await this.store.answerTo<readonly LineReading[]>({ kind: 'readLines', person, text });
    if (!answer.ok || text !== this.store.fields.text(key)) return;
    this.answer = answer.value;
    this.store.draw();
  }
}
