// Folders that another program makes all at once, as git does: only Node can.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NOTES, noProblem, problem, useNotes } from './support/notes';
import { root } from './support/workspace';

/** VS Code keeps the text of what was opened before, and would look at that. */
const GOAL = '.mentoring/mentorships/ada-mo/goals/never-opened-either.yaml';
const CONFLICT = 'title: A\n<<<<<<< a\nowner: ada\n=======\nowner: mo\n>>>>>>> b\n';
const inside = (path: string) => join(root().fsPath, path);

function writeAtOnce(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(inside(path)), { recursive: true });
    writeFileSync(inside(path), text);
  }
}

describe('Folders that come all at once, as a checkout brings them,', () => {
  beforeEach(() => useNotes());
  afterEach(() => {
    rmSync(inside('.mentoring'), { recursive: true }); // the watcher of VS Code has lost them
  });

  it('are followed from then on, without anybody asking', async () => {
    rmSync(inside('.mentoring'), { recursive: true });
    writeAtOnce({ ...NOTES, [GOAL]: CONFLICT });
    await problem(GOAL, 'conflict-markers');
    writeFileSync(inside(GOAL), 'title: A\n');
    await noProblem(GOAL);
    writeFileSync(inside(GOAL), CONFLICT);
    await problem(GOAL, 'conflict-markers');
  });

  it('are followed into folders that come later', async () => {
    const far = GOAL.replace('ada-mo', 'far');
    writeAtOnce({ [far]: CONFLICT });
    await problem(far, 'conflict-markers');
    rmSync(inside(far));
    await noProblem(far);
    writeAtOnce({ [far]: CONFLICT });
    await problem(far, 'conflict-markers');
    rmSync(dirname(dirname(inside(far))), { recursive: true });
    await noProblem(far);
  });
});
