// Merging what a real git merge has left: only Node can make one.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { equal, match, ok, rejects } from './support/assert';
import {
  GOAL,
  MEETING,
  NOTES,
  OTHER_GOAL,
  call,
  closeEditors,
  gives,
  lookAgain,
  useNotes,
} from './support/notes';
import { read, root } from './support/workspace';

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: root().fsPath, encoding: 'utf8', stdio: 'pipe' });
const put = (path: string, text: string) => writeFileSync(join(root().fsPath, path), text);
const edit = (path: string, from: string, to: string) => {
  ok(NOTES[path]?.includes(from));
  put(
    path,
    (NOTES[path] ?? '').replace(from, () => to),
  );
};
const unmerged = () => git('diff', '--name-only', '--diff-filter=U').trim().split('\n').filter(Boolean);

const LAST = '    due:  2027-03-01\n';
const TOPIC = '    - Names\n';

describe('Merging what git has left unmerged', () => {
  let start: string;

  before(() => {
    start = git('rev-parse', 'HEAD').trim();
  });
  after(async () => {
    git('reset', '-q', '--hard', start);
    git('clean', '-fdq');
    git('branch', '-qD', 'theirs');
    await closeEditors();
  });

  /** Two branches from the same notes, merged by git as far as it can. */
  async function apart(ours: () => void, theirs: () => void, how = ['merge', 'theirs']): Promise<void> {
    git('reset', '-q', '--hard', start);
    git('clean', '-fdq');
    await useNotes();
    git('add', '-A');
    git('commit', '-q', '-m', 'Notes');
    git('branch', '-f', 'theirs');
    ours();
    git('commit', '-qam', 'Ours');
    const mine = git('rev-parse', 'HEAD').trim();
    git('checkout', '-q', 'theirs');
    theirs();
    git('commit', '-qam', 'Theirs');
    git('checkout', '-q', '-B', 'main', mine);
    try {
      git(...how);
    } catch {
      // it conflicts, as it should
    }
    ok(unmerged().length > 0);
    await closeEditors();
    await lookAgain();
  }

  const both = () =>
    apart(
      () => edit(GOAL, LAST, `${LAST}    done: 2027-02-26\n`),
      () => edit(GOAL, LAST, `${LAST}  - Show it around\n`),
    );
  const expected = (NOTES[GOAL] ?? '').replace(LAST, `${LAST}    done: 2027-02-26\n  - Show it around\n`);

  it('merges a file that conflicts, and leaves it to the user to say so to git', async () => {
    await both();
    const index = git('ls-files', '--stage');
    await gives(GOAL, 'mergeBothSides', { uri: GOAL });
    equal(await read(GOAL), expected);
    equal(git('ls-files', '--stage'), index);
    await vscode.commands.executeCommand('mentoring.undo');
    match(await read(GOAL), /^<<<<<<< HEAD$/m);
  });

  it('knows from git what the marks do not say: that one removed what the other left alone', async () => {
    await apart(
      () =>
        edit(
          MEETING,
          `      status: open        # said first\n${TOPIC}`,
          '      status: discussed # said first\n',
        ),
      () =>
        edit(
          MEETING,
          '      status: open        # said first\n',
          '      minutes: 5\n      status: open        # said first\n',
        ),
    );
    await gives(MEETING, 'mergeBothSides', { uri: MEETING });
    equal(
      await read(MEETING),
      (NOTES[MEETING] ?? '').replace(
        `      status: open        # said first\n${TOPIC}`,
        '      minutes: 5\n      status: discussed # said first\n',
      ),
    );
  });

  it('takes the whole versions where somebody has taken one side for a start', async () => {
    await both();
    git('checkout', '--ours', '--', GOAL);
    await lookAgain();
    await gives(GOAL, 'mergeBothSides', { uri: GOAL });
    equal(await read(GOAL), expected);
  });

  it('leaves alone what somebody has merged by hand', async () => {
    await both();
    const byHand = expected.replace('Show it around', 'Show it to everybody');
    put(GOAL, byHand);
    await lookAgain();
    await gives(GOAL, 'mergeBothSides', { uri: GOAL });
    equal(await read(GOAL), byHand);
  });

  it('keeps what somebody has begun to merge by hand', async () => {
    await both();
    put(GOAL, (await read(GOAL)).replace('nickname: crab', 'nickname: lobster'));
    await lookAgain();
    await gives(GOAL, 'mergeBothSides', { uri: GOAL });
    equal(await read(GOAL), expected.replace('crab', 'lobster'));
  });

  it('keeps a file that one side changed and the other deleted', async () => {
    await apart(
      () => put(OTHER_GOAL, 'title: Read much more\n'),
      () => git('rm', '-q', OTHER_GOAL),
    );
    await gives(OTHER_GOAL, 'mergeBothSides', { uri: OTHER_GOAL });
    equal(await read(OTHER_GOAL), 'title: Read much more\n');
  });

  it('merges what a rebase stops at', async () => {
    await apart(
      () => edit(GOAL, LAST, `${LAST}    done: 2027-02-26\n`),
      () => edit(GOAL, LAST, `${LAST}  - Show it around\n`),
      ['rebase', '-q', 'theirs'],
    );
    try {
      await gives(GOAL, 'mergeBothSides', { uri: GOAL });
      equal(await read(GOAL), expected);
    } finally {
      git('rebase', '--abort');
    }
  });

  it('refuses what both changed, and says where', async () => {
    await apart(
      () => edit(GOAL, 'Learn Rust ', 'Learn Rust well '),
      () => edit(GOAL, 'Learn Rust ', 'Learn more Rust '),
    );
    const before = await read(GOAL);
    await rejects(call('mergeBothSides', { uri: GOAL }), /only a person can choose: title/);
    equal(await read(GOAL), before);
  });
});
