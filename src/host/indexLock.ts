import type { GitAnswer } from './platform/platform';

/** How often somebody asks again while another program has git's index, and after how many milliseconds each time. */
const TRIES = 20;
const MILLISECONDS = 150;

const pause = () => new Promise<void>(resolve => setTimeout(resolve, MILLISECONDS));

/**
 * Asks, and asks again for some seconds while another program is busy, as the editor's own git is now and then.
 * @returns the last answer
 */
export async function retryWhile<T>(
  ask: () => Promise<T>,
  isBusy: (answer: T) => boolean,
  wait = pause,
): Promise<T> {
  let answer = await ask();
  for (let tries = 0; tries < TRIES && isBusy(answer); tries++) {
    await wait();
    answer = await ask();
  }
  return answer;
}

/** Asks git something that needs its index, and again while another program has that. */
export function retryWhileLocked(
  ask: () => Promise<GitAnswer | undefined>,
  wait?: () => Promise<void>,
): Promise<GitAnswer | undefined> {
  return retryWhile(ask, isLocked, wait);
}

function isLocked(answer: GitAnswer | undefined): boolean {
  return answer?.code !== 0 && /index\.lock/.test(answer?.error ?? '');
}
