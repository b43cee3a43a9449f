import type { RecordKind } from '../model/kinds';
import type { MentorshipForm } from '../model/states';
import { meetingFromTemplate } from './meetingFromTemplate';
import type { TemplateValue } from '../model/looseValues';
import type { TemplateLanguage } from './builtIn';
import { nextDate } from '../mentoring/cadence';
import { dateOf, type WallTime } from '../mentoring/dates';
import { everybody } from '../mentoring/people';

/** Somebody who takes part, as far as they are known. */
export interface NewPerson {
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
}

/** What is known of a mentorship that is to be started. */
export interface MentorshipDraft {
  readonly id: string;
  readonly title: string;
  readonly mentees: readonly NewPerson[];
  readonly mentors: readonly NewPerson[];
  readonly form: MentorshipForm;
  /** Such as `2 weeks`. */
  readonly cadence: string;
  readonly minutes: number;
  /** When the kick-off meeting is, with a time or without. */
  readonly started: WallTime;
  readonly timezone?: string;
  /** In which language the records are worded; written down where it is not what the notes say already. */
  readonly language: TemplateLanguage;
  readonly writeLanguage: boolean;
  readonly kickOff: TemplateValue;
}

/** A record to be made. */
export interface NewRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly value: Record<string, unknown>;
}

const FIRST_THEMES: Readonly<Record<TemplateLanguage, readonly [string, string, string]>> = {
  en: ['Getting to know each other', 'The first goal', 'How are we doing?'],
  nl: ['Kennismaken', 'Het eerste doel', 'Hoe gaat het?'],
};

/**
 * Everything that a new mentorship begins with: the mentorship with every key of the agreement to fill, a roadmap
 * with first themes, a reflection for each person, the kick-off meeting, and a file for each person of whom more is
 * known than the id. They are in the order in which to make them: the people first, so that it is known who everybody
 * is; the mentorship last, so that it is whole once it is there.
 */
export function startMentorship(given: MentorshipDraft): readonly NewRecord[] {
  const people = [
    ...new Map([...given.mentees, ...given.mentors].map(person => [person.id, person])).values(),
  ];
  const start = given.form === 'peer' ? { ...given, mentees: people, mentors: people } : given; // peers are both
  const ids = everybody({ mentees: start.mentees.map(idOf), mentors: start.mentors.map(idOf) });
  return [
    ...people.filter(({ name, email }) => name !== undefined || email !== undefined).map(personRecord),
    ...ids.map(id => ({ kind: 'reflection' as const, id, value: { want: null, bring: null, expect: null } })),
    { kind: 'roadmap', id: start.id, value: roadmap(start) },
    kickOff(start, ids),
    { kind: 'mentorship', id: start.id, value: mentorship(start, ids) },
  ];
}

const idOf = (person: NewPerson) => person.id;

function mentorship(start: MentorshipDraft, ids: readonly string[]): Record<string, unknown> {
  const each = () => Object.fromEntries(ids.map(id => [id, null]));
  return {
    title: start.title,
    mentees: start.mentees.map(idOf),
    mentors: start.mentors.map(idOf),
    form: start.form,
    started: dateOf(start.started),
    cadence: start.cadence,
    minutes: start.minutes,
    ...(start.timezone === undefined ? {} : { timezone: start.timezone }),
    template: 'regular',
    support: 'guided',
    ...(start.writeLanguage ? { language: start.language } : {}),
    agreement: {
      purpose: null,
      boundaries: null,
      channels: null,
      confidential: null,
      expectations: each(),
      agreed: each(),
    },
  };
}

function roadmap({ language, started, cadence }: MentorshipDraft): Record<string, unknown> {
  const earlier: string[] = []; // they keep a monthly cadence to its day over the ends of shorter months
  let target: string | undefined = dateOf(started);
  const stages = FIRST_THEMES[language].map(theme => {
    if (target === undefined) return { theme };
    const stage = { theme, target };
    earlier.push(target);
    target = nextDate(target, cadence, { earlier });
    return stage;
  });
  return { stages };
}

function kickOff(start: MentorshipDraft, ids: readonly string[]): NewRecord {
  const value = meetingFromTemplate(start.kickOff, {
    date: start.started,
    minutes: start.minutes,
    theme: FIRST_THEMES[start.language][0],
    template: 'kick-off',
    mentees: start.mentees.map(idOf),
    mentors: start.mentors.map(idOf),
    people: ids,
    goals: [],
  });
  return { kind: 'meeting', id: `${dateOf(start.started)}-kick-off`, value };
}

function personRecord({ id, name, email }: NewPerson): NewRecord {
  return {
    kind: 'person',
    id,
    value: { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) },
  };
}
