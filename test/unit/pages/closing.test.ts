import assert from 'node:assert/strict';
import { standingQuestions } from '../../../src/core/mentoring/standingQuestions';
import { closingOf, themeOf } from '../../../src/core/pages/closing';
import { Pages, type Files } from './hand';

const NOW = `title: Now
date: 2027-02-26T10:00
agenda:
  ada:
    - How is it going?
    - text: Names
    - text: Later
      status: parked
    - text: Said
      status: discussed
    - text: Gone on
      status: carried
    - text: No more
      status: dropped
    - text: ""
  mo:
    - text: How is it going?
      status: parked
`;
const ROADMAP = `stages:
  - theme: Reading
    target: 2027-01-01
    goals: [read]
  - theme: " Shaping an API "
    target: 2027-02-20
    goals: [api, gone, tests]
  - theme: Last
    target: 2027-03-10
`;
const GOALS = { api: 'title: An API\n', tests: 'title: Tests\nstatus: done\n', read: 'title: Read\n' };

const closing = async (files: Files, standing?: readonly string[], meeting = 'now') =>
  closingOf(
    await (await Pages.of({ ...files, meetings: { now: NOW, ...files.meetings } })).hand(meeting),
    standing && standingQuestions([{ agenda: standing }], { mentees: [], mentors: [] }),
  );

describe('Closing a session', () => {
  it('takes along what is open or parked, each as it stands, and nothing that is done with', async () => {
    const { topics } = await closing({});
    assert.deepEqual(topics, ['How is it going?', 'Names', 'Later', 'How is it going?']);
  });

  it('takes along no question of the template, unless somebody parked it', async () => {
    const { topics, left } = await closing({}, ['How is it going?', 'Later']);
    assert.deepEqual(topics, ['Names', 'Later', 'How is it going?']);
    assert.equal(left, 1, 'and says how many stay behind');
  });

  it('goes on in the first meeting that is planned after it, with its day, title and theme', async () => {
    const meetings = {
      far: 'title: Far\ndate: 2027-04-01\n',
      next: 'title: Next\ndate: 2027-03-12T10:00\ntheme: Last\n',
      missed: 'title: Missed\ndate: 2027-03-01\nstatus: missed\n',
      before: 'title: Before\ndate: 2027-02-25\n',
    };
    const { topics, ...rest } = await closing({ meetings });
    assert.ok(topics.length > 0);
    assert.deepEqual(rest, {
      follows: 'planned',
      date: '2027-03-12T10:00',
      day: 'Fri 12 Mar, 10:00',
      title: 'Next',
      theme: 'Last',
    });
  });

  it('names no hour of a meeting that has none, and no theme but its own', async () => {
    const meetings = { next: 'title: Next\ndate: 2027-03-12\n' };
    const rest = await closing({ meetings, others: { 'roadmap.yaml': ROADMAP } });
    assert.deepEqual(
      { ...rest, topics: [] },
      { follows: 'planned', date: '2027-03-12', day: 'Fri 12 Mar', title: 'Next', topics: [] },
    );
  });

  it('goes on in a new meeting by the cadence, with the theme that the roadmap has then', async () => {
    const mentorship =
      'title: A\nmentees: [ada]\nmentors: [mo]\ncadence: 1 week\ntimezone: Europe/Amsterdam\n';
    const rest = await closing({ mentorship, others: { 'roadmap.yaml': ROADMAP } });
    assert.deepEqual(
      { ...rest, topics: [] },
      {
        topics: [],
        follows: 'new',
        date: '2027-03-05T10:00',
        day: 'Fri 5 Mar, 10:00',
        theme: 'Shaping an API',
      },
    );
  });

  it('does not go on in a meeting whose file cannot be read now, nor counts its day', async () => {
    const next = 'title: Next\ndate: 2027-03-12T10:00\n';
    const pages = await Pages.of({ meetings: { now: NOW, next } });
    assert.equal(closingOf(await pages.hand('now')).follows, 'planned');
    await pages.put('meetings/next.yaml', `${next}title: Twice\n`);
    const { follows, title, date } = closingOf(await pages.hand('now'));
    assert.deepEqual([follows, title, date], ['new', undefined, '2027-03-12T10:00']);
    await pages.put('meetings/next.yaml', next.replace('03-12', '03-01'));
    await pages.put('meetings/next.yaml', `${next.replace('03-12', '03-01')}title: Twice\n`);
    assert.equal(
      closingOf(await pages.hand('now')).date,
      '2027-03-12T10:00',
      'by the cadence from its own day',
    );
  });

  it('goes on nowhere once the mentorship is closed, and says still what stays open', async () => {
    const mentorship = 'title: A\nmentees: [ada]\nmentors: [mo]\nstatus: closed\n';
    assert.deepEqual(await closing({ mentorship }, ['How is it going?']), {
      follows: 'none',
      topics: ['Names', 'Later', 'How is it going?'],
      left: 1,
    });
  });
});

describe('The theme of a meeting', () => {
  const theme = async (meeting: string) => {
    const pages = await Pages.of({
      meetings: { now: meeting },
      goals: GOALS,
      others: { 'roadmap.yaml': ROADMAP },
    });
    return themeOf(await pages.hand('now'));
  };

  it('has the goals that the roadmap gives it and that are there, by their titles', async () =>
    assert.deepEqual(await theme('title: A\ndate: 2027-02-26\ntheme: Reading\n'), { themeGoals: ['Read'] }));

  it('is proposed by the roadmap where the meeting names none', async () =>
    assert.deepEqual(await theme('title: A\ndate: 2027-02-26\n'), {
      themeGoals: ['An API', 'Tests'],
      suggestedTheme: 'Shaping an API',
    }));

  it('is none without a day, or where the roadmap does not know it', async () => {
    assert.deepEqual(await theme('title: A\n'), { themeGoals: [] });
    assert.deepEqual(await theme('title: A\ndate: 2027-02-26\ntheme: Else\n'), { themeGoals: [] });
  });

  it('is none without a roadmap', async () => {
    const pages = await Pages.of({ meetings: { now: 'title: A\ndate: 2027-02-26\n' }, goals: GOALS });
    assert.deepEqual(themeOf(await pages.hand('now')), { themeGoals: [] });
  });
});
