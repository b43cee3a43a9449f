import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { PAGE_NAMES } from '../../../src/pages/protocol/messages';
import { textOfFile } from '../l10n/l10n';

const { activationEvents } = JSON.parse(textOfFile('package.json')) as {
  readonly activationEvents: readonly string[];
};

describe('Every page', () => {
  it('is there again after the window is loaded anew: VS Code wakes the extension for it', () => {
    const woken = activationEvents.filter(event => event.startsWith('onWebviewPanel:'));
    assert.deepEqual(woken.sort(), PAGE_NAMES.map(name => `onWebviewPanel:mentoring.${name}`).sort());
  });

  for (const name of PAGE_NAMES) {
    it(`has a script and a style sheet: ${name}`, () => {
      assert.ok(readdirSync('src/pages/client').includes(`${name}.tsx`));
      assert.ok(readdirSync('media/pages').includes(`${name}.css`));
    });

    it(`can be opened by a command: ${name}`, () => {
      const code = readdirSync('src/commands')
        .filter(file => file.endsWith('.ts'))
        .map(file => textOfFile(`src/commands/${file}`));
      assert.ok(code.some(text => text.includes(`pages.open('${name}'`)));
    });
  }
});
