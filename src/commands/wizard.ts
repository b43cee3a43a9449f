import { BACK, type OrBack, type QuestionPlace } from './ask';

/** One question of a row. It hands its answer on itself, so that going back finds it again. */
export interface WizardQuestion {
  /** Whether it is to be asked, given the answers so far. */
  readonly when?: () => boolean;
  /** @returns BACK to go to the question before */
  ask(place: QuestionPlace): Promise<OrBack<void>>;
}

/** A question whose answer goes to `take`. */
export function question<T>(
  ask: (place: QuestionPlace) => Promise<OrBack<T>>,
  take: (answer: T) => void,
  when?: () => boolean,
): WizardQuestion {
  return {
    when,
    async ask(place) {
      const answer = await ask(place);
      return answer === BACK ? BACK : take(answer);
    },
  };
}

/**
 * Asks a row of questions, back and forth, until the last is answered. Escape ends the command. Nothing is written
 * while it runs: that comes after it.
 */
export async function askAll(questions: readonly WizardQuestion[]): Promise<void> {
  const wanted = () => questions.filter(({ when }) => when?.() !== false);
  for (let at = 0; at < wanted().length;) {
    const all = wanted();
    const answer = await all[at]?.ask({ step: at + 1, total: all.length, back: at > 0 });
    at += answer === BACK ? -1 : 1;
  }
}
