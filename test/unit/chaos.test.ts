import assert from 'node:assert/strict';
import { Chaos } from '../chaos/chaos';

describe('two windows on one folder, with hand edits, unsaved editors and git in between', () => {
  // npm run chaos -- --seed N --operations 2000 for more of it
  for (const seed of [1, 7, 10]) {
    it(`lose nothing, break nothing and show what is there (seed ${seed})`, async function () {
      this.timeout(120_000);
      const { complaints, entered } = await new Chaos(seed).run(80);
      assert.deepEqual(complaints, []);
      assert.ok(entered > 10);
    });
  }
});
