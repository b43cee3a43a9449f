import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './support/assert';
import { closeEditors, useNotes } from './support/notes';
import { at, eventually, root, write } from './support/workspace';

/** One white dot. */
const PICTURE = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=='),
  character => character.charCodeAt(0),
);

interface Reference {
  readonly folder?: string;
  readonly repo?: string;
  readonly path?: string;
  readonly line?: number;
  readonly url?: string;
}

/** What a click on the row of a code place or of evidence does. */
const open = (reference: Reference) =>
  vscode.commands.executeCommand('mentoring.openReference', {
    id: 'row',
    unfolds: 'no',
    args: {},
    reference: { folder: root().toString(), ...reference },
  });

const tabs = () => vscode.window.tabGroups.all.flatMap(group => group.tabs);
const labels = () => tabs().map(({ label }) => label);

describe('What evidence or a code place names', () => {
  before(async () => {
    await useNotes();
    await write('evidence/shot.png', PICTURE);
    await write('evidence/lines.ts', 'one\ntwo\nthree\n');
  });
  beforeEach(closeEditors);
  after(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(at('evidence'), { recursive: true });
  });

  it('is opened at its line', async () => {
    await open({ path: 'evidence/lines.ts', line: 2 });
    const editor = await eventually('the file is open', () => vscode.window.activeTextEditor);
    equal(editor.document.uri.toString(), at('evidence/lines.ts').toString());
    await eventually('the caret is in line 2', () => editor.selection.active.line === 1);
  });

  it('is shown as a picture where it is one', async () => {
    await open({ path: 'evidence/shot.png' });
    const tab = await eventually('a tab', () => tabs()[0]);
    equal(tab.label, 'shot.png');
    ok(tab.input instanceof vscode.TabInputCustom, 'it is not opened as text');
  });

  it('is found in the folder of the workspace that it names', async () => {
    await open({ repo: vscode.workspace.workspaceFolders?.[0]?.name, path: 'evidence/lines.ts' });
    await eventually('the file is open', () => labels().includes('lines.ts'));
  });

  it('opens no editor where it is a folder', async () => {
    await open({ path: 'evidence' });
    deepEqual(labels(), []);
  });

  for (const [what, reference] of [
    ['leads out of the folder', { path: '../outside/README.md' }],
    ['leads out and in again by another way', { path: 'evidence/../../work space/../outside/README.md' }],
    ['is not there', { path: 'evidence/gone.ts' }],
    ['is in a repository that is not here', { repo: 'https://example.org/team/app', path: 'README.md' }],
    ['is no web address', { url: 'command:workbench.action.files.newUntitledFile' }],
  ] as const) {
    it(`is not opened where it ${what}`, async () => {
      await open(reference);
      deepEqual(labels(), []);
    });
  }
});
