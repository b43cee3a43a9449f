// Notes on code: made from a selection, and found again after what happens to code. The workspace is a git repository.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok, rejects } from './support/assert';
import { NEXT_MEETING, call, closeEditors, lookAgain } from './support/notes';
import { git, inside, put, status, useRepository } from './support/repository';
import { at, eventually, read } from './support/workspace';

const FILE = 'src/tokens.py'; // see codeNotes.test.ts
const CODE = [
  'import { Source } from "./source";',
  '',
  'export function tokenize(src: Source) {',
  '  const cursor = new Cursor(src);',
  '  while (!cursor.atEnd) cursor.step();',
  '  return cursor.tokens;',
  '}',
  '',
  'export function isBlank(text: string) {',
  '  return text.trim() === "";',
  '}',
  '',
].join('\n');

const commit = (message: string) => {
  git('add', '-A');
  git('commit', '-q', '-m', message);
  // For half a second the extension takes the last commit to be the one that it was; nobody notes anything faster.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600);
};

/** Selects lines (from 1) of a file in an editor, once that has what the disk has. */
async function select(path: string, line: number, end = line): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(at(path), { preview: false });
  const text = await read(path);
  await eventually('the editor has what the disk has', () => editor.document.getText() === text);
  editor.selection = new vscode.Selection(line - 1, 0, end - 1, editor.document.lineAt(end - 1).text.length);
  return editor;
}

/** What is shown where the pointer rests on a line (from 1). */
async function hoverAt(path: string, line: number): Promise<string> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    at(path),
    new vscode.Position(line - 1, 1),
  );
  return found
    .flatMap(({ contents }) => contents)
    .map(part => (typeof part === 'string' ? part : part.value))
    .join('\n');
}

const says = (path: string, line: number, words: RegExp) =>
  eventually(`line ${line} of ${path} says ${String(words)}`, async () =>
    words.test(await hoverAt(path, line)),
  );

/** A topic about the loop, line 5. */
async function noteTheLoop(): Promise<void> {
  await select(FILE, 5);
  await call('addSelectionToAgenda', { text: 'Why a loop?', meeting: NEXT_MEETING, person: 'ada' });
  await says(FILE, 5, /Why a loop\?/);
}

describe('Notes on code', () => {
  useRepository();
  beforeEach(() => {
    put(FILE, CODE);
    commit('Code');
  });
  afterEach(closeEditors);

  it('are made of a selection: a topic with its lines, what stands around them, and the commit that has them', async () => {
    await select(FILE, 3, 5);
    const head = git('rev-parse', 'HEAD').trim();
    const uri = await call('addSelectionToAgenda', { text: ' Where does it start? ', meeting: NEXT_MEETING });
    equal(String(uri), at(NEXT_MEETING).toString());
    match(
      await read(NEXT_MEETING),
      new RegExp(
        [
          '- text: Where does it start\\?',
          '      code:',
          '        path: src/tokens.py',
          '        line: 3',
          '        end: 5',
          '        text: "?export function tokenize\\(src: Source\\) \\{"?',
          '        last: .*cursor.step\\(\\);.*',
          '        context: .*[0-9a-f]{4} / [0-9a-f]{4}.*',
          `        commit: "?${head.slice(0, 12)}"?`,
        ].join('\n'),
      ),
    );
    await call('undo', {});
    ok(!(await read(NEXT_MEETING)).includes('Where does it start?'));
  });

  it('are shown where the pointer rests on their lines, and nowhere else; looking writes nothing', async () => {
    await noteTheLoop();
    commit('Note');
    match(await hoverAt(FILE, 5), /topic · .*open/);
    equal(await hoverAt(FILE, 4), '');
    deepEqual(status(), []);
  });

  it('move with their lines at once while somebody types above them', async () => {
    await noteTheLoop();
    const before = await read(NEXT_MEETING);
    const editor = await select(FILE, 1);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '// one\n// two\n'));
    await says(FILE, 7, /Why a loop\?/);
    equal(await hoverAt(FILE, 5), '');
    equal(await read(NEXT_MEETING), before);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await says(FILE, 5, /Why a loop\?/);
  });

  it('say so where their line has changed since, with the old beside the new', async () => {
    await noteTheLoop();
    put(FILE, CODE.replace('while (!cursor.atEnd) cursor.step();', 'while (!cursor.isDone) cursor.step();'));
    await says(FILE, 5, /Changed since[^]*-\s+while \(!cursor\.atEnd\).*\n\+\s+while \(!cursor\.isDone\)/);
  });

  it('follow a file that gets another name, by git and with other changes in the same commit', async () => {
    await noteTheLoop();
    commit('Note');
    git('mv', FILE, 'src/lexer.py');
    put('src/lexer.py', `// moved\n${CODE}`);
    commit('Rename');
    await vscode.window.showTextDocument(at('src/lexer.py'));
    await says('src/lexer.py', 6, /Why a loop\?/);
  });

  it('follow a function that moves below another one', async () => {
    await noteTheLoop();
    const lines = CODE.split('\n');
    put(FILE, [...lines.slice(0, 2), ...lines.slice(8, 12), ...lines.slice(2, 8)].join('\n'));
    await says(FILE, 9, /Why a loop\?/);
  });

  it('say that they are gone, since which commit, and keep the old text', async () => {
    await noteTheLoop();
    commit('Note');
    put(
      FILE,
      CODE.replace('  const cursor = new Cursor(src);\n  while (!cursor.atEnd) cursor.step();\n', ''),
    );
    commit('Take the loop out');
    const gone = await eventually('it is said', async () => {
      for (let line = 1; line <= 6; line++) {
        const found = await hoverAt(FILE, line);
        if (/Gone since .*Take the loop out/.test(found)) return found;
      }
      return undefined;
    });
    match(gone, /-\s+while \(!cursor\.atEnd\) cursor\.step\(\);/);
  });

  it('follow to another branch and back', async () => {
    await noteTheLoop();
    commit('Note');
    git('checkout', '-q', '-b', 'other');
    put(FILE, `// one\n// two\n${CODE}`);
    commit('Two lines above');
    await says(FILE, 7, /Why a loop\?/);
    git('checkout', '-q', '-');
    await says(FILE, 5, /Why a loop\?/);
    equal(await hoverAt(FILE, 7), '');
    git('branch', '-q', '-D', 'other');
  });

  it('stay with their code when the commit that they were made on is rebased', async () => {
    git('checkout', '-q', '-b', 'feature');
    put(
      FILE,
      CODE.replace('  return cursor.tokens;\n', '  cursor.finishWhatWasBegun();\n  return cursor.tokens;\n'),
    );
    commit('Finish');
    await select(FILE, 6);
    await call('addSelectionToAgenda', { text: 'Finish what?', meeting: NEXT_MEETING, person: 'ada' });
    commit('Note');
    git('checkout', '-q', '-');
    put(FILE, `// one\n// two\n${CODE}`);
    commit('Two lines above');
    git('checkout', '-q', 'feature');
    git('rebase', '-q', '-');
    await says(FILE, 8, /Finish what\?/);
    ok(!/Gone|Changed/.test(await hoverAt(FILE, 8)));
    git('checkout', '-q', '-B', 'main');
    git('branch', '-q', '-D', 'feature');
  });

  it('are as they were once changes to their line are discarded', async () => {
    await noteTheLoop();
    commit('Note');
    put(FILE, CODE.replace('!cursor.atEnd', '!cursor.isDone'));
    await says(FILE, 5, /Changed since/);
    git('checkout', '-q', '--', FILE);
    await eventually('it is as it was', async () => {
      const found = await hoverAt(FILE, 5);
      return /Why a loop\?/.test(found) && !/Changed/.test(found);
    });
  });

  it('stay with a file that is formatted anew', async () => {
    await noteTheLoop();
    commit('Note');
    put(
      FILE,
      CODE.replace(/^ {2}/gm, '\t')
        .replaceAll('"', "'")
        .replace('(!cursor.atEnd) cursor', '(!cursor.atEnd)\n\t\tcursor'),
    );
    commit('Format');
    await says(FILE, 5, /Why a loop\?/);
    ok(!/Gone/.test(await hoverAt(FILE, 5)));
  });

  it('of several lines keep their lines where one in the middle, the first and the last change', async () => {
    await select(FILE, 3, 7);
    await call('addSelectionToAgenda', { text: 'All of it', meeting: NEXT_MEETING, person: 'ada' });
    commit('Note');
    put(FILE, `// above\n${CODE.replace('  while', '  // as long as there is any\n  while')}`);
    await says(FILE, 4, /All of it/);
    await eventually('it has moved along', async () => (await hoverAt(FILE, 3)) === '');
    await says(FILE, 9, /All of it/);
    put(
      FILE,
      CODE.replace('tokenize(src: Source)', 'tokenize(source: Source)').replace(
        'return cursor.tokens',
        'return cursor.all',
      ),
    );
    await says(FILE, 3, /All of it[^]*Changed since/);
    await says(FILE, 7, /All of it/);
    equal(await hoverAt(FILE, 8), '');
  });

  it('say where their file was taken out, and are there again when it is back', async () => {
    await noteTheLoop();
    commit('Note');
    const loop = { uri: at(NEXT_MEETING), section: 'agenda', person: 'ada', index: 0, text: 'Why a loop?' };
    await closeEditors();
    git('rm', '-q', FILE);
    commit('Take the file out');
    await rejects(call('goToCode', loop), /tokens\.py is not in this folder any more.*cursor\.step/);
    git('revert', '--no-edit', 'HEAD');
    await call('goToCode', loop);
    await says(FILE, 5, /Why a loop\?/);
  });

  it('are written down anew on demand alone, and then only what says where they are', async () => {
    await noteTheLoop();
    const before = await read(NEXT_MEETING);
    put(FILE, `// one\n// two\n${CODE}`);
    commit('Two lines above');
    await lookAgain();
    equal(await read(NEXT_MEETING), before);
    await call('updateAnchors', { uri: at(NEXT_MEETING) });
    const after = await read(NEXT_MEETING);
    match(after, / {8}line: 7\n/);
    const without = (text: string) => text.replace(/^ {8}(line|context|commit): .*\n/gm, '');
    equal(without(after), without(before));
    await call('undo', {});
    equal(await read(NEXT_MEETING), before);
  });

  it('go on in the next meeting with where their line is by now', async () => {
    await noteTheLoop();
    put(FILE, `// one\n// two\n${CODE}`);
    commit('Two lines above');
    await lookAgain();
    await eventually('its line is written once the commit is known', async () => {
      const next = (await call('closeSession', { meeting: NEXT_MEETING, next: '2027-04-09' })) as vscode.Uri;
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(next));
      match(await read(NEXT_MEETING), /text: Why a loop\?\n(?: {6}.*\n)* {8}line: 5\n/);
      await call('undo', {});
      return /text: Why a loop\?\n {6}code:\n(?: {8}.*\n)* {8}line: 7\n/.test(text);
    });
    ok(!(await read(NEXT_MEETING)).includes('carried'));
  });

  it('go on with the commit that they were made on while their file has changes that are in none', async () => {
    await noteTheLoop();
    const head = git('rev-parse', 'HEAD').trim().slice(0, 12);
    put(FILE, `// one\n// two\n${CODE}`);
    await lookAgain();
    const next = (await call('closeSession', { meeting: NEXT_MEETING, next: '2027-04-09' })) as vscode.Uri;
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(next));
    match(
      text,
      new RegExp(
        `text: Why a loop\\?\n {6}code:\n(?: {8}.*\n)* {8}line: 5\n(?: {8}.*\n)* {8}commit: ${head}`,
      ),
    );
    await call('undo', {});
  });

  it('that name a file, or a line without its text, are left as they are: which line is meant would be a guess', async () => {
    const goal = '.mentoring/mentorships/ada-mo/goals/whole-file.yaml';
    const text = `title: Whole\ncode:\n  - ${FILE}\n  - path: ${FILE} # all of it\n    line: 3\n`;
    put(goal, text);
    await lookAgain();
    await call('updateAnchors', { uri: at(goal) });
    equal(await read(goal), text);
  });

  it('lead to their line, wherever it is by now', async () => {
    await noteTheLoop();
    put(FILE, `// one\n${CODE}`);
    await closeEditors();
    await call('goToCode', {
      uri: at(NEXT_MEETING),
      section: 'agenda',
      person: 'ada',
      index: 0,
      text: 'Why a loop?',
    });
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.uri.path, at(FILE).path);
    equal(editor?.selection.active.line, 5);
  });

  it('are of a file of the workspace, and not of the notes themselves', async () => {
    await closeEditors();
    await rejects(
      call('addSelectionToAgenda', { text: 'What?', meeting: NEXT_MEETING }),
      /caret on a line of code/,
    );
    await vscode.window.showTextDocument(at(NEXT_MEETING));
    await rejects(
      call('addSelectionToAgenda', { text: 'What?', meeting: NEXT_MEETING }),
      /a file of the notes/,
    );
  });

  it('name no commit where the file has changes that are in none', async () => {
    put(FILE, `// not committed\n${CODE}`);
    await select(FILE, 6);
    await call('addSelectionToAgenda', { text: 'Not yet', meeting: NEXT_MEETING });
    ok(!/commit:/.test((await read(NEXT_MEETING)).split('Not yet')[1] ?? ''));
    await says(FILE, 6, /Not yet/);
  });

  it('have lenses where that is wanted, and nothing where it is not', async () => {
    await noteTheLoop();
    const settings = vscode.workspace.getConfiguration('mentoring');
    const lenses = async () =>
      (
        await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          at(FILE),
          20,
        )
      ).map(({ command }) => command?.title ?? '');
    try {
      equal((await lenses()).includes('Why a loop?'), false);
      await settings.update('codeNotes', 'lens', vscode.ConfigurationTarget.Global);
      await eventually('there is a lens', async () => (await lenses()).includes('Why a loop?'));
      await settings.update('codeNotes', 'off', vscode.ConfigurationTarget.Global);
      await eventually('there is no hover', async () => (await hoverAt(FILE, 5)) === '');
      equal((await lenses()).includes('Why a loop?'), false);
    } finally {
      await settings.update('codeNotes', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('are linked to a goal as well', async () => {
    await select(FILE, 9, 11);
    await call('linkCodeToGoal', { goal: '.mentoring/mentorships/ada-mo/goals/learn-rust.yaml' });
    await says(FILE, 10, /Learn Rust/);
    match(
      await read('.mentoring/mentorships/ada-mo/goals/learn-rust.yaml'),
      /code:\n {2}- path: src\/tokens\.py\n {4}line: 9\n {4}end: 11\n/,
    );
    ok(inside(FILE));
  });
});
