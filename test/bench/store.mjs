// Measures the engine on a folder of generated notes, in a process of its own, and prints one JSON object:
//   node --expose-gc test/bench/store.mjs MEASURE EXTENSION FOLDER
// EXTENSION holds the unpacked extension, and beside its engine the Node half of the host (platform.js).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

const [measure, extension, folder] = process.argv.slice(2);
/** @type {typeof import('../../src/engine')} */
const engine = await import(pathToFileURL(join(extension, 'dist/lazy/engine.mjs')).href);
/** @type {typeof import('../../src/host/platform/node')} */
const { platform } = await import(pathToFileURL(join(extension, 'dist/node/platform.mjs')).href);

const NOW = new Date('2024-01-15T09:00:00Z');
const t = (message, args = {}) => message.replace(/\{(\w+)\}/g, (_, name) => args[name]);

const unused = () => Promise.reject(new Error('What is measured makes no files and removes none.'));

function openStore(root) {
  const uri = /** @type {import('vscode').Uri} */ ({ scheme: 'file', fsPath: root });
  const files = platform.localFiles(uri);
  if (files === undefined) throw new Error(`${root} is no folder on this disk.`);
  return new engine.FolderStore({
    files: { ...files, alone: unused, create: unused, trash: unused, remove: unused },
    documents: { unsaved: () => undefined, unsavedPaths: () => [], edit: () => Promise.resolve(false) },
    clock: { now: () => NOW, yieldToEventLoop: platform.yieldToEventLoop, ticks: () => performance.now() },
    log: {
      info: () => {},
      error: (message, error) => {
        throw new Error(message, { cause: error });
      },
    },
    warn: text => {
      throw new Error(text.message);
    },
  });
}

const VIEWS = [engine.goalsTree, engine.meetingsTree, engine.actionsTree];

/** Everything that the trees are made of. */
function contextOf(store) {
  const notes = {
    uri: 'file:///notes',
    name: 'notes',
    entries: store.entries,
    me: 'ada',
    uriOf: path => `file:///notes/${path}`,
    record: path => store.record(path),
  };
  return engine.treeContext([notes], NOW, { zone: 'UTC', isKnown: true }, 'en', t);
}

/** The first level of the three trees, and the badge. Returns how many rows there are. */
async function trees(store) {
  const context = contextOf(store);
  engine.overdueOfMine(context);
  let rows = 0;
  for (const view of VIEWS) rows += (await view(context)).length;
  return rows;
}

const since = start => performance.now() - start;

/** How long it takes to have the first level of the three trees, then all files read, then the trees again. In milliseconds. */
async function firstLevel() {
  const start = performance.now();
  const store = openStore(folder);
  await store.lookAtEverything();
  if ((await trees(store)) < 3) throw new Error('The trees are empty.');
  const first = since(start);
  await store.refresh([]);
  const everything = since(start);
  const again = performance.now();
  await trees(store);
  return { first, everything, again: since(again) };
}

/** What it takes to read and parse every file. In milliseconds. */
function parseAll() {
  const start = performance.now();
  const files = readdirSync(join(folder, '.mentoring'), { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.yaml'),
  );
  let keys = 0;
  for (const file of files)
    keys += Object.keys(parse(readFileSync(join(folder, '.mentoring', file), 'utf8'))).length;
  return { all: since(start), files: files.length, keys };
}

/** How many files are parsed once one has changed. */
async function oneChange() {
  const store = openStore(folder);
  await store.refresh();
  const file = readdirSync(join(folder, '.mentoring/mentorships/pair-0/goals'))[0];
  const path = `.mentoring/mentorships/pair-0/goals/${file}`;
  const bytes = readFileSync(join(folder, path));
  const counted = async change => {
    const before = store.parses;
    writeFileSync(join(folder, path), change);
    await store.refresh([path]); // as after an event of the disk
    await store.refresh(); // as after coming back to the window
    return store.parses - before;
  };
  const parses = await counted(bytes.toString().replace('title: ', 'title: Now: '));
  await counted(bytes);
  return { loaded: store.entries.size, parses };
}

/** Bytes of heap that stay in use for each file once all are read. */
async function heap() {
  const used = () => {
    for (let round = 0; round < 4; round++) globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  // What the code itself takes, which grows while it is compiled better and better, is not counted.
  let warm = /** @type {any} */ (openStore(folder));
  await warm.refresh();
  await trees(warm);
  warm = undefined;
  const before = used();
  const store = openStore(folder);
  await store.refresh();
  const after = used();
  return { perFile: (after - before) / store.entries.size, files: store.entries.size };
}

/**
 * The longest time for which nothing else got a turn while all files were read, the trees being built again each time
 * the store tells of a change. In milliseconds of this thread's own work: what other programs take does not count.
 */
async function longestSlice() {
  const warm = openStore(join(folder, '../small'));
  await warm.refresh();
  await trees(warm); // the first date that is worded in a process costs 20 ms, however little is loaded
  /** Newer than the Node that this project asks for: the editor's has it. @type {any} */
  const thread = process;
  const worked = from => {
    const { user, system } = thread.threadCpuUsage(from);
    return (user + system) / 1000;
  };
  const slices = [];
  let last = thread.threadCpuUsage();
  let watching = true;
  const watch = () => {
    slices.push(worked(last));
    last = thread.threadCpuUsage();
    if (watching) setImmediate(watch);
  };
  const store = openStore(folder);
  let built = 0;
  let building;
  const build = async () => {
    const context = contextOf(store);
    engine.overdueOfMine(context);
    for (const view of VIEWS) {
      await platform.yieldToEventLoop(); // VS Code asks each view for its rows in a turn of its own
      await view(context);
    }
    built++;
  };
  store.onDidChange(() => (building ??= build().finally(() => (building = undefined))));
  setImmediate(watch);
  await store.lookAtEverything();
  await store.refresh([]);
  await building;
  watching = false;
  slices.sort((a, b) => b - a);
  return { longest: slices[0], next: slices.slice(1, 6), built, files: store.entries.size };
}

const MEASURES = { firstLevel, parseAll, oneChange, heap, longestSlice };
console.log(JSON.stringify(await MEASURES[measure]()));
