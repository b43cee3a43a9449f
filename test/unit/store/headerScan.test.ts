import assert from 'node:assert/strict';
import { scanHeader } from '../../../src/store/headerScan';

const GOAL = '.mentoring/mentorships/ada-mo/goals/a.yaml';
const MEETING = '.mentoring/mentorships/ada-mo/meetings/2027-02-26-a.yaml';

const goal = (text: string) => {
  const seen = scanHeader('goal', GOAL, text);
  return seen?.kind === 'goal' ? seen : undefined;
};
const meeting = (text: string, path = MEETING) => {
  const seen = scanHeader('meeting', path, text);
  return seen?.kind === 'meeting' ? seen : undefined;
};

describe('A first look at a file', () => {
  it('takes its header lines, plain or quoted, with either line end', () => {
    for (const eol of ['\n', '\r\n']) {
      const text = ['# why', 'title: "It\'s: done"', "status: 'paused'", 'owner:  ada  ', 'start: 2027-01-01', 'due: 2027-02-01', '']; // prettier-ignore
      const { title, status, owner, start, due } = goal(text.join(eol)) ?? {};
      assert.deepEqual(
        [title, status, owner, start, due],
        ["It's: done", 'paused', 'ada', '2027-01-01', '2027-02-01'],
      );
    }
    assert.equal(meeting('title: A\ndate: 2027-03-01 10:00\nstatus: held\n')?.date, '2027-03-01T10:00');
    assert.equal(meeting('title: A\n')?.date, '2027-02-26');
    assert.equal(meeting('title: A\n', MEETING.replace('2027-02-26-a', 'a'))?.date, undefined);
  });

  it('counts no steps, which only the parser knows of', () => {
    const seen = goal('title: A\nsteps:\n  - B\n');
    assert.deepEqual([seen?.steps, seen?.stepsDone, seen?.hasParts], [0, 0, true]);
    const met = meeting('title: A\nactions:\n  ada:\n    - B\n');
    assert.deepEqual([met?.sections, met?.promises, met?.progress], [[], [], []]);
  });

  it('goes by the first of two keys of one name', () => {
    const seen = goal('title: First\nstatus: done\nowner: ada\ntitle: Second\nstatus: paused\nowner: mo\n');
    assert.deepEqual([seen?.title, seen?.status, seen?.owner], ['First', 'done', 'ada']);
    const met = meeting('title: A\ndate: 2027-01-01\nstatus: held\ndate: 2027-03-03\nstatus: missed\n');
    assert.deepEqual([met?.date, met?.status], ['2027-01-01', 'held']);
  });

  it('takes no line that is indented, nor a value that is not written in the simplest way', () => {
    const seen = goal(
      'title: A\nowner: &a ada\ndue: [2027-01-01]\nsteps:\n  - text: B\n    due: 2027-01-01\n',
    );
    assert.deepEqual([seen?.owner, seen?.due, seen?.status], [undefined, undefined, 'active']);
    assert.equal(goal('title: A\nstatus: done # at last\n')?.status, 'active');
  });

  it('leaves the file to the parser where there is no simple title', () => {
    for (const text of ['', 'status: done\n', 'title:\n', 'title: ""\n', 'title: |\n  A\n', 'title: A # b\n'])
      assert.equal(goal(text), undefined, text);
  });
});
