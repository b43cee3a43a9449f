import { checkIn } from './checkIn';
import { closeSession } from './closeSession';
import { exportCalendar } from './exportCalendar';
import { exportReport } from './exportReport';
import type { Command } from './registry';

/** The end of a session, and what leaves the notes. */
export const sessionCommands: readonly Command[] = [
  { id: 'mentoring.checkIn', required: ['meeting'], run: checkIn },
  { id: 'mentoring.closeSession', required: ['meeting'], run: closeSession },
  { id: 'mentoring.exportCalendar', required: ['target'], run: exportCalendar },
  { id: 'mentoring.exportReport', required: ['target'], run: exportReport },
];
