import { addDays } from '../../../src/core/mentoring/dates';

/** The notes of a folder: each file's text by its path from `.mentoring/`. */
export type NotesFiles = Readonly<Record<string, string>>;

/** A mentorship in a few words, as Mo sees it who looks after several. */
interface Wish {
  readonly id: string;
  readonly title: string;
  readonly mentees: string;
  readonly mentors: string;
  readonly more?: string;
  readonly held?: number;
  readonly planned?: number;
  /** What stands in the meeting that was held last. */
  readonly said?: string;
  /** What stands in the meeting that is planned. */
  readonly ahead?: string;
  readonly goals?: NotesFiles;
}

function mentorship(today: string, wish: Wish): NotesFiles {
  const {
    id,
    title,
    mentees,
    mentors,
    more = 'cadence: 2 weeks\n',
    held,
    planned,
    said = '',
    goals = {},
  } = wish;
  const root = `mentorships/${id}`;
  const meeting = (days: number, name: string, rest: string) => [
    `${root}/meetings/${addDays(today, days)}-${name}.yaml`,
    `title: What nobody else reads\ndate: ${addDays(today, days)}T15:00\n${rest}`,
  ];
  return Object.fromEntries([
    [`${root}/mentorship.yaml`, `title: ${title}\nmentees: [${mentees}]\nmentors: [${mentors}]\n${more}`],
    ...(held === undefined ? [] : [meeting(held, 'held', `status: held\n${said}`)]),
    ...(planned === undefined ? [] : [meeting(planned, 'planned', wish.ahead ?? '')]),
    ...Object.entries(goals).map(([goal, text]) => [`${root}/goals/${goal}.yaml`, text]),
  ]) as NotesFiles;
}

const topics = (person: string) => `agenda:\n  ${person}:\n    - text: How it went\n`;
const answered = 'checkin:\n  mo:\n    useful: The diff\n';

/** What Mo, a lead, finds on a Monday in two folders: seven mentorships, two of them without Mo. */
export function leadNotes(today: string): { readonly compiler: NotesFiles; readonly web: NotesFiles } {
  const day = (days: number) => addDays(today, days);
  const one = (wish: Wish) => mentorship(today, wish);
  const promise = (person: string, days: number) =>
    `  ${person}:\n    - text: Write it up\n      due: ${day(days)}\n`;
  return {
    compiler: {
      ...one({
        id: 'circle',
        title: 'Platform circle',
        mentees: 'lin, jun, ines',
        mentors: 'mo',
        more: 'form: group\ncadence: 2 weeks\n',
        held: -45,
        said: `${answered}actions:\n${promise('mo', -3)}${promise('lin', 7)}${promise('jun', 9)}`,
        goals: { handbook: `title: On-call handbook\ndue: ${day(-10)}\n` },
      }),
      ...one({
        id: 'ada-mo',
        title: 'Ada and Mo',
        mentees: 'ada',
        mentors: 'mo',
        held: -3,
        planned: 11,
        said: `progress:\n  fuzz:\n    state: stuck\n  api:\n    state: at-risk\nactions:\n${promise('mo', 4)}${promise('ada', -1)}`,
        ahead: topics('mo'),
        goals: {
          fuzz: 'title: Get the fuzz job into the nightly build\n',
          api: 'title: Lead the tokenizer API change\n',
          calm: 'title: Read the parser\n',
        },
      }),
      ...one({
        id: 'priya-mo',
        title: 'Priya and Mo',
        mentees: 'mo',
        mentors: 'priya',
        more: 'form: reverse\ncadence: 2 weeks\n',
        held: -6,
        planned: 8,
        said: `${answered}actions:\n${promise('mo', 8)}${promise('priya', 8)}`,
        ahead: topics('mo'),
      }),
      ...one({
        id: 'ines-tom',
        title: 'Getting Ines through the reorganisation',
        mentees: 'ines',
        mentors: 'tom',
        more: 'cadence: 2 weeks\nstatus: paused\n',
        held: -38,
      }),
    },
    web: {
      ...one({
        id: 'lin-mo',
        title: 'Lin and Mo',
        mentees: 'lin',
        mentors: 'mo',
        held: -13,
        planned: 1,
        said: `${answered}progress:\n  notes:\n    state: at-risk\nactions:\n${promise('mo', 1)}${promise('lin', 1)}`,
        goals: { notes: 'title: Own the release notes\n' },
      }),
      ...one({
        id: 'jun-mo',
        title: 'Jun and Mo',
        mentees: 'jun, mo',
        mentors: 'jun, mo',
        more: 'form: peer\ncadence: 1 month\n',
        held: -28,
        planned: 3,
        said: `${answered}actions:\n${promise('jun', 0)}`,
      }),
      ...one({
        id: 'kai-vera',
        title: 'Kai wants to leave',
        mentees: 'kai',
        mentors: 'vera',
        more: 'cadence: 1 month\n',
        held: -25,
        planned: 3,
        said: `${answered}progress:\n  talk:\n    state: stuck\nactions:\n${promise('kai', -9)}`,
        goals: { talk: `title: Say it to the manager\ndue: ${day(-4)}\n` },
      }),
    },
  };
}

/** That many mentorships of Mo, every third of which needs a look, for one folder. */
export function manyNotes(today: string, count: number): NotesFiles {
  return Object.assign(
    {},
    ...Array.from({ length: count }, (_, at) =>
      mentorship(today, {
        id: `person-${at}-mo`,
        title: `Person ${at} and Mo`,
        mentees: `person-${at}`,
        mentors: 'mo',
        held: -(at % 14) - 1,
        planned: 3 + (at % 11),
        said: `${answered}progress:\n  goal:\n    state: ${at % 3 === 0 ? 'at-risk' : 'on-track'}\n`,
        ahead: topics('mo'),
        goals: { goal: `title: Learn thing ${at}\n` },
      }),
    ),
  ) as NotesFiles;
}
