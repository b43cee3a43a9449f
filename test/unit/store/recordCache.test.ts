import assert from 'node:assert/strict';
import type { AnyRecord } from '../../../src/core/model/summary';
import { RecordCache } from '../../../src/store/recordCache';
import { decode } from '../model/reading';

const record = (title: string): AnyRecord => ({
  kind: 'goal',
  value: decode('goal', `title: ${title}\n`).value,
});
const [a, b, c] = ['A', 'B', 'C'].map(record) as [AnyRecord, AnyRecord, AnyRecord];

describe('the records that were looked at last', () => {
  const filled = () => {
    const cache = new RecordCache(2);
    cache.set('a', '1', a);
    cache.set('b', '1', b);
    return cache;
  };
  const held = (cache: RecordCache) => ['a', 'b', 'c'].filter(path => cache.holds(path)).join('');

  it('are so many, and the one that was read first goes', () => {
    const cache = filled();
    cache.set('c', '1', c);
    assert.equal(held(cache), 'bc');
  });

  it('go by when they were looked at', () => {
    const cache = filled();
    assert.equal(cache.get('a', '1'), a);
    cache.set('c', '1', c);
    assert.equal(held(cache), 'ac');
  });

  it('go by when they were read anew', () => {
    const cache = filled();
    cache.set('a', '2', c);
    cache.set('c', '1', c);
    assert.equal(held(cache), 'ac');
    assert.equal(cache.get('a', '2'), c);
  });

  it('are given only for the content that they were read from, and until they are dropped', () => {
    const cache = filled();
    assert.equal(cache.get('a', '2'), undefined);
    cache.delete('b');
    assert.equal(cache.get('b', '1'), undefined);
    assert.equal(held(cache), 'a');
  });
});
