import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextDate } from '../../../src/core/mentoring/cadence';
import { addDays, daysBetween } from '../../../src/core/mentoring/dates';
import { isDate } from '../../../src/core/model/values';
import { always } from '../support/properties';

type Case = readonly [last: string, cadence: string, expected: string | undefined, ...rest: string[]];

describe('the next date by the cadence', () => {
  const plain: readonly Case[] = [
    ['2026-12-18', '2 weeks', '2027-01-01'],
    ['2026-12-18', '10 days', '2026-12-28'],
    ['2026-12-18', '1 day', '2026-12-19'],
    ['2028-02-28', '1 day', '2028-02-29'],
    ['2026-12-18', '1 month', '2027-01-18'],
    ['2026-12-18', '6 months', '2027-06-18'],
    ['2026-12-18', '14 months', '2028-02-18'],
    ['2027-01-31', '1 month', '2027-02-28'],
    ['2028-01-31', '1 month', '2028-02-29'],
    ['2027-03-31', '1 month', '2027-04-30'],
    ['2028-02-29', '12 months', '2029-02-28'],
    ['2027-01-30', '1 month', '2027-02-28'],
  ];
  for (const [last, cadence, expected] of plain)
    it(`is ${expected} after ${last} and ${cadence}`, () => assert.equal(nextDate(last, cadence), expected));

  it('goes by no date that is not in step with the cadence', () => {
    const odd = { earlier: ['2027-03-31'] }; // three months before, where they meet every two
    assert.equal(nextDate('2027-06-30', '2 months', odd), '2027-08-30');
    assert.equal(nextDate('2027-06-30', '3 months', odd), '2027-09-30');
    assert.equal(nextDate('2027-06-30', '3 months', { earlier: ['2026-12-31'] }), '2027-09-30');
    assert.equal(nextDate('2027-09-30', '3 months', { earlier: ['2026-12-31'] }), '2027-12-31');
  });

  it('keeps the time of the day, over the days when the clocks change too', () => {
    const cases: readonly Case[] = [
      ['2027-03-20T10:00', '2 weeks', '2027-04-03T10:00'], // summer time begins on 28 March in Europe
      ['2027-10-24T02:30', '1 week', '2027-10-31T02:30'], // and ends on 31 October
      ['2027-03-07T02:30', '1 week', '2027-03-14T02:30'], // an hour that is not there in New York
      ['2027-01-31T23:30', '1 month', '2027-02-28T23:30'],
    ];
    for (const [last, cadence, expected] of cases) assert.equal(nextDate(last, cadence), expected);
  });

  const later: readonly Case[] = [
    ['2026-12-18', '2 weeks', '2027-01-01', '2026-12-01'],
    ['2026-12-18', '2 weeks', '2027-01-01', '2027-01-01'],
    ['2026-12-18', '2 weeks', '2027-01-15', '2027-01-02'],
    ['2026-12-18T10:00', '2 weeks', '2027-03-12T10:00', '2027-03-01'],
    ['2027-01-31', '1 month', '2027-03-31', '2027-03-01'],
    ['2027-01-31', '1 month', '2027-02-28', '2027-02-28'],
    ['2027-01-10', '1 month', '2027-03-10', '2027-02-20'],
    ['2027-01-31', '2 months', '2027-03-31', '2027-03-15'],
    ['2027-01-31', '3 months', '2027-07-31', '2027-05-15'],
    ['2027-01-31', '3 months', '2027-04-30', '2027-02-15'],
  ];
  for (const [last, cadence, expected, notBefore] of later)
    it(`is ${expected} after ${last} and ${cadence}, but not before ${notBefore}`, () =>
      assert.equal(nextDate(last, cadence, { notBefore }), expected));

  const chains: readonly (readonly [last: string, expected: string, ...earlier: string[]])[] = [
    ['2027-02-28', '2027-03-31', '2027-01-31'],
    ['2027-02-28T10:00', '2027-03-31T10:00', '2027-01-31T09:00', '2026-12-31'],
    ['2027-04-30', '2027-05-31', '2027-02-28', '2027-03-31', '2027-01-31'],
    ['2027-02-28', '2027-03-30', '2027-01-30'],
    ['2027-02-28', '2027-03-31', '2026-12-31'], // January's was left out
    ['2027-03-28', '2027-04-28', '2027-02-28', '2027-01-31'], // moved to the 28th
    ['2027-02-28', '2027-03-28', '2027-02-14', '2027-01-31'], // no chain of months
    ['2027-02-28', '2027-03-28'],
    ['2027-02-28', '2027-03-28', '2027-03-31', 'some day'],
  ];
  for (const [last, expected, ...earlier] of chains)
    it(`is ${expected} after ${last} by the month, when the others were ${earlier.join(', ') || 'not known'}`, () =>
      assert.equal(nextDate(last, '1 month', { earlier }), expected));

  it('takes no extra meeting for one of the chain', () => {
    assert.equal(nextDate('2027-02-28', '2 months', { earlier: ['2027-01-31'] }), '2027-04-28');
    assert.equal(nextDate('2027-02-28', '2 months', { earlier: ['2026-12-31'] }), '2027-04-30');
  });

  it('is none where the last date or the cadence is no such thing, or the years run out', () => {
    assert.equal(nextDate('2027-02-30', '1 week'), undefined);
    assert.equal(nextDate('', '1 week'), undefined);
    assert.equal(nextDate('2027-02-28', 'now and then'), undefined);
    assert.equal(nextDate('9999-12-18', '2 weeks'), undefined);
    assert.equal(nextDate('9999-12-18', '1 month'), undefined);
  });

  it('lies a whole number of cadences on, on or after the day asked for, and less than one cadence later', () => {
    const date = fc.integer({ min: 0, max: 40_000 }).map(days => addDays('2000-01-01', days));
    always(
      fc.property(
        date,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: -100, max: 3000 }),
        (last, count, ahead) => {
          const notBefore = addDays(last, ahead);
          const byDay = nextDate(last, `${count} days`, { notBefore }) ?? '';
          assert.equal(daysBetween(last, byDay) % count, 0);
          assert.ok(byDay > last && byDay >= notBefore);
          assert.ok(byDay === addDays(last, count) || addDays(byDay, -count) < notBefore);
          const months = (count % 24) + 1;
          const byMonth = nextDate(last, `${months} months`, { notBefore }) ?? '';
          const apart = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
          assert.equal((apart(byMonth) - apart(last)) % months, 0);
          assert.ok(isDate(byMonth) && byMonth > last && byMonth >= notBefore);
          const day = byMonth.slice(8);
          assert.ok(
            day === last.slice(8) || !isDate(byMonth.slice(0, 8) + last.slice(8)),
            `${last} ${byMonth}`,
          );
        },
      ),
    );
  });
});
