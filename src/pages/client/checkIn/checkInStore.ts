import type { Question } from '../../../core/mentoring/checkInChanges';
import type { CheckInRequest, CheckInShown, LineReading } from '../../protocol/checkIn';
import { QUESTIONS } from '../../protocol/fields';
import { AnswersStore } from '../answers/answersStore';
import { fieldKey, fieldOfKey } from '../fieldKey';
import { t } from '../words';
import type { CheckInServices } from './checkInModel';

/** Everything that the check-in page shows and remembers. */
export class CheckInStore extends AnswersStore<CheckInShown, CheckInRequest> {
  lines: readonly LineReading[] = [];

  protected override textsOf({ answers }: CheckInShown): ReadonlyMap<string, string> {
    return new Map(
      Object.entries(answers).flatMap(([person, said]) =>
        QUESTIONS.map(question => [fieldKey({ kind: 'answer', person, question }), said[question]] as const),
      ),
    );
  }

  protected override writing(key: string, before: string, text: string): CheckInRequest {
    return { kind: 'write', field: fieldOfKey(key), before, text };
  }

  protected override get savedWords(): string {
    return t('Your answers stand in the meeting.');
  }

  override show(model: CheckInShown): void {
    super.show(model);
    void this.readLines();
  }

  key(question: Question): string {
    return fieldKey({ kind: 'answer', person: this.me ?? '', question });
  }

  async readLines(): Promise<void> {
    const { me } = this;
    if (me === undefined || this.lost !== undefined) return;
    const text = this.fields.text(this.key('next'));
    const answer = await this.answerTo<readonly LineReading[]>({ kind: 'readLines', person: me, text });
    if (!answer.ok || text !== this.fields.text(this.key('next'))) return;
    this.lines = answer.value;
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
        this.type(this.key(question), text);
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
}
