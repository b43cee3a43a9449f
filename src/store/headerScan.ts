import { dateFromFileName } from '../core/model/decode';
import { GOAL_STATES, MEETING_STATES, UNKNOWN, type Unsure } from '../core/model/states';
import { readMoment } from '../core/model/values';
import type { GoalSummary, MeetingSummary } from '../core/model/summary';

const LINE =
  /^(title|status|owner|due|start):[ \t]+(?:"([^"\\\r\n]*)"|'([^'\r\n]*)'|([\p{L}\p{N}][^#:"'&*!|>%@`{}[\],\r\n]*?))[ \t]*\r?$/gmu;
const DATE = /^date:(?:[ \t]+([^#\r\n]*?))?[ \t]*(?:#.*)?\r?$/m;

/**
 * A first look at a goal or a meeting without parsing it: its few header lines, where each is written in the
 * simplest way. It is shown until the file has been parsed, a moment later; nothing is ever written by it.
 * @returns undefined where the title is not on a simple line of its own
 */
export function scanHeader(
  kind: 'goal' | 'meeting',
  path: string,
  text: string,
): GoalSummary | MeetingSummary | undefined {
  const keys = new Map<string, string>();
  for (const [, key, double, single, plain] of text.matchAll(LINE)) {
    if (key !== undefined && !keys.has(key)) keys.set(key, (double ?? single ?? plain ?? '').trim());
  }
  const title = keys.get('title');
  if (title === undefined || title === '') return undefined;
  if (kind === 'goal') {
    return {
      kind,
      title,
      status: oneOf(GOAL_STATES, keys.get('status')),
      owner: keys.get('owner'),
      start: keys.get('start'),
      due: keys.get('due'),
      steps: 0,
      stepsDone: 0,
      hasParts: true,
    };
  }
  return {
    kind,
    title,
    status: oneOf(MEETING_STATES, keys.get('status')),
    date: dateIn(path, text),
    sections: [],
    progress: [],
    promises: [],
  };
}

/** The date of a meeting, in the form in which it is decoded; from the file's name only where none is written. */
function dateIn(path: string, text: string): string | undefined {
  const written = DATE.exec(text)?.[1] ?? '';
  return written === '' ? dateFromFileName(path) : readMoment(written.replace(/^(["'])(.*)\1$/, '$2'));
}

function oneOf<T extends string>(words: readonly [T, ...T[]], word: string | undefined): Unsure<T> {
  if (word === undefined || word === '') return words[0];
  return words.find(known => known === word) ?? UNKNOWN;
}
