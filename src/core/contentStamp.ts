/** A 53-bit hash (cyrb53) of a text. */
export function hashOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/**
 * Tells two contents apart: the length and a hash of a text. Own writes and unchanged files are
 * recognised by it, by content and not by time.
 * @param text the text without a byte order mark
 */
export function stampOf(text: string): string {
  return `${text.length.toString(36)}.${hashOf(text).toString(36)}`;
}
