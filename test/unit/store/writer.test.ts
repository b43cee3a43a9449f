import assert from 'node:assert/strict';
import { fail, ok } from '../../../src/core/result';
import { Writer, type TextPlan } from '../../../src/store/writer';
import { MemoryFolder } from '../support/memoryPorts';

const FILE = '.mentoring/mentorships/ada-mo/goals/a.yaml';
const TEXT = 'title: A\nowner: ada\n';

/** Puts `owner: mo` in the place of whoever owns it, in the text as it stands. */
const toMo: TextPlan = text => {
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

describe('What the writer refuses', () => {
  const at = () => writing({ at: 0, what: () => undefined });

  it('is a file that could not be read again, and one whose text is another by now', async () => {
    const { folder, writer, told } = at();
    const other = FILE.replace('a.yaml', 'b.yaml');
    for (const [work, code] of [
      [writer.create(other, 'title: "open\n'), 'unreadable'],
      [writer.create(FILE, TEXT), 'exists'],
      [writer.replace(FILE, 'title: Before\n', TEXT), 'changed'],
      [writer.replace(FILE, TEXT, 'title: A\ntitle: B\n'), 'unreadable'],
      [writer.edit(other, toMo), 'gone'],
      [writer.remove(FILE, { expected: 'title: B\n', forGood: true }), 'changed'],
      [writer.canRemove(other), 'gone'],
    ] as const) {
      const result = await work;
      assert.equal(!result.ok && result.error.code, code);
    }
    assert.deepEqual([...folder.files.keys()], [FILE]);
    assert.equal(folder.text(FILE), TEXT);
    assert.equal(folder.writes, 0);
    assert.deepEqual(told, []);
  });

  it('says so before anything is asked of the disk where nothing may be written', async () => {
    const folder = new MemoryFolder({ [FILE]: TEXT });
    const newer = fail('newer-version', { message: 'newer' });
    const writer = new Writer(folder.ports, () => newer, () => assert.fail('nothing is written')); // prettier-ignore
    for (const work of [
      writer.edit(FILE, () => assert.fail('it is not asked')),
      writer.create(FILE.replace('a', 'b'), TEXT),
      writer.remove(FILE, { forGood: true }),
      writer.replace(FILE, TEXT, 'title: B\n'),
    ])
      assert.deepEqual(await work, newer);
    assert.equal(folder.reads, 0);
  });

  it('is nothing where nothing is wanted: no write, no word, and no undo', async () => {
    const { folder, writer, told } = at();
    for (const plan of [() => ok([]), () => ok([{ start: 0, end: 5, text: 'title' }])]) {
      const written = await writer.edit(FILE, plan);
      assert.ok(written.ok);
      assert.deepEqual(written.value, { text: TEXT });
    }
    folder.unsaved.set(FILE, TEXT);
    assert.deepEqual(await writer.edit(FILE, () => ok([])), ok({ text: TEXT }));
    assert.equal(folder.writes, 0);
    assert.deepEqual(told, []);
  });
});

describe('What was written', () => {
  const BOM = '\uFEFF';

  it('keeps its byte order mark through change, undo and redo, which is told each time', async () => {
    const { folder, writer, told } = writing({ at: 0, what: () => undefined });
    folder.put(FILE, BOM + TEXT);
    const written = await writer.edit(FILE, toMo);
    assert.ok(written.ok);
    const after = TEXT.replace('ada', 'mo');
    assert.equal(folder.text(FILE), BOM + after);
    const { undo } = written.value;
    assert.ok(undo && (await undo.check()).ok);
    const undone = await undo.apply();
    assert.equal(folder.text(FILE), BOM + TEXT);
    assert.ok(undone.ok && undone.value);
    assert.ok((await undone.value.apply()).ok);
    assert.equal(folder.text(FILE), BOM + after);
    assert.deepEqual(told, [after, TEXT, after]);
  });

  it('comes back where it could not be read, and is put together again, as often as somebody wants', async () => {
    const { folder, writer, told } = writing({ at: 0, what: () => undefined });
    const broken = '<<<<<<< ours\ntitle: A\n=======\ntitle: B\n>>>>>>> theirs\nowner: ada\n';
    folder.put(FILE, broken);
    assert.ok(!(await writer.edit(FILE, toMo)).ok, 'nothing else writes it');
    const merged = await writer.replace(FILE, broken, TEXT);
    assert.ok(merged.ok);
    let step = merged.value.undo;
    for (const expected of [broken, TEXT, broken, TEXT]) {
      assert.ok(step);
      const done = await step.apply();
      assert.ok(done.ok, JSON.stringify(done));
      assert.equal(folder.text(FILE), expected);
      step = done.value;
    }
    assert.deepEqual(told, [TEXT, broken, TEXT, broken, TEXT]);
  });

  it('is not undone where it is another by now, whatever was to be undone', async () => {
    const { folder, writer } = writing({ at: 0, what: () => undefined });
    const other = FILE.replace('a.yaml', 'b.yaml');
    const made = await writer.create(other, TEXT);
    const changed = await writer.edit(FILE, toMo);
    const gone = await writer.remove(FILE, { forGood: true });
    assert.ok(made.ok && made.value.undo && changed.ok && changed.value.undo && gone.ok);
    folder.put(other, 'title: Theirs\n');
    folder.put(FILE, 'title: Theirs\nowner: lin\n');
    for (const [undo, code] of [
      [made.value.undo, 'changed'],
      [changed.value.undo, 'changed'],
      [gone.value, 'exists'],
    ] as const) {
      const [may, done] = [await undo.check(), await undo.apply()];
      assert.ok(!may.ok && !done.ok);
      assert.equal(may.error.code, code);
      assert.equal(done.error.code, code);
    }
    assert.deepEqual([folder.text(other), folder.text(FILE)], ['title: Theirs\n', 'title: Theirs\nowner: lin\n']); // prettier-ignore
    folder.files.clear();
    for (const undo of [made.value.undo, changed.value.undo]) {
      const may = await undo.check();
      assert.ok(!may.ok);
    }
    assert.ok((await gone.value.check()).ok);
  });

  it('comes back as the very bytes that were removed, and goes again, also where nobody can read them', async () => {
    for (const bytes of [new TextEncoder().encode(BOM + TEXT), new Uint8Array([0x74, 0xff, 0x0a])]) {
      const { folder, writer, told } = writing({ at: 0, what: () => undefined });
      folder.files.set(FILE, bytes);
      const gone = await writer.remove(FILE, { forGood: true });
      assert.ok(gone.ok && !folder.files.has(FILE));
      const back = await gone.value.apply();
      assert.ok(back.ok);
      assert.deepEqual(folder.files.get(FILE), bytes);
      const isText = bytes.length > 3;
      assert.deepEqual(told, [undefined, isText ? TEXT : undefined]);
      assert.equal(back.value !== undefined, isText, 'what cannot be read is not taken away again');
    }
  });
});
