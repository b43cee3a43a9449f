import assert from 'node:assert/strict';
import { fail, ok } from '../../../src/core/result';
import { History, type UndoStep } from '../../../src/store/history';

/** A folder of changes that can be refused, and what was done to them in turn. */
class Changes {
  readonly done: string[] = [];
  /** The failure with which the check of a change answers. */
  readonly refused = new Map<string, string>();
  /** Changes that fail on the way. */
  readonly failing = new Set<string>();

  step(name: string): UndoStep {
    return {
      check: () => {
        const code = this.refused.get(name);
        return Promise.resolve(code === undefined ? ok(undefined) : fail(code, { message: name }));
      },
      apply: () => {
        if (this.failing.has(name)) return Promise.resolve(fail('disk', { message: name }));
        this.done.push(name);
        return Promise.resolve(ok(this.step(`${name} again`)));
      },
    };
  }

  group(...names: readonly string[]): UndoStep[] {
    return names.map(name => this.step(name));
  }
}

const codeOf = async (result: ReturnType<History['undo']>) => {
  const undone = await result;
  return undone.ok ? undone.value.message : undone.error.code;
};

describe('a group of changes', () => {
  it('is taken back from its end, and the change before it after that', async () => {
    const changes = new Changes();
    const history = new History();
    history.add({ message: 'one' }, changes.group('a'));
    history.add({ message: 'two' }, [...changes.group('b', 'c'), undefined]);
    assert.equal(await codeOf(history.undo()), 'two');
    assert.deepEqual(changes.done, ['c', 'b']);
    assert.equal(await codeOf(history.undo()), 'one');
    assert.equal(await codeOf(history.undo()), 'nothing-to-undo');
  });

  it('is not begun while one of it is refused, and stays until it no longer is', async () => {
    const changes = new Changes();
    const history = new History();
    history.add({ message: 'before' }, changes.group('z'));
    history.add({ message: 'group' }, changes.group('a', 'b', 'c'));
    changes.refused.set('a', 'changed');
    assert.equal(await codeOf(history.undo()), 'changed');
    assert.equal(await codeOf(history.undo()), 'changed');
    assert.deepEqual(changes.done, []);
    changes.refused.clear();
    assert.equal(await codeOf(history.undo()), 'group');
    assert.deepEqual(changes.done, ['c', 'b', 'a']);
  });

  it('is forgotten where its folder was closed, and so is a change alone that was changed since', async () => {
    const changes = new Changes();
    const history = new History();
    history.add({ message: 'before' }, changes.group('z'));
    history.add({ message: 'alone' }, changes.group('y'));
    history.add({ message: 'group' }, changes.group('a', 'b'));
    changes.refused.set('b', 'closed').set('y', 'changed');
    assert.equal(await codeOf(history.undo()), 'closed');
    assert.equal(await codeOf(history.undo()), 'changed');
    assert.equal(await codeOf(history.undo()), 'before');
    assert.deepEqual(changes.done, ['z']);
  });

  it('keeps what is left of it when one fails on the way, as the change to undo next and under its name', async () => {
    const changes = new Changes();
    const history = new History();
    history.add({ message: 'group' }, changes.group('a', 'b', 'c'), 'key');
    changes.failing.add('b');
    assert.equal(await codeOf(history.undo()), 'disk');
    assert.equal(await history.takeBack('key'), false);
    assert.deepEqual(changes.done, ['c']);
    changes.failing.clear();
    assert.equal(await codeOf(history.undo()), 'group');
    assert.deepEqual(changes.done, ['c', 'b', 'a']);
    assert.equal(await codeOf(history.undo()), 'nothing-to-undo');
  });

  it('that is taken back by its name can be undone as a whole', async () => {
    const changes = new Changes();
    const history = new History();
    history.add({ message: 'group' }, changes.group('a', 'b'), 'key');
    assert.equal(await history.takeBack('key'), true);
    assert.equal(await history.takeBack('key'), false, 'what took it back does not have its name');
    assert.equal(await codeOf(history.undo()), 'group');
    assert.deepEqual(changes.done, ['b', 'a', 'a again', 'b again']);
  });

  it('without any change is none', async () => {
    const history = new History();
    history.add({ message: 'nothing' }, [undefined]);
    assert.equal(await codeOf(history.undo()), 'nothing-to-undo');
  });
});

describe('the last changes', () => {
  it('are a hundred', async () => {
    const changes = new Changes();
    const history = new History();
    for (let count = 1; count <= 101; count++) history.add({ message: 'x' }, changes.group(`${count}`));
    while ((await history.undo()).ok);
    assert.equal(changes.done.length, 100);
    assert.deepEqual([changes.done[0], changes.done.at(-1)], ['101', '2']);
  });

  it('are taken back by the newest of a name', async () => {
    const changes = new Changes();
    const history = new History();
    history.add({ message: 'one' }, changes.group('a'), 'key');
    history.add({ message: 'two' }, changes.group('b'), 'key');
    assert.equal(await history.takeBack('key'), true);
    assert.deepEqual(changes.done, ['b']);
  });
});
