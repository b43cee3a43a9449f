import type { Readable } from '../core/mentoring/itemChanges';
import { ok, type Result } from '../core/result';
import type { YamlChange } from '../core/yaml/edit';

/**
 * What gives a record another status; nothing where it has that. A word in the file that is no state reads as the first,
 * and is replaced.
 */
export function statusChanges(
  { record, file }: Readable,
  kind: 'goal' | 'meeting',
  status: string,
): Result<readonly YamlChange[]> {
  const stands =
    record.kind === kind &&
    record.value.status === status &&
    [undefined, null, status].some(word => word === file.value['status']);
  return ok(stands ? [] : [{ kind: 'set', path: ['status'], value: status }]);
}
