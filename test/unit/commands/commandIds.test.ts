import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { textOfFile } from '../l10n/l10n';

const { contributes } = JSON.parse(textOfFile('package.json')) as {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
};

describe('The ids of commands', () => {
  it('are the same in the manifest and in the list of what each is called with', () => {
    const list = textOfFile('src/core/commandArguments.ts').matchAll(/^ {2}'(mentoring\.\w+)':/gm);
    assert.deepEqual(
      Array.from(list, ([, id]) => id).sort(),
      contributes.commands.map(({ command }) => command).sort(),
    );
  });

  it('each stand in the code that runs them', () => {
    const files = readdirSync('src/commands', { recursive: true, encoding: 'utf8' });
    const code = files
      .filter(name => name.endsWith('.ts'))
      .map(name => textOfFile(`src/commands/${name}`))
      .join('\n');
    const ids = contributes.commands.map(({ command }) => command);
    assert.deepEqual(
      ids.filter(id => !code.includes(`'${id}'`)),
      [],
    );
  });
});
