import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';

interface Mutant {
  readonly line: number;
  readonly kind: string;
  readonly before: string;
  readonly after: string | undefined;
}

interface Module {
  readonly mutantsOf: (text: string) => Mutant[];
  readonly withMutants: (text: string, mutants: readonly (Mutant & { readonly id: number })[]) => string;
  readonly drawn: <T>(mutants: readonly T[], count: number, seed: number) => (T & { readonly id: number })[];
  readonly interval: (found: number, of: number) => readonly [number, number];
}

const load = async (): Promise<Module> => ({
  ...((await import(pathToFileURL(resolve('test/mutate/mutants.mjs')).href)) as Module),
  ...((await import(pathToFileURL(resolve('test/mutate/figures.mjs')).href)) as Module),
});

/** What may slip in each of these lines, and what stands there then; `-` for nothing. */
const SLIPS: Readonly<Record<string, readonly string[]>> = {
  'a = b < c;': ['-', 'b >= c', 'b <= c'],
  'a = b === c && d;': ['-', 'b === c || d', 'b !== c'],
  'if (a) b(); else c();': ['!(a)', '-', '-', '-'],
  'if (!a) return;': ['-', 'a'],
  'a = b ? c : d;': ['-', '!(b)', 'd'],
  'a = b ?? c;': ['-', 'b'],
  "const a = ['x', 1, true];": ['[]', "''", '2', 'false'],
  'const a = `${b} c`;': ["''"],
  'while (a - 1 > 0) continue;': ['-', 'a - 1 <= 0', 'a - 1 >= 0', 'a + 1', '2', '1', '-'],
  '[a, b] = c;': ['-'],
  "import a from 'b';": [],
  "type A = 'b' | 1; interface B { c: true }": [],
  "const a = say('Words for people');": [],
  "const a = { 'b-c': d };": [],
  '// Nothing can be switched off here\nconst a = 1;': ['2'],
};

describe('a slip in the code', () => {
  for (const [text, expected] of Object.entries(SLIPS))
    it(`is looked for in ${text}`, async () => {
      const found = (await load()).mutantsOf(text).map(({ after }) => after ?? '-');
      assert.deepEqual(found.toSorted(), expected.toSorted());
    });

  it('is built in beside the others, and does nothing until it is switched on', async () => {
    const { mutantsOf, withMutants } = await load();
    const text =
      "if (x === 1 || x > 4) {\n  said.push(x - 1);\n  if (said.length === 1) said.push('one');\n} else said.push([x ?? 0, !x]);";
    const mutants = mutantsOf(text).map((mutant, id) => ({ ...mutant, id }));
    const result = (on: number, code = withMutants(text, mutants)) => {
      return JSON.stringify(
        [0, 1, 4, 5, null].map(x => {
          const said: unknown[] = [];
          runInNewContext(code, { mutantIsOn: (id: number) => id === on, x, said });
          return said;
        }),
      );
    };
    assert.equal(result(-1), result(-1, text));
    for (const { id, before, after } of mutants) {
      const alone = text.replace(before, () => (after === undefined ? ';' : `(${after})`));
      if (text.indexOf(before) === text.lastIndexOf(before))
        assert.equal(result(id), result(-1, alone), before);
      assert.notEqual(result(id), result(-1), before);
    }
  });

  it('is drawn by what it is, so that other code leaves it in the sample', async () => {
    const { mutantsOf, drawn } = await load();
    const of = (text: string) => mutantsOf(text).map(mutant => ({ file: 'a.ts', ...mutant }));
    const text = Array.from({ length: 30 }, (_, index) => `a${index} = b < ${index + 10};`).join('\n');
    const what = (mutants: readonly Mutant[]) => mutants.map(({ before, after }) => `${before} → ${after}`);
    const sample = what(drawn(of(text), 20, 1));
    assert.deepEqual(what(drawn(of(text), 10, 1)), sample.slice(0, 10));
    assert.notDeepEqual(what(drawn(of(text), 20, 2)), sample);
    const more = what(drawn(of(`${text}\nother();`), 21, 1));
    assert.deepEqual(
      sample.filter(each => !more.includes(each)),
      [],
    );
  });

  it('leaves the true share within an interval that few tries make wide', async () => {
    const { interval } = await load();
    const percent = (found: number, of: number) => interval(found, of).map(share => Math.round(share * 100));
    assert.deepEqual(percent(0, 0), [0, 100]);
    assert.deepEqual(percent(9, 10), [60, 98]);
    assert.deepEqual(percent(90, 100), [83, 94]);
    assert.deepEqual(percent(10, 10), [72, 100]);
  });
});
