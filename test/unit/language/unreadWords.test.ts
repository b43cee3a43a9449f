import assert from 'node:assert/strict';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { find, fixesOf, MEETING, NOTES, seen } from './support';

const meeting = (section: string, person = 'ada') => `title: A\n${section}:\n  ${person}:\n    - One\n`;

async function mended(text: string): Promise<readonly string[]> {
  return [...(await fixesOf(MEETING, text)).values()].map(({ edits = [] }) => applyTextEdits(text, edits));
}

describe('a section that nobody reads', () => {
  const words: readonly (readonly [written: string, meant: string])[] = [
    ['Promises', 'actions'],
    ['beloften', 'actions'],
    ['AGENDA', 'agenda'],
    ['Tagesordnung', 'agenda'],
    ['Besluiten', 'decisions'],
    ['Successen', 'wins'],
  ];
  for (const [written, meant] of words)
    it(`is ${meant} where it is called ${written}, also where that stands beside it`, async () => {
      for (const beside of ['', `${meant}:\n  mo:\n    - Two\n`]) {
        const text = meeting(written) + beside;
        const found = (await find(MEETING, text)).map(finding => seen(text, finding));
        assert.deepEqual(found, [
          ['unknown-key', written, `"${written}" is not read here. Did you mean "${meant}"?`],
        ]);
        const [fixed = ''] = await mended(text);
        assert.match(fixed, new RegExp(`^title: A\n${meant}:\n`));
        assert.match(fixed, /ada:\n {4}- One/);
        assert.ok(beside === '' || /mo:\n {4}- Two/.test(fixed), fixed);
        assert.equal((await find(MEETING, fixed)).length, 0);
      }
    });

  it('is pointed out by any other name, too, with what stands below it, and a word of the writer’s own is not', async () => {
    const text = 'title: A\nparking lot:\n  - One\nmood: fine\nlinks: []\n';
    assert.deepEqual(
      (await find(MEETING, text)).map(finding => [...seen(text, finding), finding.severity]),
      [
        [
          'unread-key',
          'parking lot',
          '"parking lot" is not read here, nor what stands below it.',
          'information',
        ],
      ],
    );
  });
});

describe('a person called by a name where an id is wanted', () => {
  const files = { ...NOTES, 'people/mo.yaml': 'name: Mo El-Sayed\n' };
  for (const [written, meant] of [
    ['Ada', 'ada'],
    ['ADA', 'ada'],
    ['Ada Vermeer', 'ada'], // her file says no more than Ada
    ['Mo El-Sayed', 'mo'],
    ['mo el sayed', 'mo'],
  ] as const)
    it(`is ${meant} where ${written} is written`, async () => {
      const text = meeting('agenda', written);
      const [finding, ...more] = await find(MEETING, text, files);
      assert.ok(finding);
      assert.equal(more.length, 0);
      assert.deepEqual([finding.code, finding.meant], ['unknown-person', meant]);
      assert.match(seen(text, finding)[2], new RegExp(`Did you mean "${meant}"`));
    });

  it('is nobody where two may be meant', async () => {
    const pair = {
      ...NOTES,
      'mentorships/ada-mo/mentorship.yaml': 'title: A\nmentees: [ada]\nmentors: [mo, kim]\n',
      'people/mo.yaml': 'name: Sam\n',
      'people/kim.yaml': 'name: Sam\n',
    };
    const [finding] = await find(MEETING, meeting('agenda', 'Sam'), pair);
    assert.deepEqual([finding?.code, finding?.meant], ['unknown-person', undefined]);
  });
});
