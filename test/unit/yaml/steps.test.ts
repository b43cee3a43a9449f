import assert from 'node:assert/strict';
import { nextStep } from '../../../src/core/yaml/steps';
import { sourceOf } from '../../../src/core/yaml/layout';
import { parseYaml } from '../../../src/core/yaml/read';
import type { YamlChange } from '../../../src/core/yaml/edit';
import { RULES, insert, move, remove, set } from './table';

describe('Where comments may go', () => {
  /** What of a text a change lets go with the comments in it; undefined where all comments have to stay. */
  function dropped(text: string, change: YamlChange): string | undefined {
    const read = parseYaml(text, true);
    assert.ok(read.ok);
    const step = nextStep(sourceOf(read.value.file, read.value.lexemes), change, RULES);
    return step.dropped && text.slice(step.dropped.start, step.dropped.end);
  }

  const BLOCK =
    's: # at s\n  # above\n  - text: a # at a\n    # in it\n    b: c\n    # deep\n  # of d\n  - d # at d\nt: x # at t\n';
  const FLOW = 's: [ # at s\n  {a: b, # in it\n  c: d}, # behind\n  e ]\nt: x\n';
  const ITEM = '- text: a # at a\n    # in it\n    b: c';
  const NEXT = '    # deep\n  # of d\n  - d # at d';
  const LIST = `${ITEM}\n${NEXT}`;

  const rows: readonly (readonly [
    sentence: string,
    text: string,
    change: YamlChange,
    span: string | undefined,
  ])[] = [
    ['in a removed item and above it', BLOCK, remove('s', 0), `  # above\n  ${ITEM}`],
    ['above a removed item, however deep, and behind it', BLOCK, remove('s', 1), NEXT],
    ['in a removed section: from its key on', BLOCK, remove('s'), `s: # at s\n  # above\n  ${LIST}`],
    [
      'in a removed item of a flow list: inside of its brackets',
      FLOW,
      remove('s', 0),
      '{a: b, # in it\n  c: d}',
    ],
    ['in a removed key of a flow map: nothing but itself', FLOW, remove('s', 0, 'a'), 'a: b'],
    [
      'in a removed list in brackets: from bracket to bracket',
      FLOW,
      remove('s'),
      FLOW.slice(3, FLOW.indexOf('\nt')),
    ],
    ['in a list that another value replaces: from its first item to its last', BLOCK, set(['s'], 'x'), LIST],
    [
      'in a list in brackets that another value replaces',
      FLOW,
      set(['s', 0], 'x'),
      '{a: b, # in it\n  c: d}',
    ],
    ['nowhere where a key with a text is removed', BLOCK, remove('t'), ''],
    ['nowhere where a text is replaced', BLOCK, set(['t'], 'y'), ''],
    ['nowhere where an item is moved', BLOCK, move(['s', 0], 1), undefined],
    ['nowhere where an item is added', BLOCK, insert(['s'], 'x'), undefined],
    ['nowhere where a key is added', BLOCK, set(['s', 0, 'done'], true), undefined],
  ];
  for (const [sentence, text, change, span] of rows)
    it(sentence, () => {
      for (const eol of ['\n', '\r\n'])
        assert.equal(dropped(text.replaceAll('\n', eol), change), span?.replaceAll('\n', eol));
    });
});
