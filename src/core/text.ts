/**
 * A sentence for the user, not yet in their language: an English message with `{name}` places and what goes
 * into them. Core and store make these; the edge puts them into words through the localisation of VS Code.
 */
export interface Text {
  readonly message: string;
  /** A sentence among them is put into words first. */
  readonly args?: Readonly<Record<string, string | number | Text>>;
}

/** Puts a sentence into the reader's language. The first argument is always a literal: the tests collect them. */
export type Translate = (message: string, args?: Readonly<Record<string, string | number>>) => string;

/** Marks a literal as a sentence for the user, to be translated where it is shown. */
export function say(message: string, args?: Text['args']): Text {
  return args === undefined ? { message } : { message, args };
}

/** What goes into a place of a sentence, as a text; empty where there is none. */
export function placed({ args = {} }: Text, name: string): string {
  return Object.hasOwn(args, name) ? fill(`{${name}}`, args) : '';
}

/** Puts a sentence into words, with the sentences in it. */
export function translate({ message, args }: Text, t: Translate): string {
  if (args === undefined) return t(message);
  const words = Object.entries(args).map(
    ([name, value]) => [name, typeof value === 'object' ? translate(value, t) : value] as const,
  );
  return t(message, Object.fromEntries(words));
}

/** Fills the `{name}` places of a message; a place without a value stays as it is. The English fallback of every host. */
export function fill(message: string, args: Text['args'] = {}): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    if (value === undefined) return place;
    return typeof value === 'object' ? fill(value.message, value.args) : String(value);
  });
}
