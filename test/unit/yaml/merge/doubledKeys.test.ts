import assert from 'node:assert/strict';
import { rulesFor } from '../../../../src/core/model/keys';
import { joinTwice } from '../../../../src/core/yaml/merge/doubledKeys';

const join = (text: string) => {
  const joined = joinTwice(text, rulesFor('meeting'));
  return joined && [joined.text, joined.joined, joined.left];
};

describe('a key that stands twice', () => {
  it('is joined where its values can stand together', () => {
    assert.deepEqual(join('title: A\nwins:\n  mo:\n    - One\nwins:\n  ada:\n    - Two\n'), [
      'title: A\nwins:\n  mo:\n    - One\n\n  ada:\n    - Two\n',
      ['wins'],
      [],
    ]);
    assert.deepEqual(join('title: A\nminutes: 30\nminutes: 30 # an hour?\n')?.[1], ['minutes']);
  });

  it('stays where only one of its values can stand: a word and a map, a list and a map, two words', () => {
    for (const [one, other] of [
      [' none yet', '\n  ada:\n    - Two'],
      ['\n  ada:\n    - Two', ' none yet'],
      ['\n  - One', '\n  ada:\n    - Two'],
      [' one', ' two'],
    ]) {
      const text = `title: A\nwins:${one}\nwins:${other}\n`;
      const joined = join(text);
      assert.ok(
        joined === undefined || (joined[0] === text && joined[2]?.length === 1),
        JSON.stringify(joined),
      );
    }
  });
});
