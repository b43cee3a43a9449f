import { baseName } from '../../core/baseName';
import * as vscode from 'vscode';
import type { MentorshipNotes } from '../../core/tree/context';
import { sayBriefly } from '../../host/notices';
import type { Privately } from '../../host/private/privately';
import { t } from '../../host/strings';
import { askText, notEmpty } from '../ask';
import type { CommandContext } from '../registry';
import { placeOf, selectedCode, type Selection } from '../selection';
import { unwrap } from '../abort';
import { mentorship, openFolder } from '../targets';
import { privateNotes } from './privateTargets';

/**
 * Catches a line in the moment: it waits in the private inbox. Where code is selected, its place goes along; a program
 * says all that it wants to go along.
 */
export async function capture(run: CommandContext, privately: Privately): Promise<undefined> {
  const given = run.args.text('text');
  const about = await mentorship(run);
  const open = openFolder(run, about.folder);
  const kept = await privateNotes(run, privately, open);
  const selection = run.byProgram ? undefined : selected();
  const text = given ?? (await askLine(about, selection));
  const code = selection === undefined ? undefined : await placeOf(run, selection, open);
  const folders = await privately.folders();
  const caught = {
    text,
    date: run.engine.wallTime(new Date(), run.notes.here.zone),
    mentorship: about.id,
    ...(code !== undefined && { code }),
  };
  unwrap(await run.engine.capture(await folders.privateServices(kept), caught));
  if (!run.byProgram && !privately.isPresenting)
    sayBriefly(t('Caught. It waits for the next time you prepare.'));
  return undefined;
}

/** What is selected in an editor, where something is; a caret alone means no place. */
function selected(): Selection | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || editor.selection.isEmpty) return undefined;
  const { document } = editor;
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return folder === undefined || document.uri.path.includes('/.mentoring/') ? undefined : selectedCode();
}

/** One line; below it stands where it goes, and that it stays with whoever writes it. */
function askLine({ title }: MentorshipNotes, selection: Selection | undefined): Promise<string> {
  const name = selection === undefined ? undefined : baseName(selection.document.uri.path);
  const prompt =
    selection === undefined
      ? t('{mentorship}. Stays with you until you share it.', { mentorship: title })
      : t('{mentorship}, with {place}. Stays with you until you share it.', {
          mentorship: title,
          place: `${name}:${selection.range.line}`,
        });
  return askText({ title: t('Capture'), prompt, check: notEmpty });
}
