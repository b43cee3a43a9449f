import assert from 'node:assert/strict';
import { FolderStore } from '../../../src/store/folderStore';
import { MemoryFolder } from '../support/memoryPorts';

const GOAL = '.mentoring/mentorships/ada-mo/goals/learn-rust.yaml';
const MEETING = '.mentoring/mentorships/ada-mo/meetings/2027-02-26-api.yaml';

async function opened() {
  const folder = new MemoryFolder({
    [GOAL]: 'title: Learn Rust\n',
    [MEETING]: 'title: API\ndate: 2027-02-26\n',
  });
  const store = new FolderStore(folder.ports);
  await store.refresh();
  return { folder, store };
}

describe('looking at a folder of notes', () => {
  it('tells of what it comes to know in the background now and then, and not of each file', async () => {
    const folder = new MemoryFolder();
    for (let i = 0; i < 200; i++)
      folder.put(`.mentoring/mentorships/a/goals/g${i}.yaml`, `title: Goal ${i}\n`);
    folder.milliseconds = 1_000_000;
    folder.tick = 5;
    const store = new FolderStore(folder.ports);
    await store.lookAtEverything();
    let told = 0;
    store.onDidChange(() => told++);
    const [parsed, begun] = [store.parses, folder.milliseconds];
    await store.refresh([]);
    const quarters = Math.floor((folder.milliseconds - begun) / 250);
    assert.ok(store.parses - parsed > 100 && quarters > 2);
    assert.ok(told > 2 && told <= quarters + 1, `${told} times in ${quarters} quarters of a second`);
  });

  it('gives no text of a file behind a link that leads out, nor of one that is too large', async () => {
    const { folder, store } = await opened();
    folder.outside.add(GOAL);
    folder.put(MEETING, `title: x\nnotes: ${'x'.repeat(300_000)}\n`);
    for (const [path, reason] of [
      [GOAL, 'link'],
      [MEETING, 'too-large'],
    ] as const) {
      const text = await store.text(path);
      assert.equal(text?.ok === false && text.error.reason, reason);
    }
  });

  it('says why the disk does not give a text', async () => {
    const { folder, store } = await opened();
    folder.beforeRead = () => {
      throw new Error('EIO: i/o error');
    };
    const text = await store.text(GOAL);
    assert.equal(text?.ok === false && text.error.reason, 'disk');
  });

  it('changes no text where no record can lie', async () => {
    const { folder, store } = await opened();
    const path = '.mentoring/mentorships/ada-mo/readme.yaml';
    folder.put(path, 'title: A\n');
    const result = await store.editText(path, () => assert.fail('it is not looked at'));
    assert.equal(!result.ok && result.error.code, 'no-record');
    assert.equal(folder.text(path), 'title: A\n');
  });

  it('changes no file that is not text', async () => {
    const { folder, store } = await opened();
    const bytes = new Uint8Array([0x74, 0x69, 0x74, 0x6c, 0x65, 0x3a, 0x20, 0xff, 0x0a]);
    folder.files.set(GOAL, bytes);
    const result = await store.change(GOAL, () => assert.fail('nothing is asked'));
    assert.equal(!result.ok && result.error.code, 'unreadable');
    assert.equal(folder.files.get(GOAL), bytes);
  });

  it('tells of a file that the disk does not give, and of nothing else that came with it', async () => {
    const { folder, store } = await opened();
    let told = 0;
    store.onDidChange(() => told++);
    const { files } = folder.ports;
    const readEach = files.readEach.bind(files);
    files.readEach = (paths, each) =>
      readEach(paths, (path, bytes) =>
        path === MEETING ? each(path, undefined, new Error('EIO: i/o error')) : each(path, bytes),
      );
    await store.refresh();
    assert.equal(store.entries.get(MEETING)?.broken?.reason, 'disk');
    assert.equal(told, 1);
    await store.refresh();
    assert.equal(told, 1, 'it is news once');
  });

  it('reads records alone, each once, and none that stands unsaved in an editor', async () => {
    const { folder, store } = await opened();
    for (const stray of ['README.md', 'mentorships/ada-mo/notes.txt', 'mentorships/ada-mo/other.yaml'])
      folder.put(`.mentoring/${stray}`, 'title: A\n');
    folder.unsaved.set(GOAL, 'title: Typed\n');
    const read: string[] = [];
    const { files } = folder.ports;
    const readEach = files.readEach.bind(files);
    files.readEach = (paths, each) => (read.push(...paths), readEach(paths, each));
    await store.refresh();
    assert.deepEqual(read, [MEETING]);
    assert.equal([...store.entries.keys()].length, 2);
    assert.equal(store.strays.length, 3);
  });

  it('sees what is asked for in the very moment in which a look ends', async () => {
    const { folder, store } = await opened();
    let asked = false;
    store.onDidChange(() => {
      if (asked) return;
      asked = true;
      // behind all that is left of this look
      void Promise.resolve().then(() => {
        folder.put(MEETING, 'title: In the last moment\n');
        void store.refresh([MEETING]);
      });
    });
    folder.put(GOAL, 'title: Learn Zig\n');
    await store.refresh([GOAL]);
    for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setImmediate(resolve));
    const summary = store.entries.get(MEETING)?.summary;
    assert.equal(summary?.kind === 'meeting' && summary.title, 'In the last moment');
  });

  it('gives no record of a file that is gone, or broken, since it was glanced at', async () => {
    for (const text of [undefined, 'title: "open\n']) {
      const { folder, store } = await opened();
      const other = new FolderStore(folder.ports);
      folder.milliseconds = 1_000_000;
      folder.tick = 100; // slow enough for the rest to be only glanced at
      await other.lookAtEverything();
      for (const path of [GOAL, MEETING]) {
        if (text === undefined) folder.files.delete(path);
        else folder.put(path, text);
        assert.equal(await other.record(path), undefined);
        assert.ok(store.entries.has(path), 'its row is there until somebody looks again');
      }
    }
  });

  it('never shows what the disk said before a change of ours, where it says so after that', async () => {
    for (const look of [[GOAL], 'everything'] as const) {
      const { folder, store } = await opened();
      const { files } = folder.ports;
      const old = folder.text(GOAL) ?? '';
      let answer = () => {};
      const isAnswered = new Promise<void>(resolve => (answer = resolve));
      let isAsked = false;
      const slowly = <T>(value: T) => {
        isAsked = true;
        return isAnswered.then(() => value);
      };
      const usual = { ...files };
      Object.assign(files, {
        read: () => slowly(new TextEncoder().encode(old)),
        readEach: async (paths: readonly string[], each: (path: string, bytes?: Uint8Array) => void) => {
          await slowly(undefined);
          for (const path of paths)
            each(path, new TextEncoder().encode(path === GOAL ? old : 'title: API\n'));
        },
      });
      const looking = store.refresh(look);
      while (!isAsked) await folder.ports.clock.yieldToEventLoop();
      Object.assign(files, usual);
      const written = await store.editText(GOAL, () => ({
        ok: true,
        value: [{ start: 7, end: 12, text: 'Know' }],
      }));
      assert.ok(written.ok);
      answer();
      await looking;
      const { summary } = store.entries.get(GOAL) ?? {};
      assert.equal(summary?.kind === 'goal' && summary.title, 'Know Rust', String(look));
    }
  });

  it('keeps in sight what was made here while the disk was being listed', async () => {
    const { folder, store } = await opened();
    const { files } = folder.ports;
    const made = '.mentoring/mentorships/ada-mo/goals/new.yaml';
    const before = await files.list();
    const usual = { ...files };
    Object.assign(files, {
      list: async () => {
        await store.create(made, 'title: New\n');
        return before;
      },
    });
    await store.refresh();
    assert.ok(store.entries.has(made));
    Object.assign(files, usual);
    folder.files.delete(made);
    await store.refresh();
    assert.ok(!store.entries.has(made));
  });
});
