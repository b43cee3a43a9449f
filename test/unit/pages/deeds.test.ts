import assert from 'node:assert/strict';
import type { TopicModel } from '../../../src/core/pages/pageModels';
import { AGENDA_STATES, UNKNOWN } from '../../../src/core/model/states';
import { Deeds } from '../../../src/pages/client/deeds';
import { deedWords } from '../../../src/pages/client/session/deedWords';
import { topicName } from '../../../src/pages/client/session/topicName';
import { topicState } from '../../../src/pages/client/session/topicState';

const AROUND = {
  nameOf: (person: string) => person.toUpperCase(),
  parked: 'Parked for 12 Mar',
  promise: 'Two options',
};
const topic = { person: 'mo', index: 0, text: 'The parser' };

describe('What is said of a deed', () => {
  it('names what was done, and to what', () => {
    const words = [
      deedWords({ kind: 'setTopic', ...topic, status: 'parked' }, AROUND),
      deedWords({ kind: 'setTopic', ...topic, status: 'discussed' }, AROUND),
      deedWords({ kind: 'setTopic', ...topic, status: 'open' }, AROUND),
      deedWords({ kind: 'addTopic', person: 'mo', text: 'The parser' }, AROUND),
      deedWords({ kind: 'addPromise', line: 'mo: two options by friday' }, AROUND),
      deedWords({ kind: 'addSaid', section: 'wins', person: 'mo', text: 'It parses' }, AROUND),
      deedWords({ kind: 'tickPromise', ...topic, meeting: 'm', isDone: true }, AROUND),
    ];
    assert.deepEqual(words, [
      'Parked for 12 Mar: The parser.',
      'Discussed: The parser.',
      'Open again: The parser.',
      'MO has a new topic: The parser.',
      'New promise: Two options.',
      'New win: It parses.',
      'Kept: The parser.',
    ]);
  });

  it('ends once, also where the words of the notes end a sentence by themselves', () => {
    const deeds = new Deeds(() => undefined);
    const said = (text: string) => {
      deeds.did(text);
      return [deeds.spoken.text, deeds.shown?.text];
    };
    assert.deepEqual(said('Discussed: Where does it start?. Now: Names!.'), [
      'Discussed: Where does it start? Now: Names!',
      'Discussed: Where does it start? Now: Names!',
    ]);
    assert.deepEqual(said('Kept: and so on....'), ['Kept: and so on...', 'Kept: and so on...']);
    assert.deepEqual(said('Kept: v1.2 of it.'), ['Kept: v1.2 of it.', 'Kept: v1.2 of it.']);
  });

  it('is nothing where nothing was changed', () => {
    assert.equal(deedWords({ kind: 'readPromise', line: 'mo: two' }, AROUND), undefined);
    assert.equal(deedWords({ kind: 'openGoal', goal: 'g' }, AROUND), undefined);
  });

  it('is said anew where the same is done again', () => {
    const deeds = new Deeds(() => undefined);
    deeds.did('Parked.');
    const { turn } = deeds.spoken;
    deeds.did('Parked.');
    assert.notEqual(deeds.spoken.turn, turn);
  });

  it('offers to take back the last change alone: no other that came since, and none twice', () => {
    const deeds = new Deeds(() => undefined);
    deeds.did('Parked.');
    assert.deepEqual(deeds.shown, { text: 'Parked.', canUndo: true });
    deeds.overtaken();
    assert.equal(deeds.shown, undefined);
    deeds.did('Parked.');
    deeds.undone('Undone: Park.');
    assert.deepEqual(deeds.shown, { text: 'Undone: Park.', canUndo: false });
  });
});

describe('The name of a topic', () => {
  it('is its text, and whose it is where two people have the same', () => {
    const item = (person: string, text: string) => ({
      person,
      text,
      index: 0,
      status: 'open' as const,
      code: [],
    });
    const model = {
      people: [{ id: 'mo', name: 'Mo', isMe: false }],
      agenda: [
        { person: 'mo', items: [item('mo', 'How is it going?'), item('mo', 'Names')] },
        { person: 'ada', items: [item('ada', 'How is it going?')] },
      ],
    };
    const names = model.agenda.flatMap(({ items }) => items.map(each => topicName(model, each)));
    assert.deepEqual(names, ['How is it going? (Mo)', 'Names', 'How is it going? (ada)']);
  });
});

describe('The state of a topic', () => {
  const next = { title: 'Next', day: '12 Mar' };

  it('has a shape and words of its own wherever it is not open', () => {
    const states: readonly TopicModel['status'][] = [...AGENDA_STATES, UNKNOWN];
    const found = states.map(status => topicState({ next }, status));
    assert.deepEqual(
      found.map(state => state?.words),
      [undefined, 'talked about', 'Parked for 12 Mar', 'carried over', 'dropped', 'its state cannot be read'],
    );
    const shapes = ['discussed', 'parked', 'dropped', UNKNOWN].map(
      status => topicState({}, status as TopicModel['status'])?.icon,
    );
    assert.equal(new Set(shapes).size, shapes.length);
  });
});
