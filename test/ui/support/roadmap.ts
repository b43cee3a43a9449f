// The roadmap's page: opened as a person does, and its marks.
import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import type { Demo } from './demo';
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

/** The middle of an element in the window. */
export async function middle(target: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await target.boundingBox();
  assert.ok(box !== null);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
