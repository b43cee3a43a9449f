import { baseName } from '../core/baseName';
import * as vscode from 'vscode';
import { say } from '../core/text';
import type { MergeChoice } from '../core/yaml/merge/choices';
import type { Merged } from '../core/yaml/merge/merge';
import type { TwoVersions } from '../operations/mergeBothSides';
import type { FailureCode } from '../core/failureCode';
import type { Failure, Result } from '../core/result';
import { sayBriefly, showWarning } from '../host/notices';
import { localized, t } from '../host/strings';
import { invalid } from './args';
import { choose } from './ask';
import { firstLine } from './gitMessage';
import {
  acceptQuestion,
  conflictQuestion,
  resolveQuestion,
  type Accepted,
  type DecidedNote,
  type Whose,
} from './mergeQuestions';
import { showProposals } from './mergePreview';
import type { Command, CommandContext } from './registry';
import { unwrap, abort } from './abort';
import { namedFile } from './targets';
import {
  deletedBy,
  isUnmergedInGit,
  markAsResolved,
  noteAt,
  unmergedNotes,
  versionsOf,
  type Note,
} from './unmergedNotes';
import { askAll } from './wizard';

export const mergeCommands: readonly Command[] = [
  { id: 'mentoring.mergeBothSides', required: ['uri'], run: mergeBothSides },
];

/** A note with two versions that can be merged. */
interface Pair extends TwoVersions {
  readonly note: Note;
  readonly whose: Whose;
  /** What the user has chosen, by the ids of the conflicts. */
  readonly choices: Map<string, MergeChoice>;
  readonly conflicts: Merged['conflicts'];
}

/** A note that cannot be merged here, and why. */
interface Left {
  readonly note: Note;
  readonly why: Failure;
}

/**
 * Merges the two versions of a note by their structure. A program gets it written, or a refusal where only a person can
 * choose; a person chooses where both sides changed the same, sees the result beside the file, and then decides. This
 * is the one command that writes a file that cannot be read.
 */
async function mergeBothSides(run: CommandContext): Promise<vscode.Uri | undefined> {
  if (run.byProgram) return mergeForProgram(run);
  const notes = await wanted(run);
  const { pairs, decided, left } = await prepared(run, notes);
  const [only] = left;
  if (pairs.length + decided.length === 0)
    return only === undefined ? nothingToMerge() : abort(only.why.code, only.why.text);
  await chooseEach(pairs);
  const accepted = await accept(run, pairs, decided);
  const failed = await write(run, pairs);
  const written = pairs.map(({ note }) => note).filter(note => !failed.some(one => one.note === note));
  const unmarked = accepted === 'write' ? [] : await mark([...written, ...decided]);
  report(written, [...left, ...failed, ...unmarked]);
  return written.length === 1 ? written[0]?.uri : undefined;
}

async function mergeForProgram(run: CommandContext): Promise<vscode.Uri> {
  const note = await named(run);
  const toMerge = unwrap(await pairOf(run, note));
  if (toMerge === undefined) return note.uri;
  const { conflicts } = toMerge;
  if (conflicts.length > 0) {
    const places = conflicts.map(({ where }) => where.join(' › ')).join('; ');
    abort(
      'conflicts',
      say('Both sides of {path} changed the same, and only a person can choose: {places}', {
        path: note.path,
        places,
      }),
    );
  }
  const [failed] = await write(run, [toMerge]);
  return failed === undefined ? note.uri : abort(failed.why.code, failed.why.text);
}

async function named(run: CommandContext): Promise<Note> {
  const target = namedFile(run, 'uri');
  return target === undefined
    ? invalid('uri', say('a mentoring file that is there'))
    : noteAt(target.open, target.path);
}

/** The note that is named; the one in the active editor, or all; all that there are. */
async function wanted(run: CommandContext): Promise<readonly Note[]> {
  if (run.args.has('uri')) return [await named(run)];
  const all = await unmergedNotes(run);
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const one = all.find(({ uri }) => uri.toString() === active);
  if (all.length === 0) return nothingToMerge();
  if (one === undefined || all.length === 1) return all;
  return choose(t('Merge Both Sides'), [
    { label: t('Merge all {count} notes', { count: all.length }), value: all },
    { label: t('Only {name}', { name: nameOf(one) }), value: [one] },
  ]);
}

function nothingToMerge(): never {
  return abort(
    'nothing-to-merge',
    say('There is nothing to merge: no note has the marks of a conflict in it, and git calls none unmerged.'),
  );
}

async function prepared(
  run: CommandContext,
  notes: readonly Note[],
): Promise<{
  readonly pairs: readonly Pair[];
  /** Nothing is left to merge in them, though git still calls them unmerged. */
  readonly decided: readonly Note[];
  readonly left: readonly Left[];
}> {
  const pairs: Pair[] = [];
  const decided: Note[] = [];
  const left: Left[] = [];
  for (const note of notes) {
    const pair = await pairOf(run, note);
    if (!pair.ok) left.push({ note, why: pair.error });
    else if (pair.value === undefined) decided.push(note);
    else pairs.push(pair.value);
  }
  return { pairs, decided, left };
}

/** What there is to merge in a note; undefined where it is decided, and git alone has to be told. */
async function pairOf(run: CommandContext, note: Note): Promise<Result<Pair | undefined>> {
  const versions = await versionsOf(run, note);
  if (versions === undefined) return refused('gone', say('{path} is no longer there.', { path: note.path }));
  if (!versions.ok) return versions;
  const { text, toMerge, ours, theirs } = versions.value;
  if (toMerge.kind === 'decided') return { ok: true, value: undefined };
  if (toMerge.kind === 'nothing') {
    return refused(
      'nothing-to-merge',
      say(
        'There is nothing to merge in {path}: it has no marks of a conflict, and git does not call it unmerged.',
        {
          path: note.path,
        },
      ),
    );
  }
  const whose = { ours, theirs };
  const { open, path } = note;
  const both = { folder: open.folder.uri.toString(), path, text, sides: toMerge.sides };
  const first = run.engine.operations.mergedNote(both, new Map());
  if (!first.ok) return sideUnreadable(first.error, whose) ?? first;
  return {
    ok: true,
    value: { ...both, note, whose, choices: new Map(), conflicts: first.value.conflicts },
  };
}

function refused(code: FailureCode, text: Failure['text']): Result<never> {
  return { ok: false, error: { code, text } };
}

/** Which of the two cannot be read: the line that the reader names is one of that version. */
function sideUnreadable({ code, text }: Failure, { ours, theirs }: Whose): Result<never> | undefined {
  if (code !== 'ours-unreadable' && code !== 'theirs-unreadable') return undefined;
  return refused(
    code,
    say('One of the two versions ({whose}) cannot be read: {reason} Decide by hand what stays.', {
      whose: code === 'ours-unreadable' ? ours : theirs,
      reason: localized(text),
    }),
  );
}

/** Lets the user choose wherever both sides changed the same. */
async function chooseEach(pairs: readonly Pair[]): Promise<void> {
  await askAll(
    pairs.flatMap(({ note, conflicts, whose, choices }) =>
      conflicts.map(conflict =>
        conflictQuestion(t('Merge {name}', { name: nameOf(note) }), conflict, whose, choice =>
          choices.set(conflict.id, choice),
        ),
      ),
    ),
  );
}

/** Shows what comes of it beside the files, and asks whether to write it; Escape ends the command. */
async function accept(
  run: CommandContext,
  pairs: readonly Pair[],
  decided: readonly Note[],
): Promise<Accepted> {
  const title = t('Merge Both Sides');
  let accepted: Accepted = 'resolve';
  if (pairs.length === 0) {
    await askAll([resolveQuestion(title, decided.map(decidedNote))]);
    return accepted;
  }
  const canResolve = [...pairs.map(({ note }) => note), ...decided].every(isUnmergedInGit);
  const put = await showProposals(
    pairs.length === 1
      ? t('{name}: as it is ↔ merged', { name: nameOf(pairs[0]?.note ?? { path: '' }) })
      : title,
    pairs.map(pair => ({
      uri: pair.note.uri,
      text: unwrap(run.engine.operations.mergedNote(pair, pair.choices)).text,
    })),
  );
  try {
    const names = pairs.map(({ note }) => nameOf(note));
    const question = acceptQuestion(
      title,
      names,
      decided.map(decidedNote),
      canResolve,
      answer => (accepted = answer),
    );
    await askAll([question]);
  } finally {
    await put();
  }
  return accepted;
}

function decidedNote(note: Note): DecidedNote {
  return { name: nameOf(note), deletedBy: deletedBy(note) };
}

/** Writes each; what could not be is given back, and the rest can be taken back in one step. */
async function write(run: CommandContext, pairs: readonly Pair[]): Promise<readonly Left[]> {
  const failures = await run.engine.operations.mergeBothSides(run.notebook, pairs);
  return pairs.flatMap(({ note }, at) => {
    const why = failures[at];
    return why === undefined ? [] : [{ note, why }];
  });
}

/** Tells git that notes are merged, but for those whose text is not on disk yet. */
async function mark(notes: readonly Note[]): Promise<readonly Left[]> {
  const left: Left[] = [];
  for (const note of notes) {
    if (isUnsaved(note)) {
      const text = say('It is not saved yet. Save it, then mark it as resolved in the Source Control view.');
      left.push({ note, why: { code: 'unsaved', text } });
    } else {
      const answer = await markAsResolved(note);
      if (answer === undefined) continue;
      const text = say('git would not take it as resolved: {reason}', { reason: firstLine(answer, t) });
      left.push({ note, why: { code: 'git', text } });
    }
  }
  await Promise.all([...new Set(notes.map(({ git }) => git?.git))].map(async git => git?.refresh()));
  return left;
}

function isUnsaved({ uri }: Note): boolean {
  return vscode.workspace.textDocuments.some(
    document => document.isDirty && document.uri.toString() === uri.toString(),
  );
}

/** Says what was merged, and what is left and why. */
function report(written: readonly Note[], left: readonly Left[]): void {
  const [first] = left;
  const done =
    written.length === 1 && written[0] !== undefined
      ? t('{name} is merged.', { name: nameOf(written[0]) })
      : t('{count} notes are merged.', { count: written.length });
  if (first === undefined) {
    sayBriefly(done);
    return;
  }
  const rest = left.map(({ note, why }) => `${nameOf(note)}: ${localized(why.text)}`).join(' ');
  void showWarning(written.length === 0 ? rest : t('{done} Still to do: {rest}', { done, rest }));
}

function nameOf({ path }: Pick<Note, 'path'>): string {
  return baseName(path);
}
