/** The commands: a bundle of its own, loaded when the first of them is called. */
import type * as vscode from 'vscode';
import { goalCommands } from './goals';
import { itemCommands } from './items';
import { meetingCommands } from './meetings';
import { recordCommands } from './records';
import { execute, type Desk } from './registry';

const commands = new Map(
  [...goalCommands, ...meetingCommands, ...itemCommands, ...recordCommands].map(command => [
    command.id,
    command,
  ]),
);

/** Runs the command of an id with what VS Code hands over: an argument object, a tree row or a file, or nothing. */
export function run(
  desk: Desk,
  id: string,
  first: unknown,
  second: unknown,
): Promise<vscode.Uri | undefined> {
  const command = commands.get(id);
  return command === undefined
    ? Promise.reject(new Error(`There is no command ${id}.`))
    : execute(desk, command, first, second);
}
