import { pathOf } from '../model/recordPlace';
import { byUrgency, isOverdue, owedFrom, type Owed } from '../mentoring/followThrough';
import { everybody } from '../mentoring/people';
import { dueWords, joined, meetingOf, type MentorshipNotes, type TreeContext } from './context';
import { holder, showsPromise } from './filter';
import { waitingRows } from './waitingRows';
import { besideWord, itemKey, oneLine, type NodeArgs, type TreeNode } from './node';

interface Debt {
  readonly notes: MentorshipNotes;
  readonly owed: Owed;
}

interface Person {
  readonly name: string;
  readonly mine: boolean;
  /** What waits for me beside promises. */
  readonly waiting: readonly TreeNode[];
  readonly debts: Debt[];
}

/** The Follow-through view: what is promised and not yet kept; mine first, then person by person. */
export async function actionsTree(context: TreeContext): Promise<readonly TreeNode[]> {
  const waiting = await waitingRows(context);
  const byPerson = new Map<string, Person>();
  if (waiting.length > 0) byPerson.set('', { name: context.t('Me'), mine: true, waiting, debts: [] });
  for (const debt of debtsOf(context)) {
    if (!showsPromise(context, debt.notes, debt.owed)) continue;
    const { person } = debt.owed;
    const mine = debt.notes.folder.me === person;
    const name = context.name(debt.notes.folder, person);
    const key = mine ? '' : name;
    const known = byPerson.get(key) ?? { name: mine ? context.t('Me') : name, mine, waiting: [], debts: [] };
    known.debts.push(debt);
    byPerson.set(key, known);
  }
  const people = [...byPerson.values()].sort(
    (a, b) => Number(b.mine) - Number(a.mine) || (a.name < b.name ? -1 : 1),
  );
  return people.map(person => personNode(context, person, person.mine || people.length === 1));
}

/** How many of my promises are overdue: the badge, and nothing else counts. */
export function overdueOfMine(context: TreeContext): number {
  return debtsOf(context).filter(
    ({ notes, owed }) => owed.person === notes.folder.me && isLate(context, { notes, owed }),
  ).length;
}

/** Every open promise of the mentorships that are not closed. */
export function debtsOf(context: TreeContext): Debt[] {
  return context.mentorships
    .filter(notes => notes.record?.status !== 'closed')
    .flatMap(notes =>
      notes.meetings.flatMap(entry => {
        const meeting = meetingOf(entry);
        return meeting === undefined || meeting.promises.length === 0
          ? []
          : owedFrom(entry.path, notes.id, meeting).map(owed => ({ notes, owed }));
      }),
    );
}

const isLate = ({ today }: TreeContext, { notes, owed }: Debt) =>
  isOverdue(owed.due, today, notes.record?.pauses);

function personNode(context: TreeContext, person: Person, unfolded: boolean): TreeNode {
  const { t } = context;
  const { name, waiting, debts } = person;
  const overdue = debts.filter(debt => isLate(context, debt)).length;
  const description = joined(
    overdue > 0 ? t('{count} overdue', { count: overdue }) : undefined,
    overdue === 0 && debts.length > 0 ? t('{count} open', { count: debts.length }) : undefined,
    waiting.length > 0 ? t('{count} to prepare', { count: waiting.length }) : undefined,
  );
  const late = (debt: Debt) => Number(isLate(context, debt));
  const sorted = [...debts].sort((a, b) => late(b) - late(a) || byUrgency(a.owed, b.owed));
  const keys = sorted.map(
    ({ notes, owed }) => `${notes.folder.uriOf(owed.path)}/${owed.person}/${owed.text}`,
  );
  return {
    ...holder(context, `#owed/${name}`, unfolded ? 'unfolded' : 'folded'),
    kind: 'person',
    label: name,
    description,
    name: joined(name, description, t('promises')),
    args: argsOf(context, person),
    children: () => {
      const promises = sorted.map(({ notes, owed }, at) =>
        promiseNode(context, notes, owed, {
          done: false,
          where: context.mentorships.length > 1 ? withWhom(context, notes, owed.person) : undefined,
          id: `#owed/${itemKey(keys, at)}`,
        }),
      );
      // sorted by urgency: those that are overdue come first, then what waits, then what has time
      return Promise.resolve([...promises.slice(0, overdue), ...waiting, ...promises.slice(overdue)]);
    },
  };
}

/** The row of a person, as its commands are called; nothing where it is that of several folders. */
function argsOf({ mentorships }: TreeContext, { mine, debts }: Person): NodeArgs {
  const all = mine
    ? mentorships.map(({ folder }) => [folder, folder.me] as const)
    : debts.map(({ notes, owed }) => [notes.folder, owed.person] as const);
  const each = new Map(
    all.flatMap(([folder, id]) =>
      id === undefined ? [] : [[folder.uriOf(pathOf('person', id)), { folder, id }]],
    ),
  );
  const [one] = each;
  if (one === undefined || each.size > 1) return {};
  const [uri, { folder, id }] = one;
  return { folder: folder.uri, uri, person: id };
}

function withWhom(context: TreeContext, notes: MentorshipNotes, person: string): string {
  const others = everybody(notes.record).filter(other => other !== person);
  return others.length === 1 && others[0] !== undefined ? context.name(notes.folder, others[0]) : notes.title;
}

/**
 * The row of a promise, in the Follow-through view or under its meeting.
 * @param shown whether it is kept, what to add that the place does not say already, the row's id, and whether it stands
 * below others: in its own view the day is seen, too, where it is not late
 */
export function promiseNode(
  context: TreeContext,
  notes: MentorshipNotes,
  owed: Owed,
  shown: { readonly done: boolean; readonly where?: string; readonly id: string; readonly isDeep?: true },
): TreeNode {
  const { t } = context;
  const uri = notes.folder.uriOf(owed.path);
  const text = oneLine(owed.text);
  const overdue = !shown.done && isLate(context, { notes, owed });
  const due = shown.done ? undefined : dueWords(context, notes, owed.due, owed.unreadDue === true);
  const description = joined(shown.done ? t('kept') : undefined, due, shown.where);
  return {
    id: shown.id,
    kind: 'promise',
    label: text,
    ...(shown.isDeep === true
      ? besideWord(text, overdue ? due : undefined, 'deep')
      : besideWord(text, due, overdue ? 'usual' : 'list')),
    description,
    ...(overdue ? { icon: { id: 'warning', color: 'list.errorForeground' } } : kindIcon(owed.kind)),
    checked: shown.done,
    unfolds: 'no',
    name: joined(
      text,
      description,
      t('promise of {name}', { name: context.name(notes.folder, owed.person) }),
      shown.done || overdue ? undefined : t('open'),
    ),
    args: {
      uri,
      meeting: uri,
      folder: notes.folder.uri,
      mentorship: notes.id,
      section: 'actions',
      person: owed.person,
      index: owed.index,
      text: owed.text,
    },
    target: { uri, at: ['actions', owed.person, owed.index] },
    tooltip: () =>
      Promise.resolve({
        title: owed.text,
        lines: [
          t('Promised by {name} in "{meeting}".', {
            name: context.name(notes.folder, owed.person),
            meeting: owed.meeting,
          }),
          due ?? '',
        ].filter(line => line !== ''),
        source: owed.path.replace('.mentoring/', ''),
      }),
  };
}

function kindIcon(kind: Owed['kind']): { icon?: { id: string } } {
  switch (kind) {
    case 'information':
      return { icon: { id: 'info' } };
    case 'resource':
      return { icon: { id: 'book' } };
    case 'contact':
      return { icon: { id: 'person-add' } };
    default:
      return {};
  }
}
