import assert from 'node:assert/strict';
import { renamedField } from '../../../src/pages/client/fieldKey';
import { People } from '../../../src/pages/client/renamedPeople';
import { renamedPeople } from '../../../src/pages/client/session/saved';
import { STOPPED } from '../../../src/pages/client/session/clock';

const person = (id: string, name: string, isMe = false) => ({ id, name, isMe });
const ADA = person('ada', 'Ada Vermeer', true);
const MO = person('mo', 'Mo Haddad');

/** Who is called what, after the people of a meeting were these one after the other. */
function renamed(...lists: readonly (readonly ReturnType<typeof person>[])[]) {
  const people = new People();
  const found = lists.map(list => [...people.follow(list)]);
  return found.at(-1);
}

describe('A field of somebody', () => {
  it('is known by their new id, on the look back as on the check-in; all others stay', () => {
    const renamed = new Map([['mo', 'mh']]);
    for (const field of [
      { kind: 'answer', person: 'mo', question: 'next' },
      { kind: 'outcome', person: 'mo', goal: 'mo' },
      { kind: 'part', person: 'mo', part: 'learned' },
    ])
      assert.equal(renamedField(JSON.stringify(field), renamed), JSON.stringify({ ...field, person: 'mh' }));
    for (const field of [
      { kind: 'notes' },
      { kind: 'goalState', goal: 'mo' },
      { kind: 'part', person: 'ada' },
    ])
      assert.equal(renamedField(JSON.stringify(field), renamed), JSON.stringify(field));
  });
});

describe('The people of a page', () => {
  it('are known again by their name when their id is another', () => {
    assert.deepEqual(renamed([ADA, MO], [ADA, person('mohaddad', 'Mo Haddad')]), [['mo', 'mohaddad']]);
  });

  it('are known again where their file got its new name before the meeting did', () => {
    assert.deepEqual(renamed([ADA, MO], [ADA, person('mo', 'mo')], [ADA, person('mh', 'Mo Haddad')]), [
      ['mo', 'mh'],
    ]);
  });

  it('are known again as the reader, whatever the name', () => {
    assert.deepEqual(renamed([person('ada', 'ada', true), MO], [person('adav', 'adav', true), MO]), [
      ['ada', 'adav'],
    ]);
  });

  it('are others where the name is another, two have it, or the old id is still there', () => {
    assert.deepEqual(renamed([ADA, MO], [ADA, person('lin', 'Lin')]), []);
    const two = [person('m1', 'Mo Haddad'), person('m2', 'Mo Haddad')];
    assert.deepEqual(renamed([ADA, MO], [ADA, ...two]), []);
    assert.deepEqual(renamed([ADA, ...two], [ADA, MO]), []);
    assert.deepEqual(renamed([ADA, MO], [ADA, MO, person('mh', 'Mo Haddad')]), []);
    assert.deepEqual(renamed([ADA, MO], [person('ada', 'Ada Vermeer'), { ...MO, isMe: true }]), []);
  });

  it('take along what is kept by their ids', () => {
    const saved = {
      current: 'ada/a/b',
      clock: { ...STOPPED, topics: { 'ada/x': 3, 'mo/y': 4 }, wider: { 'ada/x': 5 } },
      lines: { promise: 'ada: half', 'topic/ada': 'A thought', 'topic/mo': 'Another' },
    };
    assert.deepEqual(renamedPeople(saved, new Map([['ada', 'adav']])), {
      current: 'adav/a/b',
      clock: { ...STOPPED, topics: { 'adav/x': 3, 'mo/y': 4 }, wider: { 'adav/x': 5 } },
      lines: { promise: 'ada: half', 'topic/adav': 'A thought', 'topic/mo': 'Another' },
    });
  });
});
