import { fromTo } from '../mentoring/period';
import { everybody } from '../mentoring/people';
import { escapeMarkdown } from '../markdownText';
import { UNKNOWN } from '../model/states';
import { isUnread } from '../model/summary';
import { goals } from './reportGoals';
import {
  day,
  inOrder,
  isWithin,
  list,
  longDay,
  REPORT_PARTS,
  section,
  stepLine,
  type Report,
  type ReportFacts,
  type ReportPart,
  type ReportWish,
} from './reportParts';

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

function head(report: Report): readonly string[] {
  const { t, name, facts, from, to, held, today } = report;
  const { mentorship, title } = facts;
  const people = everybody(mentorship).map(id => escapeMarkdown(name(id)));
  const first = from ?? mentorship?.started ?? held[0]?.date ?? today;
  const last = to ?? today;
  const period = fromTo(t, longDay(report, first), longDay(report, last));
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
