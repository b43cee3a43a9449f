// The store on a virtual file system, through the same doors as in the extension. Adding such a folder to the window
// would restart the extension host and the tests with it, so the store is opened on it directly.
import * as vscode from 'vscode';
import { addItem, toggleItem } from '../../src/core/mentoring/itemChanges';
import { clock } from '../../src/host/clock';
import { notesFiles } from '../../src/host/notesFiles';
import { openDocuments } from '../../src/host/openDocuments';
import { localized } from '../../src/host/strings';
import { FolderStore } from '../../src/store/folderStore';
import { deepEqual, equal, match, ok } from './support/assert';
import { MemoryFiles } from './support/memoryFiles';
import { GOAL, MEETING, NOTES, OTHER_GOAL, closeEditors, replaced } from './support/notes';

const root = vscode.Uri.from({ scheme: 'mentoring-memory', authority: 'some+where', path: '/work space' });
const GOOD = NOTES[GOAL] ?? '';
const more = '  - text: More\n';

describe('Notes on a virtual file system', () => {
  let files: MemoryFiles;
  let provider: vscode.Disposable;
  let store: FolderStore;
  let errors: string[];
  let warnings: string[];

  beforeEach(async () => {
    files = new MemoryFiles(root);
    for (const [path, text] of Object.entries(NOTES)) files.put(path, text);
    provider = vscode.workspace.registerFileSystemProvider(root.scheme, files, { isCaseSensitive: true });
    errors = [];
    warnings = [];
    store = new FolderStore({
      files: notesFiles(root),
      documents: openDocuments(root),
      clock,
      log: { info: () => undefined, error: message => errors.push(message) },
      warn: text => warnings.push(localized(text)),
    });
    await store.refresh();
  });

  afterEach(async () => {
    await closeEditors();
    store.dispose();
    provider.dispose();
  });

  const addStep = (path = GOAL, text = 'More') =>
    store.change(path, readable => addItem(readable, 'steps', undefined, [], { text }));
  const unchanged = () =>
    deepEqual(
      Object.keys(NOTES).map(path => files.text(path)),
      Object.values(NOTES),
    );

  it('are found and read', () => {
    deepEqual([...store.entries.keys()].sort(), Object.keys(NOTES).sort());
    equal(
      [...store.entries.values()].every(entry => entry.summary !== undefined),
      true,
    );
  });

  it('are changed in place, and undone to the very bytes', async () => {
    const written = await addStep();
    ok(written.ok);
    equal(files.text(GOAL), replaced(GOOD, '    due:  2027-03-01\n', `    due:  2027-03-01\n${more}`));
    ok((await written.value.undo?.apply())?.ok);
    unchanged();
  });

  it('are made, and never over one that is there', async () => {
    const path = '.mentoring/mentorships/new/goals/a.yaml';
    equal((await store.create(path, 'title: A\n')).ok, true);
    equal(files.text(path), 'title: A\n');
    const second = await store.create(path, 'title: B\n');
    equal(second.ok ? '' : second.error.code, 'exists');
    equal(files.text(path), 'title: A\n');
  });

  it('have no trash, and are removed only for good, and brought back to the very bytes', async () => {
    const refused = await store.remove(GOAL);
    equal(refused.ok ? '' : refused.error.code, 'no-trash');
    unchanged();
    const removed = await store.remove(GOAL, true);
    ok(removed.ok);
    equal(files.text(GOAL), undefined);
    ok((await removed.value.apply()).ok);
    unchanged();
  });

  it('that are open and unsaved are edited there and stay unsaved', async () => {
    const uri = vscode.Uri.joinPath(root, GOAL);
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await editor.edit(builder => builder.insert(new vscode.Position(0, 0), '# mine\n'));
    ok((await addStep()).ok);
    equal(
      editor.document.getText(),
      `# mine\n${replaced(GOOD, '    due:  2027-03-01\n', `    due:  2027-03-01\n${more}`)}`,
    );
    equal(editor.document.isDirty, true);
    unchanged();
  });

  it('that change between reading and writing keep both changes', async () => {
    let reads = 0;
    files.beforeRead = path => {
      if (path === GOAL && ++reads === 2) files.put(GOAL, `# pulled\n${GOOD}`);
    };
    ok((await addStep()).ok);
    equal(
      files.text(GOAL),
      `# pulled\n${replaced(GOOD, '    due:  2027-03-01\n', `    due:  2027-03-01\n${more}`)}`,
    );
  });

  it('that never stand still are left alone', async () => {
    let reads = 0;
    files.beforeRead = path => {
      if (path === GOAL) files.put(GOAL, `# ${++reads}\n${GOOD}`);
    };
    const refused = await addStep();
    equal(refused.ok ? '' : refused.error.code, 'busy');
    equal(files.text(GOAL), `# ${reads}\n${GOOD}`);
  });

  it('that may not be written refuse every change in plain words and stay as they are', async () => {
    files.isReadOnly = true;
    const results = [
      await addStep(),
      await store.change(MEETING, readable =>
        toggleItem(readable, { section: 'agenda', person: 'ada', index: 0 }, '2027-02-26'),
      ),
      await store.create('.mentoring/mentorships/ada-mo/goals/new.yaml', 'title: New\n'),
      await store.remove(GOAL, true),
    ];
    for (const result of results) {
      equal(result.ok ? '' : result.error.code, 'disk');
      if (!result.ok) match(result.error.text.message, /^The file could not be/);
    }
    unchanged();
    files.isReadOnly = false;
    ok((await addStep(OTHER_GOAL)).ok);
  });

  it('of which a folder cannot be listed stay as they were known, and it is said once', async () => {
    files.refused.add('.mentoring/mentorships/ada-mo/goals');
    await store.refresh();
    await store.refresh();
    deepEqual([...store.entries.keys()].sort(), Object.keys(NOTES).sort());
    equal(warnings.length, 1);
    match(warnings[0] ?? '', /^\.mentoring\/mentorships\/ada-mo\/goals could not be looked at: /);
    ok((await addStep(OTHER_GOAL)).ok);
  });

  it('of which one cannot be read show all others, and say so of that one', async () => {
    let told = 0;
    store.onDidChange(() => told++);
    files.refused.add(GOAL);
    files.put(OTHER_GOAL, 'title: Read much more\n');
    files.put('.mentoring/mentorships/ada-mo/goals/new.yaml', 'title: New\n');
    await store.refresh();
    const titles = [OTHER_GOAL, '.mentoring/mentorships/ada-mo/goals/new.yaml'].map(path => {
      const summary = store.entries.get(path)?.summary;
      return summary?.kind === 'goal' ? summary.title : undefined;
    });
    deepEqual(titles, ['Read much more', 'New']);
    equal(store.entries.get(GOAL)?.broken?.reason, 'disk');
    equal(told, 1);
    deepEqual(errors, []);
    files.refused.clear();
    await store.refresh([GOAL]);
    equal(store.entries.get(GOAL)?.broken, undefined);
    ok((await addStep(OTHER_GOAL)).ok);
  });
});
