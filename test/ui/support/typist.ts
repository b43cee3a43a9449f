// Somebody who writes into the editor by keyboard alone, and how many keys that takes.
import assert from 'node:assert/strict';
import { eventually } from './eventually';
import type { Workbench } from './workbench';

/** How long fast hands hold a key. */
const MILLISECONDS_A_KEY = 30;

export class Typist {
  /** How many keys have been pressed so far. */
  strokes = 0;

  constructor(private readonly workbench: Workbench) {}

  /** Types a text, no faster than fast hands do. */
  async type(text: string): Promise<void> {
    for (const character of text) {
      await this.workbench.page.keyboard.type(character, { delay: MILLISECONDS_A_KEY });
      this.strokes++;
    }
  }

  /** Presses keys, one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.workbench.page.keyboard.press(key);
      this.strokes++;
    }
  }

  /** Takes an entry of the list of suggestions, once that has come up: by arrows down and Enter. */
  async take(label: string): Promise<void> {
    await eventually(`${label} is suggested`, async () => (await this.#suggested()).some(is(label))).catch(
      async () => assert.deepEqual(await this.#suggested(), [label]),
    );
    await this.#settle();
    while (!is(label)(await this.#focused())) {
      const before = await this.#focused();
      await this.press('ArrowDown');
      await eventually('the next entry', async () => (await this.#focused()) !== before);
    }
    await this.press('Enter');
    await eventually(`${label} is taken`, async () => !is(label)(await this.#focused()));
  }

  /** Asks for suggestions, and takes one. */
  async choose(label: string): Promise<void> {
    await this.press('Control+Space');
    await this.take(label);
  }

  /**
   * Asks how to mend what is wrong in the line, and takes a way. What is wrong is known a moment after it is typed, and a
   * menu that was opened before closes when it changes: who does not find the way in it asks again.
   */
  async mend(title: string): Promise<void> {
    const { page } = this.workbench;
    const menu = page.locator('.action-widget:not(.action-list-submenu-panel)');
    const rows = menu.locator('.monaco-list-row');
    const isOpen = (milliseconds: number) =>
      menu.waitFor({ timeout: milliseconds }).then(
        () => true,
        () => false,
      );
    let titles: readonly string[] = [];
    await eventually(`"${title}" is offered`, async () => {
      if (!(await isOpen(100))) await this.press('ControlOrMeta+.');
      if (!(await isOpen(2000))) return false;
      titles = await rows.locator('.title').allInnerTexts();
      if (titles.includes(title)) return true;
      await page.keyboard.press('Escape');
      return false;
    }).catch(() => assert.deepEqual(titles, [title]));
    for (let downs = 0; downs < titles.indexOf(title); downs++) await this.press('ArrowDown');
    await this.press('Enter');
    await menu.waitFor({ state: 'hidden' });
  }

  /** Saves, which is no part of the writing. */
  async save(): Promise<void> {
    await this.workbench.page.keyboard.press('ControlOrMeta+s');
  }

  /** Nobody takes from a list that still changes: on a slow machine it closes and opens anew behind the typing. */
  async #settle(): Promise<void> {
    let before = '';
    let same = 0;
    await eventually('the list stays as it is', async () => {
      const now = (await this.#suggested()).join('\n');
      same = now !== '' && now === before ? same + 1 : 0;
      before = now;
      return same >= 5;
    });
  }

  #rows(which: string) {
    return this.workbench.page
      .locator(`.suggest-widget.visible .monaco-list-row${which}`)
      .evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
  }

  async #suggested(): Promise<readonly string[]> {
    return this.#rows('');
  }

  async #focused(): Promise<string> {
    return (await this.#rows('.focused'))[0] ?? '';
  }
}

/** Whether the accessible name of an entry is that of a label: what it is and what stands behind it follow. */
function is(label: string): (name: string) => boolean {
  return name => name === label || name.startsWith(`${label},`);
}
