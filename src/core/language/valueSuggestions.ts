import { addDays, dateOf, timeOf } from '../mentoring/dates';
import { nextTheme } from '../mentoring/nextTheme';
import { nameOf } from '../mentoring/people';
import { spokenDate } from '../mentoring/parseSpokenDate';
import type { Shape } from '../model/shape';
import { BUILT_IN, TEMPLATE_LANGUAGES } from '../templates/builtIn';
import { say, type Text } from '../text';
import type { Suggestion, WritingContext } from './suggestion';
import {
  everyPerson,
  goalsOf,
  meetingsOf,
  mentorshipOf,
  namesOf,
  proposedDate,
  themesOf,
} from './knownNames';

/** A value that could be written: its words as they are, not yet in YAML. */
export interface Value extends Pick<Suggestion, 'kind' | 'label' | 'description' | 'about' | 'filter'> {
  readonly words: string;
}

const DURATIONS = ['1 week', '2 weeks', '3 weeks', '1 month', '6 weeks', '10 days'];
const MINUTES = ['15', '30', '45', '60', '90'];
const TOPIC_MINUTES = ['5', '10', '15', '20', '30'];

/** What the words mean that a record may hold where only a few are meant. */
const MEANINGS: Readonly<Record<string, Text>> = {
  active: say('going on'),
  draft: say('not agreed yet'),
  paused: say('set aside for now'),
  done: say('reached'),
  dropped: say('given up'),
  planned: say('still to come'),
  held: say('it took place'),
  missed: say('it did not take place'),
  cancelled: say('called off'),
  open: say('not discussed yet'),
  discussed: say('talked about'),
  parked: say('set aside during the session'),
  carried: say('taken over by the next meeting'),
  'on-track': say('goes as planned'),
  'at-risk': say('may not be reached in time'),
  stuck: say('does not move'),
  step: say('something to do'),
  information: say('something to find out'),
  resource: say('a book, a page or a course'),
  contact: say('somebody to introduce'),
  traditional: say('one learns from the other'),
  peer: say('both learn from each other'),
  reverse: say('the younger one guides'),
  group: say('several mentees'),
  seeking: say('looking for somebody'),
  closed: say('ended'),
  guided: say('the mentor leads'),
  shared: say('you lead together'),
  independent: say('the mentee leads'),
};

/** What one of the words means that a record may hold. */
export function wordMeaning(word: string): Text | undefined {
  return Object.hasOwn(MEANINGS, word) ? MEANINGS[word] : undefined;
}

/** Whether a place of this shape has values to suggest. */
export function hasValues(shape: Shape | undefined): boolean {
  if (shape === undefined) return false;
  if (shape.is === 'list') return hasValues(shape.of);
  if ('to' in shape && shape.to !== undefined) return shape.to !== 'url' && shape.to !== 'commit';
  return ['choice', 'date', 'moment', 'duration', 'done'].includes(shape.is);
}

/**
 * The values that could stand in a place.
 * @param key the nearest key above it
 * @param word what stands there so far
 * @param others what the list around it already has
 */
export function valuesFor(
  writing: WritingContext,
  shape: Shape,
  key: string,
  word: string,
  others: readonly string[],
): readonly Value[] {
  const plain = (words: readonly string[]) =>
    unique(words.map(each => ({ kind: 'word', label: each, words: each })));
  switch (shape.is) {
    case 'choice':
      return unique(
        shape.of.map(each => {
          const meaning = MEANINGS[each];
          return {
            kind: 'word',
            label: each,
            words: each,
            ...(meaning && { description: writing.t(meaning.message) }),
          };
        }),
      );
    case 'duration':
      return plain(DURATIONS);
    case 'count':
      return plain(
        key === 'minutes'
          ? writing.place.kind === 'meeting'
            ? [...MINUTES, ...TOPIC_MINUTES]
            : MINUTES
          : [],
      );
    case 'date':
      return days(writing, word);
    case 'done':
      return [...days(writing, word, true), ...plain(['true', 'false'])];
    case 'moment':
      return moments(writing, word);
    case 'id':
    case 'text':
      if (shape.to !== undefined)
        return unique(named(writing, shape.to).filter(({ words }) => !others.includes(words)));
      if (key === 'language') return plain(TEMPLATE_LANGUAGES);
      return key === 'timezone' ? plain(zones(writing.zone)) : [];
    default:
      return [];
  }
}

function unique(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map(value => [value.words, value])).values()];
}

function named(writing: WritingContext, to: string): readonly Value[] {
  const { t, entries } = writing;
  switch (to) {
    case 'person': {
      const names = namesOf(writing);
      return everyPerson(writing).map(id => ({
        kind: 'person',
        label: id,
        words: id,
        description: nameOf(id, names),
      }));
    }
    case 'goal':
      return goalsOf(writing).map(({ id, title, status }) => ({
        kind: 'goal',
        label: id,
        words: id,
        description: title,
        filter: `${id} ${title}`,
        about: `${title}\n\n${status}${MEANINGS[status] === undefined ? '' : `: ${t(MEANINGS[status].message)}`}`,
      }));
    case 'theme': {
      const stages = themesOf(writing);
      const next = nextTheme(stages, meetingsOf(writing), writing.today);
      const first = (theme: string) => Number(theme !== next);
      return [...stages]
        .sort((a, b) => first(a.theme) - first(b.theme))
        .map(({ theme, target }) => ({
          kind: 'theme',
          label: theme,
          words: theme,
          description: target ?? '',
        }));
    }
    case 'meeting-template': {
      const own = [...entries.values()].flatMap(({ kind, id, summary }) =>
        kind === 'meeting-template' && summary?.kind === kind ? [[id, summary.record.title] as const] : [],
      );
      const titles = new Map([...BUILT_IN.meeting.map(id => [id, ''] as const), ...own]);
      return [...titles].map(([id, title]) => ({
        kind: 'template',
        label: id,
        words: id,
        description: title,
      }));
    }
    default:
      return [];
  }
}

/** Days that are likely, and the day that the words written so far say. */
function days(
  { today, t, locale, ...rest }: WritingContext,
  word: string,
  areGone = false,
): readonly Value[] {
  const found: (readonly [label: string, day: string | undefined])[] = [[word, spokenDate(word, today)]];
  const weekday = (day: string) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
  for (const phrase of counted(word)) found.push([phrase, spokenDate(phrase, today)]);
  found.push([t('today'), today]);
  if (areGone) {
    for (let back = 1; back < 7; back++)
      found.push([back === 1 ? t('yesterday') : weekday(addDays(today, -back)), addDays(today, -back)]);
  } else {
    const writing = { today, t, locale, ...rest };
    const ahead = meetingsOf(writing).filter(
      ({ date, status }) => status === 'planned' && dateOf(date) > today,
    );
    for (const { date, title } of ahead.slice(0, 3))
      found.push([t('meeting: {title}', { title }), dateOf(date)]);
    found.push([t('tomorrow'), addDays(today, 1)]);
    for (let on = 2; on < 7; on++) found.push([weekday(addDays(today, on)), addDays(today, on)]);
    for (const weeks of [1, 2, 4, 6, 12]) {
      const label = weeks === 1 ? t('in a week') : t('in {weeks} weeks', { weeks });
      found.push([label, addDays(today, weeks * 7)]);
    }
    found.push([t('end of the mentorship'), mentorshipOf(writing)?.ends]);
  }
  const labels = found.map(([label]) => label);
  return found.flatMap(([label, day], at) =>
    day === undefined || labels.indexOf(label) < at
      ? []
      : [{ kind: 'date', label, words: day, description: day, filter: `${label} ${day}` }],
  );
}

const UNITS: Readonly<Record<string, readonly string[]>> = {
  in: ['days', 'weeks', 'months'],
  over: ['dagen', 'weken', 'maanden'],
};

/** How "in 3 w" and "over twee" could go on. */
function counted(word: string): readonly string[] {
  const [, first = '', count = '', unit = ''] = /^(in|over)\s+(\S+)\s*(\p{L}*)$/iu.exec(word) ?? [];
  return (UNITS[first.toLowerCase()] ?? [])
    .filter(each => each.startsWith(unit.toLowerCase()))
    .map(each => `${first} ${count} ${each}`)
    .filter(phrase => phrase !== word);
}

/** Days with the usual time of the meetings; behind a day that is written, times. */
function moments(writing: WritingContext, word: string): readonly Value[] {
  const meetings = meetingsOf(writing);
  const time = meetings.flatMap(({ date }) => timeOf(date) ?? []).at(-1) ?? '10:00';
  const day = /^(\d{4}-\d\d-\d\d)[T ]/.exec(word)?.[1];
  if (day !== undefined) {
    const hours = Array.from(
      { length: 23 },
      (_, half) => `${String(8 + (half >> 1)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`,
    );
    return [...new Set([time, ...hours])].map(each => ({
      kind: 'date',
      label: each,
      words: `${day}T${each}`,
      filter: `${day}T${each} ${day} ${each}`,
    }));
  }
  const [spoken, ...others] = days(writing, word).map(value => ({
    ...value,
    words: `${value.words}T${time}`,
    description: `${value.words} ${time}`,
  }));
  const next = proposedDate(writing);
  const proposed: Value = {
    kind: 'date',
    label: writing.t('next meeting'),
    words: next,
    description: next.replace('T', ' '),
  };
  const isSpoken = spoken !== undefined && word !== '' && spoken.label === word;
  return isSpoken ? [spoken, proposed, ...others] : [proposed, ...(spoken ? [spoken] : []), ...others];
}

/** Every time zone that the machine knows, the reader's own first. */
function zones(own: string): readonly string[] {
  return [...new Set([own, ...Intl.supportedValuesOf('timeZone')])];
}
