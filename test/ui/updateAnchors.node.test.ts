// In the browser host there is no git to ask: it is over before anybody can cancel it.
import assert from 'node:assert/strict';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';

describe('Update Code Anchors', () => {
  const GOAL_FILE = 'read-the-parser.yaml';
  let demo: Demo;

  before(async () => {
    demo = await openDemo({ viewport: { width: 1280, height: 900 } });
  });
  after(() => demo.end());

  it('says how far it is where that takes long, and writes nothing once it is cancelled', async () => {
    const { workbench, notes } = demo;
    const path = notes.path(GOAL_FILE);
    const place =
      '  - path: src/tokenizer.ts\n    line: 1\n    text: "export function columnOf(src: string, at: number): number {"\n';
    notes.write(path, notes.read(path).replace(/^code:\n/m, `code:\n${place.repeat(1500)}`));
    const before = notes.read(path);
    await workbench.run('Mentoring: Refresh');
    await workbench.run('Mentoring: Update Code Anchors');
    await workbench.answer(/Looking for the code of/, 'Cancel');
    await workbench.notification(/Looking for the code of/).waitFor({ state: 'detached' });
    assert.equal(notes.read(path), before);
    assert.equal(await workbench.notification(/places were updated/).count(), 0);
  });
});
