import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withProcessLock } from '../../../src/node/processLock';

describe('Work that only one window does at a time', () => {
  const name = '/notes/a meeting.yaml';
  const usual = process.env['TMPDIR'];
  const folder = fs.mkdtempSync(join(tmpdir(), 'one-at-a-time-'));
  const locks = () => fs.readdirSync(folder);

  before(() => (process.env['TMPDIR'] = folder));

  after(() => {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
    fs.rmSync(folder, { recursive: true });
  });

  it('waits for the work of the same name, and for no other', async () => {
    const order: string[] = [];
    const work = (which: string, until?: Promise<void>) => async () => {
      order.push(`${which} begins`);
      await until;
      order.push(`${which} ends`);
    };
    let otherEnded = () => {};
    const first = withProcessLock(name, work('first', new Promise(resolve => (otherEnded = resolve))));
    const second = withProcessLock(name, work('second'));
    await withProcessLock(`${name} other`, work('other'));
    otherEnded();
    await Promise.all([first, second]);
    const of = (which: string) => order.filter(each => !each.startsWith(which));
    assert.deepEqual(of('other'), ['first begins', 'first ends', 'second begins', 'second ends']);
    assert.ok(order.indexOf('other ends') < order.indexOf('first ends'));
  });

  it('leaves nothing behind, also where it fails', async () => {
    await assert.rejects(
      withProcessLock(name, () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.equal(await withProcessLock(name, () => Promise.resolve(locks().length)), 1);
    assert.deepEqual(locks(), []);
  });

  it('does not wait for a window that was killed in the middle', async () => {
    const longAgo = new Date(Date.now() - 60_000);
    const order: string[] = [];
    await withProcessLock(name, async () => {
      for (const lock of locks()) fs.utimesSync(join(folder, lock), longAgo, longAgo);
      await withProcessLock(name, () => Promise.resolve(order.push('next')));
      order.push('killed');
    });
    assert.deepEqual(order, ['next', 'killed']);
  });

  it('goes on where there is no place for a lock', async () => {
    process.env['TMPDIR'] = join(folder, 'nowhere');
    assert.equal(await withProcessLock(name, () => Promise.resolve(7)), 7);
    process.env['TMPDIR'] = folder;
  });

  it('goes on where what was left behind cannot be taken away', async () => {
    let lock = '';
    await withProcessLock(name, () => Promise.resolve((lock = join(folder, locks()[0] ?? ''))));
    fs.mkdirSync(join(lock, 'of somebody else'), { recursive: true });
    const longAgo = new Date(Date.now() - 60_000);
    fs.utimesSync(lock, longAgo, longAgo);
    assert.equal(await withProcessLock(name, () => Promise.resolve(7)), 7);
    fs.rmSync(lock, { recursive: true });
  });
});
