import assert from 'node:assert/strict';
import { actionsTree } from '../../../src/core/tree/actionsTree';
import { contextOf, everyRow, folderOf } from '../support/trees';

const ROOT = 'mentorships/ada-mo';
const NOTES = {
  [`${ROOT}/mentorship.yaml`]:
    'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\nagreement:\n  purpose: Learn\n',
  [`${ROOT}/reflections/ada.yaml`]: 'want:\n',
  [`${ROOT}/meetings/2027-02-25-last.yaml`]:
    'title: Last\ndate: 2027-02-25\nstatus: held\nactions:\n  ada:\n    - Promised\n',
  [`${ROOT}/meetings/2027-03-12-next.yaml`]: 'title: Next\ndate: 2027-03-12\n',
  [`${ROOT}/feedback/2027-02-20-mo-ada.yaml`]: 'title: My talk\nfrom: ada\nto: mo\nasked: 2027-02-20\n',
};

describe('What waits for the reader', () => {
  it('leads to the page, or the questions, that answer it; what is written in a file leads there', async () => {
    const rows = await everyRow(await actionsTree(contextOf([await folderOf(NOTES, { me: 'ada' })])));
    const leads = Object.fromEntries(
      rows
        .filter(({ icon }) => icon?.id === 'edit')
        .map(({ label, leadsTo = 'its file' }) => [label, leadsTo]),
    );
    assert.deepEqual(leads, {
      'Answer the check-in': 'mentoring.checkIn',
      'Give Mo feedback': 'mentoring.giveFeedback',
      'Reflection: what you want': 'its file',
      'Agreement: what you expect': 'its file',
      'Agreement: agree, with the date': 'its file',
      'Add your topics': 'mentoring.prepare',
    });
  });

  it('names the meeting to the page that it leads to, and keeps its file for the menu', async () => {
    const rows = await everyRow(await actionsTree(contextOf([await folderOf(NOTES, { me: 'ada' })])));
    const row = rows.find(({ leadsTo }) => leadsTo === 'mentoring.prepare');
    assert.ok(row);
    assert.ok(row.args.meeting?.endsWith('2027-03-12-next.yaml'));
    assert.equal(row.target?.uri, row.args.meeting);
  });
});
