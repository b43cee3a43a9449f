// Private notes with a real repository and a real folder outside of it.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok, rejects } from './support/assert';
import { GOAL, MEETING, NOTES, call, lookAgain, onlyChanged } from './support/notes';
import { git, inside, put, status, useRepository } from './support/repository';
import { eventually, read, root } from './support/workspace';

const settings = () => vscode.workspace.getConfiguration('mentoring');
const set = (key: string, value: unknown) => settings().update(key, value, vscode.ConfigurationTarget.Global);

/** Every file below a folder with its text, but for what VS Code itself or git keeps in another form. */
function textsBelow(folder: string): readonly (readonly [path: string, text: string])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return [];
    if (stat.isDirectory()) return textsBelow(path);
    return stat.isFile() ? [[path, readFileSync(path, 'latin1')] as const] : []; // no sockets
  });
}

const EXCLUDE = '.git/info/exclude';

describe('Private notes', () => {
  useRepository();
  let outside: string;
  let exclude: string;
  const own = (path: string) => {
    const [notes = ''] = readdirSync(outside);
    return join(outside, notes, 'ada', path);
  };

  beforeEach(async () => {
    exclude = existsSync(inside(EXCLUDE)) ? readFileSync(inside(EXCLUDE), 'utf8') : '';
    outside = mkdtempSync(join(tmpdir(), 'private-'));
    await set('privateFolder', outside);
    await set('me', 'ada');
    await lookAgain();
  });
  afterEach(async () => {
    await call('presentationMode', { on: false });
    rmSync(inside('.mentoring/private'), { recursive: true, force: true });
    rmSync(outside, { recursive: true, force: true });
    writeFileSync(inside(EXCLUDE), exclude); // other tests share this repository
    await set('privateFolder', undefined);
    await set('me', undefined);
  });

  it('lie outside of the repository, by its name and its first commit, where a program notes the first', async () => {
    const uri = await call('addPrivateNote', { uri: MEETING, text: 'May I say it?' });
    const root8 = git('rev-list', '--max-parents=0', 'HEAD').trim().slice(0, 8);
    match(readdirSync(outside).join(), new RegExp(`^[a-z0-9-]+-${root8}$`));
    const path = own('mentorships/ada-mo/meetings/2027-02-26-api.yaml');
    equal(readFileSync(path, 'utf8'), 'agenda:\n  - May I say it?\n');
    ok(uri instanceof vscode.Uri);
    equal(uri.fsPath, path);
    await onlyChanged({});
    deepEqual(status(), []);
  });

  it('are shared one by one, with one undo, and the topic says nothing of where it was', async () => {
    await call('addPrivateNote', { uri: MEETING, text: 'May I say it?' });
    await call('addPrivateNote', { uri: MEETING, text: 'Not this' });
    await call('sharePrivate', { uri: MEETING, index: 0, text: 'May I say it?' });
    match(await read(MEETING), /- Names\n {4}- text: May I say it\?\n/);
    equal(
      readFileSync(own('mentorships/ada-mo/meetings/2027-02-26-api.yaml'), 'utf8'),
      'agenda:\n  - Not this\n',
    );
    await call('undo', {});
    equal(await read(MEETING), NOTES[MEETING]);
    match(
      readFileSync(own('mentorships/ada-mo/meetings/2027-02-26-api.yaml'), 'utf8'),
      /May I say it\?\n {2}- Not this/,
    );
  });

  it('about something that is gone are attached elsewhere as they stand, and one undo brings them back', async () => {
    await call('addPrivateNote', { uri: MEETING, text: 'May I say it?' });
    const old = own('mentorships/ada-mo/meetings/2027-02-26-api.yaml');
    const kept = '# mine\nagenda:\n  - May I say it? # or not\n';
    writeFileSync(old, kept);
    const next = MEETING.replace('2027-02-26-api', '2027-03-12-next');
    put(next, 'date: 2027-03-12\n');
    rmSync(inside(MEETING));
    await lookAgain();
    await call('attachPrivate', { uri: MEETING, to: next });
    const now = own('mentorships/ada-mo/meetings/2027-03-12-next.yaml');
    equal(readFileSync(now, 'utf8'), kept);
    ok(!existsSync(old));
    await call('undo', {});
    equal(readFileSync(old, 'utf8'), kept);
    ok(!existsSync(now));
  });

  it('are about people, too, and what is meant has to be there', async () => {
    await call('addPrivateNote', { uri: '.mentoring/people/mo.yaml', text: 'Sums up well' });
    equal(readFileSync(own('people/mo.yaml'), 'utf8'), 'notes:\n  - Sums up well\n');
    await rejects(
      call('addPrivateNote', { uri: MEETING.replace('api', 'gone'), text: 'x' }),
      /no longer there/,
    );
    await rejects(call('addPrivateNote', { uri: 'README.md', text: 'x' }), /a meeting, a goal or a person/);
    await rejects(call('addPrivateNote', { uri: MEETING, text: ' ' }), /needs a text/);
    await rejects(call('sharePrivate', { uri: MEETING, index: 5 }), /have no private notes|no longer there/);
  });

  it('need to know who reads: nothing is noted for nobody', async () => {
    await set('me', '../elsewhere');
    await rejects(call('addPrivateNote', { uri: MEETING, text: 'x' }), /not known who you are/);
    deepEqual(readdirSync(outside), []);
  });

  it('inside of the repository are kept out of git before the first of them is written', async () => {
    mkdirSync(inside('.mentoring/private/ada'), { recursive: true });
    await lookAgain();
    await call('addPrivateNote', { uri: GOAL, text: 'Doubt about it' });
    equal(await read('.mentoring/private/.gitignore'), '*\n');
    match(readFileSync(inside('.git/info/exclude'), 'utf8'), /^\/\.mentoring\/private\/$/m);
    equal(
      await read('.mentoring/private/ada/mentorships/ada-mo/goals/learn-rust.yaml'),
      'notes:\n  - Doubt about it\n',
    );
    git('add', '-A');
    deepEqual(status(), []);
    git('clean', '-fdq');
    ok(existsSync(inside('.mentoring/private/ada/mentorships/ada-mo/goals/learn-rust.yaml')));
    rmSync(inside('.mentoring/private/.gitignore')); // a hand, or a branch of somebody who tracks it
    git('add', '-A');
    deepEqual(status(), [], 'the exclude file still holds');
    await call('addPrivateNote', { uri: GOAL, text: 'Second' });
    equal(await read('.mentoring/private/.gitignore'), '*\n');
    writeFileSync(inside('.git/hooks/pre-commit'), '#!/bin/sh\ngit add -A .\n', { mode: 0o755 });
    put('.mentoring/people/mo.yaml', 'name: Mo\n');
    await call('share', { message: 'Share', push: false });
    rmSync(inside('.git/hooks/pre-commit'));
    git('worktree', 'add', '--quiet', join(outside, 'tree'), 'HEAD');
    git('-C', join(outside, 'tree'), 'add', '-A');
    git('stash', '--include-untracked');
    const objects = git('cat-file', '--batch-all-objects', '--batch');
    ok(objects.includes('name: Mo'), 'what is shared can be found');
    equal(objects.includes('Doubt about it'), false, 'nothing private was ever added');
    git('worktree', 'remove', '--force', join(outside, 'tree'));
  });

  it('are helped to be written by hand wherever they lie, but not while somebody is presenting', async () => {
    const text = 'notes: x\n';
    const offered = async (path: string) => {
      const uri = vscode.Uri.file(path);
      const found = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        new vscode.Position(1, 0),
      );
      // not the words that the editor itself takes from all that is open
      const ours = found.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
      return ours.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const hovered = async (path: string) => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        vscode.Uri.file(path),
        new vscode.Position(0, 2),
      );
      return found
        .flatMap(({ contents }) => contents.map(each => (each as vscode.MarkdownString).value))
        .join();
    };
    const isHelped = async (path: string) =>
      (await offered(path)).includes('agenda') && /keep to yourself/.test(await hovered(path));
    const open = async (path: string) => {
      await vscode.window.showTextDocument(vscode.Uri.file(path));
      return path;
    };
    const below = 'mentorships/ada-mo/meetings/2027-02-26-api.yaml';
    await call('addPrivateNote', { uri: GOAL, text: 'Doubt' });
    mkdirSync(dirname(own(below)), { recursive: true });
    writeFileSync(own(below), text);
    const first = await open(own(below));
    await eventually('it is helped outside', () => isHelped(first));
    const moved = mkdtempSync(join(tmpdir(), 'moved-'));
    renameSync(join(outside, readdirSync(outside)[0] ?? ''), join(moved, readdirSync(outside)[0] ?? ''));
    await set('privateFolder', moved);
    await lookAgain();
    const second = await open(join(moved, readdirSync(moved)[0] ?? '', 'ada', below));
    await eventually('it is helped where the folder went', () => isHelped(second));
    rmSync(moved, { recursive: true });
    const inner = inside(`.mentoring/private/ada/${below}`);
    mkdirSync(dirname(inner), { recursive: true });
    writeFileSync(inner, text);
    await lookAgain();
    await call('addPrivateNote', { uri: GOAL, text: 'Doubt' }); // and so the folder is known
    await open(inner);
    await eventually('it is helped inside', () => isHelped(inner));
    const lenses = await vscode.commands.executeCommand(
      'vscode.executeCodeLensProvider',
      vscode.Uri.file(inner),
    );
    deepEqual(lenses, []);
    await vscode.commands.executeCommand('mentoring.validate');
    deepEqual(vscode.languages.getDiagnostics(vscode.Uri.file(inner)), []);
    await call('presentationMode', { on: true });
    await open(inner);
    ok(!(await offered(inner)).includes('agenda'));
    equal(await hovered(inner), '');
    await call('presentationMode', { on: false });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('are hidden in every window while somebody presents in one of them', async () => {
    const note = await call('addPrivateNote', { uri: MEETING, text: 'May I say it?' });
    ok(note instanceof vscode.Uri);
    const tabs = () =>
      vscode.window.tabGroups.all.flatMap(group =>
        group.tabs.filter(
          ({ input }) => input instanceof vscode.TabInputText && input.uri.path === note.path,
        ),
      );
    await call('presentationMode', { on: true });
    const profile = dirname(process.env['HOME'] ?? outside);
    const [mark] = textsBelow(profile).flatMap(([path]) => (basename(path) === 'presenting' ? [path] : []));
    ok(mark, 'the other windows can see it');
    await call('presentationMode', { on: false });
    ok(!existsSync(mark), 'and that it is over');
    await vscode.window.showTextDocument(note);
    equal(tabs().length, 1);
    mkdirSync(join(mark, 'in-the-way'), { recursive: true }); // what no window can delete
    await rejects(call('presentationMode', { on: true }), /in this window alone/);
    await rejects(
      call('presentationMode', { on: false }),
      /still on: .*presenting could not be deleted.*by hand/,
    );
    rmSync(mark, { recursive: true });
    await call('presentationMode', { on: false });
    await vscode.window.showTextDocument(note);
    writeFileSync(mark, ''); // another window begins
    await eventually('its tab is closed here, too', () => tabs().length === 0);
    await call('presentationMode', { on: false });
    ok(!existsSync(mark));
  });

  it('stand nowhere else, whatever is done with them', async () => {
    const token = `zebra${Date.now().toString(36)}`;
    const elsewhere = mkdtempSync(join(tmpdir(), 'exported-'));
    await call('addPrivateNote', { uri: MEETING, text: `${token} topic` });
    await call('addPrivateNote', { uri: GOAL, text: `${token} goal` });
    await call('addPrivateNote', { uri: '.mentoring/people/mo.yaml', text: `${token} person` });
    await call('capture', { mentorship: 'ada-mo', text: `${token} caught` });
    writeFileSync(own('mentorships/ada-mo/goals/read-more.yaml'), `notes: "${token} broken\n`);
    mkdirSync(dirname(own('mentorships/ada-mo/goals/gone.yaml')), { recursive: true });
    writeFileSync(own('mentorships/ada-mo/goals/gone.yaml'), `notes: ${token} gone\n`);
    await lookAgain();
    await rejects(
      call('addPrivateNote', { uri: GOAL.replace('learn-rust', 'read-more'), text: `${token} more` }),
    );
    for (const view of ['goals', 'meetings', 'actions'])
      await vscode.commands.executeCommand(`mentoring.${view}.focus`);
    for (const page of ['prepare', 'checkIn', 'openRoadmap'])
      await call(page, page === 'openRoadmap' ? { mentorship: 'ada-mo' } : { meeting: MEETING, show: true });
    for (const [command, target] of [
      ['exportReport', 'report.md'],
      ['exportCalendar', 'meetings.ics'],
      ['exportRoadmap', 'roadmap.svg'],
    ] as const)
      await call(command, { mentorship: 'ada-mo', target: vscode.Uri.file(join(elsewhere, target)) });
    await vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', token);
    await vscode.commands.executeCommand('mentoring.validate');
    writeFileSync(inside('.git/hooks/pre-commit'), '#!/bin/sh\ngit add -A .\n', { mode: 0o755 });
    put('.mentoring/people/mo.yaml', 'name: Mo\n');
    await call('share', { message: 'Share', push: false });
    rmSync(inside('.git/hooks/pre-commit'));
    await call('presentationMode', { on: true });
    await call('capture', { mentorship: 'ada-mo', text: `${token} while presenting` });
    await call('undo', {});
    await call('presentationMode', { on: false });
    const [api, renamed] = [MEETING, MEETING.replace('api', 'shape')];
    for (const [from, to] of [
      [api, renamed],
      [GOAL, GOAL.replace('learn-rust', 'know-rust')],
    ] as const) {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(vscode.Uri.file(inside(from)), vscode.Uri.file(inside(to)));
      await vscode.workspace.applyEdit(edit);
    }
    await eventually('they go along with what they are about', () =>
      [renamed, GOAL.replace('learn-rust', 'know-rust')].every(path =>
        existsSync(own(path.replace('.mentoring/', ''))),
      ),
    );
    await call('copyAgenda', { meeting: renamed });
    const copied = await vscode.env.clipboard.readText();
    match(copied, /^## .*2027-02-26/, 'the agenda is on the clipboard');
    equal(copied.includes(token), false, 'nothing private is');
    const problems = vscode.languages
      .getDiagnostics()
      .flatMap(([, all]) => all.map(({ message }) => message));
    equal(problems.join('\n').includes(token), false, 'no problem says it');
    const objects = execFileSync('git', ['cat-file', '--batch-all-objects', '--batch'], {
      cwd: root().fsPath,
      maxBuffer: 1 << 28,
    });
    equal(objects.toString('latin1').includes(token), false, 'git has it nowhere');
    // the home of this run lies beside what VS Code keeps: settings, what extensions remember, logs, copies
    const places = [root().fsPath, dirname(process.env['HOME'] ?? elsewhere)];
    const found = places
      .flatMap(textsBelow)
      .filter(([path, text]) => text.includes(token) && !path.startsWith(outside));
    deepEqual(
      found.map(([path]) => path),
      [],
    );
    ok(
      textsBelow(outside).some(([, text]) => text.includes(token)),
      'it is where it belongs',
    );
    rmSync(elsewhere, { recursive: true });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
