import * as vscode from 'vscode';
import type * as CommandTable from './commands/table';
import type * as FoldersBundle from './host/folders';
import type { Engine } from './host/lazyBundles';
import { lazyBundle } from './host/lazyBundles';
import { LastLook } from './host/lastLook';
import { logChannel } from './host/log';
import { ViewOptionsStore } from './host/viewOptionsStore';
import { RememberedMe } from './host/me';
import { runOnce } from './host/runOnce';
import { onDidMoveNotes } from './host/movedNotes';
import { NotesWorkspace } from './host/notesWorkspace';
import { ReadersZone } from './host/readersZone';
import { RenamedFiles } from './host/renamedFiles';
import { Privately } from './host/private/privately';
import type * as LanguageBundle from './language/features';
import type * as PrivateBundle from './language/private/private';
import { registerLanguage } from './language/registration';
import { Pages } from './pages/host/openPages';
import type * as PagesBundle from './pages/host/pages';
import { Reminders } from './views/reminders';
import { StatusBar } from './views/statusBar';
import { Views } from './views/views';

let leave: () => Promise<void> = () => Promise.resolve();

/** Registers everything at once; the engine is loaded and files are read after that. */
export function activate(extension: vscode.ExtensionContext): void {
  const log = logChannel();
  const arrangements = new ViewOptionsStore(extension.workspaceState);
  const notes = new NotesWorkspace(
    lazyBundle<Engine>('engine', extension.extensionUri),
    lazyBundle<typeof FoldersBundle>('folders', extension.extensionUri),
    log,
    new RememberedMe(extension.globalState),
    arrangements,
    new ReadersZone(extension.globalState),
    new RenamedFiles(extension.workspaceState),
  );
  const privately = new Privately(
    extension.globalState,
    notes,
    extension.globalStorageUri,
    log,
    lazyBundle<typeof PrivateBundle>('private', extension.extensionUri),
  );
  const pages = new Pages(
    {
      notes,
      privately,
      lastLook: new LastLook(extension.workspaceState),
      memory: extension.workspaceState,
      log,
      extensionUri: extension.extensionUri,
    },
    lazyBundle<typeof PagesBundle>('pages', extension.extensionUri),
  );
  const language = lazyBundle<typeof LanguageBundle>('language', extension.extensionUri);
  const problems = runOnce(async () => {
    const { Problems } = await language();
    const made = new Problems(notes, log);
    extension.subscriptions.push(made);
    return made;
  });
  leave = async () => {
    await pages.rescue(); // it needs the notes and the log, which what is subscribed below does not outlive
    notes.dispose();
    log.dispose();
  };
  const table = lazyBundle<typeof CommandTable>('commands', extension.extensionUri);
  const services = () => ({
    notes,
    views,
    problems,
    arrangements,
    pages,
    log,
    memory: extension.workspaceState,
    extensionUri: extension.extensionUri,
    storageUri: extension.globalStorageUri,
    privately,
  });
  const run = async (id: string, first?: unknown, second?: unknown): Promise<vscode.Uri | undefined> =>
    (await table()).run(services(), id, first, second);
  const views: Views = new Views(
    notes,
    async node => (await run('mentoring.toggleItem', node)) !== undefined,
    log,
    () => run('mentoring.chooseMe', { unasked: true }),
    async (dropped, target) => (await table()).drop(dropped, target),
    privately,
  );
  const manifest = extension.extension.packageJSON as { contributes: { commands: { command: string }[] } };
  extension.subscriptions.push(
    arrangements,
    privately,
    views,
    pages,
    ...manifest.contributes.commands.map(({ command }) =>
      vscode.commands.registerCommand(command, (first?: unknown, second?: unknown) =>
        run(command, first, second),
      ),
    ),
  );
  // VS Code waits for what it calls by name, and with it whoever has called. What begins by itself begins after that.
  const begin = setTimeout(() => {
    extension.subscriptions.push(
      new StatusBar(notes, log),
      new Reminders(
        notes,
        extension.globalState,
        () => views.areSeen || pages.activeSubject() !== undefined,
        log,
      ),
      registerLanguage({ notes, log, extensionUri: extension.extensionUri }, problems, language),
      onDidMoveNotes(moved => {
        pages.follow(moved).catch((error: unknown) => log.error('The pages could not follow', error));
        table()
          .then(commands => commands.followMoves(services(), moved))
          .catch((error: unknown) => log.error('References could not be looked for', error));
      }),
    );
    // The badge and the Problems view speak before anybody looks at the trees.
    notes
      .open()
      .then(() => Promise.all([problems(), privately.folders()]))
      .catch((error: unknown) => log.error('The notes could not be opened', error));
    // What git merges the notes with is brought up to date where somebody has switched that on.
    Promise.resolve(vscode.workspace.fs.stat(vscode.Uri.joinPath(extension.globalStorageUri, 'merge')))
      .then(
        async () => (await table()).renewMerging(services()),
        () => undefined,
      )
      .catch((error: unknown) => log.error('What git merges with could not be renewed', error));
  });
  extension.subscriptions.push({ dispose: () => clearTimeout(begin) });
}

/** The window closes or is loaded anew: what is being typed on a page is written before. */
export function deactivate(): Promise<void> {
  return leave();
}
