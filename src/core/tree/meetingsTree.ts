import { dateOf } from '../mentoring/dates';
import { isAhead } from '../mentoring/meetingTime';
import { UNKNOWN } from '../model/states';
import type { Entry } from '../model/entry';
import type { MeetingSummary } from '../model/summary';
import { brokenNode, copyNodes } from './broken';
import { joined, meetingOf, whenWords, type MentorshipNotes, type TreeContext } from './context';
import { feedbackRows } from './feedbackRows';
import { holder, showsMeeting, showsUnplanned } from './filter';
import { meetingParts } from './meetingParts';
import { pausedNode, pausedWords, unplannedNode } from './mentorshipState';
import { besideWord, oneLine, type TreeNode } from './node';
import { phaseIn } from './phase';

/** A meeting with the mentorship it belongs to. */
interface Row {
  readonly notes: MentorshipNotes;
  readonly entry: Entry;
  readonly meeting: MeetingSummary;
}

/** So many past meetings are shown at once; the rest is folded away by year. */
const RECENT = 10;

/** The Meetings view: those to come with their agendas, then the past, then what was said to one another. */
export function meetingsTree(context: TreeContext): readonly TreeNode[] {
  const rows: Row[] = [];
  const broken: TreeNode[] = [];
  for (const notes of context.mentorships) {
    broken.push(...copyNodes(context, notes, 'meeting'));
    for (const entry of notes.meetings) {
      const meeting = meetingOf(entry);
      if (entry.broken !== undefined) {
        broken.push(brokenNode(context, notes.folder, entry, () => parts(context, { notes, entry }, false)));
      } else if (meeting !== undefined && showsMeeting(context, notes, meeting))
        rows.push({ notes, entry, meeting });
    }
  }
  const late = context.mentorships
    .filter(notes => notes.ranOut !== undefined && showsUnplanned(context, notes))
    .sort((a, b) => (b.ranOut?.days ?? 0) - (a.ranOut?.days ?? 0));
  const paused = context.mentorships.filter(
    notes => pausedWords(context, notes) !== undefined && showsUnplanned(context, notes),
  );
  const ahead = rows.filter(isToCome).sort((a, b) => byDate(a, b) || byTitle(a, b));
  const past = rows.filter(row => !isToCome(row));
  const isNothing = ahead.length + late.length + paused.length === 0;
  return [
    ...(isNothing
      ? []
      : [
          upcoming(
            context,
            [
              ...late.map(notes => unplannedNode(context, notes)),
              ...paused.map(notes => pausedNode(context, notes)),
            ],
            ahead,
          ),
        ]),
    ...(past.length === 0 ? [] : [pastGroup(context, past, isNothing)]),
    ...feedbackRows(context),
    ...broken,
  ];
}

const phase = ({ notes, meeting, entry }: Pick<Row, 'notes' | 'meeting' | 'entry'>) =>
  phaseIn(notes, entry.path, meeting);

/** What was planned in a mentorship that is closed by now no longer comes. */
const isToCome = ({ notes, meeting }: Row) =>
  (isAhead(meeting) || mayBeAhead(meeting, notes.now)) && notes.record?.status !== 'closed';

/** Of a meeting whose state nobody can read, its day tells where to look for it. */
const mayBeAhead = ({ status, date }: MeetingSummary, now: string) =>
  status === UNKNOWN && (date === undefined || dateOf(date) >= dateOf(now));

const byDate = (a: Row, b: Row) => compare(a.meeting.date ?? '9999', b.meeting.date ?? '9999');
/** Those without a day stand last here as well. */
const newestFirst = (a: Row, b: Row) => compare(b.meeting.date ?? '', a.meeting.date ?? '');
const byTitle = (a: Row, b: Row) => compare(a.meeting.title, b.meeting.title);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What ought to be planned stands before what is. */
function upcoming(context: TreeContext, before: readonly TreeNode[], rows: readonly Row[]): TreeNode {
  const next = rows.find(row => !['unclosed', UNKNOWN].includes(phase(row))) ?? rows[0];
  return group(context, 'upcoming', context.t('Upcoming'), '', true, () => [
    ...before,
    ...rows.map(row => meetingNode(context, row, row === next)),
  ]);
}

function pastGroup(context: TreeContext, unordered: readonly Row[], unfolded: boolean): TreeNode {
  return group(context, 'past', context.t('Past'), String(unordered.length), unfolded, () => {
    const rows = [...unordered].sort((a, b) => newestFirst(a, b) || byTitle(a, b));
    const recent = rows.slice(0, RECENT).map(row => meetingNode(context, row, false));
    const byYear = new Map<string, Row[]>();
    for (const row of rows.slice(RECENT)) {
      const year = row.meeting.date?.slice(0, 4) ?? context.t('No date');
      byYear.set(year, [...(byYear.get(year) ?? []), row]);
    }
    const years = [...byYear].map(([year, of]) =>
      group(context, `past/${year}`, year, String(of.length), false, () =>
        of.map(row => meetingNode(context, row, false)),
      ),
    );
    return [...recent, ...years];
  });
}

function group(
  context: TreeContext,
  id: string,
  label: string,
  description: string,
  unfolded: boolean,
  children: () => readonly TreeNode[],
): TreeNode {
  return {
    ...holder(context, `#${id}`, unfolded ? 'unfolded' : 'folded'),
    kind: 'group',
    label,
    description,
    name:
      description === ''
        ? context.t('{group} meetings', { group: label })
        : joined(
            label,
            description === '1'
              ? context.t('1 meeting')
              : context.t('{count} meetings', { count: description }),
          ),
    args: {},
    children: () => Promise.resolve(children()),
  };
}

function meetingNode(context: TreeContext, row: Row, unfolded: boolean): TreeNode {
  const { notes, entry, meeting } = row;
  const uri = notes.folder.uriOf(entry.path);
  const { icon, stateWord } = appearance(context, row);
  const description = describe(context, row);
  return {
    id: `${uri}#meeting`,
    kind: 'meeting',
    label: oneLine(meeting.title),
    ...besideWord(oneLine(meeting.title), description),
    description,
    icon,
    unfolds: unfolded ? 'unfolded' : 'folded',
    name: joined(oneLine(meeting.title), description, context.t('meeting'), stateWord),
    args: { uri, meeting: uri, folder: notes.folder.uri, mentorship: notes.id },
    ...(isAhead(meeting) && { isAhead: true as const }),
    target: { uri },
    tooltip: () =>
      Promise.resolve({
        title: meeting.title,
        lines: [
          joined(stateWord, describe(context, row)),
          ...(meeting.theme === undefined ? [] : [context.t('Theme: {theme}', { theme: meeting.theme })]),
        ],
        source: entry.path.replace('.mentoring/', ''),
      }),
    children: () => parts(context, row, unfolded),
  };
}

/** The words under a meeting: what speaks up first, then when it is, and what ought to be looked at. */
function describe(context: TreeContext, { notes, entry, meeting }: Row): string {
  const { t } = context;
  const when =
    meeting.date !== undefined
      ? whenWords(context, meeting.date, dateOf(notes.now))
      : meeting.unreadDate && t('date cannot be read');
  const where = context.mentorships.length > 1 ? notes.title : undefined;
  const count = notes.topicsTwice.get(entry.path)?.size ?? 0;
  const twice =
    count === 0 ? undefined : count === 1 ? t('1 topic twice') : t('{count} topics twice', { count });
  switch (phase({ notes, entry, meeting })) {
    case 'missed':
      return joined(t('missed'), when, where);
    case 'cancelled':
      return joined(t('cancelled'), when, where);
    case 'unclosed':
      return joined(t('not closed'), when, twice, where);
    case 'unknown':
      return joined(t('unknown state'), when, where);
    case 'now':
    case 'upcoming': {
      const today = meeting.date !== undefined && dateOf(meeting.date) === dateOf(notes.now);
      const minutes = meeting.minutes ?? notes.record?.minutes;
      const long =
        today && minutes !== undefined && where === undefined ? t('{minutes} min', { minutes }) : undefined;
      return joined(when, long, twice, where);
    }
    case 'held':
      return joined(when, where);
  }
}

function appearance(
  context: TreeContext,
  { notes, entry, meeting }: Row,
): { icon: { id: string; color?: string }; stateWord?: string } {
  const { t } = context;
  switch (phase({ notes, entry, meeting })) {
    case 'now':
      return { icon: { id: 'record', color: 'charts.blue' }, stateWord: t('now') };
    case 'upcoming':
      return { icon: { id: 'circle-large' }, stateWord: t('planned') };
    case 'unclosed':
      return { icon: { id: 'circle-large' } };
    case 'held':
      return { icon: { id: 'circle-large-filled' }, stateWord: t('held') };
    case 'missed':
      return { icon: { id: 'close' } };
    case 'cancelled':
      return { icon: { id: 'circle-slash' } };
    case 'unknown':
      return { icon: { id: 'question' } };
  }
}

async function parts(
  context: TreeContext,
  { notes, entry }: Omit<Row, 'meeting'>,
  unfolded: boolean,
): Promise<readonly TreeNode[]> {
  const record = await notes.folder.record(entry.path);
  return record?.kind === 'meeting' ? meetingParts(context, notes, entry, record, unfolded) : [];
}
