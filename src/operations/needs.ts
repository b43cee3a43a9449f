import { fail } from '../core/result';
import { say, type Text } from '../core/text';

/** What was given does not fit: a failure `invalid-argument`. */
export function needs(key: string, wanted: Text) {
  return fail('invalid-argument', say('"{key}" needs {wanted}.', { key, wanted }));
}
