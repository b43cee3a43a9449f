import assert from 'node:assert/strict';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { contextOf, draw, folderOf } from '../support/trees';

const base = { 'mentorships/m/mentorship.yaml': 'title: M\nmentees: [ada]\nmentors: [mo]\n' };
const held = (dates: readonly string[]) =>
  Object.fromEntries(
    dates.map(date => [
      `mentorships/m/meetings/${date}.yaml`,
      `title: On ${date}\nstatus: held\ndate: ${date}\n`,
    ]),
  );

async function pastRows(files: Readonly<Record<string, string>>) {
  const rows = meetingsTree(contextOf([await folderOf({ ...base, ...files })]));
  const past = rows.find(row => row.label === 'Past');
  return { past, rows: (await past?.children?.()) ?? [] };
}

describe('past meetings', () => {
  it('show the ten newest, newest first, and fold the rest away by year', async () => {
    const dates = [
      ...Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-10`),
      '2025-05-05',
      '2024-03-03',
      '2024-02-02',
    ];
    const { past, rows } = await pastRows(held(dates));
    assert.equal(past?.description, '15');
    assert.equal(past?.unfolds, 'unfolded', 'nothing is planned');
    const newest = dates.slice(2, 12).reverse();
    assert.deepEqual(
      rows.map(row => `${row.kind} ${row.label} ${row.kind === 'group' ? row.description : ''}`),
      [...newest.map(date => `meeting On ${date} `), 'group 2026 2', 'group 2025 1', 'group 2024 2'],
    );
    const years = await Promise.all(rows.slice(10).map(async row => (await row.children?.()) ?? []));
    assert.deepEqual(
      years.map(of => of.map(row => row.label)),
      [['On 2026-02-10', 'On 2026-01-10'], ['On 2025-05-05'], ['On 2024-03-03', 'On 2024-02-02']],
    );
  });

  it('show ten without any group', async () => {
    const { rows } = await pastRows(held(Array.from({ length: 10 }, (_, at) => `2026-01-${at + 10}`)));
    assert.equal(
      rows.every(row => row.kind === 'meeting'),
      true,
    );
  });

  it('take their day from the name of the file where it is not written', async () => {
    const { rows } = await pastRows({
      'mentorships/m/meetings/2027-02-12-x.yaml': 'title: X\nstatus: held\n',
      'mentorships/m/meetings/nothing.yaml': 'title: Y\nstatus: held\n',
    });
    assert.deepEqual(
      rows.map(row => [row.label, row.description]),
      [
        ['X', '12 Feb'],
        ['Y', ''],
      ],
    );
  });
});

describe('a planned meeting', () => {
  const at = (date: string, more = '') => ({
    'mentorships/m/meetings/x.yaml': `title: X\ndate: ${date}\n${more}`,
  });
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['in ten minutes', at('2027-02-26T10:10'), '- (record) X | today 10:10'],
    ['in eleven minutes', at('2027-02-26T10:11'), '- (circle-large) X | today 10:11'],
    [
      'that should be over by now',
      at('2027-02-26T08:30', 'minutes: 30\n'),
      '- (record) X | today 08:30, 30 min',
    ],
    ['today without a time', at('2027-02-26'), '- (record) X | today'],
    ['tomorrow', at('2027-02-27T09:00'), '- (circle-large) X | tomorrow 09:00'],
    ['in thirteen days', at('2027-03-11'), '- (circle-large) X | Thu 11 Mar'],
    ['in fourteen days', at('2027-03-12'), '- (circle-large) X | 12 Mar'],
    ['early next year', at('2028-01-12'), '- (circle-large) X | 12 Jan 2028'],
    ['that passed and was not closed', at('2027-02-25T10:00'), '- (circle-large) X | not closed, 25 Feb'],
    ['without a day', { 'mentorships/m/meetings/x.yaml': 'title: X\n' }, '- (circle-large) X'],
  ];
  for (const [what, files, line] of cases) {
    it(`${what} says when`, async () => {
      const zone = {
        'mentorships/m/mentorship.yaml': `${base['mentorships/m/mentorship.yaml']}timezone: Europe/Amsterdam\n`,
      };
      const [upcoming] = meetingsTree(contextOf([await folderOf({ ...zone, ...files })]));
      const [row] = (await upcoming?.children?.()) ?? [];
      assert.equal((await draw(row === undefined ? [] : [{ ...row, children: undefined }])).trim(), line);
    });
  }

  it('that is unclosed is not the one to unfold: the next one is', async () => {
    const rows = meetingsTree(
      contextOf([
        await folderOf({
          ...base,
          'mentorships/m/meetings/a.yaml': 'title: Before\ndate: 2027-02-01\n',
          'mentorships/m/meetings/b.yaml': 'title: Next\ndate: 2027-03-01\n',
          'mentorships/m/meetings/c.yaml': 'title: Later\ndate: 2027-04-01\n',
        }),
      ]),
    );
    const meetings = (await rows[0]?.children?.()) ?? [];
    assert.deepEqual(
      meetings.map(row => `${row.label} ${row.unfolds}`),
      ['Before folded', 'Next unfolded', 'Later folded'],
    );
  });
});
