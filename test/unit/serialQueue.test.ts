import assert from 'node:assert/strict';
import { SerialQueue } from '../../src/core/serialQueue';

describe('A serial queue', () => {
  it('does one thing after the other, in their order, however long each takes', async () => {
    const queue = new SerialQueue();
    const said: string[] = [];
    const work = (name: string, turns: number) => async () => {
      said.push(`${name} begins`);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      said.push(`${name} ends`);
      return name;
    };
    const all = await Promise.all([queue.run(work('slow', 50)), queue.run(work('quick', 1))]);
    assert.deepEqual(all, ['slow', 'quick']);
    assert.deepEqual(said, ['slow begins', 'slow ends', 'quick begins', 'quick ends']);
  });

  it('goes on after one that fails, of which whoever asked for it hears', async () => {
    const queue = new SerialQueue();
    const failed = queue.run(() => Promise.reject(new Error('No.')));
    const after = queue.run(() => Promise.resolve('done'));
    await assert.rejects(failed, /No\./);
    assert.equal(await after, 'done');
  });
});
