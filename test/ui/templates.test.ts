// A session from every built-in meeting template, from its first question to the closed meeting.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { BUILT_IN } from '../../src/core/templates/builtIn';
import { meetingFromTemplate } from '../../src/core/templates/meetingFromTemplate';
import { renderYaml } from '../../src/core/yaml/render';
import { readRecord } from '../../src/store/reading';
import { openDemo, type Demo } from './support/demo';
import { eventually } from './support/eventually';
import { EVERYTHING } from './support/everything';
import { MEETINGS } from './support/notes';
import { openOnMeeting } from './support/pages';

const RAILS: Readonly<Record<string, RegExp | undefined>> = { stuck: /Reality/, feedback: /Behaviour/ };

/** In a usual run: the one that is used most, and one with a rail; in `npm run test:all` each. */
const TEMPLATES = EVERYTHING
  ? BUILT_IN.meeting
  : BUILT_IN.meeting.filter(name => /^(regular|stuck)$/.test(name));

const fileOf = (name: string) => `${MEETINGS}2030-01-01-from-${name}.yaml`;

/** A meeting made from a template for Ada and Mo, as its file. */
function meetingFrom(name: string): string {
  const path = `media/templates/en/meetings/${name}.yaml`;
  const read = readRecord('meeting-template', path, readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(`${path} cannot be read.`);
  return renderYaml(
    meetingFromTemplate(read.value.file.value, {
      title: `From ${name}`,
      date: '2030-01-01T10:00',
      template: name,
      mentees: ['ada'],
      mentors: ['mo'],
      goals: ['parser-tests'],
    }),
  );
}

describe('A session from a built-in template', () => {
  let demo: Demo;
  let frame: Frame;

  before(async () => {
    demo = await openDemo({ viewport: { width: 1280, height: 1100 } });
    for (const name of BUILT_IN.meeting) demo.notes.write(fileOf(name), meetingFrom(name));
    demo.notes.commit('Meetings of every template');
    await demo.workbench.settled();
  });

  after(() => demo.end());

  for (const name of TEMPLATES)
    it(`runs to its end: ${name}`, async () => {
      const { workbench, notes } = demo;
      const meeting = () => notes.read(fileOf(name));
      const topics = meeting().match(/^ {4}- text: /gm)?.length ?? 0;
      frame = await openOnMeeting(workbench, 'Mentoring: Start the Session', new RegExp(`^From ${name}`));
      const boxes = frame.locator('.agenda').getByRole('checkbox');
      assert.equal(await boxes.count(), topics, 'each question of the template is on the agenda');
      const rail = RAILS[name];
      const shown = await frame.locator('.grow').isVisible();
      assert.equal(shown, rail !== undefined, 'the rail of questions');
      if (rail !== undefined) assert.match(await frame.locator('.grow').innerText(), rail);
      await workbench.screenshot(`template-${name}`);
      for (let done = 1; done <= topics; done++) {
        await workbench.page.keyboard.press('ControlOrMeta+Enter');
        await eventually(
          `${done} of ${topics} are discussed`,
          () => (meeting().match(/status: discussed/g)?.length ?? 0) === done,
        );
      }
      await frame.locator('.strip').getByRole('button', { name: 'Close the Session' }).click();
      await frame.getByRole('radio', { name: /^No next meeting/ }).check();
      await frame.locator('.closing').getByRole('button', { name: 'Close the Session' }).click();
      await eventually('the meeting is held', () => meeting().includes('\nstatus: held\n'));
      const added = notes.git('diff', '-U0', '--', fileOf(name)).match(/^[-+](?!--|\+\+).*/gm) ?? [];
      assert.deepEqual([...new Set(added.map(line => line.trim().replace(/\s+/g, ' ')))].sort(), [
        ...(topics > 0 ? ['+ status: discussed'] : []),
        '+status: held',
      ]);
      const { page } = workbench;
      const tabs = () => page.locator('.tab').allInnerTexts();
      await eventually('what has changed is shown', async () =>
        (await tabs()).some(tab => tab.includes(`Closed: From ${name}`)),
      );
      // It may take the focus from what is asked next; editors of old show it without the focus.
      await page
        .locator('.part.editor .monaco-editor.focused')
        .waitFor({ timeout: 3000 })
        .catch(() => undefined);
      await workbench.run('View: Close All Editors');
      await eventually('all tabs are closed', async () => (await tabs()).length === 0);
    });
});
