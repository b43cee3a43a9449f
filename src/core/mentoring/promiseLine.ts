import type { ActionKind } from '../model/states';
import type { CalendarDate } from './dates';
import { splitSpokenDate } from './parseSpokenDate';

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
 * Reads a promise that was typed or pasted in one line, in English or Dutch: `ada: two options on one page by next
 * friday`. Who stands before a colon or behind an `@`, by id, full name or a first name that only one of them has;
 * without one it is the reader. Marks of a list and an empty check box in front are left out. A word before a colon that
 * is nobody of the meeting belongs to the text, and so does a day that cannot be read or could be two
 * (`parseSpokenDate.ts`). A line that names several people, or is ticked already, is left whole.
 * @param people everybody of the meeting
 * @param me the reader, where known
 * @param names what people are called in these notes: a month among them needs a connecting word
 */
export function readPromise(
  line: string,
  people: readonly Promiser[],
  me: string | undefined,
  today: CalendarDate,
  names: readonly string[] = people.flatMap(({ id, name }) => [id, name]),
): PromiseLine {
  const whole = line.trim().replace(/\s+/g, ' ');
  const mine = people.some(({ id }) => id === me) ? me : undefined;
  const bare = withoutMarks(whole);
  const found = whoFrom(bare, people, mine);
  if (found === SEVERAL) return { text: whole };
  if (TICKED.test(bare)) return tickedLine(whole, bare, people, mine);
  const { person, rest } = found;
  const split = splitSpokenDate(rest, today, names);
  const text = capital(split?.text ?? rest);
  const kind = KINDS.find(([, pattern]) => pattern.test(text))?.[0];
  return {
    ...(person === undefined ? {} : { person }),
    text,
    ...(split === undefined ? {} : { due: split.date }),
    ...(kind === undefined ? {} : { kind }),
  };
}

const TICKED = /^(?:\[[x✓✔]\]|[☑☒✅✓✔]\ufe0f?)(?:\s|$)/iu;

/** Without what makes it a line of a list or of a list of things to do. */
function withoutMarks(line: string): string {
  return line
    .replace(/^(?:>\s*)+(?=\S)/u, '')
    .replace(/^(?:[-*+•◦▪‣·–—]|#{1,6}|(?:\d{1,3}|[a-z])[.)])\s+(?=\S)/u, '')
    .replace(/^(?:\[ ?\]|[☐□▢]\ufe0f?)\s*(?=\S)/u, '');
}

/** What is done already is no promise to make: it stays as it is, the reader's where it names nobody else. */
function tickedLine(
  whole: string,
  bare: string,
  people: readonly Promiser[],
  mine: string | undefined,
): PromiseLine {
  const found = whoFrom(bare.replace(TICKED, '').trim(), people, mine);
  const isMine = found !== SEVERAL && found.person === mine && mine !== undefined;
  return isMine ? { person: mine, text: whole } : { text: whole };
}

/** Where more than one may be meant. */
const SEVERAL = Symbol('several');

type Who = { readonly person: string | undefined; readonly rest: string } | typeof SEVERAL;

function whoFrom(line: string, people: readonly Promiser[], mine: string | undefined): Who {
  const front = beforeColon(line, people, mine) ?? behindAt(line, people, mine);
  const { called, rest } = behindDash(front === undefined || front === SEVERAL ? line : front.rest);
  const last = called === undefined ? undefined : named(called, people, mine);
  if (front === SEVERAL || last === SEVERAL) return SEVERAL;
  if (last === undefined) return front ?? { person: mine, rest: line };
  return front === undefined || front.person === last ? { person: last, rest } : SEVERAL;
}

/** `ada:`, `**ada**:`, `@ada:`, `ada：`; undefined where what stands there is nobody. */
function beforeColon(line: string, people: readonly Promiser[], mine: string | undefined): Who | undefined {
  const [, before = '', after = ''] = /^([^:：]*)[:：](.*)$/u.exec(line) ?? [];
  const [first = '', ...more] = before.split(/\s*[,&+/]\s*|\s+(?:and|en)\s+/iu);
  const whole = named(bareName(before), people, mine);
  if (whole === SEVERAL) return SEVERAL;
  // Bold that holds the colon, too, ends behind it.
  if (whole !== undefined) return { person: whole, rest: after.replace(/^(?:\*\*|__)(?=\s|$)/u, '').trim() };
  return more.length > 0 && named(bareName(first), people, mine) !== undefined ? SEVERAL : undefined;
}

/** `@ada write tests`, also in bold, by as many words as are a name. */
function behindAt(line: string, people: readonly Promiser[], mine: string | undefined): Who | undefined {
  const bold = /^(\*\*|__|[*_])@([^*_]+)\1(?=[\s,]|$)(.*)$/u.exec(line);
  const words = (bold === null ? line : `@${bold[2] ?? ''}${bold[3] ?? ''}`).split(' ');
  if (words[0]?.startsWith('@') !== true) return undefined;
  words[0] = words[0].slice(1);
  for (let count = Math.min(words.length, 4); count > 0; count--) {
    const person = named(plain(words.slice(0, count).join(' ').replace(/,$/u, '')), people, mine);
    if (person === undefined) continue;
    const rest = words.slice(count).join(' ');
    return person === SEVERAL || /^(?:[@&+/,]|(?:and|en)\s)/iu.test(rest) ? SEVERAL : { person, rest };
  }
  return undefined;
}

/** `write tests - @ada - due: friday`: a name that stands by itself between dashes. */
function behindDash(line: string): { readonly called?: string; readonly rest: string } {
  const found = /\s[-–—]\s@([^,]{1,60}?)(?=\s[-–—]\s|$)/u.exec(line);
  if (found === null) return { rest: line };
  const rest = line.slice(0, found.index) + line.slice(found.index + found[0].length);
  return { called: plain(found[1] ?? ''), rest };
}

/** A name without the signs around it. */
function bareName(written: string): string {
  const [, bold, inner = ''] = /^(\*\*|__|[*_])?(.*)$/u.exec(written.trim()) ?? [];
  return plain(
    (bold !== undefined && inner.endsWith(bold) ? inner.slice(0, -bold.length) : inner).replace(/^@/u, ''),
  );
}

/** Whom a name means. An id counts before a name, a whole name before a first name, which more than one may have. */
function named(
  called: string,
  people: readonly Promiser[],
  mine: string | undefined,
): string | typeof SEVERAL | undefined {
  if (called === '') return undefined;
  const whole =
    people.find(({ id }) => plain(id) === called) ?? people.find(({ name }) => plain(name) === called);
  if (whole !== undefined) return whole.id;
  const first = people.filter(({ name }) => plain(name).split(' ', 1)[0] === called);
  if (first.length > 0) return first.length === 1 ? first[0]?.id : SEVERAL;
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
