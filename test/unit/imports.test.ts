import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SRC = resolve('src');

describe('Imports', () => {
  it('run one way: no file of the sources needs itself through others, be it only for a type', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx?$/.test(name))
      .map(name => join(SRC, name));
    assert.ok(files.length > 300, 'the sources are there');
    assert.deepEqual(circles(new Map(files.map(file => [file, importsOf(file)]))), []);
  });

  it('that go in a circle are found', () => {
    const graph = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', []],
    ]);
    assert.deepEqual(circles(graph, ''), [['a', 'b', 'c', 'a']]);
  });
});

/** The files of ours that a file imports from, or hands on. */
function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']+)'/g)].flatMap(([, path = '']) => {
    const target = join(dirname(file), path);
    return [`${target}.ts`, `${target}.tsx`].filter(existsSync);
  });
}

/** Each way that leads back to where it began, as the files along it. */
function circles(graph: ReadonlyMap<string, readonly string[]>, root = SRC): readonly (readonly string[])[] {
  const found: string[][] = [];
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): void => {
    const begins = way.indexOf(file);
    if (begins >= 0)
      found.push([...way.slice(begins), file].map(each => relative(root, resolve(root, each))));
    if (begins >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) follow(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) follow(file, []);
  return found;
}
