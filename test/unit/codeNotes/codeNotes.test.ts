import assert from 'node:assert/strict';
import { makeAnchor } from '../../../src/core/anchors/makeAnchor';
import { codeNotes, hasCodeNotes } from '../../../src/core/codeNotes/codeNotes';
import { placeChanges, placeValue } from '../../../src/core/codeNotes/placeChanges';
import type { CodePlaceRef } from '../../../src/core/model/codePlaceRef';
import { rulesFor } from '../../../src/core/model/keys';
import { editYaml } from '../../../src/core/yaml/editYaml';
import { readRecord } from '../../../src/store/reading';
import { contextOf, folderOf } from '../support/trees';

const MENTORSHIP = 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n';
const MEETING = `title: Shaping an API
date: 2027-03-05T10:00

agenda:
  ada:
    - text: Where does it start?
      status: discussed
      code:
        path: src/a.ts
        line: 3 # the door
        text: start()
    - text: One error type?
      code:
        - src/b.ts
        - path: src/a.ts
          line: 9
    - text: Gone on with
      status: carried
      code: src/a.ts
    - Without code

actions:
  mo:
    - text: Write it down
      done: 2027-03-06
      code: {path: src/a.ts, line: 4}
`;
const GOAL = 'title: Lead it\nstatus: done\n\ncode:\n  - path: src/a.ts\n    line: 1\n';
const PATH = '.mentoring/mentorships/ada-mo/meetings/2027-03-05-api.yaml';

async function notesOf(meeting: string, goal = GOAL) {
  const folder = await folderOf({
    'mentorships/ada-mo/mentorship.yaml': MENTORSHIP,
    'mentorships/ada-mo/meetings/2027-03-05-api.yaml': meeting,
    'mentorships/ada-mo/goals/lead-it.yaml': goal,
  });
  return contextOf([folder]);
}

describe('The notes on code', () => {
  it('are those of topics, promises and goals, with what they are about and how they stand', async () => {
    const found = await codeNotes(await notesOf(MEETING), path => path === 'src/a.ts');
    assert.deepEqual(
      found.map(({ kind, title, isDone, about, place }) => [kind, title, isDone, about, place.line]),
      [
        ['topic', 'Where does it start?', true, "Ada's topic · Shaping an API, 5 Mar · talked about", 3],
        ['topic', 'One error type?', false, "Ada's topic · Shaping an API, 5 Mar · open", 9],
        ['promise', 'Write it down', true, "Mo's promise · Shaping an API, 5 Mar · kept", 4],
        ['goal', 'Lead it', true, 'goal · Ada and Mo · reached', 1],
      ],
    );
    assert.deepEqual(
      found.map(({ ref }) => ref),
      [
        { section: 'agenda', person: 'ada', index: 0, text: 'Where does it start?', place: 0 },
        { section: 'agenda', person: 'ada', index: 1, text: 'One error type?', place: 1 },
        { section: 'actions', person: 'mo', index: 0, text: 'Write it down', place: 0 },
        { section: 'code', index: 0, place: 0 },
      ],
    );
  });

  it('are none where no record names a file', async () => {
    const without = await notesOf('title: Bare\ndate: 2027-03-05\n', 'title: Bare\n');
    assert.equal(hasCodeNotes(without), false);
    assert.equal(hasCodeNotes(await notesOf(MEETING, 'title: Bare\n')), true);
    assert.equal(hasCodeNotes(await notesOf('title: Bare\ndate: 2027-03-05\n')), true);
  });
});

/** The text after a place says where its code is now. */
function moved(
  text: string,
  kind: 'meeting' | 'goal',
  path: string,
  ref: CodePlaceRef,
  lines: readonly string[],
  line: number,
  end = line,
) {
  const reading = readRecord(kind, path, text);
  assert.ok(reading.ok);
  const changes = placeChanges(
    reading.value,
    ref,
    makeAnchor('src/a.ts', lines, { line, end }, 'abcdef123456'),
  );
  if (!changes.ok) return changes.error.code;
  const edited = editYaml(text, changes.value, rulesFor(kind));
  assert.ok(edited.ok);
  return edited.value.text;
}

describe('A place that is brought up to date', () => {
  const lines = ['one', '', 'two', 'start()', 'three'];

  it('changes its own keys alone, and keeps comments and all else', () => {
    const ref = {
      section: 'agenda',
      person: 'ada',
      index: 0,
      text: 'Where does it start?',
      place: 0,
    } as const;
    const text = moved(MEETING, 'meeting', PATH, ref, lines, 4);
    assert.match(
      text,
      / {6}code:\n {8}path: src\/a.ts\n {8}line: 4 # the door\n {8}text: start\(\)\n {8}context: [0-9a-f /]+\n {8}commit: abcdef123456\n {4}- text: One error/,
    );
    const without = (all: string) => all.replace(/^ {8}(line|context|commit): .*\n/gm, '');
    assert.equal(without(text), without(MEETING));
  });

  it('is found by the text of its topic where that stands elsewhere by now, and refused where it is gone', () => {
    const ref = {
      section: 'agenda',
      person: 'ada',
      index: 3,
      text: 'Where does it start?',
      place: 0,
    } as const;
    assert.match(moved(MEETING, 'meeting', PATH, ref, lines, 4), /line: 4 # the door/);
    assert.equal(moved(MEETING, 'meeting', PATH, { ...ref, text: 'Never' }, lines, 4), 'changed');
    assert.equal(moved(MEETING, 'meeting', PATH, { ...ref, place: 7 }, lines, 4), 'gone');
  });

  it('that is a plain path gets its line, also in a list', () => {
    const ref = { section: 'agenda', person: 'ada', index: 1, text: 'One error type?', place: 0 } as const;
    assert.match(moved(MEETING, 'meeting', PATH, ref, lines, 4), / {8}- path: src\/a.ts\n {10}line: 4\n/);
  });

  it('of several lines has the last one, too, and loses it where it is one line again', () => {
    const ref = { section: 'code', index: 0, place: 0 } as const;
    const path = '.mentoring/mentorships/ada-mo/goals/lead-it.yaml';
    const several = moved(GOAL, 'goal', path, ref, lines, 3, 4);
    assert.match(several, /line: 3\n {4}end: 4\n {4}text: two\n {4}last: start\(\)\n/);
    assert.doesNotMatch(moved(several, 'goal', path, ref, lines, 4), /end:|last:/);
  });

  it('says nothing new where it is where it was', () => {
    const ref = { section: 'code', index: 0, place: 0 } as const;
    const path = '.mentoring/mentorships/ada-mo/goals/lead-it.yaml';
    const once = moved(GOAL, 'goal', path, ref, lines, 4);
    assert.equal(moved(once, 'goal', path, ref, lines, 4), once);
  });

  it('names its repository behind its path where it lies in another one', () => {
    assert.deepEqual(
      Object.keys(placeValue(makeAnchor('a.ts', lines, { line: 1, end: 1 }), 'other')).slice(0, 3),
      ['path', 'repo', 'line'],
    );
  });
});
