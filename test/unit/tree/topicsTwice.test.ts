import assert from 'node:assert/strict';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { sessionModel } from '../../../src/core/pages/sessionModel';
import { contextOf, draw, folderOf, type TreeFolder } from '../support/trees';

const M = 'mentorships/m';
const agenda = (...topics: readonly string[]) => `agenda:\n  ada:\n${topics.join('')}`;
const topic = (text: string, state?: string) =>
  `    - text: ${text}\n${state === undefined ? '' : `      status: ${state}\n`}`;

/** Two meetings to come, both made from one that two people closed. */
const opened = (first: string, second: string, day = 'date: 2027-03-12\n') =>
  folderOf({
    [`${M}/mentorship.yaml`]: 'title: M\nmentees: [ada]\nmentors: [mo]\n',
    [`${M}/meetings/2027-02-19-a.yaml`]: `title: Before\ndate: 2027-02-19\nstatus: held\n${agenda(
      topic('Caches', 'carried'),
      topic('Pager', 'carried'),
    )}`,
    [`${M}/meetings/b.yaml`]: `title: First\n${day}${first}`,
    [`${M}/meetings/c.yaml`]: `title: Second\ndate: 2027-03-19\n${second}`,
  });

const drawn = (folder: TreeFolder) => draw(meetingsTree(contextOf([folder])));

/** What the session page says beside each topic of the later meeting. */
async function beside(folder: TreeFolder) {
  const context = contextOf([folder]);
  const [notes] = context.mentorships;
  const entry = notes?.meetings.find(({ id }) => id === 'c');
  assert.ok(notes && entry);
  const model = await sessionModel(context, notes, entry);
  return model?.agenda.flatMap(({ items }) => items.map(({ text, also }) => [text, also]));
}

describe('a topic that went on in two meetings', () => {
  it('is counted on the row of the later one, and says beside itself where else it stands', async () => {
    const folder = await opened(
      agenda(topic('Caches'), topic('Pager'), topic('Own')),
      agenda(topic('caches'), topic('New'), topic('Pager', 'dropped')),
    );
    const tree = await drawn(folder);
    assert.match(tree, /Second \| 19 Mar, 1 topic twice\n/);
    assert.match(tree, /caches \| also on 12 Mar\n/);
    assert.match(tree, /First \| 12 Mar\n/);
    assert.equal(tree.match(/twice/g)?.length, 1);
    assert.equal(tree.match(/also/g)?.length, 1);
    assert.deepEqual(await beside(folder), [
      ['caches', 'also on 12 Mar'],
      ['New', undefined],
      ['Pager', undefined],
    ]);
  });

  it('is counted with the others, and said in the one without a day, which may be the later one', async () => {
    const both = agenda(topic('Caches'), topic('Pager'));
    const tree = await drawn(await opened(both, both, ''));
    assert.match(tree, /First \| 2 topics twice\n/);
    assert.doesNotMatch(tree, /Second .*twice/);
    assert.match(tree, /Pager \| also on 19 Mar\n/);
  });

  it('is named by the title of a meeting whose day nobody knows either', async () => {
    const folder = await opened(agenda(topic('Caches')), '', '');
    folder.files.put(`.mentoring/${M}/meetings/c.yaml`, `title: Second\n${agenda(topic('Caches'))}`);
    await folder.store.refresh();
    assert.match(await drawn(folder), /Caches \| also in "First"\n/);
  });

  it('is none where it went on once, or where nothing was carried', async () => {
    const one = await opened(agenda(topic('Caches')), agenda(topic('Pager')));
    assert.doesNotMatch(await drawn(one), /twice|also/);
    const own = agenda(topic('Own'), topic('Own'));
    assert.doesNotMatch(await drawn(await opened(own, own)), /twice|also/);
  });
});
