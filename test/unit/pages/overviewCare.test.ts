import assert from 'node:assert/strict';
import { overviewModel } from '../../../src/core/pages/overview';
import { contextOf, folderOf } from '../support/trees';

const M = 'mentorships/ada-mo';
const HOME = 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n';
const goal = (title: string, rest = '') => `title: ${title}\nowner: ada\n${rest}`;
const said = (date: string, state: string, id: string, status = 'held') =>
  `title: T\n${date && `date: ${date}\n`}status: ${status}\nprogress:\n  ${id}:\n    state: ${state}\n`;

/** What needs a look in the one mentorship, in its order. */
async function care(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = await folderOf({ [`${M}/mentorship.yaml`]: HOME, ...files }, { me: 'ada' });
  const model = await overviewModel(contextOf([folder], { now: new Date('2027-03-01T10:00') }));
  const [row] = model.rows;
  assert.ok(row && row.group !== 'other');
  return row.goals.map(({ look, word, title }) => `${look}: ${word} ${title}`);
}

describe('what needs a look in a mentorship', () => {
  it('is what cannot be read, by its file; then stuck, overdue and at-risk goals, in each what has lasted longest', async () => {
    const found = await care({
      [`${M}/goals/a.yaml`]: goal('Late since yesterday', 'due: 2027-02-28\n'),
      [`${M}/goals/b.yaml`]: goal('Late since January', 'due: 2027-01-28\n'),
      [`${M}/goals/c.yaml`]: goal('Risky'),
      [`${M}/goals/d.yaml`]: goal('Stuck'),
      [`${M}/goals/e.yaml`]: goal('Done long ago', 'due: 2027-01-01\nstatus: done\n'),
      [`${M}/goals/f.yaml`]: goal('In time', 'due: 2027-04-01\n'),
      [`${M}/goals/g.yaml`]: 'title: [\n',
      [`${M}/meetings/h.yaml`]: 'title: B\n\tx\n',
      [`${M}/meetings/i.yaml`]: said('2027-02-01', 'at-risk', 'c'),
      [`${M}/meetings/j.yaml`]: said('2027-02-05', 'stuck', 'd'),
    });
    assert.deepEqual(found.slice(0, 2).toSorted(), [
      'broken: Cannot be read g.yaml',
      'broken: Cannot be read h.yaml',
    ]);
    assert.deepEqual(found.slice(2), [
      'stuck: Stuck Stuck',
      'late: Overdue Late since January',
      'late: Overdue Late since yesterday',
      'at-risk: At risk Risky',
    ]);
  });

  it('goes by what meetings said that took place, from the last change on; a word without a day comes last', async () => {
    const found = await care({
      [`${M}/goals/c.yaml`]: goal('First'),
      [`${M}/goals/d.yaml`]: goal('Second'),
      [`${M}/meetings/a.yaml`]: said('2027-01-05', 'stuck', 'd'),
      [`${M}/meetings/b.yaml`]: said('2027-01-20', 'on-track', 'd'),
      [`${M}/meetings/e.yaml`]: said('2027-02-20', 'stuck', 'd'),
      [`${M}/meetings/f.yaml`]: said('2027-02-10', 'stuck', 'c'),
      [`${M}/meetings/g.yaml`]: said('2027-01-01', 'stuck', 'c', 'cancelled'),
    });
    assert.deepEqual(found, ['stuck: Stuck First', 'stuck: Stuck Second']);
  });

  it('is nothing where all goes well', async () => {
    assert.deepEqual(await care({ [`${M}/goals/f.yaml`]: goal('In time', 'due: 2027-04-01\n') }), []);
  });
});
