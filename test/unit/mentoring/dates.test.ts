import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  addMinutes,
  dateOf,
  dayNumber,
  daysBetween,
  dayWords,
  longDayWords,
  timeOf,
  wallTime,
} from '../../../src/core/mentoring/dates';
import { always } from '../support/properties';

describe('calendar dates', () => {
  it('come apart into day and time', () => {
    assert.equal(dateOf('2027-02-26T10:00'), '2027-02-26');
    assert.equal(timeOf('2027-02-26T10:00'), '10:00');
    assert.equal(timeOf('2027-02-26'), undefined);
  });

  it('count over months, leap days and years', () => {
    assert.equal(addDays('2027-02-28', 1), '2027-03-01');
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2027-01-01', -1), '2026-12-31');
    assert.equal(daysBetween('2027-03-27', '2027-03-29'), 2, 'over the change to summer time');
    assert.equal(daysBetween('2027-03-01', '2027-02-26'), -3);
    assert.equal(dayNumber('1970-01-02'), 1);
  });

  it('go there and back for any number of days', () => {
    always(
      fc.property(
        fc.integer({ min: -20_000, max: 60_000 }),
        fc.integer({ min: -5000, max: 5000 }),
        (start, days) => {
          const date = addDays('1970-01-01', start);
          assert.equal(daysBetween(date, addDays(date, days)), days);
          assert.equal(addDays(addDays(date, days), -days), date);
        },
      ),
    );
  });

  it('count minutes across midnight and the end of a year', () => {
    assert.equal(addMinutes('2026-12-31T23:30', 45), '2027-01-01T00:15');
    assert.equal(addMinutes('2027-03-28T01:30', 60), '2027-03-28T02:30', 'no summer time in between');
    assert.equal(addMinutes('2027-02-26', 90), '2027-02-26T01:30');
    assert.equal(addMinutes('2027-02-26T00:05', -10), '2027-02-25T23:55');
  });
});

describe('the clock on the wall', () => {
  const instant = new Date('2027-02-26T09:00:00Z');
  const cases: readonly (readonly [string, string])[] = [
    ['Europe/Amsterdam', '2027-02-26T10:00'],
    ['America/New_York', '2027-02-26T04:00'],
    ['Pacific/Auckland', '2027-02-26T22:00'],
    ['Asia/Kolkata', '2027-02-26T14:30'],
  ];
  for (const [zone, time] of cases) {
    it(`says ${time.slice(11)} in ${zone}`, () => assert.equal(wallTime(instant, zone), time));
  }

  it('says 00:00 at midnight, never 24:00', () => {
    assert.equal(wallTime(new Date('2027-02-25T23:00:00Z'), 'Europe/Amsterdam'), '2027-02-26T00:00');
  });
});

describe('a day in words', () => {
  const cases: readonly (readonly [string, string, boolean, string])[] = [
    ['2027-03-12', 'en', false, '12 Mar'],
    ['2027-03-12', 'en-US', false, '12 Mar'],
    ['2027-03-12', 'en', true, 'Fri 12 Mar'],
    ['2026-12-04', 'en', false, '4 Dec'],
    ['2026-08-01', 'en', false, '1 Aug 2026'],
    ['2027-12-31', 'en', false, '31 Dec'],
    ['2028-01-12', 'en', false, '12 Jan 2028'],
    ['2027-03-12', 'nl', false, '12 mrt'],
    ['2027-03-12', 'nl', true, 'vr 12 mrt'],
    ['2027-03-12', 'de', false, '12. März'],
    ['2027-03-12', 'ja', false, '3月12日'],
  ];
  for (const [date, locale, weekday, words] of cases) {
    it(`${date} is "${words}" in ${locale}`, () =>
      assert.equal(dayWords(date, '2027-02-26', locale, weekday), words));
  }

  it('is said in full at the head of a page, with the year where it is far away', () => {
    const long = (date: string, locale: string) => longDayWords(date, '2027-02-26', locale);
    assert.equal(long('2027-02-26', 'en'), 'Friday 26 February');
    assert.equal(long('2030-01-01', 'en'), 'Tuesday 1 January 2030');
    assert.equal(long('2027-02-26', 'nl'), 'vrijdag 26 februari');
  });
});
