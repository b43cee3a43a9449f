import { baseName } from '../baseName';
import type { Entry } from '../model/entry';
import { translate } from '../text';
import type { MentorshipNotes, NotesFolder, TreeContext } from './context';
import { joined } from './context';
import { besideWord, oneLine, type TreeNode } from './node';

/** What Merge Both Sides mends: two versions that met, and what git put in twice. */
const MERGED = new Set<string | undefined>(['conflict-markers', 'duplicate-key']);

/**
 * The row of a file that cannot be read: the last good title, else the file's name, and where to look. A click
 * leads to the place.
 * @param children what was last good of it, to look at
 */
export function brokenNode(
  context: TreeContext,
  folder: NotesFolder,
  entry: Entry,
  children?: () => Promise<readonly TreeNode[]>,
): TreeNode {
  const broken = entry.broken;
  const label = oneLine(titleOf(entry) ?? baseName(entry.path));
  const description = context.t('cannot be read, line {line}', { line: broken?.line ?? 1 });
  const reason = broken === undefined ? '' : translate(broken.text, context.t);
  const uri = folder.uriOf(entry.path);
  const unfolds = children !== undefined && entry.lastGood !== undefined;
  return {
    id: `${uri}#${entry.kind}`,
    ...besideWord(label, description),
    kind: MERGED.has(broken?.reason) ? 'unmerged' : 'broken',
    label,
    description,
    icon: { id: 'error', color: 'list.errorForeground' },
    unfolds: unfolds ? 'folded' : 'no',
    name: joined(label, description, reason),
    args: { uri, folder: folder.uri, mentorship: entry.mentorship },
    target: { uri, offset: broken?.span.start ?? 0 },
    tooltip: () =>
      Promise.resolve({
        title: reason,
        lines: [
          entry.summary === undefined
            ? context.t('Nothing is written to the file until it reads again.')
            : context.t('You see its last good state. Nothing is written to the file until it reads again.'),
        ],
        source: entry.path.replace('.mentoring/', ''),
      }),
    ...(unfolds ? { children } : {}),
  };
}

/** The rows of what a sync service or a hand made a second time of goals or of meetings: nothing in them counts. */
export function copyNodes(
  { t }: TreeContext,
  { folder, copies }: MentorshipNotes,
  kind: 'goal' | 'meeting',
): readonly TreeNode[] {
  return copies.flatMap(([entry, { of }]): readonly TreeNode[] => {
    if (entry.kind !== kind) return [];
    const file = baseName(of);
    const label = oneLine(titleOf(entry) ?? entry.id);
    const description = t('copy of {file}, not counted', { file });
    const uri = folder.uriOf(entry.path);
    return [
      {
        id: `${uri}#${entry.kind}`,
        kind: 'broken',
        label,
        ...besideWord(label, description),
        description,
        icon: { id: 'files', color: 'list.warningForeground' },
        unfolds: 'no',
        name: joined(label, description),
        args: { uri, folder: folder.uri, mentorship: entry.mentorship },
        target: { uri },
        tooltip: () =>
          Promise.resolve({
            title: label,
            lines: [t('Take over what only the copy has, then delete it.')],
            source: entry.path.replace('.mentoring/', ''),
          }),
      },
    ];
  });
}

function titleOf(entry: Entry): string | undefined {
  const summary = entry.summary;
  if (summary === undefined) return undefined;
  if (summary.kind === 'goal' || summary.kind === 'meeting') return summary.title;
  return 'title' in summary.record ? summary.record.title : undefined;
}
