import assert from 'node:assert/strict';
import {
  addItem,
  carried,
  deleteItem,
  editItem,
  findItem,
  isTicked,
  listOf,
  moveItem,
  setDue,
  takeAwayItem,
  toggleItem,
  type ItemRef,
} from '../../../src/core/mentoring/itemChanges';
import { after, readable } from './readable';

const GOAL = `title: A
steps:
  - One
  - text: Two   # 2
    done: 2027-01-01
  - text: Three
    done: false
`;
const MEETING = `title: A
agenda:
  ada:
    - One
    - text: Two
      status: parked
  mo: Alone
actions:
  ada:
    - text: Promise
`;
const TODAY = '2027-02-26';
const step = (index: number, text?: string): ItemRef => ({ section: 'steps', index, text });
const topic = (person: string, index: number, text?: string): ItemRef => ({
  section: 'agenda',
  person,
  index,
  text,
});

describe('other words for an item', () => {
  const edited = (ref: ItemRef, text: string) => {
    const changes = editItem(readable('goal', GOAL), ref, text);
    return changes.ok ? after('goal', GOAL, file => editItem(file, ref, text)) : changes.error.code;
  };

  it('replace the words alone, of a plain item and of a map with a comment', () => {
    assert.equal(edited(step(0), 'First'), GOAL.replace('- One', '- First'));
    assert.equal(edited(step(1, 'Two'), 'Second'), GOAL.replace('Two   # 2', 'Second   # 2'));
  });

  it('change nothing where they are the same, and are refused where the item has gone', () => {
    assert.equal(edited(step(1), 'Two'), GOAL);
    assert.equal(edited(step(0, 'Four'), 'Five'), 'changed');
  });
});

describe('the day of an item', () => {
  const dated = (ref: ItemRef, due: string | undefined, text = GOAL) =>
    after('goal', text, file => setDue(file, ref, due));

  it('is set and taken away again, and nothing else changes', () => {
    const set = dated(step(2), '2027-03-01');
    assert.equal(set, GOAL.replace('  - text: Three\n', '  - text: Three\n    due: 2027-03-01\n'));
    assert.equal(dated(step(2), undefined, set), GOAL);
  });

  it('makes a plain item a map, and is no change where there is none to take away', () => {
    assert.equal(dated(step(0), '2027-03-01'), GOAL.replace('- One\n', '- text: One\n    due: 2027-03-01\n'));
    assert.equal(dated(step(0), undefined), GOAL);
  });
});

describe('finding an item', () => {
  const find = (kind: 'goal' | 'meeting', text: string, ref: ItemRef) => {
    const found = findItem(readable(kind, text), ref);
    return found.ok
      ? `${found.value.list.join('/')}/${found.value.index} ${found.value.item.text}`
      : found.error.code;
  };
  const cases: readonly (readonly [string, 'goal' | 'meeting', string, ItemRef, string])[] = [
    ['by its index', 'goal', GOAL, step(1), 'steps/1 Two'],
    ['by index and text', 'goal', GOAL, step(1, ' Two '), 'steps/1 Two'],
    ['elsewhere by its text', 'goal', GOAL, step(0, 'Three'), 'steps/2 Three'],
    ['beyond the end by its text', 'goal', GOAL, step(9, 'One'), 'steps/0 One'],
    ['not beyond the end', 'goal', GOAL, step(3), 'gone'],
    ['not by another text', 'goal', GOAL, step(0, 'Four'), 'changed'],
    [
      'not by a text that stands twice elsewhere',
      'goal',
      'title: A\nsteps: [X, Y, Y]\n',
      step(0, 'Y'),
      'changed',
    ],
    [
      'by index where its text stands twice',
      'goal',
      'title: A\nsteps: [Y, X, Y]\n',
      step(2, 'Y'),
      'steps/2 Y',
    ],
    ['in the list of a person', 'meeting', MEETING, topic('ada', 1), 'agenda/ada/1 Two'],
    ['alone without a dash', 'meeting', MEETING, topic('mo', 0), 'agenda/mo/0 Alone'],
    ['not in the list of nobody', 'meeting', MEETING, topic('eve', 0), 'gone'],
    [
      'not of somebody called like what every object has',
      'meeting',
      MEETING,
      topic('constructor', 0),
      'gone',
    ],
    ['not of somebody called __proto__', 'meeting', MEETING, topic('__proto__', 0, 'x'), 'changed'],
    ['not in a section of other records', 'goal', GOAL, topic('ada', 0), 'wrong-type'],
    ['not steps in a meeting', 'meeting', MEETING, step(0), 'wrong-type'],
  ];
  for (const [what, kind, text, ref, expected] of cases)
    it(what, () => assert.equal(find(kind, text, ref), expected));

  it('gives lists that are not there as empty, and those of other records not at all', () => {
    assert.deepEqual(listOf(readable('goal', 'title: A\n').record, { section: 'steps' }), []);
    assert.deepEqual(
      listOf(readable('meeting', 'title: A\n').record, { section: 'agenda', person: 'ada' }),
      [],
    );
    assert.equal(listOf(readable('goal', GOAL).record, { section: 'actions', person: 'ada' }), undefined);
  });
});

describe('ticking', () => {
  const tick = (kind: 'goal' | 'meeting', text: string, ref: ItemRef) =>
    after(kind, text, file => toggleItem(file, ref, TODAY));

  it('dates a plain step', () => {
    assert.equal(tick('goal', GOAL, step(0)), GOAL.replace('- One', `- text: One\n    done: ${TODAY}`));
  });
  it('takes a date away', () => {
    assert.equal(tick('goal', GOAL, step(1)), GOAL.replace('    done: 2027-01-01\n', ''));
  });
  it('dates a step whose `done` says false', () => {
    assert.equal(tick('goal', GOAL, step(2)), GOAL.replace('done: false', `done: ${TODAY}`));
  });
  it('makes an open topic discussed', () => {
    const expected = MEETING.replace('    - One', '    - text: One\n      status: discussed');
    assert.equal(tick('meeting', MEETING, topic('ada', 0)), expected);
  });
  it('makes a discussed or set-aside topic open', () => {
    for (const state of ['discussed', 'parked', 'carried', 'dropped']) {
      const text = MEETING.replace('parked', state);
      assert.equal(tick('meeting', text, topic('ada', 1)), MEETING.replace('parked', 'open'));
    }
  });
  it('makes one alone a list first', () => {
    const expected = MEETING.replace('  mo: Alone', '  mo:\n    - text: Alone\n      status: discussed');
    assert.equal(tick('meeting', MEETING, topic('mo', 0)), expected);
  });
  it('says why not', () => {
    assert.match(
      tick('goal', GOAL, step(0, 'Gone')),
      /^changed: The list has changed meanwhile: "Gone" is not/,
    );
    assert.match(tick('goal', GOAL, step(7)), /^gone: There is no item 8 in this list\.$/);
  });

  it('is shown of what is done or discussed, and of nothing else', () => {
    const item = { text: 'A' };
    assert.equal(isTicked('steps', { ...item, done: '2027-01-01' }), true);
    assert.equal(isTicked('steps', { ...item, done: true }), true);
    assert.equal(isTicked('actions', { ...item, done: false }), false);
    assert.equal(isTicked('actions', item), false);
    assert.equal(isTicked('agenda', { ...item, status: 'discussed' }), true);
    for (const status of ['open', 'parked', 'carried', 'dropped'])
      assert.equal(isTicked('agenda', { ...item, status }), false);
  });
});

describe('moving', () => {
  const move = (ref: ItemRef, by: number) => after('goal', GOAL, file => moveItem(file, ref, by));

  it('goes up and down', () => {
    assert.equal(
      move(step(0), 1),
      'title: A\nsteps:\n  - text: Two   # 2\n    done: 2027-01-01\n  - One\n  - text: Three\n    done: false\n',
    );
    assert.equal(
      move(step(2), -2),
      'title: A\nsteps:\n  - text: Three\n    done: false\n  - One\n  - text: Two   # 2\n    done: 2027-01-01\n',
    );
  });
  it('stops at both ends', () => {
    assert.equal(move(step(0), -1), 'at-end: It stands first already.');
    assert.equal(move(step(2), 1), 'at-end: It stands last already.');
  });
  it('goes as far as the list does', () => {
    assert.equal(move(step(0), 5), move(step(0), 2));
    assert.equal(move(step(2), -5), move(step(2), -2));
  });
});

describe('deleting', () => {
  it('removes the item with what is in it', () => {
    const expected = GOAL.replace('  - text: Two   # 2\n    done: 2027-01-01\n', '');
    assert.equal(
      after('goal', GOAL, file => deleteItem(file, step(1))),
      expected,
    );
  });
  it('leaves an empty section where the last one goes', () => {
    const expected = MEETING.replace('  ada:\n    - text: Promise\n', '  ada:\n');
    const ref: ItemRef = { section: 'actions', person: 'ada', index: 0 };
    assert.equal(
      after('meeting', MEETING, file => deleteItem(file, ref)),
      expected,
    );
  });
});

describe('carrying an item elsewhere', () => {
  /** What the file and an empty meeting are after a topic or promise went there. */
  const moved = (text: string, ref: ItemRef, to = 'title: B\nactions:\n  mo:\n  ada:\n') => {
    const from = readable('meeting', text);
    const found = findItem(from, ref);
    assert.ok(found.ok);
    const going = carried(from, found.value);
    assert.ok(going.ok);
    const { raw, written } = going.value;
    return [
      after('meeting', text, file => takeAwayItem(file, ref, going.value)),
      after('meeting', to, file => addItem(file, 'actions', ref.person, [], raw, written)),
    ];
  };
  const promise = (index: number): ItemRef => ({ section: 'actions', person: 'ada', index });

  it('is refused where it has changed since it was carried there', () => {
    const refused = takeAwayItem(readable('goal', GOAL), step(1), { raw: { text: 'Two' } });
    assert.equal(!refused.ok && refused.error.code, 'changed');
  });
  it('is refused where a comment of it has changed', () => {
    const file = readable('goal', GOAL);
    const found = findItem(file, step(1));
    const going = found.ok ? carried(file, found.value) : found;
    assert.ok(going.ok);
    const other = readable('goal', GOAL.replace('# 2', '# 3'));
    const refused = takeAwayItem(other, step(1), going.value);
    assert.equal(!refused.ok && refused.error.code, 'changed');
    assert.ok(takeAwayItem(file, step(1), going.value).ok);
  });
  it('takes along the comments above, in and behind it, in its own characters', () => {
    const rest = '    - Other\n';
    const own = [
      '    # of it',
      '    - text: "Promise"   # to Mo',
      '      # soon',
      '      due: 2027-03-01',
      '',
    ];
    assert.deepEqual(moved(`title: A\nactions:\n  ada:\n${own.join('\n')}${rest}`, promise(0)), [
      `title: A\nactions:\n  ada:\n${rest}`,
      `title: B\nactions:\n  mo:\n  ada:\n${own.join('\n')}`,
    ]);
  });
  it('takes along what a # cuts off, of one alone without a dash, too', () => {
    const there = 'title: B\nactions:\n  mo:\n  ada:\n    - Follow up on the review #66\n';
    for (const [text, left] of [
      ['  ada:\n    - Follow up on the review #66\n', '  ada:\n'],
      ['  ada: Follow up on the review #66\n', '  ada:\n'],
    ] as const)
      assert.deepEqual(moved(`title: A\nactions:\n${text}`, promise(0)), [
        `title: A\nactions:\n${left}`,
        there,
      ]);
  });
  it('takes an item along of which a # left nothing', () => {
    assert.deepEqual(moved('title: A\nactions:\n  ada:\n    - #49 is still open\n    - B\n', promise(0)), [
      'title: A\nactions:\n  ada:\n    - B\n',
      'title: B\nactions:\n  mo:\n  ada:\n    - #49 is still open\n',
    ]);
  });
  it('takes comments into and out of a list in brackets', () => {
    const [left, there] = moved(
      'title: A\nactions:\n  ada: [\n    a, # of a\n    # of b\n    b b # 2\n  ]\n',
      promise(1),
      'title: B\nactions:\n  ada: [x, y] # z\n',
    );
    assert.equal(left, 'title: A\nactions:\n  ada: [\n    a # of a\n  ]\n');
    assert.equal(there, 'title: B\nactions:\n  ada: [x, y,\n      # of b\n      b b # 2\n      ] # z\n');
  });
  it('finds its place in a section that is not there yet', () => {
    const [, there] = moved('title: A\nactions:\n  ada:\n    # why\n    - x\n', promise(0), 'title: B\n');
    assert.equal(there, 'title: B\n\nactions:\n  ada:\n    # why\n    - x\n');
  });
});

describe('adding', () => {
  const add = (text: string, person: string, people: readonly string[]) =>
    after('meeting', text, file => addItem(file, 'actions', person, people, { text: 'New' }));

  it('goes to the end of a list', () => {
    assert.equal(add(MEETING, 'ada', ['ada', 'mo']), `${MEETING}    - text: New\n`);
  });
  it('makes a list for somebody who has none yet, and for nobody else', () => {
    assert.equal(add(MEETING, 'mo', ['ada', 'mo']), `${MEETING}\n  mo:\n    - text: New\n`);
  });
  it('makes a missing or empty section for everybody', () => {
    const whole = 'title: A\n\nactions:\n  ada:\n\n  mo:\n    - text: New\n';
    assert.equal(add('title: A\n', 'mo', ['ada', 'mo']), whole);
    assert.equal(add('title: A\n\nactions:\n', 'mo', ['ada', 'mo']), whole);
  });
  it('makes the steps of a goal', () => {
    const added = after('goal', 'title: A\n', file => addItem(file, 'steps', undefined, [], { text: 'New' }));
    assert.equal(added, 'title: A\n\nsteps:\n  - text: New\n');
  });
});
