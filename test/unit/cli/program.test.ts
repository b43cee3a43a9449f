// The headless program, as it lies in the package.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Checked } from '../../../src/cli/check';
import { GIT_ENV } from '../support/gitEnv';

const PROGRAM = resolve('dist/cli/mentoring-notes.mjs');
const DEMO = resolve('test/fixtures/demo');
const CORPUS = resolve('test/fixtures/broken/corpus');
const EXPECTED = JSON.parse(readFileSync('test/fixtures/broken/corpus.json', 'utf8')) as readonly (readonly [
  name: string,
  ...said: (readonly [code: string, line: number, marks: string])[],
])[];
/** Most are goals; of the others the name says what they are. */
function pathOf(name: string): string {
  const kind = /-(meeting|mentorship|roadmap)$/.exec(name)?.[1];
  const file = kind === undefined ? `goals/${name}` : kind === 'meeting' ? `meetings/${name}` : kind;
  return `.mentoring/mentorships/ada-mo/${file}.yaml`;
}
const GOALS = '.mentoring/mentorships/ada-mo/goals';

describe('the headless program', function () {
  this.timeout(60_000);
  let folder: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'mentoring program ')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** The full path of a file whose folder is there. */
  const made = (path: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    return join(folder, path);
  };
  const put = (path: string, text: string) => writeFileSync(made(path), text);
  const run = (args: readonly string[], cwd = folder, env: Readonly<Record<string, string>> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
      cwd,
      env: { ...GIT_ENV, LC_ALL: 'C', ...env },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const checked = (...args: readonly string[]) =>
    JSON.parse(run(['check', '--format', 'json', ...args]).stdout) as Checked;

  const PAIR = { 'mentorship.yaml': 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n' };
  const pair = (files: Readonly<Record<string, string>> = {}) => {
    for (const [name, text] of Object.entries({ ...PAIR, ...files }))
      put(`.mentoring/mentorships/ada-mo/${name}`, text);
  };

  describe('check', () => {
    it('finds in each broken file what the Problems view shows of it, at its place', () => {
      for (const [name] of EXPECTED) cpSync(join(CORPUS, `${name}.yaml`), made(pathOf(name)));
      const { files, findings } = checked();
      assert.equal(files, EXPECTED.length);
      for (const [name, ...said] of EXPECTED) {
        const text = readFileSync(join(CORPUS, `${name}.yaml`), 'utf8').replace(/^\uFEFF/, '');
        const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/);
        const offset = (line: number, column: number) =>
          lines.slice(0, line - 1).join('').length + column - 1;
        const of = findings.filter(({ path }) => path === pathOf(name));
        const places = of.map(({ code, line, column, endLine, endColumn }) => ({
          code,
          line,
          marks: text.slice(offset(line, column), offset(endLine, endColumn)),
        }));
        for (const [code, line, marks] of said) {
          const isSaid = (place: (typeof places)[number]) =>
            place.code === code && place.line === line && (place.marks === marks || marks === ''); // where nothing is, one character
          assert.ok(places.some(isSaid), `${name}: ${code} "${marks}" in ${JSON.stringify(places)}`);
        }
      }
      assert.equal(run(['check']).status, 1);
    });

    it('finds no error in the demo, and ends well', () => {
      const { status, stdout } = run(['check'], DEMO);
      assert.equal(status, 0);
      assert.match(stdout, /^Files: 35; errors: 0; other problems: \d+\n$/m);
    });

    it('says path, line, column, code and words of each, from where it was started', () => {
      pair({ 'goals/rust.yaml': 'title: Learn Rust\ndue: soon\n' });
      const line = 'mentorships/ada-mo/goals/rust.yaml:2:6: error not-a-date:';
      assert.ok(run(['check']).stdout.startsWith(`.mentoring/${line}`));
      assert.ok(
        run(['check', '..'], join(folder, '.mentoring/mentorships')).stdout.startsWith(line.slice(12)),
      );
      assert.ok(run(['check'], join(folder, '.mentoring')).stdout.startsWith(line));
    });

    it('gives annotations in which no text of a file can begin another one', () => {
      pair({ 'goals/ru,s:t%.yaml': 'title: Learn Rust\ndue: "100 %\\n::error::\\r"\n' });
      const { status, stdout } = run(['check', '--format', 'github']);
      assert.equal(status, 1);
      const lines = stdout.trimEnd().split('\n');
      assert.deepEqual(
        lines.filter(line => !/^::(?:error|warning) file=[^:]*,line=\d+,col=\d+,title=[a-z-]+::/.test(line)),
        [],
      );
      assert.match(stdout, /file=\.mentoring\/mentorships\/ada-mo\/goals\/ru%2Cs%3At%25\.yaml,/);
      assert.match(stdout, /100 %25/);
      assert.equal(/\r|^::error::/m.test(stdout), false);
    });

    it('sends a terminal no orders of what is written in a file', () => {
      pair({ 'goals/rust.yaml': 'title: Learn Rust\nstatus: "\\u001b[31mred\\u009b"\n' });
      const { stdout } = run(['check']);
      assert.match(stdout, /not-a-choice/);
      assert.equal(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(stdout), false);
    });

    it('never opens a private note; one that git tracks is an error by its path', () => {
      pair();
      const secret = '.mentoring/private/ada/mentorships/ada-mo/goals/rust.yaml';
      put(secret, 'notes: [secret\n');
      const git = (...args: readonly string[]) => spawnSync('git', args, { cwd: folder, env: GIT_ENV });
      git('init', '-q');
      assert.deepEqual(checked().findings, []);
      put('.mentoring/private/.gitignore', '*\n');
      git('add', '-f', '.');
      rmSync(join(folder, secret)); // it can be opened no more
      const { findings } = checked();
      assert.deepEqual(
        findings.map(({ path, code, severity }) => [path, code, severity]),
        [[secret, 'private-tracked', 'error']],
      );
      assert.equal(run(['check']).stdout.includes('[secret'), false);
      assert.equal(run(['check']).status, 1);
    });

    it('speaks the language of the terminal', () => {
      pair({ 'goals/rust.yaml': 'title: Learn Rust\ndue: soon\n' });
      assert.match(run(['check'], folder, { LC_ALL: 'nl_NL.UTF-8' }).stdout, /Bestanden: 2; fouten: 1/);
      assert.match(run(['check'], folder, { LC_ALL: 'xx_XX' }).stdout, /Files: 2; errors: 1/);
    });
  });

  describe('exports', () => {
    const MEETINGS = {
      'meetings/2027-01-15-talk.yaml':
        'title: Talk\ndate: 2027-01-15T10:00\nstatus: held\nagenda:\n  ada:\n    - A secret topic\nwins:\n  ada:\n    - The first table\n',
      'meetings/2027-03-15-next.yaml': 'title: Next\ndate: 2027-03-15T10:00\n',
      'goals/rust.yaml': 'title: Learn Rust\n',
    };
    const OTHER = '.mentoring/mentorships/lin-ada/mentorship.yaml';

    it('make a report of one mentorship and a part of it', () => {
      pair(MEETINGS);
      assert.match(run(['report']).stdout, /^# .*Ada and Mo[^]*Learn Rust[^]*The first table/);
      assert.equal(run(['report', '--parts', 'goals']).stdout.includes('The first table'), false);
      put(OTHER, 'title: Lin and Ada\n');
      assert.match(run(['report']).stderr, /--mentorship[^]*ada-mo, lin-ada/);
      assert.match(run(['report', '--mentorship', 'ada-mo']).stdout, /The first table/);
    });

    it('make a calendar of the meetings, with their titles alone', () => {
      pair(MEETINGS);
      const { status, stdout } = run(['calendar', '--out', 'out/all.ics']);
      assert.deepEqual([status, stdout], [0, '']);
      const all = readFileSync(join(folder, 'out/all.ics'), 'utf8');
      assert.deepEqual(all.match(/^SUMMARY:.*$/gm), ['SUMMARY:Talk', 'SUMMARY:Next']);
      assert.equal(all.includes('secret'), false);
      assert.equal(run(['calendar', '--from', '2027-02-01']).stdout.match(/^SUMMARY:/gm)?.length, 1);
      assert.match(run(['calendar', '--agenda']).stdout, /secret topic/);
    });

    it('draw the roadmap as the file that is wanted is called, or as it is said', () => {
      pair(MEETINGS);
      run(['roadmap', '--out', 'road.svg']);
      assert.match(readFileSync(join(folder, 'road.svg'), 'utf8'), /^<svg [^]*Learn Rust[^]*<\/svg>\n$/);
      assert.match(run(['roadmap', '--format', 'mermaid']).stdout, /^gantt\n[^]*Talk/);
      assert.match(run(['roadmap']).stdout, /^# [^]*Learn Rust/);
    });

    it('write nothing among the notes', () => {
      pair(MEETINGS);
      const { status, stderr } = run(['report', '--out', `${GOALS}/rust.yaml`]);
      assert.deepEqual([status, stderr], [2, `${GOALS}/rust.yaml lies among the notes.\n`]);
      assert.equal(readFileSync(join(folder, GOALS, 'rust.yaml'), 'utf8'), 'title: Learn Rust\n');
    });
  });

  it('merges two versions of a note', () => {
    for (const [name, more] of [
      ['O', ''],
      ['A', '  - One\n'],
      ['B', '  - Two\n'],
    ] as const)
      put(name, `title: Learn Rust\nsteps:\n  - Read\n${more}`);
    assert.equal(run(['merge', 'O', 'A', 'B', '7', `${GOALS}/rust.yaml`]).status, 0);
    assert.match(readFileSync(join(folder, 'A'), 'utf8'), /- Read\n {2}- (One|Two)\n {2}- (One|Two)\n$/);
  });

  it('says what it can do, and what it cannot understand', () => {
    assert.deepEqual([run([]).status, run(['--help']).status], [2, 0]);
    assert.match(run(['--help']).stdout, /check[^]*report[^]*calendar[^]*roadmap[^]*merge/);
    pair();
    const wrong: readonly (readonly [string, readonly string[]])[] = [
      ['constructor', ['constructor']],
      ['--format', ['check', '--format', 'xml']],
      ['--what', ['check', '--what']],
      ['one too many', ['check', '.', 'there']],
      ['2027-02-15', ['report', '--from', 'yesterday']],
      ['--parts', ['report', '--parts', 'goals,all']],
      ['nobody', ['roadmap', '--mentorship', 'nobody']],
      ['%O', ['merge', 'A']],
    ];
    for (const [words, args] of wrong) {
      const { status, stdout, stderr } = run(args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.ok(stderr.includes(words) && !stderr.includes('    at '), stderr);
    }
    rmSync(join(folder, '.mentoring'), { recursive: true });
    assert.equal(run(['check']).status, 2);
    assert.equal(existsSync(join(folder, '.mentoring')), false);
  });
});
