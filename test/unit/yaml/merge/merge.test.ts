import assert from 'node:assert/strict';
import { rulesFor } from '../../../../src/core/model/keys';
import { fill } from '../../../../src/core/text';
import type { MergeChoice } from '../../../../src/core/yaml/merge/choices';
import { mergeYaml } from '../../../../src/core/yaml/merge/merge';

const BASE = `# Our second talk

title: How we test # for now
date: 2026-12-18T10:00
people: [ada, mo]

agenda:
  ada:
    # about the branch
    - text: Is this branch worth testing?
      minutes: 15
    - Ask for a review

  mo:
    - text: Reading a failing table

notes: |
  Start from the failing case.
  Then the second.
  Then the end.
actions:
  ada:
  mo:
    - text: Introduce Ada
      done: 2026-12-20
`;

type Edit = readonly [from: string, to: string];

const edited = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((now, [from, to]) => {
    assert.equal(now.split(from).length, 2, `"${from}" stands once in the text`);
    return now.replace(from, () => to);
  }, text);

function merge(
  base: string | undefined,
  ours: string,
  theirs: string,
  choices: Readonly<Record<string, MergeChoice>> = {},
) {
  const merged = mergeYaml({ base, ours, theirs }, rulesFor('meeting'), new Map(Object.entries(choices)));
  if (!merged.ok) throw new Error(fill(merged.error.text.message, merged.error.text.args));
  return merged.value;
}

interface Case {
  readonly what: string;
  readonly ours: readonly Edit[];
  readonly theirs: readonly Edit[];
  readonly merged: readonly Edit[];
}

const REVIEW = '    - Ask for a review\n';
const BRANCH = '    - text: Is this branch worth testing?\n      minutes: 15\n';
const BRANCH_OF_ADA = `    # about the branch\n${BRANCH}`;

const CASES: readonly Case[] = [
  {
    what: 'keeps what each did in another place, with the form and the comments of both',
    ours: [
      ['title: How we test # for now', "title: 'How we test' # for good"],
      ['  Then the end.\n', '  Then the end, at last.\n'],
    ],
    theirs: [
      ['people: [ada, mo]', 'people: [ada, mo, lin]'],
      ['    # about the branch\n', '    # about the branch\n    # which one?\n'],
    ],
    merged: [
      ['title: How we test # for now', "title: 'How we test' # for good"],
      ['people: [ada, mo]', 'people: [ada, mo, lin]'],
      ['    # about the branch\n', '    # about the branch\n    # which one?\n'],
      ['  Then the end.\n', '  Then the end, at last.\n'],
    ],
  },
  {
    what: 'keeps the items that both append to one list',
    ours: [[REVIEW, `${REVIEW}    - text: From Ada\n      minutes: 5 # short\n`]],
    theirs: [[REVIEW, `${REVIEW}    # Mo asks\n    - From Mo\n`]],
    merged: [
      [REVIEW, `${REVIEW}    - text: From Ada\n      minutes: 5 # short\n    # Mo asks\n    - From Mo\n`],
    ],
  },
  {
    what: 'has new sections in the order of the schema, whoever added which',
    ours: [['\nnotes: |', '\ndecisions:\n  ada:\n    - One\n\nnotes: |']],
    theirs: [['\nnotes: |', '\nwins:\n  mo:\n    - Two\n\nnotes: |']],
    merged: [['\nnotes: |', '\nwins:\n  mo:\n    - Two\n\ndecisions:\n  ada:\n    - One\n\nnotes: |']],
  },
  {
    what: 'keeps what one changed where the other emptied it',
    ours: [['minutes: 15', 'minutes: 25']],
    theirs: [['minutes: 15', 'minutes:']],
    merged: [['minutes: 15', 'minutes: 25']],
  },
  {
    what: 'takes the comment away that one took away, where the other has put one of its own',
    ours: [['How we test # for now', 'How we test']],
    theirs: [['# for now', '# for now\n  # says Mo']],
    merged: [['How we test # for now', 'How we test\n  # says Mo']],
  },
  {
    what: 'takes an item that both added once',
    ours: [[REVIEW, `${REVIEW}    - text: The same\n      minutes: 5\n`]],
    theirs: [[REVIEW, `${REVIEW}    - The same\n`]],
    merged: [[REVIEW, `${REVIEW}    - text: The same\n      minutes: 5\n`]],
  },
  {
    what: 'ticks the last item of a list to which the other appends',
    ours: [[REVIEW, '    - text: Ask for a review\n      status: discussed\n']],
    theirs: [[REVIEW, `${REVIEW}    - From Mo\n`]],
    merged: [[REVIEW, '    - text: Ask for a review\n      status: discussed\n    - From Mo\n']],
  },
  {
    what: 'makes a plain item a map where one ticks it and the other rewords it',
    ours: [[REVIEW, '    - text: Ask for a review\n      status: discussed\n']],
    theirs: [[REVIEW, '    - Ask for a review soon\n']],
    merged: [[REVIEW, '    - text: Ask for a review soon\n      status: discussed\n']],
  },
  {
    what: 'lets a topic that was discussed win over one that was parked',
    ours: [['      minutes: 15\n', '      minutes: 15\n      status: parked\n']],
    theirs: [['      minutes: 15\n', '      minutes: 20\n      status: discussed\n']],
    merged: [['      minutes: 15\n', '      minutes: 20\n      status: discussed\n']],
  },
  {
    what: 'lets the earlier of two days win on which a promise was kept',
    ours: [['done: 2026-12-20', 'done: 2026-12-22']],
    theirs: [['done: 2026-12-20', 'done: 2026-12-21']],
    merged: [['done: 2026-12-20', 'done: 2026-12-21']],
  },
  {
    what: 'unticks what one unticked and the other left alone',
    ours: [['      done: 2026-12-20\n', '']],
    theirs: [['text: Introduce Ada', 'text: Introduce Ada to Priya']],
    merged: [['text: Introduce Ada\n      done: 2026-12-20\n', 'text: Introduce Ada to Priya\n']],
  },
  {
    what: 'removes what one removed and the other left alone, with its comment',
    ours: [[BRANCH_OF_ADA, '']],
    theirs: [['    - Ask for a review', '    - Ask for a review # soon']],
    merged: [
      [BRANCH_OF_ADA, ''],
      ['    - Ask for a review', '    - Ask for a review # soon'],
    ],
  },
  {
    what: 'keeps what one removed and the other changed',
    ours: [[BRANCH_OF_ADA, '']],
    theirs: [['minutes: 15', 'minutes: 25']],
    merged: [['minutes: 15', 'minutes: 25']],
  },
  {
    what: 'keeps an item that one removed and the other wrote a comment above',
    ours: [[BRANCH_OF_ADA, '']],
    theirs: [['    # about the branch\n', '    # about the branch\n    # see the wiki\n']],
    merged: [['    # about the branch\n', '    # about the branch\n    # see the wiki\n']],
  },
  {
    what: 'removes what one removed and the other took a comment away from, or wrote in another form',
    ours: [
      [BRANCH_OF_ADA, ''],
      [REVIEW, ''],
    ],
    theirs: [
      ['    # about the branch\n', ''],
      [REVIEW, '    - text: Ask for a review\n'],
    ],
    merged: [
      [BRANCH_OF_ADA, ''],
      [REVIEW, ''],
    ],
  },
  {
    what: 'moves what one moved and changes in it what the other changed',
    ours: [
      [BRANCH_OF_ADA, ''],
      [REVIEW, REVIEW + BRANCH_OF_ADA],
    ],
    theirs: [['minutes: 15', 'minutes: 25']],
    merged: [
      [BRANCH_OF_ADA, ''],
      [REVIEW, REVIEW + BRANCH_OF_ADA.replace('15', '25')],
    ],
  },
  {
    what: 'fills a section that was empty from both sides',
    ours: [['  ada:\n  mo:\n', '  ada:\n    - From Mo\n  mo:\n']],
    theirs: [['  ada:\n  mo:\n', '  ada: # hers\n    - text: From Ada\n      due: 2027-01-01\n  mo:\n']],
    merged: [
      [
        '  ada:\n  mo:\n',
        '  ada: # hers\n    - text: From Ada\n      due: 2027-01-01\n    - From Mo\n  mo:\n',
      ],
    ],
  },
  {
    what: 'unites lists of names in brackets',
    ours: [['[ada, mo]', '[ada, mo, kim]']],
    theirs: [['[ada, mo]', '[lin, ada]']],
    merged: [['[ada, mo]', '[lin, ada, kim]']],
  },
  {
    what: 'gives a list of names its own lines where one side did',
    ours: [['people: [ada, mo]', 'people:\n  - ada # mentee\n  - mo']],
    theirs: [['[ada, mo]', '[ada, mo, lin]']],
    merged: [['people: [ada, mo]', 'people:\n  - ada # mentee\n  - mo\n  - lin']],
  },
  {
    what: 'merges the lines of a text where the sides do not touch',
    ours: [['  Start from', '  Begin with']],
    theirs: [['  Then the end.\n', '  Then the end.\n\n  And after it.\n']],
    merged: [
      ['  Start from', '  Begin with'],
      ['  Then the end.\n', '  Then the end.\n\n  And after it.\n'],
    ],
  },
  {
    what: 'keeps both comments behind one value',
    ours: [['# for now', '# for now, says Ada']],
    theirs: [['# for now', '# for now, says Mo']],
    merged: [['# for now', '# for now, says Ada\n  # for now, says Mo']],
  },
  {
    what: 'follows the one who indents a section anew, and what the other adds goes along',
    ours: [
      [
        '  mo:\n    - text: Introduce Ada\n      done: 2026-12-20\n',
        '  mo:\n  -   text: Introduce Ada\n      done: 2026-12-20\n',
      ],
    ],
    theirs: [
      ['      done: 2026-12-20\n', '      done: 2026-12-20\n    - text: Lend a book\n      kind: resource\n'],
    ],
    merged: [
      [
        '  mo:\n    - text: Introduce Ada\n      done: 2026-12-20\n',
        '  mo:\n  -   text: Introduce Ada\n      done: 2026-12-20\n  - text: Lend a book\n    kind: resource\n',
      ],
    ],
  },
  {
    what: 'keeps keys that nobody knows, and the sections that both add',
    ours: [['\nagenda:', '\nx-room: 4\nwins:\n  ada:\n    - One\n\nagenda:']],
    theirs: [['\nagenda:', '\nx-room: 4\nwins:\n  mo:\n    - Two\n\nagenda:']],
    merged: [['\nagenda:', '\nx-room: 4\nwins:\n  ada:\n    - One\n  mo:\n    - Two\n\nagenda:']],
  },
];

describe('merging two versions of a record', () => {
  for (const { what, ours, theirs, merged } of CASES) {
    it(what, () => {
      const [one, other] = [edited(BASE, ours), edited(BASE, theirs)];
      for (const result of [merge(BASE, one, other), merge(BASE, other, one)]) {
        assert.deepEqual(result.conflicts, []);
        assert.equal(result.text, edited(BASE, merged));
      }
    });
  }

  it('writes with the line ends, the byte order mark and the last line of our side', () => {
    const long = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n').replace(/\r\n$/, '')}`;
    const ours = edited(BASE, [['minutes: 15', 'minutes: 25']]);
    const theirs = edited(BASE, [[REVIEW, `${REVIEW}    - From Mo\n`]]);
    const both = edited(ours, [[REVIEW, `${REVIEW}    - From Mo\n`]]);
    assert.equal(merge(long(BASE), long(ours), theirs).text, long(both).replace(/$/, '\r\n'));
    assert.equal(merge(long(BASE), long(ours), long(theirs)).text, long(both));
    assert.equal(merge(BASE, ours, long(theirs)).text, both.replace(/\n$/, ''));
  });

  it('takes a blank line out of a text where one did, whoever of the two it was', () => {
    const notes = (...lines: readonly string[]) =>
      `title: A\nnotes: |\n${lines.map(line => (line === '' ? '\n' : `  ${line}\n`)).join('')}`;
    const [base, one, other] = [
      notes('One', '', 'Two', 'Three', 'Four'),
      notes('One', 'Two', 'Three', 'Four'),
      notes('One', '', 'Two', 'Three', 'Four', 'Five'),
    ];
    for (const result of [merge(base, one, other), merge(base, other, one)])
      assert.equal(result.text, notes('One', 'Two', 'Three', 'Four', 'Five'));
  });

  it('reads a side of which the last line has half an end', () => {
    const merged = merge(
      'title: A\r\nminutes: 5\r\n',
      'title: A\r\nminutes: 5\r\n\r',
      'title: A\r\nminutes: 6\r\n',
    );
    assert.equal(merged.text.replaceAll('\r\n', '\n').trimEnd(), 'title: A\nminutes: 6');
    assert.doesNotMatch(merged.text, /\r\r/);
  });

  it('leaves each line its own end where they differ', () => {
    const base = 'title: A\r\nminutes: 5\ntheme: x\r\n';
    assert.equal(
      merge(base, base.replace('5', '6'), base.replace('x', 'y')).text,
      'title: A\r\nminutes: 6\ntheme: y\r\n',
    );
  });

  it('changes what stood alone where the other made a list of it', () => {
    const base = 'title: A\nactions:\n  mo:\n    text: One\n    due: 2027-01-01\n';
    const ours = 'title: A\nactions:\n  mo:\n    - text: One\n      due: 2027-01-01\n    - Two\n';
    const { text, conflicts } = merge(base, ours, base.replace('01\n', '02\n'));
    assert.equal(text, ours.replace('01\n', '02\n'));
    assert.deepEqual(conflicts, []);
  });

  it('makes a list of a text in a line of its own where the other did, and where it stands beside its key', () => {
    for (const before of ['\n    ', ' ']) {
      const base = `title: A\nagenda:\n  mo:${before}One\n`;
      const theirs = 'title: A\nagenda:\n  mo:\n    - One\n    - Two\n';
      const { text, conflicts } = merge(base, base.replace('One\n', 'One # mine\n'), theirs);
      assert.equal(text, theirs.replace('One\n', 'One # mine\n'));
      assert.deepEqual(conflicts, []);
    }
  });

  it('asks which stands where one wrote a number and the other words', () => {
    const id = 'agenda › ada › Is this branch worth testing? › minutes';
    const ours = edited(BASE, [['minutes: 15', 'minutes: 20']]);
    const theirs = edited(BASE, [['minutes: 15', 'minutes: about twenty']]);
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      assert.deepEqual(
        merge(BASE, one, other).conflicts.map(({ id: asked, canKeepBoth }) => [asked, canKeepBoth]),
        [[id, false]],
      );
      assert.equal(merge(BASE, one, other, { [id]: 'theirs' }).text, other);
    }
  });

  it('unites two versions without a base, and asks only where both say something else', () => {
    const ours = edited(BASE, [
      ['minutes: 15', 'minutes: 25'],
      [REVIEW, `${REVIEW}    - From Ada\n`],
    ]);
    const theirs = edited(BASE, [[BRANCH, `${BRANCH}      status: discussed\n`]]);
    const { text, conflicts } = merge(undefined, ours, theirs, {
      'agenda › ada › Is this branch worth testing? › minutes': 'ours',
    });
    assert.equal(conflicts.length, 1);
    assert.equal(text, edited(ours, [['minutes: 25\n', 'minutes: 25\n      status: discussed\n']]));
  });

  describe('where both changed the same', () => {
    const title = (to: string): readonly Edit[] => [['How we test #', `${to} #`]];
    const ours = edited(BASE, title('How Ada tests'));
    const theirs = edited(BASE, title('How Mo tests'));

    it('asks, with what each says and what it was, and says it of the same place again', () => {
      const expected = {
        id: 'title',
        where: ['title'],
        base: 'How we test',
        ours: 'How Ada tests',
        theirs: 'How Mo tests',
        canKeepBoth: true,
        choice: undefined,
      };
      assert.deepEqual(merge(BASE, ours, theirs).conflicts, [expected]);
      assert.deepEqual(merge(BASE, theirs, ours).conflicts, [
        { ...expected, ours: expected.theirs, theirs: expected.ours },
      ]);
      assert.deepEqual(merge(BASE, ours, theirs, { title: 'theirs' }).conflicts, [
        { ...expected, choice: 'theirs' },
      ]);
    });

    for (const [choice, kept] of [
      ['ours', 'How Ada tests'],
      ['theirs', 'How Mo tests'],
      ['both', 'How Ada tests / How Mo tests'],
    ] as const) {
      it(`writes ${choice} where that is chosen`, () => {
        assert.equal(merge(BASE, ours, theirs, { title: choice }).text, edited(BASE, title(kept)));
      });
    }

    it('cannot keep both of two numbers, dates or words', () => {
      const minutes = (to: number): readonly Edit[] => [['minutes: 15', `minutes: ${to}`]];
      const id = 'agenda › ada › Is this branch worth testing? › minutes';
      const [one, other] = [edited(BASE, minutes(20)), edited(BASE, minutes(25))];
      const { conflicts } = merge(BASE, one, other, { [id]: 'both' });
      assert.deepEqual(
        conflicts.map(({ id: asked, canKeepBoth, choice }) => [asked, canKeepBoth, choice]),
        [[id, false, undefined]],
      );
      assert.equal(merge(BASE, one, other, { [id]: 'theirs' }).text, other);
    });

    it('keeps both of two lines that were added in one place of a text, and what does not touch either', () => {
      const end = '  Then the end.\n';
      const one = edited(BASE, [
        [end, `${end}  Ada's line.\n`],
        ['Start', 'Begin'],
      ]);
      const other = edited(BASE, [[end, `${end}  Mo's line.\n`]]);
      const kept = (lines: string) =>
        edited(BASE, [
          [end, end + lines],
          ['Start', 'Begin'],
        ]);
      for (const [choice, lines] of [
        ['both', "  Ada's line.\n  Mo's line.\n"],
        ['ours', "  Ada's line.\n"],
        ['theirs', "  Mo's line.\n"],
      ] as const)
        assert.equal(merge(BASE, one, other, { notes: choice }).text, kept(lines));
    });

    it('asks about the state of a goal, which is more than a tick', () => {
      const goal = (status: string) => `title: A goal\nstatus: ${status}\n`;
      const merged = mergeYaml(
        { base: goal('active'), ours: goal('done'), theirs: goal('paused') },
        rulesFor('goal'),
      );
      assert.equal(merged.ok && merged.value.conflicts.length, 1);
    });

    it('asks which stands where one side made something else of a section', () => {
      const ours = edited(BASE, [['  mo:\n    - text: Reading a failing table\n', '  mo: nothing\n']]);
      const theirs = edited(BASE, [['agenda:\n  ada:\n', 'agenda: later\nx:\n  ada:\n']]);
      const { conflicts } = merge(BASE, ours, theirs);
      assert.deepEqual(
        conflicts.map(({ id, canKeepBoth }) => [id, canKeepBoth]),
        [['agenda', false]],
      );
    });
  });

  it('refuses a side that cannot be read', () => {
    const merged = mergeYaml({ base: BASE, ours: BASE, theirs: 'title: "A' });
    assert.equal(merged.ok ? '' : merged.error.code, 'theirs-unreadable');
  });

  it('does without a base that cannot be read', () => {
    assert.equal(merge('title: "A', BASE, BASE).text, BASE);
  });
});
