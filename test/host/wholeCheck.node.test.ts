// The headless program that lies in the package says what the Problems view shows: only Node can run it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { deepEqual, ok } from './support/assert';
import { GOAL, MEETING, NOTES, OTHER_GOAL, call, closeEditors, useNotes } from './support/notes';
import { eventually, root } from './support/workspace';

const SEVERITIES = ['error', 'warning', 'information'];

/** What stands in the Problems view, by path and place. */
function inProblemsView(): readonly unknown[] {
  return (
    vscode.languages
      .getDiagnostics()
      .flatMap(([uri, all]) =>
        all.map(found => ({ path: vscode.workspace.asRelativePath(uri, false), ...found })),
      )
      .filter(({ source }) => source === 'mentoring')
      // Hints are for who writes; VS Code holds on to the text of an editor that was closed for a while.
      .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Information)
      .map(({ path, range, severity, code, message }) => ({
        path,
        line: range.start.line + 1,
        column: range.start.character + 1,
        severity: SEVERITIES[severity],
        code,
        message,
      }))
  );
}

describe('Checking without an editor', () => {
  it('says the same as Check All Mentoring Files', async () => {
    await closeEditors();
    await useNotes({
      ...NOTES,
      [GOAL]: `${NOTES[GOAL] ?? ''}due: soon\r\nowner: nobody\n`,
      [OTHER_GOAL]: 'title: Read\n<<<<<<< HEAD\nowner: a\n=======\nowner: b\n>>>>>>> x\n',
      [MEETING]: 'title: [A\n',
    });
    await call('validate', {});
    const extension = vscode.extensions.getExtension('mentoring-notes.mentoring-notes');
    const program = join(extension?.extensionPath ?? '', 'dist/cli/mentoring-notes.mjs');
    const done = spawnSync(process.execPath, [program, 'check', '--format', 'json'], {
      cwd: root().fsPath,
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', LC_ALL: 'C' },
      encoding: 'utf8',
    });
    const { findings } = JSON.parse(done.stdout) as { findings: readonly unknown[] };
    ok(findings.length > 3);
    const sorted = (all: readonly unknown[]) => all.map(each => JSON.stringify(each)).sort();
    const said = sorted(findings);
    const same = () => sorted(inProblemsView()).join('\n') === said.join('\n');
    await eventually('the Problems view says the same', same).catch(() =>
      deepEqual(sorted(inProblemsView()), said),
    );
    await useNotes();
  });
});
