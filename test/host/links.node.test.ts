// Links on disk: only Node can make them.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { equal, ok, rejects } from './support/assert';
import {
  GOAL,
  MEETING,
  OTHER_GOAL,
  call,
  gives,
  lookAgain,
  noProblem,
  problem,
  useNotes,
} from './support/notes';
import { at, read, root } from './support/workspace';

const MENTORSHIP = '.mentoring/mentorships/ada-mo/mentorship.yaml';
const SECRET = 'title: Not of this folder\nsteps:\n  - One\n';
const inside = (path: string) => join(root().fsPath, path);

describe('A link', () => {
  let outside: string;

  beforeEach(async () => {
    outside = mkdtempSync(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside, 'goal.yaml'), SECRET);
    rmSync(inside('.mentoring/templates'), { recursive: true, force: true }); // other tests make them
    await useNotes();
  });
  afterEach(() => {
    rmSync(outside, { recursive: true });
    rmSync(inside('.mentoring'), { recursive: true });
  });

  const link = async (target: string, path: string) => {
    symlinkSync(target, inside(path));
    await lookAgain();
  };

  it('to a file outside of the folder is named in the Problems view, not read and not written', async () => {
    const path = '.mentoring/mentorships/ada-mo/goals/linked.yaml';
    await link(join(outside, 'goal.yaml'), path);
    await problem(path, 'link', { says: /a link that leads out of the folder/ });
    await rejects(call('addStep', { goal: path, text: 'Two' }), /a link that leads out of the folder/);
    await rejects(call('toggleItem', { uri: path, section: 'steps', index: 0 }), /leads out/);
    equal(readFileSync(join(outside, 'goal.yaml'), 'utf8'), SECRET);
    await gives(OTHER_GOAL, 'addStep', { goal: OTHER_GOAL, text: 'One' });
  });

  it('to a folder outside is the same for each file in it', async () => {
    mkdirSync(join(outside, 'goals'));
    writeFileSync(join(outside, 'goals/far.yaml'), SECRET);
    await link(outside, '.mentoring/mentorships/far');
    const path = '.mentoring/mentorships/far/goals/far.yaml';
    await problem(path, 'link');
    await rejects(call('addStep', { goal: path, text: 'Two' }), /leads out/);
    equal(readFileSync(join(outside, 'goals/far.yaml'), 'utf8'), SECRET);
  });

  it('to a folder outside takes no new record', async () => {
    mkdirSync(join(outside, 'goals'));
    rmSync(inside('.mentoring/mentorships/ada-mo/goals'), { recursive: true });
    await link(join(outside, 'goals'), '.mentoring/mentorships/ada-mo/goals');
    await rejects(call('newGoal', { mentorship: 'ada-mo', title: 'Out there' }), /leads out/);
    await rejects(
      Promise.resolve().then(() => readFileSync(join(outside, 'goals/out-there.yaml'))),
      /ENOENT/,
    );
  });

  it('to a folder outside has nothing renamed in it', async () => {
    const template = '.mentoring/templates/goals/ours.yaml';
    mkdirSync(join(outside, 'private/ada'), { recursive: true });
    writeFileSync(join(outside, 'ours.yaml'), 'title: Ours\n');
    const rename = async (path: string, line: number, character: number) =>
      vscode.commands.executeCommand(
        'vscode.executeDocumentRenameProvider',
        (await vscode.workspace.openTextDocument(at(path))).uri,
        new vscode.Position(line, character),
        'other',
      );
    mkdirSync(inside('.mentoring/templates'));
    await link(outside, '.mentoring/templates/goals');
    await rejects(rename(template, 0, 8), /\.mentoring\/templates\/goals is a link/);
    rmSync(inside('.mentoring/templates'), { recursive: true });
    await link(join(outside, 'private'), '.mentoring/private');
    await rejects(rename(MENTORSHIP, 1, 11), /\.mentoring\/private is a link/);
    rmSync(inside('.mentoring/private'));
    ok(await rename(MENTORSHIP, 1, 11));
  });

  it('to a file inside of the folder is read and written like any other', async () => {
    const path = '.mentoring/mentorships/ada-mo/goals/linked.yaml';
    await link(inside(OTHER_GOAL), path);
    await gives(path, 'setGoalStatus', { goal: path, status: 'done' });
    equal(await read(OTHER_GOAL), 'title: Read more\nstatus: done\n');
    await noProblem(path);
  });

  it('to itself, or to nothing, keeps nothing else from working', async () => {
    symlinkSync(inside('.mentoring/gone.yaml'), inside('.mentoring/mentorships/ada-mo/goals/nothing.yaml'));
    await link('round.yaml', '.mentoring/mentorships/ada-mo/goals/round.yaml');
    await link('.', '.mentoring/mentorships/again');
    const path = '.mentoring/mentorships/ada-mo/goals/after.yaml';
    writeFileSync(inside(path), 'title: After\n');
    await lookAgain();
    await gives(path, 'setGoalStatus', { goal: path, status: 'done' });
    equal(await read(path), 'title: After\nstatus: done\n');
  });
});

describe('A file that the system lets nobody write', function () {
  const isRoot = process.getuid?.() === 0; // for root there is no such file

  beforeEach(() => useNotes());
  afterEach(() => {
    chmodSync(inside(GOAL), 0o644);
    chmodSync(inside(MEETING), 0o644);
  });

  (isRoot ? it.skip : it)('has the edit refused in plain words, and the rest works', async () => {
    const before = await read(GOAL);
    chmodSync(inside(GOAL), 0o444);
    await rejects(call('addStep', { goal: GOAL, text: 'One' }), /could not be written/);
    equal(await read(GOAL), before);
    await gives(OTHER_GOAL, 'addStep', { goal: OTHER_GOAL, text: 'One' });
  });

  (isRoot ? it.skip : it)('or read keeps nothing else from working', async () => {
    chmodSync(inside(MEETING), 0o000);
    await lookAgain();
    await gives(OTHER_GOAL, 'addStep', { goal: OTHER_GOAL, text: 'One' });
  });
});
