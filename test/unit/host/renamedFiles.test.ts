import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { RenamedFiles } from '../../../src/host/renamedFiles';

/** What an editor remembers of a workspace, from one window to the next. */
function memory(): vscode.Memento {
  const kept = new Map<string, string>();
  return {
    keys: () => [...kept.keys()],
    get: <T>(key: string, otherwise?: T) => {
      const text = kept.get(key);
      return text === undefined ? otherwise : (JSON.parse(text) as T);
    },
    update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, JSON.stringify(value))),
  };
}

type Names = readonly (readonly [from: string, to: string])[];

const CASES: readonly (readonly [what: string, renames: Names, asked: string, now: string | undefined])[] = [
  ['is found by its new name', [['a.ts', 'b.ts']], 'a.ts', 'b.ts'],
  ['kept its name where another one changed', [['a.ts', 'b.ts']], 'a.tsx', undefined],
  ['is found in a folder that was renamed', [['src', 'lib']], 'src/x/a.ts', 'lib/x/a.ts'],
  ['is found after several renames', [['a', 'b'], ['b', 'c']], 'a', 'c'], // prettier-ignore
  ['is found after its folder was renamed, and then it', [['src', 'lib'], ['lib/a', 'lib/b']], 'src/a', 'lib/b'], // prettier-ignore
  ['has its old name again after a rename back', [['a', 'b'], ['b', 'a']], 'a', undefined], // prettier-ignore
  ['is found by what it was called between, after a rename back', [['a', 'b'], ['b', 'a']], 'b', 'a'], // prettier-ignore
  ['is the one that has the name now', [['a', 'b'], ['c', 'a']], 'a', undefined], // prettier-ignore
];

describe('A file of code that got another name', () => {
  for (const [what, renames, asked, now] of CASES)
    it(`${what}, also in a window after that`, async () => {
      const kept = memory();
      const uri = (path: string) => `file:///w/${path}`;
      for (const [from, to] of renames) await new RenamedFiles(kept).add([[uri(from), uri(to)]]);
      assert.equal(new RenamedFiles(kept).get(uri(asked)), now && uri(now));
    });

  it('is forgotten after two hundred others', async () => {
    const files = new RenamedFiles(memory());
    for (let count = 0; count <= 200; count++)
      await files.add([[`file:///w/${count}`, `file:///w/to${count}`]]);
    assert.equal(files.get('file:///w/0'), undefined);
    assert.equal(files.get('file:///w/1'), 'file:///w/to1');
  });
});
