import assert from 'node:assert/strict';
import { say } from '../../../src/core/text';
import { isMerelySo, Abort } from '../../../src/commands/abort';
import { History } from '../../../src/store/history';

describe('What a command says when it ends', () => {
  it('is no error where things are merely so: nothing to undo, nothing to share, nobody there, no trust yet', async () => {
    const undone = await new History().undo();
    assert.equal(!undone.ok && isMerelySo(undone.error.code), true);
    for (const code of [
      'nothing-to-share',
      'nothing-there',
      'nowhere',
      'nobody',
      'no-trust',
      'no-host',
      'no-disk',
      'at-end',
      'no-item',
    ] as const)
      assert.equal(isMerelySo(code), true, code);
  });

  it('is an error where something was refused or went wrong', () => {
    for (const code of [
      'unreadable',
      'changed',
      'gone',
      'git',
      'no-git',
      'push',
      'unsaved',
      'disk',
      'invalid-argument',
    ] as const)
      assert.equal(isMerelySo(code), false, code);
  });

  it('stands in the log with what it is about, in English', () => {
    const text = say('Line {line} of this text is odd: {reason}', {
      line: 2,
      reason: say('{code} in it', { code: 'U+001B' }),
    });
    assert.equal(
      new Abort({ code: 'invalid-argument', text }).message,
      'Line 2 of this text is odd: U+001B in it',
    );
  });
});
