import { closeSession } from './closeSession';
import type { Command } from './registry';

/** A session from its beginning to its end. */
export const sessionCommands: readonly Command[] = [
  { id: 'mentoring.closeSession', required: ['meeting'], run: closeSession },
];
