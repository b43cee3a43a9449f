import assert from 'node:assert/strict';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { editYaml } from '../../../src/core/yaml/editYaml';
import type { EditRules, YamlChange } from '../../../src/core/yaml/edit';
import type { YamlPath } from '../../../src/core/yaml/read';

export const RULES: EditRules = {
  keyOrder: path =>
    path.length === 0
      ? ['title', 'date', 'status', 'agenda', 'notes', 'actions', 'checkin']
      : ['text', 'due', 'status', 'done'],
  plainKey: path => (typeof path.at(-1) === 'number' ? 'text' : undefined),
  blankBetween: (path, key) =>
    path.length === 0
      ? ['agenda', 'notes', 'actions', 'checkin'].includes(key)
      : path.length === 1 && path[0] !== 'flat',
};

export const set = (path: YamlPath, value: unknown): YamlChange => ({ kind: 'set', path, value });
export const insert = (list: YamlPath, value: unknown, index?: number): YamlChange => ({
  kind: 'insert',
  list,
  value,
  ...(index === undefined ? {} : { index }),
});
export const remove = (...path: YamlPath): YamlChange => ({ kind: 'remove', path });
export const move = (item: YamlPath, to: number): YamlChange => ({ kind: 'move', item, to });

/** Sentence, change, lines before, lines after. Each is run with both line ends, with and without a byte order mark and a final line end. */
export type Row = readonly [string, YamlChange | readonly YamlChange[], readonly string[], readonly string[]];

export function table(rows: readonly Row[]): void {
  for (const [sentence, change, before, after] of rows) {
    it(sentence, () => {
      for (const eol of ['\n', '\r\n']) {
        for (const bom of ['', '\ufeff']) {
          for (const end of [eol, '']) {
            const text = bom + before.join(eol) + end;
            const edited = editYaml(text, [change].flat(), RULES);
            assert.ok(edited.ok, JSON.stringify(edited));
            assert.equal(edited.value.text, bom + after.join(eol) + end);
            assert.equal(applyTextEdits(text, edited.value.edits), edited.value.text);
          }
        }
      }
    });
  }
}
