import { dateOf, dayWords, daysBetween, timeOf, type CalendarDate } from '../mentoring/dates';
import { everybody, nameOf, participants } from '../mentoring/people';
import { goalStates } from '../mentoring/progress';
import { pathOf } from '../model/recordPlace';
import {
  UNKNOWN,
  type GoalStatus,
  type MeetingStatus,
  type ProgressState,
  type Unsure,
} from '../model/states';
import type { Referable } from '../references/referable';
import { say, type Text } from '../text';
import { goalsOf, meetingsOf, mentorshipOf, namesOf, themesOf, type KnownMeeting } from './knownNames';
import type { SuggestionContext } from './suggestion';
import { oneForm } from '../sameText';

/** A line of what the pointer is told: plain text, to be escaped by who shows it. */
export interface HoverLine {
  readonly text: string;
  /** The record that a click opens: its path from the workspace folder. */
  readonly opens?: string;
}

/** What a word names, as a person knows it: what it is called, and what to know of it. */
export interface Preview {
  readonly title: HoverLine;
  readonly lines: readonly HoverLine[];
}

const STATES: Readonly<Record<Unsure<GoalStatus | MeetingStatus | ProgressState>, Text>> = {
  active: say('active'),
  draft: say('draft'),
  paused: say('paused'),
  done: say('done'),
  dropped: say('dropped'),
  planned: say('planned'),
  held: say('held'),
  missed: say('missed'),
  cancelled: say('cancelled'),
  'on-track': say('on track'),
  'at-risk': say('at risk'),
  stuck: say('stuck'),
  [UNKNOWN]: say('unknown state'),
};

/** What a thing is that a record names; undefined where there is nothing to say of it. */
export function previewOf(thing: Referable, around: SuggestionContext): Preview | undefined {
  switch (thing.kind) {
    case 'goal':
      return goalPreview(thing.id, around);
    case 'meeting': {
      const path = pathOf('meeting', thing.id, thing.mentorship);
      const meeting = meetingsOf(around).find(each => each.path === path);
      return meeting && meetingPreview(meeting, around);
    }
    case 'person':
      return personPreview(thing.id, around);
    case 'theme':
      return themePreview(thing.id, around);
    case 'meeting-template':
      return templatePreview(thing.id, around);
    default:
      return undefined;
  }
}

/** A day by its weekday and how far off it is, with what the mentorship does on it. */
export function dayPreview(date: CalendarDate, around: SuggestionContext): Preview {
  const days = daysBetween(around.today, date);
  const distance = new Intl.RelativeTimeFormat(around.locale, { numeric: 'auto' }).format(days, 'day');
  const there = meetingsOf(around).filter(each => dateOf(each.date) === date && each.path !== around.path);
  return {
    title: { text: joined(dayWords(date, around.today, around.locale, true), distance) },
    lines: there.flatMap(meeting => whole(meetingPreview(meeting, around))),
  };
}

/** The meeting that has what this one has handed on: the next that was not called off. */
export function nextMeetingLines(around: SuggestionContext): readonly HoverLine[] {
  const meetings = meetingsOf(around);
  const own = meetings.find(({ path }) => path === around.path);
  const isOff = ({ status }: KnownMeeting) => status === 'missed' || status === 'cancelled';
  const next = own && meetings.find(each => each.date > own.date && !isOff(each));
  return next === undefined ? [] : whole(meetingPreview(next, around));
}

function meetingPreview(meeting: KnownMeeting, around: SuggestionContext): Preview {
  const { t } = around;
  const { title, path, date, minutes, status, theme, sections, agenda, promises } = meeting;
  const names = namesOf(around);
  const people = participants(meeting, mentorshipOf(around), sections).map(id => nameOf(id, names));
  const [discussed, count] = agenda ?? [0, 0];
  const day = dayWords(dateOf(date), around.today, around.locale, true);
  return {
    title: named(title, path, around),
    lines: texts(
      joined(
        [day, timeOf(date)].filter(Boolean).join(' '),
        minutes === undefined ? '' : t('{minutes} min', { minutes }),
        wordOf(status, around),
      ),
      joined(...people),
      theme === undefined ? '' : t('Theme: {theme}', { theme }),
      count === 0 ? t('No topics yet') : t('{done} of {count} topics discussed', { done: discussed, count }),
      promises.length === 1
        ? t('1 open promise')
        : promises.length > 1
          ? t('{count} open promises', { count: promises.length })
          : '',
    ),
  };
}

function goalPreview(id: string, around: SuggestionContext): Preview {
  const { t, today, locale } = around;
  const goal = goalsOf(around).find(each => each.id === id);
  if (goal === undefined) return { title: { text: id }, lines: texts(t('There is no goal of this name.')) };
  const meetings = meetingsOf(around);
  const state = goal.status === 'active' ? goalStates(meetings).get(id) : undefined;
  const owner = goal.owner ?? mentorshipOf(around)?.mentees[0];
  const last = meetings.findLast(({ spoken }) => spoken?.includes(id));
  return {
    title: named(goal.title, pathOf('goal', id, around.place.mentorship), around),
    lines: [
      ...texts(
        joined(
          wordOf(state ?? goal.status, around),
          goal.due === undefined ? '' : t('due {day}', { day: dayWords(goal.due, today, locale) }),
          goal.steps === 0 ? '' : t('{done} of {count} steps', { done: goal.stepsDone, count: goal.steps }),
        ),
        owner === undefined ? '' : t('{name} owns it.', { name: nameOf(owner, namesOf(around)) }),
      ),
      ...(last === undefined ? [] : [named(lastWords(last, around), last.path, around)]),
    ],
  };
}

function lastWords({ date, title }: KnownMeeting, { t, today, locale }: SuggestionContext): string {
  return t('Last discussed on {day}: {title}', { day: dayWords(dateOf(date), today, locale), title });
}

function personPreview(id: string, around: SuggestionContext): Preview {
  const lines: HoverLine[] = [];
  for (const { path, summary } of around.entries.values())
    if (summary?.kind === 'mentorship' && everybody(summary.record).includes(id))
      lines.push(named(summary.record.title, path, around));
  return { title: named(nameOf(id, namesOf(around)), pathOf('person', id), around), lines };
}

function themePreview(theme: string, around: SuggestionContext): Preview {
  const { t, today, locale } = around;
  const stage = themesOf(around).find(each => oneForm(each.theme) === oneForm(theme));
  const target = stage?.target;
  const facts =
    stage === undefined
      ? t('The roadmap has no such theme.')
      : target === undefined
        ? ''
        : t('from {day}', { day: dayWords(target, today, locale) });
  const meetings = meetingsOf(around).filter(
    each => oneForm(each.theme ?? '') === oneForm(theme) && each.path !== around.path,
  );
  return {
    title: named(theme, pathOf('roadmap', around.place.mentorship ?? ''), around),
    lines: [...texts(facts), ...meetings.map(each => named(dayAndTitle(each, around), each.path, around))],
  };
}

function templatePreview(name: string, around: SuggestionContext): Preview | undefined {
  const known = around.templates.find(each => each.kind === 'meeting' && each.name === name);
  if (known === undefined) return undefined;
  const { title, minutes, source, path } = known;
  const { t } = around;
  return {
    title: named(title, path, around),
    lines: texts(
      joined(
        source === 'built-in' ? t('built-in') : '',
        minutes === undefined ? '' : t('{minutes} min', { minutes }),
      ),
    ),
  };
}

/** A record by what it is called; to be opened where it is another than the one being read, and there is such a file. */
function named(text: string, path: string, { entries, path: own }: SuggestionContext): HoverLine {
  return { text, ...(path !== own && entries.has(path) && { opens: path }) };
}

function dayAndTitle({ date, title }: KnownMeeting, { today, locale }: SuggestionContext): string {
  return `${dayWords(dateOf(date), today, locale)}: ${title}`;
}

function whole({ title, lines }: Preview): readonly HoverLine[] {
  return [title, ...lines];
}

function wordOf(state: keyof typeof STATES, { t }: SuggestionContext): string {
  return t(STATES[state].message);
}

function texts(...lines: readonly string[]): readonly HoverLine[] {
  return lines.filter(line => line !== '').map(text => ({ text }));
}

function joined(...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(', ');
}
