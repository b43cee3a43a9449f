import assert from 'node:assert/strict';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { find, fixesOf, GOAL, MEETING, NOTES, seen } from './support';

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
    ['Next Steps', 'actions'],
    ['vervolgstappen', 'actions'],
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

  it('is whoever alone has the role that is written', async () => {
    for (const [role, meant] of [
      ['mentee', 'ada'],
      ['Mentor', 'mo'],
    ] as const) {
      const [finding] = await find(MEETING, meeting('agenda', role));
      assert.deepEqual([finding?.code, finding?.meant], ['unknown-person', meant]);
    }
    const group = {
      ...NOTES,
      'mentorships/ada-mo/mentorship.yaml': 'title: A\nmentees: [ada, lin]\nmentors: [mo]\n',
    };
    const [finding] = await find(MEETING, meeting('agenda', 'mentee'), group);
    assert.deepEqual([finding?.code, finding?.meant], ['unknown-person', undefined]);
  });

  it('is pointed out in the mentorship itself, where the person has a file; a new id is not', async () => {
    const path = 'mentorships/ada-mo/mentorship.yaml';
    for (const [written, meant] of [
      ['Ada', 'ada'],
      ['Ada Vermeer', 'ada'],
      ['LIN', 'lin'],
    ] as const) {
      const text = `title: A\nmentees: [${written}]\nmentors: [mo]\n`;
      const [finding, ...more] = await find(path, text);
      assert.deepEqual([finding?.code, finding?.meant, more.length], ['unknown-person', meant, 0]);
    }
    for (const id of ['ada-b', 'kim', 'Kim Ito'])
      assert.deepEqual(await find(path, `title: A\nmentees: [${id}]\nmentors: [mo]\n`), []);
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

describe('a word in Dutch, in capitals or with odd blanks around it', () => {
  const rows: readonly (readonly [path: string, text: string, fixed: string])[] = [
    [GOAL, 'Title: Learn Rust\nowner: ada\n', 'title: Learn Rust\nowner: ada\n'],
    [GOAL, 'owner: ada # hers\nnaam: Learn Rust\n', 'owner: ada # hers\ntitle: Learn Rust\n'],
    [GOAL, 'title: A\nvervaldatum: 2027-03-05\n', 'title: A\ndue: 2027-03-05\n'],
    [MEETING, 'title: A\nstatus: held\u00a0\n', 'title: A\nstatus: held\n'],
    [MEETING, 'title: A\nstatus: hel\u200bd\n', 'title: A\nstatus: held\n'],
    [
      MEETING,
      'title: A\nagenda:\n  ada:\n    - text:\u2009One\n      minutes: 5\n',
      'title: A\nagenda:\n  ada:\n    - text: One\n      minutes: 5\n',
    ],
    ['mentorships/ada-mo/reflections/ada.yaml', 'verwacht: Eerlijkheid\n', 'expect: Eerlijkheid\n'],
    [
      'mentorships/ada-mo/closing.yaml',
      'Geleerd:\n  ada:\n    - Vragen\n',
      'learned:\n  ada:\n    - Vragen\n',
    ],
  ];
  for (const [path, text, fixed] of rows)
    it(`${JSON.stringify(text)} is mended at once`, async () => {
      const best = [...(await fixesOf(path, text)).values()].find(({ isBest }) => isBest);
      assert.equal(applyTextEdits(text, best?.edits ?? []), fixed);
      assert.deepEqual(
        (await find(path, fixed)).filter(({ from }) => from !== 'hint'),
        [],
      );
    });

  it('is no key where a title begins with such a word, and no blank where a text has a colon of its own', async () => {
    const text = 'title: A\nagenda:\n  ada:\n    - Note:\u00a0first\n';
    assert.deepEqual(await find(MEETING, text), []);
  });
});
