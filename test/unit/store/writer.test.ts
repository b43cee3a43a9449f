import assert from 'node:assert/strict';
import { ok } from '../../../src/core/result';
import { Writer, type Plan } from '../../../src/store/writer';
import { MemoryFolder } from '../support/memoryPorts';

const FILE = '.mentoring/mentorships/ada-mo/goals/a.yaml';
const TEXT = 'title: A\nowner: ada\n';

/** Puts `owner: mo` in the place of whoever owns it, in the text as it stands. */
const toMo: Plan = text => {
  const start = text.indexOf('owner: ');
  return ok([{ start, end: text.indexOf('\n', start), text: 'owner: mo' }]);
};

/** A file, with something that happens at the given read of it (from 1), and all that the writer told of it. */
function writing(happens: { readonly at: number; readonly what: (folder: MemoryFolder) => void }) {
  const folder = new MemoryFolder({ [FILE]: TEXT });
  const told: (string | undefined)[] = [];
  const writer = new Writer(
    folder.ports,
    () => undefined,
    (_, text) => told.push(text),
  );
  folder.beforeRead = (_, count) => {
    if (count === happens.at) happens.what(folder);
  };
  return { folder, writer, told };
}

describe('Writing a file that somebody opens meanwhile', () => {
  const typed = 'title: Typed\nowner: ada\n';
  const begins = (folder: MemoryFolder) => folder.unsaved.set(FILE, typed);

  for (const [when, at] of [
    ['before it is read', 1],
    ['after it was read, just before the write', 2],
  ] as const)
    it(`changes what is typed and leaves the disk alone, when that begins ${when}`, async () => {
      const { folder, writer, told } = writing({ at, what: begins });
      const written = await writer.edit(FILE, toMo);
      assert.ok(written.ok);
      assert.equal(folder.text(FILE), TEXT);
      assert.equal(folder.writes, 0);
      assert.equal(folder.unsaved.get(FILE), 'title: Typed\nowner: mo\n');
      assert.deepEqual(told, ['title: Typed\nowner: mo\n']);
      assert.ok((await written.value.undo?.apply())?.ok);
      assert.deepEqual([folder.unsaved.get(FILE), folder.text(FILE)], [typed, TEXT]);
    });

  it('changes the disk where the document is saved or closed just before it would be edited', async () => {
    const { folder, writer } = writing({ at: 0, what: () => undefined });
    folder.unsaved.set(FILE, typed);
    Object.assign(folder.ports.documents, {
      edit: () => {
        folder.unsaved.delete(FILE);
        folder.put(FILE, 'title: Saved\nowner: ada\n');
        return Promise.resolve(false);
      },
    });
    assert.ok((await writer.edit(FILE, toMo)).ok);
    assert.equal(folder.text(FILE), 'title: Saved\nowner: mo\n');
  });

  it('removes nothing where it begins between the two looks at the file', async () => {
    const { folder, writer, told } = writing({ at: 2, what: begins });
    const removed = await writer.remove(FILE, { forGood: true });
    assert.equal(!removed.ok && removed.error.code, 'unsaved');
    assert.equal(folder.text(FILE), TEXT);
    assert.deepEqual(told, []);
  });
});

describe('Writing a file that keeps changing', () => {
  it('gives up and writes nothing', async () => {
    const { folder, writer, told } = writing({ at: 0, what: () => undefined });
    folder.beforeRead = (_, count) => folder.put(FILE, `title: ${count}\nowner: ada\n`);
    const written = await writer.edit(FILE, toMo);
    assert.equal(!written.ok && written.error.code, 'busy');
    assert.equal(folder.writes, 0);
    assert.deepEqual(told, []);
  });

  it('gives up where it goes between the two looks', async () => {
    const { folder, writer } = writing({ at: 2, what: all => all.files.delete(FILE) });
    const written = await writer.edit(FILE, toMo);
    assert.equal(!written.ok && written.error.code, 'gone');
    assert.equal(folder.files.size, 0);
  });
});
