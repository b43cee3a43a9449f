import type { CodeAnchor } from '../core/anchors/place';
import { dateOf, wallTime, type CalendarDate } from '../core/mentoring/dates';
import type { LocalZone } from '../core/mentoring/localZone';
import type { Entry } from '../core/model/entry';
import type { CodePlace } from '../core/model/schema';
import { fail, ok, type Result } from '../core/result';
import { say } from '../core/text';
import type { MentorshipNotes, TreeContext } from '../core/tree/context';
import type { FolderStore } from '../store/folderStore';
import type { History } from '../store/history';
import type { TemplateSource } from './templates';

/** An open workspace folder with its notes. */
export interface NotebookFolder {
  /** The workspace folder's URI, as a text. */
  readonly uri: string;
  readonly name: string;
  readonly store: FolderStore;
  /** The URI of a path in it. */
  readonly uriOf: (path: string) => string;
}

/** A record's file in one of the open folders. */
export interface RecordFile {
  readonly uri: string;
  readonly folder: NotebookFolder;
  /** From the workspace folder. */
  readonly path: string;
  readonly entry: Entry;
}

/**
 * The notes as operations have them: what each needs from outside. The extension host makes one of its workspace, a
 * program without an editor one of its folder.
 */
export interface Notebook {
  readonly history: History;
  readonly folders: readonly NotebookFolder[];
  readonly templates: TemplateSource;
  now(): Date;
  /**
   * Where code is now that a place in the notes of a folder (a URI) speaks of, while it still reads as it did; undefined
   * where it was changed, is gone or not surely known, and without an editor.
   */
  readonly codeNow?: (folder: string, place: CodePlace) => Promise<CodeAnchor | undefined>;
  /** Where the reader is. */
  here(): LocalZone;
  /** Everything that was read of the notes, as it stands now. */
  context(): Promise<TreeContext>;
  /** The record that a URI names; undefined where there is none in an open folder. */
  find(uri: string): RecordFile | undefined;
}

/** The reader's own day. */
export function todayHere(notebook: Pick<Notebook, 'now' | 'here'>): CalendarDate {
  return dateOf(wallTime(notebook.now(), notebook.here().zone));
}

/** What an operation gives back when it is done. */
export interface Done {
  /** The URI of the record that was changed or made. */
  readonly uri: string;
}

/** The record that a URI names, or a failure `file-gone`. */
export function fileAt(notebook: Notebook, uri: string): Result<RecordFile> {
  const found = notebook.find(uri);
  return found === undefined ? fail('file-gone', say('It is no longer there.')) : ok(found);
}

/** The mentorship that a record belongs to, or a failure `nothing-there`. */
export async function notesOf(notebook: Notebook, file: RecordFile): Promise<Result<MentorshipNotes>> {
  const { mentorships } = await notebook.context();
  const found = mentorships.find(
    ({ folder, id }) => folder.uri === file.folder.uri && id === file.entry.mentorship,
  );
  return found === undefined
    ? fail('nothing-there', say('{path} belongs to no mentorship.', { path: file.path }))
    : ok(found);
}

/** Names a mentorship: by the URI of its workspace folder and its id. */
export interface MentorshipRef {
  readonly folder: string;
  readonly mentorship: string;
}

/** The mentorship that is named, or a failure `mentorship-gone`. */
export async function mentorshipAt(
  notebook: Notebook,
  { folder, mentorship }: MentorshipRef,
): Promise<Result<MentorshipNotes>> {
  const { mentorships } = await notebook.context();
  const found = mentorships.find(each => each.folder.uri === folder && each.id === mentorship);
  return found === undefined
    ? fail('mentorship-gone', say('This mentorship is no longer there.'))
    : ok(found);
}

/** The open folder of a URI, or a failure `folder-gone`. */
export function folderAt(notebook: Pick<Notebook, 'folders'>, uri: string): Result<NotebookFolder> {
  const found = notebook.folders.find(folder => folder.uri === uri);
  return found === undefined
    ? fail('folder-gone', say('Its folder is no longer part of the workspace. Nothing was changed there.'))
    : ok(found);
}
