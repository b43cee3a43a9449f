import assert from 'node:assert/strict';
import { FolderStore } from '../../../src/store/folderStore';
import { MemoryFolder } from '../support/memoryPorts';

const GOALS = '.mentoring/mentorships/ada-mo/goals';
const GOAL = `${GOALS}/learn-rust.yaml`;
const OTHER = `${GOALS}/read-more.yaml`;

async function opened(files: Readonly<Record<string, string>>) {
  const folder = new MemoryFolder(files);
  const store = new FolderStore(folder.ports);
  await store.refresh();
  return { folder, store, known: () => [...store.entries.keys()].sort() };
}

describe('files that are named before anything tells of them', () => {
  it('are known at once, and so is what came with them', async () => {
    const { folder, store, known } = await opened({});
    folder.put(GOAL, 'title: Learn Rust\n');
    folder.put(OTHER, 'title: Read more\n');
    await store.lookAt([GOAL]);
    assert.deepEqual(known(), [GOAL, OTHER]);
  });

  it('are forgotten at once where they went, and so is what went with them', async () => {
    const { folder, store, known } = await opened({ [GOAL]: 'title: A\n', [OTHER]: 'title: B\n' });
    folder.files.clear();
    await store.lookAt([GOAL]);
    assert.deepEqual(known(), []);
  });

  it('are read anew where they changed, and nothing else is read', async () => {
    const { folder, store } = await opened({ [GOAL]: 'title: A\n', [OTHER]: 'title: B\n' });
    folder.put(GOAL, 'title: New\n');
    folder.put(OTHER, 'title: New\n');
    let told = 0;
    store.onDidChange(() => told++);
    await store.lookAt([GOAL]);
    const titles = [GOAL, OTHER].map(path => {
      const summary = store.entries.get(path)?.summary;
      return summary?.kind === 'goal' ? summary.title : '';
    });
    assert.deepEqual([titles, told], [['New', 'B'], 1]);
  });

  it('are looked at for one after the other: whoever asked first goes on first, however slow the disk', async () => {
    const { folder, store } = await opened({ [GOAL]: 'title: A\n', [OTHER]: 'title: B\n' });
    const { files } = folder.ports;
    let goOn: () => void = () => undefined;
    const disk = new Promise<void>(resolve => (goOn = resolve));
    const slow = async (path: string) => {
      if (path === GOAL) await disk;
      return folder.files.get(path);
    };
    const slowStore = new FolderStore({
      ...folder.ports,
      files: { ...files, read: slow, stat: path => slow(path).then(() => files.stat(path)) },
    });
    const order: string[] = [];
    const looks = [GOAL, OTHER].map(path => slowStore.lookAt([path]).then(() => order.push(path)));
    await store.lookAt([OTHER]);
    goOn();
    await Promise.all(looks);
    assert.deepEqual(order, [GOAL, OTHER]);
  });

  it('are looked at once for all who ask before the look has begun', async () => {
    const { folder, store } = await opened({ [GOAL]: 'title: A\n' });
    folder.put(GOAL, 'title: New\n');
    const before = folder.reads;
    await Promise.all(Array.from({ length: 30 }, () => store.lookAt([GOAL])));
    assert.ok(folder.reads - before <= 2, `${folder.reads - before} reads`);
  });

  it('keep nobody waiting in a folder that has been closed', async () => {
    const { folder, store } = await opened({});
    const waiting = store.lookAtEverything();
    store.dispose();
    await waiting;
    folder.put(GOAL, 'title: A\n');
    await store.lookAtEverything();
    assert.equal(store.entries.size, 0);
  });
});
