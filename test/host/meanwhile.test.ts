import * as vscode from 'vscode';
import { equal, rejects } from './support/assert';
import { GOAL, MEETING, NOTES, OTHER_GOAL, call, gives, onlyChanged, today, useNotes } from './support/notes';
import { at, eventually, exists, read, write } from './support/workspace';

const refused = (called: Thenable<unknown>) =>
  called.then(
    () => false,
    () => true,
  );

const GOOD = NOTES[GOAL] ?? '';

describe('Thirty ticks at once', () => {
  const steps = Array.from({ length: 30 }, (_, index) => `  - text: Step ${index}   # c${index}\n`);
  const before = { ...NOTES, [OTHER_GOAL]: `title: Read more\nsteps:\n${steps.join('')}# end` };
  const tick = (index: number) => call('toggleItem', { uri: OTHER_GOAL, section: 'steps', index });
  const each = <T>(work: (index: number) => Thenable<T>) =>
    Promise.all(steps.map((_, index) => Promise.resolve(work(index))));

  it('are all written, each once, and thirty more give the old bytes back', async () => {
    await useNotes(before);
    await each(tick);
    const done = steps.map(step => `${step}    done: ${today()}\n`);
    await onlyChanged({ [OTHER_GOAL]: `title: Read more\nsteps:\n${done.join('')}# end` }, before);
    await each(tick);
    await onlyChanged({}, before);
  });

  it('of one item leave it as it was', async () => {
    await useNotes(before);
    await each(() => tick(7));
    await onlyChanged({}, before);
  });

  it('and adding, moving and deleting at the same time lose nothing', async () => {
    await useNotes(before);
    const add = (index: number) => call('addStep', { goal: OTHER_GOAL, text: `New ${index}` });
    const remove = (index: number) =>
      call('deleteItem', { uri: OTHER_GOAL, section: 'steps', index, text: `Step ${index}` });
    await Promise.all([each(add), each(remove)]);
    const added = steps.map((_, index) => `  - text: New ${index}\n`);
    await onlyChanged({ [OTHER_GOAL]: `title: Read more\nsteps:\n${added.join('')}# end` }, before);
  });
});

describe('A pull in the middle of an edit', () => {
  beforeEach(() => useNotes());

  it('is kept: the change is made in what was pulled', async () => {
    await write(GOAL, GOOD.replace('  - Read the book\n', '  - Pulled\n  - Read the book\n'));
    await gives(GOAL, 'toggleItem', { uri: GOAL, section: 'steps', index: 0, text: 'Read the book' });
    await onlyChanged({
      [GOAL]: [['  - Read the book\n', `  - Pulled\n  - text: Read the book\n    done: ${today()}\n`]],
    });
  });

  it('that took the item away has the edit refused', async () => {
    const pulled = GOOD.replace('  - Read the book\n', '');
    await write(GOAL, pulled);
    const args = { uri: GOAL, section: 'steps', index: 0, text: 'Read the book' };
    await rejects(call('toggleItem', args), /The list has changed meanwhile: "Read the book"/);
    await rejects(call('deleteItem', args), /changed meanwhile/);
    await rejects(call('moveItem', { ...args, by: 1 }), /changed meanwhile/);
    await onlyChanged({ [GOAL]: pulled });
  });

  it('that brought a conflict has the edit refused', async () => {
    const pulled = `${GOOD}<<<<<<< HEAD\n=======\nowner: mo\n>>>>>>> theirs\n`;
    await write(GOAL, pulled);
    await rejects(call('addStep', { goal: GOAL, text: 'More' }), /Two versions of this file met in line 15/);
    await onlyChanged({ [GOAL]: pulled });
  });

  it('that removed the file does not bring it back', async () => {
    await vscode.workspace.fs.delete(at(GOAL));
    await rejects(call('addStep', { goal: GOAL, text: 'More' }), /./);
    equal(await exists(GOAL), false);
  });

  it('that brought a file is not overwritten by a new one of the same name', async () => {
    const path = '.mentoring/mentorships/ada-mo/goals/ship-it.yaml';
    await write(path, 'title: Ship it, theirs\n');
    await Promise.resolve(call('newGoal', { mentorship: 'ada-mo', title: 'Ship it' })).catch(() => undefined);
    equal(await read(path), 'title: Ship it, theirs\n');
  });

  it('of a whole branch is followed: what the commands find is what is there now', async () => {
    const moved = MEETING.replace('2027-02-26-api', '2027-03-01-api');
    await vscode.workspace.fs.rename(at(MEETING), at(moved));
    await vscode.commands.executeCommand('mentoring.refresh');
    await rejects(
      call('toggleItem', { uri: MEETING, section: 'agenda', person: 'ada', index: 0 }),
      /that is there/,
    );
    await gives(moved, 'toggleItem', { uri: moved, section: 'agenda', person: 'ada', index: 0 });
  });

  it('that takes all notes away and brings others is followed without anybody asking', async () => {
    await vscode.workspace.fs.delete(at('.mentoring'), { recursive: true });
    await eventually('the goal is gone', () =>
      refused(call('setGoalStatus', { goal: GOAL, status: 'done' })),
    );
    const path = '.mentoring/mentorships/lin-ada/goals/other-branch.yaml';
    await write(path, 'title: Other branch\n');
    await eventually('the new goal is known', async () => {
      return !(await refused(call('setGoalStatus', { goal: path, status: 'paused' })));
    });
    equal(await read(path), 'title: Other branch\nstatus: paused\n');
  });
});
