import type { MergeChoice, Conflict } from '../core/yaml/merge/choices';
import { t } from '../host/strings';
import { choiceAt, type Option } from './ask';
import { question, type WizardQuestion } from './wizard';

/** Longer texts are cut in a list to choose from. */
const MOST_SHOWN = 200;

/** Whose two versions are asked about. */
export interface Whose {
  readonly ours: string;
  readonly theirs: string;
}

/** Asks what should stand where both sides changed the same: both where that can be, else one of the two. */
export function conflictQuestion(
  title: string,
  conflict: Conflict,
  { ours, theirs }: Whose,
  take: (choice: MergeChoice) => void,
): WizardQuestion {
  const [mine, other] = [apart(conflict.ours, conflict.theirs), apart(conflict.theirs, conflict.ours)];
  const both: Option<MergeChoice> = {
    label: t('Keep both'),
    detail: [mine, other].join(' / '),
    value: 'both',
  };
  const options: readonly Option<MergeChoice>[] = [
    ...(conflict.canKeepBoth ? [both] : []),
    { label: mine, description: ours, value: 'ours' },
    { label: other, description: theirs, value: 'theirs' },
  ];
  return question(
    place =>
      choiceAt(
        {
          title,
          prompt: conflict.where.map(part => shown(part)).join(' › '),
          hint:
            conflict.base === undefined
              ? t('Both added something else. What should stand here?')
              : t('Before, it was: {text}', { text: shown(apart(conflict.base, '')) }),
          options,
        },
        place,
      ),
    take,
  );
}

/** Of a text of several lines what the other does not have, on one line. */
function apart(text: string, other: string): string {
  const known = new Set(other.split('\n').map(line => line.trim()));
  const lines = text.split('\n').map(line => line.trim());
  const own = lines.filter(line => line !== '' && !known.has(line));
  return shown((own.length > 0 ? own : lines).join(' ')) || t('nothing');
}

function shown(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** More names than these are counted in a question. */
const MOST_NAMES = 4;

/** The names of files in one line. */
function listed(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  const line = names.slice(0, MOST_NAMES).join(', ');
  return rest > 0 ? t('{names} and {count} more', { names: line, count: rest }) : line;
}

/** A note in which nothing is left to merge. */
export interface DecidedNote {
  readonly name: string;
  /** Who deleted it where the other changed it: it stays, as it stands. */
  readonly deletedBy: 'ours' | 'theirs' | undefined;
}

/** What is said to git: which notes that one side deleted stay, and which others are `already` merged. */
function aboutMarking(decided: readonly DecidedNote[], already: readonly string[] = []): string {
  const by = (side: DecidedNote['deletedBy']) =>
    decided.filter(({ deletedBy }) => deletedBy === side).map(({ name }) => name);
  const [ours, theirs] = [by('ours'), by('theirs')];
  return [
    ...(already.length > 0 ? [t('Merged already: {names}.', { names: listed(already) })] : []),
    ...(theirs.length > 0
      ? [t('Deleted by the other side, stays here: {names}.', { names: listed(theirs) })]
      : []),
    ...(ours.length > 0
      ? [t('Deleted here, changed by the other side, stays: {names}.', { names: listed(ours) })]
      : []),
    t('Tells git, with git add. Nothing is committed.'),
  ].join(' ');
}

/** What is written, and whether git is told. */
export type Accepted = 'write' | 'resolve';

/** Asks whether the result, which is in sight, should be written. */
export function acceptQuestion(
  title: string,
  names: readonly string[],
  decided: readonly DecidedNote[],
  canResolve: boolean,
  take: (accepted: Accepted) => void,
): WizardQuestion {
  const count = names.length;
  const write: Option<Accepted> = {
    label: count === 1 ? t('Write what stands on the right') : t('Write all {count} notes', { count }),
    detail: `${listed(names)}. ${t('Undo the Last Change takes it back.')}`,
    value: 'write',
  };
  const resolve: Option<Accepted> = {
    label:
      count === 1
        ? t('Write it and mark it as resolved')
        : t('Write and mark all {count} as resolved', { count }),
    detail: aboutMarking(
      decided,
      decided.filter(({ deletedBy }) => deletedBy === undefined).map(({ name }) => name),
    ),
    value: 'resolve',
  };
  return question(
    place =>
      choiceAt(
        {
          title,
          prompt: t('Look at the result'),
          hint: t('Escape leaves everything as it is'),
          options: canResolve ? [write, resolve] : [write],
        },
        place,
      ),
    take,
  );
}

/** Notes that git still calls unmerged though nothing is left to merge in them. */
export function resolveQuestion(title: string, decided: readonly DecidedNote[]): WizardQuestion {
  const count = decided.length;
  return question(
    place =>
      choiceAt(
        {
          title,
          prompt: t('Nothing is left to merge in {names}', {
            names: listed(decided.map(({ name }) => name)),
          }),
          options: [
            {
              label: count === 1 ? t('Mark it as resolved') : t('Mark all {count} as resolved', { count }),
              detail: aboutMarking(decided),
              value: true,
            },
          ],
        },
        place,
      ),
    () => undefined,
  );
}
