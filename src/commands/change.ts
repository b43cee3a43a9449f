import type * as vscode from 'vscode';
import type { Readable } from '../core/mentoring/itemChanges';
import type { Result } from '../core/result';
import { say, type Text } from '../core/text';
import type { YamlChange } from '../core/yaml/edit';
import { inWords } from '../host/strings';
import type { Written } from '../store/writer';
import type { Run } from './registry';
import { need, stop } from './stop';
import type { Target } from './targets';

type Plan = (readable: Readable) => Result<readonly YamlChange[]>;

/** Changes a record and remembers how to take it back; `key` names what it was about, for `History.takeBack`. */
export async function change(
  run: Run,
  target: Target,
  label: Text,
  plan: Plan,
  key?: string,
): Promise<vscode.Uri> {
  await run.history.record(label, async done => done((await mustChange(target, plan)).undo), key);
  return target.uri;
}

/** Changes a record, or ends the command. */
export async function mustChange(target: Target, plan: Plan): Promise<Written> {
  return written(target.path, await target.open.store.change(target.path, plan));
}

/** The result of a change, or the end of the command; of a file that cannot be read, it says what can be done. */
export function written(path: string, result: Result<Written>): Written {
  if (result.ok || result.error.code !== 'unreadable') return need(result);
  const reason = inWords(result.error.text);
  return stop(
    'unreadable',
    say('{path} cannot be read, so nothing was written. {reason} The Problems view leads to the place.', {
      path,
      reason,
    }),
  );
}
