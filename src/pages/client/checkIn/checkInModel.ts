import type { AnswersModel, OfPerson, PersonModel, PromiseModel } from '../../../core/pages/pageModels';
import type { CollisionChoice } from '../../protocol/field';
import type { LineReading } from '../../protocol/checkIn';
import type { Question } from '../../../core/mentoring/checkInChanges';

/** What the three questions need, on the check-in page and at the end of a session. */
export interface CheckInServices {
  readonly people: readonly PersonModel[];
  readonly answers: Readonly<Record<string, AnswersModel>>;
  readonly promises: readonly OfPerson<PromiseModel>[];
  /** The lines of my answer to the second question, as they read. */
  readonly lines: readonly LineReading[];
  text(question: Question): string;
  clash(question: Question): { readonly mine: string; readonly theirs: string } | undefined;
  /** Why the answer could not be written. */
  problem(question: Question): string | undefined;
  type(question: Question, text: string): void;
  enter(question: Question): void;
  leave(question: Question): void;
  choose(question: Question, choice: CollisionChoice): void;
  makePromise(line: string): void;
  takeBack(line: LineReading): void;
  chooseMe(): void;
}
