import { parseArgs, type ParseArgsConfig } from 'node:util';
import { fill, say, type Text } from '../core/text';

/** Something in the call is not as it should be, or what it asks for cannot be done. */
export class UsageError extends Error {
  constructor(readonly text: Text) {
    super(fill(text.message, text.args)); // as it stands in the log
  }
}

export function refuse(text: Text): never {
  throw new UsageError(text);
}

/** The options of a call, each checked as it is taken. */
export class Options {
  private constructor(
    private readonly values: Readonly<Record<string, string | boolean | undefined>>,
    /** The folder that is named; the one that the program was started in, where none is. */
    readonly folder: string,
  ) {}

  /**
   * @param texts the options that have a value
   * @param flags those that have none
   */
  static read(args: readonly string[], texts: readonly string[], flags: readonly string[] = []): Options {
    const options: ParseArgsConfig['options'] = {};
    for (const name of texts) options[name] = { type: 'string' };
    for (const name of flags) options[name] = { type: 'boolean' };
    try {
      const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
      const [folder = '.', ...more] = positionals;
      if (more[0] !== undefined) return refuse(say('"{word}" is one too many.', { word: more[0] }));
      return new Options(values as Options['values'], folder);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      return refuse(say('The call is not understood: {reason}', { reason: (error as Error).message }));
    }
  }

  text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' ? value : undefined;
  }

  flag(name: string): boolean {
    return this.values[name] === true;
  }

  choice<T extends string>(name: string, words: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    return (
      words.find(word => word === value) ??
      refuse(say('--{name} needs one of {words}.', { name, words: words.join(', ') }))
    );
  }

  /** Some of a few words, with commas between them. */
  choices<T extends string>(name: string, words: readonly T[]): readonly T[] | undefined {
    const given = this.text(name)?.split(',');
    if (given === undefined) return undefined;
    const isKnown = (word: string): word is T => words.some(known => known === word);
    if (!given.every(isKnown))
      return refuse(say('--{name} needs one of {words}.', { name, words: words.join(', ') }));
    return words.filter(word => given.includes(word));
  }

  /** @param isDay whether a text is a calendar day */
  day(name: string, isDay: (text: string) => boolean): string | undefined {
    const value = this.text(name);
    if (value === undefined || isDay(value)) return value;
    return refuse(say('--{name} needs a date like 2027-02-15.', { name }));
  }
}
