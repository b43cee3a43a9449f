import assert from 'node:assert/strict';
import { rulesFor } from '../../../src/core/model/keys';
import type { RecordKind } from '../../../src/core/model/kinds';
import { byCadence } from '../../../src/core/roadmap/cadenceStep';
import { addStage, moveDay, rename, swapStages } from '../../../src/core/roadmap/roadmapChanges';
import type { Result } from '../../../src/core/result';
import type { YamlChange } from '../../../src/core/yaml/edit';
import { editYaml } from '../../../src/core/yaml/editYaml';
import { readRecord } from '../../../src/store/reading';
import type { Readable } from '../../../src/core/mentoring/itemChanges';

function after(
  kind: RecordKind,
  text: string,
  plan: (file: Readable) => Result<readonly YamlChange[]>,
): string {
  const reading = readRecord(kind, `.mentoring/mentorships/m/x.yaml`, text);
  assert.ok(reading.ok);
  const planned = plan(reading.value);
  if (!planned.ok) return planned.error.code;
  const edited = editYaml(text, planned.value, rulesFor(kind));
  return edited.ok ? edited.value.text : edited.error.code;
}

const GOAL =
  'title: A   # one\nstart: 2027-01-01\ndue: 2027-02-15   # soon\n\nsteps:\n  - One\n  - text: Two\n    due: 2027-01-10\n  - text: Three\n    done: 2027-01-11\n';
const ROADMAP = `# by hand
stages:
  - theme: One
    target: 2027-01-01
  - theme: Two     # the second
    target: 2027-01-15
  - theme: Three
    target: 2027-02-01
  - Four
`;

describe('moving on the roadmap', () => {
  it('changes the due date of a goal, and nothing else', () => {
    assert.equal(
      after('goal', GOAL, file => moveDay(file, { kind: 'goal' }, '2027-03-01')),
      GOAL.replace('2027-02-15', '2027-03-01'),
    );
  });

  it('stops the end of a goal at its start', () => {
    const goal = 'title: A\nstart: 2027-02-10\ndue: 2027-02-15\n';
    assert.equal(
      after('goal', goal, file => moveDay(file, { kind: 'goal' }, '2027-01-01')),
      goal.replace('2027-02-15', '2027-02-10'),
    );
  });

  it('gives a goal without a due date one', () => {
    assert.equal(
      after('goal', 'title: A\n', file => moveDay(file, { kind: 'goal' }, '2027-03-01')),
      'title: A\ndue: 2027-03-01\n',
    );
  });

  it('moves a step that is open, and no other', () => {
    assert.equal(
      after('goal', GOAL, file => moveDay(file, { kind: 'step', index: 1, text: 'Two' }, '2027-01-20')),
      GOAL.replace('2027-01-10', '2027-01-20'),
    );
    assert.equal(
      after('goal', GOAL, file => moveDay(file, { kind: 'step', index: 2, text: 'Three' }, '2027-01-20')),
      'over',
    );
    assert.equal(
      after('goal', GOAL, file => moveDay(file, { kind: 'step', index: 1, text: 'Gone' }, '2027-01-20')),
      'changed',
    );
  });

  it('makes a step of plain text one with a due date', () => {
    assert.equal(
      after('goal', 'title: A\nsteps:\n  - One\n', file => moveDay(file, { kind: 'step', index: 0, text: 'One' }, '2027-01-20')), // prettier-ignore
      'title: A\nsteps:\n  - text: One\n    due: 2027-01-20\n',
    );
  });

  it('moves a planned meeting and keeps its time; one that was held stays', () => {
    const meeting = 'title: A\ndate: 2027-03-12 10:00\n';
    assert.equal(
      after('meeting', meeting, file => moveDay(file, { kind: 'meeting' }, '2027-03-14')),
      'title: A\ndate: 2027-03-14T10:00\n',
    );
    assert.equal(
      after('meeting', `${meeting}status: held\n`, file => moveDay(file, { kind: 'meeting' }, '2027-03-14')),
      'over',
    );
  });

  it('moves an open promise', () => {
    const text = 'title: A\ndate: 2027-01-01\nactions:\n  ada:\n    - text: p\n      due: 2027-02-01\n';
    assert.equal(
      after('meeting', text, file => moveDay(file, { kind: 'promise', person: 'ada', index: 0, text: 'p' }, '2027-02-03')), // prettier-ignore
      text.replace('2027-02-01', '2027-02-03'),
    );
  });

  it('moves a theme, and past another one in the list where its day comes after that', () => {
    const move = (date: string) =>
      after('roadmap', ROADMAP, file => moveDay(file, { kind: 'stage', index: 1, text: 'Two' }, date));
    assert.equal(move('2027-01-20'), ROADMAP.replace('2027-01-15', '2027-01-20'));
    assert.match(move('2027-02-10'), /One[^]*Three[^]*Two {5}# the second\n {4}target: 2027-02-10[^]*Four/);
    assert.match(move('2026-12-10'), /Two {5}# the second\n {4}target: 2026-12-10[^]*One[^]*Three[^]*Four/);
  });

  it('lets two themes change places while the days stay in order', () => {
    const text = after('roadmap', ROADMAP, file =>
      swapStages(file, { kind: 'stage', index: 0, text: 'One' }, 1),
    );
    assert.match(
      text,
      /theme: Two {5}# the second\n {4}target: 2027-01-01\n {2}- theme: One\n {4}target: 2027-01-15/,
    );
    assert.equal(after('roadmap', ROADMAP, file => swapStages(file, { kind: 'stage', index: 0, text: 'One' }, -1)), 'at-end'); // prettier-ignore
    assert.match(
      after('roadmap', ROADMAP, file => swapStages(file, { kind: 'stage', index: 3, text: 'Four' }, -1)),
      /Two[^]*- Four\n {2}- theme: Three/,
    );
  });

  it('adds a theme where its day belongs', () => {
    assert.equal(
      after('roadmap', ROADMAP, file => addStage(file, 'New', '2027-01-20')),
      ROADMAP.replace('  - theme: Three', '  - theme: New\n    target: 2027-01-20\n  - theme: Three'),
    );
    assert.equal(
      after('roadmap', 'stages:\n', file => addStage(file, 'New', '2027-01-20')),
      'stages:\n  - theme: New\n    target: 2027-01-20\n',
    );
  });

  it('gives a theme and a step other words, as plain text where they are that', () => {
    assert.equal(
      after('roadmap', ROADMAP, file =>
        rename(file, { kind: 'stage', index: 3, text: 'Four' }, ' Looking back '),
      ),
      ROADMAP.replace('Four', 'Looking back'),
    );
    assert.equal(
      after('goal', GOAL, file => rename(file, { kind: 'step', index: 0, text: 'One' }, 'First')),
      GOAL.replace('- One', '- First'),
    );
    assert.equal(
      after('goal', GOAL, file => rename(file, { kind: 'goal' }, 'B')),
      GOAL.replace('title: A ', 'title: B '),
    );
    assert.equal(
      after('goal', GOAL, file => rename(file, { kind: 'goal' }, ' ')),
      'empty',
    );
  });

  it('goes by the cadence, a month from its last day to the last day of the next', () => {
    assert.equal(byCadence('2027-01-01', '2 weeks', 1), '2027-01-15');
    assert.equal(byCadence('2027-01-01', undefined, -1), '2026-12-18');
    assert.equal(byCadence('2027-01-31', '1 month', 1), '2027-02-28');
    assert.equal(byCadence('2027-01-15', '1 month', -1), '2026-12-15');
  });
});
