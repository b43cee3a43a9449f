import type { RoadmapNews } from '../../protocol/roadmap';

/** So many pixels a CSS pixel, so that the picture is sharp on good screens and on slides. */
const SCALE = 2;
/** A canvas that is wider or higher than this is not drawn by every browser; in pixels. */
const LARGEST = 16_000;

/** Makes a PNG of a drawing and gives it in base64; empty where the browser cannot. */
export async function rasterise({
  svg,
  width,
  height,
}: Extract<RoadmapNews, { kind: 'rasterise' }>): Promise<string> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(SCALE, LARGEST / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return /^data:image\/png;base64,(.*)$/.exec(canvas.toDataURL('image/png'))?.[1] ?? '';
  } catch {
    return '';
  } finally {
    URL.revokeObjectURL(url);
  }
}
