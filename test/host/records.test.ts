import * as vscode from 'vscode';
import { deepEqual, equal, rejects } from './support/assert';
import {
  GOAL,
  MEETING,
  NEXT_MEETING,
  OTHER_GOAL,
  call,
  filesNow,
  onlyChanged,
  openEditor,
  type,
  useNotes,
} from './support/notes';
import { at, exists, read, write } from './support/workspace';

const undo = () => vscode.commands.executeCommand('mentoring.undo');

describe('Deleting a record', () => {
  beforeEach(() => useNotes());

  it('removes its file and nothing else; undo brings the very bytes back', async () => {
    equal(await call('deleteRecord', { uri: GOAL }), undefined);
    await onlyChanged({ [GOAL]: undefined });
    await undo();
    await onlyChanged({});
  });

  it('removes a file that cannot be read as well', async () => {
    const bytes = new Uint8Array([0x74, 0x3a, 0x20, 0xff, 0x0a]);
    await useNotes({ [OTHER_GOAL]: bytes });
    await call('deleteRecord', { uri: OTHER_GOAL, confirm: false });
    equal(await exists(OTHER_GOAL), false);
    await undo();
    deepEqual([...(await vscode.workspace.fs.readFile(at(OTHER_GOAL)))], [...bytes]);
  });

  it('of a mentorship with unsaved changes in one file deletes none', async () => {
    const editor = await openEditor(NEXT_MEETING);
    await type(editor, 'title: Next', 'title: Next time');
    const uri = '.mentoring/mentorships/ada-mo/mentorship.yaml';
    await rejects(
      call('deleteRecord', { uri }),
      /next\.yaml has unsaved changes\. Save or revert it first\./,
    );
    await onlyChanged({});
  });

  it('of a mentorship takes all its files, and undo brings all of them back', async () => {
    await call('deleteRecord', { uri: '.mentoring/mentorships/ada-mo/mentorship.yaml' });
    deepEqual(await filesNow(), {});
    await undo();
    await onlyChanged({});
  });
});

describe('Undo', () => {
  beforeEach(() => useNotes());

  it('takes changes back one by one, newest first', async () => {
    await call('addStep', { goal: GOAL, text: 'One' });
    await call('setGoalStatus', { goal: OTHER_GOAL, status: 'done' });
    await undo();
    await onlyChanged({
      [GOAL]: [['    due:  2027-03-01\n', '    due:  2027-03-01\n  - text: One\n']],
    });
    await undo();
    await onlyChanged({});
  });

  it('removes a record that was made, unless somebody has written in it since', async () => {
    const NEW = '.mentoring/mentorships/ada-mo/goals/new.yaml';
    await call('newGoal', { mentorship: 'ada-mo', title: 'New' });
    await undo();
    await onlyChanged({});
    await call('newGoal', { mentorship: 'ada-mo', title: 'New' });
    await write(NEW, 'title: New, and mine\n');
    await undo();
    await onlyChanged({ [NEW]: 'title: New, and mine\n' });
  });

  it('finds its place when the file has changed elsewhere meanwhile', async () => {
    await call('addStep', { goal: GOAL, text: 'One' });
    await write(GOAL, (await read(GOAL)).replace('title:   Learn Rust', 'title: Learn Rust and C'));
    await undo();
    await onlyChanged({ [GOAL]: [['title:   Learn Rust', 'title: Learn Rust and C']] });
  });

  it('changes nothing where the place itself has changed', async () => {
    await call('addStep', { goal: GOAL, text: 'One' });
    const mine = (await read(GOAL)).replace('text: One', 'text: One, in my words');
    await write(GOAL, mine);
    await undo();
    equal(await read(GOAL), mine);
  });

  it('works on what stands unsaved in an editor, and leaves it unsaved', async () => {
    await call('addAgendaItem', { meeting: MEETING, person: 'mo', text: 'Mine' });
    const editor = await openEditor(MEETING);
    await type(editor, 'title: API', 'title: APIs');
    const onDisk = await read(MEETING);
    await undo();
    equal(editor.document.isDirty, true);
    equal(await read(MEETING), onDisk);
    equal(
      editor.document.getText(),
      onDisk.replace('title: API', 'title: APIs').replace('    - text: Mine\n', ''),
    );
  });
});

describe('Looking at things', () => {
  it('changes no file: refreshing, checking everything, showing the log', async () => {
    await useNotes();
    for (const command of ['refresh', 'validate', 'showLog']) {
      await vscode.commands.executeCommand(`mentoring.${command}`);
    }
    await onlyChanged({});
    await rejects(Promise.resolve(vscode.workspace.fs.stat(at('.mentoring/mentoring.yaml'))));
  });
});
