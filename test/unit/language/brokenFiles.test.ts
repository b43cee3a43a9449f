import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goalsTree } from '../../../src/core/tree/goalsTree';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { diagnose } from '../../../src/core/language/diagnose';
import { folderFacts } from '../../../src/core/language/folderFacts';
import { fixesFor } from '../../../src/core/language/fixes';
import { locate } from '../../../src/core/model/recordPlace';
import { fill } from '../../../src/core/text';
import { MAX_BYTES } from '../../../src/core/yaml/limit';
import { FileChecks } from '../../../src/store/fileChecks';
import { FolderStore } from '../../../src/store/folderStore';
import { contextOf } from '../support/trees';
import { MemoryFolder } from '../support/memoryPorts';
import { NOTES, TODAY } from './support';

const FOLDER = 'test/fixtures/broken/corpus';
const ROOT = '.mentoring/mentorships/ada-mo';
const GOAL = `${ROOT}/goals/parser-tests.yaml`;

/** What is said of a file: the code, the line from 1, the characters that are marked, the sentence. */
type Said = readonly [code: string, line: number, marks: string, sentence: string];

/** Every broken file and what is said of it; of those that can be read after all, what is wrong in them. */
const BROKEN = JSON.parse(readFileSync('test/fixtures/broken/corpus.json', 'utf8')) as readonly (readonly [
  name: string,
  ...said: readonly Said[],
])[];

/** Files that are too large to keep, by what makes them. */
const LARGE: readonly (readonly [
  name: string,
  make: () => string | Uint8Array,
  reason: string | undefined,
])[] = [
  ['10 MB', () => new Uint8Array(10 * 1024 * 1024).fill(0x61), 'too-large'],
  ['one byte too many', () => `title: ${'x'.repeat(MAX_BYTES - 6)}`, 'too-large'],
  ['as much as is read', () => `title: A\nspecific: ${'x'.repeat(MAX_BYTES - 20)}\n`, undefined],
  [
    '30,000 keys',
    () => `title: A\n${Array.from({ length: 30_000 }, (_, at) => `k${at.toString(36)}:\n`).join('')}`,
    undefined,
  ],
  [
    '30,000 keys, one of them twice',
    () =>
      `title: A\n${Array.from({ length: 30_000 }, (_, at) => `k${(at % 29_999).toString(36)}:\n`).join('')}`,
    'duplicate-key',
  ],
  ['900 nested brackets', () => `title: A\nskills: ${'['.repeat(900)}${']'.repeat(900)}\n`, 'syntax'],
  ['900 brackets that stay open', () => `title: A\nskills: ${'['.repeat(900)}`, 'syntax'],
  ['900 nested braces', () => `title: A\nskills: ${'{a: '.repeat(900)}b${'}'.repeat(900)}\n`, 'syntax'],
  ['900 dashes in a row', () => `title: A\nsteps:\n  ${'- '.repeat(900)}a\n`, 'syntax'],
  [
    'nested 200 maps deep',
    () => `title: A\n${Array.from({ length: 200 }, (_, at) => `${' '.repeat(at)}k:\n`).join('')}`,
    'syntax',
  ],
  ['60,000 quotes', () => `title: ${'"'.repeat(60_001)}\n`, 'syntax'],
  ['100,000 errors', () => `title: A\nskills: [${'}'.repeat(100_000)}\n`, 'syntax'],
  [
    '20,000 anchors',
    () => `title: A\nskills:\n${Array.from({ length: 12_000 }, (_, at) => `  - &a${at} x\n`).join('')}`,
    undefined,
  ],
  [
    '10,000 conflicts',
    () => `title: A\n${'<<<<<<< a\nb:\n=======\nc:\n>>>>>>> d\n'.repeat(5_000)}`,
    'conflict-markers',
  ],
  ['100,000 empty lines', () => `title: "A\n${'\n'.repeat(100_000)}`, 'syntax'],
];

const kindPath = (name: string) => {
  if (name.includes('meeting')) return `${ROOT}/meetings/2027-02-12-tests.yaml`;
  if (name.includes('mentorship')) return `${ROOT}/mentorship.yaml`;
  return name.includes('roadmap') ? `${ROOT}/roadmap.yaml` : GOAL;
};

/** A folder in which one file that was good is broken now, and everything that was asked of the disk since. */
async function folderWith(path: string, content: string | Uint8Array) {
  const memory = new MemoryFolder(
    Object.fromEntries(Object.entries(NOTES).map(([name, text]) => [`.mentoring/${name}`, text])),
  );
  const store = new FolderStore(memory.ports);
  await store.refresh();
  const before = store.parses;
  memory.files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const bytes = memory.files.get(path);
  await store.refresh([path]);
  return { memory, store, bytes, parses: () => store.parses - before };
}

describe('A broken file', () => {
  it('of each kind is in the corpus, and nothing else', () => {
    assert.deepEqual(
      readdirSync(FOLDER)
        .map(name => name.replace('.yaml', ''))
        .sort(),
      BROKEN.map(([name]) => name).sort(),
    );
    assert.ok(BROKEN.length + LARGE.length >= 60);
  });

  for (const [name, ...said] of BROKEN)
    describe(name, () => {
      const path = kindPath(name);
      const content = readFileSync(join(FOLDER, `${name}.yaml`));

      it('is said in plain words, at its place', async () => {
        const { store } = await folderWith(path, content);
        const read = await store.read(path);
        const text = await store.text(path);
        assert.ok(read && text);
        const facts = folderFacts(new Map(), TODAY);
        const found = read.ok ? read.value.problems : diagnose(path, read, facts);
        const shown = found.map(({ code, span, text: { message, args }, ...rest }): Said => {
          const whole = text.ok ? text.value : '';
          const line = 'line' in rest ? Number(rest.line) : whole.slice(0, span.start).split('\n').length;
          return [code, line, whole.slice(span.start, span.end), fill(message, args)];
        });
        assert.deepEqual(shown, said);
      });

      it('costs one reading, is never written, and leaves the rows as they were', async () => {
        await staysWhole(path, content);
      });
    });

  for (const [name, make, reason] of LARGE)
    it(`of ${name} costs one reading, is never written, and leaves the rows as they were`, async () => {
      assert.equal(await staysWhole(GOAL, make()), reason);
    });
});

/** Holds when a broken file costs no more than one parse, is refused by every edit, and takes nothing else along. */
async function staysWhole(path: string, content: string | Uint8Array): Promise<string | undefined> {
  const { memory, store, bytes, parses } = await folderWith(path, content);
  const checks = new FileChecks(store, () => TODAY);
  const text = await store.text(path);
  if (text?.ok === true) {
    const findings = checks.ofDocument(path, text.value, true, true);
    const subject = { path, text: text.value, facts: checks.facts(), locale: 'en' };
    if (text.value.length < 10_000) fixesFor(subject, findings, { start: 0, end: text.value.length });
    for (const { span } of findings) assert.ok(span.start <= span.end && span.end <= text.value.length);
  }
  assert.ok(parses() <= 1 && checks.reads <= 1 && checks.compared <= 1);

  const { broken } = store.entries.get(path) ?? {};
  const key = locate(path)?.kind === 'roadmap' ? 'stages' : 'title';
  if (broken !== undefined) {
    const refused = await store.change(path, () => ({
      ok: true,
      value: [{ kind: 'set', path: [key], value: 'B' }],
    }));
    assert.equal(refused.ok, false);
  }
  assert.equal(memory.writes, 0);
  assert.equal(memory.files.get(path), bytes);

  const folder = {
    uri: 'file:///notes',
    name: 'notes',
    entries: store.entries,
    uriOf: (of: string) => `file:///notes/${of}`,
    record: (of: string) => store.record(of),
  };
  const context = contextOf([{ notes: folder, files: memory, store }]);
  const labels = [...goalsTree(context), ...meetingsTree(context)].map(({ label }) => label).join('\n');
  assert.match(labels, /Read the parser/);
  if (broken !== undefined && path === GOAL) assert.match(labels, /Cover the parser/, 'its last good title');
  return broken?.reason;
}
