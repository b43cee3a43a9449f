// Several folders in one window: each with notes of its own, or none.
import * as vscode from 'vscode';
import { deepEqual, equal, rejects } from '../support/assert';
import {
  addFolder,
  folder,
  foldersChange,
  holds,
  inFolder,
  removeFolder,
  textsUnder,
} from '../support/folders';
import { call, closeEditors, lookAgain } from '../support/notes';

type Texts = Readonly<Record<string, string>>;

const GOALS = '.mentoring/mentorships/ada-mo/goals';
const SAME = `${GOALS}/same.yaml`;
const FOLDERS = ['first app', 'second', 'plain'];

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function everything(): Promise<Readonly<Record<string, Texts>>> {
  const texts = FOLDERS.map(async name => [name, await textsUnder(folder(name).uri)] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** Puts every folder back to how it was, and makes the extension know it. */
async function restore(to: Readonly<Record<string, Texts>>): Promise<void> {
  await closeEditors();
  const now = await everything();
  for (const name of FOLDERS) {
    for (const path of Object.keys(now[name] ?? {}))
      if (to[name]?.[path] === undefined) await vscode.workspace.fs.delete(inFolder(name, path));
    for (const [path, text] of Object.entries(to[name] ?? {})) await write(inFolder(name, path), text);
  }
  await lookAgain();
}

describe('A window with several folders', () => {
  let start: Readonly<Record<string, Texts>>;

  before(async () => {
    start = await everything();
  });
  beforeEach(() => restore(start));
  after(() => restore(start));

  /** Holds when one file has this text, is gone (undefined) or is new, and every other is as it was. */
  async function only(name: string, path: string, text: string | undefined): Promise<void> {
    const rest = Object.fromEntries(Object.entries(start[name] ?? {}).filter(([other]) => other !== path));
    const expected = { ...start, [name]: text === undefined ? rest : { ...rest, [path]: text } };
    deepEqual(await everything(), expected);
  }

  it('asks for the folder where two have the mentorship that is named, and takes the one that is named', async () => {
    await rejects(
      call('newGoal', { mentorship: 'ada-mo', title: 'New' }),
      /"folder" needs .*several have this/,
    );
    await call('newGoal', { folder: 'second', mentorship: 'ada-mo', title: 'New' });
    await only('second', `${GOALS}/new.yaml`, 'title: New\n\nsteps:\n');
  });

  it('takes a folder by its name, its URI and the text of its URI', async () => {
    const { uri } = folder('second');
    for (const [at, named] of ['second', uri, uri.toString()].entries())
      await call('newGoal', { folder: named, mentorship: 'ada-mo', title: `New ${at}` });
    const goals = await vscode.workspace.fs.readDirectory(inFolder('second', GOALS));
    deepEqual(goals.map(([name]) => name).sort(), [
      'new-0.yaml',
      'new-1.yaml',
      'new-2.yaml',
      'same.yaml',
      'second.yaml',
    ]);
  });

  it('never guesses which file a path means that two folders have', async () => {
    await rejects(
      call('setGoalStatus', { goal: SAME, status: 'done' }),
      /"folder" needs .*several have this file/,
    );
    await rejects(
      call('setGoalStatus', { goal: 'same', status: 'done' }),
      /"goal" needs the path or the URI/,
    );
    deepEqual(await everything(), start);
    await call('setGoalStatus', { folder: 'second', goal: SAME, status: 'done' });
    await only('second', SAME, 'title: Same, in the second\nstatus: done\n');
  });

  it('finds the file that only one folder has by its path or its id alone', async () => {
    await call('setGoalStatus', { goal: `${GOALS}/second.yaml`, status: 'done' });
    await only('second', `${GOALS}/second.yaml`, 'title: Second\nstatus: done\n');
    await call('undo', {});
    await call('setGoalStatus', { goal: 'first', status: 'paused' });
    await only('first app', `${GOALS}/first.yaml`, 'title: First\nstatus: paused\n');
  });

  it('keeps the notes of a nested folder apart from those of the folder around it', async () => {
    const inner = '.mentoring/mentorships/kim-lin/goals/inner.yaml';
    await call('setGoalStatus', { goal: 'inner', status: 'done' });
    await holds(inFolder('nested', inner), 'title: Inner\nstatus: done\n');
    await call('undo', {});
    await call('newGoal', { mentorship: 'kim-lin', title: 'Deep' });
    await only(
      'first app',
      'nested/.mentoring/mentorships/kim-lin/goals/deep.yaml',
      'title: Deep\n\nsteps:\n',
    );
  });

  it('makes the first notes of a folder that has none', async () => {
    const args = { title: 'Lin and Kim', mentees: ['lin'], mentors: ['kim'] };
    await rejects(call('startMentorship', args), /"folder" needs/);
    const made = await call('startMentorship', { folder: 'plain', ...args });
    equal(String(made), inFolder('plain', '.mentoring/mentorships/lin-and-kim/mentorship.yaml').toString());
    await call('newGoal', { mentorship: 'lin-and-kim', title: 'Begin' });
    await call('undo', {});
    await call('undo', {});
    deepEqual(await everything(), start);
  });

  it('undoes the last change of all folders, whichever it was in', async () => {
    await call('setGoalStatus', { goal: 'first', status: 'done' });
    await call('setGoalStatus', { goal: 'second', status: 'done' });
    await call('undo', {});
    await only('first app', `${GOALS}/first.yaml`, 'title: First\nstatus: done\n');
    await call('undo', {});
    deepEqual(await everything(), start);
  });

  it('is kept from changing one folder of a newer version, and no other', async () => {
    await write(inFolder('second', '.mentoring/mentoring.yaml'), 'version: 99\n');
    await lookAgain();
    await rejects(
      call('setGoalStatus', { goal: 'second', status: 'done' }),
      /newer version of Mentoring Notes/,
    );
    await call('setGoalStatus', { goal: 'first', status: 'done' });
    await holds(inFolder('first app', `${GOALS}/first.yaml`), 'title: First\nstatus: done\n');
  });

  it('does not ask which notes to share when it is called with arguments, but says what is missing', async () => {
    await rejects(
      call('share', { message: 'A', push: false }),
      /"folder" needs the workspace folder that is meant/,
    );
  });

  it('adds the root of a repository whose part is open, when its notes are opened', async () => {
    await foldersChange(() => vscode.commands.executeCommand('mentoring.openNotesAbove'));
    await call('newGoal', { mentorship: 'whole', title: 'New' });
    await holds(inFolder('whole', '.mentoring/mentorships/whole/goals/new.yaml'), 'title: New\n\nsteps:\n');
    await call('undo', {});
    await removeFolder('whole');
  });

  it('forgets a folder that is removed, writes nothing there any more, and knows it again when it comes back', async () => {
    const { uri } = folder('second');
    await call('setGoalStatus', { goal: 'first', status: 'done' });
    await call('setGoalStatus', { goal: 'second', status: 'done' });
    await removeFolder('second');
    await rejects(call('setGoalStatus', { goal: 'second', status: 'paused' }), /that is there/);
    await rejects(call('newGoal', { folder: 'second', mentorship: 'ada-mo', title: 'A' }), /"folder" needs/);
    const goal = vscode.Uri.joinPath(uri, `${GOALS}/second.yaml`);
    await rejects(call('setGoalStatus', { goal, status: 'paused' }), /that is there/);
    await rejects(call('undo', {}), /no longer part of the workspace/);
    await holds(goal, 'title: Second\nstatus: done\n');
    await call('undo', {}); // goes on with the change before
    await holds(inFolder('first app', `${GOALS}/first.yaml`), 'title: First\n');
    await addFolder(uri, 'second');
    await call('setGoalStatus', { goal: 'second', status: 'paused' });
    await holds(goal, 'title: Second\nstatus: paused\n');
  });
});
