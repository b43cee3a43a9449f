import type { Drawing, Mark } from './drawing';

export type Way = 'left' | 'right' | 'up' | 'down' | 'home' | 'end';

/**
 * The mark that an arrow key leads to: Left and Right in time within a lane, Up and Down to the nearest of the next
 * lane, Home and End to the ends of the lane.
 * @returns undefined where there is none that way; without a mark to start from, the first of all
 */
export function nextStop(
  { marks }: Pick<Drawing, 'marks'>,
  from: string | undefined,
  way: Way,
): Mark | undefined {
  const at = marks.find(({ key }) => key === from);
  if (at === undefined) return marks[0];
  const lane = marks.filter(mark => mark.lane === at.lane);
  const index = lane.indexOf(at);
  switch (way) {
    case 'left':
      return lane[index - 1];
    case 'right':
      return lane[index + 1];
    case 'home':
      return lane[0];
    case 'end':
      return lane.at(-1);
    case 'up':
    case 'down': {
      const lanes = [...new Set(marks.map(mark => mark.lane))];
      const next = lanes[lanes.indexOf(at.lane) + (way === 'up' ? -1 : 1)];
      return nearest(
        marks.filter(mark => mark.lane === next),
        at.x,
      );
    }
  }
}

function nearest(marks: readonly Mark[], x: number): Mark | undefined {
  return marks.reduce<Mark | undefined>(
    (best, mark) => (best === undefined || Math.abs(mark.x - x) < Math.abs(best.x - x) ? mark : best),
    undefined,
  );
}
