/** Git's merge driver: a bundle of its own, since git starts it for each file that both sides changed. */
import { mergeCall } from './mergeCall';
import { mergeFiles, WRONG_CALL } from './mergeFiles';

/** Asked only whether it can be run at all, it says its name: any other program would not. */
const TRIED = '--try';

const args = process.argv.slice(2);
const call = mergeCall(args);
if (args.join() === TRIED) process.stdout.write('mentoring-notes\n');
else process.exitCode = call === undefined ? WRONG_CALL : mergeFiles(call);
