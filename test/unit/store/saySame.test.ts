import assert from 'node:assert/strict';
import { readRecord, readText, saySame } from '../../../src/store/reading';

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

describe('the text of a file', () => {
  it('is without its byte order mark, and nothing where it is no text', () => {
    const read = readText(Buffer.from('\uFEFFtitle: A\uFEFF\n'));
    assert.deepEqual(read, { ok: true, value: 'title: A\uFEFF\n' });
    const refused = readText(new Uint8Array([0xff]));
    assert.equal(!refused.ok && refused.error.reason, 'not-utf8');
  });
});

describe('the day of a meeting', () => {
  // What the file says, and the day that it is on.
  for (const [line, day] of [
    ['', '2027-03-05'],
    ['date: 2027-03-12\n', '2027-03-12'],
    ['date: Friday\n', undefined],
    ['date: 2027-02-30\n', undefined],
  ] as const)
    it(`is ${day ?? 'none'} where its file of 5 March says ${line === '' ? 'nothing' : line.trim()}`, () => {
      const read = readRecord(
        'meeting',
        '.mentoring/mentorships/m/meetings/2027-03-05-a.yaml',
        `title: A\n${line}`,
      );
      assert.ok(read.ok && read.value.record.kind === 'meeting');
      assert.equal(read.value.record.value.date, day);
    });
});
