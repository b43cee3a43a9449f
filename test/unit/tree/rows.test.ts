import assert from 'node:assert/strict';
import { actionsTree } from '../../../src/core/tree/actionsTree';
import { goalsTree } from '../../../src/core/tree/goalsTree';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import type { TreeContext } from '../../../src/core/tree/context';
import type { TreeNode } from '../../../src/core/tree/node';
import { fill, type Translate } from '../../../src/core/text';
import { contextOf, draw, everyRow, folderOf } from '../support/trees';
import { PICTURES } from './pictures';

/** Every row of each of the three trees. */
async function allTrees(context: TreeContext): Promise<readonly (readonly TreeNode[])[]> {
  return Promise.all([
    everyRow(goalsTree(context)),
    everyRow(meetingsTree(context)),
    actionsTree(context).then(everyRow),
  ]);
}

const goal = (text: string) => ({ 'mentorships/m/goals/g.yaml': text });
const stepsOf = async (text: string) => {
  const rows = goalsTree(contextOf([await folderOf(goal(text))]));
  return (await rows[0]?.children?.()) ?? [];
};

describe('the ids of rows', () => {
  it('are different in one tree, for equal items too', async () => {
    const twins = {
      'mentorships/twin/mentorship.yaml': 'title: Twin\nmentees: [ada]\nmentors: [mo]\n',
      'mentorships/twin/goals/a.yaml': 'title: Twin\nsteps: [A, A 2, A, A, 1 A, A#2]\n',
      'mentorships/twin/meetings/a.yaml': `title: Twin
agenda:
  ada: [A, A, A 2]
  mo: [A, A]
actions:
  ada: [A, A, A 2]
  mo: [A, A]
`,
    };
    const trees = await allTrees(contextOf([await folderOf({ ...PICTURES, ...twins }, { me: 'ada' })]));
    for (const rows of trees) {
      const ids = rows.map(row => row.id);
      assert.deepEqual([...new Set(ids)].sort(), [...ids].sort());
    }
  });

  it('stay with an item that moves, is ticked or gets a neighbour', async () => {
    const before = await stepsOf('title: A\nsteps:\n  - One\n  - Two\n  - Three\n');
    const after = await stepsOf(
      'title: A\nsteps:\n  - New\n  - text: Three\n    done: true\n  - One\n  - Two\n',
    );
    const ids = (rows: readonly TreeNode[]) => new Map(rows.map(row => [row.label, row.id]));
    for (const [label, id] of ids(before)) assert.equal(ids(after).get(label), id);
  });

  it('of a row do not depend on its title or state', async () => {
    const idOf = async (text: string) => goalsTree(contextOf([await folderOf(goal(text))]))[0]?.id;
    assert.equal(await idOf('title: A\n'), await idOf('title: B\nstatus: done\n'));
  });
});

describe('what a screen reader says', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Cover the parser with table-driven tests', '4 of 7, due 15 Mar, goal, on track'],
    ['Lead the tokenizer API change', 'at risk, due 30 Apr, goal'],
    ['Read the parser end to end', 'done 18 Jan, goal'],
    ['Collect what callers need', '19 Feb, step, done'],
    ['Two options on one page', 'overdue, 24 Feb, step, open'],
    ['tokenizer.ts:142', 'export function tokenize(, code in src/tokenizer.ts'],
    ['three callers', '9f2c1ab, evidence'],
    ['Shaping an API', 'today 10:00, 60 min, meeting, now'],
    ['Tests that explain', '12 Feb, meeting, held'],
    ['New Year', 'missed, 1 Jan, meeting'],
    ['Ada', '1 of 6, agenda'],
    ['What the helper review taught me', '8 min, topic, discussed'],
    ['Naming of the helpers', 'parked, topic, 5 min'],
    ['Find the owner of the runners', 'due 5 Mar, Mo, promise of Mo, open'],
  ];
  for (const [label, rest] of cases) {
    it(`starts with what is seen and names kind and state: ${label}`, async () => {
      const context = contextOf([await folderOf(PICTURES, { me: 'ada' })]);
      const rows = (await allTrees(context)).flat();
      assert.equal(rows.find(row => row.label === label)?.name, `${label}, ${rest}`);
    });
  }

  it('has a state in words wherever an icon or a box shows one', async () => {
    const context = contextOf([await folderOf(PICTURES, { me: 'ada' })]);
    for (const row of (await allTrees(context)).flat()) {
      assert.ok(row.name.startsWith(row.label) || row.kind === 'person', row.name);
      if (row.checked !== undefined)
        assert.match(row.name, row.checked ? /\b(done|discussed|kept)\b/ : /\b(open|overdue)\b/);
      if (['warning', 'report', 'close', 'circle-slash', 'debug-pause'].includes(row.icon?.id ?? ''))
        assert.match(row.name, /at risk|stuck|overdue|missed|cancelled|dropped|paused/);
    }
  });
});

describe('what rows hand to the commands', () => {
  it('names each item by file, section, index, person and text', async () => {
    const context = contextOf([await folderOf(PICTURES, { me: 'ada' })]);
    const rows = (await allTrees(context)).flat();
    const argsOf = (label: string) => rows.find(row => row.label === label)?.args;
    const goalUri = 'file:///compiler/.mentoring/mentorships/ada-mo/goals/tokenizer-api.yaml';
    const meetingUri = 'file:///compiler/.mentoring/mentorships/ada-mo/meetings/2027-02-26-api.yaml';
    const base = { folder: 'file:///compiler', mentorship: 'ada-mo' };
    assert.deepEqual(argsOf('Decide with the API owner'), {
      ...base,
      uri: goalUri,
      goal: goalUri,
      section: 'steps',
      index: 2,
      text: 'Decide with the API owner',
    });
    assert.deepEqual(argsOf('Where does the API start?'), {
      ...base,
      uri: meetingUri,
      meeting: meetingUri,
      section: 'agenda',
      person: 'ada',
      index: 1,
      text: 'Where does the API start?',
    });
    assert.deepEqual(argsOf('Find the owner of the runners'), {
      ...base,
      uri: meetingUri,
      meeting: meetingUri,
      section: 'actions',
      person: 'mo',
      index: 0,
      text: 'Find the owner of the runners',
    });
  });

  it('counts items without a text, which have no row, in the index of those behind them', async () => {
    const rows = await stepsOf('title: A\nsteps:\n  - One\n  -\n  - text: Three\n');
    assert.deepEqual(
      rows.map(row => [row.label, row.args.index]),
      [
        ['One', 0],
        ['Three', 2],
      ],
    );
  });

  it('opens places of code and evidence in this folder and on the web alone', async () => {
    const rows = await stepsOf(`title: A
code:
  - path: src/a.ts
    line: 3
  - path: src/b.ts
    repo: other
evidence:
  - path: notes.md
  - url: https://example.org
  - commit: 1234567
`);
    assert.deepEqual(
      rows.map(row => row.reference),
      [
        {
          folder: 'file:///compiler',
          repo: undefined,
          path: 'src/a.ts',
          line: 3,
          code: { section: 'code', index: 0, place: 0 },
        },
        {
          folder: 'file:///compiler',
          repo: 'other',
          path: 'src/b.ts',
          line: undefined,
          code: { section: 'code', index: 1, place: 0 },
        },
        { folder: 'file:///compiler', repo: undefined, path: 'notes.md', url: undefined },
        { folder: 'file:///compiler', repo: undefined, path: undefined, url: 'https://example.org' },
        undefined,
      ],
    );
    assert.equal(rows[4]?.label, '1234567');
  });
});

describe('long and odd texts', () => {
  const long = 'x'.repeat(10_000);

  it('of ten thousand characters are cut in rows, and whole where they are handed on', async () => {
    const files = {
      'mentorships/m/mentorship.yaml': `title: ${long}\nmentees: [ada]\n`,
      'mentorships/n/mentorship.yaml': 'title: N\n',
      'mentorships/m/goals/g.yaml': `title: ${long}\nsteps:\n  - ${long}\ncode:\n  - path: a\n    text: ${long}\n`,
      'mentorships/m/meetings/2027-03-01.yaml': `title: ${long}\nagenda:\n  ada:\n    - ${long}\nactions:\n  ada:\n    - ${long}\n`,
    };
    const rows = (await allTrees(contextOf([await folderOf(files, { me: 'ada' })]))).flat();
    for (const row of rows) {
      assert.ok(row.label.length < 300, `${row.kind}: a label of ${row.label.length}`);
      assert.ok(
        (row.description ?? '').length < 600,
        `${row.kind}: a description of ${row.description?.length}`,
      );
      assert.ok(row.name.length < 1000, `${row.kind}: a name of ${row.name.length}`);
    }
    assert.equal(rows.find(row => row.kind === 'step')?.args.text, long);
  });

  it('of several lines show their first', async () => {
    const rows = await stepsOf('title: A\nsteps:\n  - |\n    First\n    second\n  - "\\n Later"\n');
    assert.deepEqual(
      rows.map(row => row.label),
      ['First', 'Later'],
    );
  });

  it('are shown as they are: Markdown, HTML, emoji, right to left', async () => {
    const texts = ['**bold** $(icon)', '<b>x</b>', '🦀 crab', 'שלום'];
    const rows = await stepsOf(
      `title: A\nsteps:\n${texts.map(text => `  - ${JSON.stringify(text)}\n`).join('')}`,
    );
    assert.deepEqual(
      rows.map(row => row.label),
      texts,
    );
  });
});

describe('the words of the trees', () => {
  /** Marks every sentence that was translated; what is in its places stays readable. */
  const pseudo: Translate = (message, args) =>
    `⟦${fill(message.replace(/[a-z]/gi, 'é'), undefined)}${tail(args)}⟧`;
  const tail = (args: Readonly<Record<string, string | number>> = {}) =>
    Object.values(args)
      .map(value => ` ${value}`)
      .join('');

  /** Notes in which all texts of the user are capitals and digits, so that any other Latin letter is a word of ours. */
  const CAPITALS: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(PICTURES).map(([path, text]) => [
      path,
      text
        .replace(
          /(title|text|note|name|useful|change|owner): (.*)|- (?!text|path|commit|url)(\S.*)/g,
          (_whole, key: string | undefined, value: string | undefined, item: string | undefined) =>
            key === undefined
              ? `- ${(item ?? '').toUpperCase()}`
              : `${key}: ${value === '|' ? '|' : (value ?? '').toUpperCase()}`,
        )
        .replace('[One, Two]', '[ONE, TWO]')
        .replace('src/tokenizer.ts', 'A.TS')
        .replace('test/rule.test.ts', 'B.TS')
        .replace('https://ci.example.org/runs/7?x=y', 'https://1.2.3.4/')
        .replace('9f2c1abdd', '1234567')
        .replace(/^ {6}\S.*$/gm, line => (/: /.test(line) ? line : line.toUpperCase())),
    ]),
  );

  it('all go through the translation, and dates through the locale', async () => {
    const folder = await folderOf(
      {
        ...CAPITALS,
        'mentorships/ada-mo/goals/broken.yaml': 'TITLE: "\n',
        'mentorships/b/mentorship.yaml': 'title: B\nstatus: closed\nform: group\n',
        'mentorships/c/mentorship.yaml': 'title: C\nform: peer\nmentees: [ada]\nmentors: [ada]\n',
        'mentorships/d/goals/a.yaml': 'title: D\n',
      },
      { me: 'ada' },
    );
    const rows = (await allTrees(contextOf([folder], { locale: 'ja', t: pseudo }))).flat();
    assert.ok(rows.length > 60);
    for (const row of rows) {
      const tooltip = await row.tooltip?.();
      const seen = [
        row.label,
        row.description ?? '',
        row.name,
        tooltip?.title ?? '',
        ...(tooltip?.lines ?? []),
      ];
      for (const text of seen)
        assert.doesNotMatch(text.replace('broken.yaml', ''), /[a-z]/, `${row.kind}: ${text}`);
    }
    assert.match(await draw(goalsTree(contextOf([folder], { locale: 'ja', t: pseudo }))), /3月15日/);
  });

  it('are whole sentences with places, so that a language can order them anew', async () => {
    const asked = new Set<string>();
    const collect: Translate = (message, args) => {
      asked.add(message);
      return fill(message, args);
    };
    await allTrees(contextOf([await folderOf(PICTURES, { me: 'ada' })], { t: collect }));
    for (const message of asked) assert.doesNotMatch(message, /^\s|\s$|\$\{/, message);
    for (const message of ['{done} of {count}', 'due {day}', 'overdue, {day}', '{names} answered'])
      assert.ok(asked.has(message), message);
  });
});
