// No quick fix loses a word or puts it elsewhere, in whatever state a file is.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { diagnose } from '../../../src/core/language/diagnose';
import type { FolderFacts } from '../../../src/core/language/folderFacts';
import type { Fix } from '../../../src/core/language/fix';
import { fixesFor } from '../../../src/core/language/fixes';
import { locate } from '../../../src/core/model/recordPlace';
import { fill } from '../../../src/core/text';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { readYaml } from '../../../src/core/yaml/read';
import { readRecord } from '../../../src/store/reading';
import { damaged, type Damaged } from './damage';
import { GOAL, MEETING, NOTES, factsOf } from './support';
import { always } from '../support/properties';

const titleOf = ({ title }: Fix) => fill(title.message, title.args);

/** The fixes that change the text of a file. */
function fixesIn(path: string, text: string, facts: FolderFacts): readonly Fix[] {
  const full = `.mentoring/${path}`;
  const place = locate(full);
  assert.ok(place);
  const found = diagnose(full, readRecord(place.kind, full, text), facts, true);
  const whole = { start: 0, end: text.length };
  return fixesFor({ path: full, text, facts, locale: 'en' }, found, whole).filter(({ edits }) => edits);
}

// What no file may hold is not seen and so no part of a word.
const words = (text: string): string[] =>
  text
    .replace(/[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\ufeff]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of one text that another has not, or not as often. */
function lost(before: string, after: string): string[] {
  const left = new Map<string, number>();
  for (const word of words(after)) left.set(word, (left.get(word) ?? 0) + 1);
  return words(before).filter(word => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** All fixes that may do without a word, and which. Every other keeps each word as often as it stands there. */
const MAY_LOSE: readonly (readonly [
  title: RegExp,
  may: (word: string, fix: Fix, before: string, after: string) => boolean,
])[] = [
  // One value for another.
  [
    /^(?:Change to|Write) /,
    (word, { finding }, before) => words(before.slice(finding.span.start, finding.span.end)).includes(word),
  ],
  // The key of a title, whatever the finding marks: that there is none.
  [
    /^Change to "title"$|^Mend all /,
    (word, { edits = [] }, before) =>
      edits.some(({ start, end }) => words(before.slice(start, end)).includes(word)),
  ],
  // What stands there still, in the other of two that said the same.
  [
    /^(?:Join |Change to .*, and join|Delete the second)/,
    (word, _, __, after) => words(after).includes(word),
  ],
  // What the title names.
  [/^Delete the line "/, (word, fix) => words(titleOf(fix)).includes(word)],
];

/** Holds when a fix keeps every word that it may not lose, and is not preferred where it takes something away. */
function keepsWords(fix: Fix, before: string, after: string): void {
  const title = titleOf(fix);
  const story = `${title}\n--- before\n${before}\n--- after\n${after}`;
  const rules = MAY_LOSE.filter(([of]) => of.test(title));
  for (const word of lost(before, after))
    assert.ok(
      rules.some(([, may]) => may(word, fix, before, after)),
      `"${word}" is lost by ${story}`,
    );
  if (/^(?:Delete|Take out)/.test(title)) assert.notEqual(fix.isBest, true, story);
  if (fix.isBest === true && !readYaml(before).ok) assert.ok(readYaml(after).ok, story);
}

/** Where each word of the values of a file stands: the key of the record, and whose it is. */
function homes(text: string): ReadonlyMap<string, string> | undefined {
  const read = readYaml(text);
  if (!read.ok) return undefined;
  const found = new Map<string, string>();
  const walk = (value: unknown, path: readonly string[]): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, path);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        note(key, path);
        walk(inner, [...path, key]);
      }
    else note(String(value), path);
  };
  const note = (said: string, [key = '', person = '']: readonly string[]) => {
    const whose = person === 'text' ? '' : person;
    for (const word of words(said)) if (/^w\d+$/.test(word)) found.set(word, `${key} ${whose}`.trim());
  };
  walk(read.value.value, []);
  return found;
}

/** Takes every fix after every other, each once from each text, up to so many texts. */
function everyWay(path: string, text: string, facts: FolderFacts, most: number): void {
  const seen = new Set([text]);
  const open = [text];
  for (let before = open.pop(); before !== undefined && seen.size < most; before = open.pop())
    for (const fix of fixesIn(path, before, facts)) {
      const after = applyTextEdits(before, fix.edits ?? []);
      keepsWords(fix, before, after);
      if (!seen.has(after)) open.push(after);
      seen.add(after);
    }
}

const IN_CODE: readonly string[] = [
  'title: A\nnotes: |\n  #Goals & hopes\n---\n  - Learn it\n\n#Meeting 2 (June)\n---\n>We look at\nwhat it does.\n\n  - Looked\n\nactions:\n  ada:\n',
  'title: A\nwins:\n  mo:\n    - No\n\nactions:\n  mo:\n    - text: Send\n\nwins:\n  ada:\n    - First\n',
  'title: A\nsteps:\n  - #49 is open\n  - B\n  - &co # why\n  - !now\n',
  'title: A\nagenda:\n  ada:\n    - B # why\n  adda: # who\n    - C\n',
  '{title: A, due: , steps: [B], owner: adda}\n',
  'title: [A, B]\nowner: ada\n',
  'title: A\nagenda:\n  ada:\n    - B\n  notes: |\n    # see\n  wins: ""\n',
  'title: A\nagenda:\n  ada:\n    - B\n  notes: |\n    # see\n  wins: ""\n',
  'title: # see\n  en: A\n',
  '---\nowner: ada # hers\n',
  'title: A\nspecific: # see\n  First: this\n',
  'title: A\nskills: [a, b,\nowner: ada\nsteps:\n  - B\n',
  'title: A\nsteps:\n  - { text: B, due: 2027-3-4\n    done: yes }\n  - C\n',
  'title: A\ndue: 2027-03-01 10:00\nstart: friday 9:30\n',
  'title: One\u000btwo\u000cthree\u001ffour\n',
  '% of all\ntitle: A\n',
  'title: A\n... end\ntitle: B\n',
  'title: A\n--- # more\ntitle: B\n',
  'title: A\nnotes: |\n\tone\n\t  two\nsteps:\n\t- B\n',
];

describe('A quick fix', () => {
  let facts: FolderFacts;
  before(async () => {
    facts = await factsOf(NOTES);
  });

  for (const [kind, path] of [
    ['goal', GOAL],
    ['meeting', MEETING],
  ] as const)
    it(`loses no word of any broken ${kind}, in whatever order they are taken`, () => {
      const folders = ['test/fixtures/broken', 'test/fixtures/broken/corpus'];
      const files = folders.flatMap(folder =>
        readdirSync(folder)
          .filter(name => name.endsWith('.yaml'))
          .map(name => readFileSync(join(folder, name), 'utf8')),
      );
      assert.ok(files.length > 90);
      for (const text of [...files, ...IN_CODE]) everyWay(path, text, facts, 25);
    });

  it('loses no word and puts none elsewhere in a file that was damaged at random', () => {
    always(
      fc.property(damaged, fc.array(fc.nat(20), { minLength: 8, maxLength: 8 }), (file, picks) => {
        keepsAll(file, picks, facts);
      }),
      {
        numRuns: 300,
        endOnFailure: true,
      },
    );
  });
});

/** Takes one fix after the other: all words stay where they were, or where they were written if that could not be read. */
function keepsAll({ text, home }: Damaged, picks: readonly number[], facts: FolderFacts): void {
  let before = text;
  for (const pick of picks) {
    const fixes = fixesIn(MEETING, before, facts);
    const mending = fixes.filter(({ finding }) => finding.code !== 'missing-section');
    const fix = mending[pick % mending.length] ?? fixes[0];
    if (fix === undefined) return;
    const after = applyTextEdits(before, fix.edits ?? []);
    keepsWords(fix, before, after);
    const [were, are] = [homes(before), homes(after)];
    const title = titleOf(fix);
    for (const [word, now] of are ?? []) {
      const was = were === undefined ? home?.get(word) : were.get(word);
      if (was === undefined || was === now) continue;
      const { word: from = '', meant = '' } = fix.finding;
      const renamed = was.split(' ').map(part => (part === from ? meant : part));
      const isRenamed = title.startsWith('Mend all ') || renamed.join(' ') === now;
      const isGiven = /^Put it under/.test(title);
      const isTitle = title === 'Change to "title"' && now === 'title';
      assert.ok(
        isRenamed || isGiven || isTitle,
        `${word}: ${was} → ${now} by ${title}\n--- before\n${before}\n--- after\n${after}`,
      );
    }
    before = after;
  }
}
