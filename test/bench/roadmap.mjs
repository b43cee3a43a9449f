// Measures the roadmap in the real browser, on five mentorships with 40 goals, 300 steps and 60 meetings each: from the
// model to the first picture, and the share of frames that took longer than 16 ms while a bar is dragged, beside that of
// an empty page under the same hand. The page is built in one piece and stands outside of the editor, so that its own
// work is measured and nothing else.
//   node test/bench/roadmap.mjs
import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
const ROUNDS = 5;
/** Long enough for a frame at 60 Hz, with the half millisecond that clocks in a browser are rounded by. */
const FRAME = 16.7 + 0.5;
const MOVES = 240;

/** Five mentorships of the size named above, as the extension hands them to the page. */
async function model(folder) {
  const outfile = join(folder, 'tracks.mjs');
  await build({
    stdin: {
      contents: `import { forty, track } from './test/unit/roadmap/tracks';
        export const five = () => [1, 2, 3, 4, 5].map(number => track(forty('mentorship-' + number)));`,
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    outfile,
    logLevel: 'error',
  });
  const { five } = await import(pathToFileURL(outfile).href);
  return { tracks: five(), others: [], today: '2027-02-26' };
}

/** The page's script, as it is minified for the package. */
async function script() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/pages/client/roadmap.tsx')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
    write: false,
  });
  return outputFiles[0].text;
}

/** The page as the editor has it: its style sheets, its script, and an editor that answers everything. */
function pageOf(shown, code) {
  const style = name => readFileSync(join(root, 'media/pages', name), 'utf8').replace(/@import.*/, '');
  const colours = '--vscode-editor-background:#1f1f1f;--vscode-foreground:#ccc;--vscode-charts-blue:#59a4f9';
  return `<!doctype html><meta charset="utf-8"><style>:root{${colours}}${['page.css', 'drawing.css', 'roadmap.css'].map(style).join('\n')}</style>
<body class="vscode-dark"><div id="page"></div><script>
const say = data => window.postMessage(data, '*');
window.acquireVsCodeApi = () => ({ getState() {}, setState() {}, postMessage(message) {
  if (message.kind === 'ask') setTimeout(() => say({ kind: 'answer', id: message.id }), 0);
} });
window.model = ${JSON.stringify(shown).replaceAll('<', '\\u003c')};
</script><script>${code.replaceAll('</script', '<\\/script')}</script>`;
}

/** Runs in the page: the time until the picture that the model makes is on the screen, in milliseconds. */
const firstPicture = () =>
  new Promise(resolve => {
    const begin = performance.now();
    window.postMessage({ kind: 'hello', subject: 'x', language: 'en' }, '*');
    window.postMessage({ kind: 'show', model: globalThis.model }, '*');
    const look = () =>
      document.querySelector('.map svg.plot .goal') === null
        ? requestAnimationFrame(look)
        : requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin)));
    look();
  });

/** Runs in the page: collects how long each frame takes until `frames` is asked for. */
const watchFrames = () => {
  globalThis.frames_ = [];
  let last = performance.now();
  const next = () => {
    const now = performance.now();
    globalThis.frames_.push(now - last);
    last = now;
    globalThis.watching = requestAnimationFrame(next);
  };
  globalThis.watching = requestAnimationFrame(next);
};

/** Moves the mouse to and fro; gives the frames meanwhile, and the time that the page was busy at each move. */
async function wave(page, { x, y }) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = name => metrics.find(metric => metric.name === name).value * 1000;
    return { script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') };
  };
  const before = await busy();
  await page.evaluate(watchFrames);
  for (let move = 1; move <= MOVES; move++) await page.mouse.move(x + 120 * Math.sin(move / 20), y);
  const frames = await page.evaluate(
    () => (cancelAnimationFrame(globalThis.watching), globalThis.frames_.slice(1)),
  );
  const after = await busy();
  return {
    frames: frames.length,
    slow: frames.filter(frame => frame > FRAME).length / frames.length,
    longest: Math.max(...frames),
    script: (after.script - before.script) / MOVES,
    layout: (after.layout - before.layout) / MOVES,
  };
}

/** The middle of some times to the first picture, and the frames of a drag with the share of slow ones. */
export async function measureRoadmap(rounds = ROUNDS) {
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-roadmap-'));
  const { launchBrowser } = await import('../editor/browser.mjs');
  const browser = await launchBrowser();
  try {
    const file = join(folder, 'roadmap.html');
    const shown = await model(folder);
    writeFileSync(file, pageOf(shown, await script()));
    const times = [];
    const fresh = () => browser.newPage({ viewport: { width: 1300, height: 900 } });
    let page = await fresh();
    for (let round = 0; round < rounds; round++) {
      await page.close();
      page = await fresh();
      await page.goto(pathToFileURL(file).href);
      times.push(await page.evaluate(firstPicture));
    }
    await page.locator('.goal .grip').first().scrollIntoViewIfNeeded();
    const grip = await page.locator('.goal .grip').first().boundingBox();
    if (grip === null) throw new Error('There is nothing to drag on the roadmap.');
    const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    const drag = await wave(page, { x, y });
    const isMoving = await page.locator('.moving').isVisible();
    await page.mouse.up();
    if (!isMoving || drag.frames < 10) throw new Error('Nothing was dragged on the roadmap.');
    const empty = await fresh();
    await empty.bringToFront();
    return {
      first: times.sort((a, b) => a - b)[Math.floor(rounds / 2)],
      drag,
      empty: await wave(empty, { x, y }),
      goals: shown.tracks.reduce((sum, { goals }) => sum + goals.length, 0),
      steps: shown.tracks.reduce(
        (sum, { goals }) => sum + goals.reduce((all, goal) => all + goal.steps.length, 0),
        0,
      ),
    };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await measureRoadmap());
