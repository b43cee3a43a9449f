import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { valueAt } from '../../../src/core/yaml/applyChange';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { editYaml } from '../../../src/core/yaml/editYaml';
import type { EditRules, YamlChange } from '../../../src/core/yaml/edit';
import { decodeBytes, readYaml } from '../../../src/core/yaml/read';
import type { YamlPath } from '../../../src/core/yaml/read';
import { renderScalar, renderYaml } from '../../../src/core/yaml/render';
import { Writer, changeOf, pathsOf } from './documents';
import { checkEdited, comparable, isPossible } from './oracle';
import { Seen } from './seenText';
import { always } from '../support/properties';

const NUM_RUNS = 120;
const check = <T>(property: fc.IProperty<T>, numRuns = NUM_RUNS) =>
  always(property, { numRuns, maxSkipsPerRun: 1000 });

const RULES: EditRules = {
  plainKey: path => (typeof path.at(-1) === 'number' ? 'text' : undefined),
  keyOrder: path => (path.length === 0 ? ['title', 'due', 'steps', 'notes', 'ada'] : ['text', 'due', 'done']),
  blankBetween: path => path.length === 1,
};

interface Case {
  readonly text: string;
  readonly change: YamlChange;
}
interface Count {
  done: number;
  refused: number;
  examples: string[];
}

function aCase(
  g: fc.GeneratorValue,
  comments = true,
): Case & { readonly value: Readonly<Record<string, unknown>> } {
  const text = new Writer(g, comments).document();
  const read = readYaml(text);
  fc.pre(read.ok);
  if (!read.ok) throw new Error();
  return { text, change: changeOf(g, read.value.value), value: read.value.value };
}

const isAlone = (value: unknown) => Object.keys(value as object).length === 1;

describe('YAML edits, for arbitrary documents and changes', () => {
  it('leave a file that reads as the old value with the change made, with its comments, and else unchanged', function () {
    this.timeout(0);
    const count: Count = { done: 0, refused: 0, examples: [] };
    check(
      fc.property(fc.gen(), g => {
        const { text, change } = aCase(g);
        const before = new Seen(text);
        const edited = editYaml(text, [change], RULES);
        if (!isPossible(before.value, change)) {
          assert.ok(!edited.ok && ['not-found', 'wrong-type'].includes(edited.error.code));
          return;
        }
        if (!edited.ok) {
          assert.equal(edited.error.code, 'cannot-edit');
          if (change.kind === 'remove' && change.path.length === 1 && isAlone(before.value)) return; // a file has to have a key
          count.refused++;
          count.examples.push(`${JSON.stringify(change)}\n${text}`);
          return;
        }
        count.done++;
        checkEdited(before, change, new Seen(edited.value.text));
        assert.equal(edited.value.text.startsWith('\ufeff'), text.startsWith('\ufeff'));
        assert.equal(applyTextEdits(text, edited.value.edits), edited.value.text);
        for (const [index, edit] of edited.value.edits.entries()) {
          assert.ok(edit.start <= edit.end && edit.end <= text.length);
          assert.ok(edit.start > (edited.value.edits[index - 1]?.end ?? -1), 'sorted and apart');
        }
      }),
    );
    if (process.env.FC_REPORT) {
      console.log(`      ${count.done} done, ${count.refused} refused`);
      for (const example of count.examples.slice(0, Number(process.env.FC_REPORT)))
        console.log(`~~~ ${example}`);
    }
    assert.ok(
      count.refused <= 0.02 * (count.done + count.refused) + 3,
      `${count.refused} refused of ${count.done + count.refused}`,
    );
  });
});

describe('YAML edits, one and its opposite', () => {
  /** A block or flow list of the document that has items, and no comments anywhere. */
  const uncommented = (g: fc.GeneratorValue) => {
    const { text, value } = aCase(g, false);
    fc.pre(!text.includes('|+'));
    const lists = pathsOf(value).filter(path => path.length > 0 && lengthAt(value, path) > 0);
    fc.pre(lists.length > 0);
    const list = lists[g(fc.nat, lists.length - 1)] as YamlPath;
    return { text, list, length: lengthAt(value, list) };
  };

  it('adding an item and removing it gives the old characters back', () => {
    check(
      fc.property(fc.gen(), g => {
        const { text, list, length } = uncommented(g);
        const index = g(fc.nat, length);
        const added = editYaml(
          text,
          [
            {
              kind: 'insert',
              list,
              index,
              value: g(() => fc.constantFrom<unknown>('plain', { text: 'x', due: '2026-01-01' })),
            },
          ],
          RULES,
        );
        fc.pre(added.ok);
        const removed = editYaml(
          added.ok ? added.value.text : '',
          [{ kind: 'remove', path: [...list, index] }],
          RULES,
        );
        assert.ok(removed.ok);
        assert.equal(removed.value.text, text);
      }),
    );
  });

  it('moving an item there and back gives the old characters back, also as two changes in one', () => {
    check(
      fc.property(fc.gen(), g => {
        const { text, list, length } = uncommented(g);
        const [from, to] = [g(fc.nat, length - 1), g(fc.nat, length - 1)];
        const there: YamlChange = { kind: 'move', item: [...list, from], to };
        const back: YamlChange = { kind: 'move', item: [...list, to], to: from };
        const once = editYaml(text, [there], RULES);
        fc.pre(once.ok);
        const twice = editYaml(once.ok ? once.value.text : '', [back], RULES);
        assert.ok(twice.ok);
        assert.equal(twice.value.text, text);
        const both = editYaml(text, [there, back], RULES);
        assert.ok(both.ok);
        assert.equal(applyTextEdits(text, both.value.edits), text);
      }),
    );
  });

  it('several changes at once lead where they lead one by one', () => {
    check(
      fc.property(fc.gen(), g => {
        const { text } = aCase(g);
        const changes: YamlChange[] = [];
        let now = text;
        for (let left = 4; left > 0; left--) {
          const read = readYaml(now);
          assert.ok(read.ok);
          const change = changeOf(g, read.value.value);
          const edited = editYaml(now, [change], RULES);
          if (!edited.ok) continue;
          changes.push(change);
          now = edited.value.text;
        }
        const all = editYaml(text, changes, RULES);
        assert.ok(all.ok);
        assert.equal(all.value.text, now);
        assert.equal(applyTextEdits(text, all.value.edits), now);
      }),
      NUM_RUNS / 3,
    );
  });

  it('all lines of the sections that a change is not about stay as they are', () => {
    check(
      fc.property(fc.gen(), g => {
        const sections = Array.from({ length: 3 }, (_, index) => {
          const body = new Writer(g)
            .document()
            .replace(/^\ufeff|^---\n|\n\.\.\.\n$/g, '')
            .replace(/\r\n/g, '\n');
          return `section${index}:\n${body.replace(/^(?=.*\S)/gm, '    ').trimEnd()}\n`;
        });
        const text = sections.join('');
        const read = readYaml(text);
        fc.pre(read.ok);
        const inner = read.ok ? (read.value.value.section1 as Record<string, unknown>) : {};
        const change = within(changeOf(g, inner), 'section1');
        const edited = editYaml(text, [change], RULES);
        fc.pre(edited.ok);
        const after = edited.ok ? edited.value.text : '';
        assert.ok(after.startsWith(`${sections[0] ?? ''}section1:`), 'what stands before');
        assert.ok(after.endsWith(sections[2] ?? ''), 'what stands behind');
      }),
    );
  });
});

describe('YAML reading, for arbitrary input', () => {
  const calm = (text: string) => {
    const read = readYaml(text);
    if (!read.ok) {
      assert.ok(
        read.error.line >= 1 &&
          read.error.span.start <= read.error.span.end &&
          read.error.span.end <= text.length,
      );
      const edited = editYaml(text, [{ kind: 'set', path: ['title'], value: 'x' }]);
      assert.ok(!edited.ok && edited.error.code === 'unreadable', 'what cannot be read is not edited');
    } else editYaml(text, [{ kind: 'set', path: ['title'], value: 'x' }]);
  };

  it('never throws for any bytes, and what it reads encodes to the same bytes', () => {
    check(
      fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
        const text = decodeBytes(bytes);
        if (!text.ok) return assert.equal(text.error.reason, 'not-utf8');
        assert.deepEqual(new TextEncoder().encode(text.value), bytes);
        calm(text.value);
      }),
    );
  });

  it('never throws for any string, nor for YAML with characters put in, taken out or doubled', () => {
    const signs = fc.constantFrom(
      ...'-?:,[]{}#&*!|>\'"%@` \t\n\r\ufeff\u0000\ud800\u0085ax~<=',
      '---\n',
      '...\n',
      '%YAML 1.1\n',
      '<<<<<<< a\n',
      ': ',
      '- ',
    );
    check(fc.property(fc.array(signs, { maxLength: 40 }), parts => calm(parts.join(''))));
    check(
      fc.property(fc.gen(), g => {
        const text = new Writer(g).document();
        const at = g(fc.nat, text.length);
        calm(text.slice(0, at) + g(() => signs) + text.slice(at + g(fc.nat, 3)));
      }),
    );
  });

  it('writes any value so that it reads back the same', () => {
    /** What begins as a number, a word with a meaning, a list or a document does. */
    const nearly = fc.string({ unit: fc.constantFrom(...'019-+.eExo_:nNaAiIfF~? #'), maxLength: 6 });
    const scalar = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      nearly,
      fc.constantFrom(
        'no',
        '012',
        '1e3',
        '~',
        'null',
        '2026-01-01',
        'a\n b',
        'x\n',
        '- x',
        '? x',
        'a\tb',
        '\u2028',
        '---',
        '... and more',
        -0,
      ),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }), // a reader takes `.inf` for a text: no record holds one
      fc.boolean(),
      fc.constant(null),
    );
    const { value } = fc.letrec<{ value: unknown }>(tie => ({
      value: fc.oneof(
        { maxDepth: 3 },
        scalar,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.oneof(fc.string(), nearly), tie('value'), { maxKeys: 3 }),
      ),
    }));
    check(
      fc.property(fc.dictionary(fc.string({ maxLength: 8 }), value, { minKeys: 1, maxKeys: 4 }), root => {
        const read = readYaml(renderYaml(root, RULES));
        assert.ok(read.ok, JSON.stringify(read));
        assert.deepEqual(comparable(read.value.value), comparable(root), renderYaml(root, RULES));
      }),
    );
    check(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), nearly), text => {
        for (const source of [
          `a: ${renderScalar(text)} # c\n`,
          `a: [${renderScalar(text, { flow: true })}, x]\n`,
          `a: ${renderScalar(text, { quote: 'single' })}\n`,
        ]) {
          const read = readYaml(source);
          assert.ok(read.ok, source);
          assert.equal([read.value.value.a].flat()[0], text);
        }
      }),
    );
  });
});

function lengthAt(value: unknown, path: YamlPath): number {
  const held = valueAt(value, path);
  return Array.isArray(held) ? held.length : 0;
}

function within(change: YamlChange, key: string): YamlChange {
  switch (change.kind) {
    case 'insert':
      return { ...change, list: [key, ...change.list] };
    case 'move':
      return { ...change, item: [key, ...change.item] };
    default:
      return { ...change, path: [key, ...change.path] };
  }
}
