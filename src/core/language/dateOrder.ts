import type { FindingCode } from '../findingCode';
import { isDone, type AnyRecord } from '../model/summary';
import { dateOf, type CalendarDate } from '../mentoring/dates';
import { say, type Text } from '../text';
import { nodeAt, spanOf, type YamlFile, type YamlPath } from '../yaml/read';
import type { Finding } from './finding';

interface Late {
  readonly code: FindingCode;
  readonly text: Text;
  readonly at: YamlPath;
}

/** Dates that cannot follow each other as they do, and what is said to have happened on a day to come. */
export function datesOutOfOrder(file: YamlFile, record: AnyRecord, today: CalendarDate): readonly Finding[] {
  return lateIn(record, today).flatMap(({ code, text, at }) => {
    const span = spanOf(file, placeOf(file, at));
    return span === undefined
      ? []
      : [{ code, from: 'meaning', severity: 'warning', text, span, at } as const];
  });
}

/** The only item of a list may stand without its dash: then the list itself is the item. */
function placeOf(file: YamlFile, path: YamlPath): YamlPath {
  if (nodeAt(file, path) !== undefined) return path;
  const at = path.findLastIndex(step => typeof step === 'number');
  return path.filter((_, index) => index !== at);
}

function lateIn(record: AnyRecord, today: CalendarDate): readonly Late[] {
  switch (record.kind) {
    case 'goal': {
      const { start, due, steps } = record.value;
      return [
        ...before('due-before-start', ['due'], due, start, 'start'),
        ...steps.flatMap((step, index) => [
          ...(step.due !== undefined && due !== undefined && step.due > due && !isDone(step.done)
            ? [
                {
                  code: 'step-after-due' as const,
                  text: say('This step is due after the goal itself, which is due {date}.', { date: due }),
                  at: ['steps', index, 'due'],
                },
              ]
            : []),
          ...toCome(step.done, ['steps', index, 'done'], today),
        ]),
      ];
    }
    case 'mentorship':
      return before('ends-before-start', ['ends'], record.value.ends, record.value.started, 'started');
    case 'roadmap':
      return stagesOutOfOrder(record.value.stages.map(({ target }) => target));
    case 'meeting': {
      const { date, status, actions } = record.value;
      const day = date === undefined ? undefined : dateOf(date);
      return [
        ...(status === 'held' && day !== undefined && day > today
          ? [
              {
                code: 'held-in-future' as const,
                text: say('This meeting is still to come, and yet held.'),
                at: ['status'],
              },
            ]
          : []),
        ...Object.entries(actions).flatMap(([person, list]) =>
          list.flatMap(({ due, done }, index) => [
            ...before('promise-before-meeting', ['actions', person, index, 'due'], due, day, 'date'),
            ...toCome(done, ['actions', person, index, 'done'], today),
          ]),
        ),
      ];
    }
    default:
      return [];
  }
}

function before(
  code: FindingCode,
  at: YamlPath,
  date: CalendarDate | undefined,
  earlier: CalendarDate | undefined,
  key: string,
): readonly Late[] {
  if (date === undefined || earlier === undefined || date >= earlier) return [];
  return [{ code, text: say('{date} is before "{key}", which is {earlier}.', { date, key, earlier }), at }];
}

function toCome(done: string | boolean | undefined, at: YamlPath, today: CalendarDate): readonly Late[] {
  if (typeof done !== 'string' || done <= today) return [];
  return [
    {
      code: 'done-in-future',
      text: say('{date} is still to come, and yet this is done.', { date: done }),
      at,
    },
  ];
}

function stagesOutOfOrder(targets: readonly (CalendarDate | undefined)[]): readonly Late[] {
  const found: Late[] = [];
  let latest: CalendarDate | undefined;
  targets.forEach((target, index) => {
    if (target === undefined) return;
    if (latest !== undefined && target < latest)
      found.push({
        code: 'stages-out-of-order',
        text: say('{date} is before the theme above, which is {earlier}.', { date: target, earlier: latest }),
        at: ['stages', index, 'target'],
      });
    else latest = target;
  });
  return found;
}
