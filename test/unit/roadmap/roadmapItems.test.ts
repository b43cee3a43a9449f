import assert from 'node:assert/strict';
import { addDays } from '../../../src/core/mentoring/dates';
import { layoutRoadmap } from '../../../src/core/roadmap/roadmapLayout';
import { moveDay } from '../../../src/core/roadmap/roadmapChanges';
import { dayOfThing, indexOf, stopAt } from '../../../src/pages/client/roadmap/roadmapItems';
import { readRecord } from '../../../src/store/reading';
import { track, VIEW, WORDS } from './tracks';

const GOALS: Readonly<Record<string, string>> = {
  'from its start to its end': 'start: 2027-01-04\ndue: 2027-03-15\n',
  'that ends before it starts': 'start: 2027-05-01\ndue: 2027-01-01\n',
  'of one day': 'start: 2027-03-05\ndue: 2027-03-05\n',
  'with only an end': 'due: 2027-04-01\n',
  'with only a start': 'start: 2027-03-01\n',
  'with a step after its end': 'start: 2027-03-01\nsteps:\n  - text: One\n    due: 2027-06-30\n',
};

describe('A goal that is moved on the roadmap', () => {
  for (const [what, text] of Object.entries(GOALS))
    it(`starts from the end of its bar as it is drawn, and stops at the start: a goal ${what}`, () => {
      const shown = track({ goals: { g: `title: G\n${text}` } });
      const drawing = layoutRoadmap([shown], VIEW, WORDS);
      const [row] = drawing.body.rows;
      const [thing] = [...indexOf([shown]).values()].filter(({ is }) => is === 'goal');
      assert.ok(row?.is === 'goal' && row.bar.track && thing);
      const day = dayOfThing(thing) ?? '';
      const { x1, x2 } = row.bar.track;
      const xOf = (date: string) => drawing.left + ((Date.parse(date) - Date.parse(drawing.from)) / 864e5) * drawing.perDay; // prettier-ignore
      assert.ok(Math.abs(Math.max(xOf(day), x1 + 8) - x2) <= 0.5, `${day} is drawn at ${x2}`);
      const path = '.mentoring/mentorships/m/goals/g.yaml';
      const read = readRecord('goal', path, `title: G\n${text}`);
      assert.ok(read.ok);
      for (const days of [-400, -1, 1, 30]) {
        const wanted = addDays(day, days);
        const shownAt = stopAt(thing, wanted);
        const changes = moveDay(read.value, { kind: 'goal' }, wanted);
        assert.ok(changes.ok);
        const due = /due: (\S+)/.exec(text.split('steps')[0] ?? '')?.[1];
        const [change] = changes.value;
        const written = change?.kind === 'set' ? change.value : due;
        assert.equal(shownAt, written, 'it is written where it was let go');
        const start = /start: (\S+)/.exec(text)?.[1] ?? '';
        assert.ok(shownAt >= start);
      }
    });
});
