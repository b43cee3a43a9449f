import type { ActionKind } from '../model/states';
import type { CalendarDate } from './dates';
import { splitSpokenDate } from './spokenDates';

/** Somebody who may promise something. */
export interface Promiser {
  readonly id: string;
  /** The name that is shown. */
  readonly name: string;
}

/** A promise as it was typed in one line. */
export interface PromiseLine {
  /** Who promises it; undefined where nobody is named and the reader is not one of the meeting. */
  readonly person?: string;
  /** What is promised, with a capital in front; empty while nothing is. */
  readonly text: string;
  readonly due?: CalendarDate;
  readonly kind?: ActionKind;
}

/** How people call themselves, in English and Dutch. */
const MYSELF = new Set(['me', 'i', 'ik', 'mij']);

/** What says beyond doubt what kind of promise it is; all else is left to the reader. */
const KINDS: readonly (readonly [ActionKind, RegExp])[] = [
  ['contact', /^introduce\s+\S+.*\sto\s|^put\s.+\sin\s+touch\s+with\s/iu],
  ['contact', /^stel\s.+\svoor\s+aan\s|^breng\s.+\sin\s+contact\s+met\s/iu],
  ['resource', /^lend\s+\S|^leen\s+\S/iu],
];

/**
 * Reads a promise that was typed in one line, in English or Dutch: `ada: two options on one page by next friday`. Who
 * stands before a colon, by id, full name or a first name that only one of them has; without one it is the reader. A
 * word before a colon that is nobody of the meeting belongs to the text, and so does a day that cannot be read or
 * could be two (`spokenDates.ts`).
 * @param people everybody of the meeting
 * @param me the reader, where known
 */
export function readPromise(
  line: string,
  people: readonly Promiser[],
  me: string | undefined,
  today: CalendarDate,
): PromiseLine {
  const { person, rest } = whoFrom(line.trim().replace(/\s+/g, ' '), people, me);
  const split = splitSpokenDate(rest, today);
  const text = capital(split?.text ?? rest);
  const kind = KINDS.find(([, pattern]) => pattern.test(text))?.[0];
  return {
    ...(person === undefined ? {} : { person }),
    text,
    ...(split === undefined ? {} : { due: split.date }),
    ...(kind === undefined ? {} : { kind }),
  };
}

function whoFrom(
  line: string,
  people: readonly Promiser[],
  me: string | undefined,
): { readonly person: string | undefined; readonly rest: string } {
  const mine = people.some(({ id }) => id === me) ? me : undefined;
  const colon = line.indexOf(':');
  const called = plain(line.slice(0, Math.max(0, colon)).replace(/^@/, ''));
  const person = called === '' ? undefined : named(called, people, mine);
  return person === undefined ? { person: mine, rest: line } : { person, rest: line.slice(colon + 1).trim() };
}

/** Whom a name means. An id counts before a name, a whole name before a first name. */
function named(called: string, people: readonly Promiser[], mine: string | undefined): string | undefined {
  const whole =
    people.find(({ id }) => plain(id) === called) ?? people.find(({ name }) => plain(name) === called);
  if (whole !== undefined) return whole.id;
  const first = people.filter(({ name }) => plain(name).split(' ', 1)[0] === called);
  if (first.length === 1) return first[0]?.id;
  return MYSELF.has(called) ? mine : undefined;
}

/** Without capitals, accents and dashes. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[-\s]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A first word in small letters gets a capital; one with a sign in it, or capitals of its own, is a name. */
function capital(text: string): string {
  const [word = ''] = text.split(' ', 1);
  return /^\p{Ll}+[,.!?…]?$/u.test(word) ? word.charAt(0).toLocaleUpperCase() + text.slice(1) : text;
}
