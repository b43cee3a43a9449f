import * as vscode from 'vscode';
import { deepEqual, ok } from './support/assert';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

async function manifest(): Promise<Manifest> {
  const extension = vscode.extensions.getExtension('mentoring-notes.mentoring-notes');
  ok(extension, 'the packaged extension is installed');
  await extension.activate();
  return extension.packageJSON as Manifest;
}

describe('The commands', () => {
  it('are registered, each that the manifest contributes', async () => {
    const { contributes } = await manifest();
    const registered = new Set(await vscode.commands.getCommands());
    const missing = contributes.commands.filter(({ command }) => !registered.has(command));
    deepEqual(missing, []);
  });

  it('are contributed, each that is registered, so that the first call starts the extension', async () => {
    const { contributes } = await manifest();
    const contributed = new Set(contributes.commands.map(({ command }) => command));
    const views = Object.values(contributes.views).flat();
    const isOfView = (command: string) => views.some(({ id }) => command.startsWith(`${id}.`)); // VS Code's own
    const registered = await vscode.commands.getCommands();
    const hidden = registered.filter(
      command => command.startsWith('mentoring.') && !isOfView(command) && !contributed.has(command),
    );
    deepEqual(hidden, []);
  });
});
