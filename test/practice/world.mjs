// Two people's clones of one repository, as they stand half way through three months, and time that goes by in both.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const DAY = 86_400_000;
const DATE = /(?<!\d)20\d\d-\d\d-\d\d(?!\d)/g;
const ENV = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', GIT_OPTIONAL_LOCKS: '0' };

/** The folder of their mentorship. */
export const HOME = '.mentoring/mentorships/ada-mo';

/** The day that is so many days from today, in UTC. */
export const day = offset => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);

/** What the two have written up to the middle of their three months. */
const START = () => ({
  'src/parse.ts':
    "export function parse(text: string) {\n  const tokens = text.split(' ');\n  if (tokens.length === 0) return undefined;\n  return tokens.map(kind => ({ kind }));\n}\n",
  '.mentoring/people/ada.yaml': 'name: Ada\nemail: ada@example.org\n',
  '.mentoring/people/mo.yaml': 'name: Mo\nemail: mo@example.org\n',
  [`${HOME}/mentorship.yaml`]: `title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\nstarted: ${day(-42)}\nends: ${day(44)}\ncadence: 2 weeks\nminutes: 60\nsupport: guided\n`,
  [`${HOME}/roadmap.yaml`]: `stages:\n  - theme: Getting around the codebase\n    target: ${day(-42)}\n    goals: [read-the-parser]\n  - theme: How we test here\n    target: ${day(-14)}\n    goals: [parser-tests]\n  - theme: Shaping an API\n    target: ${day(14)}\n`,
  [`${HOME}/goals/read-the-parser.yaml`]: `title: Find my way in the parser\nstatus: done\nowner: ada\nstart: ${day(-42)}\ndue: ${day(-14)}\n\nsteps:\n  - text: Draw the modules\n    done: ${day(-20)}\n`,
  [`${HOME}/goals/parser-tests.yaml`]: `title: Cover the parser with tests\nowner: ada\nstart: ${day(-28)}\ndue: ${day(30)}\nmeasurable: Branch coverage from 41 % to 80 %\n\nsteps:\n  - text: List the rules without a test\n    done: ${day(-10)}\n  - text: One table per rule\n    due: ${day(16)}\n  - text: Ask for a review\n    due: ${day(28)}\n`,
  [`${HOME}/goals/lead-an-api-change.yaml`]: `title: Lead an API change\nowner: ada\nstart: ${day(-7)}\ndue: ${day(40)}\n\nsteps:\n  - text: Two options on one page\n    due: ${day(12)}\n`,
  [`${HOME}/meetings/${day(-42)}-kick-off.yaml`]: `title: Kick-off\ndate: ${day(-42)}T10:00\nstatus: held\n`,
  [`${HOME}/meetings/${day(-28)}-the-map.yaml`]: `title: The map\ndate: ${day(-28)}T10:00\nstatus: held\n\nwins:\n  ada:\n    - Found the cache by herself\n\n  mo:\n\nactions:\n  ada:\n    - text: Draw the modules\n      done: ${day(-20)}\n\n  mo:\n    - text: Introduce Ada to the API owner\n      done: ${day(-21)}\n`,
  [`${HOME}/meetings/${day(-14)}-how-we-test.yaml`]: `title: How we test here\ndate: ${day(-14)}T10:00\nstatus: held\n\nprogress:\n  parser-tests:\n    state: on-track\n    note: 55 % of branches\n\nactions:\n  ada:\n    - text: A table for the lexer\n      due: ${day(2)}\n\n  mo:\n    - text: Send the talk about tables\n      due: ${day(-4)}\n`,
  [`${HOME}/meetings/${day(0)}-half-way.yaml`]: `title: Half way\ndate: ${day(0)}T23:00\ntemplate: mid-point\n\nagenda:\n  ada:\n    - text: Are these still the right goals?\n\n  mo:\n    - text: What does the API owner need?\n\nwins:\n  ada:\n\n  mo:\n\nnotes:\n\ndecisions:\n  ada:\n\n  mo:\n\nprogress:\n  parser-tests:\n\n  lead-an-api-change:\n\nactions:\n  ada:\n\n  mo:\n\ncheckin:\n  ada:\n\n  mo:\n`,
});

/** A person's clone. */
class Clone {
  constructor(folder, hub, name) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.git('clone', '-q', hub, '.');
    this.git('config', 'user.name', name);
    this.git('config', 'user.email', `${name.toLowerCase()}@example.org`);
    this.git('config', 'commit.gpgsign', 'false');
  }

  git(...args) {
    return execFileSync('git', args, {
      cwd: this.folder,
      env: ENV,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trimEnd();
  }

  text(path) {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(path, text) {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  change(path, edit) {
    this.write(path, edit(this.text(path)));
  }

  /** All that was written goes to the other, what the other wrote comes here: by a merge, as people do. */
  share(message) {
    this.git('add', '-A');
    if (this.git('status', '--porcelain') !== '') this.git('commit', '-q', '-m', message);
    this.git('pull', '-q', '--no-rebase', '--no-edit');
    this.git('push', '-q');
  }
}

/** Two clones, and time that goes by in both. */
export class World {
  constructor() {
    this.root = mkdtempSync(join(tmpdir(), 'mentoring-practice-'));
    const hub = join(this.root, 'hub.git');
    mkdirSync(hub);
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main'], { cwd: hub, env: ENV });
    this.ada = new Clone(join(this.root, 'ada', 'parser'), hub, 'Ada');
    this.ada.git('checkout', '-q', '-b', 'main');
    for (const [path, text] of Object.entries(START())) this.ada.write(path, text);
    this.ada.git('add', '-A');
    this.ada.git('commit', '-q', '-m', 'The notes of our first half');
    this.ada.git('push', '-q', '-u', 'origin', 'main');
    this.mo = new Clone(join(this.root, 'mo', 'parser'), hub, 'Mo');
  }

  /** So many days go by: what was on a day is that much longer ago. */
  later(days) {
    for (const [person, clone] of Object.entries({ ada: this.ada, mo: this.mo }))
      clone.share(`Notes of ${person}`);
    const { ada, mo } = this;
    ada.git('pull', '-q', '--no-edit');
    const move = text =>
      text.replace(DATE, date => new Date(Date.parse(date) - days * DAY).toISOString().slice(0, 10));
    for (const path of readdirSync(join(ada.folder, HOME), { recursive: true, encoding: 'utf8' })) {
      const at = join(ada.folder, HOME, path);
      if (!statSync(at).isFile()) continue;
      const text = readFileSync(at, 'utf8');
      rmSync(at);
      writeFileSync(join(ada.folder, HOME, move(path)), move(text));
    }
    ada.git('add', '-A');
    ada.git('commit', '-q', '-m', `${days} days later`);
    const shift = name => `set -- $${name}; export ${name}="@$((\${1#@} - ${days * 86_400})) $2"`;
    execFileSync('git', ['filter-branch', '-f', '--env-filter', `${shift('GIT_AUTHOR_DATE')}; ${shift('GIT_COMMITTER_DATE')}`, 'main'], { cwd: ada.folder, env: { ...ENV, FILTER_BRANCH_SQUELCH_WARNING: '1' }, stdio: 'pipe' }); // prettier-ignore
    ada.git('push', '-q', '--force');
    mo.git('fetch', '-q');
    mo.git('reset', '-q', '--hard', 'origin/main');
  }

  remove() {
    rmSync(this.root, { recursive: true, force: true, maxRetries: 3 });
  }
}
