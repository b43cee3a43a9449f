import type { PersonModel } from '../../../core/pages/pageModels';
import type { WriteAnswer } from '../../protocol/fields';
import type { Gone } from '../../protocol/messages';
import type { Channel } from '../connect';
import { renamedField } from '../fieldKey';
import { Fields, type KeptField } from '../fields';
import { PageStore } from '../pageStore';
import { People } from '../renamedPeople';
import { t } from '../words';

/** What a page of questions keeps: answers that are not written yet. */
export interface AnswersSaved {
  readonly fields?: Readonly<Record<string, KeptField>>;
}

/** A page of questions that each of several people answers: what was typed stays a draft until its writer saves it. */
export abstract class AnswersStore<
  Model extends { readonly people: readonly PersonModel[] },
  Request extends { readonly kind: string },
> extends PageStore<Model, never, Request, AnswersSaved> {
  /** What was done, said once. */
  status = '';
  readonly fields: Fields;
  readonly #people = new People();

  constructor(
    channel: Channel<Model, never, Request | { readonly kind: 'undo' }, AnswersSaved>,
    draw: () => void,
  ) {
    super(channel, draw);
    this.fields = new Fields(
      async (key, before, text) => {
        const answer = (await channel.ask(this.writing(key, before, text))) as WriteAnswer;
        this.deeds.overtaken();
        return answer;
      },
      () => this.#keep(),
      channel.saved?.fields,
      () => true,
      () => true,
    );
  }

  /** The text of each field as the file has it, by its key. */
  protected abstract textsOf(model: Model): ReadonlyMap<string, string>;

  /** What asks for a field to be written, from the text that the page last saw. */
  protected abstract writing(key: string, before: string, text: string): Request;

  /** What is said once all is written. */
  protected abstract readonly savedWords: string;

  show(model: Model): void {
    const { fields } = this;
    const renamed = this.#people.follow(model.people);
    this.model = model;
    this.lost = undefined;
    fields.rename(key => renamedField(key, renamed));
    fields.showAll(this.textsOf(model));
    fields.back();
    if (renamed.size > 0) this.#keep();
    this.draw();
  }

  override gone(lost: Gone): void {
    this.fields.away();
    super.gone(lost);
  }

  get me(): string | undefined {
    return this.model?.people.find(({ isMe }) => isMe)?.id;
  }

  /** The name of a person, as the page's files have it. */
  nameOf(person: string): string {
    return this.model?.people.find(({ id }) => id === person)?.name ?? person;
  }

  /** Whether something is written here that the file does not have. */
  get isDraft(): boolean {
    return Object.keys(this.fields.kept()).length > 0;
  }

  type(key: string, text: string): void {
    this.status = '';
    this.fields.type(key, text);
  }

  /** Writes my answers; empty ones write nothing that was not there. Gives whether all stand in the file then. */
  async save(): Promise<boolean> {
    const isSaved = (await this.fields.save()) === undefined;
    if (isSaved) this.problem = undefined;
    this.status = isSaved ? this.savedWords : t('Not all is written yet: each answer says why.');
    this.draw();
    return isSaved;
  }

  later(): void {
    this.channel.close();
  }

  /**
   * Asks for something that the reader wants done; what stands in the way is shown.
   * @param deed what was done then, in one sentence, where undo takes it back
   */
  async ask(request: Request, deed?: string): Promise<void> {
    if (!(await this.answerTo(request)).ok) return;
    this.dismissProblem();
    if (deed !== undefined) this.deeds.did(deed);
  }

  #keep(): void {
    const saved = { fields: this.fields.kept() };
    const held = { saved, isTyped: this.isDraft, isBegun: false };
    this.channel.hold(held, [], held);
    this.draw();
  }
}
