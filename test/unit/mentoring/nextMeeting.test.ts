import assert from 'node:assert/strict';
import { followingMeeting, proposeDate, type FiledMeeting } from '../../../src/core/mentoring/nextMeeting';
import { summarise } from '../../../src/core/model/summary';
import { decode } from '../model/reading';

const filed = (path: string, text: string): FiledMeeting => {
  const summary = summarise({ kind: 'meeting', value: decode('meeting', `title: X\n${text}`).value });
  assert.ok(summary.kind === 'meeting');
  return { path, meeting: summary };
};

const CLOSING = { path: 'now', meeting: decode('meeting', 'title: X\ndate: 2027-02-26T10:00\n').value };
const mentorship = (more = '') =>
  decode('mentorship', `title: M\nmentees: [ada]\nmentors: [mo]\n${more}`).value;

describe('the day of another meeting', () => {
  const cases = [
    [['2027-02-12T10:00', '2027-02-26T10:00'], '2 weeks', '2027-02-27', '2027-03-12T10:00'],
    [['2027-02-26', '2027-01-31'], '1 month', '2027-02-27', '2027-03-26'],
    [['2027-01-31', '2027-02-28'], '1 month', '2027-03-01', '2027-03-31'],
    [['2027-02-26T10:00'], undefined, '2027-03-20', '2027-03-26T10:00'],
    [['2027-02-26T10:00'], 'now and then', '2027-02-27', '2027-03-08T10:00'],
    [[], '2 weeks', '2027-02-26', '2027-03-05T10:00'],
  ] as const;
  for (const [dates, cadence, notBefore, expected] of cases)
    it(`is ${expected} after ${dates.join(', ') || 'none'} by ${cadence}, from ${notBefore} on`, () => {
      const meetings = dates.map(date => ({ date, status: 'held' as const }));
      assert.equal(proposeDate(meetings, cadence, notBefore), expected);
    });

  it('does not count from a meeting that was cancelled', () => {
    const meetings = [
      { date: '2027-02-12', status: 'missed' as const },
      { date: '2027-02-26', status: 'cancelled' as const },
    ];
    assert.equal(proposeDate(meetings, '2 weeks', '2027-02-13'), '2027-02-26');
  });
});

describe('what follows a meeting that is closed', () => {
  const after = (
    meetings: readonly FiledMeeting[],
    more = '',
    wanted?: string | null,
    today = '2027-02-26',
  ) =>
    followingMeeting(
      CLOSING,
      [filed('now', 'date: 2027-02-26T10:00\n'), ...meetings],
      mentorship(more),
      today,
      wanted,
    );

  it('is a new one by the cadence and at the same time of the day', () => {
    assert.deepEqual(after([], 'cadence: 3 weeks\n'), { kind: 'new', date: '2027-03-19T10:00' });
    assert.deepEqual(after([]), { kind: 'new', date: '2027-03-12T10:00' });
  });

  it('lies in the future, however late the meeting is closed', () => {
    assert.deepEqual(after([], '', undefined, '2027-03-12'), { kind: 'new', date: '2027-03-26T10:00' });
  });

  it('is the first that is planned after it', () => {
    const planned = [
      filed('later', 'date: 2027-03-26\n'),
      filed('next', 'date: 2027-03-12T10:00\n'),
      filed('off', 'date: 2027-03-05\nstatus: cancelled\n'),
      filed('forgotten', 'date: 2027-02-12\n'),
    ];
    assert.deepEqual(after(planned), { kind: 'planned', path: 'next' });
    assert.deepEqual(after(planned, '', undefined, '2027-03-20'), { kind: 'planned', path: 'later' });
  });

  it('is not one with fewer people, but may be one with more', () => {
    assert.deepEqual(
      after([filed('alone', 'date: 2027-03-01\npeople: [mo]\n')], 'cadence: 1 week\n').kind,
      'new',
    );
    assert.deepEqual(after([filed('more', 'date: 2027-03-01\npeople: [mo, guest, ada]\n')]), {
      kind: 'planned',
      path: 'more',
    });
  });

  it('is the one on the day that was named, else a new one on that day', () => {
    const planned = [filed('next', 'date: 2027-03-12T10:00\n')];
    assert.deepEqual(after(planned, '', '2027-03-12T09:00'), { kind: 'planned', path: 'next' });
    assert.deepEqual(after(planned, '', '2027-03-05T11:00'), { kind: 'new', date: '2027-03-05T11:00' });
  });

  it('is none where somebody says so', () => {
    assert.deepEqual(after([filed('next', 'date: 2027-03-12\n')], '', null), { kind: 'none' });
  });

  it('is none at the end of a mentorship, unless a day was named', () => {
    assert.deepEqual(after([], 'ends: 2027-03-11\n'), { kind: 'none' });
    assert.deepEqual(after([], 'ends: 2027-03-12\n').kind, 'new');
    assert.deepEqual(after([], 'status: closed\n'), { kind: 'none' });
    assert.deepEqual(after([], 'status: closed\n', '2027-04-01'), { kind: 'new', date: '2027-04-01' });
    const last = {
      path: 'now',
      meeting: decode('meeting', 'title: X\ndate: 2027-02-26\ntemplate: closing\n').value,
    };
    assert.deepEqual(followingMeeting(last, [], mentorship(), '2027-02-26'), { kind: 'none' });
  });
});
