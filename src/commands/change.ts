import type * as vscode from 'vscode';
import type { Text } from '../core/text';
import type { Plan } from '../operations/edit';
import { done } from './done';
import type { Run } from './registry';
import type { Target } from './targets';

/** Changes a record and remembers how to take it back; `key` names what it was about, for `History.takeBack`. */
export async function change(
  run: Run,
  { uri }: Target,
  label: Text,
  plan: Plan,
  key?: string,
): Promise<vscode.Uri> {
  return done(await run.engine.operations.edit(run.notebook, label, uri.toString(), plan, key));
}
