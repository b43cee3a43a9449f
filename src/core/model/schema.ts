// What each record is: with itemLists.ts the one source of the types, of the JSON Schemas in media/schemas, of the
// validators and of the shapes that reading and editing go by. The order of the keys here is their order in a file.
// Run `node src/core/model/generate.mjs` after a change. At run time only the types are used: import them as types.
import type { ReadonlyStatic } from './builders';
import {
  choice,
  count,
  date,
  duration,
  each,
  id,
  lines,
  list,
  map,
  maybe,
  moment,
  prose,
  section,
  text,
} from './builders';
import {
  action,
  agendaItem,
  checkIn,
  codePlace,
  decision,
  evidence,
  pause,
  progress,
  progressSaid,
  stage,
  step,
  win,
} from './itemLists';
import type { RecordKind } from './kinds';
import { GOAL_STATES, MEETING_STATES, MENTORSHIP_FORMS, MENTORSHIP_STATES, SUPPORT_LEVELS } from './states';

const goal = map(
  {
    title: text('What the goal is, in one line.'),
    status: choice(GOAL_STATES, 'Where the goal stands. Left out, it is active.'),
    owner: maybe(id('The person whose goal it is. Left out, the first mentee.', 'person')),
    specific: maybe(text('Specific: what exactly will be different?')),
    measurable: maybe(text('Measurable: how will you both see that it is reached?')),
    achievable: maybe(text('Achievable: what makes it possible beside the daily work?')),
    relevant: maybe(text('Relevant: why does it matter now?')),
    start: maybe(date('The day the work on it starts, such as 2026-12-01.')),
    due: maybe(date('Time-bound: the day it should be reached, such as 2027-02-15.')),
    skills: list(text('A skill.'), 'The skills that it trains.'),
    formerly: list(
      id('A name that its file had before, without .yaml.'),
      'The names that its file had before: commits that name one of them still belong to it.',
    ),
    steps: section(list(step, 'Small steps that lead to the goal, in order.')),
    code: section(list(codePlace, 'The places in the code that it is about.')),
    evidence: section(list(evidence, 'What shows progress: commits, pages, files.')),
    progress: section(
      each(
        'person',
        list(progressSaid, 'What this person said of it, day by day.'),
        'How the goal goes, said between two meetings, by person. The newest word counts, be it here or in a meeting.',
      ),
    ),
  },
  'A goal of a mentorship. Only the title is required.',
);

const meeting = map(
  {
    title: text('What the meeting is about, in one line.'),
    date: maybe(
      moment(
        'When it is: 2026-12-18T10:00, or only the day. Left out, it is read from the name of the file.',
      ),
    ),
    minutes: maybe(count('How many minutes it takes.')),
    status: choice(MEETING_STATES, 'What became of the meeting. Left out, it is planned.'),
    template: maybe(id('The template that it was made from.', 'meeting-template')),
    theme: maybe(text('The theme of the roadmap that it is about.', 'theme')),
    support: maybe(
      choice(
        SUPPORT_LEVELS,
        'How much the mentor leads from this meeting on: guided, shared or independent.',
      ),
    ),
    people: maybe(list(id('A person.', 'person'), 'Who takes part. Left out, everybody of the mentorship.')),
    agenda: section(
      each('person', list(agendaItem, 'The topics that this person brings.'), 'The topics of each person.'),
    ),
    wins: section(
      each(
        'person',
        list(win, 'What went well for this person.'),
        'What went well since last time, by person.',
      ),
    ),
    notes: maybe(section(prose('Notes of the talk, in Markdown.'))),
    decisions: section(
      each(
        'person',
        list(decision, 'What this person wrote down as decided.'),
        'What was decided, by who wrote it down.',
      ),
    ),
    progress: section(
      each(
        'goal',
        progress,
        'How the goals go: the name of the file of a goal without .yaml, and its state.',
      ),
    ),
    actions: section(
      each('person', list(action, 'What this person promised.'), 'What each person promised to do.'),
    ),
    checkin: section(each('person', checkIn, 'The check-in at the end, by person.')),
  },
  'A meeting: its agenda, notes, promises and check-in. Only the title and the date are required.',
);

const agreement = map(
  {
    purpose: maybe(text('What you do this for.')),
    boundaries: maybe(text('When and how each may be reached, what is covered and what is off limits.')),
    channels: list(text('A channel.'), 'How you talk: chat, video, in person.'),
    confidential: maybe(text('What stays between you, and what may be shared.')),
    expectations: section(
      each('person', text('What this person expects or brings.'), 'What each person expects or brings.'),
    ),
    agreed: section(
      each('person', date('The day this person agreed, such as 2026-12-01.'), 'When each person agreed.'),
    ),
  },
  'What you agreed on.',
);

const mentorship = map(
  {
    title: text('The name of the mentorship.'),
    mentees: list(id('A person.', 'person'), 'Who learns. Peers stand in both lists, a group has several.'),
    mentors: list(id('A person.', 'person'), 'Who guides. Peers stand in both lists.'),
    form: choice(MENTORSHIP_FORMS, 'What form it has. Left out, it is traditional.'),
    status: choice(MENTORSHIP_STATES, 'Where it stands. Left out, it is active.'),
    started: maybe(date('The day it started, such as 2026-12-01.')),
    ends: maybe(date('The day it ends, such as 2027-06-01.')),
    cadence: maybe(duration('How often you meet: 2 weeks, 10 days or 1 month.')),
    minutes: maybe(count('How many minutes a meeting takes.')),
    timezone: maybe(text('The time zone of the meeting times, such as Europe/Amsterdam.')),
    template: maybe(id('The template of a new meeting.', 'meeting-template')),
    support: maybe(choice(SUPPORT_LEVELS, 'How much the mentor leads: guided, shared or independent.')),
    language: maybe(text('The language of new records: en or nl.')),
    pauses: list(pause, 'The times in which you do not meet: nothing falls due in them.'),
    agreement: section(agreement),
    agenda: section(
      each(
        'person',
        list(agendaItem, 'The topics that this person brings each time.'),
        'What comes up each time: every new meeting takes these topics along.',
      ),
    ),
  },
  'A mentorship: who, in what form, how often and what was agreed. Only the title is required.',
);

const roadmap = map(
  { stages: list(stage, 'The themes, in order.') },
  'The roadmap of a mentorship: its themes, in order.',
);

const person = map(
  {
    name: maybe(text('The name to show. Left out, the name of the file.')),
    email: maybe(text('The e-mail address that you use in git, which tells who you are.')),
    offers: list(text('A subject.'), 'What this person can help others with.'),
    wants: list(text('A subject.'), 'What this person would like to learn.'),
  },
  'A person. Everything is optional.',
);

const reflection = map(
  {
    want: section(lines('What do I want out of this?')),
    bring: section(lines('What do I bring: skills, questions, insights, stories?')),
    expect: section(lines('What do I expect of the other, and of myself?')),
  },
  'What one person wants, brings and expects, before the first meeting.',
);

const feedback = map(
  {
    title: maybe(text('What the feedback is about, in one line.')),
    date: maybe(moment('When it was given, such as 2027-01-15. Left out while it is only asked for.')),
    from: maybe(id('The person who gives it.', 'person')),
    to: maybe(id('The person who gets it.', 'person')),
    asked: maybe(date('The day it was asked for, such as 2027-01-12.')),
    situation: section(text('When and where was it?')),
    behaviour: section(text('What did the other do or say?')),
    impact: section(text('What did that do to you or the work?')),
    next: section(text('What could be done the same or otherwise next time?')),
    code: section(list(codePlace, 'The places in the code that it is about.')),
    reply: section(text('The answer of the person who got it.')),
  },
  'Feedback from one person to another.',
);

const closing = map(
  {
    title: maybe(text('The title of the look back.')),
    date: maybe(moment('When you looked back, such as 2027-06-01.')),
    outcomes: section(
      each(
        'person',
        each(
          'goal',
          text('What became of it.'),
          'What became of each goal, by the name of its file without .yaml.',
        ),
        'What became of the goals, in the words of each person.',
      ),
    ),
    learned: section(each('person', lines('What this person learned.'), 'What each person learned.')),
    celebrate: section(
      each('person', lines('What this person celebrates.'), 'What is worth celebrating, by person.'),
    ),
    advice: section(
      each(
        'person',
        lines('What this person advises for what comes.'),
        'What each person advises for what comes.',
      ),
    ),
    contact: section(each('person', text('If, how often and where.'), 'How you stay in touch, by person.')),
  },
  'The planned ending of a mentorship: a look back and what comes.',
);

const config = map(
  {
    version: maybe(count('The version of the file format.')),
    language: maybe(text('The language of new records: en or nl.')),
  },
  'The defaults of the mentoring notes in this folder. The file may be left out.',
);

/** The schema of each kind of record. A template is such a record with roles where people stand. */
export const SCHEMAS = {
  config,
  person,
  'goal-template': goal,
  'meeting-template': meeting,
  mentorship,
  roadmap,
  goal,
  meeting,
  reflection,
  feedback,
  closing,
} as const satisfies Record<RecordKind, unknown>;

export type CodePlace = ReadonlyStatic<typeof codePlace>;
export type Evidence = ReadonlyStatic<typeof evidence>;
export type Step = ReadonlyStatic<typeof step>;
export type Goal = ReadonlyStatic<typeof goal>;
export type AgendaItem = ReadonlyStatic<typeof agendaItem>;
export type Win = ReadonlyStatic<typeof win>;
export type Decision = ReadonlyStatic<typeof decision>;
export type Action = ReadonlyStatic<typeof action>;
export type Progress = ReadonlyStatic<typeof progress>;
export type CheckIn = ReadonlyStatic<typeof checkIn>;
export type Meeting = ReadonlyStatic<typeof meeting>;
export type Agreement = ReadonlyStatic<typeof agreement>;
export type Mentorship = ReadonlyStatic<typeof mentorship>;
export type Stage = ReadonlyStatic<typeof stage>;
export type Roadmap = ReadonlyStatic<typeof roadmap>;
export type Person = ReadonlyStatic<typeof person>;
export type Reflection = ReadonlyStatic<typeof reflection>;
export type Feedback = ReadonlyStatic<typeof feedback>;
export type Closing = ReadonlyStatic<typeof closing>;
export type Config = ReadonlyStatic<typeof config>;

/** The decoded type of each kind of record. */
export type Records = { readonly [K in RecordKind]: ReadonlyStatic<(typeof SCHEMAS)[K]> };
