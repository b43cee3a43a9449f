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

  it('are all written when that is asked for, also what is typed while others are being written', async () => {
    let answer: (value: WriteAnswer) => void = () => undefined;
    const sent: string[] = [];
    const fields = new Fields(
      (_key, _before, text) => {
        sent.push(text);
        return new Promise(resolve => (answer = resolve));
      },
      () => undefined,
    );
    fields.show('notes', '');
    fields.type('notes', 'one');
    fields.leave('notes');
    fields.type('notes', 'one two');
    const saved = fields.save();
    answer({ written: true });
    await pass(0);
    answer({ written: true });
    assert.equal(await saved, undefined);
    assert.deepEqual(sent, ['one', 'one two']);
  });

  it('say which is not written, and why; and try again when the file is another', async () => {
    let isRefused = true;
    const fields = new Fields(
      () => (isRefused ? Promise.reject(new Error('No room.')) : Promise.resolve({ written: true })),
      () => undefined,
    );
    fields.show('notes', '');
    fields.show('more', '');
    fields.type('more', 'one');
    assert.equal(await fields.save(), 'more');
    assert.deepEqual([fields.state('more'), fields.problem('more')], ['failed', 'No room.']);
    isRefused = false;
    fields.show('more', '');
    await pass(WRITTEN);
    assert.deepEqual([fields.state('more'), fields.problem('more')], ['saved', undefined]);
  });

  it('are asked about, and not sent for ever, where what they began from is refused as another text', async () => {
    let count = 0;
    const fields = new Fields(
      () => (count++, Promise.resolve({ instead: 'one' })),
      () => undefined,
    );
    fields.show('notes', 'one');
    fields.type('notes', 'two');
    for (let times = 0; times < 5; times++) await pass(WRITTEN);
    assert.deepEqual([count, fields.state('notes')], [1, 'collision']);
  });

  it('say at once of a text that is longer than anything can be sent, and still keep what else waits', async () => {
    const fields = new Fields(
      () => Promise.reject(new Error('unasked')),
      () => undefined,
    );
    fields.show('notes', '');
    fields.type('notes', 'a'.repeat(2_000_000));
    await pass(WRITTEN);
    assert.equal(fields.state('notes'), 'failed');
    assert.match(fields.problem('notes') ?? '', /more than a file can hold/);
    assert.deepEqual(fields.waiting, []);
  });

  it('keep what is typed while the file is away, and write it when it is back', async () => {
    const { fields, file, become } = opened('one');
    fields.away();
    fields.type('notes', 'one two');
    fields.leave('notes');
    await pass(WRITTEN);
    assert.deepEqual([file(), fields.state('notes')], ['one', 'away']);
    assert.equal(await fields.save(), 'notes');
    assert.deepEqual(fields.kept(), { notes: { text: 'one two', base: 'one' } });
    become('one');
    fields.back();
    await pass(WRITTEN);
    assert.deepEqual([file(), fields.state('notes')], ['one two', 'saved']);
  });

  it('try again what was refused when the file can be written again', async () => {
    let isThere = false;
    const fields = new Fields(
      () => (isThere ? Promise.resolve({ written: true }) : Promise.reject(new Error('It is gone.'))),
      () => undefined,
    );
    fields.show('notes', 'one');
    fields.type('notes', 'one two');
    await pass(WRITTEN);
    assert.deepEqual([fields.state('notes'), fields.problem('notes')], ['failed', 'It is gone.']);
    isThere = true;
    fields.back();
    await pass(WRITTEN);
    assert.deepEqual([fields.state('notes'), fields.problem('notes')], ['saved', undefined]);
  });

  it('say no more that something was not written once it stands in the file', async () => {
    const fields = new Fields(
      () => Promise.reject(new Error('It is gone.')),
      () => undefined,
    );
    fields.show('notes', 'one');
    fields.type('notes', 'one two');
    await pass(WRITTEN);
    fields.show('notes', 'one two');
    assert.equal(fields.state('notes'), 'saved');
  });

  it('leave what was typed for somebody who is no longer there in sight, unwritten, and in nobody’s way', async () => {
    const asked: string[] = [];
    const fields = new Fields(
      key => {
        asked.push(key);
        return Promise.resolve({ written: true });
      },
      () => undefined,
      { ada: { text: 'mine', base: '' } },
    );
    fields.showAll(new Map([['adav', '']]));
    fields.type('adav', 'more');
    assert.equal(await fields.save(), undefined);
    assert.deepEqual(asked, ['adav']);
    assert.deepEqual(fields.strays, [{ key: 'ada', text: 'mine' }]);
    assert.deepEqual(fields.remaining, { ada: { text: 'mine', base: '' } });
    fields.drop('ada');
    assert.deepEqual(fields.strays, []);
  });

  it('go on under another key, but not over what was typed there', () => {
    const { fields } = opened('one');
    fields.type('notes', 'one two');
    fields.type('other', 'three');
    fields.rename(key => (key === 'notes' ? 'moved' : key));
    assert.deepEqual([fields.text('moved'), fields.text('notes')], ['one two', '']);
    fields.rename(key => (key === 'moved' ? 'other' : key));
    assert.deepEqual([fields.text('moved'), fields.text('other')], ['one two', 'three']);
  });

  it('take in what was typed elsewhere, beside what was typed here', async () => {
    const { fields, file } = opened('one');
    fields.adopt({ notes: { text: 'one\ntheirs', base: 'one' } });
    fields.type('notes', `${fields.text('notes')}\nmine`);
    fields.adopt({ notes: { text: 'one\nlate', base: 'one' } });
    await pass(WRITTEN);
    assert.equal(file(), 'one\ntheirs\nmine\nlate');
  });
});
