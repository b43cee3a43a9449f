import * as vscode from 'vscode';
import type { ArgumentName } from '../core/commandArguments';
import type { ItemRef } from '../core/mentoring/itemChanges';
import type { Entry } from '../core/model/entry';
import type { RecordKind } from '../core/model/kinds';
import { say, type Text } from '../core/text';
import type { MentorshipNotes, NotesFolder } from '../core/tree/context';
import type { OpenFolder } from '../host/openFolder';
import { localized, t } from '../host/strings';
import type { MentorshipRef } from '../operations/notebook';
import { invalid } from './args';
import { choose } from './ask';
import type { CommandContext } from './registry';
import { abort } from './abort';

/** A record that a command works on. */
export interface Target {
  readonly open: OpenFolder;
  readonly path: string;
  readonly uri: vscode.Uri;
  readonly entry: Entry;
}

/** An item that a command works on. */
export interface ItemTarget {
  readonly target: Target;
  readonly ref: ItemRef;
}

/** The workspace folder that is named: by its URI or its name; undefined where none is. */
export function namedFolder(run: CommandContext): OpenFolder | undefined {
  const value = run.args.value('folder');
  if (value === undefined) return undefined;
  const wanted = value instanceof vscode.Uri ? value.toString() : value;
  const found = run.folders.find(
    ({ folder }) =>
      folder.uri.toString() === wanted || folder.name === wanted || folder.uri.fsPath === wanted,
  );
  return found ?? invalid('folder', say("a workspace folder's name or URI"));
}

/** The folder that is meant where none is named: the one that has notes, else the one that is chosen. */
export function folderWithNotes(run: CommandContext, question: string, none: Text): Promise<OpenFolder> {
  const withNotes = run.folders.filter(({ store }) => store.entries.size > 0);
  const folders = withNotes.length > 0 ? withNotes : run.folders;
  if (folders.length === 0) abort('nothing-there', none);
  if (run.byProgram && folders.length > 1)
    invalid('folder', say('the workspace folder that is meant, since several have notes'));
  return choose(
    question,
    folders.map(folder => ({ label: folder.folder.name, value: folder })),
  );
}

/** The file that an argument names: a Uri, the same as a string, or a path in a workspace folder. */
export function namedFile(run: CommandContext, key: ArgumentName): Target | undefined {
  const value = run.args.value(key);
  if (value === undefined) return undefined;
  const found = candidates(run, value).flatMap((uri): Target[] => {
    const place = run.notes.place(uri);
    const entry = place?.open.store.entries.get(place.path);
    return place === undefined || entry === undefined ? [] : [{ ...place, uri, entry }];
  });
  if (found.length > 1)
    invalid('folder', say('the workspace folder that is meant, since several have this file'));
  return found[0] ?? invalid(key, say('a mentoring file that is there'));
}

function candidates(run: CommandContext, value: unknown): readonly vscode.Uri[] {
  const folder = namedFolder(run);
  const folders = folder === undefined ? run.folders : [folder];
  const uris = folders.flatMap(open => uriOf(value, open.folder.uri) ?? []);
  return [...new Map(uris.map(uri => [uri.toString(), uri])).values()]; // a whole URI is the same from every folder
}

/** What an argument names: a Uri, its parts, the same as a string, or a path in a folder; undefined for all else. */
export function uriOf(value: unknown, folder: vscode.Uri): vscode.Uri | undefined {
  if (value instanceof vscode.Uri) return value;
  if (typeof value === 'object' && value !== null && 'scheme' in value && 'path' in value)
    return vscode.Uri.from(value as vscode.Uri);
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(value)) return vscode.Uri.parse(value);
  return vscode.Uri.joinPath(folder, value);
}

/**
 * The record of a kind that is meant: the one named, the one of the active editor or page, else the one that is chosen.
 * @param isOffered which ones can be chosen; without it, all
 */
export async function record(
  run: CommandContext,
  key: ArgumentName,
  kind: RecordKind,
  title: string,
  isOffered: (entry: Entry) => boolean = () => true,
): Promise<Target> {
  const named = run.args.has(key) && !isId(run.args.value(key)) ? namedFile(run, key) : undefined;
  if (named !== undefined)
    return named.entry.kind === kind ? named : invalid(key, say('a file of the right kind'));
  const all = await targets(run, kind);
  if (run.args.has(key)) {
    const byId = all.filter(({ target }) => target.entry.id === run.args.value(key));
    if (byId.length > 1) invalid(key, say('the path or the URI of a file, since several have this name'));
    return byId[0]?.target ?? invalid(key, say('a mentoring file that is there'));
  }
  const uri = (run.pages.activeSubject() ?? vscode.window.activeTextEditor?.document.uri)?.toString();
  const active = run.nodes.length === 0 ? all.find(({ target }) => target.uri.toString() === uri) : undefined;
  if (active !== undefined) return active.target;
  const few = all.filter(({ target }) => isOffered(target.entry));
  if (few.length === 0) abort('nothing-there', await nothingThere(run, kind));
  return choose(
    title,
    few.map(({ target, label, description }) => ({
      label,
      description,
      value: target,
    })),
    true,
  );
}

/** What to make first, and not what needs something else made first in turn. */
async function nothingThere(run: CommandContext, kind: RecordKind): Promise<Text> {
  const { context } = await run.notes.context();
  if (context.mentorships.length === 0)
    return say('There is no mentorship yet. Make one with Start a Mentorship.');
  return kind === 'goal'
    ? say('There is no goal yet. Make one with New Goal.')
    : say('There is no meeting yet. Make one with Plan a Meeting.');
}

/** A slug that stands for a record, and not for a path or a URI. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9-]+$/.test(value);
}

interface Listed {
  readonly target: Target;
  readonly label: string;
  readonly description: string;
}

async function targets(run: CommandContext, kind: RecordKind): Promise<readonly Listed[]> {
  const { context } = await run.notes.context();
  const folder = namedFolder(run)?.folder.uri.toString();
  const id = run.args.name('mentorship', run.engine);
  return context.mentorships
    .filter(
      notes => (folder === undefined || notes.folder.uri === folder) && (id === undefined || notes.id === id),
    )
    .flatMap(notes =>
      (kind === 'goal' ? notes.goals : notes.meetings)
        .filter(entry => entry.broken === undefined)
        .map(entry => ({ ...listed(run, notes, entry), away: away(entry, context.now) })),
    )
    .sort((a, b) => a.away - b.away || (a.label < b.label ? -1 : 1));
}

/** How far a meeting is from now: the one that is most likely meant comes first, those that are over come last. */
function away({ summary }: Entry, now: Date): number {
  if (summary?.kind !== 'meeting') return 0;
  const time = Math.abs(Date.parse(summary.date ?? '') - now.getTime());
  const over = summary.status === 'planned' ? 0 : Number.MAX_SAFE_INTEGER / 2;
  return over + (Number.isNaN(time) ? Number.MAX_SAFE_INTEGER / 4 : time);
}

/** When a meeting is, as people say it; empty where it has no day. */
export function meetingDay({ engine, notebook }: CommandContext, date: string | undefined): string {
  const today = engine.operations.todayHere(notebook);
  return date === undefined ? '' : engine.momentWords(date, today, vscode.env.language);
}

function listed(run: CommandContext, notes: MentorshipNotes, entry: Entry): Listed {
  const summary = entry.summary;
  const isRecord = summary?.kind === 'goal' || summary?.kind === 'meeting';
  const when = summary?.kind === 'meeting' ? meetingDay(run, summary.date) : '';
  const open = openFolder(run, notes.folder);
  return {
    label: isRecord ? summary.title : entry.id,
    description: [when, notes.title].filter(part => part !== '').join(', '),
    target: { open, path: entry.path, uri: vscode.Uri.joinPath(open.folder.uri, entry.path), entry },
  };
}

/** The open folder behind a folder of the tree context. */
export function openFolder(run: CommandContext, folder: NotesFolder): OpenFolder {
  const open = run.folders.find(candidate => candidate.folder.uri.toString() === folder.uri);
  return open ?? abort('gone', say('The folder {name} is no longer open.', { name: folder.name }));
}

/** The mentorship that is meant: the one named, the only one, else the one that is chosen. */
export async function mentorship(run: CommandContext): Promise<MentorshipNotes> {
  const { context } = await run.notes.context();
  const folder = namedFolder(run)?.folder.uri.toString();
  const id = run.args.name('mentorship', run.engine);
  const all = context.mentorships.filter(
    notes => (folder === undefined || notes.folder.uri === folder) && (id === undefined || notes.id === id),
  );
  const [first] = all;
  if (id !== undefined && first === undefined)
    invalid('mentorship', say('the id of a mentorship that is there'));
  if (id !== undefined && all.length > 1)
    invalid('folder', say('the workspace folder that is meant, since several have this mentorship'));
  if (first === undefined)
    abort('nothing-there', say('There is no mentorship yet. Make one with Start a Mentorship.'));
  return choose(
    t('Which mentorship?'),
    all.map(notes => ({
      label: notes.title,
      description: context.severalFolders ? notes.folder.name : '',
      value: notes,
    })),
  );
}

/** Names a mentorship for operations. */
export const mentorshipRef = ({ folder, id }: MentorshipNotes): MentorshipRef => ({
  folder: folder.uri,
  mentorship: id,
});

/** As `mentorship`, of which it is known who takes part: a new record is made for them. */
export async function readableMentorship(run: CommandContext): Promise<MentorshipNotes> {
  const notes = await mentorship(run);
  const { record, entry } = notes;
  if (record !== undefined || entry?.broken === undefined) return notes;
  return abort(
    'unreadable',
    say(
      '{path} cannot be read, so it is not known who takes part. {reason} The Problems view leads to the place.',
      {
        path: entry.path,
        reason: localized(entry.broken.text),
      },
    ),
  );
}

/** The mentorship that a record belongs to. */
export async function mentorshipOf(run: CommandContext, target: Target): Promise<MentorshipNotes> {
  const { context } = await run.notes.context();
  const folder = target.open.folder.uri.toString();
  const found = context.mentorships.find(
    notes => notes.folder.uri === folder && notes.id === target.entry.mentorship,
  );
  return found ?? abort('nothing-there', say('{path} belongs to no mentorship.', { path: target.path }));
}

/** The record whose file is in the active editor. */
export function activeRecord(run: CommandContext): Target | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const place = uri && run.notes.place(uri);
  const entry = place?.open.store.entries.get(place.path);
  return place !== undefined && entry !== undefined && uri !== undefined
    ? { ...place, uri, entry }
    : undefined;
}
