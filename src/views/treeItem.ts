import * as vscode from 'vscode';
import type { Tooltip, TreeNode } from '../core/tree/node';

const FOLDING = {
  no: vscode.TreeItemCollapsibleState.None,
  folded: vscode.TreeItemCollapsibleState.Collapsed,
  unfolded: vscode.TreeItemCollapsibleState.Expanded,
} as const;

/** What a row's own command gets, and an entry of its menu does not: a click may lead elsewhere than to the file. */
export const CLICKED = 'clicked';

/** Whether a click on a row opens something. */
export function leadsSomewhere({ target, kind }: TreeNode): boolean {
  return target !== undefined || /^(unplanned|silence)/.test(kind);
}

/** A row as VS Code wants it. */
export function toTreeItem(node: TreeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.short ?? node.label, FOLDING[node.unfolds]);
  item.id = node.id;
  item.contextValue = contextValue(node);
  item.description = node.description;
  item.accessibilityInformation = { label: node.name };
  if (node.icon !== undefined) {
    const color = node.icon.color === undefined ? undefined : new vscode.ThemeColor(node.icon.color);
    item.iconPath = new vscode.ThemeIcon(node.icon.id, color);
  }
  if (node.checked !== undefined) {
    item.checkboxState = {
      state: node.checked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
      accessibilityInformation: { label: node.name, role: 'checkbox' },
    };
  }
  if (leadsSomewhere(node)) {
    item.command = { command: 'mentoring.open', title: vscode.l10n.t('Open'), arguments: [node, CLICKED] };
  }
  return item;
}

/** The kind of a row and what it can do, for the `when` clauses of the menus. */
function contextValue(node: TreeNode): string {
  if (node.isAhead === true) return `${node.kind} ahead`;
  const kind = node.reference === undefined ? node.kind : `${node.kind} reference`;
  return [kind, ...(node.isEachTime === true ? ['each'] : [])].join(' ');
}

/** A hover text: everything from the files is escaped, so that nothing in it works as Markdown. */
export function toTooltip({ title, lines, links, source }: Tooltip): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(`**${plain(title.replace(/\s+/g, ' '))}**`);
  for (const line of lines) markdown.appendMarkdown(`\n\n${plain(line)}`);
  if (links !== undefined) {
    markdown.isTrusted = { enabledCommands: links.map(({ command }) => command) };
    // in angle brackets nothing of a folder's name ends the address
    const all = links.map(
      ({ words, command, args }) =>
        `[${words}](<command:${command}?${encodeURIComponent(JSON.stringify([args]))}>)`,
    );
    markdown.appendMarkdown(`\n\n${all.join(' · ')}`);
  }
  if (source !== undefined) markdown.appendMarkdown(`\n\n---\n\n${plain(source)}`);
  return markdown;
}

/** Escaped as VS Code does it, but with spaces at which a line may end: those of `appendText` hold all words together. */
function plain(text: string): string {
  return new vscode.MarkdownString().appendText(text.trim()).value.replace(/(&nbsp;)+/g, ' ');
}
