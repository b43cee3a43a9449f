import assert from 'node:assert/strict';
import { GOAL, MEETING, NOTES, find } from './support';

const OTHER = 'mentorships/ada-mo/meetings/2027-02-20-other.yaml';

/** What is found in a meeting beside another one. */
const beside = async (here: string, there: string) =>
  (await find(MEETING, here, { ...NOTES, [OTHER]: there })).map(({ code }) => code);

const meeting = (title: string, date?: string, status?: string) =>
  `title: ${title}\n${date === undefined ? '' : `date: ${date}\n`}${status === undefined ? '' : `status: ${status}\n`}`;

describe('A record beside one that cannot be read', () => {
  const broken = 'actions: [\n';
  const goal = 'mentorships/ada-mo/goals/same.yaml';

  it('is no twin of it, whether or not its first lines are known', async () => {
    const here = meeting('A', '2027-02-20T10:00');
    assert.deepEqual(await beside(here, here), ['same-time']);
    assert.deepEqual(await beside(here, here + broken), []);
    const found = async (there: string) =>
      (await find(GOAL, 'title: Same\n', { ...NOTES, [goal]: there })).filter(
        ({ code }) => code === 'same-goal',
      );
    assert.equal((await found('title: Same\n')).length, 1);
    assert.equal((await found('title: Same\nsteps: [\n')).length, 0);
  });
});

describe('A meeting beside another one', () => {
  const rows: readonly (readonly [
    sentence: string,
    here: string,
    there: string,
    ...codes: readonly string[],
  ])[] = [
    ['is at the same time', meeting('A', '2027-02-20T10:00'), meeting('B', '2027-02-20T10:00'), 'same-time'],
    ['is at another hour', meeting('A', '2027-02-20T10:00'), meeting('B', '2027-02-20T11:00')],
    ['is on another day', meeting('A', '2027-02-21T10:00'), meeting('A', '2027-02-20T10:00')],
    ['has no time, as the other, and another title', meeting('A', '2027-02-20'), meeting('B', '2027-02-20')],
    [
      'has no time, as the other, and its title',
      meeting('A', '2027-02-20'),
      meeting('a', '2027-02-20'),
      'same-meeting',
    ],
    [
      'has no time and its title',
      meeting('A', '2027-02-20'),
      meeting('A', '2027-02-20T10:00'),
      'same-meeting',
    ],
    [
      'has a time and its title',
      meeting('A', '2027-02-20T10:00'),
      meeting('A', '2027-02-20'),
      'same-meeting',
    ],
    ['has no time and another title', meeting('A', '2027-02-20'), meeting('B', '2027-02-20T10:00')],
    ['has its title at another hour', meeting('A', '2027-02-20T10:00'), meeting('A', '2027-02-20T15:00')],
    [
      'has its title at the same time',
      meeting('A', '2027-02-20T10:00'),
      meeting('A', '2027-02-20T10:00'),
      'same-time',
    ],
    ['was called off', meeting('A', '2027-02-20T10:00', 'cancelled'), meeting('B', '2027-02-20T10:00')],
    ['was missed', meeting('A', '2027-02-20', 'missed'), meeting('A', '2027-02-20')],
    [
      'stands at the time of one called off',
      meeting('A', '2027-02-20T10:00'),
      meeting('B', '2027-02-20T10:00', 'cancelled'),
    ],
    [
      'has been, as the other',
      meeting('A', '2027-02-20T10:00', 'held'),
      meeting('B', '2027-02-20T10:00', 'held'),
      'same-time',
    ],
  ];
  for (const [sentence, here, there, ...codes] of rows)
    it(`which ${sentence} is ${codes.length === 0 ? 'no matter' : 'said'}`, async () =>
      assert.deepEqual(await beside(here, there), codes));
});
