import { platform } from '#platform';
import type { Clock } from '../store/ports';

export const clock: Clock = {
  now: () => new Date(),
  yieldToEventLoop: platform.yieldToEventLoop,
  ticks: () => performance.now(),
};
