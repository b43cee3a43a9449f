import assert from 'node:assert/strict';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { diagnose } from '../../../src/core/language/diagnose';
import { fixesFor } from '../../../src/core/language/fixes';
import { closeSession, closingOf, followingOf } from '../../../src/operations/closeSession';
import { readRecord } from '../../../src/store/reading';
import { notebookOf } from '../support/notebooks';
import { factsOf, find, NOTES, seen } from './support';

const M = 'mentorships/ada-mo';
const MEETING = `${M}/meetings/2027-03-05-errors.yaml`;
const [SOON, LATER] = [`${M}/meetings/2027-03-12-next.yaml`, `${M}/meetings/2027-03-19-next.yaml`];
const BASE = {
  [`${M}/mentorship.yaml`]: 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\ntemplate: regular\n',
  [MEETING]: `title: Errors
date: 2027-03-05T10:00
template: regular

agenda:
  ada:
    - text: Where do we catch?
      minutes: 15
    - text: The pager
      status: parked

  mo:
`,
};

/** What one of two who do not know of each other's work makes of the meeting, with a next one on a day of theirs. */
async function closedWith(day: string, path: string) {
  const { notebook, uri, text } = await notebookOf(BASE);
  const closing = await closingOf(notebook, uri(MEETING));
  assert.ok(closing.ok);
  const following = followingOf(closing.value, day);
  const closed = await closeSession(notebook, { meeting: uri(MEETING), following });
  assert.ok(closed.ok);
  const made = closed.value.uri.slice(closed.value.uri.indexOf('.mentoring/') + '.mentoring/'.length);
  return { [MEETING]: text(MEETING) ?? '', [path]: text(made) ?? '' };
}

describe('topics of a meeting that two have closed, each with another next one', () => {
  it('are pointed out in the later one, and dropped there at a word; its questions are not', async () => {
    const [mine, theirs] = [await closedWith('2027-03-12', SOON), await closedWith('2027-03-19', LATER)];
    assert.equal(mine[MEETING], theirs[MEETING]);
    const files: Readonly<Record<string, string>> = { ...NOTES, ...BASE, ...mine, ...theirs };
    const text = files[LATER] ?? '';
    const twice = (found: Awaited<ReturnType<typeof find>>) =>
      found.filter(({ code }) => code === 'topic-twice');
    const found = twice(await find(LATER, text, files));
    const words = (await find(SOON, files[SOON] ?? '', files)).map(({ code }) => code);
    assert.ok(!words.includes('topic-twice'));
    const sentence =
      /^This topic went on in another meeting, too: it stands in ".*" \(2027-03-12-next\.yaml\)\.$/;
    assert.deepEqual(
      found.map(finding => [seen(text, finding)[1], sentence.test(seen(text, finding)[2])]),
      [
        ['Where do we catch?', true],
        ['The pager', true],
      ],
    );
    const full = `.mentoring/${LATER}`;
    const facts = await factsOf(files);
    const at = { start: 0, end: text.length };
    const all = fixesFor({ path: full, text, facts, locale: 'en' }, found, at).at(-1);
    assert.equal(all?.title.message, 'Mend all {count} in this file');
    const after = applyTextEdits(text, all.edits ?? []);
    assert.match(after, /text: Where do we catch\?\n {6}minutes: 15\n {6}status: dropped\n/);
    assert.match(after, /text: The pager\n {6}status: dropped\n/);
    assert.deepEqual(twice(diagnose(full, readRecord('meeting', full, after), facts)), []);
  });

  const one = (status?: string) =>
    `agenda:\n  ada:\n    - text: The  PAGER\n${status === undefined ? '' : `      status: ${status}\n`}`;
  const rows: readonly (readonly [string, string, string, string, boolean])[] = [
    ['is said in the one whose file comes second on the same day', 'date: 2027-03-19\n', '', 'ada', true],
    ['is read without capitals and blanks', 'date: 2027-03-12\n', '', 'ada', true],
    ['is another one of another person', 'date: 2027-03-12\n', '', 'mo', false],
    ['is settled where it was discussed', 'date: 2027-03-12\n', 'discussed', 'ada', false],
    [
      'waits for nothing in a meeting that is cancelled',
      'date: 2027-03-12\nstatus: cancelled\n',
      '',
      'ada',
      false,
    ],
  ];
  for (const [sentence, head, status, person, isTwice] of rows)
    it(`A topic that was carried ${sentence}`, async () => {
      const files = {
        ...NOTES,
        [MEETING]: `title: Errors\ndate: 2027-03-05\nstatus: held\n${one('carried')}`,
        [SOON]: `title: Next\n${head}${one(status || undefined).replace('ada', person)}`,
      };
      const text = `title: After\ndate: 2027-03-19\nagenda:\n  ada:\n    - the pager\n`;
      const codes = (await find(LATER, text, files)).map(({ code }) => code);
      assert.equal(codes.includes('topic-twice'), isTwice);
    });
});
