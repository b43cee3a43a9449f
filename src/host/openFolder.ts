import type * as vscode from 'vscode';
import type { FolderStore } from '../store/folderStore';

/** A workspace folder with its live notes. */
export interface OpenFolder {
  readonly folder: vscode.WorkspaceFolder;
  readonly store: FolderStore;
}
