import type { ComponentChildren } from 'preact';

/** Characters that XML has no way to write. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text that is nothing but text in XML, wherever it stands. */
export function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, mark => ENTITIES[mark] ?? mark);
}

interface Node {
  readonly type: string | ((props: Props) => ComponentChildren);
  readonly props: Props;
}
type Props = Readonly<Record<string, unknown>> & { readonly children?: ComponentChildren };

/**
 * What a page would draw, as text: components without hooks, elements with attributes that are texts and numbers.
 * All texts and values are escaped.
 */
export function markup(drawn: ComponentChildren): string {
  if (drawn === null || drawn === undefined || typeof drawn === 'boolean') return '';
  if (Array.isArray(drawn)) return (drawn as ComponentChildren[]).map(markup).join('');
  if (typeof drawn !== 'object') return escapeXml(String(drawn));
  const { type, props } = drawn as unknown as Node;
  if (typeof type === 'function') return markup(type(props));
  const { children, ...rest } = props;
  const attributes = Object.entries(rest).flatMap(([name, value]) =>
    typeof value === 'number' || (typeof value === 'string' && value !== '')
      ? [` ${name}="${escapeXml(String(value))}"`]
      : [],
  );
  const inside = markup(children);
  return inside === ''
    ? `<${type}${attributes.join('')}/>`
    : `<${type}${attributes.join('')}>${inside}</${type}>`;
}
