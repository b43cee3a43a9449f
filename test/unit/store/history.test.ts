import assert from 'node:assert/strict';
import type { FailureCode } from '../../../src/core/failureCode';
import { fail, ok } from '../../../src/core/result';
import { History, type UndoStep } from '../../../src/store/history';
import { remember } from '../support/remember';

/** A folder of changes that can be refused, and what was done to them in turn. */
class Changes {
  readonly done: string[] = [];
  /** The failure with which the check of a change answers. */
  readonly refused = new Map<string, FailureCode>();
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
    await remember(history, 'one', changes.group('a'));
    await remember(history, 'two', [...changes.group('b', 'c'), undefined]);
    assert.equal(await codeOf(history.undo()), 'two');
    assert.deepEqual(changes.done, ['c', 'b']);
    assert.equal(await codeOf(history.undo()), 'one');
    assert.equal(await codeOf(history.undo()), 'nothing-to-undo');
  });

  it('is not begun while one of it is refused, and stays until it no longer is', async () => {
    const changes = new Changes();
    const history = new History();
    await remember(history, 'before', changes.group('z'));
    await remember(history, 'group', changes.group('a', 'b', 'c'));
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
    await remember(history, 'before', changes.group('z'));
    await remember(history, 'alone', changes.group('y'));
    await remember(history, 'group', changes.group('a', 'b'));
    changes.refused.set('b', 'closed').set('y', 'changed');
    assert.equal(await codeOf(history.undo()), 'closed');
    assert.equal(await codeOf(history.undo()), 'changed');
    assert.equal(await codeOf(history.undo()), 'before');
    assert.deepEqual(changes.done, ['z']);
  });

  it('keeps what is left of it when one fails on the way, as the change to undo next and under its name', async () => {
    const changes = new Changes();
    const history = new History();
    await remember(history, 'group', changes.group('a', 'b', 'c'), 'key');
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
    await remember(history, 'group', changes.group('a', 'b'), 'key');
    assert.equal(await history.takeBack('key'), true);
    assert.equal(await history.takeBack('key'), false, 'what took it back does not have its name');
    assert.equal(await codeOf(history.undo()), 'group');
    assert.deepEqual(changes.done, ['b', 'a', 'a again', 'b again']);
  });

  it('is told to whoever shows it, once all of it is taken back, also where its files have other names by then', async () => {
    const changes = new Changes();
    const history = new History();
    const told: string[] = [];
    await remember(history, 'group', changes.group('a', 'b'), 'key');
    history.whenTakenBack('key', () => told.push(`after ${changes.done.join()}`));
    await remember(history, 'later', changes.group('c'), 'other key');
    history.forgetKeys();
    await history.undo();
    assert.deepEqual(told, []);
    changes.failing.add('a');
    await history.undo();
    assert.deepEqual(told, []);
    changes.failing.clear();
    await history.undo();
    assert.deepEqual(told, ['after c,b,a']);
  });

  it('without any change is none', async () => {
    const history = new History();
    await remember(history, 'nothing', [undefined]);
    assert.equal(await codeOf(history.undo()), 'nothing-to-undo');
  });
});

describe('the last changes', () => {
  it('are a hundred', async () => {
    const changes = new Changes();
    const history = new History();
    for (let count = 1; count <= 101; count++) await remember(history, 'x', changes.group(`${count}`));
    while ((await history.undo()).ok);
    assert.equal(changes.done.length, 100);
    assert.deepEqual([changes.done[0], changes.done.at(-1)], ['101', '2']);
  });

  it('are taken back by the newest of a name', async () => {
    const changes = new Changes();
    const history = new History();
    await remember(history, 'one', changes.group('a'), 'key');
    await remember(history, 'two', changes.group('b'), 'key');
    assert.equal(await history.takeBack('key'), true);
    assert.deepEqual(changes.done, ['b']);
  });
});

describe('an undo that is asked for while a deed is under way', () => {
  it('waits for its end, and takes that deed back and not the one before it', async () => {
    const changes = new Changes();
    const history = new History();
    await remember(history, 'before', changes.group('a'));
    let end: () => void = () => undefined;
    const deed = history.record({ message: 'under way' }, async done => {
      done(changes.step('b'));
      await new Promise<void>(resolve => (end = resolve));
      done(changes.step('c'));
    });
    const undone = codeOf(history.undo());
    await new Promise(resolve => setImmediate(resolve)); // an undo that does not wait would be done by now
    end();
    await deed;
    assert.equal(await undone, 'under way');
    assert.deepEqual(changes.done, ['c', 'b']);
  });

  it('takes back what was done where the deed fails on the way', async () => {
    const changes = new Changes();
    const history = new History();
    const deed = history.record({ message: 'half' }, async done => {
      done(changes.step('a'));
      await Promise.resolve();
      throw new Error('full');
    });
    const undone = codeOf(history.undo());
    await assert.rejects(deed, /full/);
    assert.equal(await undone, 'half');
    assert.deepEqual(changes.done, ['a']);
  });
});
