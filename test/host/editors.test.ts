import * as vscode from 'vscode';
import { equal, rejects } from './support/assert';
import {
  GOAL,
  NOTES,
  OTHER_GOAL,
  call,
  closeEditors,
  gives,
  onlyChanged,
  openEditor,
  replaced,
  type,
  useNotes,
} from './support/notes';
import { at, eventually, exists, read } from './support/workspace';

const GOOD = NOTES[GOAL] ?? '';
const LAST = '    due:  2027-03-01\n';
const MORE = '  - text: More\n';

const addMore = () => gives(GOAL, 'addStep', { goal: GOAL, text: 'More' });
const withMore = (text: string) => replaced(text, LAST, LAST + MORE);

describe('A change of a file that is open', () => {
  beforeEach(() => useNotes());
  after(closeEditors);

  it('with unsaved changes edits what stands there, leaves it unsaved, and does not touch the disk', async () => {
    const editor = await openEditor(GOAL);
    await type(editor, 'Learn Rust', 'Learn Rust well');
    await addMore();
    equal(editor.document.getText(), withMore(replaced(GOOD, 'Learn Rust', 'Learn Rust well')));
    equal(editor.document.isDirty, true);
    await onlyChanged({});
  });

  it('with unsaved changes goes by what stands there: a step that is not on disk yet can be ticked', async () => {
    const editor = await openEditor(OTHER_GOAL);
    await type(editor, 'title: Read more\n', 'title: Read more\nsteps:\n  - text: Unsaved\n    done: true\n');
    await gives(OTHER_GOAL, 'toggleItem', { uri: OTHER_GOAL, section: 'steps', index: 0, text: 'Unsaved' });
    equal(editor.document.getText(), 'title: Read more\nsteps:\n  - text: Unsaved\n');
    await onlyChanged({});
  });

  it('with unsaved changes and CRLF keeps the line ends of the editor', async () => {
    const before = { ...NOTES, [GOAL]: GOOD.replaceAll('\n', '\r\n') };
    await useNotes(before);
    const editor = await openEditor(GOAL);
    await type(editor, 'Learn Rust', 'Learn Rust well');
    await addMore();
    equal(
      editor.document.getText(),
      withMore(replaced(GOOD, 'Learn Rust', 'Learn Rust well')).replaceAll('\n', '\r\n'),
    );
    await onlyChanged({}, before);
  });

  it('with unsaved changes and a byte order mark changes the right characters', async () => {
    const before = { ...NOTES, [GOAL]: `\ufeff${GOOD}` };
    await useNotes(before);
    const editor = await openEditor(GOAL);
    await type(editor, 'Learn Rust', 'Learn Rust well');
    await addMore();
    equal(editor.document.getText(), withMore(replaced(GOOD, 'Learn Rust', 'Learn Rust well')));
    await onlyChanged({}, before);
  });

  it('can be taken back with the editor’s own undo', async () => {
    const editor = await openEditor(GOAL);
    await type(editor, 'Learn Rust', 'Learn Rust well');
    await addMore();
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), replaced(GOOD, 'Learn Rust', 'Learn Rust well'));
  });

  it('without unsaved changes writes the disk, and the editor follows without becoming unsaved', async () => {
    const { document } = await openEditor(GOAL);
    await addMore();
    await onlyChanged({ [GOAL]: withMore(GOOD) });
    await eventually('the editor shows what is on disk', () => document.getText() === withMore(GOOD));
    equal(document.isDirty, false);
  });

  it('thirty times in a row loses none, with the editor open and lagging behind', async () => {
    const { document } = await openEditor(OTHER_GOAL);
    const texts = Array.from({ length: 30 }, (_, index) => `Step ${index}`);
    for (const text of texts) await gives(OTHER_GOAL, 'addStep', { goal: OTHER_GOAL, text });
    const expected = `title: Read more\n\nsteps:\n${texts.map(text => `  - text: ${text}\n`).join('')}`;
    await onlyChanged({ [OTHER_GOAL]: expected });
    await eventually('the editor shows what is on disk', () => document.getText() === expected);
    equal(document.isDirty, false);
  });

  it('is refused for deleting a record whose changes are not saved', async () => {
    const editor = await openEditor(GOAL);
    await type(editor, 'Learn Rust', 'Learn Rust well');
    await rejects(call('deleteRecord', { uri: GOAL }), /has unsaved changes\. Save or revert it first\./);
    await onlyChanged({});
  });
});

describe('Settings that trim and format on save', () => {
  const files = () => vscode.workspace.getConfiguration('files');
  const editors = () => vscode.workspace.getConfiguration('editor');
  const set = async (value: true | undefined) => {
    const target = vscode.ConfigurationTarget.Workspace;
    await files().update('trimTrailingWhitespace', value, target);
    await files().update('insertFinalNewline', value, target);
    await files().update('trimFinalNewlines', value, target);
    await editors().update('formatOnSave', value, target);
  };
  let formatter: vscode.Disposable;

  before(async () => {
    await set(true);
    formatter = vscode.languages.registerDocumentFormattingEditProvider(
      { pattern: '**/.mentoring/**' },
      {
        provideDocumentFormattingEdits: document => [
          vscode.TextEdit.insert(new vscode.Position(0, 0), `# formatted ${document.version}\n`),
        ],
      },
    );
  });

  after(async () => {
    formatter.dispose();
    await closeEditors();
    await set(undefined);
    if (await exists('.vscode')) await vscode.workspace.fs.delete(at('.vscode'), { recursive: true });
  });

  beforeEach(() => useNotes());

  it('are in force: saving by hand runs them', async () => {
    const editor = await openEditor(GOAL);
    await type(editor, 'Learn Rust', 'Learn Rust well');
    await editor.document.save();
    const saved = await read(GOAL);
    equal(saved.startsWith('# formatted'), true);
    equal(saved.includes('crab  \n'), false);
  });

  it('do not touch what a command writes, with the file closed, open, or open and unsaved', async () => {
    await addMore();
    await onlyChanged({ [GOAL]: withMore(GOOD) });
    const { document } = await openEditor(GOAL);
    await gives(GOAL, 'setGoalStatus', { goal: GOAL, status: 'done' });
    const done = replaced(withMore(GOOD), '# for real\n', '# for real\nstatus: done\n');
    await onlyChanged({ [GOAL]: done });
    await eventually('the editor shows what is on disk', () => document.getText() === done);
    const editor = await openEditor(GOAL);
    await type(editor, 'Learn Rust', 'Learn Rust well');
    await gives(GOAL, 'setGoalStatus', { goal: GOAL, status: 'paused' });
    equal(
      document.getText(),
      replaced(replaced(done, 'Learn Rust', 'Learn Rust well'), 'status: done', 'status: paused'),
    );
    await onlyChanged({ [GOAL]: done });
  });
});
