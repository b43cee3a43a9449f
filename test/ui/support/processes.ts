// The processes that a test has started, to be ended as a crash ends them.
import { readdirSync, readFileSync } from 'node:fs';
import { eventually } from './eventually';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly words: string;
}

/** Those below this process, as the kernel lists them. */
function below(): readonly Process[] {
  const all = readdirSync('/proc').flatMap((name): readonly Process[] => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]);
      return [{ pid: Number(name), parent, words }];
    } catch {
      return []; // it has ended meanwhile
    }
  });
  const parents = new Map(all.map(({ pid, parent }) => [pid, parent]));
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === process.pid || isOurs(parents.get(pid)));
  return all.filter(({ pid, words }) => pid !== process.pid && words !== '' && isOurs(pid));
}

/** Ends those that this process has started, and that were called so, without a chance to write anything down. */
export async function killed(called: (words: string) => boolean): Promise<void> {
  const found = await eventually('the process runs', () => {
    const some = below().filter(({ words }) => called(words));
    return some.length > 0 ? some : undefined;
  });
  for (const { pid } of found) process.kill(pid, 'SIGKILL');
  await eventually('it has ended', () => !below().some(({ pid }) => found.some(each => each.pid === pid)));
}
