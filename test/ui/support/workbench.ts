// Drives a real VS Code in a real browser, by what a person sees: names, roles and the keyboard.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { allRows, scroll } from './lists';
import { QuickInput } from './quickInput';

/** What test/editor/session.mjs offers: one server and one browser for all test files. */
interface Session {
  readonly openPage: (
    options: OpenOptions,
  ) => Promise<{ page: Page; folder: string; profile: string; close: () => Promise<void> }>;
  readonly artifact: (name: string) => string;
}

// Loaded at run time from its own place, not bundled into each test file: the server is shared.
const session = (): Promise<Session> =>
  import(pathToFileURL(resolve('test/editor/session.mjs')).href) as Promise<Session>;

export interface OpenOptions {
  /** A folder or a .code-workspace file; default: a fresh copy of the demo workspace. */
  readonly folder?: string;
  /** User settings, beside those of every run. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The name of a colour theme as its picker has it, such as "Default Dark Modern". */
  readonly theme?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Device pixels per CSS pixel. */
  readonly scale?: number;
  /** The display language, such as "nl". */
  readonly locale?: string;
  /** What the window writes down in its browser matters: it is reloaded from outside, or closed and opened again. */
  readonly memory?: boolean;
  /** A folder for all that the browser writes down, which is one of its own then. */
  readonly disk?: string;
  /** The browser's time zone. */
  readonly zone?: string;
  /** Where the extension runs; default: Node, or the variable MENTORING_HOST. */
  readonly host?: 'node' | 'web';
}

/**
 * User settings for hovers that come soon, for tests about them. In all others there are none: the hover of a row that is
 * made anew under the pointer may stay, over the rows below.
 */
export const WITH_HOVERS = { 'workbench.hover.delay': 300 };
const WITHOUT_HOVERS = { 'workbench.hover.delay': 3_600_000 };

/** Opens the editor and waits until its extensions are there. */
export async function openWorkbench(options: OpenOptions = {}): Promise<Workbench> {
  const { openPage, artifact } = await session();
  const settings = { ...WITHOUT_HOVERS, ...options.settings };
  const { page, folder, profile, close } = await openPage({ ...options, settings });
  const workbench = new Workbench(page, folder, profile, artifact, close);
  await workbench.activityBarIcon().waitFor();
  return workbench;
}

/** A name as a role's accessible name: text anywhere in it, or a pattern. */
type Name = string | RegExp;

const MILLISECONDS_A_WAIT = 90_000; // as in `eventually`

/** So many looks, a tenth of a second apart, find the side bar as it was before it counts as standing still. */
const CALM = 4;

export class Workbench {
  /** The input at the top of the window that picks, asks and runs commands. */
  readonly quickInput: QuickInput;

  constructor(
    readonly page: Page,
    /** The opened folder on disk. */
    readonly folder: string,
    /** The folder below which the editor's server writes down everything: user data, storage, logs. */
    readonly profile: string,
    private readonly artifact: (name: string) => string,
    /** Closes the page. The server stays, for the next one. */
    readonly close: () => Promise<void>,
  ) {
    page.setDefaultTimeout(MILLISECONDS_A_WAIT);
    this.quickInput = new QuickInput(page);
  }

  /** Saves a picture of the window as artifacts/<name>.png. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: this.artifact(`${name}.png`) });
  }

  /** Runs a command from the palette by its title, such as "Mentoring: New Goal…". */
  async run(title: string): Promise<void> {
    // An editor that opens a moment later, or a row that gets the focus back, takes the palette away: nothing was run then.
    await eventually(`"${title}" is offered`, async () => {
      await this.page.keyboard.press('F1');
      return (await this.quickInput.offers(`>${title}`, title)) && this.quickInput.takes(title);
    });
  }

  /** Loads the window again as a person does: the editor writes down before which editors are open and what they hold. */
  async reload(): Promise<void> {
    await Promise.all([
      this.page.waitForEvent('domcontentloaded'),
      this.run('Developer: Reload Window').catch(() => undefined), // the list goes with the window
    ]);
    await this.activityBarIcon().waitFor();
  }

  /**
   * Waits until the browser has written down which editors are open, one of them with this text in what is kept of it, as
   * it does by itself every few seconds: they are there then after a reload from outside.
   * @param place what it is kept with instead: the id of an extension for what that remembers of a workspace
   */
  async writtenDown(text: string, place = 'memento/workbench.parts.editor'): Promise<void> {
    await eventually(`"${text}" is written down`, () => this.page.evaluate(isWrittenDown, { text, place }));
  }

  /**
   * Closes the browser's window for good, at once, and opens another on the same folder in the same browser.
   * `meanwhile` happens while there is no window.
   */
  async reopened(meanwhile?: () => void): Promise<Workbench> {
    const context = this.page.context();
    const address = this.page.url();
    await this.page.close();
    meanwhile?.();
    const page = await context.newPage();
    const workbench = new Workbench(page, this.folder, this.profile, this.artifact, this.close);
    await page.goto(address);
    await workbench.activityBarIcon().waitFor();
    return workbench;
  }

  activityBarIcon(): Locator {
    return this.page.locator('.part.activitybar a.action-label[aria-label^="Mentoring"]');
  }

  /** Shows the Mentoring container in the side bar. */
  async openMentoring(): Promise<void> {
    const header = this.page.locator('[id="workbench.view.extension.mentoring"] .pane-header').first();
    // A window that is loaded again brings back what its side bar had; a click on what is there already would hide it.
    await this.page.locator('.part.sidebar .composite.title h2').filter({ hasText: /\S/ }).waitFor();
    // While the editor starts, it may put up again what was there before, and with it take away what was clicked on.
    await eventually('the views of Mentoring are there', async () => {
      if (await header.isVisible()) return true;
      // A badge lies over the label and takes its clicks: click the place, not the element.
      const box = await this.activityBarIcon().locator('xpath=..').boundingBox();
      if (box === null) return false;
      await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      return header.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    await this.restPointer();
  }

  /** Puts the side bar away, if it is there. */
  async closeSideBar(): Promise<void> {
    const sideBar = this.page.locator('.part.sidebar');
    if (!(await sideBar.isVisible())) return;
    await this.run('View: Close Primary Side Bar');
    await sideBar.waitFor({ state: 'hidden' });
  }

  /** Waits until the side bar has stood still for a moment: trees are drawn several times while the editor starts. */
  async settled(): Promise<void> {
    const sideBar = this.page.locator('.part.sidebar');
    for (let last = '', calm = 0; calm < CALM;) {
      const now = await sideBar.innerText();
      calm = now === last ? calm + 1 : 0;
      last = now;
      await this.page.waitForTimeout(100);
    }
  }

  /** Moves the pointer to where it hovers over nothing. */
  async restPointer(): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 };
    await this.page.mouse.move(width / 2, height - 60);
  }

  /** A view of the side bar by the name in its header. */
  view(name: string): Locator {
    return this.page
      .locator('.part.sidebar .pane')
      .filter({ has: this.page.locator(`.pane-header[aria-label^="${name}"]`) });
  }

  /** The rows of the side bar's trees whose accessible name has `name` in it, as far as they are drawn. */
  row(name: Name, view?: string): Locator {
    return (view === undefined ? this.page.locator('.part.sidebar') : this.view(view))
      .locator('.monaco-list-rows') // and not the copies that stick to the top while scrolling
      .getByRole('treeitem', { name })
      .first();
  }

  /** Scrolls a view until a row is drawn, and returns it. */
  async reveal(name: Name, view?: string): Promise<Locator> {
    const row = this.row(name, view);
    if (view === undefined) return row;
    const list = this.view(view).locator('.monaco-list').first();
    for (let pages = 0; pages < 40 && !(await row.isVisible()); pages++) {
      const box = await list.boundingBox();
      await scroll(list, pages === 0 ? -1_000_000 : (box?.height ?? 0) / 2);
      await row.waitFor({ timeout: 300 }).catch(() => undefined); // not on this page
    }
    return row;
  }

  /** Opens a row if it is folded. */
  async expand(name: Name, view?: string): Promise<void> {
    const row = await this.reveal(name, view);
    await row.and(this.page.locator('[aria-expanded]')).waitFor();
    const isOpen = async () => (await row.getAttribute('aria-expanded')) === 'true';
    if (await isOpen()) return;
    await this.settled(); // a row that is being made anew does not take a click
    await row.locator('.monaco-tl-twistie').click();
    await eventually(`${String(name)} is unfolded`, isOpen);
    await this.restPointer();
  }

  /** Clicks a row's checkbox, and waits until it shows the other state or has gone with its row. */
  async tick(name: Name, view?: string): Promise<void> {
    await this.settled(); // a person ticks what stands still
    const box = (await this.reveal(name, view)).getByRole('checkbox');
    const before = await box.getAttribute('aria-checked');
    await box.click();
    await eventually(`${String(name)} is ticked or no longer`, async () => {
      if ((await box.count()) === 0) return true;
      const now = await box.getAttribute('aria-checked', { timeout: 500 }).catch(() => before);
      return now !== before;
    });
    await this.restPointer();
  }

  /** Chooses an entry of a row's context menu. */
  async contextMenu(name: Name, entry: Name, view?: string): Promise<void> {
    await this.settled(); // a menu of a row that is just being made anew does not know its row
    await (await this.reveal(name, view)).click({ button: 'right' });
    const item = this.page.getByRole('menuitem', { name: entry }).first();
    await item.hover();
    await this.page.locator('.monaco-menu .action-item.focused').filter({ has: item }).waitFor();
    await this.page.keyboard.press('Enter'); // a click in a menu's first moments is ignored
    await item.waitFor({ state: 'hidden' });
  }

  /** Clicks one of the buttons that a row shows while the pointer is over it. */
  async rowAction(name: Name, action: Name, view?: string): Promise<void> {
    await this.settled();
    const row = await this.reveal(name, view);
    await row.hover();
    await row.getByRole('button', { name: action }).click();
  }

  /**
   * The accessible names of all rows that a view has now, from top to bottom, indented by two spaces a level; none while it
   * shows its welcome. Lists draw only what fits, so it is scrolled while it is read.
   */
  async rows(view: string): Promise<string[]> {
    const list = this.view(view).locator('.monaco-list').first();
    return (await list.isVisible()) ? allRows(list) : [];
  }

  /** The names of the rows that have the keyboard's focus in the side bar: one, or none. */
  focusedRows(): Promise<string[]> {
    return this.page
      .locator('.part.sidebar .monaco-list:focus .monaco-list-rows .monaco-list-row.focused')
      .evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
  }

  /** Gives a view the keyboard's focus, by its command. */
  async focusView(name: string): Promise<void> {
    await this.run(`Mentoring: Focus on ${name} View`);
    await this.quickInput.closed();
    await this.view(name).locator('.monaco-list:focus').waitFor();
  }

  /** Walks to a row of the focused view by arrow keys, from the top. */
  async walkTo(name: string): Promise<void> {
    await this.page.keyboard.press('Home');
    for (let steps = 0; steps < 60; steps++) {
      const [focused] = await this.focusedRows();
      if (focused?.includes(name)) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrow keys do not come to a row "${name}".`);
  }

  /** A notification that holds the text. */
  notification(text: Name): Locator {
    return this.page.locator('.notification-toast').filter({ hasText: text }).first();
  }

  /** Clicks a button of a notification. */
  async answer(text: Name, button: Name): Promise<void> {
    await this.notification(text).getByRole('button', { name: button }).click();
  }

  /** A modal dialog that holds the text. */
  dialog(text: Name): Locator {
    return this.page.locator('.monaco-dialog-box').filter({ hasText: text });
  }

  /** The texts of the Problems view's rows: files and their problems. */
  async problems(): Promise<string[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.run('Problems: Focus on Problems View');
    await panel.locator('.markers-panel-container').waitFor();
    return panel
      .getByRole('treeitem')
      .evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
  }

  /** Opens a file of the workspace by its path. */
  async openFile(path: string): Promise<void> {
    const name = path.slice(path.lastIndexOf('/') + 1);
    await eventually(`${path} is offered`, async () => {
      await this.page.keyboard.press('ControlOrMeta+p'); // what takes the focus a moment later takes the list away, too
      return (await this.quickInput.offers(path, name)) && this.quickInput.takes(name);
    });
    await this.editor().waitFor();
  }

  /** The active text editor. */
  editor(): Locator {
    return this.page
      .locator(
        '.editor-group-container.active .monaco-editor[role="code"], .editor-group-container.active .monaco-editor',
      )
      .first();
  }

  /** The lines that the active editor draws, as one text; long files draw only what fits. */
  async editorText(): Promise<string> {
    const lines = await this.editor()
      .locator('.view-line')
      .evaluateAll(found =>
        found
          .map(line => ({ top: parseFloat((line as HTMLElement).style.top), text: line.textContent ?? '' }))
          .sort((a, b) => a.top - b.top)
          .map(line => line.text.replaceAll('\u00a0', ' ')),
      );
    return lines.join('\n');
  }

  /** The document inside the page (webview) that is on top. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** The frame of the page (webview) on top, once it has loaded, for what locators cannot do. */
  async webviewFrame(): Promise<Frame> {
    const element = await this.webview().locator('html').elementHandle();
    const frame = await element?.ownerFrame();
    if (!frame) throw new Error('No page is open in the editor.');
    return frame;
  }

  /** The labels of the status bar's entries. */
  statusBar(): Promise<string[]> {
    return this.page
      .locator('.part.statusbar .statusbar-item a[aria-label]')
      .evaluateAll(all => all.map(item => item.getAttribute('aria-label') ?? ''));
  }
}

/** Runs in the window: whether what is kept at a place holds the text. */
async function isWrittenDown({
  text,
  place,
}: {
  readonly text: string;
  readonly place: string;
}): Promise<boolean> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The database cannot be read.'));
    });
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('vscode-web-state-db')) continue;
    const database = await done(indexedDB.open(name));
    try {
      const store = database.transaction('ItemTable').objectStore('ItemTable');
      if (String(await done(store.get(place))).includes(text)) return true;
    } finally {
      database.close();
    }
  }
  return false;
}
