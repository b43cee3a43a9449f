// No quick fix takes a comment away, wherever it stands.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { diagnose } from '../../../src/core/language/diagnose';
import type { FolderFacts } from '../../../src/core/language/folderFacts';
import type { Fix } from '../../../src/core/language/fix';
import { fixesFor } from '../../../src/core/language/fixes';
import { locate } from '../../../src/core/model/recordPlace';
import { fill } from '../../../src/core/text';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { parseYaml } from '../../../src/core/yaml/read';
import { readRecord } from '../../../src/store/reading';
import { always } from '../support/properties';
import { GOAL, MEETING, NOTES, factsOf } from './support';

const MENTORSHIP = 'mentorships/ada-mo/mentorship.yaml';
const titleOf = ({ title }: Fix) => fill(title.message, title.args);

/** The fixes that change the text of a file. */
function fixesIn(path: string, text: string, facts: FolderFacts): readonly Fix[] {
  const full = `.mentoring/${path}`;
  const place = locate(full);
  assert.ok(place);
  const found = diagnose(full, readRecord(place.kind, full, text), facts, true);
  const whole = { start: 0, end: text.length };
  return fixesFor({ path: full, text, facts, locale: 'en' }, found, whole).filter(({ edits }) => edits);
}

/** The comments of a text, sorted; undefined where it cannot be read. */
function comments(text: string): readonly string[] | undefined {
  const parsed = parseYaml(text, true);
  if (!parsed.ok) return undefined;
  const { file, lexemes } = parsed.value;
  return lexemes
    .filter(({ type }) => type === 'comment')
    .map(({ start, end }) => file.text.slice(start, end))
    .sort();
}

/** Holds when a fix keeps every comment, each of which is there once; the end of a text that a `#` cuts off is in it then. */
function keepsComments(fix: Fix, before: string): void {
  const after = applyTextEdits(before, fix.edits ?? []);
  const isText = titleOf(fix) === 'Put it in quotes';
  const left = comments(after) ?? [];
  const gone = (comments(before) ?? []).filter(
    comment => !left.includes(comment) && !(isText && after.includes(comment)),
  );
  assert.deepEqual(gone, [], `${titleOf(fix)}\n--- before\n${before}\n--- after\n${after}`);
}

/** Ways to write a value behind its key, each with a comment of its own. */
const FORMS: readonly ((value: string) => string)[] = [
  value => ` ${value} # why`,
  value => ` "${value}" # why`,
  value => ` '${value}' # why`,
  value => ` | # why\n  ${value}`,
  value => ` >- # why\n  ${value}`,
  value => ` |+2 # why\n  ${value}\n`,
  value => ` # why\n  ${value}`,
  value => `\n  # why\n  ${value} # too`,
  value => ` !!str ${value} # why`,
  value => `\n  # why\n  |\n  ${value}`,
  value => `\n  - ${value} # why`,
  value => ` [ # why\n    ${value} ]`,
  value => ` { ${value}: # why\n    x }`,
];

/** Fields with something wrong in each, which a fix is offered for. */
const FIELDS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  [GOAL]: [
    ['title', 'Go'],
    ['owner', 'adda'],
    ['status', 'activ'],
    ['start', '2027-05-01'],
    ['due', '2027-03-01'],
    ['done', 'friday'],
    ['specific', 'No'],
  ],
  [MEETING]: [
    ['title', 'Tests'],
    ['date', 'friday 9:30'],
    ['status', 'plannd'],
    ['minutes', '1 hour'],
    ['timezone', 'amsterdam'],
    ['template', 'review-togther'],
    ['people', 'adda'],
    ['goals', 'parser-test'],
    ['agenda', 'Ask'],
  ],
  [MENTORSHIP]: [
    ['title', 'Ada and Mo'],
    ['mentees', 'ada'],
    ['mentors', 'moo'],
    ['started', '2027-05-01'],
    ['ends', '2027-03-01'],
    ['cadence', 'weekly'],
    ['language', 'english'],
  ],
};

const written = fc.constantFrom(GOAL, MEETING, MENTORSHIP).chain(path => {
  const fields = FIELDS[path] ?? [];
  return fc.record({
    path: fc.constant(path),
    forms: fc.array(fc.nat(FORMS.length - 1), { minLength: fields.length, maxLength: fields.length }),
    eol: fc.constantFrom('\n', '\r\n'),
    above: fc.array(fc.tuple(fc.nat(40), fc.constantFrom('# a', '  # b', '    # c', '')), { maxLength: 4 }),
  });
});

describe('A quick fix', () => {
  let facts: FolderFacts;
  before(async () => {
    facts = await factsOf(NOTES);
  });

  it('keeps the comment behind the mark of a text in lines of its own', () => {
    const text = 'title: A\nstatus: | # why\n  activ\nowner: ada\n';
    const [fix] = fixesIn(GOAL, text, facts).filter(each => titleOf(each) === 'Change to "active"');
    assert.equal(applyTextEdits(text, fix?.edits ?? []), 'title: A\nstatus: active # why\nowner: ada\n');
  });

  it('leaves such a comment where it is when two dates are swapped', () => {
    const text = 'title: A\nstart: >- # begin\n  2027-05-01\ndue: 2027-03-01 # end\n';
    const [fix] = fixesIn(GOAL, text, facts).filter(each => titleOf(each) === 'Swap the two dates');
    assert.equal(
      applyTextEdits(text, fix?.edits ?? []),
      'title: A\nstart: 2027-03-01 # begin\ndue: 2027-05-01 # end\n',
    );
  });

  it('that would take one away from within a value is not offered', () => {
    const text = 'title: A\nstatus: [ # why\n  activ ]\n';
    assert.deepEqual(
      fixesIn(GOAL, text, facts)
        .map(titleOf)
        .filter(title => /active/.test(title)),
      [],
    );
  });

  it('keeps every comment, wherever it stands', () => {
    const used = new Set<string>();
    always(
      fc.property(written, ({ path, forms, eol, above }) => {
        const fields = (FIELDS[path] ?? []).map(
          ([key, value], at) => `${key}:${FORMS[forms[at] ?? 0]?.(value) ?? ''}`,
        );
        const lines = fields.join('\n').split('\n');
        for (const [at, comment] of above) lines.splice(at % (lines.length + 1), 0, comment);
        let count = 0;
        const text = lines.map(line => line.replace(/# \w+/g, mark => `${mark}${++count}`) + eol).join('');
        if (comments(text) === undefined) return;
        for (const fix of fixesIn(path, text, facts)) {
          used.add(fix.finding.code);
          keepsComments(fix, text);
        }
      }),
      { numRuns: 400 },
    );
    assert.ok(used.size > 10, [...used].join());
  });
});
