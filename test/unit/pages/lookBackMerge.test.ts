import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  LOOK_BACK_PARTS,
  lookBackText,
  newLookBack,
  writeLookBack,
  type LookBackField,
} from '../../../src/core/mentoring/lookBackChanges';
import { decodeRecord } from '../../../src/core/model/decode';
import { rulesFor } from '../../../src/core/model/keys';
import type { Closing } from '../../../src/core/model/schema';
import { readYaml } from '../../../src/core/yaml/read';
import { mergeYaml } from '../../../src/core/yaml/merge/merge';
import { renderYaml } from '../../../src/core/yaml/render';
import { SharedNotes, type Clone } from '../support/clone';
import { always, alwaysAwaited } from '../support/properties';

const PATH = '.mentoring/mentorships/ada-mo/closing.yaml';
const PEOPLE = ['ada', 'mo'];
const GOALS = ['api', 'fuzz'];

/** What somebody writes: into which field, and what. */
type Said = readonly [field: LookBackField, text: string];

const text = fc.constantFrom('Reached', 'No: not yet', '- four', '# five', 'two\nlines', "Mo's 'yes'", '7');
const saidBy = (person: string): fc.Arbitrary<readonly Said[]> => {
  const fields: readonly LookBackField[] = [
    ...GOALS.map(goal => ({ kind: 'outcome' as const, person, goal })),
    ...LOOK_BACK_PARTS.map(part => ({ kind: 'part' as const, person, part })),
  ];
  return fc.uniqueArray(fc.tuple(fc.constantFrom(...fields), text), {
    minLength: 1,
    maxLength: 6,
    selector: ([field]) => JSON.stringify(field),
  });
};

const read = (yaml: string): Closing => {
  const file = readYaml(yaml);
  assert.ok(file.ok, yaml);
  return decodeRecord('closing', file.value).value;
};

function holds(yaml: string, said: readonly Said[]): void {
  const closing = read(yaml);
  for (const [field, words] of said) assert.equal(lookBackText(closing, field), words, yaml);
}

describe('The look back in two clones', () => {
  let notes: SharedNotes;
  let tries = 0;

  before(() => {
    const field: LookBackField = { kind: 'part', person: 'ada', part: 'contact' };
    const begun = renderYaml(newLookBack(PEOPLE, field, ''), rulesFor('closing'));
    notes = new SharedNotes(new Map([[PATH, begun]]), PEOPLE);
  });
  after(() => notes.remove());

  it('merges cleanly by git, whatever each writes in their own part, and loses nothing', async () => {
    await alwaysAwaited(
      fc.asyncProperty(saidBy('ada'), saidBy('mo'), async (hers, his) => {
        const [ada, mo] = notes.clones as [Clone, Clone];
        tries++;
        for (const clone of notes.clones) clone.begin(`try-${tries}`, notes.start);
        for (const [clone, said] of [[ada, hers], [mo, his]] as const) {
          for (const [field, words] of said)
            await clone.change(PATH, readable => writeLookBack(readable, field, '', words, PEOPLE));
          clone.commit(`What ${clone.person} wrote`);
        } // prettier-ignore
        ada.push();
        assert.deepEqual(mo.pull(), []);
        holds(Buffer.from(mo.bytes(PATH), 'latin1').toString('utf8'), [...hers, ...his]);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('joins by structure what each has begun before the other was seen, and loses nothing', () => {
    const made = (said: readonly Said[]) => {
      const value = said.map(([field, words]) => newLookBack(PEOPLE, field, words)).reduce(joined);
      return renderYaml(value, rulesFor('closing'));
    };
    always(
      fc.property(saidBy('ada'), saidBy('mo'), (hers, his) => {
        const merged = mergeYaml({ base: '', ours: made(hers), theirs: made(his) }, rulesFor('closing'));
        assert.ok(merged.ok);
        assert.deepEqual(merged.value.conflicts, []);
        holds(merged.value.text, [...hers, ...his]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Two values with all that either has. */
function joined(a: Record<string, unknown>, b: Record<string, unknown>): Record<string, unknown> {
  const isMap = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map(key => {
      const [one, other] = [a[key], b[key]];
      return [key, isMap(one) && isMap(other) ? joined(one, other) : (one ?? other)];
    }),
  );
}
