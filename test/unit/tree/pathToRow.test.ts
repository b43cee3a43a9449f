import assert from 'node:assert/strict';
import { PLAIN } from '../../../src/core/tree/viewOptions';
import { goalsTree } from '../../../src/core/tree/goalsTree';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { pathToRow } from '../../../src/core/tree/pathToRow';
import { DrawnRows } from '../../../src/views/drawnRows';
import { contextOf, folderOf } from '../support/trees';

const NOTES = {
  'mentorships/m/mentorship.yaml': 'title: M\nmentees: [ada]\n',
  'mentorships/m/goals/g.yaml': 'title: G\nsteps: [One]\n',
  'mentorships/m/meetings/a.yaml': 'title: A\ndate: 2027-03-05\n',
  'mentorships/n/mentorship.yaml': 'title: N\nmentees: [lin]\n',
  'mentorships/n/goals/g.yaml': 'title: Other\nstatus: done\n',
};
const uri = (path: string) => `file:///compiler/.mentoring/mentorships/${path}.yaml`;

describe('The way to a row', () => {
  it('goes by mentorship, group of a state or of meetings to the goal or meeting of a file', async () => {
    const context = contextOf([await folderOf(NOTES)], { arrangement: { ...PLAIN, goalOrder: 'groups' } });
    const labels = async (rows: Parameters<typeof pathToRow>[0], path: string) =>
      (await pathToRow(rows, uri(path)))?.map(({ label }) => label);
    assert.deepEqual(await labels(goalsTree(context), 'n/goals/g'), ['N', 'Done', 'Other']);
    assert.deepEqual(await labels(meetingsTree(context), 'm/meetings/a'), ['Upcoming', 'A']);
    assert.equal(await labels(goalsTree(context), 'm/goals/gone'), undefined);
    assert.equal(await labels(goalsTree(context), 'm/mentorship'), undefined);
  });

  it('is what VS Code is told when it asks what stands above each', async () => {
    const way = await pathToRow(goalsTree(contextOf([await folderOf(NOTES)])), uri('m/goals/g'));
    assert.ok(way?.[1]);
    const drawn = new DrawnRows();
    drawn.link(way);
    assert.deepEqual([drawn.parentOf(way[1]), way[0] && drawn.parentOf(way[0])], [way[0], undefined]);
  });
});
