import type { ComponentChild } from 'preact';
import type { Glyph as Name, Tone } from '../../core/roadmap/drawing';

/** The shapes around their middle, 14 pixels wide: solid has happened, open is to come. */
const GLYPHS: Readonly<Record<Name, ComponentChild>> = {
  held: <circle r="6" class="fill" />,
  planned: <circle r="5.25" class="open" />,
  missed: <path d="M-4.5-4.5 4.5 4.5M4.5-4.5-4.5 4.5" class="stroke" />,
  cancelled: (
    <>
      <circle r="5.25" class="open" />
      <path d="M-3.6 3.6 3.6-3.6" class="stroke thin" />
    </>
  ),
  now: (
    <>
      <circle r="8" class="open ring" />
      <circle r="4" class="acc" />
    </>
  ),
  win: <path d="M0-7.2 2.1-2.6 7-2 3.4 1.4 4.4 6.4 0 3.9-4.4 6.4-3.4 1.4-7-2-2.1-2.6Z" class="star" />,
  'p-done': <path d="M0-5.6 5.6 0 0 5.6-5.6 0Z" class="fill" />,
  'p-open': <path d="M0-5.2 5.2 0 0 5.2-5.2 0Z" class="open" />,
  'p-late': (
    <>
      <path d="M0-5.2 5.2 0 0 5.2-5.2 0Z" class="open late" />
      <circle r="1.5" class="dot" />
    </>
  ),
  's-done': <rect x="-4" y="-4" width="8" height="8" rx="1" class="fill" />,
  's-open': <rect x="-3.5" y="-3.5" width="7" height="7" rx="1" class="open" />,
  's-late': (
    <>
      <rect x="-3.5" y="-3.5" width="7" height="7" rx="1" class="open late" />
      <circle r="1.2" class="dot" />
    </>
  ),
  commit: (
    <>
      <path d="M0-6V1" class="stroke thin" />
      <circle cy="3" r="2.75" class="solid" />
    </>
  ),
  'g-late': (
    <>
      <rect x="-6.5" y="-3" width="7" height="6" rx="2" class="open late" />
      <path d="M1.5 0H7" class="tail" />
    </>
  ),
  'on-track': <path d="M-5.5 0H4M.5-4 4.5 0 .5 4" class="stroke" />,
  'at-risk': <path d="M0-5.6 6.2 5.2H-6.2ZM0-1.8V1.4M0 3V3.4" class="stroke" />,
  stuck: (
    <>
      <path d="M-2.6-6.2H2.6L6.2-2.6V2.6L2.6 6.2H-2.6L-6.2 2.6V-2.6Z" class="solid" />
      <path d="M-3 0H3" class="knock" />
    </>
  ),
  done: (
    <>
      <circle r="6.2" class="solid" />
      <path d="M-3 .2-.9 2.4 3.1-2.2" class="knock" />
    </>
  ),
  draft: <circle r="5.2" class="stroke dash" />,
  paused: <path d="M-2.4-4.5V4.5M2.4-4.5V4.5" class="stroke" />,
  dropped: (
    <>
      <circle r="5.4" class="stroke" />
      <path d="M-3.6 3.6 3.6-3.6" class="stroke" />
    </>
  ),
  unknown: <path d="M-3-3.2A3 3 0 1 1 0 .6V2.4M0 5V5.4" class="stroke" />,
  none: null,
};

/** A shape inside of a drawing. */
export function Shape({ glyph, scale = 1 }: { readonly glyph: Name; readonly scale?: number }) {
  return scale === 1 ? <>{GLYPHS[glyph]}</> : <g transform={`scale(${scale})`}>{GLYPHS[glyph]}</g>;
}

/** A shape beside words that say the same: hidden from screen readers. */
export function Sign({ glyph, tone }: { readonly glyph: Name; readonly tone?: Tone }) {
  return (
    <svg class={`g sign${tone === undefined ? '' : ` g-${tone}`}`} viewBox="-9 -9 18 18" aria-hidden="true">
      {GLYPHS[glyph]}
    </svg>
  );
}
