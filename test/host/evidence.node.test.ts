// Commits that name a goal in their message are its evidence. The workspace is a git repository.
import * as vscode from 'vscode';
import { match } from './support/assert';
import { GOAL, call } from './support/notes';
import { git, put, useRepository } from './support/repository';
import { eventually, read } from './support/workspace';

const REPORT = 'report.md';

describe('A commit that names a goal', () => {
  useRepository();

  it('is found by itself and stands with its goal in the report', async () => {
    put('src/lexer.ts', 'export {};\n');
    git('add', '-A');
    git('commit', '-q', '-m', 'Split the lexer', '-m', 'Mentoring-Goal: learn-rust');
    await vscode.commands.executeCommand('git.refresh'); // a window that nobody looks at does not follow git by itself
    await eventually('the report lists the commit', async () => {
      await call('exportReport', { target: REPORT, mentorship: 'ada-mo', overwrite: true });
      return (await read(REPORT)).includes('Split the lexer');
    });
    match(await read(GOAL), /^# Why: the parser\n/); // nothing is stored for it
  });

  it('shows what it changed when its row is opened', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.toString() ?? '';
    const commit = { root: folder, id: git('rev-parse', 'HEAD').trim() };
    const row = {
      id: 'c',
      kind: 'commit',
      label: 'c',
      unfolds: 'no',
      name: 'c',
      args: {},
      target: { uri: folder },
    };
    await vscode.commands.executeCommand('mentoring.open', { ...row, reference: { folder, commit } });
    await eventually('its changes are open', () =>
      Promise.resolve(
        vscode.window.tabGroups.activeTabGroup.activeTab?.label.startsWith(commit.id.slice(0, 7)) === true,
      ),
    );
  });
});
