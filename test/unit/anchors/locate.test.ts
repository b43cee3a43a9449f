import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesOf } from '../../../src/core/anchors/codeLines';
import { locate } from '../../../src/core/anchors/locate';
import { makeAnchor } from '../../../src/core/anchors/makeAnchor';
import { always } from '../support/properties';
import { codeFile, file, numbered, said, uniqueLine } from './support';

const TWINS = file(`
export function first(a?: Node): Node | undefined {
  if (a === undefined) {
    return undefined;
  }
  log(a);
  return a;
}

export function second(b?: Node): Node | undefined {
  if (b === undefined) {
    return undefined;
  }
  return b.next;
}

export function third(c?: Node): Node | undefined {
  if (c === undefined) {
    return undefined;
  }
  return c.prev;
}`);
const WITHOUT_SECOND = [...TWINS.slice(0, 9), '  return b?.next;', ...TWINS.slice(13)];

const LOAD = file(`
export const load = (path) => {
    const text = readFileSync(path, 'utf8')
    if (!text) throw new Error('empty: ' + path)
    return parse(text, { strict: true, file: path, onError: (e) => report(e, path) })
}`);
const LOAD_FORMATTED = file(`
export const load = (path) => {
  const text = readFileSync(path, "utf8");
  if (!text) throw new Error("empty: " + path);
  return parse(text, {
    strict: true,
    file: path,
    onError: (e) => report(e, path),
  });
};`);

const at = (line: number, end = line) => ({ line, end });
const kept = (lines: readonly string[], line: number, end = line) => makeAnchor('a.ts', lines, at(line, end));

describe('a noted line, by what is stored of it', () => {
  it('is exact in the text it was noted in, whatever stands there', () =>
    always(
      fc.property(codeFile, fc.nat(), fc.nat(20), (lines, first, more) => {
        const line = (first % lines.length) + 1;
        const end = Math.min(lines.length, line + more);
        assert.equal(
          said(locate(kept(lines, line, end), lines)),
          said({ ...at(line, end), state: 'exact', confidence: 1 }),
        );
      }),
    ));

  it('is the same with other line ends and a byte order mark', () =>
    always(
      fc.property(codeFile, fc.nat(), fc.constantFrom('\r\n', '\r'), (lines, first, eol) => {
        const line = (first % lines.length) + 1;
        assert.equal(said(locate(kept(lines, line), linesOf('\uFEFF' + lines.join(eol)))), `exact ${line}`);
      }),
    ));

  it('moves by what is put in above it, where its surroundings are its own', () =>
    always(
      fc.property(codeFile, fc.nat(), fc.integer({ min: 1, max: 30 }), (lines, first, added) => {
        const own = lines.map((line, index) => (index % 3 === 0 ? uniqueLine(index) : line));
        const line = (first % own.length) + 1;
        const now = [...numbered(added, 'added'), ...own];
        assert.equal(said(locate(kept(own, line), now)), `moved ${line + added}`);
      }),
    ));

  it('is never its twin when it was taken out and the surroundings differ', () =>
    always(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 6, max: 12 }),
        fc.boolean(),
        (above, between, noted) => {
          const twin = '    return undefined;';
          const lines = [
            ...numbered(above + 5, 'above'),
            twin,
            ...numbered(between, 'between'),
            twin,
            ...numbered(6, 'below'),
          ];
          const own = noted ? above + 5 : above + 6 + between;
          assert.match(said(locate(kept(lines, own + 1), lines.toSpliced(own, 1))), /^gone/);
        },
      ),
    ));

  it('is taken out where its twins live on beside it, and is not one of them', () => {
    assert.match(said(locate(kept(TWINS, 11), WITHOUT_SECOND)), /^gone 1[01]$/);
    assert.equal(said(locate(kept(TWINS, 3), WITHOUT_SECOND)), 'exact 3');
    assert.equal(said(locate(kept(TWINS, 18), WITHOUT_SECOND)), 'moved 15');
  });

  it('may be either of its twins where nothing is stored of its surroundings', () => {
    const found = locate({ path: 'a.ts', line: 11, text: 'return undefined;' }, WITHOUT_SECOND);
    assert.equal(found.state, 'ambiguous');
    assert.deepEqual(found.candidates?.map(({ line }) => line).sort(), [15, 3]);
  });

  it('may be any of equal blocks once it is no longer where it was', () => {
    const block = ['begin();', '  step();', 'end();', ''];
    const lines = Array.from({ length: 12 }, () => block).flat();
    const found = locate(kept(lines, 22), ['// new', ...lines]);
    assert.equal(found.state, 'ambiguous');
    assert.ok(found.candidates?.some(({ line }) => line === 23));
  });

  it('is changed where it was edited between its neighbours', () => {
    const lines = numbered(20);
    const now = lines.with(9, '  step9(63, { retries: 3 });');
    assert.equal(said(locate(kept(lines, 10), ['', '', ...now])), 'changed 12');
  });

  it('is changed, never gone, when a formatter wrote the whole file anew', () => {
    const now = LOAD.map((_, index) => said(locate(kept(LOAD, index + 1), LOAD_FORMATTED)));
    assert.deepEqual(now.slice(0, 4), ['exact 1', 'changed 2', 'changed 3', 'changed 4-8']);
    const stored = { path: 'a.js', line: 4, text: LOAD[3]?.trim() ?? '' };
    assert.equal(said(locate(stored, LOAD_FORMATTED)), 'changed 4-8');
  });

  it('is exact when only its indentation changed', () => {
    const now = TWINS.map(line => line.replace(/^(?: {2})+/, all => '\t'.repeat(all.length / 2)));
    TWINS.forEach((_, index) =>
      assert.equal(said(locate(kept(TWINS, index + 1), now)), `exact ${index + 1}`),
    );
  });

  it('may be any of the places where it was edited in the same way', () => {
    const lines = numbered(20);
    const edited = lines.with(9, '  step9(63, { retries: 3 });');
    const { state, candidates } = locate(kept(lines, 10), [...edited, ...edited]);
    assert.equal(state, 'ambiguous');
    assert.deepEqual(
      candidates?.map(({ line }) => line),
      [10, 30],
    );
  });

  it('is changed where it was edited together with all around it, if nothing else is as alike', () => {
    const routes = Array.from({ length: 30 }, (_, index) => `  {"GET", "/repos/name${index * 37}/issues"},`);
    const now = routes.map(line => line.replace('"GET"', 'http.MethodGet'));
    assert.equal(said(locate(kept(routes, 9), now)), 'changed 9');
  });

  it('may be any of its twins, the nearest first, where nothing around it is left', () => {
    const some = numbered(40).flatMap(line => [line, '}']);
    const now = numbered(40, 'other').flatMap(line => [line, '}']);
    const { state, candidates } = locate(kept(some, 20), now);
    assert.equal(state, 'ambiguous');
    assert.deepEqual(
      candidates?.slice(0, 3).map(({ line }) => line),
      [20, 18, 22],
    );
  });

  it('is found among thousands of twins', () => {
    const some = numbered(3000).flatMap(line => [line, '}']);
    assert.equal(said(locate(kept(some, 4000), ['', ...some])), 'moved 4001');
  });

  it('is never on a line that marks a conflict', () =>
    always(
      fc.property(codeFile, fc.nat(), fc.nat(), codeFile, (lines, first, cut, theirs) => {
        const line = (first % lines.length) + 1;
        const from = cut % lines.length;
        const now = [
          ...lines.slice(0, from),
          '<<<<<<< HEAD',
          ...lines.slice(from, from + 3),
          '=======',
          ...theirs.slice(0, 3),
          '>>>>>>> theirs',
          ...lines.slice(from + 3),
        ];
        const found = locate(kept(lines, line), now);
        for (const { line: each } of found.state === 'gone' ? [] : [found, ...(found.candidates ?? [])])
          assert.doesNotMatch(now[each - 1] ?? '', /^(<{7}|={7}|>{7})/);
      }),
    ));

  it('is where its number says if that is all that is stored', () => {
    assert.equal(said(locate({ path: 'a.ts', line: 4 }, numbered(9))), 'exact 4');
    assert.equal(said(locate({ path: 'a.ts' }, numbered(9))), 'exact 1');
    assert.equal(said(locate({ path: 'a.ts', line: 40 }, numbered(9))), 'gone 9');
  });

  it('is answered for whatever is stored, within the lines of the file', () =>
    always(
      fc.property(
        fc.record(
          {
            path: fc.constant('a.ts'),
            line: fc.integer({ min: 1, max: 2_000_000 }),
            end: fc.integer({ min: 1, max: 2_000_000 }),
            text: fc.string(),
            last: fc.string(),
            context: fc.oneof(fc.string(), fc.constantFrom('/', '9f31 / 0b1c', 'x / y', '9f31 9f31')),
          },
          { requiredKeys: ['path'] },
        ),
        fc.oneof(codeFile, fc.constant([]), fc.array(fc.string())),
        (anchor, lines) => {
          const { line, end, state } = locate(anchor, lines);
          assert.ok(line >= 1 && end >= line && end <= Math.max(1, lines.length), `${state} ${line}-${end}`);
        },
      ),
    ));
});

describe('noted lines, several of them, by what is stored', () => {
  const lines = numbered(40);

  it('are changed where lines were put in or taken out among them', () => {
    assert.equal(
      said(locate(kept(lines, 10, 20), lines.toSpliced(14, 0, 'more();', 'and();'))),
      'changed 10-22',
    );
    assert.equal(said(locate(kept(lines, 10, 20), lines.toSpliced(14, 3))), 'changed 10-17');
  });

  it('are changed where the first or the last of them was edited or taken out', () => {
    assert.equal(said(locate(kept(lines, 10, 20), lines.with(9, '  step9(63, true);'))), 'changed 10-20');
    assert.equal(said(locate(kept(lines, 10, 20), lines.with(19, '  step19(133, true);'))), 'changed 10-20');
    assert.match(said(locate(kept(lines, 10, 20), lines.toSpliced(9, 1))), /^changed (9|10)-19$/);
  });

  it('are gone where all of them were taken out', () => {
    assert.equal(said(locate(kept(lines, 10, 20), lines.toSpliced(9, 11))), 'gone 10');
  });
});
