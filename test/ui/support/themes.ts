import { EVERYTHING } from './everything';

/** A theme: its name in the theme picker, and the class that the window has then. */
type Theme = readonly [name: string, sign: string];

const EVERY_DAY: readonly Theme[] = [
  ['Dark Modern', 'dark_modern'],
  ['Light High Contrast', 'hc_light'],
];

const OTHERS: readonly Theme[] = [
  ['Light Modern', 'light_modern'],
  ['Dark High Contrast', 'hc_black'],
  ...(process.env.MENTORING_EDITOR === 'oldest'
    ? []
    : ([
        ['Dark 2026', '2026-dark'],
        ['Light 2026', '2026-light'],
      ] as const)),
];

/** The themes that pages and views are looked at in: two in a usual run, all of them in `npm run test:all`. */
export const THEMES: readonly Theme[] = EVERYTHING ? [...EVERY_DAY, ...OTHERS] : EVERY_DAY;
