import type { CheckInRequest, CheckInShown, LineReading } from '../../protocol/checkIn';
import type { Question } from '../../../core/mentoring/checkInChanges';
import type { WriteAnswer } from '../../protocol/fields';
import { QUESTIONS } from '../../protocol/fields';
import type { Gone, Undone } from '../../protocol/messages';
import type { Channel } from '../connect';
import { fieldKey, fieldOfKey, renamedField } from '../fieldKey';
import { Deeds } from '../deeds';
import { Fields, type KeptField } from '../fields';
import { People } from '../renamedPeople';
import { t } from '../words';
import type { CheckInServices } from './checkInModel';

/** What the check-in page keeps: answers that are not written yet. */
export interface CheckInSaved {
  readonly fields?: Readonly<Record<string, KeptField>>;
}

type CheckInChannel = Channel<CheckInShown, never, CheckInRequest, CheckInSaved>;

/** Everything that the check-in page shows and remembers. */
export class CheckInStore {
  model: CheckInShown | undefined;
  /** Why what it is about cannot be shown; undefined while it can. */
  lost: Gone | undefined;
  problem: string | undefined;
  lines: readonly LineReading[] = [];
  /** What was done, said once. */
  status = '';
  readonly deeds: Deeds;
  readonly fields: Fields;
  readonly #people = new People();

  constructor(
    private readonly channel: CheckInChannel,
    private readonly draw: () => void,
  ) {
    this.deeds = new Deeds(draw);
    this.fields = new Fields(
      (key, before, text) => this.#write(key, before, text),
      () => this.#keep(),
      channel.saved?.fields,
      () => true,
      () => true,
    );
  }

  show(model: CheckInShown): void {
    this.model = model;
    this.lost = undefined;
    const { fields } = this;
    const renamed = this.#people.follow(model.people);
    fields.rename(key => renamedField(key, renamed));
    fields.showAll(
      new Map(
        Object.entries(model.answers).flatMap(([person, said]) =>
          QUESTIONS.map(
            question => [fieldKey({ kind: 'answer', person, question }), said[question]] as const,
          ),
        ),
      ),
    );
    fields.back();
    if (renamed.size > 0) this.#keep();
    void this.readLines();
    this.draw();
  }

  /** What is shown stays in view, and what is typed is kept, until it is there again. */
  gone(lost: Gone): void {
    this.lost = lost;
    this.fields.away();
    this.draw();
  }

  /** Says which of those that it may be it is. */
  pick(uri: string): void {
    this.channel.pick(uri);
  }

  get me(): string | undefined {
    return this.model?.people.find(({ isMe }) => isMe)?.id;
  }

  key(question: Question): string {
    return fieldKey({ kind: 'answer', person: this.me ?? '', question });
  }

  /** Whether something is written here that the file does not have. */
  get isDraft(): boolean {
    return QUESTIONS.some(question => this.fields.state(this.key(question)) !== 'saved');
  }

  /** Writes my answers; empty ones write nothing that was not there. */
  async save(done: string): Promise<void> {
    const isSaved = (await this.fields.save()) === undefined;
    if (isSaved) this.problem = undefined;
    this.status = isSaved ? done : t('Not all is written yet: each answer says why.');
    this.draw();
  }

  later(): void {
    this.channel.close();
  }

  /**
   * Asks for something that the reader wants done; what stands in the way is shown.
   * @param deed what was done then, in one sentence, where undo takes it back
   */
  async ask(request: CheckInRequest, deed?: string): Promise<void> {
    this.problem = undefined;
    const answer = await this.#answerTo(request);
    if (deed !== undefined && answer.ok) this.deeds.did(deed);
  }

  /** Takes the last change back, whichever view or page it was made in. */
  async undo(): Promise<void> {
    this.problem = undefined;
    const answer = await this.#answerTo({ kind: 'undo' });
    if (answer.ok) this.deeds.undone((answer.value as Undone).words);
  }

  /** Asks for something and gives the answer. What stood in the way before is still shown then: also the page asks, unasked. */
  async #answerTo(
    request: CheckInRequest,
  ): Promise<{ readonly ok: true; readonly value: unknown } | { readonly ok: false }> {
    try {
      return { ok: true, value: await this.channel.ask(request) };
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
      return { ok: false };
    } finally {
      this.draw();
    }
  }

  dismissProblem(): void {
    this.problem = undefined;
    this.draw();
  }

  async readLines(): Promise<void> {
    const { me } = this;
    if (me === undefined || this.lost !== undefined) return;
    const text = this.fields.text(this.key('next'));
    const answer = await this.#answerTo({ kind: 'readLines', person: me, text });
    if (!answer.ok || text !== this.fields.text(this.key('next'))) return;
    this.lines = answer.value as readonly LineReading[];
    this.draw();
  }

  get services(): CheckInServices {
    const { fields, model, lines } = this;
    const me = this.me ?? '';
    return {
      people: model?.people ?? [],
      answers: model?.answers ?? {},
      promises: model?.promises ?? [],
      lines,
      text: question => fields.text(this.key(question)),
      clash: question => fields.theirs(this.key(question)),
      problem: question => fields.problem(this.key(question)),
      type: (question, text) => {
        this.status = '';
        fields.type(this.key(question), text);
        if (question === 'next') void this.readLines();
      },
      enter: question => fields.enter(this.key(question)),
      leave: question => fields.leave(this.key(question)),
      choose: (question, choice) => fields.choose(this.key(question), choice),
      makePromise: line =>
        void this.ask(
          { kind: 'makePromise', person: me, line },
          t('New promise: {promise}.', { promise: line }),
        ),
      takeBack: ({ index, text }) =>
        void (
          index !== undefined &&
          this.ask(
            { kind: 'deletePromise', person: me, index, text },
            t('Taken away: {topic}.', { topic: text }),
          )
        ),
      chooseMe: () => void this.ask({ kind: 'chooseMe' }),
    };
  }

  #keep(): void {
    const saved = { fields: this.fields.kept() };
    const held = { saved, isTyped: Object.keys(saved.fields).length > 0, isBegun: false };
    this.channel.hold(held, [], held);
    this.draw();
  }

  async #write(key: string, before: string, text: string): Promise<WriteAnswer> {
    const field = fieldOfKey(key);
    const answer = (await this.channel.ask({ kind: 'write', field, before, text })) as WriteAnswer;
    this.deeds.overtaken();
    return answer;
  }
}
