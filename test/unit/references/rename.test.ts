import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { locate } from '../../../src/core/model/recordPlace';
import { planRename, referenceEdits, removalOf, type Renaming } from '../../../src/core/references/rename';
import { referencesIn } from '../../../src/core/references/references';
import { findReferences, type NotesText } from '../../../src/core/references/search';
import { isSame, type Referable } from '../../../src/core/references/referable';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { editYaml } from '../../../src/core/yaml/editYaml';
import { readYaml } from '../../../src/core/yaml/read';
import { always } from '../support/properties';

const M = '.mentoring/mentorships/ada-mo';

const NOTES: Readonly<Record<string, string>> = {
  '.mentoring/people/ada.yaml': 'name: Ada\n',
  '.mentoring/templates/meetings/ours.yaml':
    'title: Ours\nagenda:\n  mentee:\n    - How is mo?\n  mo:\n    - Tea\n',
  [`${M}/mentorship.yaml`]: `title: Ada and Mo   # ada
mentees: [ada]
mentors: [ 'mo', "lin" ]
template: ours

agreement:
  expectations:
    ada: As mo says

    mo:
`,
  [`${M}/roadmap.yaml`]: `stages:
  - theme: Reading   # first
    goals: [parser-tests, read]
  - How we test
  - theme: "It's done"
    goals: read
`,
  [`${M}/goals/parser-tests.yaml`]: 'title: Parser tests\nowner: ada\nsteps:\n  - Ask mo\n',
  [`${M}/goals/read.yaml`]: 'title: read\nowner:   mo\n',
  [`${M}/meetings/2027-02-26-api.yaml`]: `title: API
date: 2027-02-26
theme: 'It''s done'
template: ours
people: [ada, mo]

agenda:
  ada:
    - text: About read
      goal: read
    - { text: flow, goal: read }
  "mo":
    - mo

progress:
  read:
    state: stuck
  parser-tests:

actions:
  ada:
`,
  [`${M}/reflections/ada.yaml`]: 'want: mo\n',
  '.mentoring/mentorships/lin-ada/mentorship.yaml': 'title: Lin\nmentees: lin\nmentors: [ada]\n',
  '.mentoring/mentorships/lin-ada/goals/read.yaml': 'title: Another\nowner: lin\n',
  '.mentoring/mentorships/lin-ada/meetings/x.yaml': 'title: X\ndate: 2027-01-01\nprogress:\n  read:\n',
};

const goal = (id: string): Referable => ({ kind: 'goal', mentorship: 'ada-mo', id });
const theme = (id: string): Referable => ({ kind: 'theme', mentorship: 'ada-mo', id });
const person = (id: string): Referable => ({ kind: 'person', id });

const texts = (notes: Readonly<Record<string, string>>): NotesText[] =>
  Object.entries(notes).map(([path, text]) => ({ path, text }));
const plan = (thing: Referable, to: string, notes = NOTES) =>
  planRename(thing, to, Object.keys(notes), texts(notes));

function renamed(thing: Referable, to: string, notes = NOTES): Renaming {
  const planned = plan(thing, to, notes);
  assert.ok(planned.ok, planned.ok ? '' : planned.error.text.message);
  return planned.value;
}

/** The notes after a renaming, its moves included. */
function after({ edits, moves }: Renaming, notes = NOTES): Record<string, string> {
  const changed = { ...notes };
  for (const { path, edits: own } of edits) changed[path] = applyTextEdits(notes[path] ?? '', own);
  const place = (path: string) =>
    moves.reduce(
      (moved, { from, to }) =>
        moved === from || moved.startsWith(`${from}/`) ? to + moved.slice(from.length) : moved,
      path,
    );
  return Object.fromEntries(Object.entries(changed).map(([path, text]) => [place(path), text]));
}

/** Which lines of which files are different. */
function changes(now: Record<string, string>, notes = NOTES): string[] {
  return Object.entries(now).flatMap(([path, text]) => {
    const before = notes[path]?.split('\n') ?? [];
    return text.split('\n').filter((line, at) => line !== before[at]);
  });
}

describe('renaming everywhere at once', () => {
  it('a goal moves its file and changes its references, in its own mentorship alone', () => {
    const plan = renamed(goal('read'), 'read-it');
    assert.deepEqual(plan.moves, [{ from: `${M}/goals/read.yaml`, to: `${M}/goals/read-it.yaml` }]);
    const { [`${M}/goals/read-it.yaml`]: moved, ...others } = after(plan);
    assert.equal(moved, 'title: read\nowner:   mo\nformerly: [read]\n', 'its commits still say the old name');
    assert.deepEqual(changes(others), [
      '    goals: [parser-tests, read-it]',
      '    goals: read-it',
      '      goal: read-it',
      '    - { text: flow, goal: read-it }',
      '  read-it:',
    ]);
  });

  it('a person moves what is theirs, and is called anew in every mentorship, in the quotes that stood there', () => {
    const plan = renamed(person('mo'), 'maureen');
    assert.deepEqual(plan.moves, [
      { from: '.mentoring/private/mo', to: '.mentoring/private/maureen', ifThere: true },
    ]);
    assert.deepEqual(changes(after(plan)), [
      '  maureen:',
      `mentors: [ 'maureen', "lin" ]`,
      '    maureen:',
      'owner:   maureen',
      'people: [ada, maureen]',
      '  "maureen":',
    ]);
    assert.deepEqual(
      renamed(person('ada'), 'ada-lovelace').moves.map(({ from, to }) => [from, to]),
      [
        ['.mentoring/people/ada.yaml', '.mentoring/people/ada-lovelace.yaml'],
        [`${M}/reflections/ada.yaml`, `${M}/reflections/ada-lovelace.yaml`],
        ['.mentoring/private/ada', '.mentoring/private/ada-lovelace'],
      ],
    );
  });

  it('a theme is called anew on the roadmap and in meetings, plain or quoted', () => {
    assert.deepEqual(changes(after(renamed(theme("It's done"), 'Done: all of it'))), [
      '  - theme: "Done: all of it"',
      "theme: 'Done: all of it'",
    ]);
    assert.deepEqual(changes(after(renamed(theme('How we test'), 'How: tests'))), ['  - "How: tests"']);
    assert.deepEqual(changes(after(renamed(theme('Reading'), '# 1'))), ['  - theme: "# 1"   # first']);
  });

  it('a template of the team moves its file and changes who uses it', () => {
    const plan = renamed({ kind: 'meeting-template', id: 'ours' }, 'tea');
    assert.deepEqual(plan.moves, [
      { from: '.mentoring/templates/meetings/ours.yaml', to: '.mentoring/templates/meetings/tea.yaml' },
    ]);
    const others = Object.entries(after(plan)).filter(([path]) => !path.endsWith('/tea.yaml'));
    assert.deepEqual(changes(Object.fromEntries(others)), ['template: tea', 'template: tea']);
  });

  it('a meeting and a mentorship move, and nothing in any file changes', () => {
    const id = '2027-02-26-api';
    assert.deepEqual(renamed({ kind: 'meeting', mentorship: 'ada-mo', id }, 'api'), {
      edits: [],
      moves: [{ from: `${M}/meetings/${id}.yaml`, to: `${M}/meetings/api.yaml` }],
    });
    assert.deepEqual(renamed({ kind: 'mentorship', id: 'ada-mo' }, 'pair'), {
      edits: [],
      moves: [{ from: M, to: '.mentoring/mentorships/pair' }],
    });
  });

  const refused: readonly (readonly [why: string, thing: Referable, to: string, says: string])[] = [
    ['not a slug', goal('read'), 'Read It', 'read-it'],
    ['taken by a file', goal('read'), 'parser-tests', 'parser-tests'],
    ['taken by somebody without a file', person('ada'), 'lin', 'lin'],
    ['taken by another mentorship', { kind: 'mentorship', id: 'ada-mo' }, 'lin-ada', 'lin-ada'],
    ['taken by another theme', theme('Reading'), 'How we test', 'How we test'],
    ['a role', person('ada'), 'mentor', 'mentor'],
    ['nothing', theme('Reading'), '  ', ''],
    ['two lines', theme('Reading'), 'a\nb', ''],
    ['of a built-in template', { kind: 'meeting-template', id: 'regular' }, 'usual', 'regular'],
  ];
  for (const [why, thing, to, says] of refused)
    it(`is refused when the new name is ${why}`, () => {
      const planned = plan(thing, to);
      assert.equal(planned.ok, false);
      if (!planned.ok && says !== '') assert.ok(Object.values(planned.error.text.args ?? {}).includes(says));
    });

  it('is refused while a file cannot be read that may name it, and says which', () => {
    const broken = { ...NOTES, [`${M}/meetings/b.yaml`]: 'title: [\nprogress:\n  read:\n' };
    const planned = plan(goal('read'), 'read-it', broken);
    assert.deepEqual(planned.ok || planned.error.text.args, { path: `${M}/meetings/b.yaml` });
    assert.ok(plan(goal('parser-tests'), 'tests', broken).ok, 'its words are not in the broken file');
    const unread = [...texts(NOTES), { path: `${M}/meetings/b.yaml` }];
    assert.equal(planRename(goal('parser-tests'), 'tests', [], unread).ok, false);
  });

  it('to the same name changes nothing', () => {
    assert.deepEqual(renamed(goal('read'), ' read '), { edits: [], moves: [] });
  });

  const unsafe: readonly (readonly [
    why: string,
    path: string,
    text: string,
    thing: Referable,
    to: string,
  ])[] = [
    [
      'stands there already',
      `${M}/meetings/a.yaml`,
      'title: A\nagenda:\n  mo:\n  lin:\n',
      person('mo'),
      'lin',
    ],
    [
      'is a role there',
      '.mentoring/templates/meetings/a.yaml',
      'title: A\nagenda:\n  mo:\n',
      person('mo'),
      'mentee',
    ],
    ['says nothing', `${M}/meetings/a.yaml`, 'title: A\ntheme: Reading\n', theme('Reading'), ''],
    [
      'is read without its spaces',
      `${M}/meetings/a.yaml`,
      'title: A\ntheme: Reading\n',
      theme('Reading'),
      ' B',
    ],
  ];
  for (const [why, path, text, thing, to] of unsafe)
    it(`is refused in a file in which the new name ${why}, and says which`, () => {
      const edits = referenceEdits(thing, to, [{ path, text }]);
      assert.equal(edits.ok || edits.error.code, 'cannot-edit');
      assert.deepEqual(edits.ok || edits.error.text.args, { path });
    });

  it('keeps the comment at a text that stands in lines of its own', () => {
    for (const [mark, eol] of [
      ['|', '\n'],
      ['>-', '\r\n'],
      ['|2', '\n'],
    ] as const) {
      const text = (...theme: string[]) => ['title: A', ...theme, '# behind', 'status: held', ''].join(eol);
      const path = `${M}/meetings/a.yaml`;
      const notes = { [path]: text(`theme: ${mark}  # why`, '  Reading') };
      const now = after(renamed(theme('Reading'), 'It: reads', notes), notes);
      assert.equal(now[path], text('theme: "It: reads"  # why'));
    }
  });

  it('there and back again gives the same text but for quotes and the names that a goal had, for everything that the demo names', () => {
    const root = 'test/fixtures/demo';
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map(path => path.split(sep).join('/'))
      .filter(path => locate(path) !== undefined)
      .sort();
    const demo = Object.fromEntries(
      paths.map(path => [path, readFileSync(join(root, path), 'utf8').replace(/^\ufeff/, '')]),
    );
    const things = new Map<string, Referable>();
    for (const path of paths) {
      const file = readYaml(demo[path] ?? '');
      const place = locate(path);
      if (!file.ok || place === undefined) continue;
      for (const { thing } of referencesIn(place, file.value)) things.set(JSON.stringify(thing), thing);
    }
    assert.ok(things.size > 25);
    const movable = [...things.values()].filter(thing => plan(thing, 'some-other-name', demo).ok);
    assert.ok(movable.length > 20);
    always(
      fc.property(
        fc.constantFrom(...movable),
        fc.constantFrom('a', 'no', 'null', '1234', '2027-01-01', 'x-1', 'true'),
        (thing, name) => {
          const there = after(renamed(thing, name, demo), demo);
          const left = findReferences(thing, texts(there));
          assert.deepEqual(left.references, []);
          const back = after(renamed({ ...thing, id: name }, thing.id, there), there);
          const unquoted = (notes: Record<string, string>) =>
            Object.fromEntries(
              Object.entries(notes).map(([path, text]) => [
                path,
                text.replace(/["']/g, '').replace(/^formerly: [^\n]*\n/m, ''),
              ]),
            );
          assert.deepEqual(unquoted(back), unquoted(demo));
          const kept = Object.values(back).flatMap(
            text => /^formerly: \[([^\n\]]*)\]\r?$/m.exec(text)?.[1] ?? [],
          );
          assert.deepEqual(
            kept.map(names => names.replace(/["']/g, '')),
            thing.kind === 'goal' ? [name] : [],
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('taking references out', () => {
  it('takes what names a goal and nothing else, and leaves what somebody wrote about it', () => {
    const removed = (path: string) => {
      const file = readYaml(NOTES[path] ?? '');
      assert.ok(file.ok);
      const edited = editYaml(NOTES[path] ?? '', removalOf(goal('read'), path, file.value));
      assert.ok(edited.ok);
      return edited.value;
    };
    const roadmap = removed(`${M}/roadmap.yaml`);
    assert.deepEqual((roadmap.value['stages'] as { goals: unknown }[])[0]?.goals, ['parser-tests']);
    const meeting = removed(`${M}/meetings/2027-02-26-api.yaml`).text;
    assert.ok(meeting.includes('- text: About read\n') && meeting.includes('read:\n    state: stuck'));
    assert.ok(!meeting.includes('goal: read'));
    const file = readYaml(meeting);
    const place = locate(`${M}/meetings/2027-02-26-api.yaml`);
    assert.ok(file.ok && place);
    const left = referencesIn(place, file.value).filter(({ thing }) => isSame(thing, goal('read')));
    assert.deepEqual(
      left.map(({ isKey }) => isKey),
      [true],
    );
  });
});
