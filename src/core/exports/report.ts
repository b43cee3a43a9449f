import { dateOf, type CalendarDate } from '../mentoring/dates';
import { everybody } from '../mentoring/people';
import type { GoalCommit } from '../mentoring/goalCommits';
import type { Filed } from '../mentoring/waiting';
import { escapeMarkdown } from '../markdownText';
import type { Closing, Goal, Meeting, Mentorship, Progress, Step } from '../model/schema';
import { UNKNOWN, type GoalStatus, type ProgressState, type Unsure } from '../model/states';
import { isDone, isUnread, type Unread } from '../model/summary';
import type { Translate } from '../text';
import { asCode, evidenceText } from './evidenceText';

/** The parts of a report, in their order. */
export const REPORT_PARTS = ['goals', 'wins', 'decisions', 'promises', 'checkins', 'lookBack'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** What a report is made of. */
export interface ReportFacts {
  readonly title: string;
  /** Left out where its file cannot be read. */
  readonly mentorship?: Mentorship;
  readonly goals: readonly (Filed<Goal> & {
    readonly id: string;
    readonly unread?: Unread;
    /** The commits that name it, the newest first. */
    readonly commits?: readonly GoalCommit[];
  })[];
  /** In any order; a missing date is read from the file's name before. */
  readonly meetings: readonly (Filed<Meeting> & { readonly unread?: Unread })[];
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

/**
 * A report of a mentorship as Markdown, to paste into a review or a pull request: where the goals stand and how they
 * got there, what went well, what was decided and promised, the check-ins. It says what was written and judges nobody:
 * no scores, and no figures about people. All text of the files is escaped.
 */
export function reportOf(facts: ReportFacts, wish: ReportWish): string {
  const held = facts.meetings
    .filter(({ record }) => record.status === 'held' && isWithin(record.date, wish))
    .map(({ record }) => record)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  const report: Report = { ...wish, facts, held, several: (facts.mentorship?.mentees.length ?? 0) > 1 };
  const sections: Readonly<Record<ReportPart, () => readonly string[]>> = {
    goals: () => goals(report),
    wins: () => said(report, wish.t('What went well'), 'wins'),
    decisions: () => said(report, wish.t('Decisions'), 'decisions'),
    promises: () => promises(report),
    checkins: () => checkIns(report),
    lookBack: () => lookBack(report),
  };
  const body = REPORT_PARTS.filter(part => wish.parts.includes(part)).flatMap(part => sections[part]());
  return `${[...head(report), ...body].join('\n').trimEnd()}\n`;
}

interface Report extends ReportWish {
  readonly facts: ReportFacts;
  /** The meetings of the period that took place, the first first. */
  readonly held: readonly Meeting[];
  /** More than one person has goals, so that each goal says whose it is. */
  readonly several: boolean;
}

function isWithin(when: string | undefined, { from, to }: ReportWish): boolean {
  const day = when === undefined ? undefined : dateOf(when);
  return day === undefined
    ? from === undefined && to === undefined
    : (from ?? day) <= day && day <= (to ?? day);
}

function head(report: Report): readonly string[] {
  const { t, name, facts, from, to, held, today } = report;
  const { mentorship, title } = facts;
  const people = everybody(mentorship).map(id => escapeMarkdown(name(id)));
  const first = from ?? mentorship?.started ?? held[0]?.date ?? today;
  const last = to ?? today;
  const period = t('{first} to {last}', { first: longDay(report, first), last: longDay(report, last) });
  const purpose = mentorship?.agreement.purpose;
  return [
    `# ${escapeMarkdown(title)}`,
    '',
    [people.join(', '), period].filter(part => part !== '').join(' · '),
    '',
    ...(purpose === undefined ? [] : [`> ${escapeMarkdown(purpose)}`, '']),
    ...leftOut(report),
  ];
}

/** Meetings that a report cannot take in, for nobody can tell when they were or whether they took place. */
function leftOut({ t, facts }: Report): readonly string[] {
  const count = facts.meetings.filter(
    filed => filed.record.status === UNKNOWN || isUnread(filed, 'date'),
  ).length;
  if (count === 0) return [];
  return [
    count === 1
      ? t('1 meeting is left out: its date or its state cannot be read.')
      : t('{count} meetings are left out: their date or state cannot be read.', { count }),
    '',
  ];
}

/** The goals of the period: those that were worked on or spoken about in it. Drafts are nobody's promise yet. */
function goals(report: Report): readonly string[] {
  const { t, facts, held } = report;
  const spoken = new Set(held.flatMap(({ progress }) => Object.keys(progress)));
  const shown = facts.goals
    .filter(({ id, record }) => record.status !== 'draft' && (spoken.has(id) || isOfPeriod(report, record)))
    .sort((a, b) => ((a.record.start ?? '9999') < (b.record.start ?? '9999') ? -1 : 1));
  return section(
    t('Goals'),
    shown.flatMap(each => goal(report, each)),
  );
}

function isOfPeriod({ from, to, today }: Report, { status, start, steps }: Goal): boolean {
  if ((start ?? '') > (to ?? today)) return false;
  const lastDone =
    steps
      .map(({ done }) => (typeof done === 'string' ? done : ''))
      .sort()
      .at(-1) ?? '';
  return status === 'active' || status === 'paused' || from === undefined || lastDone >= from;
}

function goal(report: Report, filed: ReportFacts['goals'][number]): readonly string[] {
  const { id, record: goal } = filed;
  const { t, held, several, name, facts } = report;
  const history = held.flatMap(meeting => {
    const progress = Object.hasOwn(meeting.progress, id) ? meeting.progress[id] : undefined;
    return progress === undefined ? [] : (progressLine(report, meeting, progress) ?? []);
  });
  const state = held
    .map(({ progress }) => (Object.hasOwn(progress, id) ? progress[id]?.state : undefined))
    .findLast(said => said !== undefined);
  const owner = goal.owner ?? facts.mentorship?.mentees[0];
  const about = [
    several && owner !== undefined ? escapeMarkdown(name(owner)) : '',
    goal.due === undefined
      ? isUnread(filed, 'due')
        ? t('Due date cannot be read')
        : ''
      : t('Due {day}', { day: longDay(report, goal.due) }),
    goal.measurable === undefined ? '' : t('Measure: {text}', { text: escapeMarkdown(goal.measurable) }),
  ].filter(part => part !== '');
  const commits = (filed.commits ?? []).filter(commit => isWithin(commit.day, report));
  const seen = [...goal.evidence.map(evidenceText), ...commits.map(commit => committed(report, commit))];
  const word = stateWord(report, goal.status, state);
  return [
    `### ${escapeMarkdown(goal.title)}: ${word}`,
    '',
    ...(about.length === 0 ? [] : [about.join(' · '), '']),
    ...list(
      goal.steps.flatMap((step, index) => stepLine(report, step, isUnread(filed, 'steps', index, 'due'))),
    ),
    ...(history.length === 0 ? [] : [`${t('On the way:')}`, '', ...list(history)]),
    ...(seen.length === 0 ? [] : [`${t('To be seen in:')}`, '', ...list(seen)]),
  ];
}

function stateWord(
  { t }: Report,
  status: Unsure<GoalStatus>,
  said: Unsure<ProgressState> | undefined,
): string {
  if (status === UNKNOWN || (status === 'active' && said === UNKNOWN)) return t('unknown state');
  if (status === 'done' || (status === 'active' && said === 'done')) return t('done');
  if (status === 'paused') return t('paused');
  if (status === 'dropped') return t('dropped');
  if (said === 'on-track') return t('on track');
  if (said === 'at-risk') return t('at risk');
  return said === 'stuck' ? t('stuck') : t('under way');
}

function progressLine(report: Report, { date }: Meeting, { state, note }: Progress): string | undefined {
  const { t } = report;
  const words = {
    'on-track': t('on track'),
    'at-risk': t('at risk'),
    stuck: t('stuck'),
    done: t('done'),
    [UNKNOWN]: t('unknown state'),
  };
  const when = date === undefined ? '' : day(report, date);
  const start = [when, state === undefined ? '' : words[state]].filter(part => part !== '').join(', ');
  const said = escapeMarkdown(note ?? '');
  if (state === undefined && said === '') return undefined;
  return [start, said].filter(part => part !== '').join(': ');
}

function stepLine(report: Report, { text, due, done }: Step, unread: boolean): readonly string[] {
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

/** `a1b2c3d` First table per rule (Ada, 12 Feb 2027) */
function committed(report: Report, { id, subject, author, day: made }: GoalCommit): string {
  const who = [author, day(report, made)].map(escapeMarkdown).join(', ');
  return `${asCode(id.slice(0, 7))} ${escapeMarkdown(subject)} (${who})`;
}

/** What was said meeting by meeting and person by person: wins, decisions. */
function said(report: Report, title: string, key: 'wins' | 'decisions'): readonly string[] {
  const lines = report.held.flatMap(meeting =>
    inOrder(report, Object.keys(meeting[key])).flatMap(person =>
      (meeting[key][person] ?? []).flatMap(({ text }) => {
        if (text === '') return [];
        const when = meeting.date === undefined ? '' : day(report, meeting.date);
        const who = key === 'wins' ? escapeMarkdown(report.name(person)) : '';
        const start = [when, who].filter(part => part !== '').join(', ');
        return [[start, escapeMarkdown(text)].filter(part => part !== '').join(': ')];
      }),
    ),
  );
  return section(title, list(lines));
}

/** Promises of the period by person: those kept, and those still open. */
function promises(report: Report): readonly string[] {
  const { t, facts, name } = report;
  const made = facts.meetings
    .filter(({ record }) => record.status !== 'cancelled' && isWithin(record.date, report))
    .sort((a, b) => ((a.record.date ?? '') < (b.record.date ?? '') ? -1 : 1))
    .flatMap(filed =>
      Object.entries(filed.record.actions).flatMap(([person, actions]) =>
        actions.flatMap((action, index) =>
          action.text === ''
            ? []
            : [{ ...action, person, unread: isUnread(filed, 'actions', person, index, 'due') }],
        ),
      ),
    );
  const people = inOrder(report, [...new Set(made.map(({ person }) => person))]);
  return section(
    t('Promises'),
    people.flatMap(person => [
      `### ${escapeMarkdown(name(person))}`,
      '',
      ...list(
        made
          .filter(action => action.person === person)
          .flatMap(action => stepLine(report, action, action.unread)),
      ),
    ]),
  );
}

function checkIns(report: Report): readonly string[] {
  const { t, held, name } = report;
  const questions = [
    ['useful', t('Useful')],
    ['next', t('Next')],
    ['change', t('To change')],
  ] as const;
  const meetings = held.flatMap(meeting => {
    const people = inOrder(report, Object.keys(meeting.checkin)).flatMap(person => {
      const answers = questions.flatMap(([key, label]) => {
        const answer = meeting.checkin[person]?.[key] ?? '';
        return answer === '' ? [] : [`  - ${label}: ${escapeMarkdown(answer)}`];
      });
      return answers.length === 0 ? [] : [`- **${escapeMarkdown(name(person))}**`, ...answers];
    });
    const title = `### ${escapeMarkdown(meeting.title)}${meeting.date === undefined ? '' : `, ${day(report, meeting.date)}`}`;
    return people.length === 0 ? [] : [title, '', ...people, ''];
  });
  return section(t('Check-ins'), meetings);
}

/** The whole way in the words of each: what became of the goals, then the questions, person by person. */
function lookBack(report: Report): readonly string[] {
  const { t, facts, name } = report;
  const { closing, goals } = facts;
  if (closing === undefined) return [];
  const questions = [
    ['learned', t('What did you learn?')],
    ['celebrate', t('What do we celebrate?')],
    ['advice', t('What would you advise for what comes?')],
    ['contact', t('How do we stay in touch?')],
  ] as const;
  const by = (person: string) => `**${escapeMarkdown(name(person))}**`;
  const said = (words: Readonly<Record<string, string | readonly string[] | undefined>>) =>
    inOrder(report, Object.keys(words)).flatMap(person => {
      const of = words[person] ?? '';
      const lines = (typeof of === 'string' ? [of] : of).filter(line => line.trim() !== '');
      return lines.map(line => `${by(person)}: ${escapeMarkdown(line)}`);
    });
  const asked = (question: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`### ${question}`, '', ...list(lines)];
  const outcomes = goals.flatMap(({ id, record }) => {
    const people = Object.entries(closing.outcomes).map(([person, of]) => [person, of[id]] as const);
    return asked(escapeMarkdown(record.title), said(Object.fromEntries(people)));
  });
  return section(t('Looking back'), [
    ...outcomes,
    ...questions.flatMap(([part, question]) => asked(question, said(closing[part]))),
  ]);
}

/** A section with its heading; nothing where there is nothing to say. */
function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines];
}

function list(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines.map(line => `- ${line}`), ''];
}

/** In the order of a session, with whoever is not of the mentorship behind. */
function inOrder({ facts }: Report, people: readonly string[]): readonly string[] {
  const all = everybody(facts.mentorship);
  return [...all.filter(id => people.includes(id)), ...people.filter(id => !all.includes(id))];
}

/** `26 Feb 2027`: a report is read long after. */
function day(report: Report, date: string): string {
  return inWords(report, date, 'short');
}

function longDay(report: Report, date: string): string {
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
