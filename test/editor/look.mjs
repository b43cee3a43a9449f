// Takes a picture of the real VS Code with the packaged extension, its Mentoring views open:
//   node test/editor/look.mjs --theme "Default Dark Modern" --out artifacts/x.png
// Other options: --folder DIR, --width, --height, --scale (device pixels per pixel), --locale nl, --host web,
// --command "Mentoring: Open the Roadmap" (run before the picture), --open FILE (of the workspace),
// --expand NAME (a row; may be given again), --script FILE.mjs (its `look(workbench)` is called),
// --setting key=JSON (again and again), --vsix FILE (default: build and package), --editor oldest.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildDriver } from './driver.mjs';
import { endOnSignals } from './server.mjs';
import { artifact, closeSession, openPages, packageExtension, sessionLog } from './session.mjs';

const text = /** @type {const} */ ({ type: 'string', multiple: false });
const list = /** @type {const} */ ({ type: 'string', multiple: true });
const { values: wish } = parseArgs({
  options: {
    theme: text,
    out: text,
    folder: text,
    width: text,
    height: text,
    scale: text,
    locale: text,
    host: text,
    command: list,
    open: text,
    expand: list,
    script: text,
    setting: list,
    vsix: text,
    editor: text,
  },
});

const root = join(import.meta.dirname, '../..');

endOnSignals();
process.env.MENTORING_VSIX = wish.vsix ? resolve(wish.vsix) : packageExtension();
if (wish.editor) process.env.MENTORING_EDITOR = wish.editor;
const out = resolve(wish.out ?? artifact('look.png'));
const script = wish.script && (await import(pathToFileURL(resolve(wish.script)).href));
const folder = wish.folder && resolve(wish.folder);
process.chdir(root);
const { openWorkbench } = await buildDriver();
try {
  const workbench = await openWorkbench({
    folder,
    theme: wish.theme,
    locale: wish.locale,
    host: /** @type {'node' | 'web' | undefined} */ (wish.host),
    scale: wish.scale ? Number(wish.scale) : undefined,
    viewport: { width: Number(wish.width ?? 1280), height: Number(wish.height ?? 800) },
    settings: Object.fromEntries(
      (wish.setting ?? []).map(pair => [
        pair.slice(0, pair.indexOf('=')),
        JSON.parse(pair.slice(pair.indexOf('=') + 1)),
      ]),
    ),
  });
  await workbench.openMentoring();
  await workbench.page.waitForTimeout(1500); // let the trees fill: a picture asserts nothing
  if (wish.open) await workbench.openFile(wish.open);
  for (const name of wish.expand ?? []) await workbench.expand(name);
  for (const title of wish.command ?? []) await workbench.run(title);
  if (script) await script.look(workbench);
  await workbench.page.waitForTimeout(1500);
  mkdirSync(dirname(out), { recursive: true });
  await workbench.page.screenshot({ path: out });
  console.log(out);
} catch (error) {
  process.exitCode = 1;
  console.error(error);
  await openPages().at(-1)?.page.screenshot({ path: out });
  console.error(`How it looked when it failed: ${out}\nThe extension hosts' logs:\n${await sessionLog()}`);
} finally {
  await closeSession();
}
