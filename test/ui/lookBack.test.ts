import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { expectNoAxeViolations } from './support/accessibility';
import { eventually } from './support/eventually';
import { Folders } from './support/folders';
import { drawnPage, focusedName } from './support/pages';
import { THEMES } from './support/themes';
import { openWorkbench, type Workbench } from './support/workbench';

const ROOT = 'mentorships/sam-mo';
const NOTES = {
  [`${ROOT}/mentorship.yaml`]:
    'title: Sam and Mo\nmentees: [sam]\nmentors: [mo]\nstarted: 2026-09-01\n\n# agreed in autumn\ncadence: 2 weeks\n',
  [`${ROOT}/goals/build.yaml`]:
    'title: Own the nightly build\nstatus: done\nsteps:\n  - text: Read the log\n    done: 2026-10-02\nevidence:\n  - url: https://example.org/runbook\n    note: Runbook\n',
  [`${ROOT}/goals/guild.yaml`]: 'title: Speak at the backend guild\nstatus: dropped\n',
  [`${ROOT}/meetings/2026-10-02-logs.yaml`]:
    "title: Logs\ndate: 2026-10-02\nstatus: held\nwins:\n  sam:\n    - First green week\nactions:\n  sam:\n    - text: Read the runner's log format\n      done: 2026-10-05\n  mo:\n    - text: Introduce Sam to the runner team\n      done: 2026-10-06\n",
  [`${ROOT}/closing.yaml`]:
    'outcomes:\n  sam:\n\n  mo:\n    build: Reached, and the night shift stopped calling me # true\n\nlearned:\n  sam:\n    - A red build is a question\n\n  mo:\n    - To wait ten seconds longer\n',
};

describe('The look back', () => {
  let folders: Folders;
  let workbench: Workbench;
  let frame: Frame;

  const closing = () => folders.read('notes', `${ROOT}/closing.yaml`);
  const mentorship = () => folders.read('notes', `${ROOT}/mentorship.yaml`);

  before(async () => {
    folders = new Folders({ notes: NOTES });
    workbench = await openWorkbench({
      folder: folders.only('notes'),
      viewport: { width: 1280, height: 1200 },
      settings: { 'mentoring.me': 'sam' },
    });
    await workbench.openMentoring();
    await workbench.row('Own the nightly build', 'Goals').waitFor();
    await workbench.run('Mentoring: Look Back and Close');
    frame = await drawnPage(workbench);
    await workbench.run('View: Close Primary Side Bar');
  });
  after(async () => {
    await workbench.close();
    folders.remove();
  });

  for (const [theme, sign] of THEMES)
    it(`can be read and used in ${theme}, wide and narrow`, async () => {
      await workbench.run('Preferences: Color Theme');
      await workbench.quickInput.pick(new RegExp(`^${theme}`));
      await workbench.quickInput.closed();
      await workbench.page.locator(`.monaco-workbench[class*="${sign}"]`).waitFor();
      const name = theme.toLowerCase().replaceAll(' ', '-');
      frame = await drawnPage(workbench);
      for (const width of [1280, 560]) {
        await workbench.page.setViewportSize({ width, height: 1200 });
        await workbench.screenshot(`page-lookback-${width}-${name}`);
        await expectNoAxeViolations(frame);
      }
      await workbench.page.setViewportSize({ width: 1280, height: 1200 });
    });

  it('keeps a draft, and saves my part into my part alone', async () => {
    const { keyboard } = workbench.page;
    const before = closing();
    await frame.getByText('Reached, and the night shift').waitFor();
    await frame.getByRole('textbox', { name: 'Sam: outcome of Own the nightly build' }).click();
    await keyboard.type('I know where to look');
    await frame.getByText('you, draft').waitFor();
    await keyboard.press('Alt+ArrowDown');
    assert.match(await focusedName(frame), /^Sam: outcome of Speak/);
    await frame.getByRole('textbox', { name: 'Sam: What did you learn?' }).click();
    await keyboard.press('ControlOrMeta+End');
    await keyboard.type('\nWrite it down while it hurts');
    assert.equal(closing(), before);
    await keyboard.press('ControlOrMeta+Enter');
    await frame.getByText('Your part is saved.').waitFor();
    const expected = before
      .replace('  sam:\n\n  mo:\n    build', '  sam:\n    build: I know where to look\n\n  mo:\n    build')
      .replace('is a question\n', 'is a question\n    - Write it down while it hurts\n');
    await eventually('both stand in the file', () => closing() === expected);
  });

  it('closes the mentorship with a report, and opens it again', async () => {
    const before = mentorship();
    await frame.getByRole('button', { name: 'Close the mentorship' }).click();
    await eventually('it is closed', () => mentorship().includes('status: closed\n'));
    await workbench.page.locator('.monaco-editor .view-line', { hasText: 'Looking back' }).first().waitFor();
    await workbench.run('View: Open Previous Editor');
    frame = await drawnPage(workbench);
    await frame.getByText('This mentorship is closed').waitFor();
    await frame.getByRole('button', { name: 'Reopen the mentorship' }).click();
    await eventually('it is open', () => !mentorship().includes('closed'));
    assert.match(mentorship(), /# agreed in autumn\ncadence: 2 weeks\n$/);
    assert.equal(mentorship().replace('status: active\n', ''), before);
  });
});
