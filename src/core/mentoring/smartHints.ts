import { dateOf } from './dates';
import type { Goal } from '../model/schema';
import type { MeetingSummary } from '../model/summary';

// Hints for a goal that could be sharper, by the words of its title in English or Dutch. A hint that is wrong is worse
// than none: where the words leave a doubt, there is no hint.

/** What could be added to a goal; the first four name the key that would hold it. */
export type SmartHint = 'specific' | 'measurable' | 'due' | 'steps' | 'not-discussed';

/** How many held meetings may pass before a goal that nobody spoke about is worth a word. */
const MEETINGS = 3;

/**
 * What a goal misses. Only a goal that is worked on gets hints, and a draft about its words alone.
 * @param id the name of its file without `.yaml`
 * @param meetings of its mentorship, in any order
 */
export function smartHints(
  goal: Goal,
  id: string,
  meetings: readonly MeetingSummary[],
): readonly SmartHint[] {
  if (goal.status !== 'active' && goal.status !== 'draft') return [];
  const words = [goal.title, goal.specific, goal.measurable].filter(text => text !== undefined).join('\n');
  const isPlain = !goal.specific && !goal.measurable && !QUANTITY.test(goal.title);
  const vague = isPlain && isVague(goal.title);
  const unmeasured = vague || (isPlain && isUnseen(goal.title) && !HABIT.test(goal.title));
  const hints: SmartHint[] = [];
  if (vague) hints.push('specific');
  if (unmeasured) hints.push('measurable');
  if (goal.status === 'draft') return hints;
  if (goal.due === undefined && !HABIT.test(words)) hints.push('due');
  if (goal.steps.length === 0 && !HABIT.test(words)) hints.push('steps');
  if (isForgotten(goal, id, meetings)) hints.push('not-discussed');
  return hints;
}

/** The last three meetings since it began were held without a word about it. Without its first day nobody can tell. */
function isForgotten(goal: Goal, id: string, meetings: readonly MeetingSummary[]): boolean {
  const { start } = goal;
  if (start === undefined) return false;
  const held = meetings
    .filter(({ status, date }) => status === 'held' && date !== undefined && dateOf(date) >= start)
    .sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1))
    .slice(0, MEETINGS);
  const isAbout = (meeting: MeetingSummary) =>
    meeting.topics?.includes(id) === true ||
    meeting.progress.some(([about, state]) => about === id && state !== undefined);
  return held.length === MEETINGS && !held.some(isAbout);
}

const words = (...parts: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** A number, in digits or in words, or a share of the whole: something that can be counted. */
const QUANTITY = new RegExp(
  `\\d|${
    words(
      ...[
        'one',
        'two',
        'three',
        'four',
        'five',
        'six',
        'seven',
        'eight',
        'nine',
        'ten',
        'twelve',
        'twenty',
        'half',
      ],
      ...[
        'once',
        'twice',
        'each',
        'every',
        'all',
        'whole',
        'without',
        'no',
        'zero',
        'under',
        'within',
        'least',
      ],
      ...[
        'één',
        'twee',
        'drie',
        'vier',
        'vijf',
        'zes',
        'zeven',
        'acht',
        'negen',
        'tien',
        'twaalf',
        'twintig',
        'helft',
      ],
      ...[
        'eenmaal',
        'tweemaal',
        'elke',
        'elk',
        'iedere',
        'ieder',
        'alle',
        'hele',
        'zonder',
        'geen',
        'nul',
        'binnen',
      ],
      ...['onder', 'minstens', 'tenminste'],
    ).source
  }`,
  'iu',
);

/** Something done again and again has no last day, and no steps to its end. */
const HABIT = words(
  ...['each', 'every', 'daily', 'weekly', 'monthly', 'always', 'habit', 'before answering'],
  ...['(?:a|per) (?:day|week|month|sprint)', 'reviews within (?:a|one) day'],
  ...['elke', 'elk', 'iedere', 'ieder', 'dagelijks', 'wekelijks', 'maandelijks', 'altijd', 'gewoonte'],
  ...['per (?:dag|week|maand|sprint)', 'reviews binnen (?:een|één) dag'],
);

/** A title that says a direction and no place: "Get better at testing", "Beter worden in presenteren". */
const DIRECTIONS: readonly RegExp[] = [
  /^(?:to )?(?:get|become|be|grow|grow as|getting|becoming|being)\s+(?:(?:a|an|much|even|more of a)\s+)*(?:better|good|great|stronger|faster|more|senior|confident|comfortable)(?![\p{L}])/iu,
  /^(?:to )?(?:improve|improving|enhance|strengthen|boost|develop|increase)\s+(?:(?:my|our|the|general|overall)\s+)*[\p{L}-]+(?:\s+(?:skills?|knowledge|abilities|work|quality|coverage|performance))?$/iu,
  /^(?:to )?(?:grow|growing)\s+(?:as|into)(?![\p{L}])/iu,
  /^(?:to )?(?:learn|know|understand|study)(?:ing)?\s+(?:(?:much|a lot|some|a bit|a little)\s+)?(?:more|better|about)(?![\p{L}])/iu,
  /^(?:to )?(?:work|working|focus|focusing)\s+on\s+(?:(?:my|our|the)\s+)*[\p{L}-]+(?:\s+skills?)?$/iu,
  /^(?:(?:een|nog|veel|wat)\s+)*(?:betere?|sterker|sneller|meer zelfvertrouwen|zekerder)(?![\p{L}]).*(?:worden|krijgen|zijn|leren)?$/iu,
  /^(?:beter|goed|sterker|zekerder|groeien|ontwikkelen)\s+(?:worden|zijn|in|als)(?![\p{L}])/iu,
  /^(?:(?:mijn|onze|de|het)\s+)*[\p{L}-]+\s+(?:verbeteren|versterken|vergroten|ontwikkelen|verhogen)$/iu,
  /^(?:verbeteren|werken aan|werk aan|verbeter|ontwikkel|ontwikkelen van|verbeteren van)\s+(?:(?:van|mijn|onze|de|het)\s+)*[\p{L}-]+$/iu,
  /^(?:(?:wat|veel)\s+)?meer\s+(?:leren|weten|kennis|begrijpen|ervaring)(?![\p{L}])/iu,
  /^(?:leren|leer)\s+(?:meer\s+)?over(?![\p{L}])/iu,
];

/** One word alone names a subject. */
const SUBJECT = /^[\p{L}+#.-]+$/u;

function isVague(title: string): boolean {
  const text = title.trim().replace(/[.…]+$/, '');
  return SUBJECT.test(text) || DIRECTIONS.some(direction => direction.test(text));
}

/** What goes on inside a head, or goes on and on: whether it has been reached cannot be seen by itself. */
const UNSEEN: readonly RegExp[] = [
  /^(?:to )?(?:learn|understand|know|master|study|explore|help|support|mentor|coach|improve|deepen)(?![\p{L}])/iu,
  /\s(?:leren|begrijpen|kennen|snappen|beheersen|begeleiden|helpen|ondersteunen|verbeteren|verdiepen|verkennen)$/iu,
  /^(?:leren|leer|begrijp|ken|beheers|begeleid|help|ondersteun|verbeter|verdiep|verken)(?![\p{L}])/iu,
];

/** It goes on with what will be possible then, or with what is done with it. */
const UNTIL = words(
  'and \\p{L}+ (?:it|them)',
  'so that',
  'enough to',
  'in order to',
  'until',
  'zodat',
  'zodanig',
  'genoeg om',
  'totdat',
  'tot',
);

function isUnseen(title: string): boolean {
  return UNSEEN.some(verb => verb.test(title.trim())) && !UNTIL.test(title);
}
