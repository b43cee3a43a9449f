import { lazyBundle } from '../../host/lazyBundles';
import type { Rendered } from '../protocol/session';
import type { PageServices } from './kind';
import type * as MarkdownBundle from './markdown';

let loading: (() => Promise<typeof MarkdownBundle>) | undefined;

/** Notes as a page draws them; the reader of Markdown is loaded for the first. */
export async function preview(services: PageServices, text: string): Promise<readonly Rendered[]> {
  loading ??= lazyBundle<typeof MarkdownBundle>('markdown', services.extensionUri);
  return (await loading()).renderMarkdown(text);
}
