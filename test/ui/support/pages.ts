// The pages (webviews) of the extension: opened as a person does, and driven inside their frame.
import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { eventually } from './eventually';
import type { Workbench } from './workbench';

/** Runs a command that asks for a meeting, takes one, and gives the frame of the page that opens, once it is drawn. */
export async function openOnMeeting(workbench: Workbench, command: string, meeting: RegExp): Promise<Frame> {
  // A tab that comes back in a window that was just loaded takes the list away: nothing was chosen then.
  await eventually(`${String(meeting)} is offered`, async () => {
    await workbench.run(command);
    return workbench.quickInput.takes(meeting);
  });
  return drawnPage(workbench);
}

/**
 * Starts the session of a meeting with nothing typed and the line for decisions, whatever another test has left there: it
 * is kept for the reader, also where the files are as they were.
 */
export async function startSession(workbench: Workbench, meeting: RegExp): Promise<Frame> {
  const frame = await openOnMeeting(workbench, 'Mentoring: Start the Session', meeting);
  const collision = frame.getByRole('button', { name: 'Take the one in the file' }).first();
  while (await collision.isVisible()) await collision.click();
  await frame.getByRole('button', { name: 'Decision', exact: true }).click();
  const lines = [frame.locator('#promise'), frame.locator('.said .field')];
  for (const line of [...lines, ...(await frame.getByLabel(/^Add a topic for /).all())]) await line.fill('');
  return frame;
}

/** As `startSession`, at the topic with these words, which has the focus. */
export async function startAtTopic(workbench: Workbench, meeting: RegExp, words: string): Promise<Frame> {
  const frame = await startSession(workbench, meeting);
  const topic = frame.locator('#topic');
  await topic.focus();
  await eventually(`"${words}" is talked about`, async () => {
    if ((await topic.innerText()) === words) return true;
    await workbench.page.keyboard.press('k');
    return false;
  });
  return frame;
}

/** Types a line below the notes of a session, and waits until the page has all of it. */
export async function typeLine(workbench: Workbench, frame: Frame, words: string): Promise<void> {
  const { keyboard } = workbench.page;
  await frame.locator('#notes').focus();
  await keyboard.press('ControlOrMeta+End');
  await keyboard.press('Enter');
  await keyboard.type(words);
  await eventually('it is in the field', async () =>
    (await frame.locator('#notes').inputValue()).endsWith(words),
  );
}

/** The frame of the page on top, once something stands in it. */
export async function drawnPage(workbench: Workbench): Promise<Frame> {
  return eventually('a page is drawn', async () => {
    try {
      const frame = await workbench.webviewFrame();
      await frame.locator('#page main').waitFor({ timeout: 2000 });
      return frame;
    } catch {
      return undefined; // taken down and put up again while the editor starts
    }
  });
}

/** Presses Tab (or Shift+Tab) until what has the focus in the page has this name or text. */
export async function tabTo(workbench: Workbench, frame: Frame, name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (name.test(await focusedName(frame))) return;
    await workbench.page.keyboard.press(key);
  }
  assert.fail(`${key} does not come to ${String(name)}.`);
}

/** The name of what has the focus in the page, as far as it is told by its label or its own words. */
export function focusedName(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return '';
    const labels = focused instanceof HTMLInputElement ? Array.from(focused.labels ?? []) : [];
    return (
      focused.getAttribute('aria-label') ??
      labels.map(label => label.innerText).join(' ') + (focused as HTMLElement).innerText
    );
  });
}
