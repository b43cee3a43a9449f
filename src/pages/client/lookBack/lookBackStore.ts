import type { LookBackField, LookBackPart } from '../../../core/mentoring/lookBackChanges';
import { PARTS, type LookBackRequest, type LookBackShown } from '../../protocol/lookBack';
import { AnswersStore } from '../answers/answersStore';
import { t } from '../words';

/** A question: what became of a goal, or one of the other parts. */
export type Asked = { readonly goal: string } | { readonly part: LookBackPart };

/** Everything that the look back shows and remembers. */
export class LookBackStore extends AnswersStore<LookBackShown, LookBackRequest> {
  protected override textsOf({ people, goals, outcomes, parts }: LookBackShown): ReadonlyMap<string, string> {
    return new Map(
      people.flatMap(({ id: person }) => [
        ...goals.map(({ id: goal }) => [keyOf(person, { goal }), outcomes[person]?.[goal] ?? ''] as const),
        ...PARTS.map(part => [keyOf(person, { part }), parts[person]?.[part] ?? ''] as const),
      ]),
    );
  }

  protected override writing(key: string, before: string, text: string): LookBackRequest {
    return { kind: 'write', field: JSON.parse(key) as LookBackField, before, text };
  }

  protected override get savedWords(): string {
    return t('Your part is saved.');
  }

  /** By what the page knows my answer to a question. */
  key(asked: Asked): string {
    return keyOf(this.me ?? '', asked);
  }

  /** Whether somebody has written anything, as the file has it. */
  hasWritten(person: string): boolean {
    const { outcomes = {}, parts = {} } = this.model ?? {};
    return [outcomes[person], parts[person]].some(said =>
      Object.values(said ?? {}).some(text => text !== ''),
    );
  }

  /** Writes my part, then closes the mentorship: what was typed is part of the report. */
  async close(): Promise<void> {
    if (this.me !== undefined && !(await this.save())) return;
    await this.ask({ kind: 'close' }, t('The mentorship is closed.'));
  }
}

function keyOf(person: string, asked: Asked): string {
  const field: LookBackField =
    'goal' in asked
      ? { kind: 'outcome', person, goal: asked.goal }
      : { kind: 'part', person, part: asked.part };
  return JSON.stringify(field);
}
