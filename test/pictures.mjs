// npm run pictures: takes the pictures of the README from the real VS Code, on the demo workspace as it looks today,
// and keeps them in media/pictures/. With the variable MENTORING_VSIX, of that packaged extension.
//   npm run pictures -- --smoke   each kind once, into artifacts/: whether they can still be taken
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './setup.mjs';
import { prepareDemo } from './editor/demo.mjs';
import { buildDriver } from './editor/driver.mjs';
import { endOnSignals } from './editor/server.mjs';
import { prepareDemo as copyDemo } from './fixtures/demo.mjs';
import { artifacts, closeSession, packageExtension, sessionLog } from './editor/session.mjs';

const { values: options } = parseArgs({ options: { smoke: { type: 'boolean', default: false } } });

const PICTURES = [
  { name: 'dark', theme: 'Default Dark Modern' },
  { name: 'light', theme: 'Default Light Modern' },
];
const WINDOW = { width: 820, height: 740 };
const SIDEBAR = 420;
/** So many pixels the agenda gets beside its third of the height. */
const AGENDA = 40;
/** Without the activity bar and the window's own edges. */
const CUT = { x: 48, y: 4, width: 768, height: 732 };
const SCALE = 1;
/** The window for the session page, which is shown alone. */
const SESSION_WINDOW = { width: 1120, height: 832 };
/** The same for the roadmap; its picture ends under its legend. */
const ROADMAP_WINDOW = { width: 1360, height: 800 };
/** Where Ada and Mo meet, so that no time of theirs is said twice. */
const ZONE = 'Europe/Amsterdam';
const MOST_BYTES = 150_000;

/** So many minutes of the session have gone by. */
const GONE = 8;
const STEP = 2;

/** What is quiet enough for a picture. */
const SETTINGS = {
  'mentoring.me': 'ada',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
  'workbench.editor.showTabs': 'single',
  'editor.minimap.enabled': false,
  'editor.guides.indentation': false,
  'editor.folding': false,
  'editor.fontSize': 12,
  'editor.scrollbar.vertical': 'hidden',
  'editor.scrollbar.horizontal': 'hidden',
  'editor.overviewRulerBorder': false,
  'editor.hideCursorInOverviewRuler': true,
  'editor.lineNumbersMinChars': 3,
  'workbench.editor.enablePreview': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.stickyScroll.enabled': false,
  'breadcrumbs.enabled': false,
};

/** Today's meeting opened as text, with its agenda and the promises beside it. */
async function arrange(workbench) {
  const { page } = workbench;
  await workbench.openMentoring();
  const meeting = workbench.row(/^Shaping an API(?!, part)/, 'Meetings');
  await meeting.waitFor();
  await resize(workbench);
  await meeting.click();
  await workbench.editor().waitFor();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.mouse.move(WINDOW.width - 60, WINDOW.height - 60); // over nothing that answers
  await page.waitForTimeout(2000); // what VS Code draws late: a picture asserts nothing
}

/** Today's session half an hour in: a topic with its questions, notes, and a promise that is being typed. */
async function holdSession(workbench) {
  const { page } = workbench;
  await workbench.openMentoring();
  await workbench.row(/^Shaping an API(?!, part)/, 'Meetings').waitFor();
  await workbench.settled();
  await workbench.run('View: Close Primary Side Bar');
  await workbench.run('Mentoring: Start the Session');
  await workbench.quickInput.pick(/^Shaping an API(?!, part)/);
  await page.waitForTimeout(2000);
  const frame = await workbench.webviewFrame();
  // Stopped and set going again every few minutes: a clock that nobody saw for longer counts nothing.
  for (let gone = 0; gone < GONE; gone += STEP) {
    await frame.evaluate(minutes => {
      const now = Date.now;
      Date.now = () => now() + minutes * 60_000;
    }, STEP);
    await frame.getByRole('button', { name: 'Pause the clock' }).click();
    await frame.getByRole('button', { name: 'Let the clock go on' }).click();
  }
  await frame.getByRole('button', { name: /GROW/ }).click();
  await page.keyboard.press('g');
  await frame.locator('#promise').fill('ada: two options on one page by next friday');
  await frame.locator('.parsed').getByText('Two options').waitFor();
  await page.mouse.move(4, SESSION_WINDOW.height - 60);
  await page.waitForTimeout(1000);
}

/** The roadmap of Ada and Mo. Gives how much of the page its drawing and its legend take, in pixels. */
async function openRoadmap(workbench) {
  const { page } = workbench;
  await workbench.openMentoring();
  await workbench.row(/^Shaping an API(?!, part)/, 'Meetings').waitFor();
  await workbench.run('View: Close Primary Side Bar');
  await workbench.run('Mentoring: Open the Roadmap');
  await workbench.quickInput.pick(/^Ada and Mo/);
  const legend = workbench.webview().locator('.legend.two');
  await legend.waitFor();
  await page.mouse.move(4, ROADMAP_WINDOW.height - 60);
  await page.waitForTimeout(2000);
  const { y } = await pageBox(page);
  const box = await legend.boundingBox();
  return box.y + box.height + 12 - y;
}

/** What of the window is the page. */
async function pageBox(page) {
  const { x, y, width, height } = await page.locator('iframe.webview.ready').boundingBox();
  return { x, y, width, height };
}

/** The demo as it is while today's meeting goes on, whatever the time is: its hour is this one. */
function demoOfThisHour() {
  const [source, folder] = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'mentoring-pictures-')));
  copyDemo(source);
  const meetings = join(source, '.mentoring/mentorships/ada-mo/meetings');
  const [today] = readdirSync(meetings).filter(name => name.endsWith('-shaping-an-api.yaml'));
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', hourCycle: 'h23' });
  const path = join(meetings, today);
  writeFileSync(path, readFileSync(path, 'utf8').replace('T10:00', `T${time.format(new Date())}:00`));
  prepareDemo(folder, source);
  rmSync(source, { recursive: true });
  return folder;
}

async function drag(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

/** Gives the side bar its width, and the agenda the room that the promises do not need. */
async function resize(workbench) {
  const { page } = workbench;
  const side = await page.locator('.part.sidebar').boundingBox();
  const edge = side.x + side.width;
  await drag(page, { x: edge, y: 300 }, { x: side.x + SIDEBAR, y: 300 });
  const promises = await workbench.view('Follow').boundingBox();
  const middle = promises.x + promises.width / 2;
  await drag(page, { x: middle, y: promises.y }, { x: middle, y: promises.y + AGENDA });
}

endOnSignals();
process.chdir(root);
if (!process.env.MENTORING_VSIX) packageExtension();
const { openWorkbench } = await buildDriver();
try {
  const folder = options.smoke ? artifacts : join(root, 'media/pictures');
  mkdirSync(folder, { recursive: true });
  const keep = async (workbench, name, clip) => {
    const path = join(folder, name);
    await workbench.page.screenshot({ path, clip });
    await workbench.close();
    const { size } = statSync(path);
    if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes: more than ${MOST_BYTES}.`);
    console.log(`${path}: ${Math.round(size / 1024)} KB`);
  };
  for (const { name, theme } of options.smoke ? PICTURES.slice(0, 1) : PICTURES) {
    const folder = demoOfThisHour();
    const options = { folder, theme, settings: SETTINGS, scale: SCALE, zone: ZONE };
    const sideBar = await openWorkbench({ ...options, viewport: WINDOW });
    await arrange(sideBar);
    await keep(sideBar, `sidebar-${name}.png`, CUT);
    const session = await openWorkbench({ ...options, viewport: SESSION_WINDOW });
    await holdSession(session);
    await keep(session, `session-${name}.png`, await pageBox(session.page));
    const roadmap = await openWorkbench({ ...options, viewport: ROADMAP_WINDOW });
    const height = await openRoadmap(roadmap);
    await keep(roadmap, `roadmap-${name}.png`, { ...(await pageBox(roadmap.page)), height });
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
} catch (error) {
  process.exitCode = 1;
  console.error(error, `\nThe extension hosts' logs:\n${await sessionLog()}`);
} finally {
  await closeSession();
}
