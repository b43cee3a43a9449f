import type * as vscode from 'vscode';
import type { Readable } from '../core/mentoring/itemChanges';
import type { Result } from '../core/result';
import type { Text } from '../core/text';
import type { YamlChange } from '../core/yaml/edit';
import type { Run } from './registry';
import { need } from './stop';
import type { Target } from './targets';

/** Changes a record and remembers how to take it back; `key` names what it was about, for `History.takeBack`. */
export async function change(
  run: Run,
  target: Target,
  label: Text,
  plan: (readable: Readable) => Result<readonly YamlChange[]>,
  key?: string,
): Promise<vscode.Uri> {
  const written = need(await target.open.store.change(target.path, plan));
  run.history.add(label, [written.undo], key);
  return target.uri;
}
