import assert from 'node:assert/strict';
import { makeAnchor } from '../../../src/core/anchors/makeAnchor';
import { locateWithHistory, type AnchorHistory, type Version } from '../../../src/core/anchors/withHistory';
import { numbered, said } from './support';

const OLD = [...numbered(12), '  return undefined;', ...numbered(12, 'more'), '  return undefined;'];

type Texts = Readonly<Record<string, readonly string[]>>;

interface Told {
  readonly at?: Texts;
  readonly now?: Texts;
  /** By commit and path, where it is another than the first. */
  readonly later?: Readonly<Record<string, Texts>>;
  readonly between?: readonly Version[];
  readonly renamed?: Readonly<Record<string, string>>;
  readonly movedTo?: readonly string[];
}

function history({
  at = { 'a.ts': OLD },
  later = {},
  now = {},
  renamed = {},
  between,
  movedTo,
}: Told): AnchorHistory {
  return {
    textAt: (commit, path) => Promise.resolve((commit === '9f2c1ab' ? at : later[commit])?.[path]),
    now: path => Promise.resolve(now[path]),
    renamed: (_, path) => Promise.resolve(renamed[path]),
    ...(between && { between: (_, path) => Promise.resolve(path === 'a.ts' ? between : []) }),
    ...(movedTo && { movedTo: () => Promise.resolve(movedTo) }),
  };
}

const kept = (line: number, end = line) => makeAnchor('a.ts', OLD, { line, end }, '9f2c1ab');
const now = async (line: number, told: Told, end = line) => {
  const found = await locateWithHistory(kept(line, end), history(told));
  return `${found.path} ${said(found)}${found.since === undefined ? '' : ` since ${found.since}`}`;
};

describe('a place, with the history of its file', () => {
  it('is followed from the text of its commit', async () => {
    const lines = OLD.toSpliced(12, 1);
    assert.equal(await now(13, { now: { 'a.ts': lines } }), 'a.ts gone 13');
    assert.equal(await now(26, { now: { 'a.ts': lines } }), 'a.ts moved 25');
  });

  it('goes where its file was renamed to also where nobody knows its commit', async () => {
    const told = { at: {}, now: { 'src/b.ts': ['', ...OLD] }, renamed: { 'a.ts': 'src/b.ts' } };
    assert.equal(await now(5, told), 'src/b.ts moved 6');
  });

  it('goes where its file was renamed to, edits and all', async () => {
    const told = { now: { 'src/b.ts': OLD.with(3, '  step3(21, 1);') }, renamed: { 'a.ts': 'src/b.ts' } };
    assert.equal(await now(4, told), 'src/b.ts changed 4');
    assert.equal(await now(5, told), 'src/b.ts exact 5');
  });

  it('stays with its path where the renames are not known', async () => {
    assert.equal(await now(5, { now: { 'a.ts': ['', ...OLD] } }), 'a.ts moved 6');
  });

  it('is gone with its file', async () => {
    assert.equal(await now(5, {}), 'a.ts gone 5');
  });

  it('is found in the file that its block was moved to', async () => {
    const other = numbered(9, 'other');
    const told = {
      at: { 'a.ts': OLD, 'b.ts': other },
      now: { 'a.ts': OLD.slice(10), 'b.ts': [...other, ...OLD.slice(0, 10)] },
      movedTo: ['a.ts', 'b.ts'],
    };
    assert.equal(await now(3, told), 'b.ts moved 12');
    assert.equal(await now(3, told, 6), 'b.ts moved 12-15');
    assert.equal(await now(3, { ...told, movedTo: [] }), 'a.ts gone 1');
  });

  it('is not looked for in a file that had its lines before', async () => {
    const told = {
      at: { 'a.ts': OLD, 'b.ts': OLD },
      now: { 'a.ts': OLD.slice(10), 'b.ts': OLD },
      movedTo: ['b.ts'],
    };
    assert.equal(await now(3, told), 'a.ts gone 1');
  });

  it('is found by what is stored where the commit is not there', async () => {
    assert.equal(await now(5, { at: {}, now: { 'a.ts': ['', ...OLD] } }), 'a.ts moved 6');
    assert.equal(await now(5, { at: {} }), 'a.ts gone 1');
  });

  it('is found by what is stored where it was noted before it was committed', async () => {
    const before = numbered(20, 'older');
    assert.equal(await now(5, { at: { 'a.ts': before }, now: { 'a.ts': ['', ...OLD] } }), 'a.ts moved 6');
  });

  it('is found in its commit where that was noted on other lines', async () => {
    const told = { at: { 'a.ts': ['', '', ...OLD] }, now: { 'a.ts': OLD.toSpliced(12, 1) } };
    assert.equal(await now(26, told), 'a.ts moved 25');
    assert.equal(await now(13, told), 'a.ts gone 13');
  });

  it('is followed through each version of its file, and says which commit changed it first', async () => {
    const once = OLD.with(3, '  step3(21, { retries: 3 });');
    const twice = ['import more;', ...once.with(3, '  stepAgain({ retries: 3, pause: 200 });')];
    const between = [
      { commit: '1111111', path: 'a.ts', lines: once },
      { commit: '2222222', path: 'b.ts', lines: twice },
    ];
    assert.equal(await now(4, { between, now: { 'b.ts': ['', ...twice] } }), 'b.ts changed 6 since 1111111');
    assert.equal(await now(5, { between, now: { 'b.ts': ['', ...twice] } }), 'b.ts moved 7');
    assert.equal(await now(4, { now: { 'a.ts': twice } }), 'a.ts gone 5');
  });

  it('is the same again where an edit was taken back', async () => {
    const between = [
      { commit: '1111111', path: 'a.ts', lines: OLD.with(3, '  step3(22);') },
      { commit: '2222222', path: 'a.ts', lines: OLD },
    ];
    assert.equal(await now(4, { between, now: { 'a.ts': OLD } }), 'a.ts exact 4');
  });

  it('is gone since the commit that took it out, and stood where its neighbours are now', async () => {
    const without = OLD.toSpliced(12, 1);
    const between = [
      { commit: '1111111', path: 'a.ts', lines: without },
      { commit: '2222222', path: 'a.ts', lines: ['import more;', 'import most;', ...without] },
    ];
    assert.equal(
      await now(13, { between, now: { 'a.ts': between[1]?.lines ?? [] } }),
      'a.ts gone 15 since 1111111',
    );
  });

  it('is gone since the commit that took its file out', async () => {
    assert.equal(
      await now(3, { between: [{ commit: '1111111', path: 'a.ts' }] }),
      'a.ts gone 3 since 1111111',
    );
  });

  it('is followed into the file that the same commit moved its block to, and on from there', async () => {
    const other = numbered(9, 'other');
    const told = {
      between: [{ commit: '1111111', path: 'a.ts', lines: OLD.slice(10) }],
      later: { '1111111': { 'b.ts': [...other, ...OLD.slice(0, 10)] }, '1111111^': { 'b.ts': other } },
      movedTo: ['b.ts'],
      now: { 'a.ts': OLD.slice(10), 'b.ts': ['', ...other, ...OLD.slice(0, 10)] },
    };
    assert.equal(await now(3, told), 'b.ts moved 13');
  });

  it('goes along with a whole block, though a line that is alike took its place', async () => {
    const old = Array.from(
      { length: 12 },
      (_, index) => `  assert.equal(answers[${index * 7}], 'number ${index * 31}');`,
    );
    const rewritten = old.map(line => line.replace('assert.equal(', 'expect(').replace("', ", "').toBe("));
    const told = {
      at: { 'a.ts': old },
      between: [{ commit: '1111111', path: 'a.ts', lines: rewritten }],
      later: { '1111111': { 'old/a.ts': old } },
      movedTo: ['old/a.ts'],
      now: { 'a.ts': rewritten, 'old/a.ts': old },
    };
    const anchor = makeAnchor('a.ts', old, { line: 5, end: 5 }, '9f2c1ab');
    const found = await locateWithHistory(anchor, history(told));
    assert.equal(`${found.path} ${said(found)}`, 'old/a.ts moved 5');
    const alone = await locateWithHistory(anchor, history({ ...told, movedTo: [] }));
    assert.equal(`${alone.path} ${said(alone)}`, 'a.ts changed 5');
  });

  it('is not followed without end by commits that move it to and fro', async () => {
    let asked = 0;
    const endless: AnchorHistory = {
      textAt: commit => {
        asked++;
        return Promise.resolve(commit.endsWith('^') ? [] : OLD);
      },
      now: () => Promise.resolve([]),
      renamed: (_, path) => Promise.resolve(path),
      between: (_, path) => Promise.resolve([{ commit: '1111111', path, lines: ['nothing();'] }]),
      movedTo: (_, path) => Promise.resolve([path === 'a.ts' ? 'b.ts' : 'a.ts']),
    };
    const found = await locateWithHistory(kept(3), endless);
    assert.equal(found.state, 'gone');
    assert.ok(asked < 20);
  });
});
