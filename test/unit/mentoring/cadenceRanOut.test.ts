import assert from 'node:assert/strict';
import { ranOut } from '../../../src/core/mentoring/cadenceRanOut';

const TODAY = '2027-02-26';
const PAIR = { status: 'active', cadence: '2 weeks' } as const;

type Meetings = Parameters<typeof ranOut>[0];
const held = (date?: string): Meetings => [{ status: 'held', date }];

describe('A cadence', () => {
  it('has run out once its next day has passed and nothing is planned', () => {
    assert.deepEqual(ranOut(held('2027-01-15T10:00'), PAIR, TODAY), {
      last: '2027-01-15',
      days: 42,
      isLong: true,
    });
    assert.equal(ranOut(held('2027-02-12'), PAIR, TODAY), undefined, 'on the day itself');
    assert.deepEqual(ranOut(held('2027-02-11'), PAIR, TODAY), { last: '2027-02-11', days: 15 });
  });

  it('of months goes by the day of the month that the talks keep to', () => {
    const monthly = { ...PAIR, cadence: '1 month' };
    const talks = [...held('2026-12-31'), ...held('2027-01-31')];
    assert.equal(ranOut(talks, monthly, '2027-02-28'), undefined);
    assert.equal(ranOut(talks, monthly, '2027-03-01')?.days, 29);
  });

  const more: readonly (readonly [what: string, Meetings, runsOut: boolean])[] = [
    ['planned for today', [{ status: 'planned', date: TODAY }], false],
    ['planned for later', [{ status: 'planned', date: '2027-05-01T10:00' }], false],
    ['planned without a day', [{ status: 'planned' }], false],
    ['planned for a day that cannot be meant', [{ status: 'planned', date: '2207-03-05' }], false],
    [
      'of which nobody can read what became of it, to come',
      [{ status: 'unknown', date: '2027-03-05' }],
      false,
    ],
    ['not closed, a week ago', [{ status: 'planned', date: '2027-02-19' }], false],
    ['not closed, long ago', [{ status: 'planned', date: '2027-01-20' }], true],
    ['missed a week ago', [{ status: 'missed', date: '2027-02-19' }], true],
    ['cancelled, to come', [{ status: 'cancelled', date: '2027-03-05' }], true],
    ['held, on no day', held(), true],
  ];
  for (const [what, meetings, runsOut] of more)
    it(`${runsOut ? 'has run out' : 'has not run out'} beside a meeting that is ${what}`, () =>
      assert.equal(ranOut([...held('2027-01-15'), ...meetings], PAIR, TODAY) !== undefined, runsOut));

  it('does not run out where there is none, none that can be read, no talk yet, in a pause, or after the end', () => {
    const late = held('2027-01-15');
    for (const [meetings, mentorship] of [
      [late, undefined],
      [late, { status: 'active' }],
      [late, { status: 'active', cadence: 'now and then' }],
      [[], PAIR],
      [late, { ...PAIR, status: 'paused' }],
      [late, { ...PAIR, status: 'closed' }],
      [late, { ...PAIR, ends: '2027-01-28' }],
    ] as const)
      assert.equal(ranOut(meetings, mentorship, TODAY), undefined, JSON.stringify(mentorship));
    assert.ok(ranOut(late, { ...PAIR, ends: '2027-01-29' }, TODAY));
  });
});
