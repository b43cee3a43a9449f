// Saving is the editor's doing and the user's: whatever `files.autoSave` says, an edit lands where it belongs.
import * as vscode from 'vscode';
import { deepEqual, equal } from './support/assert';
import { GOAL, NOTES, call, closeEditors, openEditor, replaced, type, useNotes } from './support/notes';
import { eventually, read } from './support/workspace';

const GOOD = NOTES[GOAL] ?? '';
const mine = replaced(GOOD, 'crab', 'crabs');
const withStep = (text: string) =>
  replaced(text, '    due:  2027-03-01\n', '    due:  2027-03-01\n  - text: One\n');
const addStep = () => call('addStep', { goal: GOAL, text: 'One' });

async function set(setting: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration('files')
    .update(setting, value, vscode.ConfigurationTarget.Workspace);
}

for (const autoSave of ['off', 'afterDelay', 'onFocusChange', 'onWindowChange']) {
  describe(`With files.autoSave ${autoSave}`, () => {
    before(async () => {
      await set('autoSave', autoSave);
      await set('autoSaveDelay', 200);
    });
    beforeEach(() => useNotes());
    after(async () => {
      await closeEditors();
      await set('autoSave', undefined);
      await set('autoSaveDelay', undefined);
      await vscode.workspace.fs.delete(
        vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), '.vscode'),
        { recursive: true },
      );
    });

    it('an edit of a file that is open and saved is on disk, and the editor shows it saved', async () => {
      const editor = await openEditor(GOAL);
      await addStep();
      equal(await read(GOAL), withStep(GOOD));
      await eventually('the editor shows it', () => editor.document.getText() === withStep(GOOD));
      equal(editor.document.isDirty, false);
    });

    it('an edit of what somebody has just typed keeps both, and is saved when the editor saves', async () => {
      const editor = await openEditor(GOAL);
      await type(editor, 'crab', 'crabs');
      await addStep();
      await eventually('both stand in the editor', () => editor.document.getText() === withStep(mine));
      if (autoSave === 'afterDelay')
        await eventually('it is saved', async () => (await read(GOAL)) === withStep(mine));
      else {
        equal(editor.document.isDirty, true);
        equal(await read(GOAL), GOOD);
      }
      await editor.document.save();
      equal(await read(GOAL), withStep(mine));
      await call('undo', {});
      await eventually('the step is gone from both', async () => {
        const text = editor.document.isDirty ? editor.document.getText() : await read(GOAL);
        return text === mine;
      });
    });

    it('many edits while the editor saves lose nothing', async () => {
      const editor = await openEditor(GOAL);
      const steps = Array.from({ length: 12 }, (_, at) => `Step ${at}`);
      // Where the editor saves by itself, VS Code asks first when the disk has what the editor had not followed yet.
      const isAsked = autoSave === 'afterDelay';
      const texts = async () =>
        editor.document.isDirty
          ? [editor.document.getText(), ...(isAsked ? [await read(GOAL)] : [])]
          : [await read(GOAL)];
      for (const [at, text] of steps.entries()) {
        if (at % 3 === 0) {
          const typed = () =>
            editor.edit(builder => {
              const end = editor.document.positionAt(editor.document.getText().length);
              builder.insert(end, `# typed ${at}\n`);
            });
          while (!(await typed())); // refused where the text has changed on the way: nothing is typed then
        }
        await call('addStep', { goal: GOAL, text });
        await eventually('it is there', async () =>
          isAsked
            ? (await texts()).some(each => each.includes(`- text: ${text}\n`))
            : editor.document.getText().includes(`- text: ${text}\n`),
        );
      }
      const wanted = [
        ...steps.map(step => `- text: ${step}\n`),
        ...[0, 3, 6, 9].map(at => `# typed ${at}\n`),
      ];
      const missing = async () => {
        const there = await texts();
        return wanted.filter(line => !there.some(text => text.includes(line)));
      };
      await eventually('all of it is there', async () => (await missing()).length === 0).catch(
        () => undefined,
      );
      deepEqual(await missing(), []);
    });
  });
}
