import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sameValue } from '../../../../src/core/yaml/applyChange';
import { editYaml } from '../../../../src/core/yaml/editYaml';
import { mergeYaml } from '../../../../src/core/yaml/merge/merge';
import { cut } from '../../../../src/core/yaml/merge/pieces';
import { printRoot } from '../../../../src/core/yaml/merge/print';
import { parseYaml, readYaml } from '../../../../src/core/yaml/read';
import { always } from '../../support/properties';
import { changeOf, Writer } from '../documents';
import { comments, valueOf, wanted } from './losses';

describe('merging documents of every style', () => {
  /** A document as somebody could have written it, without what stands before and behind every text. */
  function document(g: fc.GeneratorValue): string {
    const text = new Writer(g).document().replace(/^\uFEFF/, '');
    fc.pre(readYaml(text).ok);
    return text;
  }

  function changed(g: fc.GeneratorValue, document: string): string {
    let text = document;
    for (let left = g(fc.nat, 3); left >= 0; left--) {
      const edited = editYaml(text, [changeOf(g, valueOf(text))]);
      if (edited.ok) text = edited.value.text;
    }
    return text;
  }

  const checkAll = (property: (g: fc.GeneratorValue) => void) =>
    always(fc.property(fc.gen(), property), { maxSkipsPerRun: 1000 });

  it('puts the pieces of a document together to what it was', () => {
    checkAll(g => {
      const text = document(g).replace(/\n*$/, '\n');
      const parsed = parseYaml(text, true);
      const root = parsed.ok ? cut(parsed.value.file, parsed.value.lexemes) : undefined;
      if (root !== undefined) assert.equal(printRoot(root), text);
    });
  });

  it('loses no comment and comes to the same in both orders, or refuses', () => {
    checkAll(g => {
      const base = document(g);
      const [ours, theirs] = [changed(g, base), changed(g, base)];
      const merged = mergeYaml({ base, ours, theirs });
      const other = mergeYaml({ base, ours: theirs, theirs: ours });
      tried++;
      if (!merged.ok || !other.ok) {
        refused++;
        assert.equal(merged.ok, other.ok);
        return;
      }
      const now = new Set(comments(merged.value.text));
      const asked = merged.value.conflicts.flatMap(conflict => [conflict.ours, conflict.theirs]).join('\n');
      const lost = wanted(comments, { base, ours, theirs }).filter(
        words => !now.has(words) && !asked.includes(words),
      );
      assert.deepEqual(lost, []);
      assert.ok(sameValue(merged.value.value, other.value.value));
      assert.ok(sameValue(valueOf(merged.value.text), merged.value.value));
    });
    if (process.env.FC_REPORT) console.log(`      ${tried} merged, ${refused} of them refused`);
    assert.ok(refused < tried / 20, `${refused} of ${tried} refused`);
  });
  let tried = 0;
  let refused = 0;
});
