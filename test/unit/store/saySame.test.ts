import assert from 'node:assert/strict';
import { saySame } from '../../../src/store/reading';

describe('two versions of a file', () => {
  const same = (one: string, other: string) => saySame(Buffer.from(one), Buffer.from(other));

  it('say the same where a formatter was at work, with comments, line ends and a byte order mark of its own', () => {
    assert.ok(
      same(
        'title:   A # why\nsteps: [one, "two"]\n',
        '\uFEFF# !\r\ntitle: A\r\nsteps:\r\n  - one\r\n  - two\r\n',
      ),
    );
    assert.ok(same('a: 1\nb: 2\n', 'b: 2\na: 1\n'));
  });

  it('say something else where a value is another, gone or new, or one cannot be read', () => {
    const text = 'title: A\nsteps: [one]\n';
    for (const other of [
      'title: A\nsteps: [one, two]\n',
      'title: A\n',
      'title: a\nsteps: [one]\n',
      'title: "A\n',
      '',
    ])
      assert.equal(same(text, other), false);
    assert.equal(same('title: "A\n', 'title: "A\n'), false);
  });
});
