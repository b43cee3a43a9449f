import assert from 'node:assert/strict';
import { ok } from '../../../src/core/result';
import { FolderStore } from '../../../src/store/folderStore';
import { History } from '../../../src/store/history';
import { Moves } from '../../../src/store/moves';
import { MemoryFolder } from '../support/memoryPorts';
import { remember } from '../support/remember';

const FOLDER = '.mentoring/mentorships/ada-mo';
const OLD = `${FOLDER}/goals/rust.yaml`;
const NEW = `${FOLDER}/goals/learn-rust.yaml`;
const TEXT = 'title: Rust\nowner: ada\n';

describe('What was done in a file that has another name by now', () => {
  let folder: MemoryFolder;
  let store: FolderStore;
  let history: History;

  beforeEach(async () => {
    folder = new MemoryFolder({ [OLD]: TEXT });
    store = new FolderStore(folder.ports);
    history = new History();
    await store.refresh();
  });
  afterEach(() => store.dispose());

  /** Gives a file another name, as the Explorer does, and tells of it. */
  function rename(from: string, to: string): void {
    folder.put(to, folder.text(from) ?? '');
    folder.files.delete(from);
    store.moved(from, to);
  }

  async function changeOwner(path = OLD): Promise<void> {
    const change = { kind: 'set', path: ['owner'], value: 'mo' } as const;
    const written = await store.change(path, () => ok([change]));
    assert.ok(written.ok);
    await remember(history, 'owner', [written.value.undo], 'owner');
  }

  async function undo(): Promise<string> {
    const undone = await history.undo();
    return undone.ok ? undone.value.message : undone.error.code;
  }

  const files = () =>
    Object.fromEntries([...folder.files.keys()].sort().map(path => [path, folder.text(path)]));

  it('is undone there, and nothing comes to be under the old name', async () => {
    await changeOwner();
    rename(OLD, NEW);
    assert.equal(await undo(), 'owner');
    assert.deepEqual(files(), { [NEW]: TEXT });
  });

  it('is undone there and not in the file that has the old name now', async () => {
    await changeOwner();
    rename(OLD, NEW);
    folder.put(OLD, 'title: Rust\nowner: mo\n');
    assert.equal(await undo(), 'owner');
    assert.deepEqual(files(), { [NEW]: TEXT, [OLD]: 'title: Rust\nowner: mo\n' });
  });

  it('is undone through several names, and the first one again', async () => {
    await changeOwner();
    rename(OLD, NEW);
    await changeOwner(NEW);
    folder.put(NEW, 'title: Rust\nowner: mo # really\n');
    rename(NEW, OLD);
    rename(FOLDER, `${FOLDER}-lin`);
    folder.files.delete(`${FOLDER}-lin`);
    const now = OLD.replace('ada-mo', 'ada-mo-lin');
    folder.put(now, folder.text(OLD) ?? '');
    folder.files.delete(OLD);
    assert.equal(await undo(), 'owner');
    assert.deepEqual(files(), { [now]: 'title: Rust\nowner: ada # really\n' });
  });

  it('is what made it: undoing that takes it away under its new name', async () => {
    const made = await store.create(`${FOLDER}/goals/new.yaml`, TEXT);
    assert.ok(made.ok);
    await remember(history, 'new', [made.value.undo]);
    rename(`${FOLDER}/goals/new.yaml`, NEW);
    assert.equal(await undo(), 'new');
    assert.deepEqual(files(), { [OLD]: TEXT });
  });

  it('is refused where it has left the notes or the folder, and nothing is written', async () => {
    for (const to of ['.mentoring/old goals/rust.yaml', undefined]) {
      await changeOwner();
      const before = folder.text(OLD) ?? '';
      folder.files.delete(OLD);
      if (to !== undefined) folder.put(to, before);
      store.moved(OLD, to);
      const left = files();
      assert.equal(await undo(), 'gone');
      assert.deepEqual(files(), left);
      folder.put(OLD, TEXT);
    }
  });

  it('is its removal: it comes back in its folder, which has another name', async () => {
    const removed = await store.remove(OLD);
    assert.ok(removed.ok);
    await remember(history, 'removal', [removed.value]);
    store.moved(FOLDER, `${FOLDER}-lin`);
    assert.equal(await undo(), 'removal');
    assert.deepEqual(files(), { [OLD.replace('ada-mo', 'ada-mo-lin')]: TEXT });
  });

  it('is its removal: it comes back under its own name where another file had that meanwhile', async () => {
    const removed = await store.remove(OLD);
    assert.ok(removed.ok);
    await remember(history, 'removal', [removed.value]);
    folder.put(OLD, 'title: Another\n');
    rename(OLD, NEW);
    assert.equal(await undo(), 'removal');
    assert.deepEqual(files(), { [NEW]: 'title: Another\n', [OLD]: TEXT });
  });

  it('is not taken for what was done in the file that has its old name: only in turn it is undone', async () => {
    await changeOwner();
    rename(OLD, NEW);
    history.forgetKeys();
    assert.equal(await history.takeBack('owner'), false);
    assert.equal(await undo(), 'owner');
  });
});

describe('Following a file', () => {
  it('begins when it is first followed: what had its name before is another one', () => {
    const moves = new Moves();
    const first = moves.follow(OLD);
    moves.add(OLD, NEW);
    const second = moves.follow(OLD);
    moves.add(OLD, `${FOLDER}/goals/third.yaml`);
    moves.add(`${FOLDER}/goals/rust`, `${FOLDER}/goals/go`); // a folder that begins as it does
    assert.deepEqual([first(), second()], [NEW, `${FOLDER}/goals/third.yaml`]);
  });
});
