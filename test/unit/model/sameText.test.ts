import assert from 'node:assert/strict';
import { nearest } from '../../../src/core/language/nearest';
import { nextTheme } from '../../../src/core/mentoring/nextTheme';
import { EVERYTHING, isWanted, skillsOf } from '../../../src/core/roadmap/filter';
import { oneForm, spoken, withoutCapitals } from '../../../src/core/sameText';
import { MEETING, NOTES, find } from '../language/support';
import { PLAIN } from '../../../src/core/tree/viewOptions';
import { goalsTree } from '../../../src/core/tree/goalsTree';
import { track } from '../roadmap/tracks';
import { contextOf, everyRow, folderOf } from '../support/trees';

/** The same word in two forms: in one letter, and as a Mac writes it, with the accent behind its letter. */
const ONE = 'Caf\u00e9';
const TWO = 'Cafe\u0301';
const FORMS = [
  [ONE, TWO],
  [TWO, ONE],
] as const;

const ROADMAP = 'mentorships/ada-mo/roadmap.yaml';
const OTHER = 'mentorships/ada-mo/meetings/2027-02-20-other.yaml';

describe('a word that is written in two forms', () => {
  it('is the same word, also without capitals and with other blanks', () => {
    assert.notEqual(ONE, TWO);
    assert.equal(oneForm(ONE), oneForm(TWO));
    assert.equal(withoutCapitals(ONE.toUpperCase()), withoutCapitals(TWO));
    assert.equal(spoken(` ${ONE}  in  ROME`), spoken(`${TWO} in Rome `));
    assert.notEqual(spoken('Cafe'), spoken(TWO));
  });

  for (const [here, there] of FORMS) {
    const name = here === ONE ? 'one letter' : 'two letters';

    it(`is found by the filter of the trees: ${name}`, async () => {
      const folder = await folderOf({
        'mentorships/m/mentorship.yaml': 'title: M\nmentees: [ada]\nmentors: [mo]\n',
        'mentorships/m/goals/a.yaml': `title: Le ${here}\n`,
      });
      const filter = { ...PLAIN.filter, text: there.toLowerCase() };
      const context = contextOf([folder], { arrangement: { ...PLAIN, filter } });
      const rows = await everyRow(goalsTree(context));
      assert.equal(rows.filter(({ kind }) => kind === 'goal').length, 1);
    });

    it(`is found on the roadmap, by its text and as a skill that stands once: ${name}`, () => {
      const goals = { a: `title: ${here}\nskills: [${here}]\n`, b: `title: B\nskills: [${there}]\n` };
      const road = track({ mentorship: 'title: M\nmentees: [ada]\nmentors: [mo]\n', goals });
      const [goal] = road.goals.filter(({ id }) => id === 'a');
      assert.ok(goal !== undefined);
      assert.ok(isWanted(goal, { ...EVERYTHING, text: there.toLowerCase() }));
      assert.ok(isWanted(goal, { ...EVERYTHING, skill: there }));
      assert.deepEqual(skillsOf([road]), [ONE]);
    });

    it(`is a theme of the roadmap that had its meeting: ${name}`, () => {
      const met = [{ theme: there, date: '2027-01-01', status: 'held' as const }];
      assert.equal(nextTheme([{ theme: here }, { theme: 'B' }], met, '2027-02-01'), 'B');
    });

    it(`is no unknown theme, and the same title on the same day: ${name}`, async () => {
      const found = await find(MEETING, `title: ${here}\ndate: 2027-02-20\ntheme: ${here}\n`, {
        ...NOTES,
        [ROADMAP]: `stages:\n  - theme: ${there}\n`,
        [OTHER]: `title: ${there}\ndate: 2027-02-20\n`,
      });
      assert.deepEqual(
        found.map(({ code }) => code),
        ['same-meeting'],
      );
    });

    it(`is as near as can be to itself: ${name}`, () => {
      assert.equal(nearest(`${here}s`, [there]), nearest(`${there}s`, [there]));
    });
  }
});
