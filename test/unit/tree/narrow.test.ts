import assert from 'node:assert/strict';
import { actionsTree } from '../../../src/core/tree/actionsTree';
import { goalsTree } from '../../../src/core/tree/goalsTree';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { besideWord } from '../../../src/core/tree/node';
import { contextOf, everyRow, folderOf, type TreeFolder } from '../support/trees';

const LONG = 'Whatever it is that this long title of it says';

/** One of everything that has a state, each with a long title. */
const NOTES: Readonly<Record<string, string>> = {
  'mentorships/m/mentorship.yaml': `title: ${LONG}\nmentees: [ada]\nmentors: [mo]\ncadence: 2 weeks\n`,
  'mentorships/n/mentorship.yaml': `title: ${LONG}\nmentees: [lin]\n`,
  'mentorships/m/meetings/held.yaml': `title: ${LONG}
status: held
date: 2027-01-15
progress: {stuck: {state: stuck}, risk: {state: at-risk}, fine: {state: on-track}}
agenda:
  ada: [{text: ${LONG} a, status: parked}, {text: ${LONG} b, status: dropped}, {text: ${LONG} c, status: carried}, ${LONG} d]
actions:
  ada: [{text: ${LONG} e, due: 2027-02-22}, {text: ${LONG} f, due: 2027-03-22}]
`,
  'mentorships/m/meetings/open.yaml': `title: ${LONG}\ndate: 2027-02-01\n`,
  'mentorships/m/meetings/missed.yaml': `title: ${LONG}\ndate: 2027-01-20\nstatus: missed\n`,
  'mentorships/m/meetings/off.yaml': `title: ${LONG}\ndate: 2027-01-21\nstatus: cancelled\n`,
  'mentorships/m/goals/broken.yaml': `${LONG}: "\n`,
  ...Object.fromEntries(
    ['stuck', 'risk', 'fine', 'late', 'draft', 'paused', 'done', 'dropped'].map(id => [
      `mentorships/m/goals/${id}.yaml`,
      `title: ${LONG}\n${{ late: 'due: 2027-02-01\n', stuck: '', risk: '', fine: 'due: 2027-05-01\n' }[id] ?? `status: ${id}\n`}steps: [{text: ${LONG}, due: 2027-02-02}]\n`,
    ]),
  ),
};

async function rowsOf(folder: TreeFolder) {
  const context = contextOf([folder]);
  const trees = [goalsTree(context), meetingsTree(context), await actionsTree(context)];
  return (await Promise.all(trees.map(everyRow))).flat();
}

describe('A narrow sidebar', () => {
  it('cuts the title and not the word beside it, wherever that says a state or that something is late', async () => {
    const rows = await rowsOf(await folderOf(NOTES, { me: 'ada' }));
    const STATES = /^(\d+ )?(stuck|at risk|overdue|draft|paused|done|dropped|parked|carried over|missed|cancelled|not closed|nothing planned|cannot be read)/; // prettier-ignore
    const said = new Set<string>();
    for (const row of rows) {
      const state = STATES.exec(row.description ?? '')?.[2];
      const shown = row.short ?? row.label;
      const hasDay = row.kind === 'meeting' || (row.kind === 'promise' && row.id.startsWith('#owed'));
      if ((state === undefined && !hasDay) || row.kind === 'person')
        assert.equal(row.short, undefined, row.name);
      else assert.ok(shown.length <= 24, `${row.kind} ${state}: ${shown}`);
      if (state !== undefined) said.add(`${row.kind} ${state}`);
      if (row.short === undefined) continue;
      assert.match(row.short, /^Whatever it.*…$/);
      assert.ok(row.name.startsWith(row.label), 'the name has all of it');
      const hover = await row.tooltip?.();
      if (row.kind !== 'broken') assert.ok(hover?.title.startsWith(LONG), 'and so has the hover');
    }
    for (const wanted of [
      'goal stuck',
      'goal at risk',
      'goal overdue',
      'goal draft',
      'goal paused',
      'goal dropped',
      'step overdue',
      'promise overdue',
      'agendaItem parked',
      'agendaItem dropped',
      'agendaItem carried over',
      'meeting not closed',
      'meeting missed',
      'meeting cancelled',
      'mentorship cannot be read',
      'unplanned nothing planned',
    ])
      // prettier-ignore
      assert.ok(said.has(wanted), `${wanted} is not among ${[...said].join('; ')}`);
  });

  it('cuts between words where it can, and no letter in two', () => {
    assert.deepEqual(besideWord('Get the fuzz job into the nightly build', 'stuck, 2 of 3'), {
      short: 'Get the fuzz job into…',
    });
    assert.deepEqual(besideWord('x'.repeat(40), 'late'), { short: `${'x'.repeat(23)}…` });
    assert.deepEqual(besideWord('🦀'.repeat(40), 'late'), { short: `${'🦀'.repeat(23)}…` });
    assert.deepEqual(
      [besideWord('Short', 'late'), besideWord(LONG, undefined), besideWord(LONG, '')],
      [{}, {}, {}],
    );
  });

  it('leaves room for as many letters as the word has, fewer deep in a tree, and never cuts all of a title', () => {
    const shown = (word: string, room?: 'list' | 'usual' | 'deep') =>
      besideWord('x'.repeat(40), word, room).short?.length;
    assert.deepEqual(
      [shown('tomorrow 10:00'), shown('tomorrow 10:00', 'deep'), shown('tomorrow 10:00', 'list')],
      [18, 14, 22],
    );
    assert.equal(shown('not closed since the end of the longest month'), 16);
  });
});

describe('The icons and boxes of rows', () => {
  it('have no colour of the debugger: what is paused needs no look', async () => {
    const rows = await rowsOf(await folderOf(NOTES, { me: 'ada' }));
    const debug = rows.filter(({ icon }) => icon?.id.startsWith('debug-'));
    assert.ok(debug.length > 0);
    for (const { icon } of debug) assert.equal(icon?.color, 'icon.foreground');
  });

  it('are those of another row where a topic that had a box has none any more', async () => {
    const ids = async (status: string) => {
      const topic = { 'mentorships/m/meetings/held.yaml': `title: A\nagenda:\n  ada: [{text: One, status: ${status}}]\n` }; // prettier-ignore
      const rows = await rowsOf(await folderOf({ ...NOTES, ...topic }));
      const row = rows.find(({ kind }) => kind === 'agendaItem');
      return { id: row?.id, box: row?.checked !== undefined };
    };
    const all = await Promise.all(['open', 'discussed', 'parked', 'carried', 'dropped', 'no-word'].map(ids));
    assert.deepEqual(
      all.map(({ box }) => box),
      [true, true, false, false, false, false],
    );
    for (const one of all) for (const other of all) assert.equal(one.id === other.id, one.box === other.box);
  });
});
