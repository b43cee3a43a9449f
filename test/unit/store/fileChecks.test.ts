import assert from 'node:assert/strict';
import { FileChecks } from '../../../src/store/fileChecks';
import { FolderStore } from '../../../src/store/folderStore';
import { MemoryFolder } from '../support/memoryPorts';
import { NOTES, TODAY } from '../language/support';

const ROOT = '.mentoring/mentorships/ada-mo';
const GOAL = `${ROOT}/goals/parser-tests.yaml`;
const MEETING = `${ROOT}/meetings/2027-02-12-tests.yaml`;

async function folder(files: Readonly<Record<string, string>> = {}) {
  const memory = new MemoryFolder(
    Object.fromEntries(
      Object.entries({ ...NOTES, ...files }).map(([path, text]) => [`.mentoring/${path}`, text]),
    ),
  );
  const store = new FolderStore(memory.ports);
  await store.refresh();
  return { memory, store, checks: new FileChecks(store, () => TODAY) };
}

const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);

describe('Checking the files of a folder', () => {
  it('reads and compares a document once for each text, and shares the reading with the rows', async () => {
    const { memory, store, checks } = await folder();
    const text = 'title: A\ndue: soon\n';
    memory.unsaved.set(GOAL, text);
    await store.refresh([GOAL]);
    const parsed = store.parses;
    const first = checks.ofDocument(GOAL, text, false);
    assert.deepEqual(codes(first), ['not-a-date']);
    for (let round = 0; round < 5; round++) assert.equal(checks.ofDocument(GOAL, text, false), first);
    assert.deepEqual([checks.reads, checks.compared, store.parses], [1, 1, parsed]);
  });

  it('does nothing for a document while files of another folder change', async () => {
    const [here, there] = [await folder(), await folder()];
    const text = 'title: A\n';
    here.checks.ofDocument(GOAL, text, true);
    for (let round = 0; round < 10; round++) {
      there.memory.unsaved.set(GOAL, `title: ${round}\n`);
      await there.store.refresh([GOAL]);
      there.checks.ofDocument(GOAL, `title: ${round}\n`, false);
      here.checks.ofDocument(GOAL, text, true);
    }
    assert.deepEqual([here.checks.reads, here.checks.compared], [1, 1]);
    assert.deepEqual([there.checks.reads, there.checks.compared], [10, 10]);
  });

  it('compares an open document again when another file of its folder changes, and reads it no second time', async () => {
    const { memory, store, checks } = await folder();
    const text = 'title: A\nprogress:\n  learn-rust:\n';
    assert.deepEqual(codes(checks.ofDocument(MEETING, text, true)), ['unknown-goal']);
    memory.put(`${ROOT}/goals/learn-rust.yaml`, 'title: Learn Rust\n');
    await store.refresh();
    assert.deepEqual(codes(checks.ofDocument(MEETING, text, true)), []);
    assert.equal(checks.reads, 1);
  });

  it('lets go of documents that are closed', async () => {
    const { checks } = await folder();
    checks.ofDocument(GOAL, 'title: A\n', true);
    checks.keepOnly(new Set());
    checks.ofDocument(GOAL, 'title: A\n', true);
    assert.equal(checks.reads, 2);
  });

  it('tells of the bytes on disk while a document is saved', async () => {
    const { memory, store, checks } = await folder();
    memory.files.set(GOAL, new Uint8Array([0x74, 0x3a, 0x20, 0xe9]));
    await store.refresh();
    assert.deepEqual(codes(checks.ofDocument(GOAL, 'title: \ufffd\n', true)), ['not-utf8']);
    assert.deepEqual(codes(checks.ofDocument(GOAL, 'title: \ufffd\n', false)), []);
  });

  it('says nothing of closed files unless asked; then follows those that change, and those whose names come and go', async () => {
    const { memory, store, checks } = await folder({
      'mentorships/ada-mo/goals/a.yaml': 'title: A\ndue: soon\n',
      'mentorships/ada-mo/meetings/b.yaml': 'title: B\nprogress:\n  gone:\n',
      'mentorships/ada-mo/stray.yaml': 'title: C\n',
    });
    const wrong = async () =>
      [...(await checks.closed())].flatMap(([path, found]) =>
        found.length === 0 ? [] : [path.slice(ROOT.length + 1)],
      );
    assert.deepEqual(await wrong(), []);
    await checks.everything();
    assert.deepEqual((await wrong()).sort(), ['goals/a.yaml', 'meetings/b.yaml', 'stray.yaml']);
    const { reads } = checks;
    await wrong();
    assert.equal(checks.reads, reads, 'nothing has changed');
    memory.put(`${ROOT}/goals/a.yaml`, 'title: A\n');
    await store.refresh();
    assert.deepEqual((await wrong()).sort(), ['meetings/b.yaml', 'stray.yaml']);
    assert.equal(checks.reads, reads + 1, 'the one that changed');
    memory.put(`${ROOT}/goals/gone.yaml`, 'title: Here again\n');
    await store.refresh();
    assert.deepEqual(await wrong(), ['stray.yaml']);
  });

  it('leaves out a closed file that went before it could be read', async () => {
    const { memory, checks } = await folder();
    memory.files.delete(MEETING);
    await checks.everything();
    const closed = await checks.closed();
    assert.equal(closed.has(MEETING), false);
    assert.equal(closed.has(GOAL), true);
  });

  it('forgets a closed file that is gone', async () => {
    const { memory, store, checks } = await folder();
    await checks.everything();
    assert.equal((await checks.closed()).has(MEETING), true);
    memory.files.delete(MEETING);
    await store.refresh();
    assert.equal((await checks.closed()).has(MEETING), false);
  });

  it('names files that are not read for their endings unasked, and says when one comes or goes', async () => {
    const { memory, store, checks } = await folder({
      'people/kim.yml': 'name: Kim\n',
      'people/README.md': 'Hello',
    });
    const named = async () => [...(await checks.closed())].map(([path, found]) => [path, ...codes(found)]);
    assert.deepEqual(await named(), [['.mentoring/people/kim.yml', 'wrong-ending']]);
    const before = await checks.closed();
    assert.equal(
      (await checks.closed()).get('.mentoring/people/kim.yml'),
      before.get('.mentoring/people/kim.yml'),
    );
    let told = 0;
    store.onDidChange(() => told++);
    memory.put('.mentoring/people/sam', 'name: Sam\n');
    memory.files.delete('.mentoring/people/kim.yml');
    await store.refresh();
    assert.ok(told > 0);
    assert.deepEqual(await named(), [['.mentoring/people/sam', 'wrong-ending']]);
  });

  it('shows of closed files what is wrong in each, be it one thing, and nothing of the others', async () => {
    const { checks } = await folder({
      'mentorships/ada-mo/goals/a.yaml': 'title: A\ndue: soon\n',
      'mentorships/ada-mo/goals/b.yaml': 'title: B\ndue: soon\nstart: later\n',
      'mentorships/ada-mo/goals/c.yaml': 'title: "C\n',
    });
    const shown = async () =>
      [...(await checks.shown())].map(([path, { findings }]) => [
        path.slice(ROOT.length + 7),
        codes(findings),
      ]);
    assert.deepEqual(
      await shown(),
      [['c.yaml', ['syntax']]],
      'unasked, only what keeps a file from being read',
    );
    await checks.everything();
    assert.deepEqual((await shown()).sort(), [
      ['a.yaml', ['not-a-date']],
      ['b.yaml', ['not-a-date', 'not-a-date']],
      ['c.yaml', ['syntax']],
    ]);
  });
});
