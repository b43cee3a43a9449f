import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type ts from 'typescript';

export interface Collected {
  /** Each sentence with the places where it stands. */
  readonly messages: ReadonlyMap<string, readonly string[]>;
  /** The calls whose sentence is not a literal. */
  readonly others: readonly { readonly file: string; readonly call: string }[];
}

/** What `npm run l10n` is made of. */
interface Update {
  readonly isTranslating: (call: ts.CallExpression) => boolean;
  readonly sourcesIn: (root: string, folder: string) => readonly ts.SourceFile[];
  readonly collect: (sources: readonly ts.SourceFile[]) => Collected;
  readonly english: (messages: ReadonlyMap<string, unknown>) => Record<string, string>;
  readonly render: (bundle: Readonly<Record<string, string>>) => string;
}

export const root = process.cwd();

export const updating = async () =>
  (await import(pathToFileURL(join(root, 'l10n/update.mjs')).href)) as Update;

export const textOfFile = (path: string) => readFileSync(join(root, path), 'utf8');

/** A file of texts by key: a bundle, or the texts of the manifest. */
export const texts = (path: string) => JSON.parse(textOfFile(path)) as Readonly<Record<string, string>>;

/** Both languages of every text there is: the sentences of src, and what the manifest shows. */
export function pairs(): readonly { readonly english: string; readonly dutch: string }[] {
  const both = (english: string, dutch: string) => {
    const [from, to] = [texts(english), texts(dutch)];
    return Object.keys(from).map(key => ({ english: from[key] ?? '', dutch: to[key] ?? '' }));
  };
  return [
    ...both('l10n/bundle.l10n.json', 'l10n/bundle.l10n.nl.json'),
    ...both('package.nls.json', 'package.nls.nl.json'),
  ];
}
