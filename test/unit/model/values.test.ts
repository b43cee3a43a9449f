import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCount, isDate, isDateTime, parseDuration } from '../../../src/core/model/values';
import { always } from '../support/properties';

describe('dates and durations as they are written', () => {
  const dates: readonly (readonly [string, boolean])[] = [
    ['2026-12-18', true],
    ['2027-02-28', true],
    ['2027-02-29', false],
    ['2027-02-30', false],
    ['2028-02-29', true],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2027-04-31', false],
    ['2027-13-01', false],
    ['2027-00-10', false],
    ['2027-1-1', false],
    ['2026-12-18T10:00', false],
    [' 2026-12-18', false],
    ['2026-12-18\n', false],
    ['next friday', false],
    ['', false],
  ];
  for (const [text, expected] of dates) {
    it(`takes ${JSON.stringify(text)} ${expected ? 'for' : 'not for'} a date`, () =>
      assert.equal(isDate(text), expected));
  }

  it('knows the days of every month of every year', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 1, max: 13 }),
      fc.integer({ min: 1, max: 32 }),
    );
    always(
      fc.property(parts, ([year, month, day]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const real = new Date(Date.UTC(year, month - 1, day));
        const exists = real.getUTCMonth() === month - 1 && real.getUTCDate() === day && month <= 12;
        assert.equal(isDate(text), exists);
      }),
    );
  });

  const times: readonly (readonly [string, boolean])[] = [
    ['2026-12-18T10:00', true],
    ['2026-12-18 10:00', true],
    ['2026-12-18T23:59', true],
    ['2026-12-18T24:00', false],
    ['2026-12-18T10:60', false],
    ['2026-12-18T9:00', false],
    ['2026-12-18t10:00', false],
    ['2026-12-18T10:00:00', false],
    ['2027-02-30T10:00', false],
    ['2026-12-18', false],
  ];
  for (const [text, expected] of times) {
    it(`takes ${text} ${expected ? 'for' : 'not for'} a date with a time`, () =>
      assert.equal(isDateTime(text), expected));
  }

  const durations: readonly (readonly [string, ReturnType<typeof parseDuration>])[] = [
    ['2 weeks', { count: 2, unit: 'week' }],
    ['10 days', { count: 10, unit: 'day' }],
    ['1 month', { count: 1, unit: 'month' }],
    ['1 day', { count: 1, unit: 'day' }],
    ['6  weeks', { count: 6, unit: 'week' }],
    ['0 weeks', undefined],
    ['two weeks', undefined],
    ['2weeks', undefined],
    ['2 years', undefined],
    ['-1 day', undefined],
    ['', undefined],
  ];
  for (const [text, expected] of durations) {
    it(`reads ${JSON.stringify(text)} as ${JSON.stringify(expected) ?? 'no duration'}`, () =>
      assert.deepEqual(parseDuration(text), expected));
  }

  it('counts from 1, in digits', () => {
    assert.deepEqual(['1', '60', '0', '01', '-1', '1.5', '1e3', '1234567890123456', ''].map(isCount), [
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
