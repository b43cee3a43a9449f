import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { gantt } from '../../../src/core/exports/gantt';
import { everywhere } from '../roadmap/everywhere';
import { track, WORDS } from '../roadmap/tracks';
import { always } from '../support/properties';

/** The name that a goal of this title has in a chart. */
function nameOf(title: string): string {
  const chart = gantt([track({ goals: { a: `title: ${JSON.stringify(title)}\nstart: 2027-01-01\ndue: 2027-03-01\n` } })], WORDS); // prettier-ignore
  const [, name = ''] = /^ {4}(.*) :active, 2027-01-01, 2027-03-01$/m.exec(chart) ?? [];
  return name;
}

describe('A chart for Mermaid', () => {
  const steps = (count: number, due: string) =>
    Array.from({ length: count }, (_, at) => `  - text: S${at}\n${due}`).join('');
  const goalWith = (count: number, due = '    due: 2027-03-01\n') =>
    gantt([track({ goals: { a: `title: G\nstart: 2027-01-01\ndue: 2027-03-01\nsteps:\n${steps(count, due)}` } })], WORDS); // prettier-ignore
  const titleOf = (chart: string) => /^ {4}title (.*)$/m.exec(chart)?.[1];

  it('says how many steps and promises it leaves out, and of those it has all nothing', () => {
    assert.equal(titleOf(goalWith(20)), 'Roadmap∶ Ada and Mo');
    assert.equal(titleOf(goalWith(21)), 'Roadmap∶ Ada and Mo, without 1 further step or promise');
    const chart = goalWith(45);
    assert.equal(titleOf(chart), 'Roadmap∶ Ada and Mo, without 25 further steps and promises');
    assert.equal(chart.match(/↳/g)?.length, 20);
    assert.equal(titleOf(goalWith(45, '')), 'Roadmap∶ Ada and Mo', 'without a day they have no place');
  });
});

describe('A name in a chart for Mermaid', () => {
  const rows: readonly (readonly [mark: string, letter: string, why: string])[] = [
    [':', '∶', 'ends the name'],
    [';', '⁏', 'ends the line'],
    ['#', '＃', 'begins a comment or a code for a letter'],
    ['%', '％', 'begins a comment'],
    ['{', '❴', 'begins an order to the chart'],
    ['}', '❵', 'ends it'],
    ['<', '‹', 'begins an element'],
    ['>', '›', 'ends it'],
    ['&', '＆', 'begins a code for a letter'],
    ['"', '”', 'begins a quote'],
    ['`', '’', 'begins Markdown'],
    ['\\', '⧵', 'changes what follows'],
  ];
  for (const [mark, letter, why] of rows)
    it(`has ${letter} for ${mark}, which ${why}`, () => {
      assert.equal(nameOf(`a${mark}b ${mark}`), `a${letter}b ${letter}`);
      assert.equal(nameOf(mark), letter);
    });

  it('stands on one line, and as a dash where nothing is left to see', () => {
    assert.equal(nameOf('a\tb \u2028\u2029c\u202ed'), 'a b  c d');
    assert.equal(nameOf('\u0007\u202e'), '–');
  });

  it('stands in quotes where it would be an order', () => {
    for (const order of ['section A', 'Title', '2027-01-01 A', '---', 'click'])
      assert.equal(nameOf(order), `“${order}”`);
    assert.equal(nameOf('A section'), 'A section');
  });

  it('has no mark that means something, wherever it comes from and whatever it is', () => {
    const marks = fc.constantFrom(...rows.map(([mark]) => mark), '\n', 'a', ' ', 'section', '2027-01-01');
    always(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 8 }), parts => {
        const lines = gantt([everywhere(`x${parts.join('')}`)], WORDS)
          .trimEnd()
          .split('\n');
        for (const line of lines.filter(each => each !== '    axisFormat %Y-%m-%d')) {
          const [name = '', data, ...more] = line.split(' :');
          assert.doesNotMatch(name, /[:;#%{}<>&"`\\]/, line);
          assert.match(data ?? '', /^[a-z0-9, -]*$/, line);
          assert.deepEqual(more, [], line);
        }
      }),
      { numRuns: 50 },
    );
  });
});
