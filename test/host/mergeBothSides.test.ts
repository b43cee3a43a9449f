// Merging the two versions in a file, by argument object: in both hosts, so without git.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok, rejects } from './support/assert';
import {
  GOAL,
  MEETING,
  NOTES,
  call,
  gives,
  noProblem,
  onlyChanged,
  openEditor,
  problem,
  type,
  useNotes,
} from './support/notes';
import { eventually, read } from './support/workspace';

/** A file in which two versions of some of its lines met, as git leaves it. */
function met(
  path: string,
  lines: string,
  ours: string,
  theirs: string,
  base = false,
): Record<string, string> {
  const common = base ? `||||||| 1234567\n${lines}` : '';
  const marked = `<<<<<<< HEAD\n${ours}${common}=======\n${theirs}>>>>>>> origin/main\n`;
  return { ...NOTES, [path]: (NOTES[path] ?? '').replace(lines, () => marked) };
}

const LAST = '  - text: "Ask for a review"\n    due:  2027-03-01\n';
const TICKED = `${LAST}    done: 2027-02-26 # at last\n`;
const MORE = `${LAST}  # Mo asks\n  - Show it around\n`;
const apart = met(GOAL, LAST, TICKED, MORE, true);
const merged: readonly (readonly [string, string])[] = [[LAST, `${TICKED}  # Mo asks\n  - Show it around\n`]];

const merge = (path: string) => gives(path, 'mergeBothSides', { uri: path });
const undo = () => vscode.commands.executeCommand('mentoring.undo');

describe('Merging both sides of a file', () => {
  it('puts together what both did, with the comments of both, and undo brings the marks back', async () => {
    await useNotes(apart);
    await problem(GOAL, 'conflict-markers');
    await merge(GOAL);
    await onlyChanged({ [GOAL]: merged });
    await noProblem(GOAL);
    await undo();
    await onlyChanged({}, apart);
    await problem(GOAL, 'conflict-markers');
    await merge(GOAL);
    await onlyChanged({ [GOAL]: merged });
  });

  it('unites both sides where the marks say nothing of what was there before', async () => {
    await useNotes(met(GOAL, LAST, TICKED, MORE));
    await merge(GOAL);
    await onlyChanged({ [GOAL]: merged });
  });

  it('keeps the line ends of the file', async () => {
    const long = (files: Readonly<Record<string, string>>) => ({
      ...files,
      [GOAL]: (files[GOAL] ?? '').replaceAll('\n', '\r\n'),
    });
    await useNotes(long(apart));
    await merge(GOAL);
    const [[from, to] = ['', '']] = merged;
    await onlyChanged(
      { [GOAL]: [[from.replaceAll('\n', '\r\n'), to.replaceAll('\n', '\r\n')]] },
      long(NOTES),
    );
  });

  it('refuses where both changed the same, names the place, and writes nothing', async () => {
    const minutes = (count: number) => `      minutes: ${count}\n`;
    const files = met(MEETING, minutes(10), minutes(20), minutes(30), true);
    await useNotes(files);
    await rejects(
      call('mergeBothSides', { uri: MEETING }),
      /only a person can choose: agenda › mo › A failing table › minutes/,
    );
    await onlyChanged({}, files);
  });

  it('refuses marks that are not complete, and a side that cannot be read', async () => {
    const text = NOTES[GOAL] ?? '';
    for (const [broken, says] of [
      [`${text}<<<<<<< HEAD\na: 1\n=======\nb: 2\n`, /at line \d+ are not complete/],
      [`${text}<<<<<<< HEAD\na: 1\n=======\nb: "2\n>>>>>>> origin/main\n`, /origin\/main\) cannot be read/],
    ] as const) {
      const files = { ...NOTES, [GOAL]: broken };
      await useNotes(files);
      await rejects(call('mergeBothSides', { uri: GOAL }), says);
      await onlyChanged({}, files);
    }
  });

  it('joins what stands twice without any marks, and refuses where only a person can choose', async () => {
    const twice = 'title: A\nsteps:\n  - One\nowner: ada\nsteps:\n  - Two # soon\n';
    await useNotes({ ...NOTES, [GOAL]: twice });
    await problem(GOAL, 'duplicate-key');
    await merge(GOAL);
    await noProblem(GOAL);
    equal(await read(GOAL), 'title: A\nsteps:\n  - One\n  - Two # soon\nowner: ada\n');
    const files = { ...NOTES, [GOAL]: `${twice}owner: mo\n` };
    await useNotes(files);
    await rejects(call('mergeBothSides', { uri: GOAL }), /only a person can choose: owner/);
    await onlyChanged({}, files);
  });

  it('says that there is nothing to merge', async () => {
    await useNotes();
    await rejects(call('mergeBothSides', { uri: GOAL }), /There is nothing to merge in .*learn-rust\.yaml/);
    await rejects(
      call('mergeBothSides', { uri: '.mentoring/people/nobody.yaml' }),
      /a mentoring file that is there/,
    );
    await onlyChanged({});
  });

  it('merges in an editor with unsaved changes, which stay unsaved, and takes it back there', async () => {
    await useNotes(apart);
    const editor = await openEditor(GOAL);
    await type(editor, '# Why: the parser', '# Why: the lexer');
    const before = editor.document.getText();
    await merge(GOAL);
    const [[from, to] = ['', '']] = merged;
    equal(
      editor.document.getText(),
      (NOTES[GOAL] ?? '').replace('the parser', 'the lexer').replace(from, () => to),
    );
    equal(editor.document.isDirty, true);
    await onlyChanged({}, apart);
    await undo();
    equal(editor.document.getText(), before);
    await merge(GOAL);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await eventually("the editor's own undo", () => editor.document.getText() === before);
  });

  it('reloads an open editor, whose own undo takes it back', async () => {
    await useNotes(apart);
    const editor = await openEditor(GOAL);
    const before = editor.document.getText();
    await merge(GOAL);
    await eventually('the editor shows it', () => !editor.document.getText().includes('<<<<<<<'));
    equal(editor.document.isDirty, false);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await eventually("the editor's own undo", () => editor.document.getText() === before);
  });

  it('is offered on the row of such a file and nowhere else', async () => {
    await useNotes(apart);
    const manifest = vscode.extensions.getExtension('mentoring-notes.mentoring-notes')?.packageJSON as {
      contributes: { menus: Record<string, { command: string; when: string }[]> };
    };
    const entries = manifest.contributes.menus['view/item/context']?.filter(
      ({ command }) => command === 'mentoring.mergeBothSides',
    );
    deepEqual([...new Set(entries?.map(({ when }) => when))], ['viewItem == unmerged']);
    match(await read(GOAL), /<<<<<<</);
    ok(entries !== undefined);
  });
});
