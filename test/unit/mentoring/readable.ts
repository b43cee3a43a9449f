import assert from 'node:assert/strict';
import type { Readable } from '../../../src/core/mentoring/itemChanges';
import { rulesFor } from '../../../src/core/model/keys';
import { pathOf } from '../../../src/core/model/recordPlace';
import type { Result } from '../../../src/core/result';
import { fill } from '../../../src/core/text';
import type { YamlChange } from '../../../src/core/yaml/edit';
import { editYaml } from '../../../src/core/yaml/editYaml';
import { readRecord } from '../../../src/store/reading';

export type Kind = 'goal' | 'meeting' | 'feedback' | 'mentorship';

/** A record read from its text, as the commands are given it. */
export function readable(kind: Kind, text: string): Readable {
  const reading = readRecord(kind, pathOf(kind, 'x', 'm'), text);
  assert.ok(reading.ok);
  return reading.value;
}

/** The text after planned changes; of a refused plan its code and words. */
export function after(
  kind: Kind,
  text: string,
  plan: (file: Readable) => Result<readonly YamlChange[]>,
): string {
  const planned = plan(readable(kind, text));
  if (!planned.ok)
    return `${planned.error.code}: ${fill(planned.error.text.message, planned.error.text.args)}`;
  const edited = editYaml(text, planned.value, rulesFor(kind));
  if (!edited.ok) return edited.error.code;
  return edited.value.text;
}
