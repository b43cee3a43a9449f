/** Git's merge driver: a bundle of its own, since git starts it for each file that both sides changed. */
import { parentPort, workerData } from 'node:worker_threads';
import { mergeCall } from './mergeCall';
import { merged, mergeFiles, WRONG_CALL, type Merge } from './mergeFiles';

/** Asked only whether it can be run at all, it says its name: any other program would not. */
const TRIED = '--try';

const args = process.argv.slice(2);
const call = mergeCall(args);
if (parentPort !== null)
  parentPort.postMessage(merged(workerData as Merge)); // the program itself watches the time
else if (args.join() === TRIED) process.stdout.write('mentoring-notes\n');
else process.exitCode = call === undefined ? WRONG_CALL : mergeFiles(call);
