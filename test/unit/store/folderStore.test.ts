import assert from 'node:assert/strict';
import { toggleItem } from '../../../src/core/mentoring/itemChanges';
import { ok } from '../../../src/core/result';
import { FolderStore } from '../../../src/store/folderStore';
import { History } from '../../../src/store/history';
import { MemoryFolder } from '../support/memoryPorts';
import { remember } from '../support/remember';

const GOAL = '.mentoring/mentorships/ada-mo/goals/learn-rust.yaml';
const MEETING = '.mentoring/mentorships/ada-mo/meetings/2027-02-26-api.yaml';
const GOAL_TEXT = `# Why: the parser
title:   Learn Rust   # for real
steps:
  - Read the book

  - text: 'Write a lexer'   # small
`;
const MEETING_TEXT = `title: API
date: 2027-02-26T10:00
actions:
  ada:
    - text: One page
      due: 2027-02-22
`;

async function opened(
  files: Readonly<Record<string, string>> = { [GOAL]: GOAL_TEXT, [MEETING]: MEETING_TEXT },
) {
  const folder = new MemoryFolder(files);
  const store = new FolderStore(folder.ports);
  await store.refresh();
  return { folder, store };
}

const tick = (index: number, text?: string) => (readable: Parameters<typeof toggleItem>[0]) =>
  toggleItem(readable, { section: 'steps', index, text }, '2027-02-26');

describe('a folder of notes', () => {
  it('knows every record after the first look, and forgets files that are gone', async () => {
    const { folder, store } = await opened();
    assert.deepEqual([...store.entries.keys()].sort(), [GOAL, MEETING]);
    const summary = store.entries.get(GOAL)?.summary;
    assert.equal(summary?.kind === 'goal' && summary.steps, 2);
    folder.files.delete(GOAL);
    await store.refresh();
    assert.deepEqual([...store.entries.keys()], [MEETING]);
  });

  it('parses only the one file that changed', async () => {
    const files: Record<string, string> = {};
    for (let i = 0; i < 200; i++) files[`.mentoring/mentorships/a/goals/g${i}.yaml`] = `title: Goal ${i}\n`;
    const { folder, store } = await opened(files);
    assert.equal(store.parses, 200);
    folder.put('.mentoring/mentorships/a/goals/g7.yaml', 'title: Another\n');
    await store.refresh();
    assert.equal(store.parses, 201);
    await store.refresh(['.mentoring/mentorships/a/goals/g8.yaml']);
    assert.equal(store.parses, 201);
  });

  it('shows every title at once in a large folder and knows the rest a moment later', async () => {
    const folder = new MemoryFolder();
    for (let i = 0; i < 50; i++)
      folder.put(`.mentoring/mentorships/a/goals/g${i}.yaml`, `title: Goal ${i}\nsteps:\n  - one\n`);
    folder.tick = 10;
    const store = new FolderStore(folder.ports);
    const steps: number[] = [];
    const count = () =>
      [...store.entries.values()].filter(entry => entry.summary?.kind === 'goal' && entry.summary.steps === 1)
        .length;
    store.onDidChange(() => steps.push(count()));
    await store.lookAtEverything();
    assert.equal(store.entries.size, 50);
    assert.ok(count() < 50, 'the rest is parsed afterwards');
    await store.refresh([]);
    assert.equal(count(), 50);
    assert.equal(store.parses, 50);
    assert.equal(steps.at(-1), 50);
  });

  it('ticks a step and changes no other byte, and ticking twice gives the old bytes back', async () => {
    const { folder, store } = await opened();
    const done = await store.change(GOAL, tick(1));
    assert.ok(done.ok);
    assert.equal(folder.text(GOAL), GOAL_TEXT.replace('# small\n', '# small\n    done: 2027-02-26\n'));
    assert.ok((await store.change(GOAL, tick(1))).ok);
    assert.equal(folder.text(GOAL), GOAL_TEXT);
  });

  it('keeps a byte order mark and Windows line ends', async () => {
    const text = `\uFEFF${GOAL_TEXT.replaceAll('\n', '\r\n')}`;
    const { folder, store } = await opened({ [GOAL]: text });
    assert.ok((await store.change(GOAL, tick(1))).ok);
    assert.equal(folder.text(GOAL), text.replace('# small\r\n', '# small\r\n    done: 2027-02-26\r\n'));
  });

  it('knows a record that stands in an editor with unsaved changes alone, also when all is read anew', async () => {
    const { folder } = await opened({});
    folder.unsaved.set(GOAL, GOAL_TEXT);
    const anew = new FolderStore(folder.ports);
    await anew.refresh();
    assert.deepEqual([...anew.entries.keys()], [GOAL]);
    anew.dispose();
  });

  it('edits the unsaved text and leaves the disk alone while a document has unsaved changes', async () => {
    const { folder, store } = await opened();
    folder.unsaved.set(GOAL, GOAL_TEXT.replace('Learn Rust', 'Learn Zig'));
    await store.refresh([GOAL]);
    assert.equal(
      store.entries.get(GOAL)?.summary?.kind === 'goal' && store.entries.get(GOAL)?.id,
      'learn-rust',
    );
    assert.ok((await store.change(GOAL, tick(1))).ok);
    assert.equal(folder.text(GOAL), GOAL_TEXT);
    assert.match(folder.unsaved.get(GOAL) ?? '', /Learn Zig[^]*done: 2027-02-26/);
    const summary = store.entries.get(GOAL)?.summary;
    assert.equal(summary?.kind === 'goal' && `${summary.title} ${summary.stepsDone}`, 'Learn Zig 1');
  });

  it('works the change out again when the file changes between reading and writing', async () => {
    const { folder, store } = await opened();
    const pulled = GOAL_TEXT.replace('steps:\n', 'steps:\n  - Install it\n');
    folder.reads = 0;
    folder.beforeRead = (_, count) => {
      if (count === 2) folder.put(GOAL, pulled);
    };
    assert.ok((await store.change(GOAL, tick(1, 'Write a lexer'))).ok);
    assert.equal(folder.text(GOAL), pulled.replace('# small\n', '# small\n    done: 2027-02-26\n'));
    assert.equal(folder.writes, 1);
  });

  it('works the change out again when another window writes in the same moment', async () => {
    const { folder, store } = await opened();
    const other = new FolderStore(folder.ports);
    await other.refresh();
    const results = await Promise.all([store.change(GOAL, tick(0)), other.change(GOAL, tick(1))]);
    assert.ok(results.every(({ ok }) => ok));
    assert.equal(folder.text(GOAL)?.match(/done: 2027-02-26/g)?.length, 2);
  });

  it('refuses an item that is not where it was and cannot be told apart', async () => {
    const { folder, store } = await opened();
    const result = await store.change(GOAL, tick(1, 'Something else'));
    assert.equal(!result.ok && result.error.code, 'changed');
    assert.equal(folder.text(GOAL), GOAL_TEXT);
  });

  it('keeps thirty changes at once, each in its turn', async () => {
    const items = Array.from({ length: 30 }, (_, i) => `  - text: Step ${i}\n`).join('');
    const { folder, store } = await opened({ [GOAL]: `title: Many\nsteps:\n${items}` });
    const results = await Promise.all(
      Array.from({ length: 30 }, (_, i) => store.change(GOAL, tick(i, `Step ${i}`))),
    );
    assert.ok(results.every(result => result.ok));
    assert.equal(folder.text(GOAL)?.match(/done: 2027-02-26/g)?.length, 30);
  });

  it('never writes a file that it cannot read, shows its last good state and says why', async () => {
    const { folder, store } = await opened();
    await store.record(GOAL);
    const broken = `${GOAL_TEXT}<<<<<<< HEAD\nstatus: done\n=======\nstatus: paused\n>>>>>>> theirs\n`;
    folder.put(GOAL, broken);
    await store.refresh([GOAL]);
    const entry = store.entries.get(GOAL);
    assert.equal(entry?.broken?.reason, 'conflict-markers');
    assert.equal(entry?.summary?.kind === 'goal' && entry.summary.title, 'Learn Rust');
    assert.equal(entry?.lastGood?.kind, 'goal');
    const result = await store.change(GOAL, tick(1));
    assert.equal(!result.ok && result.error.code, 'unreadable');
    assert.equal(folder.text(GOAL), broken);
    folder.put(GOAL, GOAL_TEXT);
    await store.refresh([GOAL]);
    assert.equal(store.entries.get(GOAL)?.broken, undefined);
  });

  it('reads nothing through a link that leads out, nor a file that is too large', async () => {
    const folder = new MemoryFolder({
      [GOAL]: GOAL_TEXT,
      [MEETING]: `title: x\nnotes: ${'x'.repeat(300_000)}\n`,
    });
    folder.outside.add(GOAL);
    const store = new FolderStore(folder.ports);
    await store.refresh();
    assert.equal(store.entries.get(GOAL)?.broken?.reason, 'link');
    assert.equal(store.entries.get(GOAL)?.summary, undefined);
    assert.equal(store.entries.get(MEETING)?.broken?.reason, 'too-large');
    assert.equal((await store.change(GOAL, tick(1))).ok, false);
    assert.equal(folder.text(GOAL), GOAL_TEXT);
  });

  it('says what is wrong when the disk cannot be written, and shows what it still says', async () => {
    const { folder, store } = await opened();
    folder.readOnly = true;
    const result = await store.change(GOAL, tick(1));
    assert.equal(!result.ok && result.error.code, 'disk');
    const summary = store.entries.get(GOAL)?.summary;
    assert.equal(summary?.kind === 'goal' && summary.stepsDone, 0);
  });

  it('keeps what it knows of a folder that the disk does not show for a while, and says so once', async () => {
    const { folder, store } = await opened();
    const goals = '.mentoring/mentorships/ada-mo/goals';
    folder.refused.add(goals);
    folder.files.delete(MEETING);
    await store.refresh();
    await store.refresh();
    assert.deepEqual([...store.entries.keys()], [GOAL]);
    assert.deepEqual(folder.warnings, [
      `${goals} could not be looked at: EACCES. You see what was last known of it.`,
    ]);
    folder.refused.clear();
    folder.files.delete(GOAL);
    await store.refresh();
    assert.equal(store.entries.size, 0);
    folder.refused.add(goals);
    await store.refresh();
    assert.equal(folder.warnings.length, 2);
  });

  it('removes a file for good only when it is asked to, where there is no trash', async () => {
    const { folder, store } = await opened();
    folder.hasTrash = false;
    const refused = await store.remove(GOAL);
    assert.equal(!refused.ok && refused.error.code, 'no-trash');
    assert.equal(folder.text(GOAL), GOAL_TEXT);
    const removed = await store.remove(GOAL, true);
    assert.ok(removed.ok);
    assert.equal(folder.text(GOAL), undefined);
    assert.ok((await removed.value.apply()).ok);
    assert.equal(folder.text(GOAL), GOAL_TEXT);
  });

  it('tells beforehand whether a file can be removed', async () => {
    const { folder, store } = await opened();
    assert.ok((await store.canRemove(GOAL)).ok);
    folder.unsaved.set(GOAL, 'title: Mine\n');
    const refused = await store.canRemove(GOAL);
    assert.equal(!refused.ok && refused.error.code, 'unsaved');
    assert.equal(folder.text(GOAL), GOAL_TEXT);
  });

  it('writes nothing once it has been closed', async () => {
    const { folder, store } = await opened();
    store.dispose();
    const results = [
      await store.change(GOAL, tick(1)),
      await store.create('.mentoring/people/mo.yaml', 'name: Mo\n'),
      await store.remove(GOAL, true),
    ];
    for (const result of results) assert.equal(!result.ok && result.error.code, 'closed');
    assert.equal(folder.text(GOAL), GOAL_TEXT);
    assert.equal(folder.files.size, 2);
  });

  it('reads notes of a newer version and does not change them', async () => {
    const { folder, store } = await opened({
      '.mentoring/mentoring.yaml': 'version: 2\n',
      [GOAL]: GOAL_TEXT,
    });
    const result = await store.change(GOAL, tick(1));
    assert.equal(!result.ok && result.error.code, 'newer-version');
    assert.equal((await store.create(`${GOAL}-2.yaml`, 'title: x\n')).ok, false);
    assert.equal((await store.remove(GOAL)).ok, false);
    assert.equal(folder.text(GOAL), GOAL_TEXT);
  });

  it('never makes a file over another', async () => {
    const { folder, store } = await opened();
    const result = await store.create(GOAL, 'title: New\n');
    assert.equal(!result.ok && result.error.code, 'exists');
    assert.equal(folder.text(GOAL), GOAL_TEXT);
  });

  it('tells the listeners of its own change once and not again when the disk reports it', async () => {
    const { store } = await opened();
    let told = 0;
    store.onDidChange(() => told++);
    await store.change(GOAL, tick(1));
    assert.equal(told, 1);
    await store.refresh([GOAL]);
    assert.equal(told, 1);
  });
});

describe('undo', () => {
  it('gives the old bytes back, also when the item had been plain text', async () => {
    const { folder, store } = await opened();
    const history = new History();
    const done = await store.change(GOAL, tick(0));
    assert.ok(done.ok);
    assert.match(folder.text(GOAL) ?? '', /- text: Read the book\n {4}done: 2027-02-26\n/);
    await remember(history, 'tick', [done.value.undo]);
    assert.ok((await history.undo()).ok);
    assert.equal(folder.text(GOAL), GOAL_TEXT);
    assert.equal((await history.undo()).ok, false);
  });

  it('keeps what was changed elsewhere in the file since', async () => {
    const { folder, store } = await opened();
    const history = new History();
    const done = await store.change(GOAL, tick(1));
    assert.ok(done.ok);
    await remember(history, 'tick', [done.value.undo]);
    folder.put(
      GOAL,
      (folder.text(GOAL) ?? '').replace('# Why: the parser', '# Why: the parser and the lexer'),
    );
    assert.ok((await history.undo()).ok);
    assert.equal(
      folder.text(GOAL),
      GOAL_TEXT.replace('# Why: the parser', '# Why: the parser and the lexer'),
    );
  });

  it('is refused where the place itself has changed since', async () => {
    const { folder, store } = await opened();
    const history = new History();
    const done = await store.change(GOAL, tick(1));
    assert.ok(done.ok);
    await remember(history, 'tick', [done.value.undo]);
    const edited = (folder.text(GOAL) ?? '').replace('done: 2027-02-26', 'done: 2027-02-20');
    folder.put(GOAL, edited);
    const result = await history.undo();
    assert.equal(!result.ok && result.error.code, 'changed');
    assert.equal(folder.text(GOAL), edited);
  });

  it('takes several files back together or not at all', async () => {
    const { folder, store } = await opened();
    const history = new History();
    const made = await store.create('.mentoring/mentorships/ada-mo/goals/new.yaml', 'title: New\n');
    const ticked = await store.change(GOAL, tick(1));
    assert.ok(made.ok && ticked.ok);
    await remember(history, 'both', [made.value.undo, ticked.value.undo]);
    const text = folder.text(GOAL);
    folder.put('.mentoring/mentorships/ada-mo/goals/new.yaml', 'title: New and mine\n');
    assert.equal((await history.undo()).ok, false);
    assert.equal(folder.text(GOAL), text);
    folder.put('.mentoring/mentorships/ada-mo/goals/new.yaml', 'title: New\n');
    assert.ok((await history.undo()).ok, 'it stayed to be undone');
    assert.equal(folder.text(GOAL), GOAL_TEXT);
    assert.equal(folder.text('.mentoring/mentorships/ada-mo/goals/new.yaml'), undefined);
  });

  it('goes on with the change before one that cannot be taken back any more', async () => {
    const { folder, store } = await opened();
    const history = new History();
    const ticked = await store.change(GOAL, tick(1));
    const made = await store.create('.mentoring/mentorships/ada-mo/goals/new.yaml', 'title: New\n');
    assert.ok(made.ok && ticked.ok);
    await remember(history, 'tick', [ticked.value.undo]);
    await remember(history, 'new', [made.value.undo]);
    folder.put('.mentoring/mentorships/ada-mo/goals/new.yaml', 'title: New and mine\n');
    assert.equal((await history.undo()).ok, false);
    assert.ok((await history.undo()).ok);
    assert.equal(folder.text(GOAL), GOAL_TEXT);
  });

  it('brings a removed file back byte for byte', async () => {
    const { folder, store } = await opened();
    const history = new History();
    const removed = await store.remove(GOAL);
    assert.ok(removed.ok);
    await remember(history, 'remove', [removed.value]);
    assert.equal(store.entries.has(GOAL), false);
    assert.ok((await history.undo()).ok);
    assert.equal(folder.text(GOAL), GOAL_TEXT);
    assert.equal(store.entries.has(GOAL), true);
  });

  it('leaves a folder alone that was closed since, and goes on with the change before', async () => {
    const { folder, store } = await opened();
    const other = await opened();
    const history = new History();
    const here = await store.change(GOAL, tick(1));
    const there = await other.store.remove(GOAL);
    assert.ok(here.ok && there.ok);
    await remember(history, 'here', [here.value.undo]);
    await remember(history, 'there', [there.value]);
    other.store.dispose();
    const refused = await history.undo();
    assert.equal(!refused.ok && refused.error.code, 'closed');
    assert.equal(other.folder.text(GOAL), undefined);
    assert.ok((await history.undo()).ok);
    assert.equal(folder.text(GOAL), GOAL_TEXT);
  });

  it('leaves notes alone that are of a newer version by now, until they are no longer', async () => {
    const { folder, store } = await opened();
    const config = '.mentoring/mentoring.yaml';
    const history = new History();
    const removed = await store.remove(MEETING);
    const done = await store.change(GOAL, tick(1));
    assert.ok(done.ok && removed.ok);
    await remember(history, 'removed', [removed.value]);
    await remember(history, 'tick', [done.value.undo], 'tick');
    const ticked = folder.text(GOAL);
    folder.put(config, 'version: 2\n');
    await store.refresh();
    const refused = await history.undo();
    assert.equal(!refused.ok && refused.error.code, 'newer-version');
    assert.equal(await history.takeBack('tick'), false);
    assert.equal(folder.text(GOAL), ticked);
    folder.files.delete(config);
    await store.refresh();
    assert.ok((await history.undo()).ok);
    assert.ok((await history.undo()).ok);
    assert.equal(folder.text(GOAL), GOAL_TEXT);
    assert.equal(folder.text(MEETING), MEETING_TEXT);
  });

  it('does not remember a change that changed nothing', async () => {
    const { folder, store } = await opened();
    const done = await store.change(GOAL, () => ok([]));
    assert.ok(done.ok);
    assert.equal(done.value.undo, undefined);
    assert.equal(folder.writes, 0);
  });

  it('takes one tick back by name and leaves what came after it', async () => {
    const { folder, store } = await opened();
    const history = new History();
    const first = await store.change(GOAL, tick(0));
    const second = await store.change(GOAL, tick(1));
    assert.ok(first.ok && second.ok);
    await remember(history, 'first', [first.value.undo], 'first');
    await remember(history, 'second', [second.value.undo], 'second');
    assert.equal(await history.takeBack('first'), true);
    assert.equal(folder.text(GOAL), GOAL_TEXT.replace('# small\n', '# small\n    done: 2027-02-26\n'));
    assert.ok((await history.undo()).ok);
    assert.match(
      folder.text(GOAL) ?? '',
      /- text: Read the book\n {4}done: 2027-02-26/,
      'taking it back can be undone',
    );
    assert.equal(await history.takeBack('nothing of that name'), false);
  });
});

describe('a change that could do harm', () => {
  it('does not remove a file that is reached through a link that leads out', async () => {
    const { folder, store } = await opened();
    folder.outside.add(GOAL);
    const removed = await store.remove(GOAL);
    assert.equal(!removed.ok && removed.error.code, 'unreadable');
    assert.equal(folder.text(GOAL), GOAL_TEXT);
  });

  it('does not make a file larger, in bytes, than can be read again', async () => {
    const text = `title: Много\nnotes: ${'я'.repeat(131_000)}\nsteps:\n  - text: ${'ю'.repeat(30)}\n`;
    const { folder, store } = await opened({ [GOAL]: text });
    const grown = await store.change(GOAL, () =>
      ok([{ kind: 'insert', list: ['steps'], value: 'я'.repeat(100) }]),
    );
    assert.equal(!grown.ok && grown.error.code, 'too-large');
    assert.equal(folder.text(GOAL), text);
    const made = await store.create(GOAL.replace('rust', 'zig'), `title: ${'я'.repeat(140_000)}\n`);
    assert.equal(!made.ok && made.error.code, 'too-large');
  });

  it('makes no file where no record can lie', async () => {
    const { folder, store } = await opened();
    const made = await store.create('.mentoring/mentorships/a/reflections/../../../../x.yaml', 'want:\n');
    assert.equal(!made.ok && made.error.code, 'no-record');
    assert.equal(folder.files.size, 2);
  });

  it('puts the old bytes back when a write fails half way', async () => {
    const { folder, store } = await opened();
    const write = folder.ports.files.write.bind(folder.ports.files);
    let failures = 0;
    Object.assign(folder.ports.files, {
      write: (path: string, bytes: Uint8Array) => {
        if (failures++ > 0) return write(path, bytes);
        folder.files.set(path, new Uint8Array());
        return Promise.reject(new Error('ENOSPC'));
      },
    });
    const result = await store.change(GOAL, tick(1));
    assert.equal(!result.ok && result.error.code, 'disk');
    assert.equal(folder.text(GOAL), GOAL_TEXT);
  });
});

describe('undo under pressure', () => {
  it('takes one change after the other back while the key is held down', async () => {
    const { folder, store } = await opened();
    const history = new History();
    for (const index of [0, 1]) {
      const done = await store.change(GOAL, tick(index));
      assert.ok(done.ok);
      await remember(history, 'tick', [done.value.undo]);
    }
    const results = await Promise.all([history.undo(), history.undo(), history.undo()]);
    assert.deepEqual(
      results.map(result => result.ok),
      [true, true, false],
    );
    assert.equal(folder.text(GOAL), GOAL_TEXT);
  });

  it('keeps what is left of a group when a step fails on the way', async () => {
    const { folder, store } = await opened();
    const history = new History();
    const steps = [];
    for (const path of [GOAL, MEETING]) {
      const removed = await store.remove(path);
      assert.ok(removed.ok);
      steps.push(removed.value);
    }
    await remember(history, 'remove', steps);
    folder.readOnly = true;
    assert.equal((await history.undo()).ok, false);
    folder.readOnly = false;
    assert.ok((await history.undo()).ok);
    assert.equal(folder.text(GOAL), GOAL_TEXT);
    assert.equal(folder.text(MEETING), MEETING_TEXT);
  });
});

describe('removing a file', () => {
  it('is refused while another program writes it, so that what comes back is what was there', async () => {
    const { folder, store } = await opened();
    folder.reads = 0;
    folder.beforeRead = (_, count) => {
      if (count === 2) folder.put(GOAL, `${GOAL_TEXT}# theirs\n`);
    };
    const refused = await store.remove(GOAL);
    assert.equal(!refused.ok && refused.error.code, 'busy');
    const removed = await store.remove(GOAL);
    assert.ok(removed.ok);
    assert.ok((await removed.value.apply()).ok);
    assert.equal(folder.text(GOAL), `${GOAL_TEXT}# theirs\n`);
  });
});
