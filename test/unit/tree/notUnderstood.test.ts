import assert from 'node:assert/strict';
import { calendarOf } from '../../../src/core/exports/calendar';
import { reportOf } from '../../../src/core/exports/report';
import { layoutRoadmap } from '../../../src/core/roadmap/roadmapLayout';
import { placesOf } from '../../../src/core/mentoring/carryOver';
import { goalFactsOf, meetingFactsOf } from '../../../src/core/roadmap/roadmapFacts';
import { trackOf } from '../../../src/core/roadmap/track';
import { factsOf, nameOfMark } from '../../../src/core/roadmap/roadmapWords';
import { fill } from '../../../src/core/text';
import { actionsTree } from '../../../src/core/tree/actionsTree';
import { goalsTree } from '../../../src/core/tree/goalsTree';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { nextMeeting } from '../../../src/core/tree/nextMeeting';
import { PLAIN } from '../../../src/core/tree/viewOptions';
import { scanHeader } from '../../../src/store/headerScan';
import { track, VIEW, WORDS } from '../roadmap/tracks';
import { contextOf, draw, folderOf, HERE, type TreeFolder } from '../support/trees';

const GOAL = '.mentoring/mentorships/m/goals/g.yaml';
const MEETING = '.mentoring/mentorships/m/meetings/2027-03-05-a.yaml';

interface Texts {
  readonly mentorship?: string;
  readonly goal?: string;
  readonly meeting?: string;
}

async function notes({ mentorship = '', goal = '', meeting = '' }: Texts): Promise<TreeFolder> {
  return folderOf({
    'mentorships/m/mentorship.yaml': `title: M\nmentees: [ada]\nmentors: [mo]\n${mentorship}`,
    [GOAL.replace('.mentoring/', '')]: `title: Goal\n${goal}`,
    [MEETING.replace('.mentoring/', '')]: `title: Talk\n${meeting}`,
  });
}

/** The roadmap of these files, as the page is given it. */
async function roadmapOf({ store }: TreeFolder) {
  const [goal, meeting, own] = [GOAL, MEETING, '.mentoring/mentorships/m/mentorship.yaml'].map(path =>
    store.entries.get(path),
  );
  assert.ok(goal && meeting && own?.summary?.kind === 'mentorship');
  const goalFacts = goalFactsOf(goal, await store.record(GOAL));
  const meetingFacts = meetingFactsOf(meeting, await store.record(MEETING));
  assert.ok(goalFacts && meetingFacts);
  return trackOf({
    folder: 'f',
    id: 'm',
    title: 'M',
    record: own.summary.record,
    unread: { mentorship: own.summary.unread },
    now: '2027-02-26T10:00',
    roadmap: 'r',
    stages: [],
    goals: [{ id: 'g', path: GOAL, facts: goalFacts }],
    meetings: [{ id: 'a', path: MEETING, facts: meetingFacts }],
    name: id => id,
  });
}

async function reportText({ store }: TreeFolder): Promise<string> {
  const [goal, meeting] = [await store.record(GOAL), await store.record(MEETING)];
  assert.ok(goal?.kind === 'goal' && meeting?.kind === 'meeting');
  const read = <T extends typeof goal | typeof meeting>({ value, unread }: T) => ({
    record: value as T['value'],
    ...(unread && { unread }),
  });
  return reportOf(
    {
      title: 'M',
      goals: [{ id: 'g', path: GOAL, ...read(goal) }],
      meetings: [{ path: MEETING, ...read(meeting) }],
    },
    { parts: ['goals', 'promises'], today: '2027-02-26', locale: 'en', t: fill, name: id => id },
  );
}

describe('a state that nobody understands', () => {
  it('of a goal is unknown in tree, roadmap and report, and not active', async () => {
    const folder = await notes({ goal: 'status: gaat lekker\ndue: 2027-03-15\n' });
    assert.match(
      await draw(goalsTree(contextOf([folder]))),
      /\(question\) Goal \| unknown state, due 15 Mar/,
    );
    const { goals } = await roadmapOf(folder);
    assert.ok(goals[0]);
    assert.equal(nameOfMark.goal(WORDS, goals[0]), 'Goal: Goal. Unknown state, due 15 Mar');
    assert.match(await reportText(folder), /### Goal: unknown state/);
    const grouped = contextOf([folder], { arrangement: { ...PLAIN, goalOrder: 'groups' } });
    assert.match(await draw(goalsTree(grouped)), /Dropped \| 0\n\. \(question\) Goal/);
    const filtered = contextOf([folder], {
      arrangement: { ...PLAIN, filter: { people: [], states: ['paused'] } },
    });
    assert.match(await draw(goalsTree(filtered)), /Goal/, 'it may be what is looked for');
  });

  it('of a meeting is unknown in tree and roadmap, and it goes into no calendar', async () => {
    const folder = await notes({ meeting: 'date: 2027-03-05T10:00\nstatus: verzet\n' });
    const context = contextOf([folder]);
    assert.match(await draw(meetingsTree(context)), /Upcoming\n.*\(question\) Talk \| unknown state/);
    assert.equal(nextMeeting(context), undefined);
    const { meetings } = await roadmapOf(folder);
    assert.ok(meetings[0]);
    assert.equal(nameOfMark.meeting(WORDS, meetings[0]), 'Meeting, 5 Mar, unknown state: Talk');
    const record = await folder.store.record(MEETING);
    assert.ok(record?.kind === 'meeting');
    const calendar = calendarOf(
      'M',
      [{ id: 'a', mentorship: 'm', meeting: record.value }],
      new Date(0),
      HERE,
    );
    assert.doesNotMatch(calendar, /VEVENT/);
    assert.match(await reportText(folder), /1 meeting is left out/);
  });

  it('of a topic is unknown in the tree, and closing does not write another over it', async () => {
    const folder = await notes({ meeting: 'agenda:\n  ada:\n    - text: Caches\n      status: half\n' });
    assert.match(await draw(meetingsTree(contextOf([folder]))), /\(question\) Caches \| unknown state/);
    const record = await folder.store.record(MEETING);
    assert.ok(record?.kind === 'meeting');
    assert.deepEqual(placesOf(record.value), []);
  });

  it('of what was said about a goal leaves no older state in its place', async () => {
    const folder = await notes({
      meeting: 'date: 2027-02-19\nstatus: held\nprogress:\n  g:\n    state: going great\n',
    });
    assert.match(await draw(goalsTree(contextOf([folder]))), /\(question\) Goal \| unknown state/);
    assert.equal((await roadmapOf(folder)).goals[0]?.state, 'unknown');
  });

  it('is unknown before the file has been parsed, too', () => {
    for (const [kind, word, state] of [
      ['goal', 'gaat lekker', 'unknown'],
      ['meeting', 'verzet', 'unknown'],
      ['goal', 'done', 'done'],
    ] as const)
      assert.equal(scanHeader(kind, MEETING, `title: A\nstatus: ${word}\n`)?.status, state);
  });
});

describe('a day that nobody can read', () => {
  const due = 'due: medio maart\n';
  const read = /due date cannot be read/i;

  it('of a goal is said in tree, roadmap and report', async () => {
    const folder = await notes({ goal: `start: 2027-01-01\n${due}steps:\n  - text: One\n    ${due}` });
    const tree = await draw(goalsTree(contextOf([folder])));
    assert.match(tree, /Goal \| due date cannot be read, 0 of 1/);
    assert.match(tree, /One \| due date cannot be read/);
    const shown = await roadmapOf(folder);
    assert.ok(shown.goals[0]?.steps[0]);
    assert.match(nameOfMark.goal(WORDS, shown.goals[0]), read);
    assert.match(nameOfMark.step(WORDS, shown.goals[0].steps[0]), read);
    const [row] = layoutRoadmap([shown], VIEW, WORDS).body.rows;
    assert.ok(row?.is === 'goal');
    assert.match(row.bar.label.text, read);
    assert.equal((await reportText(folder)).match(/due date cannot be read/gi)?.length, 2);
  });

  it('of a promise is said where it is owed, be it the only item without its dash', async () => {
    for (const list of [`    - text: Read\n      ${due}`, `    text: Read\n    ${due}`]) {
      const folder = await notes({ meeting: `status: held\nactions:\n  ada:\n${list}` });
      const context = contextOf([folder]);
      assert.match(await draw(await actionsTree(context)), /Read \| due date cannot be read/);
      assert.match(await draw(meetingsTree(context)), /Read \| due date cannot be read/);
      const { promises } = await roadmapOf(folder);
      assert.ok(promises[0]);
      assert.match(nameOfMark.promise(WORDS, promises[0], 'Ada'), /date cannot be read/);
      assert.match(await reportText(folder), read);
    }
  });

  it('of a meeting keeps it off the roadmap, which says so, as of how often they meet', async () => {
    const folder = await notes({ mentorship: 'cadence: now and then\n', meeting: 'date: Friday\n' });
    assert.deepEqual(factsOf(WORDS, await roadmapOf(folder)), [
      'how often you meet cannot be read',
      '1 meeting is left out: its date cannot be read',
    ]);
  });
});

describe('a year that somebody mistyped', () => {
  it('does not flatten the roadmap, and is said', () => {
    const goals = { a: 'title: A\nstart: 2027-01-01\ndue: 2027-06-01\n' };
    const plain = layoutRoadmap([track({ goals })], VIEW, WORDS);
    for (const year of ['2207', '1027', '0207']) {
      const odd = track({
        goals: { ...goals, b: `title: B\nstart: 2027-02-01\ndue: ${year}-04-01\n` },
        meetings: { c: `title: C\ndate: ${year}-03-05\n` },
        roadmap: `stages:\n  - theme: D\n    target: ${year}-03-05\n  - E\n`,
      });
      const drawing = layoutRoadmap([odd], VIEW, WORDS);
      assert.deepEqual([drawing.from, drawing.to], [plain.from, plain.to]);
      for (const { x } of drawing.marks) assert.ok(x >= 0 && x <= drawing.width, `${x}`);
      const said = factsOf(WORDS, odd).join('\n');
      for (const title of 'BCD') assert.match(said, new RegExp(`"${title}" stands at the edge: ${year}-`));
      assert.doesNotMatch(said, /"E"/);
    }
  });
});
