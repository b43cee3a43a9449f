import * as vscode from 'vscode';
import type { CommandId } from '../core/commandArguments';

/** Text of a file as Markdown that shows it as it is: escaped as VS Code does it, but with spaces at which a line may end, and on one line. */
export function plain(text: string): string {
  const oneLine = text.trim().replace(/\s+/g, ' ');
  return new vscode.MarkdownString().appendText(oneLine).value.replace(/(&nbsp;)+/g, ' ');
}

/** Words that run a command at a click; whoever shows them has to trust the command. */
export function commandLink(words: string, command: CommandId, args: object): string {
  const address = encodeURIComponent(JSON.stringify([args])).replace(
    /[!'()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `[${plain(words)}](command:${command}?${address})`;
}
