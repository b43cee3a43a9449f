import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { leadNotes, manyNotes } from '../unit/support/lead';
import { expectNoAxeViolations } from './support/accessibility';
import { eventually } from './support/eventually';
import { Folders } from './support/folders';
import { drawnPage, focusedName, tabTo } from './support/pages';
import { THEMES } from './support/themes';
import { openWorkbench, type Workbench } from './support/workbench';

/** What the notes say of those who talk without Mo, beyond who, when and the status. */
const SECRETS = /leave|manager|reorganisation|nobody else reads|write it up/i;

const today = () => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

describe('The overview', () => {
  let folders: Folders;
  let workbench: Workbench;
  let frame: Frame;

  const names = async () => frame.getByRole('rowheader').allInnerTexts();
  const row = (name: string) => frame.getByRole('row').filter({ hasText: name });

  before(async () => {
    const { compiler, web } = leadNotes(today());
    folders = new Folders({ team: { ...compiler, ...web } });
    workbench = await openWorkbench({
      folder: folders.only('team'),
      viewport: { width: 1280, height: 1200 },
      settings: { 'mentoring.me': 'mo' },
    });
    await workbench.openMentoring();
    await workbench.row('Platform circle', 'Goals').waitFor();
    await workbench.view('Goals').hover();
    await workbench.view('Goals').getByRole('button', { name: 'Open the Overview' }).click();
    frame = await drawnPage(workbench);
    await workbench.run('View: Close Primary Side Bar');
  });
  after(async () => {
    await workbench.close();
    folders.remove();
  });

  it('has what needs a look first, and of those who talk without the reader nothing but who, when and status', async () => {
    await frame.getByText('7 mentorships, 4 need a look').waitFor();
    const shown = (await names()).map(name => name.replace(/\s+/g, ' ').trim());
    assert.deepEqual(shown, ['Platform circle group', 'Ada and Mo', 'Lin and Mo', 'Jun and Mo peers', 'Priya and Mo reverse', 'Ines and Tom', 'Kai and Vera']); // prettier-ignore
    assert.match(
      await row('Platform circle').innerText(),
      /Nothing planned[^]*45 days ago[^]*Overdue On-call/,
    );
    assert.match(
      await row('Kai and Vera').innerText(),
      /^Kai and Vera\s+\S.*\s+\S.*\s+month\s+Status: active$/,
    );
    assert.doesNotMatch(await frame.content(), SECRETS);
  });

  it('is walked through and narrowed by keys, and each cell leads somewhere', async () => {
    const { keyboard } = workbench.page;
    await frame.locator('body').click({ position: { x: 2, y: 2 } });
    await tabTo(workbench, frame, /^Platform circle/);
    for (const [key, name] of [
      ['ArrowRight', /^Plan a meeting: Platform circle/],
      ['ArrowDown', /^\w{3} \d/],
      ['ArrowRight', /^Stuck/],
      ['ArrowRight', /^and 1 more: At risk: Lead/],
      ['End', /^Kai and Vera/],
      ['ArrowUp', /^Ines and Tom/],
      ['Home', /^Platform circle/],
    ] as const) {
      await keyboard.press(key);
      assert.match(await focusedName(frame), name, key);
    }
    await keyboard.press('p');
    await workbench.quickInput.titled('Plan a Meeting');
    await workbench.quickInput.escape();
    await workbench.quickInput.closed();
    await row('Ada and Mo')
      .getByRole('button', { name: /^Stuck/ })
      .click();
    await workbench.page.locator('.tab', { hasText: 'fuzz.yaml' }).waitFor();
    await workbench.run('View: Close All Editors in Group');
    await frame.getByRole('searchbox').fill('fuzz');
    await frame.getByText('1 of 7').waitFor();
    assert.equal((await names()).length, 1);
    await keyboard.press('Escape');
    await frame.getByText('7 mentorships, 4 need a look').waitFor();
  });

  it('follows the files without taking the focus, and comes back after a reload as it was', async () => {
    await row('Priya and Mo').getByRole('button').first().focus();
    const path = 'mentorships/priya-mo/goals/new.yaml';
    folders.write('team', path, 'title: Read the logs\ndue: 2020-01-01\n');
    await row('Priya and Mo').getByText('Read the logs').waitFor();
    await frame.getByText('7 mentorships, 5 need a look').waitFor();
    assert.match(await focusedName(frame), /^Priya and Mo/);
    await frame.getByRole('searchbox').fill('fuzz');
    await frame.getByText('1 of 7').waitFor();
    await workbench.reload();
    await eventually('the overview is there again', async () => {
      frame = await drawnPage(workbench);
      return frame.getByText('1 of 7').isVisible();
    });
    await frame.getByRole('searchbox').fill('');
  });

  for (const [theme, sign] of THEMES)
    it(`can be read and used in ${theme}, wide and narrow, with forty more`, async () => {
      await workbench.run('Preferences: Color Theme');
      await workbench.quickInput.pick(new RegExp(`^${theme}`));
      await workbench.quickInput.closed();
      await workbench.page.locator(`.monaco-workbench[class*="${sign}"]`).waitFor();
      const name = theme.toLowerCase().replaceAll(' ', '-');
      frame = await drawnPage(workbench);
      for (const width of [1280, 560]) {
        await workbench.page.setViewportSize({ width, height: 1200 });
        await workbench.screenshot(`page-overview-${width}-${name}`);
        await expectNoAxeViolations(frame);
      }
      await workbench.page.setViewportSize({ width: 1280, height: 1200 });
      for (const [path, text] of Object.entries(manyNotes(today(), 40))) folders.write('team', path, text);
      await frame.getByRole('rowheader').nth(46).waitFor();
      await workbench.screenshot(`page-overview-forty-${name}`);
      await expectNoAxeViolations(frame);
      await frame.getByRole('button', { name: 'On its way' }).click();
      await eventually('the group is folded', async () => (await names()).length < 47);
      await frame.getByRole('button', { name: 'On its way' }).click();
    });
});
