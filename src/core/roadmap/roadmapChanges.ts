import { findItem, type ItemRef, type Readable } from '../mentoring/itemChanges';
import { dateOf, type CalendarDate } from '../mentoring/dates';
import type { Goal, Stage } from '../model/schema';
import { isDone } from '../model/summary';
import { fail, ok, type Result } from '../result';
import { say } from '../text';
import { typedLine } from '../typedText';
import type { YamlChange } from '../yaml/edit';
import { goalStop, promiseStop, stepStop } from './stops';

type Changes = Result<readonly YamlChange[]>;

/** Something on the roadmap, as its file names it; `text` guards an item of a list that changed meanwhile. */
export type RoadmapRef =
  | { readonly kind: 'goal' | 'meeting' }
  | { readonly kind: 'step'; readonly index: number; readonly text: string }
  | { readonly kind: 'promise'; readonly person: string; readonly index: number; readonly text: string }
  | { readonly kind: 'stage'; readonly index: number; readonly text: string };

/**
 * Gives something another day: a goal, a step and a promise another due date, a planned meeting another date at the
 * same time of day, a theme another target. Only what is open can be moved. What is in order stays so: a thing stops at
 * what it must not pass.
 */
export function moveDay(readable: Readable, ref: RoadmapRef, date: CalendarDate): Changes {
  const { record } = readable;
  switch (ref.kind) {
    case 'goal':
      if (record.kind !== 'goal') return wrongKind();
      return record.value.status === 'done' || record.value.status === 'dropped'
        ? fail('over', say('Only what is open can be moved.'))
        : set(['due'], goalStop(date, { ...record.value, steps: stepsOf(record.value) }), record.value.due);
    case 'meeting': {
      if (record.kind !== 'meeting') return wrongKind();
      if (record.value.status !== 'planned') return fail('over', say('Only a planned meeting can be moved.'));
      const time = (record.value.date ?? '').slice(10); // with its own zone, where it has one
      return set(['date'], `${date}${time}`, record.value.date);
    }
    case 'step':
    case 'promise': {
      const found = findItem(readable, itemOf(ref));
      if (!found.ok) return found;
      const { list, index, item } = found.value;
      if (item.done !== undefined && item.done !== false) return fail('over', say('Only what is open can be moved.')); // prettier-ignore
      const value =
        record.kind === 'goal'
          ? stepStop(date, item, record.value)
          : record.kind === 'meeting'
            ? promiseStop(date, item, record.value)
            : date;
      return ok(value === item.due ? [] : [{ kind: 'set', path: [...list, index, 'due'], value }]);
    }
    case 'stage': {
      const found = findStage(readable, ref);
      return found.ok ? ok(moveStage(found.value.stages, found.value.index, date)) : found;
    }
  }
}

const stepsOf = ({ steps }: Goal) => steps.map(({ due, done }) => ({ due, isDone: isDone(done) }));

/** Gives a goal, a meeting, a step, a promise or a theme other words. */
export function rename(readable: Readable, ref: RoadmapRef, words: string): Changes {
  const typed = typedLine(words);
  if (!typed.ok) return typed;
  const text = typed.value;
  switch (ref.kind) {
    case 'goal':
    case 'meeting':
      return readable.record.kind === ref.kind ? set(['title'], text, undefined) : wrongKind();
    case 'step':
    case 'promise': {
      const found = findItem(readable, itemOf(ref));
      if (!found.ok) return found;
      const { list, index, raw } = found.value;
      const at = [...list, index];
      return ok([{ kind: 'set', path: isText(raw) ? at : [...at, 'text'], value: text }]);
    }
    case 'stage': {
      const found = findStage(readable, ref);
      if (!found.ok) return found;
      const { index, raw } = found.value;
      const at = ['stages', index];
      return ok([{ kind: 'set', path: isText(raw) ? at : [...at, 'theme'], value: text }]);
    }
  }
}

/** Puts a theme before or after its neighbour: the two change places in the list, and keep the days in their order. */
export function swapStages(
  readable: Readable,
  ref: Extract<RoadmapRef, { kind: 'stage' }>,
  by: 1 | -1,
): Changes {
  const found = findStage(readable, ref);
  if (!found.ok) return found;
  const { stages, index } = found.value;
  const to = index + by;
  const [one, other] = [stages[index], stages[to]];
  if (one === undefined || other === undefined)
    return fail('at-end', by < 0 ? say('It stands first already.') : say('It stands last already.'));
  const days =
    one.target === undefined || other.target === undefined
      ? []
      : ([
          { kind: 'set', path: ['stages', index, 'target'], value: one.target },
          { kind: 'set', path: ['stages', to, 'target'], value: other.target },
        ] as const);
  return ok([{ kind: 'move', item: ['stages', index], to }, ...days]);
}

/** Adds a theme on a day, where it belongs among those that have one. */
export function addStage(readable: Readable, theme: string, target: CalendarDate): Changes {
  if (readable.record.kind !== 'roadmap') return wrongKind();
  const text = typedLine(theme);
  if (!text.ok) return text;
  const later = readable.record.value.stages.findIndex(
    stage => stage.target !== undefined && dateOf(stage.target) > target,
  );
  const value = { theme: text.value, target };
  return ok([{ kind: 'insert', list: ['stages'], value, ...(later >= 0 && { index: later }) }]);
}

/** The list stays in the order of its days: a theme that is moved past others goes past them in the list, too. */
function moveStage(stages: readonly Stage[], index: number, date: CalendarDate): readonly YamlChange[] {
  const set: YamlChange = { kind: 'set', path: ['stages', index, 'target'], value: date };
  const earlier = stages.findIndex(
    ({ target }, at) => at < index && target !== undefined && dateOf(target) > date,
  );
  if (earlier >= 0) return [set, { kind: 'move', item: ['stages', index], to: earlier }];
  const passed = stages.findLastIndex(
    ({ target }, at) => at > index && target !== undefined && dateOf(target) < date,
  );
  return passed < 0 ? [set] : [set, { kind: 'move', item: ['stages', index], to: passed }];
}

function findStage(
  { record, file }: Readable,
  { index, text }: { readonly index: number; readonly text: string },
): Result<{ readonly stages: readonly Stage[]; readonly index: number; readonly raw: unknown }> {
  if (record.kind !== 'roadmap') return wrongKind();
  const { stages } = record.value;
  const isIt = (stage: Stage | undefined) => stage?.theme.trim().split('\n', 1)[0]?.trim() === text.trim();
  const places = stages.flatMap((stage, at) => (isIt(stage) ? [at] : []));
  const at = isIt(stages[index]) ? index : places.length === 1 ? places[0] : undefined;
  if (at === undefined)
    return fail(
      'changed',
      say('The list has changed meanwhile: "{text}" is not where it was. Look again, then repeat.', { text }),
    );
  const list = (file.value as { readonly stages?: unknown }).stages;
  return ok({ stages, index: at, raw: Array.isArray(list) ? (list[at] as unknown) : list });
}

function itemOf(ref: Extract<RoadmapRef, { kind: 'step' | 'promise' }>): ItemRef {
  return ref.kind === 'step'
    ? { section: 'steps', index: ref.index, text: ref.text }
    : { section: 'actions', person: ref.person, index: ref.index, text: ref.text };
}

function set(path: readonly string[], value: string, before: string | undefined): Changes {
  return ok(value === before ? [] : [{ kind: 'set', path, value }]);
}

const isText = (raw: unknown): boolean => typeof raw !== 'object' || raw === null;
const wrongKind = (): Result<never> => fail('wrong-type', say('It is no longer there.'));
