import assert from 'node:assert/strict';
import { roadmapText } from '../../../src/core/exports/roadmapText';
import { EVERYTHING } from '../../../src/core/roadmap/filter';
import { layoutRoadmap } from '../../../src/core/roadmap/roadmapLayout';
import { chaptersOf } from '../../../src/core/roadmap/listing';
import { nameOfMark } from '../../../src/core/roadmap/roadmapWords';
import { changesOutside } from '../../../src/pages/client/roadmap/changes';
import { legendOf } from '../../../src/pages/picture/legend';
import { isRoadmapRequest } from '../../../src/pages/protocol/roadmap';
import { track, VIEW, WORDS, type Files } from './tracks';

const GOALS = {
  tests: 'title: Tests\nstart: 2027-01-01\ndue: 2027-03-01\n',
  talk: 'title: Talk\nstart: 2027-02-01\n',
};
const COMMITS: Files['commits'] = {
  tests: [
    ['2027-02-12', 'Third'],
    ['2027-01-20', 'Second'],
    ['2027-01-20', 'First'],
  ],
};
const shown = track({ goals: GOALS, commits: COMMITS });
const barOf = (title: string, of = shown) => {
  const drawing = layoutRoadmap([of], VIEW, WORDS);
  const row = drawing.body.rows.find(each => each.is === 'goal' && each.bar.goal.title === title);
  assert.ok(row?.is === 'goal');
  return { drawing, bar: row.bar, goal: row.bar.goal };
};

describe('Commits on the roadmap', () => {
  it('hang under the bar of their goal at their days, those of a day as one mark', () => {
    const { drawing, bar } = barOf('Tests');
    const xOf = (date: string) => drawing.left + ((Date.parse(date) - Date.parse(drawing.from)) / 864e5) * drawing.perDay; // prettier-ignore
    const places = ['2027-01-20', '2027-02-12'].map(xOf);
    assert.equal(bar.commits.length, places.length);
    bar.commits.forEach((x, at) => assert.ok(Math.abs(x - (places[at] ?? 0)) <= 0.5, `${x}`));
    assert.deepEqual(barOf('Talk').bar.commits, []);
    const [marks] = legendOf(WORDS, drawing);
    assert.ok(marks.some(([glyph]) => glyph === 'commit'));
    const [without] = legendOf(WORDS, barOf('Tests', track({ goals: GOALS })).drawing);
    assert.ok(!without.some(([glyph]) => glyph === 'commit'));
  });

  it('are one mark where they would lie on each other', () => {
    const days = Array.from({ length: 20 }, (_, at) => [`2027-01-${30 - at}`, 'C'] as const);
    const long = 'title: M\nmentees: [ada]\nmentors: [mo]\nstarted: 2024-01-01\nends: 2028-01-01\n';
    const { bar } = barOf('Tests', track({ mentorship: long, goals: GOALS, commits: { tests: days } }));
    assert.ok(bar.commits.length > 0 && bar.commits.length < days.length);
    bar.commits.forEach((x, at) => assert.ok(at === 0 || x - (bar.commits[at - 1] ?? 0) >= 6));
  });

  it('make room for themselves where they are earlier than all else, but not by a mistyped year', () => {
    const early = track({ goals: GOALS, commits: { tests: [['2026-11-01', 'E'], ['1970-01-01', 'Odd']] } }); // prettier-ignore
    assert.equal(early.from, '2026-11-01');
    assert.equal(barOf('Tests', early).bar.commits.length, 1);
  });

  it('stand in the list and in the exported text by their day, with the goal that they are for', () => {
    const lines = chaptersOf(shown, WORDS, EVERYTHING).flatMap(chapter => chapter.lines);
    const commits = lines.filter(({ glyph }) => glyph === 'commit');
    assert.deepEqual(
      commits.map(({ when, what, kind }) => [when, what, kind]),
      [
        ['20 Jan', 'First; Second', '2 commits for Tests'],
        ['12 Feb', 'Third', 'Commit for Tests'],
      ],
    );
    assert.match(roadmapText([shown], WORDS), /\| 12 Feb \| • Third \| Commit for Tests \|/);
    const narrowed = chaptersOf(shown, WORDS, { ...EVERYTHING, text: 'talk' }).flatMap(({ lines }) => lines);
    assert.ok(!narrowed.some(({ glyph }) => glyph === 'commit'));
  });

  it('are counted in what a screen reader says of the goal, and a new one changes that goal', () => {
    assert.match(nameOfMark.goal(WORDS, barOf('Tests').goal), /, 3 commits$/);
    const before = track({ goals: GOALS, commits: { tests: [['2027-02-12', 'Third']] } });
    assert.match(nameOfMark.goal(WORDS, barOf('Tests', before).goal), /, 1 commit$/);
    assert.equal(changesOutside([before], [shown]), 'Changed on the roadmap: Tests.');
  });

  it('are asked for by their goal and at most a day', () => {
    const wish = { kind: 'commits', folder: 'file:///w', mentorship: 'ada-mo', goal: 'tests' };
    assert.ok(isRoadmapRequest(wish) && isRoadmapRequest({ ...wish, date: '2027-02-12' }));
    assert.ok(!isRoadmapRequest({ ...wish, date: 7 }) && !isRoadmapRequest({ ...wish, goal: undefined }));
  });
});
