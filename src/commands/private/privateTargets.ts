import * as vscode from 'vscode';
import type { ArgumentName, CommandId } from '../../core/commandArguments';
import type { PrivateKind, PrivatePlace } from '../../core/private/kinds';
import { say } from '../../core/text';
import type { Home } from '../../host/private/home';
import type { Kept } from '../../host/private/rowsOf';
import type { Privately } from '../../host/private/privately';
import type { OpenFolder } from '../../host/openFolder';
import type { MentorshipNotes, TreeContext } from '../../core/tree/context';
import { t } from '../../host/strings';
import { invalid } from '../args';
import { BACK, choiceAt, choose } from '../ask';
import type { CommandOf, CommandContext } from '../registry';
import { cancel, unwrap, abort } from '../abort';
import { meetingDay, namedFolder, openFolder, uriOf } from '../targets';

/** A command that works on what is private. */
export type PrivateCommand = {
  [Id in CommandId]: Omit<CommandOf<Id>, 'run'> & {
    readonly run: (run: CommandContext, privately: Privately) => Promise<vscode.Uri | undefined>;
  };
}[CommandId];

/** Something that can be noted about: a meeting, a goal or a person of a folder. */
export interface NoteSubject {
  readonly open: OpenFolder;
  /** In the shared notes. */
  readonly path: string;
  readonly about: PrivatePlace;
}

/** The meeting, goal or person that an argument names, there or not; undefined where it is not given. */
export function namedSubject(run: CommandContext, key: ArgumentName): NoteSubject | undefined {
  const value = run.args.value(key);
  if (value === undefined) return undefined;
  const folder = namedFolder(run);
  const found = (folder === undefined ? run.folders : [folder]).flatMap((open): readonly NoteSubject[] => {
    const uri = uriOf(value, open.folder.uri);
    return uri === undefined ? [] : subjectsAt(run, uri);
  });
  return found[0] ?? invalid(key, say('a file of a meeting, a goal or a person'));
}

function subjectsAt(run: CommandContext, uri: vscode.Uri): readonly NoteSubject[] {
  const place = run.notes.place(uri);
  const about = place && run.engine.subjectOf(run.engine.locate(place.path));
  return place === undefined || about === undefined ? [] : [{ ...place, about }];
}

const ALL: readonly PrivateKind[] = ['meeting', 'goal', 'person'];

/**
 * What is meant: what is named, the page or the editor in front, else what is chosen; it is there, or a person.
 * @param kinds what it may be where it is not named
 */
export async function subject(run: CommandContext, title: string, kinds = ALL): Promise<NoteSubject> {
  const named = namedSubject(run, 'uri');
  const isThere = ({ open, path, about }: NoteSubject) =>
    about.kind === 'person' || open.store.entries.has(path);
  if (named !== undefined)
    return isThere(named) ? named : abort('nothing-there', say('It is no longer there.'));
  const front = run.pages.activeSubject() ?? vscode.window.activeTextEditor?.document.uri;
  const inFront = front === undefined ? undefined : subjectsAt(run, front).find(isThere);
  return inFront !== undefined && kinds.includes(inFront.about.kind)
    ? inFront
    : chooseSubject(run, title, kinds);
}

/** Asks for one of the meetings, goals and people of all folders. */
export async function chooseSubject(run: CommandContext, title: string, kinds = ALL): Promise<NoteSubject> {
  const { context } = await run.notes.context();
  const options = [
    ...context.mentorships.flatMap(notes => recordsOf(run, notes)),
    ...peopleOf(run, context),
  ].filter(({ value }) => kinds.includes(value.about.kind));
  if (options.length === 0)
    abort('nothing-there', say('There is no mentorship yet. Make one with Start a Mentorship.'));
  return choose(title, options, true);
}

interface Option {
  readonly label: string;
  readonly description: string;
  readonly value: NoteSubject;
}

/** The meetings of a mentorship, the newest first, then its goals. */
function recordsOf(run: CommandContext, notes: MentorshipNotes): readonly Option[] {
  const open = openFolder(run, notes.folder);
  const entries = [...notes.meetings.toReversed(), ...notes.goals].filter(
    ({ broken }) => broken === undefined,
  );
  return entries.flatMap(({ path, summary, id }) => {
    const about = run.engine.subjectOf(run.engine.locate(path));
    if (about === undefined) return [];
    const label = summary?.kind === 'meeting' || summary?.kind === 'goal' ? summary.title : id;
    const kind = summary?.kind === 'meeting' ? meetingDay(run, summary.date) || t('meeting') : t('goal');
    return [{ label, description: `${kind}, ${notes.title}`, value: { open, path, about } }];
  });
}

/** Whoever takes part in a mentorship, once in each folder; a file of theirs need not be there. */
function peopleOf(run: CommandContext, context: TreeContext): readonly Option[] {
  const options = new Map<string, Option>();
  for (const notes of context.mentorships)
    for (const id of run.engine.everybody(notes.record)) {
      const path = run.engine.pathOf('person', id);
      const open = openFolder(run, notes.folder);
      const value: NoteSubject = { open, path, about: { kind: 'person', id } };
      const label = context.name(notes.folder, id);
      const description = id === notes.folder.me ? t('you') : t('person');
      const key = notes.folder.uriOf(path);
      if (!options.has(key)) options.set(key, { label, description, value });
    }
  return [...options.values()];
}

/**
 * Ends the command, before anything is asked, where something stands in the way in each folder that may be meant.
 * @param code only where it is this that does
 */
export async function needPossible(run: CommandContext, privately: Privately, code?: string): Promise<void> {
  const folders = await privately.folders();
  const named = namedFolder(run);
  const refusals = (named === undefined ? run.folders : [named]).map(open => folders.refusal(open));
  const [first] = refusals;
  const isRefused = refusals.every(
    each => each !== undefined && (code ?? each.error.code) === each.error.code,
  );
  if (first !== undefined && isRefused) unwrap(first);
}

/** The private notes about a folder; at the first note it is asked where, and a program takes what is recommended. */
export async function privateNotes(
  run: CommandContext,
  privately: Privately,
  open: OpenFolder,
): Promise<Kept> {
  const folders = await privately.folders();
  const known = unwrap(await folders.of(open));
  if (known !== undefined) return known;
  const asks = !run.byProgram || run.args.flag('ask') === true;
  const where = !asks ? 'outside' : await askWhere(await folders.mayBeInside(open));
  return unwrap(await folders.make(open, where));
}

/** The private notes about a folder that are there. */
export async function knownNotes(privately: Privately, open: OpenFolder): Promise<Kept> {
  const folders = await privately.folders();
  return unwrap(await folders.of(open)) ?? abort('nothing-there', say('You have no private notes here yet.'));
}

/** Where somebody's private notes are to stay, each answer with its price. */
export async function askWhere(mayBeInside: boolean): Promise<Home['where']> {
  const outside = {
    label: t('Outside of this repository'),
    iconPath: new vscode.ThemeIcon('lock'),
    description: t('recommended'),
    detail: t('A folder of your own. Lost with a container that is thrown away.'),
    value: 'outside' as const,
  };
  const inside = {
    label: t('Inside, left out of git'),
    iconPath: new vscode.ThemeIcon('lock'),
    detail: t('Agents, guests of a shared window, image builds and a thorough clean reach it.'),
    value: 'inside' as const,
  };
  const title = t('Where should your private notes stay?');
  const hint = mayBeInside
    ? t('Not encrypted in either place')
    : t(
        'Not encrypted. Inside of the folder is not offered: nobody can ask git here whether it leaves them out.',
      );
  const options = mayBeInside ? [outside, inside] : [outside];
  const answer = await choiceAt<Home['where']>({ title, prompt: title, hint, options });
  return answer === BACK ? cancel() : answer;
}

/** While somebody is presenting, no list of what is private comes up; a program shows nothing. */
export function notWhilePresenting(run: CommandContext, privately: Privately): void {
  if (privately.isPresenting && !run.byProgram)
    abort('nowhere', say('Presentation Mode is on. End it first to see what is private.'));
}
