let language = 'en';
let words: Readonly<Record<string, string>> = {};

/** Takes over the reader's language and the sentences in it. */
export function speak(to: string, sentences: Readonly<Record<string, string>> = {}): void {
  language = to;
  words = sentences;
}

/** The reader's language, as a BCP 47 tag. */
export const languageNow = (): string => language;

/** Puts an English sentence into the reader's language; `{name}` places are filled from `args`. */
export function t(message: string, args: Readonly<Record<string, string | number>> = {}): string {
  return (words[message] ?? message).replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : place,
  );
}

/** A list of names as people say it: `Ada, Mo and Lin`. */
export function together(names: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
