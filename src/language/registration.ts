import * as vscode from 'vscode';
import { logFailure } from '../host/log';
import { t } from '../host/strings';
import { ALL_FILES, CARRY_OUT, NOTES_FILES, TRIGGERS } from './documents';
import type * as Features from './features';
import type { Problems } from './problems';

/** The lenses on top of a meeting, and the states of a meeting that they make sense in. */
const LENSES = [
  ['mentoring.prepare', () => t('Prepare'), ['planned']],
  ['mentoring.startSession', () => t('Start the Session'), ['planned']],
  ['mentoring.checkIn', () => t('Check In'), ['planned', 'held']],
] as const;

/** The state that a meeting says it is in, wherever that stands in it: a parser would cost the start-up too much. */
function stateOf(meeting: vscode.TextDocument): string {
  return /^status[ \t]*:[ \t]*["']?([a-z]+)/m.exec(meeting.getText())?.[1] ?? 'planned';
}

/**
 * Registers what helps to write and to read the files, at once and for little; the work is in a bundle of its own, which
 * is loaded when something is first asked for.
 * @param problems what is found in the files: what mends it is offered
 */
export function registerLanguage(
  services: Features.LanguageServices,
  problems: () => Promise<Problems>,
  load: () => Promise<typeof Features>,
): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    followOnceThereIsAny(services, load),
    languages.registerCompletionItemProvider([{ language: 'scminput' }, { language: 'git-commit' }], {
      provideCompletionItems: async (document, position) =>
        (await load()).goalTrailers(services, document, position),
    }),
    languages.registerCompletionItemProvider(
      NOTES_FILES,
      {
        provideCompletionItems: async (document, position, token, context) =>
          (await load()).completionItems(services, document, position, token, context),
      },
      ...TRIGGERS,
    ),
    languages.registerHoverProvider(NOTES_FILES, {
      provideHover: async (document, position) => (await load()).hover(services, document, position),
    }),
    languages.registerCodeActionsProvider(
      ALL_FILES,
      {
        provideCodeActions: async (document, range, context) =>
          (await load()).quickFixes(services.notes, await problems(), document, range, context),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.commands.registerCommand(CARRY_OUT, async (elsewhere: Features.Elsewhere) =>
      (await load()).carryOutFix(services, elsewhere),
    ),
    languages.registerDefinitionProvider(NOTES_FILES, {
      provideDefinition: async (document, position) =>
        (await load()).definition(services, document, position),
    }),
    languages.registerReferenceProvider(NOTES_FILES, {
      provideReferences: async (document, position, { includeDeclaration }) =>
        (await load()).references(services, document, position, includeDeclaration),
    }),
    languages.registerDocumentLinkProvider(NOTES_FILES, {
      provideDocumentLinks: async document => (await load()).documentLinks(services, document),
    }),
    languages.registerRenameProvider(NOTES_FILES, {
      prepareRename: async (document, position) => (await load()).prepareRename(services, document, position),
      provideRenameEdits: async (document, position, name) =>
        (await load()).renameEdits(services, document, position, name),
    }),
    languages.registerDocumentSymbolProvider(NOTES_FILES, {
      provideDocumentSymbols: async document => (await load()).documentSymbols(services, document),
    }),
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async query => (await load()).workspaceSymbols(services, query),
      resolveWorkspaceSymbol: async symbol => (await load()).symbolPlace(services, symbol),
    }),
    languages.registerCodeLensProvider(NOTES_FILES, {
      provideCodeLenses: document => {
        if (!/\/\.mentoring\/mentorships\/[^/]+\/meetings\/[^/]+\.yaml$/.test(document.uri.path)) return [];
        const top = new vscode.Range(0, 0, 0, 0);
        const state = stateOf(document);
        return LENSES.filter(([, , states]) => (states as readonly string[]).includes(state)).map(
          ([command, title]) =>
            new vscode.CodeLens(top, {
              command,
              title: title(),
              arguments: [{ meeting: document.uri, show: true }],
            }),
        );
      },
    }),
  );
}

/**
 * What follows the notes by itself is loaded once there is something for it to follow: where there are no notes on code,
 * no editor is looked at, and where there are no goals, git is asked for no commits.
 */
function followOnceThereIsAny(
  services: Features.LanguageServices,
  load: () => Promise<typeof Features>,
): vscode.Disposable {
  const begun: (Promise<vscode.Disposable> | undefined)[] = [];
  const look = async () => {
    const { engine, context } = await services.notes.context();
    if (engine.hasCodeNotes(context)) begun[0] ??= load().then(({ CodeNotes }) => new CodeNotes(services));
    if (context.mentorships.some(({ goals }) => goals.length > 0))
      begun[1] ??= load().then(({ GoalCommits }) => new GoalCommits(services));
  };
  const listener = services.notes.onDidChange(() => {
    if (begun[0] === undefined || begun[1] === undefined) logFailure(services.log, look());
  });
  return new vscode.Disposable(() => {
    listener.dispose();
    for (const each of begun) void each?.then(following => void following.dispose());
  });
}
