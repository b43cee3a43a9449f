import { dateFromFileName } from '../core/model/decode';
import { GOAL_STATES, MEETING_STATES } from '../core/model/states';
import type { GoalSummary, MeetingSummary } from '../core/model/summary';

const LINE =
  /^(title|status|owner|due|start):[ \t]+(?:"([^"\\\r\n]*)"|'([^'\r\n]*)'|([\p{L}\p{N}][^#:"'&*!|>%@`{}[\],\r\n]*?))[ \t]*\r?$/gmu;
const DATE = /^date:[ \t]+(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?[ \t]*\r?$/m;

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
    date: dateIn(text) ?? dateFromFileName(path),
    sections: [],
    progress: [],
    promises: [],
  };
}

/** The date of a meeting, in the form in which it is decoded. */
function dateIn(text: string): string | undefined {
  const [, day, time] = DATE.exec(text) ?? [];
  return time === undefined ? day : `${day}T${time}`;
}

function oneOf<T extends string>(words: readonly [T, ...T[]], word: string | undefined): T {
  return words.find(known => known === word) ?? words[0];
}
