import * as vscode from 'vscode';
import { showError } from '../host/notices';
import type { TreeNode } from '../core/tree/node';

const OURS = 'application/vnd.mentoring-notes.rows';
const FILES = 'text/uri-list';

/**
 * Drag and drop in our trees. Each drop is one of the commands that the keyboard has too: a topic or a promise goes
 * to another place in its list, to another person or to another meeting; a step to another place in its goal; a file
 * from the Explorer becomes evidence of a goal.
 */
export class DragAndDrop implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes = [OURS];
  readonly dropMimeTypes = [OURS, FILES];

  handleDrag(source: readonly TreeNode[], transfer: vscode.DataTransfer): void {
    const items = source.filter(node => node.args.section !== undefined).map(node => node.args);
    if (items.length > 0) transfer.set(OURS, new vscode.DataTransferItem(JSON.stringify(items)));
  }

  async handleDrop(target: TreeNode | undefined, transfer: vscode.DataTransfer): Promise<void> {
    if (target === undefined) return;
    const ours = transfer.get(OURS);
    if (ours !== undefined) {
      const items = JSON.parse(await ours.asString()) as TreeNode['args'][];
      for (const item of items) await this.#dropItem(item, target.args);
      return;
    }
    const files = transfer.get(FILES);
    const goal = target.args.goal;
    if (files === undefined || goal === undefined) return;
    const uris = (await files.asString()).split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#'));
    for (const uri of uris)
      await this.#ask('mentoring.addEvidence', { goal, ...evidenceOf(uri, target.args.folder) });
  }

  /** Runs a command for a drop; why it was refused is said once. */
  async #ask(command: string, args: Readonly<Record<string, unknown>>): Promise<void> {
    try {
      await vscode.commands.executeCommand(command, args);
    } catch (error) {
      void showError(error instanceof Error ? error.message : String(error));
    }
  }

  async #dropItem(item: TreeNode['args'], on: TreeNode['args']): Promise<void> {
    const sameList = item.uri === on.uri && item.section === on.section && item.person === on.person;
    if (sameList && item.index !== undefined && on.index !== undefined) {
      if (item.index !== on.index)
        await this.#ask('mentoring.moveItem', { ...place(item), by: on.index - item.index });
    } else if (item.section !== 'steps' && on.meeting !== undefined) {
      const toPerson = on.person ?? item.person;
      if (on.uri !== item.uri || toPerson !== item.person) {
        await this.#ask('mentoring.moveItemTo', { ...place(item), meeting: on.meeting, toPerson });
      }
    }
  }
}

/** The arguments that name an item, and nothing else of its row. */
function place({ uri, section, person, index, text }: TreeNode['args']) {
  return { uri, section, index, text, ...(person === undefined ? {} : { person }) };
}

/** A file of a workspace folder by its path, with the folder's name where it is not the goal's; else its address. */
function evidenceOf(uri: string, goalFolder: string | undefined): Record<string, string> {
  const parsed = vscode.Uri.parse(uri);
  const folder = vscode.workspace.getWorkspaceFolder(parsed);
  if (folder === undefined) return { url: uri };
  const path = parsed.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
  return folder.uri.toString() === goalFolder ? { path } : { path, repo: folder.name };
}
