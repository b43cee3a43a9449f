import type * as vscode from 'vscode';
import type { CommandContext } from './registry';

/** Selects the row of what a person has just made, where its view is in sight. */
export function showMade(run: CommandContext, kind: 'goal' | 'meeting', uri: vscode.Uri): void {
  if (run.byProgram) return;
  showRow(run, kind, uri).catch((error: unknown) => run.log.error('The new row could not be shown', error));
}

async function showRow(run: CommandContext, kind: 'goal' | 'meeting', uri: vscode.Uri): Promise<void> {
  const { engine, context } = await run.notes.context();
  const rows = kind === 'goal' ? engine.goalsTree(context) : engine.meetingsTree(context);
  const way = await engine.pathToRow(rows, uri.toString());
  const row = way?.at(-1);
  const { view, tree } = run.views.at(kind === 'goal' ? 'mentoring.goals' : 'mentoring.meetings');
  if (way === undefined || row === undefined || view?.visible !== true) return; // to reveal it would open the view
  tree?.drawn.link(way);
  await view.reveal(row, { focus: false }).then(undefined, () => undefined); // it may have gone by then
}
