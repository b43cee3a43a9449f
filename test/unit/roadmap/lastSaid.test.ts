import assert from 'node:assert/strict';
import { goalFactsOf, meetingFactsOf } from '../../../src/core/roadmap/roadmapFacts';
import { saidAboutGoals } from '../../../src/core/roadmap/lastSaid';
import { summarise } from '../../../src/core/model/summary';
import { readable } from '../mentoring/readable';

const GOAL = 'title: A\nprogress:\n  ada:\n    - date: 2027-02-20\n      state: stuck\n      note: No time\n';

function stateAfter(meetingDay: string, isReadable = true): unknown {
  const goal = readable('goal', GOAL).record;
  const talk = readable(
    'meeting',
    `title: T\ndate: ${meetingDay}\nprogress:\n  a:\n    state: on-track\n`,
  ).record;
  const entry = { path: 'a.yaml', id: 'a', kind: 'goal', summary: summarise(goal) } as Parameters<
    typeof goalFactsOf
  >[0];
  const facts = goalFactsOf(entry, isReadable ? goal : undefined);
  const meeting = meetingFactsOf(entry, talk);
  assert.ok(facts && meeting);
  return saidAboutGoals({ goals: [{ id: 'a', facts }], meetings: [{ facts: meeting }] }).get('a');
}

describe('What the roadmap knows of how a goal goes', () => {
  it('is the newest word, of a meeting or of the goal itself', () => {
    assert.deepEqual(stateAfter('2027-02-12'), {
      since: '2027-02-12',
      on: '2027-02-20',
      state: 'stuck',
      note: 'No time',
    });
    assert.deepEqual(stateAfter('2027-02-26'), {
      since: '2027-02-26',
      on: '2027-02-26',
      state: 'on-track',
      note: undefined,
    });
  });

  it('is known without its note of a file that cannot be read now', () => {
    const said = stateAfter('2027-02-12', false) as { readonly state?: string; readonly note?: string };
    assert.deepEqual([said.state, said.note], ['stuck', undefined]);
  });
});
