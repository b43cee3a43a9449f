import { dateOf, type CalendarDate } from '../mentoring/dates';
import { everybody } from '../mentoring/people';
import type { GoalCommit } from '../mentoring/goalCommits';
import type { FiledRecord } from '../mentoring/waiting';
import { escapeMarkdown } from '../markdownText';
import type { Closing, Goal, Meeting, Mentorship, Step } from '../model/schema';
import { isDone, type Unread } from '../model/summary';
import type { Translate } from '../text';

// What a report is made of, and the forms that its parts share.

/** The parts of a report, in their order. */
export const REPORT_PARTS = ['goals', 'wins', 'decisions', 'promises', 'checkins', 'lookBack'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** What a report is made of. */
export interface ReportFacts {
  readonly title: string;
  /** Left out where its file cannot be read. */
  readonly mentorship?: Mentorship;
  readonly goals: readonly (FiledRecord<Goal> & {
    readonly id: string;
    readonly unread?: Unread;
    /** The commits that name it, the newest first. */
    readonly commits?: readonly GoalCommit[];
  })[];
  /** In any order; a missing date is read from the file's name before. */
  readonly meetings: readonly (FiledRecord<Meeting> & { readonly unread?: Unread })[];
  /** The look back, where somebody has written one. */
  readonly closing?: Closing;
}

export interface ReportWish {
  /** The first and the last day; left out, all that there is. */
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly parts: readonly ReportPart[];
  /** The day that it is written on. */
  readonly today: CalendarDate;
  readonly locale: string;
  readonly t: Translate;
  readonly name: (person: string) => string;
}

/** A report that is being written. */
export interface Report extends ReportWish {
  readonly facts: ReportFacts;
  /** The meetings of the period that took place, the first first. */
  readonly held: readonly Meeting[];
  /** More than one person has goals, so that each goal says whose it is. */
  readonly several: boolean;
}

export function isWithin(when: string | undefined, { from, to }: ReportWish): boolean {
  const day = when === undefined ? undefined : dateOf(when);
  return day === undefined
    ? from === undefined && to === undefined
    : (from ?? day) <= day && day <= (to ?? day);
}

export function stepLine(report: Report, { text, due, done }: Step, unread: boolean): readonly string[] {
  const { t } = report;
  if (text === '') return [];
  const box = isDone(done) ? '[x]' : '[ ]';
  const when =
    typeof done === 'string'
      ? day(report, done)
      : isDone(done)
        ? undefined
        : due === undefined
          ? unread
            ? t('due date cannot be read')
            : undefined
          : t('by {day}', { day: day(report, due) });
  return [`${box} ${escapeMarkdown(text)}${when === undefined ? '' : ` (${when})`}`];
}

/** A section with its heading; nothing where there is nothing to say. */
export function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines];
}

export function list(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines.map(line => `- ${line}`), ''];
}

/** In the order of a session, with whoever is not of the mentorship behind. */
export function inOrder({ facts }: Report, people: readonly string[]): readonly string[] {
  const all = everybody(facts.mentorship);
  return [...all.filter(id => people.includes(id)), ...people.filter(id => !all.includes(id))];
}

/** `26 Feb 2027`: a report is read long after. */
export function day(report: Report, date: string): string {
  return inWords(report, date, 'short');
}

export function longDay(report: Report, date: string): string {
  return inWords(report, date, 'long');
}

function inWords({ locale }: Report, date: string, month: 'short' | 'long'): string {
  const english = locale === 'en' || locale === 'en-US';
  const format = new Intl.DateTimeFormat(english ? 'en-GB' : locale, {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${dateOf(date)}T00:00:00Z`));
}
