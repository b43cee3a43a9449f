import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { expectNoAxeViolations } from './support/accessibility';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { eventually } from './support/eventually';
import { drawnPage, focusedName, openOnMeeting } from './support/pages';

const MEETING = /^Shaping an API(?!, part)/;

/** Attempts to get out of a text and do something: each sets this if it works. */
const ATTEMPTS = [
  '<img src=x onerror="window.broken=1">',
  '<script>window.broken=1</script>',
  '"><svg/onload=window.broken=1>',
  '[x](javascript:window.broken=1)',
  '![x](https://example.org/x.png)',
  '[y](command:workbench.action.quit)',
  '[z](data:text/html,<script>parent.broken=1</script>)',
];

describe('The check-in', () => {
  let demo: Demo;
  let frame: Frame;

  const meeting = () => demo.notes.read(demo.notes.path('shaping-an-api.yaml'));

  before(async () => {
    demo = await openDemo({ viewport: { width: 1280, height: 900 } });
  });
  afterEach(() => demo.again());
  after(() => demo.end());

  it('begins at the first open answer, keeps a draft, and writes it when it is saved', async () => {
    const { workbench } = demo;
    frame = await openOnMeeting(workbench, 'Mentoring: Check In', MEETING);
    await eventually('the first answer has the focus', async () =>
      (await focusedName(frame)).startsWith('Ada: What was useful'),
    );
    await workbench.page.keyboard.type('Saying it in one sentence');
    await frame.getByText('you, draft').waitFor();
    await workbench.screenshot('page-checkin');
    await expectNoAxeViolations(frame);
    assert.doesNotMatch(meeting(), /Saying it/);
    await workbench.page.keyboard.press('ControlOrMeta+Enter');
    await eventually('it is written', () => meeting().includes('    useful: Saying it in one sentence\n'));
    assert.deepEqual(demo.notes.changes(), ['+    useful: Saying it in one sentence']);
  });

  it('shows what stands in the files as text, whatever it is, and lets nothing of it work', async () => {
    const { workbench, notes } = demo;
    const path = notes.path('shaping-an-api.yaml');
    const hostile = (at: number) => JSON.stringify(ATTEMPTS[at % ATTEMPTS.length]);
    let count = 0;
    const changed = meeting()
      .replace(
        /^( +- text: |    useful: |    next: |    change: |    note: )(.*)$/gm,
        (_, key: string) => `${key}${hostile(count++)}`,
      )
      .replace(/^title: .*$/m, `title: ${JSON.stringify(`Shaping an API ${ATTEMPTS[0]}`)}`)
      .replace(
        /^notes: \|\n( {2}.*\n|\n)+/m,
        `notes: |\n${ATTEMPTS.map(line => `  ${line}\n`).join('\n')}\n`,
      );
    notes.write(path, changed);
    await workbench.settled();
    frame = await openOnMeeting(workbench, 'Mentoring: Start the Session', MEETING);
    await frame.locator('.preview').getByText('window.broken').first().waitFor({ state: 'attached' });
    await frame.getByRole('button', { name: 'Close the Session' }).click();
    await frame.locator('main.close').waitFor();
    const found = await frame.evaluate(() => ({
      broken: 'broken' in window,
      foreign: document.querySelectorAll('img, #page script, iframe, object, [onload], [onerror]').length,
      links: Array.from(document.querySelectorAll('a')).map(link => link.getAttribute('href')),
    }));
    assert.deepEqual(found, { broken: false, foreign: 0, links: [] });
    await workbench.run('Mentoring: Check In'); // it is the meeting of the page in front
    await eventually('the check-in is there', async () => {
      frame = await drawnPage(workbench);
      return (await frame.locator('h1').innerText()) === 'Check-in';
    });
    assert.equal(
      await frame.evaluate(() => 'broken' in window || document.querySelector('img') !== null),
      false,
    );
  });
});
