import assert from 'node:assert/strict';
import { nextDate } from '../../../src/core/mentoring/cadence';
import { isOverdue } from '../../../src/core/mentoring/followThrough';
import { proposeDate } from '../../../src/core/mentoring/nextMeeting';
import { pauseOn, pauseChanges, resumeChanges } from '../../../src/core/mentoring/pauses';
import { planAhead, planTheme } from '../../../src/core/mentoring/planAhead';
import { ranOut } from '../../../src/core/mentoring/cadenceRanOut';
import { actionsTree, overdueOfMine } from '../../../src/core/tree/actionsTree';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { silenceDraft } from '../../../src/core/tree/mentorshipState';
import { contextOf, draw, folderOf } from '../support/trees';
import { after } from './readable';

const SUMMER = [{ from: '2027-07-12', until: '2027-08-01' }];
const OPEN = [{ from: '2027-07-12' }];
const held = (date: string) => ({ date, status: 'held' as const });
const home = (more: string) => `title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\ncadence: 2 weeks\n${more}`;

describe('a pause', () => {
  it('is on from its first day to its last, or until somebody ends it', () => {
    const on = (day: string, pauses: typeof OPEN = SUMMER) =>
      pauseOn({ status: 'active', pauses }, day) !== undefined;
    assert.deepEqual(
      ['2027-07-11', '2027-07-12', '2027-08-01', '2027-08-02'].map(day => on(day)),
      [false, true, true, false],
    );
    assert.ok(on('2031-01-01', OPEN));
    assert.ok(!on('2027-07-20', [{ from: '2027-08-01', until: '2027-07-01' } as (typeof OPEN)[number]]));
  });

  it('lets nothing fall due: what is due in it is so the day after', () => {
    const late = (due: string, today: string, pauses: typeof OPEN = SUMMER) => isOverdue(due, today, pauses);
    assert.ok(late('2027-07-11', '2027-07-20'), 'it was overdue before');
    assert.ok(!late('2027-07-15', '2027-07-20'));
    assert.ok(!late('2027-07-15', '2027-08-02'));
    assert.ok(late('2027-07-15', '2027-08-03'));
    assert.ok(!late('2027-07-15', '2028-01-01', OPEN));
  });

  it('moves what is proposed to the first day of the cadence behind it', () => {
    assert.equal(nextDate('2027-07-05T10:00', '2 weeks', { pauses: SUMMER }), '2027-08-02T10:00');
    assert.equal(nextDate('2027-06-28', '2 weeks', { pauses: SUMMER }), '2027-08-09');
    assert.equal(nextDate('2027-07-05', '2 weeks', { pauses: OPEN }), '2027-07-19', 'nobody knows its end');
    assert.equal(proposeDate([], undefined, '2027-07-10', SUMMER), '2027-08-02');
    const ahead = {
      meetings: [held('2027-06-28')],
      stages: [{ theme: 'A', target: '2027-06-28' }],
      mentorship: { cadence: '2 weeks', pauses: SUMMER },
      today: '2027-07-01',
    };
    assert.deepEqual(
      planAhead(ahead, 2).map(({ date }) => date),
      ['2027-08-09', '2027-08-23'],
    );
    assert.deepEqual(
      planTheme(ahead, 0, 2).map(({ date }) => date),
      ['2027-08-09', '2027-08-23'],
    );
  });

  it('is no time in which a cadence runs out', () => {
    const ran = (pauses: typeof OPEN, today: string) =>
      ranOut([held('2027-07-05')], { status: 'active', cadence: '2 weeks', pauses }, today);
    assert.ok(ran([], '2027-07-20') !== undefined);
    assert.equal(ran(SUMMER, '2027-07-20'), undefined);
    assert.equal(ran(SUMMER, '2027-08-02'), undefined);
    assert.deepEqual(ran(SUMMER, '2027-08-03'), { last: '2027-07-05', days: 29 });
  });

  it('begins today in the file of the mentorship, and not twice', () => {
    const pause = (text: string, until?: string) =>
      after('mentorship', text, file => pauseChanges(file, '2027-07-12', until));
    const open = pause(home(''));
    assert.equal(open, home('pauses:\n  - from: 2027-07-12\n'));
    assert.equal(
      pause(home(''), '2027-08-01'),
      home('pauses:\n  - from: 2027-07-12\n    until: 2027-08-01\n'),
    );
    assert.match(pause(open), /^paused: /);
    assert.match(pause(home('status: paused\n')), /^paused: /);
    assert.match(pause(home(''), '2027-07-11'), /^invalid-argument: /);
  });

  it('ends yesterday where somebody resumes, and leaves no trace where it began today', () => {
    const resume = (more: string) =>
      after('mentorship', home(more), file => resumeChanges(file, '2027-07-20'));
    assert.equal(
      resume('pauses:\n  - from: 2026-12-20\n    until: 2027-01-03\n  - from: 2027-07-12 # summer\n'),
      home('pauses:\n  - from: 2026-12-20\n    until: 2027-01-03\n  - from: 2027-07-12 # summer\n    until: 2027-07-19\n'), // prettier-ignore
    );
    assert.equal(resume('pauses:\n  - from: 2027-07-20\n').includes('2027-07-20'), false);
    assert.equal(resume('status: paused\n'), home(''));
    assert.match(resume('pauses:\n  from: 2027-07-12\n'), /until: 2027-07-19/);
  });
});

describe('the views in a pause and in a long silence', () => {
  const notes = (more: string) => ({
    'mentorships/m/mentorship.yaml': home(more),
    'mentorships/m/meetings/a.yaml':
      'title: A\ndate: 2027-01-01\nstatus: held\nactions:\n  ada:\n    - {text: Early, due: 2027-02-01}\n    - {text: Within, due: 2027-02-22}\n',
  });
  const PAUSED = 'pauses:\n  - {from: 2027-02-20, until: 2027-03-10}\n';
  const context = async (more: string) => contextOf([await folderOf(notes(more), { me: 'ada' })]);

  it('say that it is paused, and count only what was overdue before', async () => {
    const paused = await context(PAUSED);
    const [upcoming] = meetingsTree(paused);
    assert.equal(
      await draw(upcoming === undefined ? [] : [upcoming]),
      '- Upcoming\n  . (debug-pause) Ada and Mo | paused until 10 Mar\n',
    );
    assert.equal(overdueOfMine(paused), 1);
    assert.equal(overdueOfMine(await context('')), 2);
    assert.match(await draw(await actionsTree(paused)), /Early \| overdue, 1 Feb\n.*Within \| due 22 Feb\n/);
  });

  it('offer to write, to pause or to end after two cadences, and nothing of it after one', async () => {
    const [late] = meetingsTree(await context(''));
    assert.equal(
      await draw(late === undefined ? [] : [late]),
      `- Upcoming
  + (organization) Ada and Mo | nothing planned, 56 days
    . (mail) Write a few words | copied for you to paste
    . (debug-pause) Pause…
    . (archive) End it…
`,
    );
    const files = {
      ...notes(''),
      'mentorships/m/meetings/b.yaml': 'title: B\ndate: 2027-02-05\nstatus: held\n',
    };
    const [soon] = meetingsTree(contextOf([await folderOf(files, { me: 'ada' })]));
    assert.equal(
      await draw(soon === undefined ? [] : [soon]),
      '- Upcoming\n  . (organization) Ada and Mo | nothing planned, 21 days\n',
    );
  });

  it('give words to whom one has not talked with, that leave all ways open', async () => {
    const now = await context('');
    const [only] = now.mentorships;
    assert.ok(only !== undefined);
    assert.match(silenceDraft(now, only), /^Hi Mo, .*\(1 Jan\).*pause.*end/);
  });
});
