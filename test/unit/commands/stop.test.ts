import assert from 'node:assert/strict';
import { isMerelySo } from '../../../src/commands/stop';
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
      'at-end',
      'no-item',
    ])
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
    ])
      assert.equal(isMerelySo(code), false, code);
  });
});
