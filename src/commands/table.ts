/** The commands: a bundle of its own, loaded when the first of them is called. */
import type * as vscode from 'vscode';
import { arrangeCommands } from './arrange';
import { meCommands } from './chooseMe';
import { codeNoteCommands } from './codeNotes';
import { lookAtNamed } from './refreshNamed';
import { eachTimeCommands } from './recurringTopics';
import { feedbackCommands } from './feedback';
import { goalCommands } from './goals';
import { itemCommands } from './items';
import { meetingCommands } from './meetings';
import { pauseCommands } from './pause';
import { trailerCommands } from './goalTrailer';
import { templateCommands } from './makeTemplates';
import { pageCommands } from './openPages';
import { mergingCommands, renewMerging } from './mergeAutomatically';
import type { Privately } from '../host/private/privately';
import { privateCommands } from './private/privateCommands';
import type { PrivateCommand } from './private/privateTargets';
import { mergeCommands } from './mergeBothSides';
import { recordCommands } from './records';
import { execute, type Command, type CommandServices } from './registry';
import { shareCommands } from './share';
import { sessionCommands } from './session';
import { startCommands } from './startMentorship';

export { drop } from './dragAndDrop';
export { followMoves } from './followMoves';
export { renewMerging };

const all: readonly Command[] = [
  ...startCommands,
  ...goalCommands,
  ...meetingCommands,
  ...sessionCommands,
  ...eachTimeCommands,
  ...trailerCommands,
  ...pauseCommands,
  ...feedbackCommands,
  ...itemCommands,
  ...codeNoteCommands,
  ...templateCommands,
  ...recordCommands,
  ...shareCommands,
  ...mergeCommands,
  ...mergingCommands,
  ...meCommands,
  ...arrangeCommands,
  ...pageCommands,
];
const commands = new Map<string, Command>(all.map(command => [command.id, looking(command)]));
/** What is private is at hand for these alone. */
const ownCommands = new Map<string, PrivateCommand>(privateCommands.map(command => [command.id, command]));

/** Every command that can be run. The manifest has to contribute the same: what it contributes is registered. */
export const ids: readonly string[] = [...commands.keys(), ...ownCommands.keys()];

/** Runs the command of an id with what VS Code hands over: an argument object, a tree row or a file, or nothing. */
export function run(
  { privately, ...services }: CommandServices & { readonly privately: Privately },
  id: string,
  first: unknown,
  second: unknown,
): Promise<vscode.Uri | undefined> {
  const own = ownCommands.get(id);
  const command =
    own === undefined ? commands.get(id) : looking({ ...own, run: run => own.run(run, privately) });
  return command === undefined
    ? Promise.reject(new Error(`There is no command ${id}.`))
    : execute(services, command, first, second);
}

/** A command that knows of what it names as it is on disk by now. */
function looking(command: Command): Command {
  const run: Command['run'] = async run => {
    await lookAtNamed(run);
    return command.run(run);
  };
  return { ...command, run };
}
