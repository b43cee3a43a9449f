import assert from 'node:assert/strict';
import { goalFacts } from '../../../src/core/roadmap/roadmapFacts';
import { endedOn, spanOfGoal, type GoalDates } from '../../../src/core/roadmap/goalSpan';
import { decodeRecord } from '../../../src/core/model/decode';
import { yaml } from '../model/reading';
import type { GoalState } from '../../../src/core/roadmap/roadmapModel';
import { TODAY } from './tracks';

const facts = (text: string) => goalFacts(decodeRecord('goal', yaml(`title: A\n${text}`)).value);

/** Where a goal lies: `from..to`, with a question mark behind each end that is a guess. */
function span(
  text: string,
  around: Partial<GoalDates> = {},
  state: GoalState = 'active',
): string | undefined {
  const found = spanOfGoal(facts(text), state, { today: TODAY, ...around });
  if (found === undefined) return undefined;
  const mark = (isKnown: boolean) => (isKnown ? '' : '?');
  return `${found.from}${mark(found.startIsKnown)}..${found.to}${mark(found.endIsKnown)}`;
}

describe('Where a goal lies on the line of time', () => {
  const rows: readonly (readonly [
    sentence: string,
    text: string,
    expected: string | undefined,
    around?: Partial<GoalDates>,
    state?: GoalState,
  ])[] = [
    ['is from its start to its due day', 'start: 2027-01-01\ndue: 2027-03-01\n', '2027-01-01..2027-03-01'],
    ['is nowhere where nothing says when', 'steps:\n  - B\n', undefined],
    [
      'is its start alone where it is due before it starts',
      'start: 2027-03-01\ndue: 2027-01-01\n',
      '2027-03-01..2027-03-01',
    ],
    [
      'is its due day alone where all that is known comes after it',
      'due: 2027-01-01\nsteps:\n  - text: B\n    done: 2027-02-01\n',
      '2027-01-01?..2027-01-01',
    ],
    [
      'is its due day alone where it was first spoken of after it',
      'due: 2027-01-01\n',
      '2027-01-01?..2027-01-01',
      { mentioned: '2027-02-01T10:00' },
    ],
    [
      'is from its first step on where it has no start',
      'due: 2027-03-01\nsteps:\n  - text: B\n    due: 2027-02-10\n  - text: C\n    done: 2027-02-01\n',
      '2027-02-01?..2027-03-01',
    ],
    [
      'is from the meeting that first spoke of it, where that was before its steps',
      'due: 2027-03-01\nsteps:\n  - text: B\n    due: 2027-02-10\n',
      '2027-01-12?..2027-03-01',
      { mentioned: '2027-01-12T10:00' },
    ],
    [
      'is from the start of the mentorship where nothing else tells',
      'due: 2027-03-01\n',
      '2026-12-01?..2027-03-01',
      { started: '2026-12-01' },
    ],
    ['is from today on where the mentorship has no start', 'due: 2027-03-01\n', '2027-02-26?..2027-03-01'],
    [
      'is its due day alone where that is past and nothing else tells',
      'due: 2027-01-01\n',
      '2027-01-01?..2027-01-01',
    ],
    ['is open for four weeks from today', 'start: 2027-01-01\n', '2027-01-01..2027-03-26?'],
    ['is open for four weeks from a start to come', 'start: 2027-04-01\n', '2027-04-01..2027-04-29?'],
    [
      'is open until its last step where that is later',
      'start: 2027-01-01\nsteps:\n  - text: B\n    due: 2027-06-01\n',
      '2027-01-01..2027-06-01?',
    ],
    [
      'is until the day it ended, whenever it was due',
      'start: 2027-01-01\ndue: 2027-03-01\nsteps:\n  - text: B\n    done: 2027-02-10\n',
      '2027-01-01..2027-02-10',
      {},
      'done',
    ],
    [
      'is, where it is done without a day, until the meeting that said so last, and never until the day it was due',
      'start: 2027-01-01\ndue: 2027-12-01\n',
      '2027-01-01..2027-02-12?',
      { mentionedLast: '2027-02-12T10:00' },
      'done',
    ],
    [
      'is until today where it is done and nothing tells since when',
      'start: 2027-01-01\ndue: 2027-12-01\n',
      '2027-01-01..2027-02-26?',
      {},
      'done',
    ],
  ];
  for (const [sentence, text, expected, around, state] of rows)
    it(sentence, () => assert.equal(span(text, around, state), expected));
});

describe('The day a goal ended', () => {
  const steps =
    'steps:\n  - text: B\n    done: 2027-02-01\n  - text: C\n    done: 2027-01-01\n  - text: D\n    done: true\n';

  it('is that of its last step, and none while a step is left or it is not done: a due day is none', () => {
    assert.equal(endedOn(facts(`due: 2027-03-01\n${steps}`), 'done'), '2027-02-01');
    assert.equal(endedOn(facts('due: 2027-03-01\nsteps:\n  - text: D\n    done: true\n'), 'done'), undefined);
    assert.equal(endedOn(facts(`${steps}  - text: E\n`), 'done'), undefined);
    assert.equal(endedOn(facts(''), 'done'), undefined);
    assert.equal(endedOn(facts(`due: 2027-03-01\n${steps}`), 'active'), undefined);
  });
});
