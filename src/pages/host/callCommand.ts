import type { CommandCall, CommandId } from '../../core/commandArguments';
import { runCommand } from '../../host/runCommand';
import { refuse } from './meetingAt';

/** Calls a command of ours as a program does; what it refuses, in the words that it has for it, the page refuses. */
export async function callCommand<Id extends CommandId>(id: Id, given: CommandCall<Id>): Promise<unknown> {
  try {
    return await runCommand(id, given);
  } catch (error) {
    if (error instanceof Error && error.name === 'MentoringError') return refuse({ message: error.message });
    throw error;
  }
}
