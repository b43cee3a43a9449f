import assert from 'node:assert/strict';
import { goalsTree } from '../../../src/core/tree/goalsTree';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { contextOf, draw, everyRow, folderOf } from '../support/trees';
import { PICTURES } from './pictures';

const GOAL = '.mentoring/mentorships/ada-mo/goals/tokenizer-api.yaml';
const MEETING = '.mentoring/mentorships/ada-mo/meetings/2027-02-26-api.yaml';
const HALF_TYPED = 'title: Lead the tokenizer API change\nowner: ada\ndue: "2027\n';

const line = (drawn: string, words: string) => drawn.split('\n').find(row => row.includes(words)) ?? '';

describe('a file that cannot be read', () => {
  it('keeps its last good title, its place in the tree, its id and what was in it', async () => {
    const folder = await folderOf(PICTURES);
    const before = goalsTree(contextOf([folder]));
    const good = before.find(row => row.label === 'Lead the tokenizer API change');
    await good?.children?.(); // somebody looks at it
    folder.files.put(GOAL, HALF_TYPED);
    await folder.store.refresh();
    const rows = goalsTree(contextOf([folder]));
    const broken = rows.find(row => row.kind === 'broken');
    assert.ok(broken);
    assert.equal(broken.label, 'Lead the tokenizer API change');
    assert.equal(broken.description, 'cannot be read, line 3');
    assert.equal(broken.id, good?.id);
    assert.equal(
      rows.indexOf(broken),
      before.findIndex(row => row.id === good?.id),
    );
    assert.deepEqual(broken.icon, { id: 'error', color: 'list.errorForeground' });
    const steps = (await broken.children?.()) ?? [];
    assert.equal(steps[0]?.label, 'Collect what callers need');
    assert.deepEqual(await broken.tooltip?.(), {
      title: 'A quote is missing in line 3.',
      lines: ['You see its last good state. Nothing is written to the file until it reads again.'],
      source: 'mentorships/ada-mo/goals/tokenizer-api.yaml',
    });
  });

  it('leads to the place of the trouble', async () => {
    const folder = await folderOf(PICTURES);
    folder.files.put(GOAL, HALF_TYPED);
    await folder.store.refresh();
    const broken = goalsTree(contextOf([folder])).find(row => row.kind === 'broken');
    assert.equal(broken?.target?.uri, `file:///compiler/${GOAL}`);
    const offset = broken?.target?.offset ?? 0;
    assert.equal(HALF_TYPED.slice(0, offset).split('\n').length, 3);
  });

  it('that could never be read stands last under the name of its file, with nothing to unfold', async () => {
    const folder = await folderOf({
      ...PICTURES,
      'mentorships/ada-mo/goals/new-goal.yaml': 'title: A\nb: [\n',
    });
    const rows = goalsTree(contextOf([folder]));
    const drawn = await draw(rows);
    assert.equal(line(drawn, 'new-goal.yaml'), '. (error) new-goal.yaml | cannot be read, line 3');
    assert.equal(rows.at(-1)?.label, 'new-goal.yaml');
    assert.match(rows.at(-1)?.name ?? '', /^new-goal\.yaml, cannot be read, line 3, /);
  });

  it('among the meetings stands behind them, and still shows its topics to somebody who had looked', async () => {
    const folder = await folderOf(PICTURES);
    await everyRow(meetingsTree(contextOf([folder])));
    folder.files.put(MEETING, 'title: [\n');
    await folder.store.refresh();
    const rows = meetingsTree(contextOf([folder]));
    assert.deepEqual(
      rows.map(row => `${row.label} ${row.unfolds}`),
      ['Upcoming unfolded', 'Past folded', 'Shaping an API folded'],
    );
    assert.match(await draw(rows.slice(2)), /\[x\] What the helper review taught me/);
  });

  it('of another kind stands with the goals: a roadmap, a person, the settings', async () => {
    const folder = await folderOf({
      ...PICTURES,
      'mentorships/ada-mo/roadmap.yaml': 'stages: "\n',
      'people/lin.yaml': 'name: [\n',
      'mentoring.yaml': '- 1\n',
    });
    const drawn = await draw(goalsTree(contextOf([folder])));
    for (const name of ['roadmap.yaml', 'lin.yaml', 'mentoring.yaml'])
      assert.match(line(drawn, name), /^\. \(error\) \S+ \| cannot be read, line \d$/);
  });

  it('that is the mentorship itself leaves its goals in sight', async () => {
    const folder = await folderOf(PICTURES);
    folder.files.put('.mentoring/mentorships/ada-mo/mentorship.yaml', 'title: "\n');
    await folder.store.refresh();
    const drawn = await draw(goalsTree(contextOf([folder])));
    assert.match(drawn, /Speak at the backend guild \| draft/);
    assert.match(line(drawn, 'Ada and Mo'), /^\. \(error\) Ada and Mo \| cannot be read, line/);
  });
});
