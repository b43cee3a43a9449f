// Accessibility, measured by axe-core inside the frame that a person sees.
import { readFile } from 'node:fs/promises';
import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import type { AxeResults, RunOptions } from 'axe-core';

/**
 * Fails when axe-core finds anything in the frame (or page), and names each finding with the elements it is about.
 * `rules` switches single rules off by their id.
 */
export async function expectNoAxeViolations(
  frame: Frame | Page,
  rules: Readonly<Record<string, { enabled: boolean }>> = {},
): Promise<void> {
  const { violations } = await measure(frame, { rules: { ...rules } });
  const said = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(node => `    ${node.html}`).join('\n')}`,
  );
  assert.deepEqual(said, []);
}

/** Evaluated as text: a page's content security policy lets no script element in. */
async function measure(frame: Frame | Page, options: RunOptions): Promise<AxeResults> {
  await frame.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return frame.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
}
