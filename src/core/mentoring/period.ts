import type { Translate } from '../text';

/**
 * `1 March 2027 to 5 March 2027`; of a single day, that day alone.
 * @param first in words, as `last` is
 */
export function fromTo(t: Translate, first: string, last: string): string {
  return first === last ? first : t('{first} to {last}', { first, last });
}
