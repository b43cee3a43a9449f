import assert from 'node:assert/strict';
import { feedbackIn } from '../../../src/core/pages/feedbackModel';
import { Pages } from './hand';

const given = (title: string, date: string, more = 'from: mo\nto: ada\n') =>
  `title: ${title}\n${date === '' ? '' : `date: ${date}\n`}${more}situation: S\n`;

describe('The feedback to look at before a meeting', () => {
  it('is what was given since the last talk between its people, and what was asked for, the newest first', async () => {
    const pages = await Pages.of({
      meetings: {
        now: 'title: Now\ndate: 2027-02-26T10:00\n',
        last: 'title: Last\ndate: 2027-02-12\nstatus: held\n',
        missed: 'title: Missed\ndate: 2027-02-19\nstatus: missed\n',
      },
      others: {
        'feedback/a.yaml': given('On the day', '2027-02-12'),
        'feedback/b.yaml': given('Before', '2027-02-11'),
        'feedback/c.yaml': given('Newest', '2027-02-20'),
        'feedback/d.yaml': given('Of a stranger', '2027-02-20', 'from: eve\nto: ada\n'),
        'feedback/e.yaml': given('To a stranger', '2027-02-20', 'from: mo\nto: eve\n'),
        'feedback/f.yaml': 'title: Asked\nfrom: mo\nto: ada\nasked: 2027-01-04\n',
        'feedback/g.yaml': 'title: "broken\n',
        'feedback/h.yaml': given('""', '2027-02-15'),
      },
    });
    const found = feedbackIn(await pages.hand('now'));
    assert.deepEqual(
      found.map(({ title, about }) => [title, about.split(', ').at(-1)]),
      [
        ['Newest', '20 Feb'],
        ['Feedback', '15 Feb'],
        ['On the day', '12 Feb'],
        ['Asked', '4 Jan'],
      ],
    );
    assert.match(found[0]?.uri ?? '', /feedback\/c\.yaml$/);
    assert.match(found[0]?.about ?? '', /Mo.*Ada/);
  });

  it('is all that there is where there was no talk yet', async () => {
    const pages = await Pages.of({
      meetings: { now: 'title: Now\ndate: 2027-02-26T10:00\n' },
      others: { 'feedback/a.yaml': given('Old', '2026-02-12') },
    });
    assert.deepEqual(
      feedbackIn(await pages.hand('now')).map(({ title }) => title),
      ['Old'],
    );
  });
});
