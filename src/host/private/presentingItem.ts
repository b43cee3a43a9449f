import * as vscode from 'vscode';
import { t } from '../strings';
import type { PrivateFolders } from './privateFolders';

/** Whether somebody is presenting. */
interface Presenting {
  readonly isPresenting: boolean;
  readonly onDidChange: vscode.Event<void>;
}

/** The switch in the status bar: only where something private is kept, or while somebody is presenting. */
export function presentingItem(privately: Presenting, folders: PrivateFolders): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('presenting', vscode.StatusBarAlignment.Left, -1);
  item.name = t('Mentoring: what is private');
  item.command = 'mentoring.presentationMode';
  const show = () => {
    const isOn = privately.isPresenting;
    if (!isOn && folders.all.length === 0) return item.hide();
    const words = isOn ? t('Presenting') : t('Private shown');
    item.text = `$(${isOn ? 'eye-closed' : 'lock'}) ${words}`;
    const more = isOn
      ? [
          t(
            "Our views, pages and hovers show nothing private. The Explorer, Quick Open and Timeline are the editor's own: they still do.",
          ),
          t('Click to end it. A reload keeps it on.'),
        ]
      : [t('Only you see what carries a lock. Click before you show your screen to others.')];
    item.tooltip = new vscode.MarkdownString([`**${words}**`, ...more].join('\n\n'));
    item.accessibilityInformation = { label: `${words}. ${more.join(' ')}` };
    item.show();
  };
  privately.onDidChange(show);
  show();
  return item;
}
