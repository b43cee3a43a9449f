import assert from 'node:assert/strict';
import { datesOutOfOrder } from '../../../src/core/language/dateOrder';
import { rulesFor } from '../../../src/core/model/keys';
import { moveDay, type RoadmapRef } from '../../../src/core/roadmap/roadmapChanges';
import { editYaml } from '../../../src/core/yaml/editYaml';
import {
  dayOfThing,
  indexOf,
  movable,
  stopAt,
  type RoadmapItem,
} from '../../../src/pages/client/roadmap/roadmapItems';
import { readRecord } from '../../../src/store/reading';
import { track } from './tracks';

const TODAY = '2027-02-26';
const goal = (due: string, ...steps: readonly string[]) =>
  `title: G\nstart: 2027-01-04\n${due === '' ? '' : `due: ${due}\n`}steps:\n${steps.join('')}`;
const step = (due: string, done = '') =>
  `  - text: S\n${due === '' ? '' : `    due: ${due}\n`}${done === '' ? '' : `    done: ${done}\n`}`;
const meeting = (...dues: readonly string[]) =>
  `title: M\ndate: 2027-03-05T10:00\nactions:\n  ada:\n${dues.map(due => `    - text: P${due === '' ? '' : `\n      due: ${due}`}\n`).join('')}`;
const roadmap = (...targets: readonly string[]) =>
  `stages:\n${targets.map((target, at) => `  - theme: T${at}\n${target === '' ? '' : `    target: ${target}\n`}`).join('')}`;

/** What is moved, the day it is moved to, and the day that is written; nothing where nothing is. */
type Row = readonly [
  what: string,
  text: string,
  is: RoadmapItem['is'],
  at: number,
  to: string,
  written?: string,
];
const rows: readonly Row[] = [
  ['a step within its goal', goal('2027-03-15', step('2027-03-01')), 'step', 0, '2027-03-10', '2027-03-10'],
  [
    'a step past the end of its goal',
    goal('2027-03-15', step('2027-03-01')),
    'step',
    0,
    '2027-04-01',
    '2027-03-15',
  ],
  ['a step that was at the end already', goal('2027-03-15', step('2027-03-15')), 'step', 0, '2027-04-01'],
  [
    'a step that was behind the end',
    goal('2027-03-15', step('2027-05-01')),
    'step',
    0,
    '2027-04-01',
    '2027-04-01',
  ],
  ['a step of a goal without an end', goal('', step('2027-03-01')), 'step', 0, '2027-06-01', '2027-06-01'],
  [
    'an end before an open step',
    goal('2027-03-15', step('2027-03-01')),
    'goal',
    0,
    '2027-02-01',
    '2027-03-01',
  ],
  ['an end before the last of several steps', goal('2027-03-15', step('2027-03-09'), step('2027-03-01')), 'goal', 0, '2027-02-01', '2027-03-09'], // prettier-ignore
  ['an end before a step that is done', goal('2027-03-15', step('2027-03-01', '2027-02-20')), 'goal', 0, '2027-02-01', '2027-02-01'], // prettier-ignore
  ['an end that lay before a step already', goal('2027-03-15', step('2027-05-01')), 'goal', 0, '2027-04-01', '2027-04-01'], // prettier-ignore
  ['an end before the start', goal('2027-03-15', step('')), 'goal', 0, '2026-12-01', '2027-01-04'],
  ['a promise after its meeting', meeting('2027-03-12'), 'promise', 0, '2027-03-08', '2027-03-08'],
  ['a promise before its meeting', meeting('2027-03-12'), 'promise', 0, '2027-02-01', '2027-03-05'],
  ['a promise that was before its meeting', meeting('2027-03-01'), 'promise', 0, '2027-02-01', '2027-02-01'],
  ['a theme past two others', roadmap('2027-01-01', '2027-02-01', '2027-03-01'), 'stage', 0, '2027-04-01', '2027-04-01'], // prettier-ignore
  ['a theme before one without a day', roadmap('2027-01-01', '', '2027-03-01'), 'stage', 2, '2026-12-01', '2026-12-01'], // prettier-ignore
];

const KINDS = { goal: 'goal', step: 'goal', promise: 'meeting', stage: 'roadmap' } as const;

describe('what is moved on the roadmap', () => {
  for (const [what, text, is, at, to, written] of rows)
    it(`is written where it is let go, in order, and stops where it must not pass: ${what}`, () => {
      const kind = KINDS[is as keyof typeof KINDS];
      const shown = track(
        kind === 'goal'
          ? { goals: { g: text } }
          : kind === 'meeting'
            ? { meetings: { m: text } }
            : { roadmap: text },
      );
      const thing = [...indexOf([shown]).values()].filter(each => each.is === is)[at];
      const what = thing && movable(thing);
      assert.ok(thing && what);
      const path = `.mentoring/mentorships/m/${kind === 'roadmap' ? 'roadmap' : `${kind}s/x`}.yaml`;
      const read = (now: string) => {
        const reading = readRecord(kind, path, now);
        assert.ok(reading.ok);
        return reading.value;
      };
      const before = read(text);
      const ref: RoadmapRef = what;
      const changes = moveDay(before, ref, to);
      assert.ok(changes.ok);
      const edited = editYaml(text, changes.value, rulesFor(kind));
      assert.ok(edited.ok);
      const after = read(edited.value.text);
      const day = stopAt(thing, to);
      assert.equal(day, written ?? dayOfThing(thing), 'the page shows it there');
      if (written === undefined) assert.equal(edited.value.text, text);
      else assert.match(edited.value.text, new RegExp(`: ${written}\\b`));
      const findings = ({ file, record }: typeof after) => datesOutOfOrder(file, record, TODAY).length;
      assert.ok(findings(after) <= findings(before), edited.value.text);
    });
});
