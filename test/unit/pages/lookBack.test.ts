import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reportOf } from '../../../src/core/exports/report';
import { REPORT_PARTS } from '../../../src/core/exports/reportParts';
import {
  isLastBefore,
  newLookBack,
  setClosed,
  writeLookBack,
  type LookBackField,
} from '../../../src/core/mentoring/lookBackChanges';
import type { GoalCommit } from '../../../src/core/mentoring/goalCommits';
import { rulesFor } from '../../../src/core/model/keys';
import { lookBackModel } from '../../../src/core/pages/lookBackModel';
import { fill } from '../../../src/core/text';
import { treeContext } from '../../../src/core/tree/context';
import { renderYaml } from '../../../src/core/yaml/render';
import { isLookBackRequest } from '../../../src/pages/protocol/lookBack';
import { always, alwaysAwaited } from '../support/properties';
import { folderOf, HERE, NOW } from '../support/trees';
import { track } from '../roadmap/tracks';

const PATH = 'mentorships/sam-mo/closing.yaml';
const PEOPLE = ['sam', 'mo'];
const part = (person: string, name: 'learned' | 'celebrate' | 'advice' | 'contact'): LookBackField => ({ kind: 'part', person, part: name }); // prettier-ignore

async function write(before: string, field: LookBackField, from: string, text: string) {
  const { store, files } = await folderOf({ [PATH]: before });
  const result = await store.change(`.mentoring/${PATH}`, readable =>
    writeLookBack(readable, field, from, text, PEOPLE),
  );
  return { result, text: files.text(`.mentoring/${PATH}`) ?? '' };
}

const BOTH = `# Ours
outcomes:
  sam:

  mo:
    build: Reached # really

learned:
  sam:
    - A red build is a question # said in May
    - Write it down

  mo:
    - To wait

contact:
  sam:

  mo: Coffee
`;

describe('Writing into the look back', () => {
  it('puts an outcome, a text and lines into the own part, and leaves every other character', async () => {
    const outcome: LookBackField = { kind: 'outcome', person: 'sam', goal: 'build' };
    const { text } = await write(BOTH, outcome, '', 'Yes, after the third try');
    assert.equal(text, BOTH.replace('  sam:\n\n  mo:\n    build', '  sam:\n    build: Yes, after the third try\n\n  mo:\n    build')); // prettier-ignore
    const contact = await write(BOTH, part('sam', 'contact'), '', 'Lunch');
    assert.equal(contact.text, BOTH.replace('contact:\n  sam:', 'contact:\n  sam: Lunch'));
  });

  it('changes of a list only the lines that are others, and keeps the comments of those that stay', async () => {
    const before = 'A red build is a question\nWrite it down';
    const after = async (text: string) => (await write(BOTH, part('sam', 'learned'), before, text)).text;
    assert.equal(await after(`${before}\nAsk`), BOTH.replace('    - Write it down\n', '    - Write it down\n    - Ask\n')); // prettier-ignore
    assert.equal(await after('A red build is a question\nWrite it'), BOTH.replace('Write it down', 'Write it')); // prettier-ignore
    assert.equal(await after('A red build is a question'), BOTH.replace('    - Write it down\n', ''));
    assert.equal(await after(before), BOTH);
  });

  it('makes a section that is missing for everybody, and only that one', async () => {
    const { text } = await write('learned:\n  sam: [A]\n', part('mo', 'advice'), '', 'Take somebody along');
    assert.equal(text, 'learned:\n  sam: [A]\n\nadvice:\n  sam:\n\n  mo:\n    - Take somebody along\n');
  });

  it('is refused where somebody has written something else meanwhile, and where a character fits in no file', async () => {
    const met = await write(BOTH, part('mo', 'contact'), 'Tea', 'Water');
    assert.equal(met.result.ok ? '' : met.result.error.code, 'collision');
    const odd = await write(BOTH, part('sam', 'contact'), '', 'a\u0007b');
    assert.equal(odd.result.ok ? '' : odd.result.error.code, 'control-characters');
    assert.equal(met.text + odd.text, BOTH + BOTH);
  });

  it('always leaves in the list the lines that were typed, whatever stood there', async () => {
    const line = fc.constantFrom('a', 'b', 'c: d', '- e', '#f', "g's", 'true', '7');
    await alwaysAwaited(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), fc.array(line, { maxLength: 6 }), async (a, b) => {
        const start = renderYaml(
          { learned: { sam: a.length === 0 ? null : a, mo: ['x'] } },
          rulesFor('closing'),
        );
        const { result, text } = await write(start, part('sam', 'learned'), a.join('\n'), b.join('\n'));
        assert.ok(result.ok, JSON.stringify(result));
        const { store } = await folderOf({ [PATH]: text });
        const record = await store.record(`.mentoring/${PATH}`);
        assert.ok(record?.kind === 'closing');
        assert.deepEqual([...(record.value.learned['sam'] ?? [])], b);
        assert.deepEqual([...(record.value.learned['mo'] ?? [])], ['x']);
      }),
      { numRuns: 100 },
    );
  });

  it('begins with a place for each person in every section', () => {
    const yaml = renderYaml(newLookBack(PEOPLE, part('mo', 'learned'), 'One\nTwo'), rulesFor('closing'));
    assert.equal(yaml, 'outcomes:\n  sam:\n\n  mo:\n\nlearned:\n  sam:\n\n  mo:\n    - One\n    - Two\n\ncelebrate:\n  sam:\n\n  mo:\n\nadvice:\n  sam:\n\n  mo:\n\ncontact:\n  sam:\n\n  mo:\n'); // prettier-ignore
  });
});

describe('The end of a mentorship', () => {
  const path = '.mentoring/mentorships/sam-mo/mentorship.yaml';
  const closed = async (text: string, isClosed: boolean) => {
    const { store, files } = await folderOf({ 'mentorships/sam-mo/mentorship.yaml': text });
    await store.change(path, readable => setClosed(readable, isClosed));
    return files.text(path);
  };

  it('is one word in its file, and taken back it is open again', async () => {
    const text = 'title: Sam and Mo\nmentees: [sam]\nmentors: [mo]\nstatus: active # for now\n';
    assert.equal(await closed(text, true), text.replace('active', 'closed'));
    assert.equal(await closed(text.replace('active', 'closed'), false), text);
    assert.equal(await closed(text, false), text);
  });

  it('is near where by the cadence no other meeting comes before it', () => {
    assert.equal(isLastBefore('2027-06-01', '2027-05-20', '2 weeks'), true);
    assert.equal(isLastBefore('2027-06-01', '2027-05-10', '2 weeks'), false);
    assert.equal(isLastBefore('2027-06-01', '2027-05-10', undefined), false);
    assert.equal(isLastBefore('2027-06-01', '2027-06-01', undefined), true);
    assert.equal(isLastBefore(undefined, '2027-05-20', '2 weeks'), false);
  });
});

const FILES = {
  'mentorships/sam-mo/mentorship.yaml':
    'title: Sam and Mo\nmentees: [sam]\nmentors: [mo]\nstarted: 2026-09-01\nends: 2027-02-26\n',
  'mentorships/sam-mo/goals/build.yaml':
    'title: Own the nightly build\nstatus: done\nsteps:\n  - text: Read the log\n    done: 2027-01-15\nevidence:\n  - url: https://example.org/x\n    note: Runbook\n  - commit: 9f2c1ab44\n',
  'mentorships/sam-mo/goals/guild.yaml': 'title: Speak at the guild\nstatus: dropped\n',
  'mentorships/sam-mo/goals/idea.yaml': 'title: An idea\nstatus: draft\n',
  'mentorships/sam-mo/meetings/a.yaml':
    'title: A\ndate: 2026-10-02\nstatus: held\nwins:\n  sam:\n    - First green week\nactions:\n  sam:\n    - text: Read the format\n      done: 2026-10-05\n    - text: Still open\n  mo:\n    - text: Introduce Sam\n      done: true\n',
  'mentorships/sam-mo/meetings/b.yaml': 'title: B\ndate: 2026-11-02\nstatus: missed\n',
  'mentorships/sam-mo/feedback/x.yaml':
    'title: The review\ndate: 2026-11-06\nfrom: mo\nto: sam\nsituation: S\nbehaviour: B\n',
  'mentorships/sam-mo/feedback/asked.yaml': 'title: Not yet\nasked: 2026-11-06\nfrom: sam\nto: mo\n',
  [PATH]:
    'outcomes:\n  mo:\n    build: Reached\nlearned:\n  sam:\n    - One\n    - Two\ncontact:\n  mo: Coffee\n',
};

const HOME = 'mentorships/sam-mo/mentorship.yaml';

async function model(commits: readonly GoalCommit[] = [], mentorship = FILES[HOME]) {
  const folder = await folderOf({ ...FILES, [HOME]: mentorship }, { me: 'sam' });
  const context = treeContext([folder.notes], NOW, HERE, 'en', fill, undefined, commits);
  const [notes] = context.mentorships;
  assert.ok(notes !== undefined);
  const record = async (path: string) => folder.store.record(`.mentoring/mentorships/sam-mo/${path}`);
  const goal = await record('goals/build.yaml');
  const closing = await record('closing.yaml');
  assert.ok(goal?.kind === 'goal' && closing?.kind === 'closing');
  const own = (kind: string) =>
    Object.fromEntries(Object.entries(FILES).flatMap(([path, text]) => {
      const [, id] = new RegExp(`/${kind}/(.*)\\.yaml$`).exec(path) ?? [];
      return id === undefined ? [] : [[id, text]];
    })); // prettier-ignore
  return lookBackModel(context, notes, {
    track: track({ mentorship, goals: own('goals'), meetings: own('meetings') }), // prettier-ignore
    evidence: new Map([['build', goal.value.evidence]]),
    closing: closing.value,
    uri: 'file:///closing.yaml',
  });
}

describe('The look back', () => {
  it('has the goals but for drafts, with their state, their steps and what shows it', async () => {
    const { goals } = await model();
    assert.deepEqual(
      goals.map(({ id, words, evidence }) => [
        id,
        words,
        evidence.map(({ kind, words }) => `${kind} ${words}`),
      ]),
      [
        ['build', 'done 15 Jan, 1 of 1 steps', ['url Runbook', 'commit 9f2c1ab']],
        ['guild', 'dropped', []],
      ],
    );
  });

  it('has the commits that name a goal beside what else shows it, the newest first', async () => {
    const commit = (id: string, day: string, subject: string): GoalCommit => ({ id, root: 'file:///w', day, author: 'Sam', subject, names: ['build'] }); // prettier-ignore
    const { goals } = await model([
      commit('a1', '2027-01-02', 'Cache'),
      commit('b2abcdef9', '2027-01-09', ''),
    ]);
    assert.deepEqual(
      goals.map(({ commits }) => commits),
      [
        [
          { id: 'b2abcdef9', subject: 'b2abcde', about: '9 Jan, Sam' },
          { id: 'a1', subject: 'Cache', about: '2 Jan, Sam' },
        ],
        [],
      ],
    );
    assert.ok(isLookBackRequest({ kind: 'commits', goal: 'build' }));
    assert.ok(!isLookBackRequest({ kind: 'commits', id: 'a1' }));
  });

  it('has what each has written, and beside it what was kept, won, said and held', async () => {
    const { title, period, isClosed, people, outcomes, parts, kept, wins, feedback, meetings } =
      await model();
    assert.deepEqual(
      [title, period, isClosed],
      ['Sam and Mo', '1 September 2026 to 26 February 2027', false],
    );
    assert.deepEqual(people.map(({ id, isMe }) => [id, isMe]), [['sam', true], ['mo', false]]); // prettier-ignore
    assert.deepEqual(outcomes, { sam: { build: '', guild: '' }, mo: { build: 'Reached', guild: '' } });
    assert.deepEqual(parts['sam'], { learned: 'One\nTwo', celebrate: '', advice: '', contact: '' });
    assert.equal(parts['mo']?.contact, 'Coffee');
    assert.deepEqual(kept, [
      { name: 'Sam', items: [{ text: 'Read the format', day: '5 Oct' }] },
      { name: 'Mo', items: [{ text: 'Introduce Sam' }] },
    ]);
    assert.deepEqual(wins, [{ text: 'First green week', day: '2 Oct' }]);
    assert.deepEqual(feedback.map(({ title, about }) => [title, about]), [['The review', 'Mo to Sam, 6 Nov']]); // prettier-ignore
    assert.deepEqual(meetings, { count: 2, words: '2 Oct to 2 Nov, 1 held, 1 missed.' });
  });
});

describe('The time that is looked back on', () => {
  const rows: readonly (readonly [what: string, more: string, period: string, isClosed: boolean])[] = [
    ['goes to its end, which has come', 'started: 2026-09-01\nends: 2027-01-31\n', '1 September 2026 to 31 January 2027', false], // prettier-ignore
    ['goes to today where its end is to come', 'started: 2026-09-01\nends: 2027-06-30\n', '1 September 2026 to 26 February 2027', false], // prettier-ignore
    ['goes to today where it has none', 'started: 2026-09-01\n', '1 September 2026 to 26 February 2027', false], // prettier-ignore
    ['begins with the first talk where nobody says when', '', '2 October 2026 to 26 February 2027', false],
    ['ends with the last talk where it was closed before', 'started: 2026-09-01\nends: 2027-06-30\nstatus: closed\n', '1 September 2026 to 2 October 2026', true], // prettier-ignore
  ];
  for (const [what, more, period, isClosed] of rows)
    it(what, async () => {
      const found = await model([], `title: Sam and Mo\nmentees: [sam]\nmentors: [mo]\n${more}`);
      assert.deepEqual([found.period, found.isClosed], [period, isClosed]);
    });
});

describe('The report', () => {
  it('ends with the look back, in the words of each, escaped', async () => {
    const { store } = await folderOf(FILES);
    const closing = await store.record(`.mentoring/${PATH}`);
    assert.ok(closing?.kind === 'closing');
    const text = reportOf(
      {
        title: 'Sam and Mo',
        goals: [],
        meetings: [],
        closing: { ...closing.value, celebrate: { sam: ['*Cake*'] } },
      },
      { parts: REPORT_PARTS, today: '2027-03-01', locale: 'en', t: fill, name: id => id },
    );
    assert.match(
      text,
      /## Looking back\n\n### What did you learn\?\n\n- \*\*sam\*\*: One\n- \*\*sam\*\*: Two\n/,
    );
    assert.match(text, /- \*\*sam\*\*: \\\*Cake\\\*\n/);
    assert.match(text, /### How do we stay in touch\?\n\n- \*\*mo\*\*: Coffee\n$/);
  });
});

describe('What the look back may ask', () => {
  it('is what its page offers, and nothing else', () => {
    const field = part('sam', 'learned');
    for (const request of [
      { kind: 'write', field, before: '', text: 'x' },
      { kind: 'close' },
      { kind: 'open', uri: 'file:///a' },
    ])
      // prettier-ignore
      assert.equal(isLookBackRequest(request), true);
    for (const request of [
      { kind: 'write', field: { ...field, part: 'title' }, before: '', text: '' },
      { kind: 'close', status: 'x' },
      { kind: 'evidence', goal: 'a', index: -1 },
    ])
      // prettier-ignore
      assert.equal(isLookBackRequest(request), false);
    always(fc.property(fc.anything(), value => !isLookBackRequest(value)), { numRuns: 200 }); // prettier-ignore
  });
});
