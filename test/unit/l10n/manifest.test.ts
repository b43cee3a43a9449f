import assert from 'node:assert/strict';
import { textOfFile, texts } from './l10n';

const english = texts('package.nls.json');
const dutch = texts('package.nls.nl.json');
const manifest = JSON.parse(textOfFile('package.json')) as Record<string, unknown>;

/** Names: the same in every language. */
const NAMES = ['container', 'category', 'setting.title'];

/** The properties of the manifest that somebody reads. */
const READ = new Set([
  'category',
  'contents',
  'contextualTitle',
  'deprecationMessage',
  'description',
  'enumDescriptions',
  'enumItemLabels',
  'label',
  'markdownDeprecationMessage',
  'markdownDescription',
  'markdownEnumDescriptions',
  'name',
  'patternErrorMessage',
  'shortTitle',
  'title',
]);

/** Every text below a value, with the property it stands under; items of a list stand under the list's. */
function textsBelow(value: unknown, property = ''): readonly { property: string; text: string }[] {
  if (typeof value === 'string') return [{ property, text: value }];
  if (Array.isArray(value)) return value.flatMap(item => textsBelow(item, property));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => textsBelow(below, key));
}

const keyIn = (text: string) => /^%(.+)%$/.exec(text)?.[1];
const links = (text: string) => (text.match(/\]\([^)]*\)/g) ?? []).sort();

describe('The texts of the manifest', () => {
  it('have the same keys in English and Dutch, in the same order', () => {
    assert.deepEqual(Object.keys(dutch), Object.keys(english));
  });

  it('exist for each %key%, and each is used', () => {
    const used = new Set(textsBelow(manifest).flatMap(({ text }) => keyIn(text) ?? []));
    assert.deepEqual([...used].sort(), Object.keys(english).sort());
  });

  it('are all that somebody reads of it: nothing is hard-coded', () => {
    const read = textsBelow(manifest['contributes']).filter(({ property }) => READ.has(property));
    assert.ok(read.length > 20);
    assert.deepEqual(
      read.filter(({ text }) => keyIn(text) === undefined),
      [],
    );
    assert.equal(keyIn(String(manifest['description'])), 'description');
  });

  it('lead to the same commands in both languages', () => {
    for (const [key, text] of Object.entries(english))
      assert.deepEqual(links(dutch[key] ?? ''), links(text), key);
  });

  it('are alike only in names', () => {
    const same = Object.keys(english).filter(key => english[key] === dutch[key]);
    assert.deepEqual(same, NAMES);
  });

  it('write titles of commands in title case in English, and in sentence case in Dutch', () => {
    const small = new Set(['a', 'an', 'and', 'as', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to']);
    for (const key of Object.keys(english).filter(name => name.startsWith('command.'))) {
      const words = english[key]?.match(/(?<!\.)\b[\p{L}-]+/gu) ?? []; // not the ending of a file
      const low = words.filter((word, at) => /^\p{Ll}/u.test(word) && (at === 0 || !small.has(word)));
      assert.deepEqual(low, [], key);
      const [first = '', ...rest] = dutch[key]?.match(/[\p{L}-]+/gu) ?? [];
      assert.match(first, /^\p{Lu}/u, key);
      assert.deepEqual(
        rest.filter(word => /^\p{Lu}/u.test(word) && word !== 'Markdown'),
        [],
        key,
      );
    }
  });
});
