import assert from 'node:assert/strict';
import { isAhead, isNext, phaseOf, type MeetingPhase } from '../../../src/core/mentoring/meetingTime';
import type { MeetingStatus } from '../../../src/core/model/states';

const NOW = '2027-02-26T10:00';

describe('where a meeting stands in time', () => {
  const planned: readonly (readonly [string | undefined, number | undefined, MeetingPhase])[] = [
    ['2027-02-26T10:00', 60, 'now'],
    ['2027-02-26T10:10', 60, 'now'],
    ['2027-02-26T10:11', 60, 'upcoming'],
    ['2027-02-26T08:30', 30, 'now'],
    ['2027-02-26T08:29', 30, 'unclosed'],
    ['2027-02-26T08:00', undefined, 'now'],
    ['2027-02-26T07:59', undefined, 'unclosed'],
    ['2027-02-26', undefined, 'now'],
    ['2027-02-27', undefined, 'upcoming'],
    ['2027-02-25', undefined, 'unclosed'],
    ['2027-02-25T23:30', 30, 'unclosed'],
    ['2026-01-01T10:00', 60, 'unclosed'],
    [undefined, 60, 'upcoming'],
  ];
  for (const [date, minutes, phase] of planned) {
    it(`a planned one of ${date ?? 'no day'}, ${minutes ?? 'usual'} minutes, is ${phase} at ten`, () =>
      assert.equal(phaseOf({ status: 'planned', date, minutes }, NOW), phase));
  }

  it('one that does not say how long it lasts lasts as long as those of its mentorship do', () => {
    const meeting = { status: 'planned', date: '2027-02-26T07:30' } as const;
    assert.deepEqual([phaseOf(meeting, NOW), phaseOf(meeting, NOW, 90)], ['unclosed', 'now']);
  });

  it('one is still to be prepared until its hour is over, and has a day', () => {
    const dates = ['2027-02-26T08:30', '2027-02-26T15:00', '2027-02-26', '2027-02-26T07:00', '2027-02-25', undefined]; // prettier-ignore
    assert.deepEqual(
      dates.map(date => isNext({ status: 'planned', date }, NOW)),
      [true, true, true, false, false, false],
    );
    assert.equal(isNext({ status: 'cancelled', date: '2027-02-27' }, NOW), false);
  });

  for (const status of ['held', 'missed', 'cancelled'] as const) {
    it(`one that was ${status} is that, whatever the day`, () => {
      for (const date of ['2027-02-26T10:00', '2030-01-01', undefined])
        assert.equal(phaseOf({ status, date, minutes: 60 }, NOW), status);
    });
  }

  it('a planned one is ahead until somebody says how it went', () => {
    const ahead = (['planned', 'held', 'missed', 'cancelled'] as MeetingStatus[]).filter(status =>
      isAhead({ status }),
    );
    assert.deepEqual(ahead, ['planned']);
  });
});
