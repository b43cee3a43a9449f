import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { gantt } from '../../src/core/exports/gantt';
import { roadmapPicture } from '../../src/pages/picture/roadmap';
import { everywhere } from '../unit/roadmap/everywhere';
import { forty, track, WORDS } from '../unit/roadmap/tracks';
import { ATTEMPTS } from '../unit/support/injections';
import { openDemo, type Demo } from './support/demo';
import { eventually } from './support/eventually';
import { openRoadmap } from './support/roadmap';

describe('Export the Roadmap', () => {
  let demo: Demo;
  let empty: Page;
  let frame: Frame;

  before(async () => {
    demo = await openDemo({ viewport: { width: 1400, height: 1000 } });
    empty = await demo.workbench.page.context().newPage();
    await demo.workbench.page.bringToFront();
    frame = await openRoadmap(demo);
  });

  after(() => demo.end());

  it('makes a PNG of the picture in the page, from its button', async () => {
    const { workbench, notes } = demo;
    const { quickInput, page } = workbench;
    await frame.getByRole('button', { name: 'Export the Roadmap' }).click();
    await quickInput.pick(/^Picture \(PNG\)/);
    await quickInput.pick(/^Dark/);
    await eventually('the name is proposed', async () =>
      /ada-mo-roadmap\.png$/.test(await page.locator('.quick-input-widget input').first().inputValue()),
    );
    await page.keyboard.press('Enter');
    const path = join(notes.folder, 'ada-mo-roadmap.png');
    await eventually('the picture is there', () => existsSync(path) && statSync(path).size > 0);
    await workbench.notification('The roadmap is in ada-mo-roadmap.png').waitFor();
    const seen = await empty.evaluate(
      look,
      Buffer.from(notes.read('ada-mo-roadmap.png'), 'latin1').toString('base64'),
    );
    assert.ok(seen.width >= 2 * 1360);
    assert.deepEqual(seen.corner, [0x1f, 0x1f, 0x1f, 255]);
    assert.ok(seen.colours > 50, `${seen.colours} colours`);
    assert.equal(notes.status(), '?? ada-mo-roadmap.png');
  });

  it('makes a file of what is shown, where the page is narrowed and its reader wants that', async () => {
    const { workbench, notes } = demo;
    const { quickInput, page } = workbench;
    await frame.locator('.bar select').filter({ hasText: 'Every state' }).selectOption('done');
    await frame.getByRole('button', { name: 'Export the Roadmap' }).click();
    await quickInput.pick(/^What is shown.*Done \(\d of \d goals\)/);
    await quickInput.pick(/^Text \(Markdown\)/);
    await eventually('the name is proposed', async () =>
      /ada-mo-roadmap\.md$/.test(await page.locator('.quick-input-widget input').first().inputValue()),
    );
    await page.keyboard.press('Enter');
    const path = join(notes.folder, 'ada-mo-roadmap.md');
    await eventually('the text is there', () => existsSync(path) && notes.read('ada-mo-roadmap.md') !== '');
    assert.match(notes.read('ada-mo-roadmap.md'), /^Only a part: Done \(\d of \d goals\)$/m);
  });

  it("is read and drawn by Mermaid's own parser, whatever stands in the notes", async () => {
    await empty.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
    const charts = [
      gantt([track(forty())], WORDS),
      ...['Plain', ...ATTEMPTS].map(text => gantt([everywhere(text)], WORDS)),
    ];
    const drawn = await empty.evaluate(draw, charts);
    for (const [index, { tasks, elements, error }] of drawn.entries()) {
      assert.equal(error, '', charts[index]);
      assert.equal(tasks, (charts[index]?.match(/ :.*\d/g) ?? []).length, charts[index]);
      assert.deepEqual(elements, [], charts[index]);
    }
  });

  it('is an SVG that a browser reads, in which no text of the notes is more than text', async () => {
    const svgs = ['Plain', ...ATTEMPTS].map(text => roadmapPicture([everywhere(text)], WORDS, 'light').svg);
    const [plain, ...hostile] = await empty.evaluate(read, svgs);
    assert.ok(plain !== undefined && plain.includes('; text '));
    for (const [index, elements] of hostile.entries()) assert.deepEqual(elements, plain, ATTEMPTS[index]);
  });
});

/** Runs in the page: what can be seen of a picture. */
async function look(png: string) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const { data } = context?.getImageData(0, 0, image.width, image.height) ?? {
    data: new Uint8ClampedArray(),
  };
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4)
    colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
  return { width: image.width, corner: [...data.slice(0, 4)], colours: colours.size };
}

/** Runs in the page: has Mermaid draw each chart, and looks for what should not be in the drawing. */
async function draw(charts: readonly string[]) {
  interface Mermaid {
    initialize(options: object): void;
    parse(text: string): Promise<unknown>;
    render(id: string, text: string): Promise<{ svg: string }>;
  }
  const { mermaid } = window as unknown as { mermaid: Mermaid };
  mermaid.initialize({ startOnLoad: false, securityLevel: 'loose' });
  const results: { tasks: number; elements: string[]; error: string }[] = [];
  for (const [index, chart] of charts.entries())
    try {
      await mermaid.parse(chart);
      const { svg } = await mermaid.render(`chart-${index}`, chart);
      const drawing = new DOMParser().parseFromString(svg, 'text/html');
      const odd = drawing.querySelectorAll(
        'script, img, a, foreignObject, iframe, [onload], [onerror], [onclick]',
      );
      results.push({
        tasks: drawing.querySelectorAll('rect.task').length,
        elements: Array.from(odd, each => each.outerHTML),
        error: '',
      });
    } catch (error) {
      results.push({ tasks: 0, elements: [], error: String(error) });
    }
  return results;
}

/** Runs in the page: the kinds of elements of each document, each with the names of its attributes. */
function read(svgs: readonly string[]): string[] {
  return svgs.map(svg => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const all = Array.from(documentElement.querySelectorAll('*'));
    const kinds = [documentElement, ...all].map(
      each => `${each.tagName} ${each.getAttributeNames().sort().join(' ')}`,
    );
    return [...new Set(kinds)].sort().join('; ');
  });
}
