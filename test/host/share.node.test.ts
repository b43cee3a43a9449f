// Sharing with real git repositories: only Node can make them. The Git extension finds the one of the workspace itself.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { deepEqual, equal, ok, rejects } from './support/assert';
import { GOAL, OTHER_GOAL, call, openEditor, type } from './support/notes';
import {
  committed,
  git,
  head,
  inside,
  put,
  refusedWithoutTrace,
  status,
  useRepository,
} from './support/repository';
import { read } from './support/workspace';

const share = (message = 'Share') => call('share', { message, push: false });

describe('Sharing the notes', () => {
  useRepository();

  it('commits new, changed and deleted notes in one commit with the message that is given', async () => {
    await call('addStep', { goal: GOAL, text: 'One' });
    put('.mentoring/people/mo.yaml', 'name: Mo\n');
    rmSync(inside(OTHER_GOAL));
    equal(await call('share', { message: 'What we said\n\nIn two lines', push: false }), undefined);
    deepEqual(committed(), [`M ${GOAL}`, `D ${OTHER_GOAL}`, 'A .mentoring/people/mo.yaml'].sort(byPath));
    equal(git('log', '-1', '--format=%B').trim(), 'What we said\n\nIn two lines');
    deepEqual(status(), []);
  });

  it('commits the notes alone: what is staged elsewhere stays staged, also half of a file', async () => {
    put('src/new.ts', 'one\n');
    git('add', 'src/new.ts');
    put('README.md', `${await read('README.md')}staged\n`);
    git('add', 'README.md');
    put('README.md', `${await read('README.md')}not staged\n`);
    git('rm', '-q', 'package.json');
    const before = { status: status(), staged: git('diff', '--cached'), rest: git('diff') };
    put('.mentoring/people/mo.yaml', 'name: Mo\n');
    await share();
    deepEqual(committed(), ['A .mentoring/people/mo.yaml']);
    deepEqual({ status: status(), staged: git('diff', '--cached'), rest: git('diff') }, before);
  });

  it('commits a note as it is on disk, however much of it was staged', async () => {
    put(OTHER_GOAL, 'title: Read more\nstatus: paused\n');
    git('add', OTHER_GOAL);
    put(OTHER_GOAL, 'title: Read more\nstatus: done\n');
    put('.mentoring/people/mo.yaml', 'name: Mo\n');
    git('add', '.mentoring/people/mo.yaml');
    git('rm', '-q', GOAL);
    await share();
    deepEqual(committed(), [`D ${GOAL}`, `M ${OTHER_GOAL}`, 'A .mentoring/people/mo.yaml'].sort(byPath));
    equal(git('show', `HEAD:${OTHER_GOAL}`), 'title: Read more\nstatus: done\n');
    deepEqual(status(), []);
  });

  it('commits names with spaces, quotes, dashes, stars, umlauts and leading dashes', async () => {
    const names = ['-x', '--all', 'a b', 'a "b"', "it's", '*', '[a]', ':(top)x', 'größer', 'a\\b'];
    for (const name of names) put(`.mentoring/people/${name}.yaml`, 'name: A\n');
    put('src/x.yaml', 'name: not a note\n');
    await share();
    equal(committed().length, names.length);
    deepEqual(status(), ['?? src/x.yaml']);
  });

  it('never commits private notes, ignored or not', async () => {
    put('.mentoring/private/ada/diary.yaml', 'title: Mine\n');
    await refusedWithoutTrace(share, /There is nothing to share/);
    put('.mentoring/people/mo.yaml', 'name: Mo\n');
    await share();
    deepEqual(committed(), ['A .mentoring/people/mo.yaml']);
    deepEqual(status(), ['?? .mentoring/private/ada/diary.yaml']);
  });

  it('says that there is nothing to share, or why', async () => {
    put('src/new.ts', 'one\n');
    await refusedWithoutTrace(share, /There is nothing to share: all notes are committed/);
    const editor = await openEditor(GOAL);
    await type(editor, 'crab', 'crabs');
    await refusedWithoutTrace(share, /learn-rust\.yaml is not saved\. Save it/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    git('rm', '-rq', '--cached', '.mentoring');
    put('.gitignore', '.mentoring/\n');
    git('add', '-A');
    git('commit', '-qm', 'Ignore');
    await refusedWithoutTrace(share, /git ignores \.mentoring\/\. Take it out of \.gitignore/);
  });

  it('commits what is on disk of a note with unsaved changes, which stay unsaved', async () => {
    await call('addStep', { goal: GOAL, text: 'One' });
    const editor = await openEditor(GOAL);
    await type(editor, 'crab', 'crabs');
    await share();
    deepEqual(committed(), [`M ${GOAL}`]);
    ok(!git('show', `HEAD:${GOAL}`).includes('crabs'));
    equal(editor.document.isDirty, true);
  });

  it('refuses on a detached head', async () => {
    put('.mentoring/people/mo.yaml', 'name: Mo\n');
    git('checkout', '-q', '--detach');
    try {
      await refusedWithoutTrace(share, /No branch is checked out/);
    } finally {
      git('checkout', '-q', 'main');
    }
  });

  it('refuses while a merge, a rebase or a cherry-pick is not finished, conflicts or not', async () => {
    git('checkout', '-q', '-b', 'other');
    put('README.md', 'theirs\n');
    put(OTHER_GOAL, 'title: Theirs\n');
    git('commit', '-qam', 'Theirs');
    git('checkout', '-q', 'main');
    put('README.md', 'ours\n');
    git('commit', '-qam', 'Ours');
    put('.mentoring/people/mo.yaml', 'name: Mo\n');
    const begin: readonly (readonly [string[], string[]])[] = [
      [
        ['merge', 'other'],
        ['merge', '--abort'],
      ],
      [
        ['merge', '--no-commit', '-s', 'ours', 'other'],
        ['merge', '--abort'],
      ],
      [
        ['rebase', 'other'],
        ['rebase', '--abort'],
      ],
      [
        ['cherry-pick', 'other'],
        ['cherry-pick', '--abort'],
      ],
    ];
    for (const [command, abort] of begin) {
      try {
        git(...command);
      } catch {
        // it ends with a conflict
      }
      await refusedWithoutTrace(share, /A merge or a rebase is not finished/);
      git(...abort);
    }
    git('branch', '-qD', 'other');
    await share();
    deepEqual(committed(), ['A .mentoring/people/mo.yaml']);
  });

  it('says that git needs a name, where it has none', async () => {
    put('.mentoring/people/mo.yaml', 'name: Mo\n');
    git('config', 'user.useConfigOnly', 'true');
    git('config', 'user.email', '');
    git('config', 'user.name', '');
    try {
      await refusedWithoutTrace(share, /git does not know your name and e-mail yet/);
    } finally {
      for (const key of ['user.useConfigOnly', 'user.email', 'user.name']) git('config', '--unset', key);
    }
  });

  it('commits, and says that there is no remote to push to', async () => {
    put('.mentoring/people/mo.yaml', 'name: Mo\n');
    await rejects(call('share', { message: 'A', push: true }), /committed\. There is no remote to push to/);
    deepEqual(committed(), ['A .mentoring/people/mo.yaml']);
  });

  describe('with a remote', () => {
    let hub: string;

    beforeEach(() => {
      hub = mkdtempSync(join(tmpdir(), 'hub '));
      git('init', '-q', '--bare', '-b', 'main', hub);
      git('remote', 'add', 'origin', hub);
      put('.mentoring/people/mo.yaml', 'name: Mo\n');
    });
    afterEach(() => {
      git('remote', 'remove', 'origin');
      rmSync(hub, { recursive: true });
    });
    const pushed = () => execFileSync('git', ['rev-parse', 'main'], { cwd: hub, encoding: 'utf8' }).trim();

    it('pushes where that is wanted, also a branch that was never pushed', async () => {
      await call('share', { message: 'A', push: true });
      equal(pushed(), head());
      await call('addStep', { goal: GOAL, text: 'One' });
      await call('share', { message: 'B', push: true });
      equal(pushed(), head());
    });

    it('pushes what was committed before, where there is nothing more to commit', async () => {
      await call('share', { message: 'A', push: true });
      await call('addStep', { goal: GOAL, text: 'One' });
      await share();
      ok(pushed() !== head());
      await refusedWithoutTrace(share, /There is nothing to share/);
      await call('share', { push: true });
      equal(pushed(), head());
      await refusedWithoutTrace(() => call('share', { push: true }), /There is nothing to share/);
    });

    it('keeps the commit here where pushing is refused, and says what to do', async () => {
      await call('share', { message: 'A', push: true });
      const other = mkdtempSync(join(tmpdir(), 'other '));
      const there = (...args: string[]) => execFileSync('git', args, { cwd: other, stdio: 'pipe' });
      there('clone', '-q', hub, '.');
      writeFileSync(join(other, 'theirs.txt'), 'theirs\n');
      there('add', '-A');
      there('-c', 'user.name=Mo', '-c', 'user.email=mo@example.org', 'commit', '-qm', 'Theirs');
      there('push', '-q');
      rmSync(other, { recursive: true });
      const theirs = pushed();
      await call('addStep', { goal: GOAL, text: 'One' });
      await rejects(
        call('share', { message: 'B', push: true }),
        /The notes are committed here\. Somebody else has pushed meanwhile: pull, then share again/,
      );
      equal(pushed(), theirs);
      deepEqual(committed(), [`M ${GOAL}`]);
    });

    it('keeps the commit here where the remote cannot be reached', async () => {
      git('remote', 'set-url', 'origin', join(hub, 'gone'));
      await rejects(
        call('share', { message: 'A', push: true }),
        /committed here\. They could not be pushed: ./,
      );
      deepEqual(committed(), ['A .mentoring/people/mo.yaml']);
      git('remote', 'set-url', 'origin', hub);
    });
  });

  it('refuses arguments that do not fit', async () => {
    put('.mentoring/people/mo.yaml', 'name: Mo\n');
    await refusedWithoutTrace(() => call('share', { message: ' ', push: false }), /"message" needs a text/);
    await refusedWithoutTrace(
      () => call('share', { message: 'A', push: 'no' }),
      /"push" needs true or false/,
    );
    await refusedWithoutTrace(() => call('share', { folder: 'x' }), /"folder" needs a workspace folder/);
  });
});

/** As git lists the files of a commit. */
function byPath(a: string, b: string): number {
  return a.slice(2) < b.slice(2) ? -1 : 1;
}
