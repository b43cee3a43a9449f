import assert from 'node:assert/strict';
import { fill } from '../../../src/core/text';
import { MAX_BYTES, NEAR_BYTES } from '../../../src/core/yaml/limit';
import { find, GOAL } from './support';

/** A goal of exactly so many bytes, as far as possible of this letter. */
function withBytes(count: number, letter: string): string {
  const [head, size] = ['title: A\nspecific: ', new TextEncoder().encode(letter).length];
  const left = count - head.length;
  return head + letter.repeat(Math.floor(left / size)) + 'x'.repeat(left % size);
}

describe('a file that comes near to the largest that can be read', () => {
  for (const letter of ['x', 'é', '字', '🚀'])
    it(`says so from three quarters on, while it can still be read: of ${letter}`, async () => {
      for (const [bytes, isNear] of [
        [NEAR_BYTES - 1, false],
        [NEAR_BYTES, true],
        [MAX_BYTES, true],
      ] as const) {
        const found = await find(GOAL, withBytes(bytes, letter));
        const [near] = found.filter(({ code }) => code === 'near-limit');
        assert.equal(near !== undefined, isNear, `${bytes}`);
        assert.ok(found.every(({ code }) => code !== 'too-large'));
        if (near === undefined) continue;
        assert.deepEqual([near.severity, near.span], ['information', { start: 0, end: 8 }]);
        const size = Math.ceil(bytes / 1024);
        assert.match(fill(near.text.message, near.text.args), new RegExp(`is ${size} KB. .* 256 KB `));
      }
      const [found] = await find(GOAL, withBytes(MAX_BYTES + 1, letter));
      assert.equal(found?.code, 'too-large');
    });
});
