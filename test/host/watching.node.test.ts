// Folders that another program makes all at once, as git does: only Node can.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { NOTES, noProblem, problem, useNotes } from './support/notes';
import { root } from './support/workspace';

/** VS Code keeps the text of what was opened before, and would look at that. */
const GOAL = '.mentoring/mentorships/ada-mo/goals/never-opened-either.yaml';
const CONFLICT = 'title: A\n<<<<<<< a\nowner: ada\n=======\nowner: mo\n>>>>>>> b\n';
const inside = (path: string) => join(root().fsPath, path);
const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: root().fsPath, encoding: 'utf8', stdio: 'pipe' }).trim();

function writeAtOnce(path: string, text: string): void {
  mkdirSync(dirname(inside(path)), { recursive: true });
  writeFileSync(inside(path), text);
}

/** The watcher of VS Code may have lost folders in it. */
const leaveNoNotes = () => rmSync(inside('.mentoring'), { recursive: true, force: true });

describe('Folders that come all at once', () => {
  afterEach(leaveNoNotes);

  it('with a checkout are followed from then on, without anybody asking', async () => {
    const start = git('rev-parse', 'HEAD');
    const branch = git('branch', '--show-current');
    try {
      await useNotes({ ...NOTES, [GOAL]: CONFLICT });
      git('add', '-A');
      git('commit', '-q', '-m', 'Notes');
      git('rm', '-r', '-q', '.mentoring');
      git('commit', '-q', '-m', 'No notes');
      await noProblem(GOAL);
      await noProblem(GOAL);
      git('checkout', '-q', 'HEAD~1');
      await problem(GOAL, 'conflict-markers');
      writeFileSync(inside(GOAL), 'title: A\n');
      await noProblem(GOAL);
      git('checkout', '-q', '--', GOAL);
      await problem(GOAL, 'conflict-markers');
    } finally {
      git('checkout', '-q', '-f', branch);
      git('reset', '-q', '--hard', start);
    }
  });

  it('deep in each other are followed from then on, each time anew', async () => {
    await useNotes();
    for (let times = 0; times < 5; times++) {
      rmSync(inside('.mentoring'), { recursive: true });
      writeAtOnce(GOAL, CONFLICT);
      await problem(GOAL, 'conflict-markers');
      writeFileSync(inside(GOAL), 'title: A\n');
      await noProblem(GOAL);
      writeFileSync(inside(GOAL), CONFLICT);
      await problem(GOAL, 'conflict-markers');
    }
  });

  it('are followed into folders that come later', async () => {
    await useNotes();
    const far = GOAL.replace('ada-mo', 'far');
    writeAtOnce(far, CONFLICT);
    await problem(far, 'conflict-markers');
    rmSync(inside(far));
    await noProblem(far);
    writeAtOnce(far, CONFLICT);
    await problem(far, 'conflict-markers');
    rmSync(dirname(dirname(inside(far))), { recursive: true });
    await noProblem(far);
  });
});

describe('A link to a busy place', () => {
  afterEach(leaveNoNotes);

  it('keeps nothing else from being followed', async () => {
    await useNotes();
    const outside = mkdtempSync(join(tmpdir(), 'busy-'));
    symlinkSync(outside, inside('.mentoring/mentorships/busy'));
    const busy = setInterval(() => writeFileSync(join(outside, 'log.txt'), String(Math.random())), 10);
    try {
      for (const text of [CONFLICT, 'title: A\n', CONFLICT]) {
        writeFileSync(inside(GOAL), text);
        await (text === CONFLICT ? problem(GOAL, 'conflict-markers') : noProblem(GOAL));
      }
    } finally {
      clearInterval(busy);
      rmSync(outside, { recursive: true });
    }
  });
});
