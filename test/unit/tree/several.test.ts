import assert from 'node:assert/strict';
import { actionsTree, overdueOfMine } from '../../../src/core/tree/actionsTree';
import { goalsTree } from '../../../src/core/tree/goalsTree';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import type { TreeNode } from '../../../src/core/tree/node';
import { contextOf, draw, folderOf } from '../support/trees';

const first = (rows: readonly TreeNode[]) => rows.map(row => ({ ...row, children: undefined }));

const COMPILER = {
  'people/mo.yaml': 'name: Mo\n',
  'mentorships/ada-mo/mentorship.yaml': 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n',
  'mentorships/ada-mo/goals/a.yaml': 'title: One\n',
  'mentorships/ada-mo/goals/b.yaml': 'title: Two\n',
  'mentorships/ada-mo/meetings/a.yaml':
    'title: Shaping an API\ndate: 2027-02-26\nminutes: 60\nactions:\n  ada:\n    - text: Options\n      due: 2027-02-22\n',
  'mentorships/circle/mentorship.yaml':
    'title: Platform circle\nform: group\nmentees: [ada, lin, sam]\nmentors: [mo]\n',
  'mentorships/circle/meetings/a.yaml':
    'title: On call\ndate: 2027-03-04\nactions:\n  lin:\n    - Write it down\n  ada:\n    - text: Ask\n      due: 2027-03-12\n',
  'mentorships/aa-old/mentorship.yaml': 'title: Sam and Mo\nstatus: closed\nmentees: [sam]\nmentors: [mo]\n',
  'mentorships/aa-old/goals/a.yaml': 'title: Old goal\n',
  'mentorships/aa-old/meetings/a.yaml':
    'title: Old\ndate: 2026-01-01\nstatus: held\nactions:\n  ada:\n    - text: Long gone\n      due: 2026-01-02\n',
};
const WEB = {
  'mentorships/lin-ada/mentorship.yaml':
    'title: Lin and Ada\nform: peer\nmentees: [lin, ada]\nmentors: [lin, ada]\n',
  'mentorships/lin-ada/goals/a.yaml': 'title: One\n',
  'mentorships/lin-ada/meetings/a.yaml':
    'title: Who owns the schema?\ndate: 2027-03-02\nactions:\n  ada:\n    - text: Schema notes\n      due: 2027-02-24\n',
};

/** Ten o'clock where the reader is: their meetings name no time zone. */
const HERE = new Date('2027-02-26T10:00');

const twoFolders = async () =>
  contextOf([await folderOf(COMPILER, { me: 'ada' }), await folderOf(WEB, { me: 'ada', name: 'web' })], {
    now: HERE,
  });

describe('several mentorships', () => {
  it('each have a row with folder and count or form; closed ones are folded away at the end', async () => {
    assert.equal(
      await draw(first(goalsTree(await twoFolders()))),
      `- (organization) Ada and Mo | compiler, 2 goals
+ (organization) Platform circle | compiler, group of 4
+ (organization) Lin and Ada | web, peers
+ (archive) Sam and Mo | compiler, closed
`,
    );
  });

  it('do not name a folder where there is one', async () => {
    const context = contextOf([await folderOf(COMPILER)]);
    const [row] = goalsTree(context);
    assert.equal(row?.description, '2 goals');
  });

  it('show one that is empty, too', async () => {
    const empty = { 'mentorships/new/mentorship.yaml': 'title: New\n' };
    const context = contextOf([await folderOf({ ...COMPILER, ...empty })]);
    assert.match(await draw(goalsTree(context)), /^\+ \(organization\) New \| 0 goals$/m);
  });

  it('say so at their meetings and promises, which stand together by date', async () => {
    const context = await twoFolders();
    const [upcoming] = meetingsTree(context);
    assert.equal(
      await draw(first((await upcoming?.children?.()) ?? [])),
      `- (record) Shaping an API | today, Ada and Mo
+ (circle-large) Who owns the schema? | Tue 2 Mar, Lin and Ada
+ (circle-large) On call | Thu 4 Mar, Platform circle
`,
    );
    assert.match(
      await draw(await actionsTree(context)),
      /^- Me \| 2 overdue, 3 to prepare\n {2}\. \(warning\) \[ \] Options \| overdue, 22 Feb, Mo\n {2}\. \(warning\) \[ \] Schema notes \| overdue, 24 Feb, Lin\n(?: {2}\. \(edit\) Add your topics .*\n){3} {2}\. \[ \] Ask \| due 12 Mar, Platform circle\n\+ Lin \| 1 open\n/,
    );
  });

  it('owe nothing once they are closed', async () => {
    const context = await twoFolders();
    assert.equal(overdueOfMine(context), 2);
    assert.doesNotMatch(await draw(await actionsTree(context)), /Long gone/);
  });

  it('stay a single list of goals where there is one mentorship', async () => {
    const context = contextOf([await folderOf(WEB)]);
    assert.equal(await draw(goalsTree(context)), '. (target) One\n');
  });
});

describe('the promises of people', () => {
  it('stand by name, nobody’s first where the reader is not known', async () => {
    const context = contextOf([await folderOf(COMPILER)]);
    const rows = await actionsTree(context);
    assert.deepEqual(
      rows.map(row => row.label),
      ['Ada', 'Lin'],
    );
    assert.equal(overdueOfMine(context), 0);
  });

  it('of one person in two folders stand together', async () => {
    const context = contextOf([await folderOf(COMPILER), await folderOf(WEB, { name: 'web' })]);
    const rows = await actionsTree(context);
    assert.deepEqual(
      rows.map(row => row.label),
      ['Ada', 'Lin'],
    );
    assert.equal((await rows[0]?.children?.())?.length, 3);
  });
});

describe('A mentorship that is over', () => {
  it('is folded away even where it is the only one', async () => {
    const of = (status: string) => ({
      'mentorships/m/mentorship.yaml': `title: Sam and Mo\nmentees: [sam]\nmentors: [mo]\nstatus: ${status}\n`,
      'mentorships/m/goals/g.yaml': 'title: G\n',
    });
    const drawn = async (status: string) => draw(goalsTree(contextOf([await folderOf(of(status))])));
    assert.match(await drawn('closed'), /^\+ \(archive\) Sam and Mo \| closed\n {2}\S.*G\b/);
    assert.match(await drawn('active'), /^\. \(\S+\) G\b/);
  });
});
