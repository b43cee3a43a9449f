import assert from 'node:assert/strict';
import type { PrivatePlace } from '../../../src/core/private/kinds';
import { ok } from '../../../src/core/result';
import { PrivateNotes } from '../../../src/store/private/privateNotes';
import { MemoryFolder } from '../support/memoryPorts';

const PATH = 'private/mentorships/ada-mo/goals/lexer.yaml';
const PLACE: PrivatePlace = { kind: 'goal', id: 'lexer', mentorship: 'ada-mo' };

async function open(files: Readonly<Record<string, string>> = {}) {
  const own = new MemoryFolder(files);
  const notes = new PrivateNotes(own.ports);
  let heard = 0;
  notes.onDidChange(() => heard++);
  await notes.refresh();
  return { own, notes, heard: () => heard };
}

const insert = (value: string) => () => ok([{ kind: 'insert' as const, list: ['notes'], value }]);

describe('private notes in memory', () => {
  it('say once that something changed, and nothing where nothing did', async () => {
    const { own, notes, heard } = await open({ [PATH]: 'agenda:\n  - One\n' });
    assert.equal(heard(), 1);
    await notes.refresh();
    assert.equal(heard(), 1);
    own.put(PATH, 'agenda:\n  - Two\n');
    await notes.refresh();
    assert.equal(heard(), 2);
    assert.deepEqual(notes.records.map(({ path }) => path), [PATH]); // prettier-ignore
  });

  it('forget a file that is gone, and pass over one that is none of theirs', async () => {
    const { own, notes, heard } = await open({ [PATH]: 'agenda:\n  - One\n', 'private/readme.txt': 'x' });
    assert.equal(notes.records.length, 1);
    own.files.delete(PATH);
    await notes.refresh();
    assert.deepEqual([notes.records.length, notes.about(PLACE), heard()], [0, undefined, 2]);
  });

  it('know what was written at once, in the order of the paths, and forget what is taken back', async () => {
    const { own, notes, heard } = await open({
      'private/mentorships/ada-mo/meetings/a.yaml': 'agenda:\n  - One\n',
    });
    const before = heard();
    const written = await notes.change(PLACE, insert('Mine'));
    assert.ok(written.ok);
    assert.ok(heard() > before);
    assert.match(own.text(PATH) ?? '', /Mine/);
    assert.deepEqual(notes.records.map(({ path }) => path), [PATH, 'private/mentorships/ada-mo/meetings/a.yaml']); // prettier-ignore
    assert.ok((await written.value.undo?.apply())?.ok);
    assert.equal(notes.about(PLACE), undefined);
  });

  it('refuse to write where their folder is open no more', async () => {
    const { own, notes } = await open();
    notes.dispose();
    const written = await notes.change(PLACE, insert('Mine'));
    assert.deepEqual([written.ok, written.ok ? '' : written.error.code], [false, 'closed']);
    assert.equal(own.files.size, 0);
  });
});
