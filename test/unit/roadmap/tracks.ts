import { addDays } from '../../../src/core/mentoring/dates';
import { nameOf } from '../../../src/core/mentoring/people';
import { decodeRecord } from '../../../src/core/model/decode';
import { fill } from '../../../src/core/text';
import { goalFacts, meetingFacts } from '../../../src/core/roadmap/roadmapFacts';
import { EVERYTHING } from '../../../src/core/roadmap/filter';
import type { View } from '../../../src/core/roadmap/roadmapLayout';
import type { Track } from '../../../src/core/roadmap/roadmapModel';
import { trackOf } from '../../../src/core/roadmap/track';
import type { RoadmapLanguage } from '../../../src/core/roadmap/roadmapWords';
import { yaml } from '../model/reading';

export const TODAY = '2027-02-26';

export const WORDS: RoadmapLanguage = { t: fill, locale: 'en', today: TODAY };

export const VIEW: View = { width: 1232, isNarrow: false, filter: EVERYTHING, folded: new Map() };

/** The files of a mentorship as texts: goals and meetings by their ids. */
export interface Files {
  readonly id?: string;
  readonly mentorship?: string;
  readonly roadmap?: string;
  readonly goals?: Readonly<Record<string, string>>;
  readonly meetings?: Readonly<Record<string, string>>;
  /** The commits that name a goal, the newest first: their day and subject. */
  readonly commits?: Readonly<Record<string, readonly (readonly [day: string, subject: string])[]>>;
}

/** The roadmap of a mentorship that is written in these files. */
export function track(files: Files, now = `${TODAY}T09:00`): Track {
  const id = files.id ?? 'ada-mo';
  const folder = `.mentoring/mentorships/${id}`;
  const record = decodeRecord('mentorship', yaml(files.mentorship ?? 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n')); // prettier-ignore
  return trackOf({
    folder: 'file:///work',
    id,
    title: record.value.title,
    record: record.value,
    now,
    roadmap: `${folder}/roadmap.yaml`,
    stages: decodeRecord('roadmap', yaml(files.roadmap ?? 'stages:\n')).value.stages,
    goals: Object.entries(files.goals ?? {}).map(([goal, text]) => ({
      id: goal,
      path: `${folder}/goals/${goal}.yaml`,
      facts: goalFacts(decodeRecord('goal', yaml(text)).value),
      commits: (files.commits?.[goal] ?? []).map(([day, subject], at) => ({ id: `c0ffee${at}`, root: 'file:///work', day, author: 'Ada', subject, names: [goal] })), // prettier-ignore
    })),
    meetings: Object.entries(files.meetings ?? {}).map(([meeting, text]) => ({
      id: meeting,
      path: `${folder}/meetings/${meeting}.yaml`,
      facts: meetingFacts(decodeRecord('meeting', yaml(text)).value),
    })),
    name: person => nameOf(person, new Map()),
  });
}

/** A mentorship of three years with forty goals in seven themes, the same each time. */
export function forty(id = 'priya-tom', goals = 40, meetings = 60): Files {
  let seed = 11;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const start = '2025-03-01';
  const goal = (index: number) => {
    const from = addDays(start, Math.round((index / goals) * 900 + random() * 60));
    const length = 60 + Math.round(random() * 150);
    const due = addDays(from, length);
    const steps = Array.from({ length: 5 + (index % 6) }, (_, step) => {
      const day = addDays(from, Math.round(((step + 1) / 8) * length));
      return `  - text: Step ${step + 1}\n    ${day < TODAY ? 'done' : 'due'}: ${day}`;
    });
    const status = due < TODAY ? 'done' : from > TODAY ? 'draft' : 'active';
    return `title: Goal number ${index + 1} of many\nstatus: ${status}\nowner: ${index % 5 === 0 ? 'tom' : 'priya'}\nstart: ${from}\ndue: ${due}\nskills: [skill-${index % 4}]\nsteps:\n${steps.join('\n')}\n`;
  };
  const meeting = (index: number) => {
    const date = addDays('2025-03-07', index * Math.round(1000 / meetings));
    const status = date < TODAY ? (random() < 0.1 ? 'missed' : 'held') : 'planned';
    const due = addDays(date, 7 + Math.round(random() * 12));
    const done = due < TODAY && random() < 0.95 ? `\n      done: ${due}` : '';
    return `title: Meeting ${index + 1}\ndate: ${date}\nstatus: ${status}\nprogress:\n  goal-${index % goals}:\n    state: ${index % 7 === 0 ? 'at-risk' : 'on-track'}\nwins:\n  priya:\n${index % 9 === 0 ? '    - A win\n' : ''}actions:\n  ${index % 3 === 0 ? 'tom' : 'priya'}:\n    - text: Promise ${index}\n      due: ${due}${done}\n`;
  };
  const stages = Array.from(
    { length: 20 },
    (_, index) =>
      `  - theme: Theme ${index + 1} with a name\n    target: ${addDays('2025-03-07', index * 51)}\n    goals: [${Array.from(
        { length: goals },
        (__, each) => each,
      )
        .filter(each => Math.floor((each / goals) * 7) === index)
        .map(each => `goal-${each}`)
        .join(', ')}]`,
  );
  return {
    id,
    mentorship: `title: ${id}\nmentees: [priya]\nmentors: [tom]\nstarted: ${start}\nends: 2028-03-01\ncadence: 2 weeks\n`,
    roadmap: `stages:\n${stages.join('\n')}\n`,
    goals: Object.fromEntries(Array.from({ length: goals }, (_, index) => [`goal-${index}`, goal(index)])),
    meetings: Object.fromEntries(
      Array.from({ length: meetings }, (_, index) => [`meeting-${index}`, meeting(index)]),
    ),
  };
}
