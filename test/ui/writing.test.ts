import assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { EVERYTHING } from './support/everything';
import { GOALS, MEETINGS, Notes } from './support/notes';
import { Typist } from './support/typist';
import { openWorkbench } from './support/workbench';
import type { Workbench } from './support/workbench';

const MENTORSHIP = '.mentoring/mentorships/ada-mo';

/** The day in so many days, as the files write it. */
function inDays(count: number): string {
  const day = new Date();
  day.setDate(day.getDate() + count);
  return new Intl.DateTimeFormat('sv').format(day);
}

const MEETING_DAY = inDays(14);

const LANGUAGES = [
  { language: 'en', goal: 'faster-builds', meeting: `${MEETING_DAY}-error-messages` },
  { language: 'nl', goal: 'snellere-builds', meeting: `${MEETING_DAY}-foutmeldingen` },
];

for (const { language, goal, meeting } of LANGUAGES.slice(0, EVERYTHING ? 2 : 1))
  describe(`Writing into an empty file by typing, suggestions and quick fixes (${language})`, () => {
    let notes: Notes;
    let workbench: Workbench;

    before(async () => {
      notes = Notes.empty();
      notes.write('.mentoring/mentoring.yaml', `language: ${language}\n`);
      notes.write(
        `${MENTORSHIP}/mentorship.yaml`,
        'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\ncadence: 2 weeks\n',
      );
      notes.write(`${MENTORSHIP}/roadmap.yaml`, 'stages:\n  - theme: Reading\n  - theme: Errors\n');
      notes.write(`${GOALS}read-more.yaml`, 'title: Read one RFC a week\n');
      notes.write(`${GOALS}${goal}.yaml`, '');
      notes.write(`${MEETINGS}${meeting}.yaml`, '');
      workbench = await openWorkbench({ folder: notes.folder, locale: language });
      await workbench.openMentoring();
    });
    after(async () => {
      await workbench.close();
      notes.remove();
    });

    /** Writes into a file; holds when it then has this text, nothing is wrong in it, and that took fewer keys than letters. */
    async function writing(path: string, write: (typist: Typist) => Promise<void>, wanted: string | RegExp) {
      await workbench.openFile(path);
      await workbench.editor().locator('.squiggly-error').waitFor(); // nobody writes before they have looked
      const typist = new Typist(workbench);
      await write(typist);
      await typist.save();
      const now = () => Buffer.from(notes.read(path), 'latin1').toString();
      const isThere = () => (typeof wanted === 'string' ? now() === wanted : wanted.test(now()));
      await eventually('the text is there', isThere).catch(() => assert.equal(now(), wanted));
      const name = path.slice(path.lastIndexOf('/') + 1);
      await eventually('nothing is wrong in it', async () =>
        (await workbench.problems()).every(row => !row.includes(name)),
      );
      assert.ok(typist.strokes < now().length, `${typist.strokes} keys for ${now().length} letters`);
    }

    if (language === 'en') {
      it('a goal from a template: the answers to its questions, by Tab from one to the next', () =>
        writing(
          `${GOALS}${goal}.yaml`,
          async typist => {
            await typist.choose('Goal: Learn a skill');
            await typist.type('Profile a slow CI build');
            await typist.press('Tab');
            await typist.type('Find the three slowest jobs and say why they are');
            await typist.press('Tab');
            await typist.type('The main build takes ten minutes, not 25');
            await typist.press('Tab');
            await typist.type('An hour on Fridays, and Mo reviews');
            await typist.press('Tab');
            await typist.type('Everybody waits less');
            await typist.press('Tab');
            await typist.type('in 6 w');
            await typist.take('in 6 weeks');
          },
          `title: Profile a slow CI build
# What will you be able to do that you cannot do now?
specific: Find the three slowest jobs and say why they are
# How will you both notice that you can?
measurable: The main build takes ten minutes, not 25
# When in the week will you practise, and who can help?
achievable: An hour on Fridays, and Mo reviews
# What will this open up for you or your team?
relevant: Everybody waits less
# By when would you like to be able to do it?
due: ${inDays(42)}

steps:
  - text: Find one small place to try it
  - text: Try it there and write down what was hard
  - text: Show it to someone and ask what they would do
  - text: Do it once without help
`,
        ));

      it('a meeting key by key', () =>
        writing(
          `${MEETINGS}${meeting}.yaml`,
          async typist => {
            await typist.type('ti');
            await typist.take('title');
            await typist.type('Error messages');
            await typist.press('Enter');
            await typist.type('da');
            await typist.take('date');
            await typist.type('in 2 w');
            await typist.take('in 2 weeks');
            await typist.press('Enter');
            await typist.type('mi');
            await typist.take('minutes');
            await typist.type('45');
            await typist.press('Enter');
            await typist.type('th');
            await typist.take('theme');
            await typist.take('Errors');
            await typist.press('Enter');
            await typist.type('ag');
            await typist.take('agenda');
            await typist.take('- text');
            await typist.type('What makes an error helpful?');
            await typist.press('Enter');
            await typist.type('go');
            await typist.take('goal');
            await typist.take('read-more');
            await typist.press('Enter');
            await typist.type('-');
            await typist.take('- text');
            await typist.type('Whose words are they?');
            await typist.press('Tab');
            await typist.type('-');
            await typist.take('- text');
            await typist.type('Two errors side by side');
          },
          `title: Error messages
date: ${MEETING_DAY}T10:00
minutes: 45
theme: Errors

agenda:
  ada:
    - text: What makes an error helpful?
      goal: read-more
    - text: Whose words are they?

  mo:
    - text: Two errors side by side`,
        ));
    } else {
      it('a goal from its title alone, by what the hints ask', () =>
        writing(
          `${GOALS}${goal}.yaml`,
          async typist => {
            await typist.type('ti');
            await typist.take('title');
            await typist.type('Snellere builds');
            await typist.mend('Voeg "due" toe, met de vraag erbij');
            await typist.type('over 6 w');
            await typist.take('over 6 weken');
            await typist.press('ArrowUp', 'ArrowUp');
            await typist.mend('Voeg "steps" toe, met de vraag erbij');
            await typist.type('De traagste taak opzoeken');
          },
          `title: Snellere builds
# Wanneer moet het klaar zijn, zoals 2027-02-15?
due: ${inDays(42)}

# Wat is de eerste kleine stap?
steps:
  - De traagste taak opzoeken`,
        ));

      it('a meeting from the template that is usual here', () =>
        writing(
          `${MEETINGS}${meeting}.yaml`,
          async typist => {
            await typist.choose('Gesprek: Voortgangsgesprek');
            await typist.type('Foutmeldingen');
            await typist.press('Tab');
            await typist.type('-');
            await typist.take('- text');
            await typist.type('Eerste tabel gemerged');
          },
          new RegExp(
            `^title: Foutmeldingen\ndate: ${MEETING_DAY}\n[^]*\ntheme: Reading\n\nagenda:\n  ada:\n    - text: [^]*` +
              '\nwins:\n  ada:\n    - text: Eerste tabel gemerged\n\n  mo:\n\nnotes: \n\ndecisions:\n',
          ),
        ));
    }
  });
