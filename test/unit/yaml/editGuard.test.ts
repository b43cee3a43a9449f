import assert from 'node:assert/strict';
import type { TextEdit } from '../../../src/core/yaml/edit';
import { firstSafe } from '../../../src/core/yaml/editGuard';
import { sourceOf, type Source } from '../../../src/core/yaml/layout';
import { parseYaml, type YamlPath } from '../../../src/core/yaml/read';
import type { EditStep } from '../../../src/core/yaml/steps';

function source(text: string): Source {
  const read = parseYaml(text, true);
  assert.ok(read.ok);
  return sourceOf(read.value.file, read.value.lexemes);
}

/** A way that puts `by` in the place of a stretch, which must stand in the text once. */
function way(text: string, stretch: string, by: string): TextEdit[] {
  const start = text.indexOf(stretch);
  assert.ok(start !== -1 && text.indexOf(stretch, start + 1) === -1, stretch);
  return [{ start, end: start + stretch.length, text: by }];
}

/** The text that the first safe way leads to; undefined where none is. */
function led(text: string, step: EditStep, emptied?: YamlPath): string | undefined {
  return firstSafe(source(text), step, emptied)?.source.text;
}

describe('The guard of an edit', () => {
  const TEXT = 'a: x # why\nb: y\n';
  const step = (ways: EditStep['ways'], more: Partial<EditStep> = {}): EditStep => ({
    ways,
    expected: { a: 'z', b: 'y' },
    isLast: true,
    ...more,
  });

  it('takes the first way that leads to the wanted value and keeps the comments', () => {
    const loses = way(TEXT, 'x # why', 'z');
    const rewords = way(TEXT, 'x # why', 'z # how');
    const strays = way(TEXT, 'x #', 'no #');
    const breaks = way(TEXT, 'x #', '[z #');
    const good = way(TEXT, 'x #', 'z #');
    const later = way(TEXT, 'a: x', 'a:  z');
    assert.equal(led(TEXT, step([loses, rewords, strays, breaks, good, later])), 'a: z # why\nb: y\n');
    assert.equal(led(TEXT, step([loses, rewords, strays, breaks])), undefined);
  });

  it('takes no way that lets a comment in, be it a text that only reads as one', () => {
    for (const text of ['z # new', 'z # why'])
      assert.equal(led('a: x # why\nb: y\n', step([way(TEXT, 'x', text)])), undefined, text);
    const plain = 'a: x\nb: y\n';
    assert.equal(led(plain, step([way(plain, 'x', 'z # new')])), undefined);
    assert.equal(led(plain, step([way(plain, 'b: y\n', 'b: y\n# new\n')], { expected: { a: 'x', b: 'y' } })), undefined); // prettier-ignore
  });

  it('counts comments of the same words one by one', () => {
    const twice = 'a: x # c\nb: y # c\n';
    assert.equal(led(twice, step([way(twice, 'x # c', 'z')])), undefined);
    const threeTimes = way(twice, 'x # c', 'z # c\n# c');
    assert.equal(led(twice, step([threeTimes])), undefined);
    assert.equal(led(twice, step([way(twice, 'x', 'z')])), 'a: z # c\nb: y # c\n');
  });

  it('lets a comment move, and white space go behind it', () => {
    const spaced = 'a: x # why  \nb: y\n';
    assert.equal(led(spaced, step([way(spaced, 'a: x # why  ', '# why\na: z')])), '# why\na: z\nb: y\n');
  });

  it('lets only the comments go that stand in what is removed, and those stay too', () => {
    const text = '# of a\na:\n  - x # in it\n# of b\nb: y\n';
    const start = text.indexOf('a:\n');
    const dropped = { start, end: text.indexOf('# of b') };
    const removing = (stretch: string, by = '') =>
      led(text, { ways: [way(text, stretch, by)], expected: { b: 'y' }, dropped, isLast: true });
    assert.equal(removing('a:\n  - x # in it\n'), '# of a\n# of b\nb: y\n');
    assert.equal(removing('a:\n  - x # in it', '# in it'), '# of a\n# in it\n# of b\nb: y\n');
    assert.equal(removing('a:\n  - x # in it\n# of b\n'), undefined, 'the comment behind goes too');
    assert.equal(removing('# of a\na:\n  - x # in it\n'), undefined, 'the comment above goes too');
    assert.equal(removing('a:\n  - x # in it', '# in it\n# in it'), undefined, 'it comes twice');
    const kept: EditStep = {
      ways: [way(text, 'a:\n  - x # in it\n', '')],
      expected: { b: 'y' },
      isLast: true,
    };
    assert.equal(led(text, kept), undefined, 'nothing is said to be removed');
  });

  it('passes over a way whose edits overlap or run backwards, and takes one in any order', () => {
    const [x] = way(TEXT, 'x', 'z') as [TextEdit];
    const [blank] = way(TEXT, ' x', ' ') as [TextEdit];
    const [b] = way(TEXT, 'b:', 'b: ') as [TextEdit];
    assert.equal(led(TEXT, step([[x, blank]])), undefined);
    const doubled = [{ start: x.end, end: x.start, text: '' }];
    assert.equal(led(TEXT, step([doubled], { expected: { a: 'xx', b: 'y' } })), undefined);
    assert.equal(led(TEXT, step([[b, x]])), 'a: z # why\nb:  y\n');
  });

  it('takes an empty value for the list or map whose last entry went, there and at the last step alone', () => {
    const text = 'a:\n  - x\nb: y\n';
    const emptying = (more: Partial<EditStep>, emptied?: YamlPath) =>
      led(text, { ways: [way(text, '\n  - x', '')], expected: { a: [], b: 'y' }, isLast: true, ...more }, emptied); // prettier-ignore
    assert.equal(emptying({}, ['a']), 'a:\nb: y\n');
    assert.equal(emptying({ expected: { a: {}, b: 'y' } }, ['a']), 'a:\nb: y\n');
    assert.equal(emptying({}), undefined);
    assert.equal(emptying({}, ['b']), undefined);
    assert.equal(emptying({ isLast: false }, ['a']), undefined);
    assert.equal(emptying({ expected: { a: ['x'], b: 'y' } }, ['a']), undefined);
    assert.equal(emptying({ expected: { a: [], b: 'z' } }, ['a']), undefined);
  });
});
