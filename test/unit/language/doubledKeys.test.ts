import assert from 'node:assert/strict';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { readYaml } from '../../../src/core/yaml/read';
import { GOAL, MEETING, fixesOf } from './support';

type Row = readonly [path: string, sentence: string, before: string, title: string, after: string];

const WINS = 'title: A\nwins:\n  mo:\n    - Ada said no\n\nactions:\n  ada:\n    - text: Send it\n';

const joined: readonly Row[] = [
  [
    MEETING,
    'a section of which each wrote a part',
    `${WINS}\nwins:\n  ada:\n    - Written alone\n`,
    'Join the two "wins"',
    WINS.replace('said no\n', 'said no\n\n  ada:\n    - Written alone\n'),
  ],
  [
    MEETING,
    'the list of one person, also where the same stands in both',
    `${WINS}actions:\n  ada:\n    - text: Send it\n    - Ring\n`,
    'Join the two "actions"',
    `${WINS}    - text: Send it\n    - Ring\n`,
  ],
  [
    MEETING,
    'texts of several lines',
    'title: A\nnotes: |\n  One\n  two\nminutes: 60\nnotes: Three # and\n',
    'Join the two "notes"',
    'title: A\n# and\nnotes: |\n  One\n  two\n\n  Three\nminutes: 60\n',
  ],
  [
    GOAL,
    'a list in brackets and one in lines, with all comments and line ends',
    'title: A\r\nsteps: [a, b]\r\n# More\r\nsteps: # of them\r\n- c\r\n  # d\r\n',
    'Join the two "steps"',
    'title: A\r\n# More\r\nsteps: # of them\r\n- a\r\n- b\r\n- c\r\n  # d\r\n',
  ],
  [
    GOAL,
    'two lists in brackets, which stay in them',
    'title: A\nsteps: [a, b]\nsteps: [c]\n',
    'Join the two "steps"',
    'title: A\nsteps: [a, b, c]\n',
  ],
  [
    GOAL,
    'an empty first with what the second says',
    'title: A\nowner:\ndue: 2027-03-01\nowner: ada\n',
    'Join the two "owner"',
    'title: A\nowner: ada\ndue: 2027-03-01\n',
  ],
  [
    MEETING,
    'several at once, three of one among them',
    'title: A\nagenda:\n  mo:\n    - a\nwins:\n  mo: b\nagenda:\n  mo:\n    - c\nwins:\n  mo:\n    - d\nagenda:\n  ada:\n',
    'Join all that stands twice',
    'title: A\nagenda:\n  mo:\n    - a\n    - c\n\n  ada:\nwins:\n  mo:\n    - b\n    - d\n',
  ],
];

const unsure: readonly Row[] = [
  [
    MEETING,
    'leaves two values of which one can stand in two lines, in the joined section',
    'title: A\ncheckin:\n  ada:\n    energy: 4\n    useful: yes\nnotes: B\ncheckin:\n  ada:\n    energy: 3\n',
    'Join what stands twice, but for "energy"',
    'title: A\ncheckin:\n  ada:\n    energy: 4\n    useful: yes\n    energy: 3\nnotes: B\n',
  ],
  [
    GOAL,
    'keeps the first of two values, the other in sight',
    'title: A\nowner: ada # me\nowner: mo # him\n',
    'Keep "owner: ada # me", and make a comment of "owner: mo # him"',
    'title: A\nowner: ada # me\n# owner: mo # him\n',
  ],
  [
    GOAL,
    'keeps the second, the other in sight',
    'title: A\nsteps:\n  - text: B\n    text: >\n      C\n      D\n',
    'Keep "text: >", and make a comment of "text: B"',
    'title: A\nsteps:\n  - # text: B\n    text: >\n      C\n      D\n',
  ],
  [
    GOAL,
    'keeps a value before the sign for none',
    'title: A\nowner: ~\nowner: ada\n',
    'Keep "owner: ada", and make a comment of "owner: ~"',
    'title: A\n# owner: ~\nowner: ada\n',
  ],
  [
    GOAL,
    'deletes a second that says the same',
    'title: A\nowner: ada\n# why\nowner: ada\nstatus: active\n',
    'Delete the second, which adds nothing',
    'title: A\nowner: ada\n# why\nstatus: active\n',
  ],
  [
    GOAL,
    'deletes a second that is empty',
    'title: A\nowner: ada\nowner:\n',
    'Delete the second, which adds nothing',
    'title: A\nowner: ada\n',
  ],
  [
    MEETING,
    'deletes a section that was pasted twice',
    'title: A\nwins:\n  ada:\n    - B\nwins:\n  ada:\n    - B\n',
    'Delete the second, which adds nothing',
    'title: A\nwins:\n  ada:\n    - B\n',
  ],
];

describe('A key that stands twice', () => {
  for (const [path, sentence, before, title, after] of joined)
    it(`is joined: ${sentence}`, async () => {
      const fix = (await fixesOf(path, before)).get(title);
      assert.ok(fix?.edits, [...(await fixesOf(path, before)).keys()].join('\n'));
      assert.equal(applyTextEdits(before, fix.edits), after);
      assert.equal(fix.isBest, true);
      assert.ok(readYaml(after).ok);
    });

  for (const [path, sentence, before, title, after] of unsure)
    it(`waits for a person, who ${sentence}`, async () => {
      const fix = (await fixesOf(path, before)).get(title);
      assert.ok(fix?.edits, [...(await fixesOf(path, before)).keys()].join('\n'));
      assert.equal(applyTextEdits(before, fix.edits), after);
      for (const [other, { isBest }] of await fixesOf(path, before)) assert.notEqual(isBest, true, other);
    });

  it('is not mended by a word that was meant, but joined where that makes it stand twice', async () => {
    const before = 'title: A\nagenda:\n  ada:\n    - B\n  mo:\n  adda:\n    - C # c\n';
    const fixes = await fixesOf(MEETING, before);
    assert.equal(fixes.has('Change to "ada"'), false);
    const fix = fixes.get('Change to "ada", and join it with the other');
    assert.equal(
      applyTextEdits(before, fix?.edits ?? []),
      'title: A\nagenda:\n  ada:\n    - B\n    - C # c\n  mo:\n',
    );
    assert.notEqual(fix?.isBest, true);
  });

  it('does not come of mending all at once', async () => {
    const before = 'title: A\nownr: ada\nowwner: mo\nstatus: pause\n';
    const fix = (await fixesOf(GOAL, before)).get('Mend all 2 in this file');
    assert.equal(
      applyTextEdits(before, fix?.edits ?? []),
      'title: A\nowner: ada\nowwner: mo\nstatus: paused\n',
    );
  });
});

const DIARY =
  'title: A\nnotes: |\n  #Goals\n---\n  - Learn it\n\n#Meeting 2\n---\n>We look\nwhat: *it* does.\n\n';

describe('Lines that were pasted into a text', () => {
  const rows: readonly (readonly [sentence: string, before: string, after: string])[] = [
    [
      'up to the next key',
      `${DIARY}actions:\n  ada:\n`,
      'title: A\nnotes: |\n  #Goals\n  ---\n  - Learn it\n\n  #Meeting 2\n  ---\n  >We look\n  what: *it* does.\n\nactions:\n  ada:\n',
    ],
    [
      'up to the end of the file, with its line ends',
      'title: A\r\nnotes: |\r\n    One\r\nTwo: and: three\r\n\ttab',
      'title: A\r\nnotes: |\r\n    One\r\n    Two: and: three\r\n    \ttab',
    ],
    [
      'but not the comment of the next key',
      'title: A\nnotes: |\n  One\nTwo [\n\n# Theirs\nactions:\n',
      'title: A\nnotes: |\n  One\n  Two [\n\n# Theirs\nactions:\n',
    ],
    [
      'of an item, up to the next item',
      'title: A\nagenda:\n  mo:\n    - text: |\n        One\nTwo\n    - Three\n',
      'title: A\nagenda:\n  mo:\n    - text: |\n        One\n        Two\n    - Three\n',
    ],
  ];
  for (const [sentence, before, after] of rows)
    it(`are indented like it ${sentence}, and no line is taken out`, async () => {
      const fixes = await fixesOf(MEETING, before);
      const fix = fixes.get('Indent these lines like the text above them');
      assert.ok(fix?.edits, [...fixes.keys()].join('\n'));
      assert.equal(applyTextEdits(before, fix.edits), after);
      assert.equal(fix.isBest, true);
      assert.equal(fixes.size, 1);
    });

  it('are not looked for where a key of the record stands twice below a text', async () => {
    const fixes = await fixesOf(MEETING, `title: A\nwins:\n  mo: B\nnotes: |\n  One\nwins:\n  ada: C\n`);
    assert.deepEqual([...fixes.keys()], ['Join the two "wins"']);
  });
});
