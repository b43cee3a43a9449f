import assert from 'node:assert/strict';
import { actionsTree } from '../../../src/core/tree/actionsTree';
import { goalsTree } from '../../../src/core/tree/goalsTree';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { statusOf } from '../../../src/core/tree/status';
import { PLAIN } from '../../../src/core/tree/viewOptions';
import { roadmapText } from '../../../src/core/exports/roadmapText';
import { track, WORDS } from '../roadmap/tracks';
import { contextOf, draw, folderOf } from '../support/trees';

/** Somebody who looks after several: with one nothing is planned for six weeks, with another for three. */
const LEAD = {
  'mentorships/circle/mentorship.yaml':
    'title: Platform circle\nmentees: [lin]\nmentors: [mo]\ncadence: 2 weeks\n',
  'mentorships/circle/meetings/2027-01-15-a.yaml': 'title: On call\ndate: 2027-01-15\nstatus: held\n',
  'mentorships/circle/goals/a.yaml': 'title: Learn to say no\ndue: 2027-02-18\n',
  'mentorships/lin-mo/mentorship.yaml':
    'title: Lin and Mo\nmentees: [lin]\nmentors: [mo]\ncadence: 2 weeks\n',
  'mentorships/lin-mo/meetings/2027-02-05-a.yaml': 'title: Forms\ndate: 2027-02-05\nstatus: held\n',
};
const PLANNED = {
  'mentorships/ada-mo/mentorship.yaml':
    'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\ncadence: 2 weeks\n',
  'mentorships/ada-mo/meetings/2027-03-05-a.yaml': 'title: Shaping an API\ndate: 2027-03-05\n',
};

const lead = async (files: Readonly<Record<string, string>>, me = 'mo', people: readonly string[] = []) =>
  contextOf([await folderOf(files, { me })], {
    now: new Date('2027-02-26T10:00'),
    arrangement: { ...PLAIN, filter: { ...PLAIN.filter, people } },
  });

describe('A cadence that has run out', () => {
  it('is said under Upcoming, before what is planned, the longest first', async () => {
    const [upcoming] = meetingsTree(await lead({ ...LEAD, ...PLANNED }));
    const rows = (await upcoming?.children?.()) ?? [];
    assert.equal(
      await draw(rows.map(row => ({ ...row, children: undefined }))),
      `+ (organization) Platform circle | nothing planned, 42 days
. (organization) Lin and Mo | nothing planned, 21 days
- (circle-large) Shaping an API | Fri 5 Mar, Ada and Mo
`,
    );
    assert.deepEqual(
      [rows[0]?.name, rows[0]?.args],
      [
        'Platform circle, nothing planned, 42 days, mentorship',
        { folder: 'file:///compiler', mentorship: 'circle' },
      ],
    );
  });

  it('is there also where nothing else is to come', async () => {
    const tree = await draw(meetingsTree(await lead(LEAD)));
    assert.match(tree, /^- Upcoming\n {2}\+ \(organization\) Platform circle[^]*\n\+ Past \| 2\n/);
  });

  it('is narrowed by people and not shown among meetings in a state', async () => {
    const tree = await draw(meetingsTree(await lead({ ...LEAD, ...PLANNED }, 'mo', ['Ada'])));
    assert.doesNotMatch(tree, /nothing planned/);
  });

  it('is said on the row of its mentorship, whose hover leads to Plan a Meeting', async () => {
    const rows = goalsTree(await lead({ ...LEAD, ...PLANNED }));
    assert.deepEqual(
      rows.map(row => `${row.label}: ${row.description}`),
      [
        'Ada and Mo: 0 goals',
        'Platform circle: 1 overdue, nothing planned, 42 days',
        'Lin and Mo: nothing planned, 21 days, 0 goals',
      ],
    );
    const hover = await rows[1]?.tooltip?.();
    assert.deepEqual(hover?.lines, [
      'Nothing planned, every 2 weeks',
      'Last talk 15 Jan, 42 days ago.',
      '1 overdue',
      '1 goal',
    ]);
    const args = { folder: 'file:///compiler', mentorship: 'circle' };
    assert.deepEqual(hover?.links, [
      { words: 'Plan a Meeting', command: 'mentoring.newMeeting', args },
      { words: 'Open the Roadmap', command: 'mentoring.openRoadmap', args },
    ]);
    assert.equal((await rows[0]?.tooltip?.())?.links?.length, 1);
  });

  it('is said in the status bar where the reader has no meeting to come, and leads to planning one', async () => {
    const status = statusOf(await lead(LEAD));
    assert.deepEqual(
      [status?.text, status?.name, status?.command, status?.args],
      [
        'Platform circle: nothing planned, 42 days',
        'Platform circle, nothing planned, 42 days',
        'mentoring.newMeeting',
        { folder: 'file:///compiler', mentorship: 'circle' },
      ],
    );
    assert.equal(statusOf(await lead({ ...LEAD, ...PLANNED }))?.command, 'mentoring.prepare');
    assert.deepEqual(status?.links, [
      { words: 'Open the Overview', command: 'mentoring.openOverview', args: {} },
    ]);
    assert.equal(statusOf(await lead(LEAD, 'ada')), undefined, 'it is not hers');
  });

  it('is said on the roadmap, first of what stands under the title', () => {
    const files = { mentorship: LEAD['mentorships/circle/mentorship.yaml'], meetings: { a: LEAD['mentorships/circle/meetings/2027-01-15-a.yaml'] } }; // prettier-ignore
    assert.match(
      roadmapText([track(files)], WORDS),
      /\n\nnothing planned, no talk since 15 Jan · every 2 weeks\n/,
    );
  });

  it('is said once: no check-in of the last talk waits any longer, and in a pause nothing is said', async () => {
    assert.equal(await draw(await actionsTree(await lead(LEAD))), '');
    const paused = Object.fromEntries(
      Object.entries(LEAD).map(([path, text]) => [
        path,
        path.endsWith('mentorship.yaml') ? `${text}status: paused\n` : text,
      ]),
    );
    assert.doesNotMatch(await draw(meetingsTree(await lead(paused))), /nothing planned/);
  });
});
