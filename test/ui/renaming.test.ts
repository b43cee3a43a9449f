import assert from 'node:assert/strict';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { eventually } from './support/eventually';
import { GOALS } from './support/notes';

const OLD = `${GOALS}parser-tests.yaml`;
const NEW = `${GOALS}rule-tests.yaml`;

describe('Renaming a goal by F2 in its title', () => {
  let demo: Demo;
  before(async () => {
    demo = await openDemo();
  });
  after(() => demo.end());

  it('changes its file and all that names it, and one undo takes all of that back', async () => {
    const { notes, workbench } = demo;
    const { page } = workbench;
    const before = notes.files();
    const naming = [...before].filter(([, text]) => text.includes('parser-tests')).map(([path]) => path);
    assert.ok(naming.length > 2, naming.join());
    await workbench.openFile(OLD);
    const caret = (place: RegExp) => page.locator('.statusbar-item', { hasText: place }).waitFor();
    await caret(/^Ln 1, Col 1$/);
    await page.keyboard.press('End');
    await caret(/^Ln 1, Col \d\d+$/);
    await page.keyboard.press('F2');
    const name = page.locator('.rename-box input');
    await name.waitFor();
    await eventually('the name', async () => (await name.inputValue()) === 'parser-tests');
    await name.fill('rule-tests');
    await page.keyboard.press('Enter');
    await eventually('the file has its new name', () => notes.status().includes(`?? ${NEW}`));
    await eventually('nothing else names the old one', () =>
      [...notes.files()].every(([path, text]) => path === NEW || !text.includes('parser-tests')),
    );
    // VS Code itself writes them, and a file is empty for a moment while it does.
    const isWhole = (path: string) =>
      notes.read(path) === before.get(path)?.replaceAll('parser-tests', 'rule-tests');
    const former = 'formerly: [parser-tests]\n';
    await eventually('its file is as it was, and keeps the old name', () => {
      const text = notes.read(NEW);
      return text.includes(former) && text.replace(former, '') === before.get(OLD);
    });
    for (const path of naming) await eventually(`${path} has the new name`, () => isWhole(path));

    // What is still being saved when it is taken back may stay as it is: that is the editor's own.
    const unsaved = page.locator('.tab.dirty');
    const explorer = page.locator('.part.activitybar a.action-label[aria-label^="Explorer"]');
    await eventually('all of it is saved', async () => {
      const said = (await explorer.getAttribute('aria-label')) ?? '';
      return (await unsaved.count()) === 0 && !said.includes('unsaved');
    });
    await workbench.editor().click();
    await page.keyboard.press('ControlOrMeta+z');
    await eventually('the file has its old name', () => !notes.status().includes(NEW));
    await eventually(
      'the others and its own are unsaved',
      async () => (await unsaved.count()) === naming.length + 1,
    );
    await workbench.run('File: Save All');
    await eventually('everything is as it was', () => notes.status() === '').catch(() =>
      assert.equal(notes.status(), ''),
    );
    assert.deepEqual(notes.files(), before);
  });
});
