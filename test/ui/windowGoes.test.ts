// A session whose window is loaded anew or is gone: what was typed there is neither lost nor written twice.
import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { eventually } from './support/eventually';
import { drawnPage, openOnMeeting, startAtTopic, typeLine } from './support/pages';

const MEETING = /^Shaping an API(?!, part)/;
const FILE = 'shaping-an-api.yaml';
const FIRST = 'Where does the API start?';

let demo: Demo;
let frame: Frame;

const type = (text: string) => demo.workbench.page.keyboard.type(text);
const press = (key: string) => demo.workbench.page.keyboard.press(key);
const topic = () => frame.locator('#topic').innerText();
const meeting = () => demo.notes.read(demo.notes.path(FILE));

const typeHalf = () => typeLine(demo.workbench, frame, 'Half a sent');

async function reopen(): Promise<void> {
  demo = await demo.reopened();
  await comeBack();
}

/**
 * The page is there again in a window that was loaded: by itself, else it is opened. The editor may not have its tab, or
 * have written it down before the page had said what it is about: then the tab goes again.
 */
async function comeBack(): Promise<void> {
  const { workbench } = demo;
  await workbench.openMentoring();
  await workbench.settled();
  const tab = workbench.page.locator('.tab').first();
  const drawn = (await tab.count()) > 0 ? drawnPage(workbench) : undefined;
  drawn?.catch(() => undefined); // who waits for it says so
  const gone = tab.waitFor({ state: 'detached' }).then(() => undefined);
  gone.catch(() => undefined);
  frame =
    (await Promise.race([drawn, gone])) ??
    (await openOnMeeting(workbench, 'Mentoring: Start the Session', MEETING));
}

describe('A session whose window goes', () => {
  before(async () => {
    demo = await openDemo({ viewport: { width: 1280, height: 1000 }, memory: true });
  });
  beforeEach(async () => void (frame = await startAtTopic(demo.workbench, MEETING, FIRST)));
  afterEach(() => demo.again());
  after(() => demo.end());

  it('goes on where it was when the window is loaded anew: with the notes, and with a promise half typed', async () => {
    const { workbench } = demo;
    await press('n');
    await press('ControlOrMeta+End');
    await press('Enter');
    await type('Half a sent');
    await press('Escape');
    await press('m');
    await type('half a prom');
    await workbench.writtenDown('half a prom');
    await workbench.page.reload();
    frame = await drawnPage(workbench);
    await eventually('what was typed is there', async () =>
      /Half a sent$/.test(await frame.locator('#notes').inputValue()),
    );
    assert.equal(await frame.locator('#promise').inputValue(), 'half a prom');
    assert.equal(await topic(), 'Where does the API start?');
    assert.match(meeting(), / {2}Half a sent\n/);
  });

  it('writes what is being typed when the window is loaded anew in the middle of a word', async () => {
    const { workbench } = demo;
    await workbench.writtenDown('mentoring.session');
    await press('n');
    await press('ControlOrMeta+End');
    await press('Enter');
    await type('Half a sent');
    await workbench.page.reload();
    await comeBack();
    await eventually('it is written', () => meeting().includes('  Half a sent\n'));
  });

  it('loses nothing where the window of the browser is closed for good in the middle of a word', async () => {
    await typeHalf();
    await reopen();
    await eventually('it is written', () => meeting().includes('  Half a sent\n'));
    assert.match(await frame.locator('#notes').inputValue(), /Half a sent$/);
  });

  it('loses nothing where the extension has heard nothing of what was typed when the window is closed for good', async () => {
    const { cut } = await cuttable(demo.workbench.page);
    await demo.workbench.reload();
    frame = await drawnPage(demo.workbench);
    await cut();
    await typeHalf();
    await press('Escape');
    await press('m');
    await type('half a prom');
    await reopen();
    await eventually('it is written', () => meeting().includes('  Half a sent\n'));
    assert.equal(await frame.locator('#promise').inputValue(), 'half a prom');
  });

  it('is opened with what was typed there where its file got another name before there was another window', async () => {
    const { notes } = demo;
    const path = notes.path(FILE);
    const places = () =>
      frame.evaluate(() =>
        Object.entries<string>(localStorage).flatMap(([place, kept]) =>
          kept.includes('half a prom') ? [place] : [],
        ),
      );
    await frame.locator('#promise').focus();
    await demo.workbench.page.keyboard.type('half a prom');
    await eventually('the browser has it', async () => (await places()).length === 1);
    const before = await places();
    demo = await demo.reopened(() => notes.git('mv', path, path.replace(FILE, 'the-api.yaml')));
    await comeBack();
    await eventually(
      'what was typed is there',
      async () => (await frame.locator('#promise').inputValue()) === 'half a prom',
    );
    await eventually('it is left under the new name alone', async () => {
      const now = await places();
      return now.length === 1 && now[0] !== before[0];
    });
  });
});

/** Makes a window that is yet to be loaded one that can be cut off: `cut` lets nothing through to its server any more. */
async function cuttable(page: Page) {
  await page.addInitScript(() => {
    const send = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'send')?.value as (
      data: unknown,
    ) => void;
    WebSocket.prototype.send = function (data) {
      if (!('isCutOff' in globalThis)) send.call(this, data);
    };
  });
  return { cut: () => page.evaluate(() => void Object.assign(globalThis, { isCutOff: true })) };
}
