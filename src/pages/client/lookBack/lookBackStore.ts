import type { LookBackField, LookBackPart } from '../../../core/mentoring/lookBackChanges';
import type { WriteAnswer } from '../../protocol/fields';
import { PARTS, type LookBackRequest, type LookBackShown } from '../../protocol/lookBack';
import type { Gone, Undone } from '../../protocol/messages';
import type { Channel } from '../connect';
import { Deeds } from '../deeds';
import { Fields, type KeptField } from '../fields';
import { t } from '../words';

/** What the page keeps: what was typed and is not written yet. */
export interface LookBackSaved {
  readonly fields?: Readonly<Record<string, KeptField>>;
}

type LookBackChannel = Channel<LookBackShown, never, LookBackRequest, LookBackSaved>;

/** A question: what became of a goal, or one of the other parts. */
export type Asked = { readonly goal: string } | { readonly part: LookBackPart };

/** Everything that the look back shows and remembers. */
export class LookBackStore {
  model: LookBackShown | undefined;
  /** Why what it is about cannot be shown; undefined while it can. */
  lost: Gone | undefined;
  problem: string | undefined;
  /** What was done, said once. */
  status = '';
  readonly deeds: Deeds;
  readonly fields: Fields;

  constructor(
    private readonly channel: LookBackChannel,
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

  show(model: LookBackShown): void {
    this.model = model;
    this.lost = undefined;
    const { people, goals, outcomes, parts } = model;
    const texts = people.flatMap(({ id: person }) => [
      ...goals.map(({ id: goal }) => [keyOf(person, { goal }), outcomes[person]?.[goal] ?? ''] as const),
      ...PARTS.map(part => [keyOf(person, { part }), parts[person]?.[part] ?? ''] as const),
    ]);
    this.fields.showAll(new Map(texts));
    this.fields.back();
    this.draw();
  }

  /** What is shown stays in view, and what is typed is kept, until it is there again. */
  gone(lost: Gone): void {
    this.lost = lost;
    this.fields.away();
    this.draw();
  }

  pick(uri: string): void {
    this.channel.pick(uri);
  }

  get me(): string | undefined {
    return this.model?.people.find(({ isMe }) => isMe)?.id;
  }

  /** By what the page knows my answer to a question. */
  key(asked: Asked): string {
    return keyOf(this.me ?? '', asked);
  }

  /** Whether something is written here that the file does not have. */
  get isDraft(): boolean {
    return Object.keys(this.fields.kept()).length > 0;
  }

  /** Whether somebody has written anything, as the file has it. */
  hasWritten(person: string): boolean {
    const { outcomes = {}, parts = {} } = this.model ?? {};
    return [outcomes[person], parts[person]].some(said =>
      Object.values(said ?? {}).some(text => text !== ''),
    );
  }

  type(key: string, text: string): void {
    this.status = '';
    this.fields.type(key, text);
  }

  /** Writes my part. */
  async save(): Promise<boolean> {
    const isSaved = (await this.fields.save()) === undefined;
    if (isSaved) this.problem = undefined;
    this.status = isSaved ? t('Your part is saved.') : t('Not all is written yet: each answer says why.');
    this.draw();
    return isSaved;
  }

  later(): void {
    this.channel.close();
  }

  /** Writes my part, then closes the mentorship: what was typed is part of the report. */
  async close(): Promise<void> {
    if (this.me !== undefined && !(await this.save())) return;
    await this.ask({ kind: 'close' }, t('The mentorship is closed.'));
  }

  /** Asks for something; what stands in the way is shown. `deed` says what was done then, where undo takes it back. */
  async ask(request: LookBackRequest, deed?: string): Promise<void> {
    const answer = await this.#answerTo(request);
    if (answer.ok && deed !== undefined) this.deeds.did(deed);
  }

  async undo(): Promise<void> {
    const answer = await this.#answerTo({ kind: 'undo' });
    if (answer.ok) this.deeds.undone((answer.value as Undone).words);
  }

  dismissProblem(): void {
    this.problem = undefined;
    this.draw();
  }

  async #answerTo(
    request: LookBackRequest,
  ): Promise<{ readonly ok: true; readonly value: unknown } | { readonly ok: false }> {
    this.problem = undefined;
    try {
      return { ok: true, value: await this.channel.ask(request) };
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
      return { ok: false };
    } finally {
      this.draw();
    }
  }

  #keep(): void {
    const saved = { fields: this.fields.kept() };
    const held = { saved, isTyped: Object.keys(saved.fields).length > 0, isBegun: false };
    this.channel.hold(held, [], held);
    this.draw();
  }

  async #write(key: string, before: string, text: string): Promise<WriteAnswer> {
    const field = JSON.parse(key) as LookBackField;
    const answer = (await this.channel.ask({ kind: 'write', field, before, text })) as WriteAnswer;
    this.deeds.overtaken();
    return answer;
  }
}

function keyOf(person: string, asked: Asked): string {
  const field: LookBackField =
    'goal' in asked
      ? { kind: 'outcome', person, goal: asked.goal }
      : { kind: 'part', person, part: asked.part };
  return JSON.stringify(field);
}
