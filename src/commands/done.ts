import * as vscode from 'vscode';
import type { Result } from '../core/result';
import type { Done } from '../operations/notebook';
import { need } from './stop';

/** The record that an operation changed or made, or the end of the command. */
export function done(result: Result<Done>): vscode.Uri {
  return vscode.Uri.parse(need(result).uri);
}
