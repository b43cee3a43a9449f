import assert from 'node:assert/strict';
import type { TreeNode } from '../../../src/core/tree/node';
import { DrawnRows } from '../../../src/views/drawnRows';
import { NextRow } from '../../../src/views/nextRow';

const row = (id: string, unfolds: TreeNode['unfolds'] = 'no'): TreeNode => ({
  id,
  kind: 'agendaItem',
  label: id,
  unfolds,
  name: id,
  args: {},
});

/** A person with three topics, as VS Code has it, and what the focus went to. */
function topics() {
  const went: string[] = [];
  const drawn = new DrawnRows();
  const next = new NextRow(drawn, ({ id }) => went.push(id));
  const person = row('ada', 'unfolded');
  const all = ['a', 'b', 'c'].map(id => row(id));
  next.served(undefined, [person]);
  next.served(person, all);
  const without = (gone: string) => all.filter(({ id }) => id !== gone);
  return { went, next, person, all, without };
}

describe('The focus of a tree', () => {
  it('goes on with the row that moves up where a key takes one away', () => {
    const { went, next, person, all, without } = topics();
    next.watch(all[1]!);
    next.served(person, without('b'));
    assert.deepEqual(went, ['c']);
  });

  it('goes to the row that an undo brings back, and not to what stood in its place', () => {
    const { went, next, person, all, without } = topics();
    next.served(person, without('b'));
    next.watch(all[2]!);
    next.watchReturn();
    next.served(person, all);
    assert.deepEqual(went, ['b']);
  });

  it('goes to the row that an undo brings back also where the list that loses it is shown before', () => {
    const { went, next, person, all, without } = topics();
    const other = row('mo', 'unfolded');
    const moved = row('moved');
    next.served(undefined, [person, other]);
    next.served(person, without('b'));
    next.served(other, [row('d'), moved]);
    next.watch(moved);
    next.watchReturn();
    next.served(other, [row('d')]);
    next.served(person, all);
    assert.equal(went.at(-1), 'b');
  });

  it('goes to what an undo has brought back once: what comes later was somebody else', () => {
    const { went, next, person, all, without } = topics();
    next.served(person, without('b'));
    next.watchReturn();
    next.served(person, all);
    next.served(person, [...all, row('d')]);
    assert.deepEqual(went, ['b']);
  });

  it('goes nowhere where rows come that no key has brought back, or that were never shown', () => {
    const { went, next, person, all } = topics();
    next.served(person, [...all, row('d')]);
    next.watchReturn();
    next.served(row('mo', 'unfolded'), [row('e')]);
    assert.deepEqual(went, []);
  });

  it('stays where it is once something else is done after an undo that brought nothing back', () => {
    const { went, next, person, all } = topics();
    next.watchReturn();
    next.forget(); // the mouse drops a row
    next.served(person, [...all, row('d')]);
    next.watchReturn();
    next.watch(all[0]!); // another key
    next.served(person, [...all, row('d'), row('e')]);
    assert.deepEqual(went, []);
  });

  it('goes to a row above where an undo brings back all of it', () => {
    const { went, next, person } = topics();
    next.served(undefined, []);
    next.watchReturn();
    next.served(undefined, [person]);
    assert.deepEqual(went, ['ada']);
  });
});
