import { readFileSync } from 'node:fs';
import { fill, translate, type Text, type Translate } from '../core/text';

/** The language that is spoken, and how sentences are put into it. */
export interface TerminalLanguage {
  readonly locale: string;
  readonly t: Translate;
  readonly inWords: (text: Text) => string;
}

/**
 * The language of the terminal, where it is one of ours; else English.
 * @param l10n the folder of the translated sentences
 */
export function wordsOf(env: Readonly<Record<string, string | undefined>>, l10n: URL): TerminalLanguage {
  const wanted = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const locale = /^[a-z]{2}(?=[_.-]|$)/.exec(wanted)?.[0] ?? 'en';
  const bundle = locale === 'en' ? {} : bundleIn(new URL(`bundle.l10n.${locale}.json`, l10n));
  const t: Translate = (message, args) =>
    fill(Object.hasOwn(bundle, message) ? (bundle[message] ?? message) : message, args);
  return { locale, t, inWords: text => translate(text, t) };
}

function bundleIn(file: URL): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  } catch {
    return {}; // a language that we do not speak
  }
}
