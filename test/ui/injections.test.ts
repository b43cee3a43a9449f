// Texts that try to be more than text, in every field of every record, in the real editor: rows, hovers, lists to choose
// from, the status bar and the pages show them as they are, and nothing of them works.
import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { ATTEMPTS, recordsWith } from '../unit/support/injections';
import { eventually } from './support/eventually';
import { Notes } from './support/notes';
import { drawnPage, openOnMeeting } from './support/pages';
import { openWorkbench, WITH_HOVERS, type Workbench } from './support/workbench';

/** All attempts that fit on one line, as one text; what would be an icon comes first, where rows are not cut. */
const TEXT = ['$(warning) $(loading~spin)', ...ATTEMPTS.filter(text => !/[\r\n]/.test(text))].join(' ');

/** What would show that a text was taken for HTML, Markdown or the name of an icon. */
const FOREIGN =
  'img, svg[onload], [onerror], [onmouseover], [style*="url"], a[href^="command:"], a[href^="javascript:"]';
const ICONS = '.codicon-loading, .codicon-modifier-spin';

describe('Texts that try to be more than text', () => {
  let notes: Notes;
  let workbench: Workbench;
  const dialogs: string[] = [];
  const requests: string[] = [];

  before(async () => {
    notes = Notes.empty();
    for (const [path, text] of Object.entries(recordsWith(TEXT)))
      notes.write(`.mentoring/${path}`, Buffer.from(text, 'utf8').toString('latin1'));
    notes.commit('Notes');
    workbench = await openWorkbench({
      folder: notes.folder,
      viewport: { width: 1280, height: 1400 },
      settings: { 'mentoring.me': 'ada', ...WITH_HOVERS },
    });
    workbench.page.on('dialog', dialog => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    workbench.page.on('request', request => requests.push(request.url()));
    await workbench.openMentoring();
    await workbench.row(/alert/, 'Meetings').waitFor();
    await workbench.settled();
  });

  afterEach(() => {
    assert.deepEqual(dialogs, []);
    assert.deepEqual(
      requests.filter(url => url.includes('evil.example')),
      [],
    );
  });

  after(async () => {
    await workbench.screenshot('injections-last');
    await workbench.close();
    notes.remove();
  });

  /** The page on top, once it has this in it. */
  const pageWith = (part: string): Promise<Frame> =>
    eventually(`a page with ${part}`, async () => {
      const frame = await drawnPage(workbench);
      const found = frame.locator(part).count();
      return (await found.catch(() => 0)) > 0 ? frame : undefined; // the page before it may go meanwhile
    });

  const expectText = async (frame: Frame) => {
    const found = await frame.evaluate(
      foreign => ({
        foreign: Array.from(document.querySelectorAll(foreign)).map(element => element.outerHTML),
        scripts: document.querySelectorAll('#page script, iframe, object, embed').length,
        links: Array.from(document.querySelectorAll('a')).map(link => link.getAttribute('href')),
        text: document.body.innerText,
      }),
      FOREIGN,
    );
    assert.deepEqual([found.foreign, found.scripts], [[], 0]);
    for (const link of found.links) assert.match(link ?? '', /^(https?|mailto):/);
    assert.ok(found.text.includes('<script>alert(1)</script>'), 'it is shown as it is');
    assert.ok(found.text.includes('$(warning)'), 'the names of icons are words');
  };

  it('stand as they are in the rows of the trees and in their hovers', async () => {
    const { page: window } = workbench;
    const sideBar = window.locator('.part.sidebar');
    for (const view of ['Goals', 'Meetings']) {
      const row = workbench.row(/alert/, view);
      assert.match(await row.innerText(), /\$\(warning\)/);
      await row.hover();
      const hover = window.locator('.monaco-hover:visible').first();
      await hover.getByText('<script>alert(1)</script>').first().waitFor();
      assert.equal(await hover.locator(FOREIGN).count(), 0);
      await workbench.restPointer();
    }
    assert.equal(await sideBar.locator(`.pane-body :is(${FOREIGN}, ${ICONS})`).count(), 0);
  });

  it('stand as they are in the status bar', async () => {
    // The editor has spinning icons of its own beside ours, while it starts and while git looks.
    const ours = workbench.page.locator('.part.statusbar .statusbar-item', { hasText: '(warning)' });
    await ours.waitFor();
    assert.equal(await ours.locator(`:is(${FOREIGN}, ${ICONS})`).count(), 0);
  });

  it('stand as they are in a list to choose from', async () => {
    await workbench.run('Mentoring: Start the Session');
    const list = workbench.page.locator('.quick-input-list');
    await list.getByText('(warning)').first().waitFor();
    assert.equal(await list.locator(`:is(${FOREIGN}, ${ICONS})`).count(), 0);
    await workbench.page.keyboard.press('Escape');
  });

  it('stand as they are on the pages of a meeting, in all stages', async () => {
    const frame = await openOnMeeting(workbench, 'Mentoring: Start the Session', /alert/);
    await expectText(frame);
    for (const [button, stage] of [
      ['Close the Session', 'close'],
      ['Back to the session', 'run'],
      ['Prepare', 'prepare'],
    ] as const) {
      await frame.getByRole('button', { name: button, exact: true }).first().click();
      await frame.locator(`main.${stage}`).waitFor();
      await expectText(frame);
    }
    await workbench.run('Mentoring: Check In'); // the page in front says which meeting is meant
    await expectText(await pageWith('h1:text-is("Check-in")'));
  });

  it('stand as they are on the roadmap', async () => {
    await workbench.run('Mentoring: Open the Roadmap');
    await expectText(await pageWith('.map svg.plot'));
  });
});
