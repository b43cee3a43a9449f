import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Fields } from '../../../src/pages/client/fields';
import type { WriteAnswer } from '../../../src/pages/protocol/fields';

/** Long enough for what was typed to be written, in milliseconds. */
const WRITTEN = 1000;
/** Long enough for everybody to have seen it, in milliseconds. */
const SEEN = 60_000;

/** Fields of a page whose file is in the test's hands. */
function opened(file: string) {
  let keeps = 0;
  const fields = new Fields(
    (_key, before, text): Promise<WriteAnswer> => {
      if (file !== before) return Promise.resolve({ instead: file });
      file = text;
      return Promise.resolve({ written: true });
    },
    () => keeps++,
  );
  fields.show('notes', file);
  return {
    fields,
    file: () => file,
    keeps: () => keeps,
    /** Somebody else gives the file another text. */
    become: (text: string) => fields.show('notes', (file = text)),
    /** Types a text, leaves the field, and sees it written. */
    write: async (text: string) => {
      fields.enter('notes');
      fields.type('notes', text);
      fields.leave('notes');
      await pass(WRITTEN);
      fields.show('notes', file);
    },
  };
}

/** Time goes by, and what waits for it is done. */
async function pass(milliseconds: number): Promise<void> {
  mock.timers.tick(milliseconds);
  for (let turns = 0; turns < 10; turns++) await Promise.resolve();
}

describe('The text fields of a page', () => {
  before(() => mock.timers.enable({ apis: ['Date', 'setTimeout'] }));
  after(() => mock.timers.reset());

  it('are written when they are left, and when typing pauses', async () => {
    const { fields, file } = opened('one');
    fields.enter('notes');
    fields.type('notes', 'one two');
    await pass(WRITTEN);
    assert.deepEqual([file(), fields.state('notes')], ['one two', 'saved']);
    fields.type('notes', 'one two three');
    fields.leave('notes');
    await pass(0);
    assert.equal(file(), 'one two three');
  });

  it('ask which text is to stand when another came first', async () => {
    const { fields, file, become } = opened('one');
    fields.type('notes', 'one\nmine');
    become('one\ntheirs');
    await pass(WRITTEN);
    assert.deepEqual([file(), fields.state('notes')], ['one\ntheirs', 'collision']);
    fields.choose('notes', 'both');
    await pass(WRITTEN);
    assert.deepEqual([file(), fields.state('notes')], ['one\nmine\ntheirs', 'saved']);
  });

  it('ask when somebody who saw nothing of it wrote over what was written, and keep it until that is answered', async () => {
    const { fields, file, keeps, become, write } = opened('one');
    await write('one\nmine');
    const before = keeps();
    become('one\ntheirs');
    assert.equal(fields.state('notes'), 'collision');
    assert.deepEqual(fields.kept(), { notes: { text: 'one\nmine', base: 'one' } });
    assert.ok(keeps() > before, 'it is kept over a reload at once');

    const again = new Fields(
      () => Promise.reject(new Error('unasked')),
      () => undefined,
      fields.kept(),
    );
    again.show('notes', file());
    assert.equal(again.state('notes'), 'collision');
    assert.deepEqual(again.waiting, []);

    fields.choose('notes', 'both');
    await pass(WRITTEN);
    assert.equal(file(), 'one\nmine\ntheirs');
  });

  it('follow without a question who has had the time to see what was written', async () => {
    const { fields, become, write } = opened('one');
    await write('one\nmine');
    await pass(SEEN);
    become('one\ntheirs');
    assert.deepEqual([fields.text('notes'), fields.state('notes')], ['one\ntheirs', 'saved']);
  });
});
