// A virtual folder beside real ones: without a watcher, without a trash, and sometimes without the right to write.
import * as vscode from 'vscode';
import { equal, rejects } from '../support/assert';
import { addFolder, removeFolder } from '../support/folders';
import { MemoryFiles } from '../support/memoryFiles';
import { call, closeEditors, lookAgain } from '../support/notes';

const root = vscode.Uri.from({ scheme: 'mentoring-virtual', authority: 'some+where', path: '/a b/notes' });
const MENTORSHIP = '.mentoring/mentorships/lin-mo';
const GOAL = `${MENTORSHIP}/goals/fly.yaml`;
const NOTES = {
  [`${MENTORSHIP}/mentorship.yaml`]: 'title: Lin and Mo\nmentees: [lin]\nmentors: [mo]\n',
  [GOAL]: 'title: Fly   # high\n',
};

for (const isReadonly of [false, true]) {
  describe(`A ${isReadonly ? 'read-only ' : ''}virtual folder among others`, () => {
    let files: MemoryFiles;
    let provider: vscode.Disposable;

    before(async () => {
      files = new MemoryFiles(root);
      for (const [path, text] of Object.entries(NOTES)) files.put(path, text);
      provider = vscode.workspace.registerFileSystemProvider(root.scheme, files, { isReadonly });
      await addFolder(root, 'air');
    });
    after(async () => {
      await closeEditors();
      await removeFolder('air');
      provider.dispose();
    });
    beforeEach(async () => {
      files.files.clear();
      for (const [path, text] of Object.entries(NOTES)) files.put(path, text);
      await lookAgain();
    });

    if (isReadonly) {
      it('is read, and says in plain words that it cannot be changed', async () => {
        for (const [command, args] of [
          ['addStep', { goal: 'fly', text: 'One' }],
          ['newGoal', { mentorship: 'lin-mo', title: 'Land' }],
          ['deleteRecord', { uri: vscode.Uri.joinPath(root, GOAL) }],
        ] as const) {
          await rejects(call(command, args), /^The file could not be written: ./);
        }
        equal(files.text(GOAL), NOTES[GOAL]);
        equal(files.files.size, 2);
      });
      return;
    }

    it('is changed in place, and undone to the very bytes', async () => {
      await call('addStep', { goal: 'fly', text: 'One' });
      equal(files.text(GOAL), 'title: Fly   # high\n\nsteps:\n  - text: One\n');
      await call('undo', {});
      equal(files.text(GOAL), NOTES[GOAL]);
    });

    it('gets new records, and loses them for good when a program asks for it', async () => {
      await call('newGoal', { mentorship: 'lin-mo', title: 'Land' });
      const path = `${MENTORSHIP}/goals/land.yaml`;
      equal(files.text(path), 'title: Land\n\nsteps:\n');
      await call('deleteRecord', { uri: vscode.Uri.joinPath(root, path), confirm: false });
      equal(files.text(path), undefined);
      await call('undo', {});
      equal(files.text(path), 'title: Land\n\nsteps:\n');
    });

    it('is changed as it is now, also where nothing told of what others did to it', async () => {
      files.put(GOAL, 'title: Fly   # higher\nowner: lin\n');
      await call('addStep', { goal: 'fly', text: 'One' });
      equal(files.text(GOAL), 'title: Fly   # higher\nowner: lin\n\nsteps:\n  - text: One\n');
    });

    it('shows what others made in it once it is looked at again', async () => {
      files.put(`${MENTORSHIP}/goals/dive.yaml`, 'title: Dive\n');
      await lookAgain();
      await call('setGoalStatus', { goal: 'dive', status: 'done' });
      equal(files.text(`${MENTORSHIP}/goals/dive.yaml`), 'title: Dive\nstatus: done\n');
    });

    it('is edited in the editor where it has unsaved changes there', async () => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, GOAL));
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit(builder => builder.insert(new vscode.Position(0, 0), '# mine\n'));
      await call('addStep', { goal: 'fly', text: 'One' });
      equal(document.getText(), '# mine\ntitle: Fly   # high\n\nsteps:\n  - text: One\n');
      equal(files.text(GOAL), NOTES[GOAL]);
      await closeEditors();
    });
  });
}
