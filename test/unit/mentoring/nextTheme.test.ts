import assert from 'node:assert/strict';
import { nextTheme } from '../../../src/core/mentoring/nextTheme';
import type { MeetingStatus } from '../../../src/core/model/states';

type Met = readonly [theme: string, date: string, status: MeetingStatus];

/** `A 2026-12-05`, or a theme without a target. */
const stages = (...lines: readonly string[]) =>
  lines.map(line => {
    const [theme = '', target] = line.split(' ');
    return target === undefined ? { theme } : { theme, target };
  });
const propose = (roadmap: readonly string[], met: readonly Met[], date: string) =>
  nextTheme(
    stages(...roadmap),
    met.map(([theme, when, status]) => ({ theme, date: when, status })),
    date,
  );

const DATED = ['A 2026-12-05', 'B 2026-12-18', 'C 2027-01-15'];
const LOOSE = ['A', 'B', 'C'];
const MIXED = ['Intro', 'A 2026-12-05', 'More', 'Evenmore', 'B 2027-01-15', 'Last'];

const CASES: readonly (readonly [
  says: string,
  roadmap: readonly string[],
  met: readonly Met[],
  date: string,
  theme: string | undefined,
])[] = [
  ['a theme stands from its target', DATED, [], '2026-12-18', 'B'],
  ['a theme stands until the next target', DATED, [], '2027-01-14T10:00', 'B'],
  ['the last theme stands on', DATED, [], '2028-01-01', 'C'],
  ['no theme stands before the first target', DATED, [], '2026-12-04', undefined],
  [
    'a theme stands until the next one though it was held',
    DATED,
    [['B', '2026-12-18', 'held']],
    '2027-01-01',
    'B',
  ],
  [
    'the order of the list means nothing for targets',
    ['C 2027-01-15', 'A 2026-12-05'],
    [],
    '2026-12-20',
    'A',
  ],
  [
    'of two themes of one day the later in the list stands',
    ['A 2026-12-05', 'B 2026-12-05'],
    [],
    '2026-12-05',
    'B',
  ],
  ['without targets the first theme is the next', LOOSE, [], '2026-12-05', 'A'],
  [
    'without targets the first that was not held is the next',
    LOOSE,
    [['A', '2026-12-01', 'held']],
    '2026-12-05',
    'B',
  ],
  ['a theme that was missed is still to come', LOOSE, [['A', '2026-12-01', 'missed']], '2026-12-05', 'A'],
  [
    'a theme that was cancelled is still to come',
    LOOSE,
    [['A', '2026-12-01', 'cancelled']],
    '2026-12-05',
    'A',
  ],
  ['a planned meeting before counts', LOOSE, [['A', '2026-12-01', 'planned']], '2026-12-05', 'B'],
  ['a planned meeting later does not count', LOOSE, [['A', '2026-12-20', 'planned']], '2026-12-05', 'A'],
  [
    'themes are the same whatever white space is around them',
    LOOSE,
    [[' A ', '2026-12-01', 'held']],
    '2026-12-05',
    'B',
  ],
  [
    'when all were held there is none',
    LOOSE,
    [
      ['A', '2026-12-01', 'held'],
      ['B', '2026-12-02', 'held'],
      ['C', '2026-12-03', 'held'],
    ],
    '2026-12-05',
    undefined,
  ],
  ['a theme without a target at the head comes before the first target', MIXED, [], '2026-12-01', 'Intro'],
  ['a theme with a target goes before those that follow it', MIXED, [], '2026-12-10', 'A'],
  [
    'themes without a target follow the one they stand behind',
    MIXED,
    [['A', '2026-12-05', 'held']],
    '2026-12-10',
    'More',
  ],
  [
    'they follow one after the other',
    MIXED,
    [
      ['A', '2026-12-05', 'held'],
      ['More', '2026-12-12', 'held'],
    ],
    '2026-12-19',
    'Evenmore',
  ],
  ['the next target ends them', MIXED, [['A', '2026-12-05', 'held']], '2027-01-15', 'B'],
  [
    'when they were all held the theme with the target still stands',
    MIXED,
    [
      ['B', '2027-01-15', 'held'],
      ['Last', '2027-01-29', 'held'],
    ],
    '2027-02-12',
    'B',
  ],
  ['a roadmap without themes has none', [], [], '2026-12-05', undefined],
  ['a theme without text is passed over', ['', 'B'], [], '2026-12-05', 'B'],
];

describe('the theme to propose for a meeting', () => {
  for (const [says, roadmap, met, date, theme] of CASES)
    it(says, () => assert.equal(propose(roadmap, met, date), theme));
});
