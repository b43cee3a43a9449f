import { QUESTIONS } from '../mentoring/checkInChanges';
import { eachTimeIndex } from '../mentoring/recurringTopics';
import { participants } from '../mentoring/people';
import type { Entry } from '../model/entry';
import { UNKNOWN } from '../model/states';
import type { AgendaItem, CheckIn, Meeting } from '../model/schema';
import { isDone, isUnread, type AnyRecord } from '../model/summary';
import { promiseNode } from './actionsTree';
import { alsoIn, joined, type MentorshipNotes, type TreeContext } from './context';
import { besideWord, itemKey, oneLine, type NodeArgs, type TreeNode } from './node';

/** What a meeting unfolds to: each person's agenda, the promises made in it, the check-in. */
export function meetingParts(
  context: TreeContext,
  notes: MentorshipNotes,
  entry: Entry,
  record: AnyRecord & { readonly kind: 'meeting' },
  unfolded: boolean,
): readonly TreeNode[] {
  const meeting = record.value;
  const uri = notes.folder.uriOf(entry.path);
  const base = { uri, meeting: uri, folder: notes.folder.uri, mentorship: notes.id };
  const people = participants(meeting, notes.record, Object.keys(meeting.agenda));
  return [
    ...people.map(person => agendaNode(context, notes, entry, meeting, person, base, unfolded)),
    promisesNode(context, notes, entry, record, base),
    checkinNode(context, notes, meeting, base),
  ];
}

type MeetingArgs = NodeArgs & { readonly uri: string; readonly meeting: string };

function agendaNode(
  context: TreeContext,
  notes: MentorshipNotes,
  entry: Entry,
  meeting: Meeting,
  person: string,
  base: MeetingArgs,
  unfolded: boolean,
): TreeNode {
  const items = meeting.agenda[person] ?? [];
  const ticked = items.filter(item => item.status === 'discussed').length;
  const count = items.filter(item => item.text !== '').length;
  const name = context.name(notes.folder, person);
  const texts = items.map(item => item.text);
  const description =
    count === 0 ? context.t('no topics yet') : context.t('{done} of {count}', { done: ticked, count });
  return {
    id: `${base.uri}#agenda/${person}`,
    kind: 'agendaPerson',
    label: name,
    description,
    unfolds: count === 0 ? 'no' : unfolded ? 'unfolded' : 'folded',
    name: joined(name, description, context.t('agenda')),
    args: { ...base, person },
    target: { uri: base.uri, at: ['agenda', person] },
    children: () =>
      Promise.resolve(
        items.flatMap((item, index) =>
          item.text === ''
            ? []
            : [
                itemNode(
                  context,
                  item,
                  index,
                  itemKey(texts, index),
                  { ...base, person },
                  notes,
                  alsoIn(context, notes, entry, person, item),
                ),
              ],
        ),
      ),
  };
}

/** Where the code is that a topic is about: the first of its places. */
function codeOf(
  { code, text }: AgendaItem,
  index: number,
  { folder, person }: { readonly folder?: string; readonly person: string },
): Pick<TreeNode, 'reference'> {
  const which = code.findIndex(({ path }) => path !== undefined);
  const place = code[which];
  if (place?.path === undefined || folder === undefined) return {};
  const { repo, path, line } = place;
  return {
    reference: { folder, repo, path, line, code: { section: 'agenda', person, index, text, place: which } },
  };
}

function itemNode(
  context: TreeContext,
  item: AgendaItem,
  index: number,
  key: string,
  base: MeetingArgs & { readonly person: string },
  notes: MentorshipNotes,
  also: string | undefined,
): TreeNode {
  const { t } = context;
  const text = oneLine(item.text);
  const isEachTime = eachTimeIndex(notes.record, base.person, item.text) !== undefined;
  const state = aside(context, item);
  const minutes = item.minutes === undefined ? undefined : t('{minutes} min', { minutes: item.minutes });
  const description = joined(also, state?.word ?? minutes, isEachTime ? t('each time') : undefined);
  const spoken = state === undefined ? (item.status === 'discussed' ? t('discussed') : t('open')) : minutes;
  return {
    // another row where there is no box: the editor keeps the box of a row that had one
    id: `${base.uri}#agenda/${base.person}/${key}${state === undefined ? '' : '/aside'}`,
    kind: 'agendaItem',
    ...codeOf(item, index, base),
    ...(isEachTime && { isEachTime: true as const }),
    label: text,
    ...besideWord(text, also ?? state?.word, 'deep'),
    description,
    ...(state === undefined ? { checked: item.status === 'discussed' } : { icon: { id: state.icon } }),
    unfolds: 'no',
    name: joined(text, description, t('topic'), spoken),
    args: { ...base, section: 'agenda', index, text: item.text },
    target: { uri: base.uri, at: ['agenda', base.person, index] },
    tooltip: () =>
      Promise.resolve({ title: item.text, lines: [joined(state?.word ?? spoken, minutes, also)] }),
  };
}

/** A topic that is neither open nor discussed shows what became of it in place of its checkbox. */
function aside(context: TreeContext, item: AgendaItem): { word: string; icon: string } | undefined {
  switch (item.status) {
    case 'parked':
      return { word: context.t('parked'), icon: 'arrow-right' };
    case 'carried':
      return { word: context.t('carried over'), icon: 'arrow-right' };
    case 'dropped':
      return { word: context.t('dropped'), icon: 'circle-slash' };
    case UNKNOWN:
      return { word: context.t('unknown state'), icon: 'question' };
    default:
      return undefined;
  }
}

function promisesNode(
  context: TreeContext,
  notes: MentorshipNotes,
  entry: Entry,
  record: AnyRecord & { readonly kind: 'meeting' },
  base: MeetingArgs,
): TreeNode {
  const meeting = record.value;
  const people = participants(meeting, notes.record, Object.keys(meeting.actions));
  const all = people.flatMap(person =>
    (meeting.actions[person] ?? []).flatMap((action, index) =>
      action.text === ''
        ? []
        : [
            {
              ...action,
              person,
              index,
              done: isDone(action.done),
              ...(isUnread(record, 'actions', person, index, 'due') && { unreadDue: true as const }),
            },
          ],
    ),
  );
  const keys = all.map(action => `${action.person}/${action.text}`);
  const description = all.length === 0 ? context.t('none yet') : String(all.length);
  return {
    id: `${base.uri}#actions`,
    kind: 'promises',
    label: context.t('Promises'),
    description,
    unfolds: all.length === 0 ? 'no' : 'folded',
    name: joined(context.t('Promises'), description),
    args: base,
    target: { uri: base.uri, at: ['actions'] },
    children: () =>
      Promise.resolve(
        all.map((action, at) =>
          promiseNode(
            context,
            notes,
            { ...action, path: entry.path, mentorship: notes.id, meeting: meeting.title },
            {
              done: action.done,
              isDeep: true,
              where: context.name(notes.folder, action.person),
              id: `${base.uri}#actions/${itemKey(keys, at)}`,
            },
          ),
        ),
      ),
  };
}

function checkinNode(
  context: TreeContext,
  notes: MentorshipNotes,
  meeting: Meeting,
  base: MeetingArgs,
): TreeNode {
  const { t } = context;
  const people = participants(meeting, notes.record, Object.keys(meeting.checkin));
  const answered = people.filter(person => hasAnswered(meeting.checkin[person]));
  const names = answered.map(person => context.name(notes.folder, person));
  const description =
    names.length === 0
      ? t('no answers yet')
      : names.length === people.length
        ? t('everybody answered')
        : t('{names} answered', { names: names.join(', ') });
  return {
    id: `${base.uri}#checkin`,
    kind: 'checkin',
    label: t('Check-in'),
    description,
    unfolds: names.length === 0 ? 'no' : 'folded',
    name: joined(t('Check-in'), description),
    args: base,
    target: { uri: base.uri, at: ['checkin'] },
    children: () =>
      Promise.resolve(
        answered.map(person => answersNode(context, notes, meeting.checkin[person], person, base)),
      ),
  };
}

function answersNode(
  context: TreeContext,
  notes: MentorshipNotes,
  answers: CheckIn | undefined,
  person: string,
  base: MeetingArgs,
): TreeNode {
  const label = context.name(notes.folder, person);
  const said = QUESTIONS.flatMap(key => answers?.[key] ?? []);
  const description = oneLine(said[0] ?? '');
  return {
    id: `${base.uri}#checkin/${person}`,
    kind: 'checkinPerson',
    label,
    description,
    unfolds: 'no',
    name: joined(label, description, context.t('check-in')),
    args: { ...base, person },
    target: { uri: base.uri, at: ['checkin', person] },
    tooltip: () => Promise.resolve({ title: label, lines: said }),
  };
}

function hasAnswered(answers: CheckIn | undefined): boolean {
  return answers !== undefined && QUESTIONS.some(key => (answers[key] ?? '').trim() !== '');
}
