import * as vscode from 'vscode';
import { noIcons } from '../host/noIcons';
import type { LanguageServices } from './suggestionContext';

/** The trailers of the goals that are worked on, on a line of a commit message that may become one. */
export async function goalTrailers(
  { notes }: LanguageServices,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const line = document.lineAt(position.line);
  const before = line.text.slice(0, position.character).trimStart();
  const { engine, context } = await notes.context();
  const key = `${engine.GOAL_TRAILER}: `;
  const [typed, head] = [before.toLowerCase(), key.toLowerCase()];
  if (position.line === 0 || typed === '' || !(head.startsWith(typed) || typed.startsWith(head.trimEnd())))
    return []; // the first line is the subject
  const all = engine.namedGoals(context.mentorships);
  return context.mentorships.flatMap(mentorship =>
    mentorship.goals.flatMap(({ id, summary }) => {
      const goalKey = engine.goalKey(mentorship.folder, mentorship.id, id);
      const goal = all.find(each => each.key === goalKey);
      if (goal === undefined || summary?.kind !== 'goal' || summary.status !== 'active') return [];
      const trailer = engine.trailerFor(goal, all);
      const item = new vscode.CompletionItem(
        { label: trailer, description: noIcons(summary.title) },
        vscode.CompletionItemKind.Reference,
      );
      item.range = line.range;
      item.filterText = `${line.text} ${trailer}`;
      return [item];
    }),
  );
}
