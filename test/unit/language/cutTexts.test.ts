import assert from 'node:assert/strict';
import { fixesFor } from '../../../src/core/language/fixes';
import { diagnose } from '../../../src/core/language/diagnose';
import { rulesFor } from '../../../src/core/model/keys';
import { fill } from '../../../src/core/text';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { renderYaml } from '../../../src/core/yaml/render';
import { readRecord } from '../../../src/store/reading';
import { GOAL, MEETING, NOTES, factsOf, find, seen } from './support';

const cut = (words: string) =>
  ['cut-text', words, `The text ends before the "#": "${words}" is a comment, and not read.`] as const;

/** Sentence, file, lines, what is marked, and the lines once it is put in quotes. */
const rows: readonly (readonly [string, string, string, readonly string[], string])[] = [
  [
    'behind the text of a key',
    GOAL,
    'title: Close #12 today\nspecific: PR #7, #8  \n',
    ['#12 today', '#7, #8'],
    'title: "Close #12 today"\nspecific: "PR #7, #8"  \n',
  ],
  [
    'behind an item, with a quote in it, and behind the text of one with keys',
    GOAL,
    'title: A\r\nsteps:\r\n  - Say "hi"  #12\r\n  - text: Fix   #13 with Mo\r\n    due: 2027-03-10\r\n',
    ['#12', '#13 with Mo'],
    'title: A\r\nsteps:\r\n  - \'Say "hi"  #12\'\r\n  - text: "Fix   #13 with Mo"\r\n    due: 2027-03-10\r\n',
  ],
  [
    'where an item or a text is left empty by it',
    MEETING,
    'title: A\nagenda:\n  ada:\n    - #49 is still open\n    - text: #50\n      minutes: 5\n  mo: #51 too\n',
    ['#49 is still open', '#50', '#51 too'],
    'title: A\nagenda:\n  ada:\n    - "#49 is still open"\n    - text: "#50"\n      minutes: 5\n  mo: "#51 too"\n',
  ],
  [
    'behind the dash of an item that was carried',
    MEETING,
    'title: A\nagenda:\n  ada:\n    - #49 is still open\n      status: carried\n    - B\n',
    ['#49 is still open'],
    'title: A\nagenda:\n  ada:\n    - text: "#49 is still open"\n      status: carried\n    - B\n',
  ],
  [
    'in a check-in, and behind a text over several lines',
    MEETING,
    'title: A\ncheckin:\n  ada:\n    useful: PR\n      taught me #7\n',
    ['#7'],
    'title: A\ncheckin:\n  ada:\n    useful: "PR taught me #7"\n',
  ],
];

describe('a text that a # cuts off', () => {
  const subject = async (path: string, text: string) => {
    const full = `.mentoring/${path}`;
    const facts = await factsOf({ ...NOTES, [path]: text });
    const kind = path === GOAL ? 'goal' : 'meeting';
    const findings = diagnose(full, readRecord(kind, full, text), facts);
    const at = { start: 0, end: text.length };
    return fixesFor({ path: full, text, facts, locale: 'en' }, findings, at);
  };

  for (const [sentence, path, text, words, after] of rows) {
    it(`is pointed out ${sentence}, and put in quotes`, async () => {
      const found = (await find(path, text)).map(finding => seen(text, finding));
      assert.deepEqual(found, words.map(cut));
      const fixes = await subject(path, text);
      assert.ok(fixes.every(({ title }) => !/Delete/.test(title.message)));
      const edits = fixes
        .filter(({ title }) => title.message === 'Put it in quotes')
        .flatMap(fix => [...(fix.edits ?? [])]);
      assert.equal(applyTextEdits(text, edits), after);
      assert.deepEqual(await find(path, after), []);
    });
  }

  it('is left in peace where it is none: a remark, quotes, an id, a number, a date, a block of text', async () => {
    const text = `title: A # why
minutes: 15 #notlonger
status: planned #maybe
date: 2027-03-05 #moved
agenda:
  ada: #
    - C# and F#
    - "In quotes" #1
    - 'Too' #2
    - B # 12
    - D ## 12
    - E #-----
notes: | #3
  All of it #4
checkin:
  ada:
    useful: http://a.org/b#c
`;
    assert.deepEqual(
      (await find(MEETING, text)).map(finding => seen(text, finding)),
      [],
    );
  });

  it('is offered in quotes where it is the whole title, so that the file can be read', async () => {
    const text = 'title: #12 is broken # really\nowner: ada\n';
    const [best] = (await subject(GOAL, text)).filter(({ isBest }) => isBest);
    assert.ok(best);
    assert.equal(fill(best.title.message, best.title.args), 'Put it in quotes');
    assert.equal(applyTextEdits(text, best.edits ?? []), 'title: "#12 is broken # really"\nowner: ada\n');
  });

  it('is never what is written here', async () => {
    const text = renderYaml({ title: 'Close #12', steps: ['#1', 'A #2', { text: '#3' }] }, rulesFor('goal'));
    assert.deepEqual(await find(GOAL, text), []);
  });
});
