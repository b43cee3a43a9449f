import assert from 'node:assert/strict';
import { sessionModel } from '../../../src/core/pages/sessionModel';
import {
  commitsByGoal,
  namedInMessage,
  trailerFor,
  withTrailer,
  type GoalCommit,
  type NamedGoal,
} from '../../../src/core/mentoring/goalCommits';
import { treeContext } from '../../../src/core/tree/context';
import { goalsTree } from '../../../src/core/tree/goalsTree';
import { fill } from '../../../src/core/text';
import { commitsWithTrailer, filesOfCommit } from '../../../src/host/gitLog';
import type { GitFolder } from '../../../src/host/git';
import { GitRepository } from '../support/gitRepository';
import { draw, folderOf, HERE, NOW } from '../support/trees';

const commit = (id: string, day: string, ...names: string[]): GoalCommit => ({
  id,
  root: 'file:///compiler',
  day,
  author: 'Ada',
  subject: `Commit ${id}`,
  names,
});
const goal = (mentorship: string, id: string, ...formerly: string[]): NamedGoal => ({
  key: `${mentorship}/${id}`,
  mentorship,
  id,
  formerly,
});
const found = (commits: readonly GoalCommit[], ...goals: NamedGoal[]) =>
  Object.fromEntries(
    [...commitsByGoal(commits, goals)].map(([key, { own, unclear }]) => [
      key,
      [own.map(({ id }) => id), unclear.map(({ id }) => id)],
    ]),
  );

describe('commits that name goals', () => {
  it('name them on any line, in any capitals, and each once', () => {
    const squashed = `Tables (#4)

* First table

Mentoring-Goal: parser-tests
* Second

  mentoring-goal:ada-mo/guild-talk
Mentoring-Goal: parser-tests
Co-authored-by: Mo <mo@example.org>
Not-Mentoring-Goal: other
Mentoring-Goal:
`;
    assert.deepEqual(namedInMessage(squashed), ['parser-tests', 'ada-mo/guild-talk']);
    assert.deepEqual(namedInMessage('Mentoring-Goal: a\r\nMentoring-Goal: b\r\n'), ['a', 'b']);
  });

  it('belong to the goal that they name, the newest first, be it by an old name', () => {
    const commits = [commit('1', '2027-01-01', 'tests'), commit('2', '2027-02-01', 'm/parser-tests')];
    assert.deepEqual(found(commits, goal('m', 'parser-tests', 'tests'), goal('m', 'talk')), {
      'm/parser-tests': [['2', '1'], []],
    });
  });

  it('belong to none where an id fits two goals, and to one where they say the mentorship', () => {
    const commits = [
      commit('1', '2027-01-01', 'read'),
      commit('2', '2027-02-01', 'b/read', 'none', 'c/read'),
    ];
    assert.deepEqual(found(commits, goal('a', 'read'), goal('b', 'read')), {
      'a/read': [[], ['1']],
      'b/read': [['2'], ['1']],
    });
  });

  it('belong to what is called so now, rather than to what was called so before', () => {
    assert.deepEqual(
      found([commit('1', '2027-01-01', 'read')], goal('a', 'read'), goal('a', 'write', 'read')),
      {
        'a/read': [['1'], []],
      },
    );
  });

  it('are written with the mentorship only where the id alone is not clear', () => {
    const [one, other, third] = [goal('a', 'read'), goal('b', 'read'), goal('b', 'write')];
    assert.equal(trailerFor(one, [one, third]), 'Mentoring-Goal: read');
    assert.equal(trailerFor(one, [one, other]), 'Mentoring-Goal: a/read');
    const message = withTrailer('First table\n\nBy rule.\n', 'Mentoring-Goal: read');
    assert.equal(message, 'First table\n\nBy rule.\n\nMentoring-Goal: read');
    assert.equal(withTrailer(message, 'Mentoring-Goal: read'), message);
    assert.equal(withTrailer(message, 'Mentoring-Goal: b'), `${message}\nMentoring-Goal: b`);
  });

  it('are found by git, with who made them, when, and what they changed', async () => {
    const repository = new GitRepository();
    try {
      const run: GitFolder['run'] = args =>
        Promise.resolve({ code: 0, out: repository.git(...args), error: '' } as Awaited<
          ReturnType<GitFolder['run']>
        >);
      const git = { run } as GitFolder;
      repository.put('a.txt', 'One\n');
      repository.git('add', '-A');
      repository.git('commit', '-q', '-m', 'Plain', '-m', 'About Mentoring-Goal: not-this');
      repository.git('commit', '-q', '--allow-empty', '-m', 'Merge', '-m', 'mentoring-goal: tests');
      repository.put('ä b.txt', 'Two\n');
      repository.git('add', '-A');
      repository.git(
        'commit',
        '-q',
        '--date=2027-02-03T10:00:00+01:00',
        '-m',
        'Tables: "one"',
        '-m',
        'Mentoring-Goal: tests',
      );
      const commits = await commitsWithTrailer(git, 'Mentoring-Goal');
      assert.deepEqual(
        commits.map(({ subject, author, message }) => [subject, author, namedInMessage(message)]),
        [
          ['Tables: "one"', 'Ada', ['tests']],
          ['Merge', 'Ada', ['tests']],
        ],
      );
      assert.equal(commits[0]?.day, '2027-02-03');
      assert.deepEqual(await filesOfCommit(git, commits[0]?.id ?? ''), [['A', 'ä b.txt']]);
      assert.deepEqual(await filesOfCommit(git, '--output=x'), []);
    } finally {
      repository.remove();
    }
  });

  it('stand below their goal, with their day and who made them, and before the next meeting', async () => {
    const folder = await folderOf({
      'mentorships/m/mentorship.yaml': 'title: M\nmentees: [ada]\nmentors: [mo]\n',
      'mentorships/m/goals/read.yaml': 'title: Read\n',
      'mentorships/n/mentorship.yaml': 'title: N\nmentees: [lin]\nmentors: [mo]\n',
      'mentorships/n/goals/read.yaml': 'title: Other\n',
      'mentorships/m/meetings/last.yaml': 'title: L\ndate: 2027-02-01\nstatus: held\n',
      'mentorships/m/meetings/next.yaml': 'title: N\ndate: 2027-03-01\n',
    });
    const commits = [
      commit('a1b2c3d4e5f6', '2027-02-20', 'm/read'),
      commit('b1', '2027-01-10', 'm/read'),
      commit('c1', '2027-02-21', 'read'),
    ];
    const context = treeContext([folder.notes], NOW, HERE, 'en', fill, undefined, commits);
    const [m] = goalsTree(context);
    assert.equal(
      await draw((await m?.children?.()) ?? []),
      `+ (target) Read
  . (git-commit) Commit a1b2c3d4e5f6 | 20 Feb, Ada
  . (git-commit) Commit b1 | 10 Jan, Ada
  . (question) Commit c1 | belongs to none, 21 Feb, Ada
`,
    );
    const notes = context.mentorships[0];
    const entry = notes?.meetings.find(({ id }) => id === 'next');
    assert.ok(notes !== undefined && entry !== undefined);
    assert.deepEqual((await sessionModel(context, notes, entry))?.committed, [
      { goal: 'read', subject: 'Commit a1b2c3d4e5f6', about: 'Read, 20 Feb, Ada' },
    ]);
    const many = Array.from({ length: 40 }, (_, at) => commit(`d${at}`, '2027-02-22', 'm/read'));
    const busy = treeContext([folder.notes], NOW, HERE, 'en', fill, undefined, [...many, ...commits]);
    const [busyNotes] = busy.mentorships;
    assert.ok(busyNotes);
    assert.equal((await sessionModel(busy, busyNotes, entry))?.committed.length, 41, 'none is left out');
  });
});
