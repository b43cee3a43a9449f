import assert from 'node:assert/strict';
import { actionsTree, overdueOfMine } from '../../../src/core/tree/actionsTree';
import { PLAIN, type Filter, type FilterState, type GoalOrder } from '../../../src/core/tree/viewOptions';
import { goalsTree } from '../../../src/core/tree/goalsTree';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { contextOf, everyRow, folderOf } from '../support/trees';

const NOTES = {
  'people/mo.yaml': 'name: Mo\n',
  'mentorships/ada-mo/mentorship.yaml': 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n',
  'mentorships/ada-mo/goals/late.yaml': 'title: Parser tests\nstart: 2027-01-01\ndue: 2027-02-01\n',
  'mentorships/ada-mo/goals/stuck.yaml': 'title: Fuzz job\nstart: 2027-01-02\ndue: 2027-05-01\n',
  'mentorships/ada-mo/goals/draft.yaml': 'title: A talk\nstatus: draft\nowner: mo\ndue: 2027-03-01\n',
  'mentorships/ada-mo/goals/broken.yaml': 'title: "Broken\n',
  'mentorships/ada-mo/meetings/held.yaml':
    'title: Reading a diff\ndate: 2027-02-12\nstatus: held\nprogress:\n  stuck:\n    state: stuck\nactions:\n  ada:\n    - text: Options\n      due: 2027-02-22\n  mo:\n    - Introduce Ada\n',
  'mentorships/ada-mo/meetings/next.yaml': 'title: Shaping an API\ndate: 2027-03-02\ntheme: Design\n',
  'mentorships/lin-sam/mentorship.yaml': 'title: Lin and Sam\nmentees: [lin]\nmentors: [sam]\n',
  'mentorships/lin-sam/goals/forms.yaml': 'title: Forms\ndue: 2027-06-01\n',
};

async function shown(filter: Partial<Filter>, goalOrder: GoalOrder = 'state') {
  const folder = await folderOf(NOTES, { me: 'ada' });
  const arrangement = { filter: { ...PLAIN.filter, ...filter }, goalOrder };
  const context = contextOf([folder], { arrangement });
  const labels = async (rows: Parameters<typeof everyRow>[0], kinds: readonly string[]) =>
    (await everyRow(rows)).filter(row => kinds.includes(row.kind)).map(row => row.label);
  return {
    goals: await labels(goalsTree(context), ['mentorship', 'goal', 'broken']),
    meetings: await labels(meetingsTree(context), ['meeting']),
    promises: await labels(await actionsTree(context), ['promise']),
    waiting: await labels(await actionsTree(context), ['waiting']),
    badge: overdueOfMine(context),
  };
}

describe('the filter', () => {
  it('shows everything while it asks for nothing', async () => {
    assert.deepEqual(await shown({}), {
      goals: ['Ada and Mo', 'Parser tests', 'Fuzz job', 'A talk', 'broken.yaml', 'Lin and Sam', 'Forms'],
      meetings: ['Shaping an API', 'Reading a diff'],
      promises: ['Options', 'Introduce Ada'],
      waiting: ['Answer the check-in', 'Add your topics'],
      badge: 1,
    });
  });

  it('finds words in small and capital letters, a meeting also by its theme, and hides what is left empty', async () => {
    assert.deepEqual((await shown({ text: 'PARSER' })).goals, ['Ada and Mo', 'Parser tests', 'broken.yaml']);
    assert.deepEqual((await shown({ text: 'design' })).meetings, ['Shaping an API']);
    assert.deepEqual((await shown({ text: 'intro' })).promises, ['Introduce Ada']);
  });

  it('finds people by the names that are shown: owners, participants, who promised', async () => {
    const mo = await shown({ people: ['Mo'] });
    assert.deepEqual(mo.goals, ['Ada and Mo', 'A talk', 'broken.yaml']);
    assert.deepEqual(mo.promises, ['Introduce Ada']);
    assert.equal(mo.meetings.length, 2);
    assert.deepEqual((await shown({ people: ['Mo', 'Lin'] })).goals.at(-1), 'Forms');
  });

  it('finds a meeting by a guest who has a topic in it', async () => {
    const guest = { 'mentorships/ada-mo/meetings/guest.yaml': 'title: Guest\nagenda:\n  kim:\n    - Ask\n' };
    const folder = await folderOf({ ...NOTES, ...guest }, { me: 'ada' });
    const arrangement = { filter: { ...PLAIN.filter, people: ['Kim'] }, goalOrder: 'state' } as const;
    const rows = await everyRow(meetingsTree(contextOf([folder], { arrangement })));
    assert.deepEqual(
      rows.filter(({ kind }) => kind === 'meeting').map(({ label }) => label),
      ['Guest'],
    );
  });

  it('asks each view only for states that its rows can be in', async () => {
    const stuck = await shown({ states: ['stuck'] });
    assert.deepEqual(stuck.goals, ['Ada and Mo', 'Fuzz job', 'broken.yaml']);
    assert.equal(stuck.meetings.length, 2);
    assert.equal(stuck.promises.length, 2);
    assert.deepEqual((await shown({ states: ['held', 'missed'] })).meetings, ['Reading a diff']);
  });

  it('finds what is overdue among goals and promises', async () => {
    const late = await shown({ states: ['overdue'] });
    assert.deepEqual(late.goals, ['Ada and Mo', 'Parser tests', 'broken.yaml']);
    assert.deepEqual(late.promises, ['Options']);
  });

  it('tells goals of which somebody said that they are on track from those that are merely active', async () => {
    const said = { 'mentorships/lin-sam/meetings/a.yaml': 'title: A\ndate: 2027-02-01\nstatus: held\nprogress:\n  forms:\n    state: on-track\n' }; // prettier-ignore
    const folder = await folderOf({ ...NOTES, ...said });
    const goals = async (state: FilterState) => {
      const arrangement = { filter: { ...PLAIN.filter, states: [state] }, goalOrder: 'state' } as const;
      const rows = await everyRow(goalsTree(contextOf([folder], { arrangement })));
      return rows.filter(({ kind }) => kind === 'goal').map(({ label }) => label);
    };
    assert.deepEqual(await goals('on-track'), ['Forms']);
    assert.deepEqual(await goals('active'), ['Parser tests', 'Fuzz job', 'Forms']);
  });

  it('leaves what waits for the reader as it leaves their promises: no state of a goal or a meeting hides it', async () => {
    const waits = async (filter: Partial<Filter>) => (await shown(filter)).waiting;
    const all = ['Answer the check-in', 'Add your topics'];
    assert.deepEqual(await waits({}), all);
    assert.deepEqual(await waits({ states: ['stuck', 'held'] }), all);
    assert.deepEqual(await waits({ states: ['overdue'] }), []);
    assert.deepEqual(await waits({ text: 'reading' }), ['Answer the check-in']);
    assert.deepEqual(await waits({ people: ['Ada'] }), all);
    assert.deepEqual(await waits({ people: ['Mo'] }), []);
  });

  it('opens every row that holds something it finds, anew for each filter, though it was folded before', async () => {
    const old = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [
        `mentorships/ada-mo/meetings/old-${at}.yaml`,
        `title: Old ${at}\ndate: 2025-01-${at + 10}\nstatus: held\n`,
      ]),
    );
    const done = { 'mentorships/lin-sam/goals/done.yaml': 'title: Done\nstatus: done\n' };
    const folder = await folderOf({ ...NOTES, ...old, ...done }, { me: 'ada' });
    const holders = async (filter: Partial<Filter>) => {
      const arrangement = { filter: { ...PLAIN.filter, ...filter }, goalOrder: 'groups' } as const;
      const context = contextOf([folder], { arrangement });
      const trees = [goalsTree(context), meetingsTree(context), await actionsTree(context)];
      const rows = (await Promise.all(trees.map(everyRow))).flat();
      return rows.filter(
        ({ kind, unfolds }) => /^(mentorship|group|goalGroup)$/.test(kind) && unfolds !== 'no',
      );
    };
    const plain = await holders({});
    const [one, other] = [await holders({ text: 'o' }), await holders({ text: 'O' })];
    assert.ok(plain.some(({ unfolds }) => unfolds === 'folded'));
    assert.ok(one.length > 5 && one.some(({ label }) => label === '2025'));
    assert.deepEqual(
      [...one, ...other].filter(({ unfolds }) => unfolds === 'folded'),
      [],
    );
    const ids = (rows: typeof one) => rows.map(({ id }) => id);
    assert.equal(new Set([...ids(plain), ...ids(one), ...ids(other)]).size, plain.length + one.length + other.length); // prettier-ignore
  });

  it('never hides a broken file, and never changes the badge', async () => {
    const nothing = await shown({ text: 'no such words' });
    assert.deepEqual(nothing.goals, ['Ada and Mo', 'broken.yaml']);
    assert.equal(nothing.badge, 1);
  });
});

describe('the order of goals', () => {
  it('is by due date or by title where asked, with broken files at the end', async () => {
    assert.deepEqual((await shown({}, 'due')).goals.slice(0, 5), [
      'Ada and Mo',
      'Parser tests',
      'A talk',
      'Fuzz job',
      'broken.yaml',
    ]);
    assert.deepEqual((await shown({}, 'title')).goals.slice(1, 5), [
      'A talk',
      'Fuzz job',
      'Parser tests',
      'broken.yaml',
    ]);
  });

  it('can have a row above each state, empty ones too, that a goal can be dropped on', async () => {
    const folder = await folderOf(
      Object.fromEntries(Object.entries(NOTES).filter(([path]) => !path.includes('lin-sam'))),
      { me: 'ada' },
    );
    const arrangement = { filter: PLAIN.filter, goalOrder: 'groups' } as const;
    const rows = goalsTree(contextOf([folder], { arrangement }));
    assert.deepEqual(
      rows.map(({ label, description, unfolds, takes }) => [label, description, unfolds, takes]),
      [
        ['Active', '2', 'unfolded', 'active'],
        ['Draft', '1', 'unfolded', 'draft'],
        ['Paused', '0', 'no', 'paused'],
        ['Done', '0', 'no', 'done'],
        ['Dropped', '0', 'no', 'dropped'],
        ['broken.yaml', 'cannot be read, line 1', 'no', undefined],
      ],
    );
    const active = await rows[0]?.children?.();
    assert.deepEqual(
      active?.map(({ label, takes }) => [label, takes]),
      [
        ['Parser tests', 'active'],
        ['Fuzz job', 'active'],
      ],
    );
  });
});
