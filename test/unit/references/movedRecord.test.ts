import assert from 'node:assert/strict';
import { locate } from '../../../src/core/model/recordPlace';
import type { Entry } from '../../../src/core/model/entry';
import { summarise } from '../../../src/core/model/summary';
import { findMoved, traceOf } from '../../../src/core/references/movedRecord';
import { stampOf } from '../../../src/core/contentStamp';
import { readRecord } from '../../../src/store/reading';

const FOLDER = '.mentoring/mentorships/ada-mo/meetings';
const API = 'title: API\ndate: 2027-03-05T10:00\nnotes: Ours\n';
const API_EDITED = 'title: API\ndate: 2027-03-05T10:00\nnotes: Theirs\n';
const NEXT = 'title: API\ndate: 2027-03-19T10:00\n';
const UNDATED = 'title: Kick-off\n';

function meeting(name: string, text: string): Entry {
  const path = `${FOLDER}/${name}.yaml`;
  const place = locate(path);
  assert.ok(place);
  const reading = readRecord('meeting', path, text);
  return {
    path,
    ...place,
    stamp: stampOf(text),
    ...(reading.ok && { summary: summarise(reading.value.record) }),
  };
}

/** The names of files. */
const names = (paths: readonly string[]) => paths.map(path => path.slice(FOLDER.length + 1, -'.yaml'.length));

interface Case {
  readonly what: string;
  readonly was: string;
  /** What stood beside it while it was there. */
  readonly beside?: Readonly<Record<string, string>>;
  /** What is there now. */
  readonly now: Readonly<Record<string, string>>;
  readonly is?: string;
  readonly maybe?: readonly string[];
}

const CASES: readonly Case[] = [
  { what: 'the only file of the same content', was: API, now: { a: API, b: NEXT }, is: 'a' },
  { what: 'a file of the same content without a date', was: UNDATED, now: { a: UNDATED }, is: 'a' },
  {
    what: 'of the same content rather than of the same title and date',
    was: API,
    now: { a: API_EDITED, b: API },
    is: 'b',
  },
  {
    what: 'the only file of the same title and date',
    was: API,
    now: { a: API_EDITED, b: NEXT, c: 'broken: [' },
    is: 'a',
  },
  { what: 'none where two have the same content', was: API, now: { a: API, b: API }, maybe: ['a', 'b'] },
  {
    what: 'none where two have the same title and date',
    was: API,
    now: { z: NEXT, a: API_EDITED, b: `${API_EDITED}# mo\n` },
    maybe: ['a', 'b', 'z'],
  },
  { what: 'none that has only the same title', was: API, now: { a: NEXT }, maybe: ['a'] },
  {
    what: 'none that has only the same title, and no date either',
    was: UNDATED,
    now: { a: `${UNDATED}notes: x\n` },
    maybe: ['a'],
  },
  {
    what: 'none that looked like it while it was there',
    was: API,
    beside: { copy: API, other: API_EDITED },
    now: { copy: API, other: API_EDITED },
    maybe: ['copy', 'other'],
  },
  {
    what: 'the one that is no copy from before',
    was: API,
    beside: { copy: API },
    now: { copy: API, a: API },
    is: 'a',
  },
  {
    what: 'none of those that were there and are another meeting',
    was: API,
    beside: { next: NEXT },
    now: { next: API },
    maybe: ['next'],
  },
  { what: 'none where nothing is there', was: API, now: {}, maybe: [] },
];

describe('A meeting whose file is gone', () => {
  for (const { what, was, beside = {}, now, is, maybe = [] } of CASES)
    it(`is ${what}`, () => {
      const all = (files: Readonly<Record<string, string>>) =>
        Object.entries(files).map(([name, text]) => meeting(name, text));
      const trace = traceOf(meeting('was', was), all(beside));
      const found = findMoved(trace, all(now), path => Object.keys(beside).includes(names([path])[0] ?? ''));
      assert.deepEqual([found.now && names([found.now])[0], names(found.maybe)], [is, maybe]);
    });
});
