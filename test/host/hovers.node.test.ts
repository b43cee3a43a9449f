// What git knows of a commit: only Node runs it.
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { ok } from './support/assert';
import { GOAL, NOTES, closeEditors, openEditor, useNotes } from './support/notes';
import { root } from './support/workspace';

describe('The pointer on a commit', () => {
  after(closeEditors);

  it('shows what git calls it, and on one that git does not know, what the key means', async () => {
    const [commit = '', subject = ''] = execFileSync('git', ['log', '-1', '--format=%h%n%s'], {
      cwd: root().fsPath,
      encoding: 'utf8',
    }).split('\n');
    await useNotes({ ...NOTES, [GOAL]: `title: T\nevidence:\n  - commit: ${commit}\n  - commit: 0000000\n` });
    const { document } = await openEditor(GOAL);
    const at = async (line: number) => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(line, 14),
      );
      return found
        .flatMap(({ contents }) => contents.map(each => (each as vscode.MarkdownString).value))
        .join('\n');
    };
    ok(subject.length > 0);
    const said = (await at(2)).replaceAll('\\', '');
    ok(said.startsWith(`**${subject} (`), said);
    ok(!(await at(3)).includes('**'));
  });
});
