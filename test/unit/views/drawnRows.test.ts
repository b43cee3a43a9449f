import assert from 'node:assert/strict';
import type { TreeNode } from '../../../src/core/tree/node';
import { DrawnRows } from '../../../src/views/drawnRows';

type Below = readonly TreeNode[];

function row(id: string, more: Partial<TreeNode> = {}, below: Below = []): TreeNode {
  return {
    id,
    kind: 'goal',
    label: id,
    unfolds: below.length > 0 ? 'unfolded' : 'no',
    name: id,
    args: {},
    ...more,
    children: () => Promise.resolve(below),
  };
}

/** Gives a tree with all its rows, as an editor asks for them that shows all unfolded. */
async function give(drawn: DrawnRows, rows: Below, parent?: TreeNode): Promise<void> {
  drawn.given(parent, rows);
  for (const one of rows) if (one.unfolds !== 'no') await give(drawn, (await one.children?.()) ?? [], one);
}

const goals = (step: Partial<TreeNode> = {}, goal: Partial<TreeNode> = {}): Below => [
  row('a', {}, [row('a1', step), row('a2')]),
  row('b', goal, [row('b1')]),
];

describe('The rows that are drawn anew', () => {
  const cases: readonly (readonly [string, Below, readonly (string | undefined)[]])[] = [
    ['none where nothing differs', goals(), []],
    ['one whose look differs, wherever it stands', goals({ checked: true }), ['a1']],
    ['one whose commands would get something else', goals({ args: { index: 3 } }), ['a1']],
    ['only the upper one of two, since all below goes with it', goals({}, { label: 'B' }), ['b']],
    ['several in different places', goals({ checked: true }, { label: 'B' }), ['a1', 'b']],
    ['the list of one that came', [row('a', {}, [row('a1'), row('a2'), row('a3')]), goals()[1]!], ['a']],
    ['the list of one that went', [row('a', {}, [row('a2')]), goals()[1]!], ['a']],
    ['the list of those that changed places', [...goals()].reverse(), [undefined]],
    ['the list of one that can no longer be unfolded', [goals()[0]!, row('b')], [undefined]],
  ];
  for (const [what, now, expected] of cases)
    it(`are ${what}`, async () => {
      const drawn = new DrawnRows();
      await give(drawn, goals());
      assert.deepEqual(
        (await drawn.update(now)).map(one => one?.id),
        expected,
      );
    });

  it('are the objects that were given, with what is true now', async () => {
    const drawn = new DrawnRows();
    const given = row('a', { description: 'old', checked: false });
    await give(drawn, [given]);
    const [changed] = await drawn.update([row('a', { checked: true })]);
    assert.equal(changed, given);
    assert.equal(given.checked, true);
    assert.equal('description' in given, false);
  });

  it('are not drawn twice for one change', async () => {
    const drawn = new DrawnRows();
    await give(drawn, goals());
    await drawn.update(goals({ checked: true }));
    assert.deepEqual(await drawn.update(goals({ checked: true })), []);
  });

  it('are those whose box was clicked, also where the file says again what it said before', async () => {
    const drawn = new DrawnRows();
    const given = row('a', { checked: false });
    await give(drawn, [given]);
    drawn.touch(given);
    assert.deepEqual(await drawn.update([row('a', { checked: false })]), [given]);
  });

  it('are none below a row that was never unfolded, but it unfolds to what is true now', async () => {
    const drawn = new DrawnRows();
    const folded = row('a', { unfolds: 'folded' }, [row('old')]);
    drawn.given(undefined, [folded]);
    assert.deepEqual(await drawn.update([row('a', { unfolds: 'folded' }, [row('new')])]), []);
    assert.deepEqual(
      (await folded.children?.())?.map(one => one.id),
      ['new'],
    );
  });

  it('know the row above them', async () => {
    const drawn = new DrawnRows();
    const [a] = goals();
    await give(drawn, [a!]);
    const first = drawn.below('a')?.[0];
    assert.ok(first);
    assert.equal(drawn.parentOf(first), a);
  });

  it('are forgotten with the row above them', async () => {
    const drawn = new DrawnRows();
    await give(drawn, goals());
    drawn.given(undefined, [row('b')]);
    assert.equal(drawn.below('a'), undefined);
  });
});
