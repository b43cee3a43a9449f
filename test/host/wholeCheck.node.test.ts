// The headless program that lies in the package says what the Problems view shows: only Node can run it.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { deepEqual, ok } from './support/assert';
import { GOAL, MEETING, NOTES, OTHER_GOAL, call, closeEditors, useNotes } from './support/notes';
import { eventually, root } from './support/workspace';

const SEVERITIES = ['error', 'warning', 'information'];

/** What stands in the Problems view, by path and place. */
function inProblemsView(): readonly object[] {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri, all]) =>
      all.map(found => ({ path: vscode.workspace.asRelativePath(uri, false), ...found })),
    )
    .filter(({ source }) => source === 'mentoring')
    .map(({ path, range, severity, code, message }) => ({
      path,
      line: range.start.line + 1,
      column: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
      severity: SEVERITIES[severity],
      code,
      message,
    }));
}

/** The files of every kind in which something is wrong, each where its name says that it belongs. */
function brokenFiles(): Record<string, Uint8Array> {
  const folder = join(process.env.REPOSITORY ?? '', 'test/fixtures/broken/corpus');
  const place = (name: string) => {
    const kind = /-(meeting|mentorship|roadmap)$/.exec(name)?.[1];
    if (kind === undefined) return `ada-mo/goals/${name}`;
    return kind === 'meeting' ? `ada-mo/meetings/${name}` : `${name}/${kind}`;
  };
  const names = readdirSync(folder).map(name => name.replace('.yaml', ''));
  return Object.fromEntries(
    names.map(name => [
      `.mentoring/mentorships/${place(name)}.yaml`,
      readFileSync(join(folder, `${name}.yaml`)),
    ]),
  );
}

describe('Checking without an editor', () => {
  it('says the same as Check All Mentoring Files, at the same places and as gravely, of whatever can be wrong', async () => {
    await closeEditors();
    await useNotes({
      ...NOTES,
      ...brokenFiles(),
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
    ok(findings.length > 80, `${findings.length} findings`);
    const sorted = (all: readonly unknown[]) => all.map(each => JSON.stringify(each)).sort();
    const said = sorted(findings);
    // Hints are for who writes; VS Code holds on to the text of an editor that was closed for a while.
    const shown = () =>
      sorted(
        inProblemsView().filter(
          each =>
            !('severity' in each && each.severity === 'information') || said.includes(JSON.stringify(each)),
        ),
      );
    const same = () => shown().join('\n') === said.join('\n');
    await eventually('the Problems view says the same', same).catch(() => deepEqual(shown(), said));
    await useNotes();
  });
});
