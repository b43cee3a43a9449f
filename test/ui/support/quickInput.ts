// The input at the top of the window: picks, questions and the command palette.
import type { Locator, Page } from 'playwright-core';

export class QuickInput {
  constructor(private readonly page: Page) {}

  private get widget(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  private get input(): Locator {
    return this.widget.locator('input.input');
  }

  /** Replaces the input's text, without accepting it. */
  async type(text: string): Promise<void> {
    await this.input.waitFor();
    await this.input.fill(text);
  }

  /** Waits for an entry that holds the text and takes it. */
  async pick(text: string | RegExp): Promise<void> {
    await this.widget.locator('.monaco-list-row').filter({ hasText: text }).first().click();
  }

  /** Types a text; whether an entry with another is there soon. A list without it is closed: it would not be made anew. */
  async offers(typed: string, text: string | RegExp): Promise<boolean> {
    const entry = this.widget.locator('.monaco-list-row').filter({ hasText: text }).first();
    try {
      await this.input.fill(typed, { timeout: 4000 });
      await entry.waitFor({ timeout: 4000 });
      return true;
    } catch {
      await this.widget.page().keyboard.press('Escape');
      return false;
    }
  }

  /**
   * Takes the entry with this text, by Enter where that takes it: a list that is still being drawn takes no click.
   * Whether it could be taken: the list may have gone before.
   */
  async takes(text: string | RegExp): Promise<boolean> {
    const entry = this.widget.locator('.monaco-list-row').filter({ hasText: text }).first();
    const soon = { timeout: 4000 };
    try {
      const looks = (await entry.getAttribute('class', soon)) ?? '';
      if (!/\bfocused\b/.test(looks)) await entry.click(soon);
      else if (!(await this.input.evaluate(pressEnter, undefined, soon))) return false;
      return true;
    } catch {
      return false;
    }
  }

  /** The texts of the entries that are drawn. */
  async entries(): Promise<string[]> {
    await this.widget.waitFor();
    return this.widget
      .locator('.monaco-list-row')
      .evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
  }

  /** Presses Enter. */
  async accept(): Promise<void> {
    await this.input.press('Enter');
  }

  /** Types a text and presses Enter. */
  async answer(text: string): Promise<void> {
    await this.type(text);
    await this.accept();
  }

  /** Goes back to the step before. */
  async back(): Promise<void> {
    await this.widget.getByRole('button', { name: 'Back' }).click();
  }

  /** Cancels. */
  async escape(): Promise<void> {
    await this.input.press('Escape');
  }

  /** Waits until a step with this title is there. */
  async titled(title: string | RegExp): Promise<void> {
    await this.widget.locator('.quick-input-title').filter({ hasText: title }).waitFor();
  }

  /** Waits until this is asked: above a list, or under the line to be written. */
  async asked(question: string): Promise<void> {
    await this.widget
      .locator('.quick-input-title, .quick-input-message')
      .filter({ hasText: question })
      .filter({ visible: true })
      .first()
      .waitFor();
  }

  /** The line under the input: what is asked, or what is wrong with the answer. */
  async message(): Promise<string> {
    return this.widget.locator('.quick-input-message').innerText();
  }

  /** Waits until no question is open. */
  async closed(): Promise<void> {
    await this.widget.waitFor({ state: 'hidden' });
  }
}

/**
 * Runs in the window: presses Enter in the input, if that has the focus; whether it has. An editor that takes the focus in
 * the very moment would take a key of the keyboard as a line break.
 */
function pressEnter(input: HTMLElement | SVGElement): boolean {
  if (document.activeElement !== input) return false;
  const key = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true };
  input.dispatchEvent(new KeyboardEvent('keydown', key));
  input.dispatchEvent(new KeyboardEvent('keyup', key));
  return true;
}
