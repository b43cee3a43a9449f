import type { FailureCode } from '../core/failureCode';
import * as vscode from 'vscode';
import type { Failure } from '../core/result';
import { showError, showInformation } from '../host/notices';
import { localized, t } from '../host/strings';
import { isMerelySo } from './abort';

/** The command that leads out of it, and the words of its button. */
function wayOut(code: FailureCode): { readonly label: string; readonly command: string } | undefined {
  if (code === 'no-trust') return { label: t('Manage Workspace Trust'), command: 'workbench.trust.manage' };
  if (code === 'no-folder') return { label: t('Open a Folder…'), command: 'vscode.openFolder' };
  return undefined;
}

/**
 * Says to a person why a command ended, with a button for what can be done about it.
 * @param byObject called by a script or a key of one's own: then what its arguments lack may be said in its words
 */
export async function showRefusal({ code, text }: Failure, byObject: boolean): Promise<void> {
  if (code === 'invalid-argument' && !byObject) {
    await showError(
      t('What was meant is not there any more, or is something else by now. Look again, then repeat.'),
    );
    return;
  }
  const way = wayOut(code);
  const buttons = way === undefined ? [] : [way.label];
  const show = isMerelySo(code) ? showInformation : showError;
  const chosen = await show(localized(text), ...buttons);
  if (way !== undefined && chosen === way.label) await vscode.commands.executeCommand(way.command);
}
