import assert from 'node:assert/strict';
import { pathOf } from '../../../src/core/model/recordPlace';
import { planRename } from '../../../src/core/references/rename';
import { fill } from '../../../src/core/text';
import { goalsTree } from '../../../src/core/tree/goalsTree';
import { FileChecks } from '../../../src/store/fileChecks';
import { FolderStore } from '../../../src/store/folderStore';
import { contextOf, draw, folderOf } from '../support/trees';
import { MemoryFolder } from '../support/memoryPorts';

const whole = (text: string) => text.normalize('NFC');
const apart = (text: string) => text.normalize('NFD');
const MENTORSHIP = 'zoë-renée';
const GOAL = 'naïveté';

/** The same notes with names and words in either form of their letters. */
function files(name: (text: string) => string, word: (text: string) => string): Record<string, string> {
  const at = `.mentoring/mentorships/${name(MENTORSHIP)}`;
  return {
    [`.mentoring/people/${name('zoë')}.yaml`]: `name: ${word('Zoë')}\n`,
    [`${at}/mentorship.yaml`]: `title: Z\nmentees: [${word('zoë')}]\nmentors: [${word('renée')}]\n`,
    [`${at}/goals/${name(GOAL)}.yaml`]: `title: G\nowner: ${word('zoë')}\n`,
    [`${at}/roadmap.yaml`]: `stages:\n  - theme: T\n    goals:\n      - ${word(GOAL)}\n`,
    [`${at}/meetings/2027-02-19-a.yaml`]: `title: A\ndate: 2027-02-19\nstatus: held\nprogress:\n  ${word(GOAL)}:\n    state: at-risk\nagenda:\n  ${word('zoë')}:\n    - One\n`,
  };
}

describe('names whose letters a disk takes apart', () => {
  for (const [what, name, word] of [
    ['apart, and written whole', apart, whole],
    ['whole, and written apart', whole, apart],
    ['apart in both', apart, apart],
  ] as const)
    it(`name the same: on disk ${what}`, async () => {
      const memory = new MemoryFolder(files(name, word));
      const store = new FolderStore(memory.ports);
      await store.refresh();
      const checks = new FileChecks(store, () => '2027-02-26');
      await checks.everything();
      const found = [...(await checks.closed()).values()].flat();
      assert.deepEqual(
        found.map(({ code, text }) => `${code}: ${fill(text.message, text.args)}`),
        [],
      );
      const goal = pathOf('goal', whole(GOAL), whole(MENTORSHIP));
      assert.equal(store.entries.get(goal)?.id, whole(GOAL));
      const changed = await store.change(goal, () => ({
        ok: true,
        value: [{ kind: 'set', path: ['status'], value: 'paused' }],
      }));
      assert.ok(changed.ok);
      assert.equal(memory.files.size, 5, 'no second file is made');
      assert.match(memory.text(name(goal)) ?? '', /status: paused/);
      assert.equal((await store.create(goal, 'title: G\n')).ok, false, 'it is there already');
      await store.refresh([goal]);
      assert.equal(store.entries.size, 5, 'nor known twice');
    });

  it('keep their titles, their order and their rows', async () => {
    for (const [name, word] of [
      [apart, whole],
      [whole, apart],
    ] as const) {
      const given = Object.fromEntries(
        Object.entries(files(name, word)).map(([path, text]) => [path.replace('.mentoring/', ''), text]),
      );
      const folder = await folderOf(given);
      assert.match(await draw(goalsTree(contextOf([folder]))), /G \| at risk/);
    }
  });

  it('are renamed from what they are called on disk', () => {
    const given = files(apart, whole);
    const texts = Object.entries(given).map(([path, text]) => ({ path, text }));
    const thing = { kind: 'goal', id: whole(GOAL), mentorship: whole(MENTORSHIP) } as const;
    const plan = planRename(thing, 'plain', Object.keys(given), texts);
    assert.ok(plan.ok);
    const folder = `.mentoring/mentorships/${apart(MENTORSHIP)}/goals/`;
    assert.deepEqual(plan.value.moves, [{ from: `${folder}${apart(GOAL)}.yaml`, to: `${folder}plain.yaml` }]);
    const edited = plan.value.edits.map(({ path }) => path.split('/').at(-2)?.normalize());
    assert.deepEqual(edited.sort(), ['goals', 'meetings', thing.mentorship]);
  });
});
