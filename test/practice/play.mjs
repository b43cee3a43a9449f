// Opens the windows of the play, takes its pictures, and knows the words of its language.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { artifacts } from '../editor/session.mjs';
import { root } from '../setup.mjs';
import { World } from './world.mjs';

const VIEWPORT = { width: 1360, height: 900 };

const read = path => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The words of a language: of the manifest, and of the code. */
function wordsOf(locale) {
  const manifest = read(locale === 'nl' ? 'package.nls.nl.json' : 'package.nls.json');
  const bundle = locale === 'nl' ? read('l10n/bundle.l10n.nl.json') : {};
  return {
    command: id => `${manifest.category}: ${manifest[`command.${id}`]}`,
    view: id => manifest[`view.${id}`],
    t: (words, args = {}) => (bundle[words] ?? words).replace(/\{(\w+)\}/g, (_, key) => String(args[key])),
  };
}

/** One run of the play. */
export class Play {
  #scene = 0;
  failed = 0;

  constructor(openWorkbench, locale, theme) {
    this.openWorkbench = openWorkbench;
    this.locale = locale;
    this.theme = theme;
    this.words = wordsOf(locale);
    this.world = new World();
  }

  /** A window of somebody, as long as the scenes in it take. */
  async window(person, scenes) {
    const workbench = await this.openWorkbench({
      folder: this.world[person].folder,
      locale: this.locale,
      theme: this.theme,
      viewport: VIEWPORT,
      settings: { 'git.enableSmartCommit': true, 'git.confirmSync': false, 'git.autofetch': false },
    });
    try {
      await workbench.openMentoring();
      await workbench.row(/./, this.words.view('goals')).waitFor();
      await workbench.settled();
      await scenes(workbench);
    } finally {
      await workbench.close();
    }
  }

  /** Something that is done and then looked at; what fails is looked at, too, and the play goes on. */
  async scene(workbench, name, deed) {
    const number = String(++this.#scene).padStart(2, '0');
    let end = '';
    try {
      await deed();
      await workbench.page.waitForTimeout(1500); // what is drawn late: a picture asserts nothing
    } catch (error) {
      this.failed++;
      end = '-failed';
      console.error(`${this.locale} ${number} ${name}: ${error instanceof Error ? error.message : error}`);
    }
    const path = join(artifacts, 'practice', `${this.locale}-${number}-${name}${end}.png`);
    await workbench.page.screenshot({ path });
    console.log(path);
  }

  /** Answers what is asked, one after the other; an empty answer takes what is proposed. */
  async answers(workbench, ...answers) {
    for (const [question, text] of answers) {
      await workbench.quickInput.asked(question);
      if (text !== '') await workbench.quickInput.type(text);
      await workbench.page.keyboard.press('Enter');
    }
  }

  /** The frame of the page that is open, once something stands in it. */
  async page(workbench) {
    const frame = await workbench.webviewFrame();
    await frame.locator('#page main').waitFor();
    return frame;
  }
}
