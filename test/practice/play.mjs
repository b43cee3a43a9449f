// Opens the windows of the play, takes its pictures, and knows the words of its language.
import { openPage, Pictures, wordsOf } from '../editor/playing.mjs';
import { World } from './world.mjs';

const VIEWPORT = { width: 1360, height: 900 };

/** One run of the play. */
export class Play {
  failed = 0;

  constructor(openWorkbench, locale, theme) {
    this.openWorkbench = openWorkbench;
    this.locale = locale;
    this.theme = theme;
    this.words = wordsOf(locale);
    this.pictures = new Pictures('practice', locale);
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
    let end = '';
    try {
      await deed();
    } catch (error) {
      this.failed++;
      end = '-failed';
      console.error(`${this.locale} ${name}: ${error instanceof Error ? error.message : error}`);
    }
    console.log(await this.pictures.take(workbench, `${name}${end}`));
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
  page(workbench) {
    return openPage(workbench);
  }
}
