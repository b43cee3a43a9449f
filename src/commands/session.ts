import { checkIn } from './checkIn';
import { closeSession } from './closeSession';
import type { Command } from './registry';

/** A session from its beginning to its end. */
export const sessionCommands: readonly Command[] = [
  { id: 'mentoring.checkIn', required: ['meeting'], run: checkIn },
  { id: 'mentoring.closeSession', required: ['meeting'], run: closeSession },
];
