import { addDays, daysBetween } from '../mentoring/dates';
import { EVERYTHING, isWanted, type RoadFilter } from '../roadmap/filter';
import type {
  GoalState,
  RoadGoal,
  RoadMeeting,
  RoadPromise,
  RoadStage,
  RoadStep,
  Track,
} from '../roadmap/roadmapModel';
import { partWords } from '../roadmap/part';
import type { RoadmapLanguage } from '../roadmap/roadmapWords';

/** What a Gantt chart of Mermaid takes for something else than text, and what stands for it there. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ':': '∶',
  ';': '⁏',
  '#': '＃',
  '%': '％',
  '{': '❴',
  '}': '❵',
  '<': '‹',
  '>': '›',
  '&': '＆',
  '"': '”',
  '`': '’',
  '\\': '⧵',
};

/** A line of a chart that begins with one of these is an order and not the name of a task. */
const ORDER =
  /^(gantt|dateformat|inclusiveenddates|topaxis|axisformat|tickinterval|includes|excludes|todaymarker|weekday|weekend|title|acctitle|accdescr|accdescription|section|click|href|call|\d{4}-\d\d-\d\d|---)/i;

/** Each thing takes a line of the chart: of the steps and of the promises no more than so many can be read. */
const MOST = 20;

/**
 * Roadmaps as one Gantt chart of Mermaid, which renders in a pull request. Themes and goals are bars, meetings are
 * points, and so are steps and promises that have a due date: where there are more than twenty, those to do that are
 * nearest to today, and the title says how many are left out. Text of the files is only ever text.
 * @param filter what it is narrowed to; the title says so
 */
export function gantt(
  tracks: readonly Track[],
  words: RoadmapLanguage,
  filter: RoadFilter = EVERYTHING,
): string {
  const { t } = words;
  const isOne = tracks.length === 1;
  const wanted = (track: Track) => track.goals.filter(each => isWanted(each, filter));
  const kept = (track: Track) =>
    track.promises.filter(({ person }) => filter.person === '' || person === filter.person);
  const steps = nearest(tracks.flatMap(track => wanted(track).flatMap(each => each.steps)), words.today); // prettier-ignore
  const promises = nearest(tracks.flatMap(kept), words.today);
  const sections = tracks.flatMap(track => {
    const named = (section: string) => plain(isOne ? section : `${track.title}, ${section}`);
    return [
      ...section(
        named(t('Themes')),
        [...track.stages].sort(byDay).map(stage => theme(stage, track)),
      ),
      ...section(named(t('Meetings')), track.meetings.map(meeting)),
      ...section(
        named(t('Goals')),
        wanted(track).flatMap(each => [
          ...goal(each),
          ...each.steps.flatMap(step => (steps.has(step) ? due(`↳ ${step.text}`, step, track.today) : [])),
        ]),
      ),
      ...section(
        named(t('Promises')),
        kept(track).flatMap(each =>
          promises.has(each) ? due(`${each.text} (${nameOf(track, each)})`, each, track.today) : [],
        ),
      ),
    ];
  });
  const [first] = tracks;
  const whole = isOne && first !== undefined ? t('Roadmap: {title}', { title: first.title }) : t('Roadmap');
  const title = [
    whole,
    ...[partWords(tracks, filter, words) ?? []].flat(),
    ...leftOut(
      tracks.flatMap(track => [...wanted(track).flatMap(each => each.steps), ...kept(track)]),
      [...steps, ...promises],
      words,
    ),
  ].join(', ');
  return `${[
    'gantt',
    `    title ${plain(title)}`,
    '    dateFormat YYYY-MM-DD',
    '    axisFormat %Y-%m-%d',
    '    inclusiveEndDates',
    ...sections,
  ].join('\n')}\n`;
}

const byDay = (a: RoadStage, b: RoadStage) =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.index - b.index;

/** A section without a task is none for Mermaid. */
function section(title: string, tasks: readonly string[]): readonly string[] {
  return tasks.length === 0 ? [] : [`    section ${title}`, ...tasks.map(task => `    ${task}`)];
}

/** A theme stands until the next one; the last one until the end. */
function theme(stage: RoadStage, { stages, today, ends, to }: Track): string {
  const next = stages.map(({ date }) => date).filter(date => date > stage.date).sort()[0]; // prettier-ignore
  const last = next === undefined ? (ends ?? to) : addDays(next, -1);
  const tags = last < today ? ['done'] : stage.date <= today ? ['active'] : [];
  return task(stage.theme, [...tags, stage.date, last < stage.date ? stage.date : last]);
}

function meeting({ title, state, date }: RoadMeeting): string {
  const tags = {
    held: ['done'],
    now: ['active'],
    planned: [],
    unclosed: [],
    missed: ['crit'],
    cancelled: ['crit'],
    unknown: ['crit'],
  };
  return task(title, ['milestone', ...tags[state], date, '0d']);
}

const TAGS: Readonly<Record<GoalState, readonly string[]>> = {
  active: ['active'],
  'on-track': ['active'],
  'at-risk': ['crit', 'active'],
  stuck: ['crit'],
  done: ['done'],
  draft: [],
  paused: [],
  dropped: ['done'],
  unknown: ['crit'],
};

function goal({ title, state, span }: RoadGoal): readonly string[] {
  return span === undefined ? [] : [task(title, [...TAGS[state], span.from, span.to])];
}

type Due = RoadStep | RoadPromise;

/** Those with a due date: what is to do before what is done, the nearest to today first. */
function nearest(all: readonly Due[], today: string): ReadonlySet<Due> {
  const away = ({ due: day = today }: Due) => Math.abs(daysBetween(today, day));
  return new Set(
    all
      .filter(each => each.due !== undefined)
      .sort((a, b) => Number(a.isDone) - Number(b.isDone) || away(a) - away(b))
      .slice(0, MOST),
  );
}

/** Said where the chart has fewer points than there are days to something. */
function leftOut(all: readonly Due[], shown: readonly Due[], { t }: RoadmapLanguage): readonly string[] {
  const count = all.filter(each => each.due !== undefined).length - shown.length;
  if (count === 0) return [];
  return [
    count === 1
      ? t('without 1 further step or promise')
      : t('without {count} further steps and promises', { count }),
  ];
}

function due(text: string, { due: day, isDone }: Due, today: string): readonly string[] {
  if (day === undefined) return [];
  return [task(text, ['milestone', ...(isDone ? ['done'] : day < today ? ['crit'] : []), day, '0d'])];
}

const nameOf = ({ people }: Track, { person }: RoadPromise) =>
  people.find(({ id }) => id === person)?.name ?? person;

function task(text: string, data: readonly string[]): string {
  return `${plain(text)} :${data.join(', ')}`;
}

/** Marks that are not seen: control characters, and those that turn the order of letters round. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** A text on one line in which Mermaid finds nothing but letters. */
function plain(text: string): string {
  const letters = text
    .replace(UNSEEN, ' ')
    .replace(/[:;#%{}<>&"`\\]/g, mark => LOOKALIKES[mark] ?? mark)
    .trim();
  if (letters === '') return '–';
  return ORDER.test(letters) ? `“${letters}”` : letters;
}
