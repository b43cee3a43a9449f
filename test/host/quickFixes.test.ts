import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './support/assert';
import {
  GOAL,
  MEETING,
  NOTES,
  closeEditors,
  filesNow,
  lookAgain,
  onlyChanged,
  openEditor,
  problems,
  type,
  useNotes,
} from './support/notes';
import { at, eventually, read, write } from './support/workspace';

const ROOT = '.mentoring/mentorships/ada-mo';
const CLEAN = `title: Ship the tokenizer API
owner: ada
measurable: Two teams use it
due: 2036-02-15

steps:
  - Write one page
`;

/** Waits until the Problems view says these things of a file, by their codes. */
async function says(path: string, ...codes: readonly string[]): Promise<void> {
  const now = () => vscode.languages.getDiagnostics(at(path)).map(({ code }) => code as string);
  await eventually(`${codes.join(', ')} of ${path}`, () => now().join() === codes.join()).catch(() =>
    deepEqual(now(), codes),
  );
}

/** The quick fixes that the editor offers in a line. */
async function offered(editor: vscode.TextEditor, line: number): Promise<readonly vscode.CodeAction[]> {
  const range = editor.document.lineAt(line).range;
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return found;
}

/** Takes a quick fix of a line, as a click on it would. */
async function take(editor: vscode.TextEditor, line: number, title: string): Promise<void> {
  const found = await offered(editor, line);
  const fix = found.find(action => action.title === title);
  ok(fix, `"${title}" is offered; there is ${found.map(action => action.title).join(' | ')}`);
  if (fix.edit) ok(await vscode.workspace.applyEdit(fix.edit));
  if (fix.command)
    await vscode.commands.executeCommand(
      fix.command.command,
      ...((fix.command.arguments ?? []) as unknown[]),
    );
}

describe('Typing in a mentoring file', () => {
  beforeEach(() => useNotes({ ...NOTES, [GOAL]: CLEAN }));
  after(closeEditors);

  it('is followed by the Problems view, unsaved, with the exact place, and back again', async () => {
    const editor = await openEditor(GOAL);
    await says(GOAL);
    await type(editor, 'due: 2036-02-15', 'due: next friday');
    await says(GOAL, 'not-a-date');
    const [found] = vscode.languages.getDiagnostics(at(GOAL));
    equal(found && editor.document.getText(found.range), 'next friday');
    equal(found?.message, '"due" needs a date like 2027-02-15; "next friday" is not one.');
    await type(editor, 'due: next friday', 'due: 2036-02-15');
    await says(GOAL);
    await onlyChanged({}, { ...NOTES, [GOAL]: CLEAN });
  });

  it('names what another file lacks, and no longer when that file is there', async () => {
    const editor = await openEditor(MEETING);
    await type(editor, 'agenda:', 'progress:\n  fly:\n\nagenda:');
    await eventually('the unknown goal', () => problems(MEETING).some(({ code }) => code === 'unknown-goal'));
    await write(`${ROOT}/goals/fly.yaml`, 'title: Fly\n');
    await lookAgain();
    await eventually('no unknown goal', () => problems(MEETING).every(({ code }) => code !== 'unknown-goal'));
  });

  it('gives hints, which one setting takes away, and none for closed files', async () => {
    const goal = `${ROOT}/goals/vague.yaml`;
    await useNotes({ ...NOTES, [goal]: 'title: Rust\n' });
    await says(goal);
    await openEditor(goal);
    await says(goal, 'vague-title', 'no-measure', 'no-due', 'no-steps');
    deepEqual(
      vscode.languages.getDiagnostics(at(goal)).map(({ severity }) => severity),
      Array.from({ length: 4 }, () => vscode.DiagnosticSeverity.Information),
    );
    const settings = vscode.workspace.getConfiguration('mentoring');
    try {
      await settings.update('hints', false, vscode.ConfigurationTarget.Global);
      await says(goal);
    } finally {
      await settings.update('hints', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('names a file that lies where none is looked for, and moves it', async () => {
    const stray = `${ROOT}/goal/fly.yaml`;
    await useNotes({ ...NOTES, [stray]: 'title: Fly\n' });
    const editor = await openEditor(stray);
    await says(stray, 'wrong-place');
    await take(editor, 0, `Move it to ${ROOT}/goals/fly.yaml`);
    equal(await read(`${ROOT}/goals/fly.yaml`), 'title: Fly\n');
  });
});

describe('Checking all files', () => {
  it('names what is wrong in closed files, without hints, and follows when it is mended', async () => {
    const other = `${ROOT}/goals/never-opened.yaml`;
    const hinted = `${ROOT}/goals/never-opened-and-vague.yaml`;
    await useNotes({ ...NOTES, [other]: `${CLEAN}status: pause\n`, [hinted]: 'title: Rust\n' });
    await vscode.commands.executeCommand('mentoring.validate');
    await says(other, 'not-a-choice');
    await says(hinted);
    await write(other, `${CLEAN}status: paused\n`);
    await lookAgain();
    await says(other);
  });
});

describe('A meeting in which nothing is wrong', () => {
  after(closeEditors);

  it('can be given the sections that its people lack', async () => {
    await useNotes({ ...NOTES, [MEETING]: 'title: API\ndate: 2036-02-26\nagenda:\n  ada:\n    - Why\n' });
    const editor = await openEditor(MEETING);
    await take(editor, 2, 'Add the missing sections to "agenda"');
    ok(/^title: API\n[^]*agenda:\n[^]* {2}ada:\n {4}- Why\n[^]* {2}mo:\n$/.test(editor.document.getText()));
    ok(editor.document.isDirty);
  });
});

describe('A quick fix', () => {
  const fixes: readonly (readonly [
    sentence: string,
    before: string,
    line: number,
    title: string,
    after: string,
  ])[] = [
    [
      'a date in words',
      CLEAN.replace('2036-02-15', '2036-2-5 # soon'),
      3,
      'Write 2036-02-05 (Tue 5 Feb 2036)',
      CLEAN.replace('2036-02-15', '2036-02-05 # soon'),
    ],
    [
      'a word that is nearly right',
      `${CLEAN}status: pause\n`,
      7,
      'Change to "paused"',
      `${CLEAN}status: paused\n`,
    ],
    ['a key that is nearly right', CLEAN.replace('owner', 'ownr'), 1, 'Change to "owner"', CLEAN],
    [
      'a colon in a text',
      CLEAN.replace('Write one', 'Ask: one'),
      6,
      'Put it in quotes',
      CLEAN.replace('Write one page', '"Ask: one page"'),
    ],
    [
      'a missing quote, in a file that cannot be read',
      CLEAN.replace('Write one', '"Write one'),
      6,
      'Add the quote',
      CLEAN.replace('Write one page', '"Write one page"'),
    ],
    [
      'a tab, in a file that cannot be read',
      CLEAN.replace('  - W', '\t- W'),
      6,
      'Use spaces instead of tabs',
      CLEAN,
    ],
    [
      'a missing title',
      CLEAN.replace('title: Ship the tokenizer API\n', ''),
      0,
      'Add the title "Learn rust"',
      CLEAN.replace('Ship the tokenizer API', 'Learn rust'),
    ],
    [
      'carriage returns, which stay',
      CLEAN.replace('owner', 'ownr').replaceAll('\n', '\r\n'),
      1,
      'Change to "owner"',
      CLEAN.replaceAll('\n', '\r\n'),
    ],
    [
      'two places at once',
      `${CLEAN.replace('owner', 'ownr')}status: pause\n`,
      1,
      'Mend all 2 in this file',
      `${CLEAN}status: paused\n`,
    ],
  ];
  after(closeEditors);

  for (const [sentence, before, line, title, after_] of fixes)
    it(`mends ${sentence}, and leaves the document unsaved`, async () => {
      await useNotes({ ...NOTES, [GOAL]: before });
      const editor = await openEditor(GOAL);
      await take(editor, line, title);
      await eventually('the text', () => editor.document.getText() === after_).catch(() =>
        equal(editor.document.getText(), after_),
      );
      equal(editor.document.isDirty, true);
      equal(await read(GOAL), before);
    });

  it('inserts the question of a hint, with the caret where the answer goes', async () => {
    await useNotes({ ...NOTES, [GOAL]: 'title: Rust\n' });
    const editor = await openEditor(GOAL);
    const fix = (await offered(editor, 0)).find(
      ({ title }) => title === 'Add "measurable", with its question',
    );
    ok(fix?.edit);
    ok(await vscode.workspace.applyEdit(fix.edit));
    await eventually('the field', () => editor.document.getText().includes('measurable'));
    equal(
      editor.document.getText(),
      'title: Rust\n# How will you both see that it is reached?\nmeasurable: \n',
    );
  });

  it('makes the goal that is missing, and lets somebody take part, each as one change that undo takes back', async () => {
    const before = {
      ...NOTES,
      [MEETING]: 'title: API\ndate: 2027-02-26T10:00\npeople: [ada, sam]\nprogress:\n  fly:\n',
    };
    await useNotes(before);
    const editor = await openEditor(MEETING);
    await take(editor, 4, 'Make the goal "fly"');
    ok((await filesNow())[`${ROOT}/goals/fly.yaml`]?.startsWith('title: Fly\n'));
    await vscode.commands.executeCommand('mentoring.undo');
    await take(editor, 2, 'Let "sam" take part as a mentor');
    await onlyChanged({ [`${ROOT}/mentorship.yaml`]: [['mentors: [mo]', 'mentors: [mo, sam]']] }, before);
    await vscode.commands.executeCommand('mentoring.undo');
    await take(editor, 2, 'Make a file for the person "sam"');
    await onlyChanged({ '.mentoring/people/sam.yaml': 'name: Sam\nemail:\n' }, before);
  });

  it('joins a section that stands twice, and deletes nothing', async () => {
    const mine = 'title: API\nwins:\n  mo:\n    - Ada said no\n';
    const hers = '  ada:\n    - First alone # at last\n';
    const last = '\nactions:\n  mo:\n    - Send it\n';
    await useNotes({ ...NOTES, [MEETING]: `${mine}${last}\nwins:\n${hers}` });
    const editor = await openEditor(MEETING);
    await says(MEETING, 'duplicate-key');
    const line = editor.document.lineCount - 4;
    const titles = (await offered(editor, line)).map(({ title, isPreferred }) => [title, isPreferred]);
    deepEqual(titles, [['Join the two "wins"', true]]);
    await take(editor, line, 'Join the two "wins"');
    equal(editor.document.getText(), `${mine}\n${hers}${last}`);
    equal(editor.document.isDirty, true);
    await says(MEETING);
  });

  it('keeps both of two values that stand in one place, for a person to choose', async () => {
    await useNotes({ ...NOTES, [GOAL]: 'title: A\nowner: ada\nowner: mo\n' });
    const editor = await openEditor(GOAL);
    await says(GOAL, 'duplicate-key');
    const found = await offered(editor, 2);
    deepEqual(
      found.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Keep "owner: ada", and make a comment of "owner: mo"', false],
        ['Keep "owner: mo", and make a comment of "owner: ada"', false],
      ],
    );
  });

  it('indents lines that were pasted into a text, and takes none out', async () => {
    const before = 'title: API\nnotes: |\n  #Goals\n---\n#Meeting 2\n>We look\n\nactions:\n  ada:\n';
    await useNotes({ ...NOTES, [MEETING]: before });
    const editor = await openEditor(MEETING);
    await says(MEETING, 'several-documents');
    const line = vscode.languages.getDiagnostics(at(MEETING))[0]?.range.start.line ?? 0;
    await take(editor, line, 'Indent these lines like the text above them');
    equal(
      editor.document.getText(),
      'title: API\nnotes: |\n  #Goals\n  ---\n  #Meeting 2\n  >We look\n\nactions:\n  ada:\n',
    );
  });

  it('leads to Merge Both Sides where two versions met', async () => {
    await useNotes({ ...NOTES, [GOAL]: 'title: A\n<<<<<<< a\nowner: ada\n=======\nowner: mo\n>>>>>>> b\n' });
    const editor = await openEditor(GOAL);
    const [fix] = await offered(editor, 1);
    equal(fix?.command?.command, 'mentoring.mergeBothSides');
    const [uri] = (fix?.command?.arguments ?? []) as vscode.Uri[];
    equal(uri?.toString(), at(GOAL).toString());
  });
});
