// The pages (webviews) of the extension: opened as a person does, and driven inside their frame.
import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { eventually } from './eventually';
import type { Workbench } from './workbench';

/** Runs a command that asks for a meeting, takes one, and gives the frame of the page that opens, once it is drawn. */
export async function openOnMeeting(workbench: Workbench, command: string, meeting: RegExp): Promise<Frame> {
  await workbench.run(command);
  await workbench.quickInput.pick(meeting);
  return drawnPage(workbench);
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
