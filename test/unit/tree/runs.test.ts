import assert from 'node:assert/strict';
import { talksOf } from '../../../src/core/pages/overviewTalks';
import { trackOfNotes } from '../../../src/core/roadmap/trackOfNotes';
import type { TreeContext } from '../../../src/core/tree/context';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { nextMeeting } from '../../../src/core/tree/nextMeeting';
import { contextOf, everyRow, folderOf } from '../support/trees';

const ROOT = 'mentorships/ada-mo';
const LATE = `${ROOT}/meetings/2027-02-25-late.yaml`;
const NOTES = {
  [`${ROOT}/mentorship.yaml`]: 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n',
  [LATE]: 'title: Began late\ndate: 2027-02-25T09:00\n',
  [`${ROOT}/meetings/2027-02-26-other.yaml`]: 'title: Other\ndate: 2027-02-26T16:00\n',
  [`${ROOT}/meetings/2027-02-12-held.yaml`]: 'title: Held\ndate: 2027-02-12\nstatus: held\n',
};

/** Ten o'clock on 26 February, with the sessions that run. */
async function seen(runs: readonly string[]): Promise<TreeContext> {
  const folder = await folderOf(NOTES, { me: 'ada' });
  const notes = { ...folder.notes, runs: (path: string) => runs.includes(path) };
  return contextOf([{ ...folder, notes }]);
}

describe('A session that runs', () => {
  const full = `.mentoring/${LATE}`;

  it('is now in the status bar, the tree, the roadmap and the overview, however late it began', async () => {
    const context = await seen([full]);
    const [notes] = context.mentorships;
    assert.ok(notes);
    const next = nextMeeting(context);
    assert.deepEqual([next?.meeting.title, next?.phase], ['Began late', 'now']);
    const rows = await everyRow(meetingsTree(context));
    assert.equal(rows.find(({ label }) => label === 'Began late')?.icon?.id, 'record');
    const { meetings } = await trackOfNotes(context, notes);
    assert.equal(meetings.find(({ title }) => title === 'Began late')?.state, 'now');
    assert.equal(talksOf(notes).nextPath, full);
  });

  it('is what its day says where it does not run, and one that was held stays held', async () => {
    assert.equal(nextMeeting(await seen([]))?.meeting.title, 'Other');
    const held = await seen([`.mentoring/${ROOT}/meetings/2027-02-12-held.yaml`]);
    const rows = await everyRow(meetingsTree(held));
    assert.equal(rows.find(({ label }) => label === 'Held')?.icon?.id, 'circle-large-filled');
  });
});
