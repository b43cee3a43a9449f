/** The largest file that is read, in bytes. */
export const MAX_BYTES = 256 * 1024;

/** From here on a file is said to be near that limit, in bytes. */
export const NEAR_BYTES = 192 * 1024;

/** How many bytes a text takes as UTF-8; of one that is far from all limits, how many it takes at most. */
export function bytesOf(text: string): number {
  const most = text.length * 3; // no letter takes more than three for each of its UTF-16 units
  return most < NEAR_BYTES ? most : new TextEncoder().encode(text).length;
}
