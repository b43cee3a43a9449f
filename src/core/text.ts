/**
 * A sentence for the user, not yet in their language: an English message with `{name}` places and what goes
 * into them. Core and store make these; the edge puts them into words through the localisation of VS Code.
 */
export interface Text {
  readonly message: string;
  readonly args?: Readonly<Record<string, string | number>>;
}

/** Puts a sentence into the reader's language. The first argument is always a literal: the tests collect them. */
export type Translate = (message: string, args?: Readonly<Record<string, string | number>>) => string;

/** Marks a literal as a sentence for the user, to be translated where it is shown. */
export function say(message: string, args?: Readonly<Record<string, string | number>>): Text {
  return args === undefined ? { message } : { message, args };
}

/** Fills the `{name}` places of a message; a place without a value stays as it is. The English fallback of every host. */
export function fill(message: string, args: Readonly<Record<string, string | number>> = {}): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : place,
  );
}
