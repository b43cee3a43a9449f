import * as vscode from 'vscode';
import type { NodeArgs, TreeNode } from '../core/tree/node';

const OURS = 'application/vnd.mentoring-notes.rows';
const FILES = 'text/uri-list';

/** What is dropped on a row: rows of our trees, else a list of files. */
export interface Dropped {
  readonly rows?: readonly NodeArgs[];
  /** One URI a line. */
  readonly files?: string;
}

/** Does what a drop on a row means. */
export type Drop = (dropped: Dropped, target: TreeNode) => Promise<void>;

/** Drag and drop in our trees. */
export class DragAndDrop implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes = [OURS];
  readonly dropMimeTypes = [OURS, FILES];

  constructor(private readonly drop: Drop) {}

  handleDrag(source: readonly TreeNode[], transfer: vscode.DataTransfer): void {
    const rows = source.filter(({ kind, args }) => args.section !== undefined || kind === 'goal');
    if (rows.length > 0)
      transfer.set(OURS, new vscode.DataTransferItem(JSON.stringify(rows.map(({ args }) => args))));
  }

  async handleDrop(target: TreeNode | undefined, transfer: vscode.DataTransfer): Promise<void> {
    if (target === undefined) return;
    const ours = await transfer.get(OURS)?.asString();
    const files = await transfer.get(FILES)?.asString();
    await this.drop(ours === undefined ? { files } : { rows: JSON.parse(ours) as NodeArgs[] }, target);
  }
}
