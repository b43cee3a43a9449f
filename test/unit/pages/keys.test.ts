import assert from 'node:assert/strict';
import { isUndo, type KeyPlace, type KeyPress } from '../../../src/pages/client/keyPlace';
import { deedOfKey } from '../../../src/pages/client/session/deedOfKey';

const PLACES: readonly KeyPlace[] = ['field', 'form', 'control', 'page'];
const LETTERS = ['j', 'k', 'p', 'P', 'n', 'm', 'g', '?'];

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe('The keys of a session', () => {
  it('do nothing as single letters while a field or a choice of a form has the focus', () => {
    for (const key of [...LETTERS, ' '])
      for (const place of ['field', 'form'] as const)
        assert.equal(deedOfKey(press(key), place), undefined, `${key} in a ${place}`);
  });

  it('work as single letters on the page and on its buttons, but for Space, which presses those', () => {
    for (const place of ['page', 'control'] as const)
      for (const key of LETTERS)
        assert.notEqual(deedOfKey(press(key), place), undefined, `${key} on a ${place}`);
    assert.equal(deedOfKey(press('P'), 'page'), 'park');
    assert.equal(deedOfKey(press(' '), 'page'), 'discussed');
    assert.equal(deedOfKey(press(' '), 'control'), undefined);
  });

  it('leave the keys of the editor alone', () => {
    for (const place of PLACES)
      for (const key of LETTERS) {
        assert.equal(deedOfKey(press(key, { ctrlKey: true }), place), undefined);
        assert.equal(deedOfKey(press(key, { altKey: true }), place), undefined);
      }
    assert.equal(deedOfKey(press('constructor'), 'page'), undefined);
  });

  it('are done with a topic from everywhere, and leave a field before they close anything', () => {
    for (const place of PLACES)
      assert.equal(deedOfKey(press('Enter', { metaKey: true }), place), 'discussed');
    assert.equal(deedOfKey(press('Escape'), 'field'), 'leave');
    assert.equal(deedOfKey(press('Escape'), 'page'), 'escape');
  });

  it('take the last change back everywhere but in a field, which has an undo of its own', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
      for (const place of ['form', 'control', 'page'] as const) {
        assert.equal(deedOfKey(press('z', held), place), 'undo');
        assert.equal(isUndo(press('Z', held), place), true);
      }
      assert.equal(isUndo(press('z', held), 'field'), false);
      assert.equal(isUndo(press('z', { ...held, shiftKey: true }), 'page'), false);
    }
  });
});
