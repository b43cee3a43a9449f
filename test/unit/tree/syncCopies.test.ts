import assert from 'node:assert/strict';
import { goalsOf } from '../../../src/core/language/knownNames';
import { locate } from '../../../src/core/model/recordPlace';
import { fill } from '../../../src/core/text';
import { syncCopies } from '../../../src/core/model/syncCopies';
import { debtsOf } from '../../../src/core/tree/actionsTree';
import { goalsTree } from '../../../src/core/tree/goalsTree';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { find, NOTES } from '../language/support';
import { contextOf, draw, folderOf } from '../support/trees';

const MEETINGS = 'mentorships/ada-mo/meetings';
const TALK = 'title: Errors\ndate: 2027-03-05T10:00\nactions:\n  ada:\n    - text: Write the test\n';

const copies: readonly (readonly [name: string, kind: 'conflict' | 'copy' | 'machine'])[] = [
  ["errors (Mo's conflicted copy 2027-03-06)", 'conflict'],
  ['errors (conflicted copy 2027-03-05)', 'conflict'],
  ['errors (In Konflikt stehende Kopie von Mo 2027-03-06)', 'conflict'],
  ['errors (conflicterende kopie van Mo 2027-03-06)', 'conflict'],
  ['errors.sync-conflict-20270306-101500-ABCDEF1', 'conflict'],
  ['errors_conflict-20270306-101500', 'conflict'],
  ['errors (1)', 'copy'],
  ['errors 2', 'copy'],
  ['errors copy', 'copy'],
  ['errors - Copy (2)', 'copy'],
  ['Copy of errors', 'copy'],
  ['Kopie von errors', 'copy'],
  ['errors [conflict]', 'conflict'],
  ['errors.conflict1', 'conflict'],
  ['errors_2027-03-06_conflict', 'conflict'],
  ['errors.ORIG', 'conflict'],
  ['errors (1) (1)', 'copy'],
  ['errors (kopie)', 'copy'],
  ['errors – kopie', 'copy'],
  ['errors-copy', 'copy'],
  ['errors_copy_2', 'copy'],
  ['errors-Adas-MacBook-Pro', 'machine'],
  ['errors-Ada’s MacBook', 'machine'],
  ['errors-LAPTOP-4F2K', 'machine'],
  ['errors-LAPTOP-4F2K-LAPTOP-4F2K', 'machine'],
];

const HINTS = { conflict: 'changed in two places', copy: 'a second copy of', machine: 'another machine' };

describe('a copy that a sync service made', () => {
  for (const [name, kind] of copies)
    it(`is one by its name: ${name}`, async () => {
      const path = `${MEETINGS}/${name}.yaml`;
      const files = { ...NOTES, [`${MEETINGS}/errors.yaml`]: TALK, [path]: TALK };
      const folder = await folderOf(files);
      const context = contextOf([folder]);
      assert.deepEqual(
        debtsOf(context).map(({ owed }) => owed.path),
        [`.mentoring/${MEETINGS}/errors.yaml`],
      );
      assert.match(
        await draw(meetingsTree(context)),
        /\(files\) Errors \| copy of errors\.yaml, not counted/,
      );
      const [hint, ...more] = await find(path, TALK, files);
      assert.deepEqual([hint?.code, more.length], ['sync-copy', 0]);
      assert.match(fill(hint?.text.message ?? '', hint?.text.args), new RegExp(`${HINTS[kind]}`));
      assert.match(fill(hint?.text.message ?? '', hint?.text.args), /errors\.yaml/);
      assert.deepEqual(await find(`${MEETINGS}/errors.yaml`, TALK, files), [], 'the file itself is well');
    });

  const own: readonly (readonly [what: string, name: string, text: string, original?: string])[] = [
    ['without the file that it would be one of', 'errors (1)', TALK, ''],
    ['with another title', 'errors 2', TALK.replace('Errors', 'More errors')],
    ['on another day', 'errors 2', TALK.replace('03-05', '03-12')],
    ['with a small word behind a dash', 'errors-laptop', TALK],
    ['about a conflict', 'errors-conflict', TALK.replace('Errors', 'A conflict')],
    ['about a copy', 'errors-copy', TALK.replace('Errors', 'A copy')],
    ['with a year behind a dash', 'errors-2027', TALK],
  ];
  for (const [what, name, text, original = TALK] of own)
    it(`is none ${what}`, async () => {
      const folder = await folderOf({
        ...NOTES,
        ...(original !== '' && { [`${MEETINGS}/errors.yaml`]: original }),
        [`${MEETINGS}/${name}.yaml`]: text,
      });
      assert.equal(syncCopies(folder.store.entries.values()).size, 0);
    });

  it('of a goal stands apart in the tree, and is not offered', async () => {
    const goal = 'mentorships/ada-mo/goals/parser-tests';
    const text = NOTES[`${goal}.yaml`] ?? '';
    const folder = await folderOf({ ...NOTES, [`${goal} (1).yaml`]: text });
    const tree = await draw(goalsTree(contextOf([folder])));
    assert.equal(tree.match(/Cover the parser/g)?.length, 2);
    assert.match(tree, /\(files\) Cover the parser \| copy of parser-tests\.yaml, not counted/);
    const place = locate(`.mentoring/${MEETINGS}/2027-03-05-a.yaml`);
    assert.ok(place);
    const offered = goalsOf({ entries: folder.store.entries, place }).map(({ id }) => id);
    assert.deepEqual(offered, ['parser-tests', 'read-the-parser']);
  });
});
