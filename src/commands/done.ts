import * as vscode from 'vscode';
import type { Result } from '../core/result';
import type { Done } from '../operations/notebook';
import { unwrap } from './abort';

/** The record that an operation changed or made, or the end of the command. */
export function done(result: Result<Done>): vscode.Uri {
  return vscode.Uri.parse(unwrap(result).uri);
}
