import type { Translate } from '../core/text';
import type { GitAnswer } from '../host/platform/platform';

/** The first words of what git, or a hook, said. */
export function firstLine(answer: GitAnswer | undefined, t: Translate): string {
  const text = answer === undefined ? '' : `${answer.error}\n${answer.out}`;
  return (
    text
      .split('\n')
      .find(line => line.trim() !== '')
      ?.trim() ?? t('nothing')
  );
}
