import { escapeMarkdown } from '../markdownText';
import type { Evidence } from '../model/schema';

/** A piece of evidence in Markdown: where it is, and what it shows. */
export function evidenceText({ commit, url, path, note }: Evidence): string {
  const words = note === undefined ? '' : escapeMarkdown(note);
  const place = commit ?? path;
  const where = place !== undefined ? asCode(place) : url === undefined ? '' : address(url);
  return [where, words].filter(part => part !== '').join(' ');
}

/** Code shows as it is, whatever stands in it; its own marks must be fewer than those around it. */
export function asCode(text: string): string {
  const plain = text.replace(/[\r\n\u2028\u2029]+/g, ' ');
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([marks]) => marks.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${plain}${fence}` : `${fence} ${plain} ${fence}`;
}

/** An address of the web as a link that shows where it leads; anything else as text. */
function address(url: string): string {
  return /^https?:\/\/[^\s<>\\"'`]+$/i.test(url) ? `<${url}>` : escapeMarkdown(url);
}
