import type * as vscode from 'vscode';
import { openNotebook } from '../../host/notebook';
import type { FieldName, WriteAnswer } from '../protocol/fields';
import type { PageServices } from './kind';
import { mustAtMeeting } from './meetingAt';

/** A text that somebody else has changed meanwhile is no failure: the page shows both. */
export async function writeField(
  services: PageServices,
  uri: vscode.Uri,
  { field, before, text }: { readonly field: FieldName; readonly before: string; readonly text: string },
): Promise<WriteAnswer> {
  const { engine, notebook } = await openNotebook(services);
  const wanted = { meeting: uri.toString(), field, before, text };
  const written = mustAtMeeting(await engine.operations.writeField(notebook, wanted));
  return 'instead' in written ? written : { written: true };
}
