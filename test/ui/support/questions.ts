// A row of questions at the top of the window, walked through by keyboard.
import assert from 'node:assert/strict';
import { eventually } from './eventually';
import type { Workbench } from './workbench';

/** A question, and what is done to answer it: a text that is typed, or else Enter takes what is proposed. */
export interface Question {
  readonly asks: string;
  readonly type?: string;
  /** Presses Enter after it; default true. */
  readonly enter?: boolean;
}

export class Questions {
  constructor(readonly workbench: Workbench) {}

  /** Starts a command by keyboard alone. Most are offered only once it is known that there are notes. */
  async start(title: string): Promise<void> {
    const { page, quickInput } = this.workbench;
    await eventually(`the palette offers ${title}`, async () => {
      await page.keyboard.press('F1');
      return quickInput.offers(`>${title}`, title);
    });
    await eventually(`the palette finds ${title}`, async () => (await this.active()).startsWith(title));
    await page.keyboard.press('Enter');
  }

  /** Waits until this is asked, at this step of so many. */
  async asked(question: string, step?: number, total?: number): Promise<void> {
    await this.workbench.quickInput.asked(question);
    if (step !== undefined) await this.workbench.quickInput.titled(`(${step}/${total})`);
  }

  /** The label of the entry that Enter would take, once there is one. */
  async active(): Promise<string> {
    const row = this.workbench.page.locator('.quick-input-widget:visible .monaco-list-row.focused');
    await row.first().waitFor();
    return (await row.first().getAttribute('aria-label')) ?? '';
  }

  /** Waits until Enter would take the entry with this label. */
  async proposes(label: string): Promise<void> {
    let last = '';
    await eventually(`"${label}" is proposed`, async () => {
      last = await this.active();
      return last.startsWith(label);
    }).catch(() => assert.equal(last, label));
  }

  /** Answers by keyboard. */
  async answer({ asks, type }: Question): Promise<void> {
    await this.asked(asks);
    const { page } = this.workbench;
    if (type !== undefined) {
      await this.workbench.quickInput.type(type);
      const list = page.locator('.quick-input-widget:visible .monaco-list-row');
      if (await this.#isList()) await list.first().waitFor(); // the list follows what is typed
    }
    await page.keyboard.press('Enter');
  }

  async #isList(): Promise<boolean> {
    return this.workbench.page.locator('.quick-input-widget:visible .quick-input-list').isVisible();
  }

  async all(questions: readonly Question[]): Promise<void> {
    for (const question of questions) await this.answer(question);
    await this.workbench.quickInput.closed();
  }

  /** Leaves with Escape at the first question, then at the second, and so on, and compares `state` each time. */
  async leaveAtEach(title: string, questions: readonly Question[], state: () => unknown): Promise<void> {
    const before = state();
    for (const [index, { asks }] of questions.entries()) {
      await this.start(title);
      for (const question of questions.slice(0, index)) await this.answer(question);
      await this.asked(asks);
      await this.workbench.page.keyboard.press('Escape');
      await this.workbench.quickInput.closed();
      assert.deepEqual(state(), before, `after Escape at "${asks}"`);
    }
  }
}
