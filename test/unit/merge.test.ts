import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import fc from 'fast-check';
import {
  addItem,
  moveItem,
  toggleItem,
  type Readable,
  type Section,
} from '../../src/core/mentoring/itemChanges';
import { newMeeting } from '../../src/core/mentoring/newRecords';
import { rulesFor } from '../../src/core/model/keys';
import type { Result } from '../../src/core/result';
import type { YamlChange } from '../../src/core/yaml/edit';
import { mergeYaml } from '../../src/core/yaml/merge/merge';
import { sidesToMerge } from '../../src/core/yaml/merge/sides';
import { renderYaml } from '../../src/core/yaml/render';
import { filesUnder, SharedNotes, type Clone } from './support/clone';
import { alwaysAwaited } from './support/properties';

const MEETINGS = '.mentoring/mentorships/ada-mo/meetings/';
const FRESH = `${MEETINGS}2027-04-09-fresh.yaml`;
const SHAPING = `${MEETINGS}2027-02-26-shaping-an-api.yaml`;
/** A meeting with a title and a date alone. */
const BARE = `${MEETINGS}2027-01-01-new-year.yaml`;
const TODAY = '2027-02-26';
const PEOPLE = ['ada', 'mo'];

const fresh = renderYaml(
  newMeeting({ title: 'Fresh', date: '2027-04-09T10:00', people: PEOPLE, goals: ['parser-tests'] }),
  rulesFor('meeting'),
);
const demo = filesUnder(resolve('test/fixtures/demo/.mentoring'));
const files = new Map([
  ...[...demo].map(([path, text]) => [`.mentoring/${path}`, text] as const),
  [FRESH, fresh],
]);

/** The meetings of the demo that have a section for each kind of item. */
const FILLED = [...files.keys()].filter(
  path => path.startsWith(MEETINGS) && /^agenda:/m.test(files.get(path) ?? '') && path !== FRESH,
);

/** One thing that somebody does in their own lists. `at` chooses among the items that are there. */
type Deed =
  | { readonly kind: 'add'; readonly section: Lists; readonly item: Readonly<Record<string, unknown>> }
  | { readonly kind: 'tick'; readonly section: Lists; readonly at: number }
  | { readonly kind: 'move'; readonly section: Lists; readonly at: number; readonly by: 1 | -1 };
type Lists = Exclude<Section, 'steps'>;
type Changes = Result<readonly YamlChange[]>;

/** @returns whether there was something to do it to */
async function doIt(clone: Clone, path: string, deed: Deed): Promise<boolean> {
  const { person } = clone;
  const { section } = deed;
  if (deed.kind === 'add') {
    await clone.change(path, readable => addItem(readable, section, person, PEOPLE, deed.item));
    return true;
  }
  const { length } = await clone.items(path, { section, person });
  if (length === 0) return false;
  const index = deed.at % length;
  const ref = { section, person, index };
  if (deed.kind === 'tick') await clone.change(path, readable => toggleItem(readable, ref, TODAY));
  else if (index + deed.by < 0 || index + deed.by >= length) return false;
  else await clone.change(path, readable => moveItem(readable, ref, deed.by));
  return true;
}

const topic = (text: string): Deed => ({ kind: 'add', section: 'agenda', item: { text, minutes: 10 } });
const promise = (text: string): Deed => ({
  kind: 'add',
  section: 'actions',
  item: { text, due: '2027-03-12' },
});
const tick = (section: Lists, at: number): Deed => ({ kind: 'tick', section, at });

describe('two clones of one repository', () => {
  let notes: SharedNotes;
  let ada: Clone;
  let mo: Clone;
  let tries = 0;

  before(() => {
    notes = new SharedNotes(files, PEOPLE);
    [ada, mo] = notes.clones as [Clone, Clone];
  });

  after(() => notes.remove());

  /** Both stand at the same commit, on a branch that is theirs for one try. */
  function both(): void {
    tries++;
    for (const clone of notes.clones) clone.begin(`try-${tries}`, notes.start);
  }

  /** Both do their part at the same time, the first pushes, the second pulls and pushes, the first pulls. */
  async function meet(
    path: string,
    [first, second]: readonly [Clone, Clone],
    deeds: ReadonlyMap<Clone, readonly Deed[]>,
  ) {
    both();
    for (const clone of [first, second]) {
      for (const deed of deeds.get(clone) ?? []) await doIt(clone, path, deed);
      clone.commit(`What ${clone.person} did`);
    }
    const theirs = await Promise.all([first, second].map(async clone => ownLists(clone, path)));
    first.push();
    const conflicts = second.pull();
    if (conflicts.length > 0) return { conflicts, theirs };
    second.push();
    first.pull();
    return { conflicts, theirs };
  }

  /** Merged cleanly, and each person's lists are as that person left them. */
  async function expectBothSides(
    path: string,
    order: readonly [Clone, Clone],
    deeds: ReadonlyMap<Clone, readonly Deed[]>,
  ) {
    const { conflicts, theirs } = await meet(path, order, deeds);
    assert.deepEqual(conflicts, [], path);
    assert.equal(ada.bytes(path), mo.bytes(path));
    for (const [index, clone] of order.entries())
      assert.deepEqual(await ownLists(clone, path), theirs[index], `${clone.person}'s lists in ${path}`);
    assert.equal(ada.git('status', '--porcelain') + mo.git('status', '--porcelain'), '');
  }

  const usual = () =>
    new Map<Clone, readonly Deed[]>([
      [
        ada,
        [
          topic('Where does it start?'),
          promise('Ask Priya'),
          tick('agenda', 0),
          topic('And "how"?'),
          tick('actions', 0),
        ],
      ],
      [
        mo,
        [
          promise('Find the owner: today'),
          topic('# Not a comment'),
          tick('agenda', 0),
          topic('Wins'),
          tick('actions', 0),
        ],
      ],
    ]);

  for (const [words, order] of [
    ['Ada pushes first', () => [ada, mo] as const],
    ['Mo pushes first', () => [mo, ada] as const],
  ] as const) {
    it(`merges what both add and tick in a new meeting with empty sections when ${words}`, async () => {
      await expectBothSides(FRESH, order(), usual());
      const { agenda, actions } = await ada.meeting(FRESH);
      assert.deepEqual(
        Object.values(agenda).flatMap(items => items.map(({ text, status }) => [text, status ?? 'open'])),
        [
          ['Where does it start?', 'discussed'],
          ['And "how"?', 'open'],
          ['# Not a comment', 'discussed'],
          ['Wins', 'open'],
        ],
      );
      assert.deepEqual(
        Object.values(actions).flatMap(items => items.map(({ text, done }) => [text, done])),
        [
          ['Ask Priya', TODAY],
          ['Find the owner: today', TODAY],
        ],
      );
    });

    it(`merges what both add and tick in the meetings of the demo when ${words}`, async () => {
      assert.ok(FILLED.length >= 6);
      for (const path of FILLED) await expectBothSides(path, order(), usual());
    });
  }

  const lists = fc.constantFrom<Lists>('agenda', 'actions');
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    fc.record({
      kind: fc.constant('add' as const),
      section: lists,
      item: fc.record(
        {
          text: fc.constantFrom('One', 'Two: three', '- four', '"five', 'six\nseven', 'yes'),
          due: fc.constant('2027-03-12'),
        },
        { requiredKeys: ['text'] },
      ),
    }),
    fc.record({ kind: fc.constant('tick' as const), section: lists, at: fc.nat(6) }),
    fc.record({
      kind: fc.constant('move' as const),
      section: lists,
      at: fc.nat(6),
      by: fc.constantFrom(1 as const, -1 as const),
    }),
  );
  const deeds = fc.array(deed, { minLength: 1, maxLength: 6 });

  it('merges whatever each adds, ticks and moves in their own lists', async () => {
    await alwaysAwaited(
      fc.asyncProperty(
        fc.constantFrom(FRESH, ...FILLED),
        deeds,
        deeds,
        fc.boolean(),
        (path, of, with_, swap) =>
          expectBothSides(
            path,
            swap ? [mo, ada] : [ada, mo],
            new Map([
              [ada, of],
              [mo, with_],
            ]),
          ),
      ),
      { numRuns: 30, endOnFailure: true },
    );
  });

  /** Ada and Mo each change the same file; Mo pulls what Ada has pushed. */
  async function conflictsOf(
    path: string,
    hers: (readable: Readable) => Changes,
    his: (readable: Readable) => Changes,
  ): Promise<readonly string[]> {
    await meetIn(path, hers, his);
    return mo.pull();
  }

  async function meetIn(
    path: string,
    hers: (readable: Readable) => Changes,
    his: (readable: Readable) => Changes,
  ): Promise<void> {
    both();
    await ada.change(path, hers);
    ada.commit('Hers');
    ada.push();
    await mo.change(path, his);
    mo.commit('His');
  }

  const adds = (text: string) => (readable: Readable) => addItem(readable, 'agenda', 'ada', PEOPLE, { text });

  it('conflicts where both append to one list', async () => {
    assert.deepEqual(await conflictsOf(SHAPING, adds('From Ada'), adds('From Mo')), [SHAPING]);
  });

  it('conflicts where one ticks the last item of a list to which the other appends', async () => {
    const last = { section: 'agenda', person: 'ada', index: 3 } as const;
    const ticks = (readable: Readable) => toggleItem(readable, last, TODAY);
    assert.deepEqual(await conflictsOf(SHAPING, ticks, adds('From Mo')), [SHAPING]);
  });

  it('conflicts where both make the same section in a meeting that came without it', async () => {
    const his = (readable: Readable) => addItem(readable, 'agenda', 'mo', PEOPLE, { text: 'From Mo' });
    assert.deepEqual(await conflictsOf(BARE, adds('From Ada'), his), [BARE]);
  });

  /** Mo pulls, has each file merged that git leaves, and shares it; Ada pulls. */
  function pullMerged(): void {
    for (const path of mo.pullAndStop()) {
      const stage = (number: number) => mo.git('show', `:${number}:${path}`);
      const toMerge = sidesToMerge(Buffer.from(mo.bytes(path), 'latin1').toString('utf8'), {
        base: stage(1),
        ours: stage(2),
        theirs: stage(3),
      });
      assert.ok(toMerge.ok && toMerge.value.kind === 'both');
      const merged = mergeYaml(toMerge.value.sides, rulesFor('meeting'));
      assert.ok(merged.ok);
      assert.deepEqual(merged.value.conflicts, []);
      mo.write(path, merged.value.text);
      mo.git('add', '--', path);
    }
    mo.commit('Merged');
    mo.push();
    assert.deepEqual(ada.pull(), []);
    assert.equal(ada.git('status', '--porcelain') + mo.git('status', '--porcelain'), '');
  }

  const texts = async (clone: Clone, path: string, section: Lists, person: string) =>
    ((await clone.meeting(path))[section][person] ?? []).map(({ text }) => text);

  it('merges by structure where both append to one list', async () => {
    const before = await texts(ada, SHAPING, 'agenda', 'ada');
    await meetIn(SHAPING, adds('From Ada'), adds('From Mo'));
    pullMerged();
    for (const clone of [ada, mo])
      assert.deepEqual(await texts(clone, SHAPING, 'agenda', 'ada'), [...before, 'From Ada', 'From Mo']);
    assert.equal(ada.bytes(SHAPING), mo.bytes(SHAPING));
  });

  it('merges by structure where one ticks the last item of a list to which the other appends', async () => {
    const last = { section: 'agenda', person: 'ada', index: 3 } as const;
    await meetIn(SHAPING, readable => toggleItem(readable, last, TODAY), adds('From Mo'));
    const { agenda: hers } = await ada.meeting(SHAPING);
    pullMerged();
    const { agenda: both } = await ada.meeting(SHAPING);
    assert.deepEqual(both['ada']?.slice(0, 4), hers['ada']);
    assert.deepEqual(both['ada']?.[4]?.text, 'From Mo');
  });

  it('merges by structure where both make the same section in a meeting that came without it', async () => {
    const his = (readable: Readable) => addItem(readable, 'agenda', 'mo', PEOPLE, { text: 'From Mo' });
    await meetIn(BARE, adds('From Ada'), his);
    pullMerged();
    assert.deepEqual(
      [await texts(mo, BARE, 'agenda', 'ada'), await texts(mo, BARE, 'agenda', 'mo')],
      [['From Ada'], ['From Mo']],
    );
  });

  it('joins a section that each of them wrote in another place, which git puts in twice without a word', async () => {
    both();
    const wins = { ada: '  ada:\n    - First alone\n', mo: '  mo:\n    - Ada said no\n' };
    const place = `${files.get(BARE)}\n# The talk\n# went well\nnotes: |\n  One\n  two\n`;
    mo.write(BARE, place);
    mo.commit('A place for both');
    mo.push();
    assert.deepEqual(ada.pull(), []);
    ada.write(BARE, `${place}\nwins:\n${wins.ada}`);
    ada.commit('Hers');
    ada.push();
    mo.write(BARE, place.replace('\n# The talk', `\nwins:\n${wins.mo}\n# The talk`));
    mo.commit('His');
    assert.deepEqual(mo.pull(), [], 'git sees no conflict');
    const twice = Buffer.from(mo.bytes(BARE), 'latin1').toString('utf8');
    assert.equal(twice.match(/^wins:/gm)?.length, 2);
    const toMerge = sidesToMerge(twice, undefined, rulesFor('meeting'));
    assert.ok(toMerge.ok && toMerge.value.kind === 'twice');
    const merged = mergeYaml(toMerge.value.sides, rulesFor('meeting'));
    assert.ok(merged.ok);
    assert.deepEqual(merged.value.conflicts, []);
    const joined = place.replace('\n# The talk', `\nwins:\n${wins.mo}\n${wins.ada}\n# The talk`);
    assert.equal(merged.value.text, joined);
    mo.write(BARE, merged.value.text);
    const { wins: now } = await mo.meeting(BARE);
    assert.deepEqual(
      Object.entries(now).map(([person, [win]]) => [person, win?.text]),
      [
        ['mo', 'Ada said no'],
        ['ada', 'First alone'],
      ],
    );
  });
});

/** What a person has in a meeting: their items, and the text of the rest that is theirs. */
async function ownLists(clone: Clone, path: string): Promise<unknown> {
  const { agenda, actions } = await clone.meeting(path);
  return { agenda: agenda[clone.person] ?? [], actions: actions[clone.person] ?? [] };
}
