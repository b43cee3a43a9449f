import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/core/mentoring/dates';
import { planAhead, planTheme, usualTime, type PlanningFacts } from '../../../src/core/mentoring/planAhead';
import { always } from '../support/properties';

const AHEAD: PlanningFacts = {
  today: '2027-02-26',
  mentorship: { cadence: '2 weeks', ends: '2027-06-01' },
  meetings: [
    { date: '2027-02-12T10:00', status: 'held', theme: 'Tests that explain' },
    { date: '2027-02-26T10:00', status: 'planned', theme: 'Shaping an API' },
    { date: '2027-03-05T10:00', status: 'cancelled' },
  ],
  stages: [
    { theme: 'Tests that explain', target: '2027-02-12' },
    { theme: 'Shaping an API', target: '2027-02-26' },
    { theme: 'Writing', target: '2027-04-09' },
    { theme: 'Looking back' },
  ],
};

describe('planning ahead', () => {
  it('goes on by the cadence after the last meeting, at its time, each with the theme of its day', () => {
    assert.deepEqual(planAhead(AHEAD, 3), [
      { date: '2027-03-12T10:00', theme: 'Shaping an API' },
      { date: '2027-03-26T10:00', theme: 'Shaping an API' },
      { date: '2027-04-09T10:00', theme: 'Writing' },
    ]);
  });

  it('takes the time of the last meeting that has one', () => {
    const at = (...dates: readonly (string | undefined)[]) => usualTime(dates.map(date => ({ date })));
    assert.equal(at('2027-02-26T11:30', '2027-01-29T09:00', '2027-03-12', undefined), 'T11:30');
    assert.equal(at('2027-03-12', undefined), '');
    assert.equal(at(), '');
  });

  it('plans nothing after the end of the mentorship', () => {
    const short = { ...AHEAD, mentorship: { cadence: '2 weeks', ends: '2027-03-20' } };
    assert.deepEqual(
      planAhead(short, 3).map(({ date }) => date),
      ['2027-03-12T10:00'],
    );
  });

  it('begins in a week where there is no meeting yet, and goes on by two weeks where no cadence is written', () => {
    const first = { ...AHEAD, meetings: [], mentorship: {}, stages: [] };
    assert.deepEqual(planAhead(first, 2), [{ date: '2027-03-08T10:00' }, { date: '2027-03-22T10:00' }]);
  });

  it('plans the meetings of a theme from its day until the next theme, but for days that have one', () => {
    assert.deepEqual(planTheme(AHEAD, 1, 3), [
      { date: '2027-03-12T10:00', theme: 'Shaping an API' },
      { date: '2027-03-26T10:00', theme: 'Shaping an API' },
    ]);
    assert.deepEqual(
      planTheme(AHEAD, 2, 3).map(({ date }) => date),
      ['2027-04-09T10:00', '2027-04-23T10:00', '2027-05-07T10:00'],
    );
  });

  it('plans nothing for a theme that is over, and after all others for one without a day', () => {
    assert.deepEqual(planTheme(AHEAD, 0, 3), []);
    assert.deepEqual(planTheme(AHEAD, 3, 1), [{ date: '2027-03-12T10:00', theme: 'Looking back' }]);
  });

  it('never plans two meetings on one day, one in the past, or more than asked for', () => {
    const day = fc.integer({ min: -60, max: 200 }).map(days => addDays('2027-02-26', days));
    always(
      fc.property(
        fc.array(fc.record({ date: day, status: fc.constantFrom('planned', 'held') })),
        fc.array(
          fc.record({ theme: fc.constantFrom('a', 'b', 'c'), target: fc.option(day, { nil: undefined }) }),
        ),
        fc.constantFrom('1 week', '10 days', '1 month', 'often'),
        fc.integer({ min: 1, max: 5 }),
        fc.nat(4),
        (meetings, stages, cadence, count, index) => {
          const ahead: PlanningFacts = { today: '2027-02-26', mentorship: { cadence }, meetings, stages };
          const taken = new Set(meetings.map(({ date }) => date));
          for (const planned of [planAhead(ahead, count), planTheme(ahead, index, count)]) {
            const days = planned.map(({ date }) => date.slice(0, 10));
            assert.ok(days.length <= count);
            assert.equal(new Set(days).size, days.length);
            assert.ok(days.every(each => each > '2027-02-26' && !taken.has(each)));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
