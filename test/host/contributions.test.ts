import * as vscode from 'vscode';
import { ids } from '../../src/commands/table';
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
  it('are registered, each that the manifest contributes, and no other', async () => {
    const { contributes } = await manifest();
    const views = Object.values(contributes.views).flat();
    const isOfView = (command: string) => views.some(({ id }) => command.startsWith(`${id}.`)); // VS Code's own
    const registered = (await vscode.commands.getCommands()).filter(
      command => command.startsWith('mentoring.') && !isOfView(command),
    );
    deepEqual(registered.sort(), contributes.commands.map(({ command }) => command).sort());
  });

  it('are contributed, each that can be run, and no other', async () => {
    const { contributes } = await manifest();
    deepEqual([...ids].sort(), contributes.commands.map(({ command }) => command).sort());
  });
});

describe('The chord for the selection', () => {
  it("is nobody else's where the keys are as they come", async () => {
    await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    const bound = [...text.matchAll(/"key": "(.+?)",\s*"command": "(.+?)"/g)];
    ok(bound.length > 500, `${bound.length} keys are bound`);
    deepEqual(
      bound.filter(([, key]) => key === 'ctrl+k ctrl+g').map(([, , command]) => command),
      ['mentoring.addSelectionToAgenda'],
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
