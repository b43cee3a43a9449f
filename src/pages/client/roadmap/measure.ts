import { roughly, type Measure } from '../../../core/roadmap/measure';

const canvas = document.createElement('canvas').getContext('2d');
const known = new Map<string, number>();

/** How wide a text is in the page's own letters. */
export const measure: Measure = (text, size, isBold = false) => {
  if (canvas === null) return roughly(text, size, isBold);
  const key = `${size}${isBold ? 'b' : ''} ${text}`;
  let width = known.get(key);
  if (width === undefined) {
    if (known.size > 20_000) known.clear();
    canvas.font = `${isBold ? 600 : 400} ${size}px ${getComputedStyle(document.body).fontFamily}`;
    width = canvas.measureText(text).width;
    known.set(key, width);
  }
  return width;
};
