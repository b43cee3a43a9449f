import { dayWords } from '../mentoring/dates';
import { dayOfFeedback, FEEDBACK_PARTS, isAskedFor } from '../mentoring/feedbackChanges';
import type { Entry } from '../model/entry';
import type { Feedback } from '../model/schema';
import { joined, type MentorshipNotes, type TreeContext } from './context';
import { holder, showsFeedback } from './filter';
import { oneLine, type NodeKind, type TreeNode } from './node';

interface Row {
  readonly notes: MentorshipNotes;
  readonly entry: Entry;
  readonly feedback: Feedback;
}

/** What was said to one another, the newest first, in a row of its own; nothing where nobody has said anything. */
export function feedbackRows(context: TreeContext): readonly TreeNode[] {
  const rows = context.mentorships.flatMap(notes =>
    notes.feedback.flatMap((entry): readonly Row[] => {
      const feedback = feedbackOf(entry);
      return feedback !== undefined && showsFeedback(context, notes, feedback)
        ? [{ notes, entry, feedback }]
        : [];
    }),
  );
  if (rows.length === 0) return [];
  const label = context.t('Feedback');
  const description = String(rows.length);
  const day = ({ feedback }: Row) => dayOfFeedback(feedback);
  return [
    {
      ...holder(context, '#feedback', 'folded'),
      kind: 'group',
      label,
      description,
      name: joined(label, description),
      args: {},
      children: () =>
        Promise.resolve(
          rows.sort((a, b) => (day(a) < day(b) ? 1 : -1)).map(row => feedbackNode(context, row)),
        ),
    },
  ];
}

/** The feedback of a file that can be read, or could before. */
export function feedbackOf({ summary, broken }: Entry): Feedback | undefined {
  return summary?.kind === 'feedback' && broken === undefined ? summary.record : undefined;
}

/** Who gives it to whom, and that it is only asked for: `Mo to Ada`, `asked of Mo`. */
export function whoseWords(
  context: TreeContext,
  notes: MentorshipNotes,
  feedback: Feedback,
): string | undefined {
  const name = (person: string | undefined) =>
    person === undefined ? undefined : context.name(notes.folder, person);
  const [from, to] = [name(feedback.from), name(feedback.to)];
  if (isAskedFor(feedback) && from !== undefined) return context.t('asked of {name}', { name: from });
  if (from !== undefined && to !== undefined)
    return context.t('{giver} to {receiver}', { giver: from, receiver: to });
  return from ?? to;
}

function feedbackNode(context: TreeContext, { notes, entry, feedback }: Row): TreeNode {
  const { t } = context;
  const uri = notes.folder.uriOf(entry.path);
  const label = oneLine(feedback.title ?? '') || t('Feedback');
  const day = dayOfFeedback(feedback);
  const description = joined(
    whoseWords(context, notes, feedback),
    day === '' ? undefined : dayWords(day, context.today, context.locale),
    context.mentorships.length > 1 ? notes.title : undefined,
  );
  const reply = feedback.reply.trim();
  return {
    id: `${uri}#feedback`,
    kind: kindOf(notes, feedback),
    label,
    description,
    icon: { id: isAskedFor(feedback) ? 'comment-unresolved' : 'comment' },
    unfolds: 'no',
    name: joined(label, description, t('feedback'), reply === '' ? undefined : t('with a reply')),
    args: { uri, folder: notes.folder.uri, mentorship: notes.id },
    target: { uri },
    tooltip: () =>
      Promise.resolve({
        title: label,
        lines: [...FEEDBACK_PARTS.map(part => feedback[part]), reply].filter(text => text.trim() !== ''),
        source: entry.path.replace('.mentoring/', ''),
      }),
  };
}

/** What the reader can do with it: give what was asked of them, answer what they got. */
function kindOf({ folder: { me } }: MentorshipNotes, feedback: Feedback): NodeKind {
  if (isAskedFor(feedback)) return feedback.from === me ? 'feedbackAsked' : 'feedback';
  return feedback.to === me && feedback.reply.trim() === '' ? 'feedbackForMe' : 'feedback';
}
