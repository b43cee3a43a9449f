import type { ComponentChild } from 'preact';
import type { Rendered } from '../../protocol/session';

/** Draws Markdown that the extension has read: elements of a fixed list, never HTML. */
export function Markdown({ of }: { readonly of: readonly Rendered[] }) {
  return <>{of.map(draw)}</>;
}

function draw(part: Rendered): ComponentChild {
  if (typeof part === 'string') return part;
  const { tag: Tag, href, children } = part;
  if (Tag === 'br' || Tag === 'hr') return <Tag />;
  return href === undefined ? <Tag>{children.map(draw)}</Tag> : <a href={href}>{children.map(draw)}</a>;
}
