import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeRecord, titleProblem } from '../../src/core/model/decode';
import { locate } from '../../src/core/model/recordPlace';
import type { RecordKind } from '../../src/core/model/kinds';
import type { Goal, Meeting } from '../../src/core/model/schema';
import { AGENDA_STATES, GOAL_STATES, MEETING_STATES, PROGRESS_STATES } from '../../src/core/model/states';
import { addDays } from '../../src/core/mentoring/dates';
import { readYaml } from '../../src/core/yaml/read';

interface DemoModule {
  readonly REFERENCE_DAY: string;
  readonly prepareDemo: (target: string, today?: Date) => string;
}

const fixtures = join(process.cwd(), 'test/fixtures');
const source = join(fixtures, 'demo');
const load = async () => (await import(pathToFileURL(join(fixtures, 'demo.mjs')).href)) as DemoModule;

/** Every file below a folder: its path with `/`, and its bytes, one character each. */
function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    statSync(join(folder, name)).isFile(),
  );
  return new Map(
    names.sort().map(name => [name.replaceAll(sep, '/'), readFileSync(join(folder, name), 'latin1')]),
  );
}

const utf8 = (bytes: string) => Buffer.from(bytes, 'latin1').toString('utf8');
const notes = [...filesIn(source)].filter(([path]) => path.startsWith('.mentoring/'));

function recordsOf(kind: RecordKind, mentorship: string) {
  return notes.flatMap(([path, bytes]) => {
    const place = locate(path);
    const file = readYaml(utf8(bytes));
    return place?.kind === kind && place.mentorship === mentorship && file.ok
      ? [decodeRecord(kind, file.value).value]
      : [];
  });
}

describe('the demo workspace', () => {
  it('has records only, each readable and without a problem', () => {
    assert.ok(notes.length > 30);
    for (const [path, bytes] of notes) {
      const place = locate(path);
      assert.ok(place, path);
      const file = readYaml(utf8(bytes));
      assert.ok(file.ok, `${path}: ${file.ok ? '' : file.error.text.message}`);
      assert.equal(titleProblem(place.kind, file.value), undefined, path);
      assert.deepEqual(decodeRecord(place.kind, file.value).problems, [], path);
    }
  });

  it('has goals and meetings in every state', () => {
    const goals = ['ada-mo', 'lin-ada'].flatMap(id => recordsOf('goal', id)) as Goal[];
    const meetings = ['ada-mo', 'lin-ada'].flatMap(id => recordsOf('meeting', id)) as Meeting[];
    const topics = meetings.flatMap(meeting => Object.values(meeting.agenda).flat());
    const progress = meetings.flatMap(meeting => Object.values(meeting.progress).map(each => each.state));
    assert.deepEqual(
      GOAL_STATES.filter(state => !goals.some(goal => goal.status === state)),
      [],
    );
    assert.deepEqual(
      MEETING_STATES.filter(state => !meetings.some(meeting => meeting.status === state)),
      [],
    );
    assert.deepEqual(
      AGENDA_STATES.filter(state => !topics.some(topic => topic.status === state)),
      [],
    );
    assert.deepEqual(
      PROGRESS_STATES.filter(state => !progress.includes(state)),
      [],
    );
  });

  it('has kept and broken promises of both people', async () => {
    const { REFERENCE_DAY } = await load();
    const meetings = recordsOf('meeting', 'ada-mo') as Meeting[];
    for (const person of ['ada', 'mo']) {
      const actions = meetings.flatMap(meeting => meeting.actions[person] ?? []);
      assert.ok(
        actions.some(action => action.done !== undefined),
        `${person} kept none`,
      );
      assert.ok(
        actions.some(
          action => action.done === undefined && action.due !== undefined && action.due < REFERENCE_DAY,
        ),
        `${person} broke none`,
      );
    }
  });

  it('refers to goals and people that are there', () => {
    for (const mentorship of ['ada-mo', 'lin-ada']) {
      const goals = notes.flatMap(([path]) => {
        const place = locate(path);
        return place?.kind === 'goal' && place.mentorship === mentorship ? [place.id] : [];
      });
      const people = ['ada', 'mo', 'lin'];
      for (const meeting of recordsOf('meeting', mentorship) as Meeting[]) {
        const topics = Object.values(meeting.agenda).flat();
        const named = [...Object.keys(meeting.progress), ...topics.flatMap(topic => topic.goal ?? [])];
        assert.deepEqual(
          named.filter(goal => !goals.includes(goal)),
          [],
          meeting.title,
        );
        const present = [meeting.agenda, meeting.actions, meeting.checkin, meeting.wins].flatMap(part =>
          Object.keys(part),
        );
        assert.deepEqual(
          present.filter(person => !people.includes(person)),
          [],
          meeting.title,
        );
      }
    }
  });

  it('points at lines that stand where it says, but for the one that is gone', () => {
    const goals = recordsOf('goal', 'ada-mo') as Goal[];
    const meetings = recordsOf('meeting', 'ada-mo') as Meeting[];
    const topics = meetings.flatMap(meeting => Object.values(meeting.agenda).flat());
    const places = [...goals, ...topics]
      .flatMap(record => record.code)
      .filter(place => place.text !== undefined);
    const elsewhere = places.filter(place => {
      const lines = readFileSync(join(source, place.path ?? ''), 'utf8').split('\n');
      return lines[(place.line ?? 0) - 1]?.trim() !== place.text;
    });
    assert.deepEqual(
      elsewhere.map(place => place.text),
      ['export function scan(source: string): Token[] {'],
    );
  });

  it('is written by hand: comments, Windows line ends, flow lists, quotes, several indents', () => {
    const all = notes.map(([, bytes]) => utf8(bytes));
    for (const odd of [/ # /, /\r\n/, /: \[ /, /: "/, /^ {4}- /m, /^- /m, /^---$/m])
      assert.ok(
        all.some(text => odd.test(text)),
        String(odd),
      );
    assert.ok(all.filter(text => text.includes('\r\n')).every(text => !/[^\r]\n/.test(text)));
  });
});

describe('the demo on another day', () => {
  const made: string[] = [];
  const prepare = async (today: Date) => {
    const target = mkdtempSync(join(tmpdir(), 'demo-'));
    made.push(target);
    return filesIn((await load()).prepareDemo(target, today));
  };
  after(() => made.forEach(folder => rmSync(folder, { recursive: true })));

  it('is the same on its own day', async () => {
    assert.deepEqual(await prepare(new Date(2027, 1, 26, 9)), filesIn(source));
  });

  for (const [today, days] of [
    [new Date(2027, 1, 27, 23, 59), 1],
    [new Date(2026, 6, 1), -240],
    [new Date(2028, 2, 1), 369],
  ] as const) {
    it(`has every date moved by ${days} days and nothing else changed`, async () => {
      const moved = await prepare(today);
      const move = (text: string) => text.replace(/\d{4}-\d\d-\d\d/g, date => addDays(date, days));
      const expected = [...filesIn(source)].map(([path, bytes]) =>
        path.startsWith('.mentoring/') ? ([move(path), move(bytes)] as const) : ([path, bytes] as const),
      );
      assert.deepEqual(moved, new Map(expected.sort(([a], [b]) => (a < b ? -1 : 1))));
      const meetings = [...moved].filter(([path]) => locate(path)?.kind === 'meeting');
      for (const [path, bytes] of meetings)
        assert.ok(bytes.includes(`date: ${/\d{4}-\d\d-\d\d/.exec(path)?.[0]}`), path);
    });
  }
});
