// A hand that counts: each key and each click is an action, a text that is typed is none.
export class Hand {
  #count = 0;
  /** @type {{ deed: string, actions: number }[]} */
  counted = [];

  /** @param {any} workbench */
  constructor(workbench) {
    this.workbench = workbench;
    this.page = workbench.page;
  }

  /** @param {string} key */
  async press(key) {
    this.#count++;
    await this.page.keyboard.press(key);
  }

  /** @param {import('playwright-core').Locator} place */
  async click(place) {
    this.#count++;
    await place.click();
  }

  /** @param {string} text */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /**
   * Runs a command from the palette: a key, its name, Enter.
   * @param {string} title
   */
  async command(title) {
    await this.workbench.run(title);
    this.#count += 2;
  }

  /**
   * Answers what is asked, each with Enter; an empty answer takes what is proposed.
   * @param {readonly (readonly [question: string, text: string])[]} answers
   */
  async answer(...answers) {
    for (const [question, text] of answers) {
      await this.workbench.quickInput.asked(question);
      if (text !== '') await this.workbench.quickInput.type(text);
      await this.press('Enter');
    }
  }

  /**
   * Notes how many actions a deed took.
   * @param {string} deed
   * @param {() => Promise<void>} work
   */
  async deed(deed, work) {
    this.#count = 0;
    await work();
    this.counted.push({ deed, actions: this.#count });
  }
}
