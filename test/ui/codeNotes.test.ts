// A note on code, made and read by keyboard alone, and what is seen of it.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { eventually } from './support/eventually';
import { focusOn, GOAL, openRoadmap } from './support/roadmap';

const LINE = 144;

/** A line with notes in the demo. */
const FUNCTION = 142;

let demo: Demo;

const press = (key: string) => demo.workbench.page.keyboard.press(key);

/** Puts the caret on a line, and waits until keys reach the editor there. */
async function goTo(line: number): Promise<void> {
  const { page, quickInput } = demo.workbench;
  await press('ControlOrMeta+g');
  await quickInput.answer(`:${line}`);
  await quickInput.closed();
  const place = page.locator('#status\\.editor\\.selection');
  await eventually(`the caret is on line ${line}`, async () =>
    new RegExp(`Ln ${line},`).test((await place.textContent()) ?? ''),
  );
  await page.locator('.monaco-editor.focused').waitFor();
}

/** The pictures of ours in the margin, each by the line that it stands beside. */
const marks = () =>
  demo.workbench.editor().evaluate(editor =>
    Array.from(editor.querySelectorAll('.glyph-margin-widgets *, .margin-view-overlays *')).flatMap(each => {
      const name = /marks(?:\/|%2F)([\w-]+)-(?:dark|light)\.svg/i.exec(
        getComputedStyle(each).backgroundImage,
      )?.[1];
      const top = each.getBoundingClientRect().top;
      const number = Array.from(editor.querySelectorAll('.line-numbers')).find(
        line => Math.abs(line.getBoundingClientRect().top - top) < 4,
      );
      return name === undefined ? [] : [`${number?.textContent ?? ''} ${name}`];
    }),
  );

describe('A note on code', () => {
  before(async () => {
    demo = await openDemo({ viewport: { width: 1280, height: 900 } });
  });
  after(() => demo.end());

  it('is a topic of the next agenda after one chord and one line, with its mark and its hover', async () => {
    const { workbench, notes } = demo;
    await workbench.openFile('src/tokenizer.ts');
    await goTo(LINE);
    await press('ControlOrMeta+k');
    await press('ControlOrMeta+g');
    await workbench.quickInput.asked('On which agenda?');
    await workbench.quickInput.pick(/Shaping an API/);
    await workbench.quickInput.asked('What do you want to talk about?');
    await workbench.quickInput.answer('Why is it read at once?');
    await eventually('it is written', () => notes.changes().includes('+    - text: Why is it read at once?'));
    assert.ok(notes.changes().includes(`+        line: ${LINE}`));
    await eventually('its mark is there', async () => (await marks()).includes(`${LINE} topic-open`));
    await workbench.screenshot('code-note');
    await press('ControlOrMeta+k');
    await press('ControlOrMeta+i');
    const hover = workbench.page
      .locator('.monaco-hover:visible')
      .filter({ hasText: 'Why is it read at once?' });
    await hover.getByText("Ada's topic").waitFor();
    await hover.getByRole('link', { name: 'Open the topic' }).waitFor();
    await press('Escape');
  });

  it('goes down with its line while somebody types above it, and says so where the line itself is changed', async () => {
    const { workbench } = demo;
    await goTo(100);
    await press('Home');
    await press('Enter');
    await press('Enter');
    await goTo(LINE + 2);
    await eventually('its mark is beside it', async () => (await marks()).includes(`${LINE + 2} topic-open`));
    await press('End');
    await workbench.page.keyboard.type(' // now');
    await eventually('its mark stands on a wave', async () =>
      (await marks()).includes(`${LINE + 2} changed-open`),
    );
    await workbench.screenshot('code-note-changed');
    await workbench.run('File: Revert File');
    await eventually('it is as before', async () => {
      await goTo(LINE);
      return (await marks()).includes(`${LINE} topic-open`);
    });
  });

  it('of a goal is one key away on the roadmap, and of several the one that is picked', async () => {
    const { workbench } = demo;
    await workbench.openFile('src/tokenizer.ts');
    await goTo(LINE);
    await workbench.run('Mentoring: Link Selection to a Goal');
    await workbench.quickInput.pick(/Cover the parser/);
    await goTo(1);
    const frame = await openRoadmap(demo);
    await focusOn(frame, GOAL);
    await press('c');
    await workbench.quickInput.asked('Which place?');
    await workbench.quickInput.pick(`tokenizer.ts:${LINE}`);
    const status = workbench.page.locator('#status\\.editor\\.selection');
    await eventually('the caret is on its line', async () =>
      new RegExp(`Ln ${LINE},`).test((await status.textContent()) ?? ''),
    );
  });
});

describe('A note on code whose file gets another name in the Explorer', () => {
  before(async () => {
    demo = await openDemo({
      viewport: { width: 1280, height: 900 },
      memory: true,
      settings: { 'typescript.updateImportsOnFileMove.enabled': 'never' }, // it would ask, over everything
    });
  });
  after(() => demo.end());

  it('stays with it though that is in no commit, also once the window is loaded again', async () => {
    const { workbench, notes } = demo;
    const isMarked = (what: string) =>
      eventually(what, async () => {
        await goTo(FUNCTION);
        return (await marks()).some(mark => mark.startsWith(`${FUNCTION} `));
      });
    await workbench.openFile('src/tokenizer.ts');
    await isMarked('its mark is there');
    await workbench.run('File: Reveal Active File in Explorer View');
    await workbench.page.locator('.explorer-folders-view .monaco-list:focus .focused').waitFor();
    await press('F2');
    const name = workbench.page.locator('.explorer-folders-view input');
    await name.fill('lexer.ts');
    await name.press('Enter');
    await eventually('it has its new name', () => existsSync(join(notes.folder, 'src/lexer.ts')));
    await workbench.page.locator('.tab').filter({ hasText: 'lexer.ts' }).waitFor();
    await workbench.openFile('src/lexer.ts');
    await isMarked('its mark is there under its new name');
    await workbench.writtenDown('lexer.ts', 'mentoring-notes.mentoring-notes');
    await workbench.reload();
    await workbench.openFile('src/lexer.ts');
    await isMarked('its mark is there after the window was loaded again');
  });
});
