/** By the names in the theme picker, with the class that the window has then. */
export const THEMES = [
  ['Dark Modern', 'dark_modern'],
  ['Light Modern', 'light_modern'],
  ['Dark High Contrast', 'hc_black'],
  ['Light High Contrast', 'hc_light'],
  ...(process.env.MENTORING_EDITOR === 'oldest'
    ? []
    : [
        ['Dark 2026', '2026-dark'],
        ['Light 2026', '2026-light'],
      ]),
] as const;
