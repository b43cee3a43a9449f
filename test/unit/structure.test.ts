// What a stranger goes by: a name means one thing.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map(name => join('src', name));

const TYPE = /^export (?:declare |abstract )*(?:class|interface|type|enum) (\w+)/gm;

function* exportedTypes(): Generator<readonly [name: string, path: string]> {
  for (const path of SOURCES)
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(TYPE)) yield [name, path];
}

/** The keys that come with more than so many values, each with these. */
function moreThan(most: number, pairs: Iterable<readonly [key: string, value: string]>): readonly string[] {
  const all = new Map<string, string[]>();
  for (const [key, value] of pairs) all.set(key, [...(all.get(key) ?? []), value]);
  return [...all]
    .filter(([, values]) => values.length > most)
    .map(([key, values]) => `${key}: ${values.join(', ')}`);
}

describe('A name in the code', () => {
  it('is that of one exported type', () => {
    assert.ok(SOURCES.length > 500);
    assert.deepEqual(moreThan(1, exportedTypes()), []);
  });

  it('is that of two files at most: one deed, or one page, in two of the layers', () => {
    assert.deepEqual(
      moreThan(
        2,
        SOURCES.map(path => [basename(path), path] as const),
      ),
      [],
    );
  });
});

describe('A folder of the sources', () => {
  it('has its line in src/README.md, and each line there its folder', () => {
    const folders = new Set(SOURCES.map(path => dirname(relative('src', path))));
    folders.delete('.');
    const told = [...readFileSync('src/README.md', 'utf8').matchAll(/^\| `(.+?)`/gm)].map(([, name]) => name);
    assert.deepEqual(told.toSorted(), [...folders].sort());
  });
});
