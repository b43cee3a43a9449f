import assert from 'node:assert/strict';
import { everybody, nameOf, participants } from '../../../src/core/mentoring/people';

const pair = { mentees: ['ada'], mentors: ['mo'] };

describe('the people of a mentorship', () => {
  it('are its mentees, then its mentors, each once', () => {
    assert.deepEqual(everybody({ mentees: ['ada', 'lin'], mentors: ['mo', 'ada'] }), ['ada', 'lin', 'mo']);
    assert.deepEqual(everybody(undefined), []);
  });
});

describe('the people of a meeting', () => {
  it('are everybody where it names none', () => {
    assert.deepEqual(participants({}, pair), ['ada', 'mo']);
  });

  it('are those it names, in the order of a session, guests last as they are named', () => {
    assert.deepEqual(participants({ people: ['zoe', 'mo', 'guest', 'ada'] }, pair), [
      'ada',
      'mo',
      'zoe',
      'guest',
    ]);
    assert.deepEqual(participants({ people: ['mo'] }, pair), ['mo']);
  });

  it('are also those who have a section in it without being named', () => {
    assert.deepEqual(participants({ people: ['mo'] }, pair, ['ada', 'mo']), ['mo', 'ada']);
    assert.deepEqual(participants({}, undefined, ['x']), ['x']);
  });
});

describe('the name of a person', () => {
  it('is the one in their file, else their id in capitals', () => {
    const names = new Map([['ada', 'Ada L.']]);
    assert.equal(nameOf('ada', names), 'Ada L.');
    assert.equal(nameOf('grace-hopper', names), 'Grace Hopper');
    assert.equal(nameOf('émile', names), 'Émile');
    assert.equal(nameOf('x2', names), 'X2');
  });
});
