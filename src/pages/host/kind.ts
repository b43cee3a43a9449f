import type * as vscode from 'vscode';
import { fill, type Text } from '../../core/text';
import type { PageStateStore } from '../../host/pageStateStore';
import type { LastLook } from '../../host/lastLook';
import type { LogChannel } from '../../host/log';
import type { NotesWorkspace } from '../../host/notesWorkspace';
import type { Privately } from '../../host/private/privately';
import type { Guard } from '../protocol/guards';
import type { PageName } from '../protocol/messages';

/** What the pages work with. */
export interface PageServices extends Start {
  readonly kept: PageStateStore;
}

/** What the start-up bundle gives to the pages. */
export interface Start {
  readonly notes: NotesWorkspace;
  readonly privately: Privately;
  readonly lastLook: LastLook;
  /** Of this workspace. */
  readonly memory: vscode.Memento;
  readonly log: LogChannel;
  /** Where the extension's own files lie. */
  readonly extensionUri: vscode.Uri;
}

/** A kind of page: what it shows of its subject, a file of the notes, and what it can be asked. */
export interface PageKind<Model, Request> {
  readonly page: PageName;
  readonly isRequest: Guard<Request>;
  /** What the page shows as things stand now, and the title of its tab; undefined where its subject is gone. */
  model(
    services: PageServices,
    subject: vscode.Uri,
  ): Promise<{ readonly title: string; readonly model: Model } | undefined>;
  /** Does what the page asks. What stands in the way is thrown as a `Refusal`. */
  answer(services: PageServices, subject: vscode.Uri, request: Request): Promise<unknown>;
  /** The page no longer is about a subject: it was closed, or that has another name. */
  left?(services: PageServices, subject: vscode.Uri): void;
  /** Whether an answer says that what was asked is done; left out, each does. */
  isDone?(answer: unknown): boolean;
}

/** Something that a page asked and that cannot be done: why, in words. Anything else that is thrown is our mistake. */
export class Refusal extends Error {
  constructor(readonly text: Text) {
    super(fill(text.message, text.args)); // as it stands in the log
  }
}
