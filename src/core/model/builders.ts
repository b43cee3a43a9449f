// The building blocks of the schema: TypeBox types of the decoded form, each marked with how it stands on disk.
// Build time only: what runs reads the shapes that generate.mjs makes of them.
import { Type } from '@sinclair/typebox';
import type { Unsure } from './states';
import type { Static, TObject, TProperties, TSchema } from '@sinclair/typebox';

/** How a value stands on disk; `decode.ts` knows how to read each. */
export type LeafForm = 'text' | 'prose' | 'lines' | 'id' | 'date' | 'moment' | 'duration' | 'count' | 'done';

/** What a value, or a key of a map, can name: a record by its id, a theme by its words, something in git or on the web. */
export type Refers = 'person' | 'goal' | 'theme' | 'meeting-template' | 'file' | 'commit' | 'url';

const leaf = (form: LeafForm, description: string, to?: Refers) => ({
  form,
  description,
  ...(to !== undefined && { to }),
});

/** Any text, one line or several. A number or `true` is read as it is written. */
export const text = (description: string, to?: Refers) => Type.String(leaf('text', description, to));

/** A text of several lines, of which each blank may mean something: kept as it is but for the line end at its end. */
export const prose = (description: string) => Type.String(leaf('prose', description));

/** A text or a list of texts, decoded as a list: of a text, its lines. */
export const lines = (description: string) => Type.Array(Type.String(), leaf('lines', description));

/** A name of something: a record, a person, a commit. Read from its own characters, so `1234567` stays as it is. */
export const id = (description: string, to?: Refers) => Type.String(leaf('id', description, to));

/** A calendar day. */
export const date = (description: string) => Type.String(leaf('date', description));

/** A calendar day, with or without a time of the day. */
export const moment = (description: string) => Type.String(leaf('moment', description));

/** A length of time as people say it: `2 weeks`. */
export const duration = (description: string) => Type.String(leaf('duration', description));

/** A whole number from 1. */
export const count = (description: string) => Type.Integer(leaf('count', description));

/** When something was done: a date, or just whether. */
export const done = (description: string) =>
  Type.Union([Type.String(), Type.Boolean()], leaf('done', description));

/** One of a few words; where it is required, the first is what an absent one means. What is none of them is `unknown`. */
export const choice = <const T extends readonly string[]>(words: T, description: string) =>
  Type.Unsafe<Unsure<T[number]>>({ type: 'string', enum: words, form: 'choice', description });

/** A list; on disk one alone may stand without its dash. */
export const list = <T extends TSchema>(of: T, description: string) => Type.Array(of, { description });

/** A map from ids of people, or of goals, to values. */
export const each = <T extends TSchema>(by: 'person' | 'goal', of: T, description: string) =>
  Type.Record(Type.String(), of, { by, description });

/** A map with known keys, in the order in which they are written. Everything optional is marked so. */
export const map = <T extends TProperties>(keys: T, description: string): TObject<T> =>
  Type.Object(keys, { description });

/** An item of a list, a map that may also stand as plain text: the value of its key `plain`. The name is for schemas. */
export const item = <T extends TProperties>(
  name: string,
  plain: keyof T & string,
  keys: T,
  description: string,
): TObject<T> => Type.Object(keys, { name, plain, description });

/** Begins a section that people fill: the key stands apart, with a blank line before it. */
export const section = <T extends TSchema>(schema: T): T => ({ ...schema, section: true });

/** A value that may be left out, and then is not in the decoded record either. */
export const maybe = <T extends TSchema>(schema: T) => Type.Optional(schema);

/** What a schema decodes to, with nothing in it that can be assigned to. */
export type ReadonlyStatic<T extends TSchema> = Frozen<Static<T>>;

type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;
