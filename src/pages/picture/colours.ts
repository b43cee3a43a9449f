import drawing from '../../../media/pages/drawing.css';
import around from '../../../media/pages/picture.css';

/** The colours of a picture: those of the page, in the editor's own light and dark theme. */
const LIGHT = {
  bg: '#ffffff',
  fg: '#3b3b3b',
  muted: '#6c6c6c',
  accent: '#005fb8',
  still: '#8d8d8d',
  ok: '#387e35',
  warn: '#a77a0d',
  win: '#3b3b3b',
  bad: '#cc1a09',
  go: '#0063d3',
  hair: '#e4e4e4',
  grid: '#f1f1f1',
  'grid-strong': '#d4d4d4',
  pole: '#c4c4c4',
  stem: '#d0d0d0',
  tint: '#f5f5f5',
};

const DARK: typeof LIGHT = {
  bg: '#1f1f1f',
  fg: '#cccccc',
  muted: '#a1a1a1',
  accent: '#4daafc',
  still: '#838383',
  ok: '#93d090',
  warn: '#ccae25',
  win: '#cccccc',
  bad: '#eb5f5f',
  go: '#59a4f9',
  hair: '#373737',
  grid: '#2b2b2b',
  'grid-strong': '#454545',
  pole: '#535353',
  stem: '#494949',
  tint: '#282828',
};

export const SHADES = ['light', 'dark'] as const;
export type Shade = (typeof SHADES)[number];

/** The rules of the drawing and of what stands around it, with colours in place of the page's variables. */
export function styleOf(shade: Shade): string {
  const colours: Readonly<Record<string, string>> = shade === 'dark' ? DARK : LIGHT;
  return (drawing + around)
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/var\(--([\w-]+)\)/g, (_, name: string) => colours[name] ?? 'none')
    .replace(/\s+/g, ' ')
    .trim();
}
