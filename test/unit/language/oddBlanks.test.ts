import assert from 'node:assert/strict';
import { rulesFor } from '../../../src/core/model/keys';
import { fill } from '../../../src/core/text';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { editYaml } from '../../../src/core/yaml/editYaml';
import { readYaml } from '../../../src/core/yaml/read';
import { find, fixesOf, MEETING } from './support';

/** Every blank that looks like a space and is none for YAML. */
const BLANKS = ['\u00a0', '\u2007', '\u202f', '\u3000', '\u2003'];

const AGENDA = 'title: A\nagenda:\n  ada:\n    - One\n';
const ITEM = 'title: A\nactions:\n  mo:\n    - text: Send\n      due: 2027-03-12\n    - Ask\n';

/** A text, what of it is written with another blank, and how many places that makes. */
const rows: readonly (readonly [what: string, text: string, written: RegExp, places: number])[] = [
  ['the name of a section', AGENDA, /^ {2}(?=ada)/gm, 1],
  ['one blank of its indent', AGENDA, /(?<=^ ) (?=ada)/gm, 1],
  ['a key of an item', ITEM, /^ +(?=due)/gm, 1],
  ['an item', ITEM, /^ +(?=- Ask)/gm, 1],
  ['what is behind a dash', ITEM, /(?<=-) (?=Ask)/gm, 1],
  ['all of it', ITEM, /^ +/gm, 4],
];

describe('blanks that look like spaces', () => {
  for (const [what, right, written, places] of rows)
    it(`before ${what} are pointed out at exactly these characters, and one fix makes spaces of them`, async () => {
      for (const blank of BLANKS) {
        const text = right.replace(written, spaces => blank.repeat(spaces.length));
        const fixed = [...(await fixesOf(MEETING, text)).values()].map(({ edits = [] }) =>
          applyTextEdits(text, edits),
        );
        assert.ok(fixed.includes(right), `${JSON.stringify(text)}: ${JSON.stringify(fixed)}`);
        if (!readYaml(text).ok) continue; // what is wrong with the syntax has a place of its own
        const found = (await find(MEETING, text)).filter(({ code }) => code === 'odd-blank');
        assert.deepEqual(
          found.map(({ span }) => text.slice(span.start, span.end)),
          [...text.matchAll(/[^\S \n]+/g)].map(([marked]) => marked),
        );
        assert.equal(found.length, places);
      }
    });

  it('keep everything from being written beside them, in words', () => {
    const text = AGENDA.replace(/^ {2}(?=ada)/m, '\u00a0\u00a0');
    const insert = { kind: 'insert', list: ['agenda', 'ada'], value: 'Two' } as const;
    const edited = editYaml(text, [insert], rulesFor('meeting'));
    assert.ok(!edited.ok);
    assert.equal(edited.error.code, 'odd-blanks');
    assert.match(fill(edited.error.text.message, edited.error.text.args), /^Line 3 has blanks/);
    assert.equal(editYaml(AGENDA, [insert], rulesFor('meeting')).ok, true);
  });

  it('are joined with a section that was made beside them', async () => {
    const text = 'title: A\nagenda:\n  ada:\n    - Two\n\u00a0\u00a0ada:\n    - One\n';
    const fix = (await fixesOf(MEETING, text)).get('Use spaces instead, and join what stands twice');
    assert.equal(applyTextEdits(text, fix?.edits ?? []), 'title: A\nagenda:\n  ada:\n    - Two\n    - One\n');
  });

  it('are the writer’s within a text', async () => {
    for (const text of [
      'title: A\u00a0B\nagenda:\n  ada:\n    - 10\u00a0km: done\n    - "\u00a0x:\u00a0y"\n',
      'title: A\nnotes: |\n  One\n  \u00a0\u00a0ada: two\n  -\u00a0three\n',
      'title: "A\n  \u00a0b: c"\n',
    ])
      assert.deepEqual(
        (await find(MEETING, text)).filter(({ code }) => code === 'odd-blank'),
        [],
      );
  });
});
