// Measures what a pause in typing costs: from the text of a meeting of 400 lines to all that is wrong in it, by the
// store (for the rows) and the checks (for the Problems view), and to what could be written at the caret, as a ratio to
// one bare parse of the same text. Counts the files that are read for it, which must be no other.
//   node test/bench/typing.mjs            builds the engine by itself
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseDocument } from 'yaml';

const KEYSTROKES = 120;
const PATH = '.mentoring/mentorships/ada-mo/meetings/2027-02-26-long.yaml';

/** A meeting of about 400 lines: a long agenda, promises, wins and decisions of two people. */
export function longMeeting() {
  const items = (count, make) => Array.from({ length: count }, (_, at) => make(at)).join('');
  const lists = (key, count, make) =>
    `\n${key}:\n  ada:\n${items(count, make)}\n  mo:\n${items(count, make)}`;
  return (
    'title: A long meeting   # of the whole day\ndate: 2027-02-26T10:00\nminutes: 480\n' +
    lists(
      'agenda',
      30,
      at => `    - text: Topic ${at}, and what we make of it\n      minutes: 15\n      status: open\n`,
    ) +
    lists('wins', 20, at => `    - Something that went well, number ${at}\n`) +
    `\nnotes: |\n${items(40, at => `  Line ${at} of what was said.\n`)}` +
    lists('actions', 30, at => `    - text: Promise ${at}\n      due: 2027-03-12\n`)
  );
}

/**
 * The middle of many keystrokes, in milliseconds: one bare parse, and all the work that follows a keystroke.
 * @param {typeof import('../../src/engine')} engine
 */
export async function measureTyping(engine) {
  let unsaved = longMeeting();
  let others = 0;
  const unused = () => Promise.reject(new Error('Typing writes nothing.'));
  const store = new engine.FolderStore({
    files: {
      list: () => Promise.resolve({ files: [], refused: new Map() }),
      stat: () => Promise.resolve(void others++),
      read: () => Promise.resolve(void others++),
      readEach: () => Promise.resolve(),
      write: unused,
      alone: unused,
      create: unused,
      trash: unused,
      remove: unused,
    },
    documents: {
      unsaved: path => (path === PATH ? unsaved : undefined),
      unsavedPaths: () => [PATH],
      edit: () => Promise.resolve(false),
    },
    clock: {
      now: () => new Date(),
      yieldToEventLoop: () => Promise.resolve(),
      ticks: () => performance.now(),
    },
    log: { info: () => {}, error: (_, error) => Promise.reject(error) },
    warn: () => {},
  });
  const checks = new engine.FileChecks(store, () => '2027-02-26');
  const bare = [];
  const whole = [];
  const suggested = [];
  for (let key = 0; key < KEYSTROKES; key++) {
    unsaved = longMeeting().replace('# of', `# ${'x'.repeat(key)} of`);
    const started = performance.now();
    parseDocument(unsaved, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
    const parsed = performance.now();
    await store.refresh([PATH]);
    checks.ofDocument(PATH, unsaved, false, true);
    bare.push(parsed - started);
    const checked = performance.now();
    engine.suggest(unsaved, unsaved.indexOf('      status: open') + '      st'.length, around(engine, store));
    suggested.push(performance.now() - checked);
    whole.push(performance.now() - parsed);
  }
  return {
    bare: middle(bare),
    whole: middle(whole),
    suggested: middle(suggested),
    lines: unsaved.split('\n').length,
    reads: checks.reads,
    others,
  };
}

/** @type {(engine: typeof import('../../src/engine'), store: any) => any} */
const around = (engine, { entries }) => ({
  place: engine.locate(PATH),
  path: PATH,
  entries,
  today: '2027-02-26',
  t: message => message,
  locale: 'en',
  language: 'en',
  templates: [],
});

const middle = numbers => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-typing-'));
  try {
    const outfile = join(folder, 'engine.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, '../../src/engine.ts')],
      outfile,
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'esm',
    });
    const { bare, whole, suggested, lines, reads, others } = await measureTyping(
      await import(pathToFileURL(outfile).href),
    );
    console.log(
      `${lines} lines: ${(whole / bare).toFixed(2)} × (${whole.toFixed(1)} ms, ${suggested.toFixed(1)} of them for the suggestions, against ${bare.toFixed(1)} ms); ${reads} reads for ${KEYSTROKES} keys, ${others} of other files`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
