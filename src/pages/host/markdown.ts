/** Markdown for the pages: a bundle of its own, loaded when notes are first previewed. */
import MarkdownIt, { type Token } from 'markdown-it';
import type { Rendered, RenderedTag } from '../protocol/session';

/** No raw HTML, no guessing of links; what an element may be is listed below. */
const reader = new MarkdownIt({ html: false, linkify: false });

const TAGS: Readonly<Record<string, RenderedTag | undefined>> = {
  ...{ a: 'a', blockquote: 'blockquote', code: 'code', em: 'em', li: 'li', ol: 'ol', p: 'p', s: 'del' },
  ...{
    strong: 'strong',
    table: 'table',
    tbody: 'tbody',
    td: 'td',
    th: 'th',
    thead: 'thead',
    tr: 'tr',
    ul: 'ul',
  },
  ...{ h1: 'h3', h2: 'h3', h3: 'h3', h4: 'h3', h5: 'h3', h6: 'h3' },
};

/**
 * Notes in Markdown as data that a page can draw: no HTML, no pictures (their words stand in their place), and links
 * only to web and mail addresses; of any other link the words stay.
 */
export function renderMarkdown(text: string): readonly Rendered[] {
  return build(reader.parse(text, {}));
}

interface Open {
  readonly tag?: RenderedTag;
  readonly href?: string;
  readonly children: Rendered[];
}

function build(tokens: readonly Token[]): readonly Rendered[] {
  const root: Open = { children: [] };
  const open: Open[] = [root];
  const add = (...children: readonly Rendered[]) => open.at(-1)?.children.push(...children);
  for (const token of tokens) {
    if (token.nesting === 1) open.push(begun(token));
    else if (token.nesting === -1) {
      const done = open.pop() ?? root;
      if (done.tag === undefined) add(...done.children);
      else
        add({ tag: done.tag, ...(done.href !== undefined && { href: done.href }), children: done.children });
    } else add(...leaf(token));
  }
  return root.children;
}

/** A paragraph in a tight list is hidden: only what is in it is drawn. */
function begun(token: Token): Open {
  const tag = token.hidden ? undefined : TAGS[token.tag];
  if (tag !== 'a') return { tag, children: [] };
  const href = String(token.attrGet('href') ?? '');
  return isSafe(href) ? { tag, href, children: [] } : { children: [] };
}

function leaf(token: Token): readonly Rendered[] {
  switch (token.type) {
    case 'inline':
      return build(token.children ?? []);
    case 'code_inline':
      return [{ tag: 'code', children: [token.content] }];
    case 'fence':
    case 'code_block':
      return [{ tag: 'pre', children: [token.content.replace(/\n$/, '')] }];
    case 'hr':
      return [{ tag: 'hr', children: [] }];
    case 'softbreak':
      return ['\n'];
    case 'hardbreak':
      return [{ tag: 'br', children: [] }];
    default:
      return [token.content];
  }
}

function isSafe(href: string): boolean {
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol);
  } catch {
    return false; // relative: it would lead into the page itself
  }
}
