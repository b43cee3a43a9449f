import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { Clones } from './support/clones';
import { eventually } from './support/eventually';
import { Questions } from './support/questions';
import { openWorkbench } from './support/workbench';
import type { Workbench } from './support/workbench';

const SHARE = 'Mentoring: Share (Commit the Notes)…';
const FILES = 'These files are committed, and nothing else';
const MESSAGE = 'What is it about?';
const THEN = 'And then?';
const PERSON = '.mentoring/people';

describe('Sharing, as a person does it', () => {
  let clones: Clones;
  let workbench: Workbench;
  let questions: Questions;

  async function open(folder: string, parents: 'always' | 'never' = 'never'): Promise<void> {
    workbench = await openWorkbench({ folder, settings: { 'git.openRepositoryInParentFolders': parents } });
    questions = new Questions(workbench);
    await workbench.openMentoring();
  }

  beforeEach(() => {
    clones = new Clones();
  });
  afterEach(async () => {
    await workbench.close();
    clones.remove();
  });

  const last = () =>
    clones.ada
      .git('show', '--no-renames', '--name-status', '--format=%s', 'HEAD')
      .split('\n')
      .filter(Boolean);
  const committed = async (...lines: string[]) =>
    eventually(lines.join('; '), () => last().join('\n') === lines.join('\n')).catch(() =>
      assert.deepEqual(last(), lines),
    );

  it('shows each file and what happened to it, takes out what is not ticked, and leaves nothing at Escape', async () => {
    const { ada } = clones;
    for (const name of ['ada', 'mo']) ada.write(`${PERSON}/${name}.yaml`, `name: ${name}\n`);
    ada.commit('Notes');
    ada.git('push', '-q');
    ada.write(`${PERSON}/ada.yaml`, 'name: Ada\n');
    ada.git('rm', '-q', `${PERSON}/mo.yaml`);
    ada.write(`${PERSON}/kim.yaml`, 'name: Kim\n');
    ada.write('.mentoring/private/ada/diary.yaml', 'title: Mine\n');
    ada.write('src/parse.ts', 'export const parse = 2;\n');
    ada.git('add', 'src/parse.ts');
    await open(ada.folder);
    await questions.leaveAtEach(SHARE, [{ asks: FILES }, { asks: MESSAGE }, { asks: THEN }], () =>
      ada.state(),
    );

    const { quickInput, page } = workbench;
    await questions.start(SHARE);
    await questions.asked(FILES, 1, 3);
    assert.deepEqual(
      (await quickInput.entries()).map(entry => entry.split(',').slice(0, 2).join()),
      ['ada.yaml, changed', 'mo.yaml, deleted', 'kim.yaml, new'],
    );
    await quickInput.pick('kim.yaml');
    await questions.answer({ asks: FILES });
    await questions.asked(MESSAGE, 2, 3);
    await quickInput.type(' ');
    await questions.asked('Write something, or press Escape to leave.');
    await quickInput.back();
    await questions.asked(FILES, 1, 3);
    const ticks = page.locator('.quick-input-widget .monaco-list-row').getByRole('checkbox');
    assert.deepEqual(await ticks.evaluateAll(all => all.map(tick => tick.getAttribute('aria-checked'))), [
      'true',
      'true',
      'false',
    ]);
    await questions.answer({ asks: FILES });
    await questions.answer({ asks: MESSAGE, type: 'Who we are' });
    await questions.answer({ asks: THEN, type: 'Commit only' });
    await quickInput.closed();
    await committed('Who we are', `M\t${PERSON}/ada.yaml`, `D\t${PERSON}/mo.yaml`);
    const left = ['M  src/parse.ts', '?? .mentoring/people/kim.yaml', '?? .mentoring/private/ada/diary.yaml'];
    const status = () =>
      ada
        .git('status', '--porcelain', '-uall')
        .split('\n')
        .map(line => line.trim());
    // The index learns of the commit a moment after it is there.
    await eventually('the rest is as it was', () => status().join() === left.join()).catch(() =>
      assert.deepEqual(status(), left),
    );
    assert.notEqual(clones.hub.git('rev-parse', 'main'), ada.git('rev-parse', 'HEAD'));
  });

  it('commits nothing where nothing is ticked, says that all is shared, and offers to push what is not', async () => {
    const { ada } = clones;
    ada.write(`${PERSON}/kim.yaml`, 'name: Kim\n');
    await open(ada.folder);
    await questions.start(SHARE);
    await questions.asked(FILES);
    await workbench.quickInput.pick('kim.yaml');
    await questions.answer({ asks: FILES });
    await questions.asked(FILES, 1, 3);
    await workbench.quickInput.pick('kim.yaml');
    await questions.all([{ asks: FILES }, { asks: MESSAGE }, { asks: THEN, type: 'Commit only' }]);
    await committed('Update the mentoring notes', `A\t${PERSON}/kim.yaml`);
    await questions.start(SHARE);
    await questions.all([{ asks: 'All notes are committed, but not pushed' }]);
    await eventually('the push', () => clones.hub.git('rev-parse', 'main') === ada.git('rev-parse', 'HEAD'));
    await eventually('the Git view knows', async () => {
      await questions.start(SHARE);
      return workbench.notification('There is nothing to share: all notes are committed.').isVisible();
    });
  });

  it('says how to open a repository that begins above the open folder', async () => {
    clones.ada.write('packages/b/.mentoring/people/kim.yaml', 'name: Kim\n');
    await open(`${clones.ada.folder}/packages/b`);
    await questions.start(SHARE);
    await workbench.notification('Run the command Git: Open Repositories In Parent Folders').waitFor();
  });

  it('finds the notes of a part of a repository, and of a repository behind a link', async () => {
    const { ada } = clones;
    ada.write('packages/a b/.mentoring/people/kim.yaml', 'name: Kim\n');
    ada.write(`${PERSON}/ada.yaml`, 'name: Ada\n');
    symlinkSync(ada.folder, clones.beside('link'));
    await open(`${ada.folder}/packages/a b`, 'always');
    await questions.start(SHARE);
    await questions.all([
      { asks: FILES },
      { asks: MESSAGE, type: 'A part' },
      { asks: THEN, type: 'Commit only' },
    ]);
    await committed('A part', 'A\tpackages/a b/.mentoring/people/kim.yaml');
    await workbench.close();
    await open(clones.beside('link'));
    await questions.start(SHARE);
    await questions.all([
      { asks: FILES },
      { asks: MESSAGE, type: 'All' },
      { asks: THEN, type: 'Commit only' },
    ]);
    await committed('All', `A\t${PERSON}/ada.yaml`);
  });
});
