import type { RoadmapNews } from '../protocol/roadmap';

/** A drawing that is to become pixels, with its size in CSS pixels. */
export interface Vector {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A page that has not answered by then has gone; in milliseconds. */
const PATIENCE = 20_000;

const waiting = new Map<number, (png: string) => void>();
let asked = 0;

/** Has a page make a PNG of a drawing; undefined where it cannot, or does not answer. */
export async function rasterise(
  { svg, width, height }: Vector,
  tell: (news: RoadmapNews) => void,
): Promise<Uint8Array | undefined> {
  const id = ++asked;
  const png = await new Promise<string>(resolve => {
    const timer = setTimeout(() => resolve(''), PATIENCE);
    waiting.set(id, answer => {
      clearTimeout(timer);
      resolve(answer);
    });
    tell({ kind: 'rasterise', id, svg, width, height });
  });
  waiting.delete(id);
  return png === '' ? undefined : Uint8Array.from(atob(png), letter => letter.charCodeAt(0));
}

/** Takes what a page has made: a PNG in base64, empty where it could not make one. */
export function rasterised(id: number, png: string): void {
  waiting.get(id)?.(png);
}
