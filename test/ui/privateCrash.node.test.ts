import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { openDemo, type Demo } from './support/demo';
import { eventually } from './support/eventually';
import { drawnPage, openOnMeeting } from './support/pages';
import { killed } from './support/processes';
import { tracesOf } from './support/traces';
import { openWorkbench, type OpenOptions } from './support/workbench';

const MEETING = /^Shaping an API(?!, part)/;
/** A sign beside it has browsers keep a text in pairs of bytes. */
const WIDE = ' \u2192';
/** A word that stands nowhere else. */
const word = (begin: string) => `${begin}${Math.random().toString(36).slice(2, 12)}`;

describe('Private notes after a crash', () => {
  const [kept, half, caught, shared] = ['kept', 'half', 'caught', 'shared'].map(word) as [
    string,
    string,
    string,
    string,
  ];
  const browser = mkdtempSync(join(tmpdir(), 'mentoring-browser-'));
  let demo: Demo;
  let frame: Frame;

  before(async () => {
    demo = await openDemo({ disk: browser });
  });
  after(async () => {
    await demo.workbench.close().catch(() => undefined); // it was killed
    demo.notes.remove();
    rmSync(browser, { recursive: true, force: true, maxRetries: 3 });
  });

  const own = () => frame.getByRole('textbox', { name: 'Add a topic that only you see' });

  it('are found by this search where they belong, and so is what is shared and half typed', async () => {
    const { workbench } = demo;
    frame = await openOnMeeting(workbench, 'Mentoring: Prepare', MEETING);
    await own().fill(`${kept}${WIDE}`);
    await own().press('Enter');
    await workbench.quickInput.titled(/Where should your private notes stay/);
    await workbench.quickInput.pick('Outside of this repository');
    await frame.getByRole('button', { name: `Share: ${kept}` }).waitFor();
    await frame.getByRole('button', { name: 'Start the Session' }).click();
    await frame.locator('#topic').waitFor();
    await workbench.page.keyboard.press('m');
    await frame.locator('#promise').pressSequentially(`${shared}${WIDE}`);
    await workbench.writtenDown(shared);
    await eventually('the search finds both', () => {
      const ours = tracesOf(kept, workbench.profile);
      const theirs = tracesOf(shared, browser);
      return (
        ours.some(({ path }) => path.includes('private')) &&
        theirs.some(({ encoding }) => encoding === 'utf16le')
      );
    });
  });

  it('stand nowhere else when the extension host and the browser are killed while one is half typed', async () => {
    const { workbench, notes } = demo;
    await workbench.run('Mentoring: Prepare');
    await own().waitFor();
    await own().pressSequentially(`${half}${WIDE}`);
    await workbench.run('Mentoring: Capture…');
    await workbench.quickInput.pick('Ada and Mo');
    await workbench.quickInput.asked('Stays with you until you share it');
    await workbench.quickInput.type(`${caught}${WIDE}`);
    await killed(words => words.includes('--type=extensionHost'));
    await killed(words => words.includes(browser) && !words.includes('--type='));
    nowhere();

    const options: OpenOptions = { folder: notes.folder, disk: browser, settings: { 'mentoring.me': 'ada' } };
    const again = await openWorkbench(options);
    demo = { ...demo, workbench: again };
    await again.writtenDown(shared);
    frame = await drawnPage(again);
    await again.screenshot('private-crash');
    await again.close();
    nowhere();
  });

  /** Fails where something private stands elsewhere than in its own folder. */
  function nowhere(): void {
    const { workbench, notes } = demo;
    const places = [workbench.profile, browser, notes.folder];
    const found = (text: string) => places.flatMap(place => tracesOf(text, place));
    const home = join(
      workbench.profile,
      'user data/User/globalStorage/mentoring-notes.mentoring-notes/private/',
    );
    const strays = [kept, half, caught].flatMap(found).filter(({ path }) => !path.startsWith(home));
    assert.deepEqual(strays, []);
    assert.ok(found(kept).length > 0, 'what is private is found where it belongs');
    assert.ok(tracesOf(shared, browser).length > 0, 'what is shared is found in the browser');
  }
});
