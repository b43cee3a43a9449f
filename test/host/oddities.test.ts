import * as vscode from 'vscode';
import { deepEqual, ok, rejects } from './support/assert';
import {
  GOAL,
  MEETING,
  NOTES,
  OTHER_GOAL,
  call,
  gives,
  lookAgain,
  onlyChanged,
  openEditor,
  problem,
  problems,
  replaced,
  useNotes,
} from './support/notes';
import { write } from './support/workspace';

/** The notes with one file written differently. */
async function using(path: string, text: string): Promise<Record<string, string>> {
  const files = { ...NOTES, [path]: text };
  await useNotes(files);
  return files;
}

describe('What somebody wrote that the extension does not know', () => {
  it('stays: unknown keys, comments, spaces, quotes, blank lines, in every place, through many changes', async () => {
    const odd = `# before everything

x-board:   {a: 1,   b: [2,3]}   # not ours
title : 'It''s odd'  
"status": "active"
steps:   # small ones
# at the edge
  -   text: 'One'   # one
      mood: ":-)"
      done: 2027-01-01
      tags: [a,
             b]

  # between
  - Two


notes-of-mine: |+
  kept  

...
`;
    const before = await using(OTHER_GOAL, odd);
    await gives(OTHER_GOAL, 'toggleItem', { uri: OTHER_GOAL, section: 'steps', index: 0 });
    await gives(OTHER_GOAL, 'addStep', { goal: OTHER_GOAL, text: 'Three' });
    await gives(OTHER_GOAL, 'setGoalStatus', { goal: OTHER_GOAL, status: 'paused' });
    const changes: readonly (readonly [string, string])[] = [
      ['      done: 2027-01-01\n', ''],
      ['  - Two\n', '  - Two\n  - text: Three\n'],
      ['"status": "active"', '"status": "paused"'],
    ];
    await onlyChanged({ [OTHER_GOAL]: changes }, before);
    await call('undo', {});
    await call('undo', {});
    await call('undo', {});
    await onlyChanged({}, before);
  });

  it('stays with CRLF, and with line ends of both kinds', async () => {
    const mixed = 'title: A\r\nsteps:\r\n  - One\n  - Two  \r\n\r\nowner: ada';
    const before = await using(OTHER_GOAL, mixed);
    await gives(OTHER_GOAL, 'addStep', { goal: OTHER_GOAL, text: 'Three' });
    await onlyChanged(
      { [OTHER_GOAL]: replaced(mixed, '- Two  \r\n', '- Two  \r\n  - text: Three\r\n') },
      before,
    );
  });
});

describe('A section of the wrong type', () => {
  it('keeps an edit from itself alone: topics in a list of nobody', async () => {
    const text = 'title: API\nagenda:\n  - One\n  - Two\nactions:\n  ada:\n';
    const before = await using(MEETING, text);
    ok(!problems(MEETING).some(({ code }) => code === 'syntax'), 'the file can be read');
    const topic = { meeting: MEETING, person: 'ada', text: 'Three' };
    await rejects(call('addAgendaItem', topic), /"agenda" is not written as expected/);
    await onlyChanged({}, before);
    await gives(MEETING, 'addAction', topic);
    await onlyChanged({ [MEETING]: `${text}    - text: Three\n` }, before);
  });

  it('keeps an edit from itself alone: a number for a status, a map for the steps', async () => {
    const text = 'title: A\nstatus: 7\nsteps:\n  one: first\n  two: second\n';
    const before = await using(GOAL, text);
    await rejects(call('toggleItem', { uri: GOAL, section: 'steps', index: 1 }), /./);
    await onlyChanged({}, before);
    await gives(GOAL, 'setGoalStatus', { goal: GOAL, status: 'done' });
    await onlyChanged({ [GOAL]: replaced(text, 'status: 7', 'status: done') }, before);
  });
});

describe('A value alone where a list belongs', () => {
  it('is a list of one: another goes behind it', async () => {
    const before = await using(OTHER_GOAL, 'title: A\nsteps: Only this   # really\n');
    await gives(OTHER_GOAL, 'addStep', { goal: OTHER_GOAL, text: 'And that' });
    await onlyChanged(
      { [OTHER_GOAL]: 'title: A\nsteps:\n  - Only this   # really\n  - text: And that\n' },
      before,
    );
  });
});

describe('Notes of a newer version', () => {
  it('are read and never written', async () => {
    const before = await using('.mentoring/mentoring.yaml', 'version: 2\n');
    const newer = /written by a newer version of Mentoring Notes/;
    await rejects(call('addStep', { goal: GOAL, text: 'More' }), newer);
    await rejects(call('newGoal', { mentorship: 'ada-mo', title: 'More' }), newer);
    await rejects(call('deleteRecord', { uri: GOAL }), newer);
    await onlyChanged({}, before);
  });

  it('are not renamed in, and nothing is offered to mend them by', async () => {
    await using(GOAL, 'title: Learn Rust\nowner: ada\nstatus: pause\n');
    const { document } = await openEditor(GOAL);
    await problem(GOAL, 'not-a-choice');
    const fixes = () =>
      vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        document.lineAt(2).range,
        vscode.CodeActionKind.QuickFix.value,
      );
    const rename = () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        new vscode.Position(1, 8),
        'ida',
      );
    ok((await fixes()).length > 0);
    ok((await rename()).size > 0);
    await write('.mentoring/mentoring.yaml', 'version: 2\n');
    await lookAgain();
    await rejects(rename(), /written by a newer version of Mentoring Notes/);
    deepEqual(await fixes(), []);
  });
});
