/**
 * The few glyphs of the pages, drawn on a square of 16 (icons) or around the middle of one of 18 (marks of what has
 * happened and what is to come: solid and open).
 */
const ICONS = {
  account: 'M8 8.5a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM3 13.5c.6-2.2 2.5-3.4 5-3.4s4.4 1.2 5 3.4',
  add: 'M8 2v12M2 8h12',
  'arrow-right': 'M2.5 8h11M9 3.5 13.5 8 9 12.5',
  calendar: 'M2.5 3.5h11v10h-11ZM2.5 6.5h11M5.5 2v2.5M10.5 2v2.5',
  check: 'M2.5 8.5 6 12l7.5-8',
  chevron: 'M6 3.5 10.5 8 6 12.5',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.8V8.4h2.6',
  close: 'M4 4l8 8M12 4l-8 8',
  error: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  export: 'M8 10V2.5M4.8 5.5 8 2.3l3.2 3.2M3 9v4.5h10V9',
  eye: 'M1.8 8.6C3 6 5.3 4.6 8 4.6s5 1.4 6.2 4M8 11.4a2.1 2.1 0 1 0 0-4.2 2.1 2.1 0 0 0 0 4.2Z',
  commit: 'M8 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM8 1.5v4M8 10.5v4',
  'go-to-file': 'M4 7.5v6h8.5V5.3L9.7 2.5H7.5M9.5 2.7v2.8h2.8M2 4h4M4.2 2 6.2 4l-2 2',
  grip: 'M6 3.5v.1M10 3.5v.1M6 8v.1M10 8v.1M6 12.5v.1M10 12.5v.1',
  inbox: 'M2.5 9.5 4.3 3.5h7.4l1.8 6v3h-11ZM2.5 9.5h3.2c.2 1.1 1.1 2 2.3 2s2.1-.9 2.3-2h3.2',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.4v3.6M8 5v.2',
  link: 'M6.8 9.2 9.2 6.8M7.2 5.2l1.9-1.9a2.5 2.5 0 0 1 3.6 3.6l-1.9 1.9M8.8 10.8l-1.9 1.9a2.5 2.5 0 0 1-3.6-3.6l1.9-1.9',
  lock: 'M4.5 7.5h7a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1ZM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2',
  pause: 'M5.5 3v10M10.5 3v10',
  'person-add':
    'M6.5 7.8a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8ZM2 13.3c.5-2 2.2-3.1 4.5-3.1.9 0 1.7.2 2.4.5M12 9.5v4.5M9.8 11.7h4.4',
  play: 'M5 3.2v9.6l7.5-4.8Z',
  refresh: 'M13 6.5A5.3 5.3 0 0 0 3.2 5.8M3 9.5a5.3 5.3 0 0 0 9.8.7M13.2 3v3.6H9.6M2.8 13V9.4h3.6',
  remove: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 9h5.8l.6-9',
  slash: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM3.8 12.2l8.4-8.4',
  undo: 'M3 3v4h4M3.2 6.8C4.6 4.6 6.4 3.6 8.4 3.6c2.7 0 4.6 1.9 4.6 4.3 0 2.6-2 4.6-4.8 5.6',
  warning: 'M8 2.6 14.2 13.2H1.8ZM8 6.6v3M8 11.4v.1',
} as const;

const MARKS = {
  held: <circle r="6" fill="currentColor" />,
  planned: <circle r="5.25" class="line" />,
  missed: <path d="M-4.5-4.5 4.5 4.5M4.5-4.5-4.5 4.5" class="line" />,
  silent: (
    <>
      <circle cx="-5" r="3.4" fill="currentColor" />
      <circle cx="2" r="1.3" fill="currentColor" />
      <circle cx="6.6" r="1.3" fill="currentColor" />
    </>
  ),
  dropped: (
    <>
      <circle r="5.4" class="line" />
      <path d="M-3.6 3.6 3.6-3.6" class="line" />
    </>
  ),
  paused: <path d="M-2.4-4.5V4.5M2.4-4.5V4.5" class="line" />,
  late: <path d="M-6.5-3h9v6h-9ZM3.5 0H8" class="line" />,
  'promise-kept': <path d="M0-6 6 0 0 6-6 0Z" fill="currentColor" />,
  'promise-open': <path d="M0-5.4 5.4 0 0 5.4-5.4 0Z" class="line" />,
  'promise-late': (
    <>
      <path d="M0-5.4 5.4 0 0 5.4-5.4 0Z" class="line" />
      <circle r="1.5" fill="currentColor" />
    </>
  ),
  'on-track': <path d="M-5.5 0H4M.5-4 4.5 0 .5 4" class="line" />,
  'at-risk': <path d="M0-5.6 6.2 5.2H-6.2ZM0-1.8V1.4M0 3V3.4" class="line" />,
  stuck: <path d="M-2.6-6.2H2.6L6.2-2.6V2.6L2.6 6.2H-2.6L-6.2 2.6V-2.6ZM-2.6 0H2.6" class="line" />,
  done: (
    <>
      <circle r="5.9" class="line" />
      <path d="M-2.8 .2-.8 2.2 2.9-2" class="line" />
    </>
  ),
  win: <path d="M0-6.4 1.6-2.2 6.1-2 2.6.8 3.8 5.2 0 2.7-3.8 5.2-2.6.8-6.1-2-1.6-2.2Z" fill="currentColor" />,
} as const;

export type IconName = keyof typeof ICONS;
export type MarkIconName = keyof typeof MARKS;

/** A glyph beside words that say the same: hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}

/** What has become of something, as a shape; beside the word for it. */
export function MarkIcon({ name, tone }: { readonly name: MarkIconName; readonly tone?: string }) {
  return (
    <svg class={tone === undefined ? 'g' : `g g-${tone}`} viewBox="-9 -9 18 18" aria-hidden="true">
      {MARKS[name]}
    </svg>
  );
}
