import assert from 'node:assert/strict';
import { itemsOf, offsetOf } from '../../../src/core/mentoring/places';
import { readable } from './readable';

describe('the places of items', () => {
  const placed = (kind: 'goal' | 'meeting', text: string) =>
    itemsOf(readable(kind, text)).map(({ ref, span }) => [
      [ref.section, ref.person, ref.index, ref.text].filter(part => part !== undefined).join(' '),
      text.slice(span.start, span.end),
    ]);

  it('cover each step with all that is in it', () => {
    assert.deepEqual(placed('goal', 'title: A\nsteps:\n  - One  # 1\n  - text: Two\n    done: true\n\n'), [
      ['steps 0 One', 'One'],
      ['steps 1 Two', 'text: Two\n    done: true'],
    ]);
  });

  it('cover topics and promises, person by person', () => {
    const text = 'title: A\nagenda:\n  ada: [x, y]\n  mo: z\nactions:\n  mo:\n    - text: p\n';
    assert.deepEqual(placed('meeting', text), [
      ['agenda ada 0 x', 'x'],
      ['agenda ada 1 y', 'y'],
      ['agenda mo 0 z', 'z'],
      ['actions mo 0 p', 'text: p'],
    ]);
  });

  it('are none where there are no items', () => {
    assert.deepEqual(placed('goal', 'title: A\nsteps:\n'), []);
    assert.deepEqual(placed('meeting', 'title: A\nagenda:\n  ada:\n'), []);
  });
});

describe('where to open a file', () => {
  const text = 'title: A\nagenda:\n  ada:\n    - One\n  mo:\n';
  const lineOf = (path: readonly (string | number)[], from = text) =>
    from.slice(0, offsetOf(from, path)).split('\n').length;

  it('is the item, else the nearest section above it, else the start', () => {
    assert.equal(lineOf(['agenda', 'ada', 0]), 4);
    assert.equal(lineOf(['agenda', 'ada', 7]), 4, 'its list');
    assert.equal(lineOf(['agenda', 'mo', 0]), 5, 'a key without a value');
    assert.equal(lineOf(['agenda', 'eve']), 3, 'the section’s value');
    assert.equal(lineOf(['actions', 'ada', 0]), 1);
    assert.equal(lineOf([]), 1);
    assert.equal(offsetOf(text, ['actions']), 0, 'its first character');
  });

  it('is the start of a file that cannot be read', () => {
    assert.equal(offsetOf('title: "\n', ['title']), 0);
  });
});
