// The roadmap's page: opened as a person does, and its marks.
import type { Frame, Locator } from 'playwright-core';
import type { Demo } from './demo';
import { eventually } from './eventually';
import { drawnPage } from './pages';

export const GOAL = '[data-key$="/goal/parser-tests"]';
export const STEP = '[data-key$="/goal/parser-tests/step/5"]';
export const MEETING = '[data-key*="/meeting/"][aria-label*="Shaping an API, part two"]';
export const STAGE = '[data-key$="/stage/5"]';
export const PROMISE = '[data-key*="/promise/"][aria-label*="Convert the lexer tests"]';

/** Opens the roadmap of Ada and Mo as a person does, and gives its frame. */
export async function openRoadmap({ workbench }: Demo): Promise<Frame> {
  await workbench.run('Mentoring: Open the Roadmap');
  await workbench.quickInput.pick(/^Ada and Mo/);
  const frame = await drawnPage(workbench);
  await frame.locator('.map svg.plot').first().waitFor();
  return frame;
}

/** Gives a mark the focus, and the page that of the window: keys reach it from then on. */
export async function focusOn(frame: Frame, mark: string): Promise<void> {
  await eventually('the mark has the focus of the window', async () => {
    await frame.locator(mark).first().focus();
    return frame.evaluate(() => document.hasFocus());
  });
}

/** The middle of an element in the window, once it stays where it is. */
export async function middle(target: Locator): Promise<{ readonly x: number; readonly y: number }> {
  let last = '';
  const box = await eventually('the mark stays where it is', async () => {
    const now = await target.boundingBox();
    const isSame = JSON.stringify(now) === last;
    last = JSON.stringify(now);
    return isSame ? now : undefined;
  });
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
