import assert from 'node:assert/strict';
import { decodeRecord } from '../../../src/core/model/decode';
import type { RecordKind } from '../../../src/core/model/kinds';
import type { Records } from '../../../src/core/model/schema';
import { fill } from '../../../src/core/text';
import { readYaml } from '../../../src/core/yaml/read';
import type { YamlFile } from '../../../src/core/yaml/read';

/** A text that is expected to be readable YAML. */
export function yaml(text: string): YamlFile {
  const file = readYaml(text);
  assert.ok(file.ok, file.ok ? '' : `${fill(file.error.text.message, file.error.text.args)}\n${text}`);
  return file.value;
}

/** A problem as a test sees it: its code, the characters it points at, its sentence in English. */
export interface Seen {
  readonly code: string;
  readonly at: string;
  readonly says: string;
}

/** The record in a text and what is wrong with it. Maps without a prototype become plain ones, to compare. */
export function decode<K extends RecordKind>(
  kind: K,
  text: string,
): { readonly value: Records[K]; readonly problems: readonly Seen[] } {
  const { value, problems } = decodeRecord(kind, yaml(text));
  return {
    value: JSON.parse(JSON.stringify(value)) as Records[K],
    problems: problems.map(problem => ({
      code: problem.code,
      at: text.slice(problem.span.start, problem.span.end),
      says: fill(problem.text.message, problem.text.args),
    })),
  };
}
