// Accessibility, measured by axe-core inside the frame that a person sees.
import { readFile } from 'node:fs/promises';
import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';

interface Scope {
  /** A CSS selector of the part to look at; default: everything. */
  readonly within?: string;
  /** Switches single rules off by their id. */
  readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>>;
}

/** Fails when axe-core finds anything in the frame (or page), and names each finding with the elements it is about. */
export async function expectNoAxeViolations(frame: Frame | Page, scope: Scope = {}): Promise<void> {
  const { violations } = await measure(frame, scope);
  const said = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(node => `    ${node.html}`).join('\n')}`,
  );
  assert.deepEqual(said, []);
}

/** Evaluated as text: a page's content security policy lets no script element in. */
async function measure(frame: Frame | Page, { within, rules = {} }: Scope): Promise<AxeResults> {
  await frame.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const context = within === undefined ? 'document' : JSON.stringify({ include: [[within]] });
  return frame.evaluate<AxeResults>(`axe.run(${context}, ${JSON.stringify({ rules })})`);
}
