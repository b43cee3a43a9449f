import { USUAL_CADENCE, USUAL_MINUTES } from '../mentoring/defaults';
import { newGoal } from '../mentoring/newRecords';
import { withEachTime } from '../mentoring/recurringTopics';
import { nextTheme } from '../mentoring/nextTheme';
import { everybody, participants } from '../mentoring/people';
import { startMentorship } from '../templates/mentorshipFiles';
import { dateFromFileName } from '../model/decode';
import { rulesFor, shapeAt } from '../model/keys';
import { SHAPES } from '../model/shapes.generated';
import type { Span } from '../result';
import { goalFromTemplate, goalQuestions, withQuestions } from '../templates/goalFromTemplate';
import { meetingFromTemplate } from '../templates/meetingFromTemplate';
import { renderYaml } from '../yaml/render';
import type { Suggestion, WritingContext } from './suggestion';
import { isBlock } from './keySuggestions';
import { goalsOf, meetingsOf, mentorshipOf, proposedDate, themesOf } from './knownNames';
import { withStops } from './snippet';

/** Stands in a new record where the caret stops first; as an id, so that lists of ids stay on one line. */
const STOP = /zz(\d)zz/g;
const TITLE = 'zz1zz';

interface NewText {
  readonly label: string;
  readonly description?: string;
  readonly yaml: string;
  /** What stands at the first stops until somebody writes. */
  readonly stops: readonly string[];
}

/** Whole records for an empty file, by where it lies, worded in the language of the records. */
export function wholeRecords(writing: WritingContext, replace: Span): readonly Suggestion[] {
  return texts(writing).map(({ label, description, yaml, stops }) => ({
    kind: 'record',
    label,
    ...(description && { description }),
    about: yaml.replace(STOP, (_, stop: string) => stops[Number(stop) - 1] ?? ''),
    insert:
      withStops(yaml.trimEnd().split('\n'), stops.length + 1, way =>
        isBlock(shapeAt(SHAPES[writing.place.kind], way)),
      ).replace(
        STOP,
        (_, stop: string) => `\${${stop}:${(stops[Number(stop) - 1] ?? '').replace(/[\\$}]/g, '\\$&')}}`,
      ) + '\n$0',
    replace,
  }));
}

function texts(writing: WritingContext): readonly NewText[] {
  const { place, t, today, language } = writing;
  const write = (value: Record<string, unknown>) => renderYaml(value, rulesFor(place.kind));
  const each = (ids: readonly string[]) =>
    ids.length === 0 ? null : Object.fromEntries(ids.map(id => [id, null]));
  const record = mentorshipOf(writing);
  const people = everybody(record);
  const whole = (value: Record<string, unknown>, ...stops: string[]): NewText[] => [
    { label: t('The whole record'), yaml: write(value), stops },
  ];
  switch (place.kind) {
    case 'goal':
      return [
        {
          label: t('Goal'),
          description: t('just the title for now'),
          yaml: write(newGoal({ title: TITLE })),
          stops: [t('title')],
        },
        ...templatesOf(writing, 'goal').map(({ title, value }) => ({
          label: t('Goal: {template}', { template: title }),
          yaml: withQuestions(write(goalFromTemplate(value, { title: TITLE })), goalQuestions(value)),
          stops: [t('title')],
        })),
      ];
    case 'meeting':
      return meetings(writing, write);
    case 'goal-template':
    case 'meeting-template':
      return templatesOf(writing, place.kind === 'goal-template' ? 'goal' : 'meeting').map(
        ({ title, value }) => ({
          label: t('Template: {template}', { template: title }),
          yaml: write({ ...value, title: TITLE }),
          stops: [title],
        }),
      );
    case 'mentorship': {
      const made = start(writing, { mentee: 'zz2zz', mentor: 'zz3zz' }, today);
      const value = made.find(({ kind }) => kind === 'mentorship')?.value ?? {};
      return whole(value, t('title'), 'mentee', 'mentor');
    }
    case 'roadmap': {
      const made = start(writing, { mentee: 'a', mentor: 'b' }, record?.started ?? today, record?.cadence);
      return whole(made.find(({ kind }) => kind === 'roadmap')?.value ?? {});
    }
    case 'reflection':
      return whole({ want: null, bring: null, expect: null });
    case 'feedback': {
      const sections = { situation: null, behaviour: null, impact: null, next: null, reply: null };
      const [from, to] = people;
      return whole(
        { title: TITLE, date: today, from: from ?? null, to: to ?? null, ...sections },
        t('title'),
      );
    }
    case 'closing': {
      const sections = ['outcomes', 'learned', 'celebrate', 'advice', 'contact'];
      return whole({ date: today, ...Object.fromEntries(sections.map(section => [section, each(people)])) });
    }
    case 'person':
      return whole({ name: TITLE, email: null }, place.id);
    case 'config':
      return whole({ version: 1, language });
  }
}

function templatesOf({ templates }: WritingContext, of: 'goal' | 'meeting') {
  return templates.filter(({ kind }) => kind === of);
}

function meetings(
  writing: WritingContext,
  write: (value: Record<string, unknown>) => string,
): readonly NewText[] {
  const { t, path } = writing;
  const record = mentorshipOf(writing);
  const others = meetingsOf(writing);
  const date = dateFromFileName(path) ?? proposedDate(writing);
  const theme = nextTheme(themesOf(writing), others, date.slice(0, 10));
  const goals = goalsOf(writing).filter(({ status }) => status === 'active');
  const usual = record?.template ?? 'regular';
  return [...templatesOf(writing, 'meeting')]
    .sort((a, b) => Number(a.name !== usual) - Number(b.name !== usual))
    .map(({ name, title, minutes, value }) => ({
      label: t('Meeting: {template}', { template: title }),
      ...(name === usual && { description: t('usual here') }),
      yaml: write(
        withEachTime(
          meetingFromTemplate(value, {
            title: TITLE,
            date,
            minutes:
              (name === usual ? record?.minutes : minutes) ?? minutes ?? record?.minutes ?? USUAL_MINUTES,
            ...(theme !== undefined && { theme }),
            template: name,
            mentees: record?.mentees ?? [],
            mentors: record?.mentors ?? [],
            people: participants({}, record),
            goals: goals.map(({ id }) => id),
          }),
          record,
        ),
      ),
      stops: [theme ?? title],
    }));
}

function start(
  { place, language }: WritingContext,
  { mentee, mentor }: { readonly mentee: string; readonly mentor: string },
  started: string,
  cadence = USUAL_CADENCE,
) {
  return startMentorship({
    id: place.mentorship ?? place.id,
    title: TITLE,
    mentees: [{ id: mentee }],
    mentors: [{ id: mentor }],
    form: 'traditional',
    cadence,
    minutes: USUAL_MINUTES,
    started,
    language,
    writeLanguage: false,
    kickOff: {},
  });
}
