/** The pages' half in the extension host: a bundle of its own, loaded when the first page is opened or restored. */
import * as vscode from 'vscode';
import { showWarning } from '../../host/notices';
import { t } from '../../host/strings';
import type { PageName } from '../protocol/messages';
import { checkInPage } from './checkInPage';
import { resourceRoots } from './document';
import type { PageDesk, PageKind } from './kind';
import { PagePanel } from './panel';
import { rasterise as makePixels, type Vector } from './rasterise';
import { roadmapPage } from './roadmapPage';
import { sessionPage } from './sessionPage';

const KINDS: Partial<Record<PageName, PageKind<unknown, unknown>>> = {
  session: sessionPage,
  checkIn: checkInPage,
  roadmap: roadmapPage,
};

const open = new Map<string, PagePanel>();

/** Opens the page of a subject, or brings it to the front where it is open, and tells it the news there may be. */
export function openPage(desk: PageDesk, name: PageName, subject: vscode.Uri, news?: unknown): void {
  const known = open.get(keyOf(name, subject));
  if (known !== undefined) known.panel.reveal();
  const page = known ?? newPage(desk, name, subject);
  if (news !== undefined) page?.tell(news);
}

/** Has the roadmap of a subject, opened where it is not, make a PNG of a drawing; undefined where it cannot. */
export function rasterise(
  desk: PageDesk,
  subject: vscode.Uri,
  picture: Vector,
): Promise<Uint8Array | undefined> {
  return makePixels(picture, news => openPage(desk, 'roadmap', subject, news));
}

/**
 * Takes over a page that VS Code has kept over a reload or a restart.
 * @param state what the page last kept: the subject stands in it
 */
export function restorePage(
  desk: PageDesk,
  name: PageName,
  panel: vscode.WebviewPanel,
  state: unknown,
): void {
  const kept = typeof state === 'object' && state !== null && 'subject' in state ? state.subject : undefined;
  const subject = typeof kept === 'string' ? vscode.Uri.parse(kept) : undefined;
  if (subject === undefined || open.has(keyOf(name, subject))) panel.dispose();
  else adopt(desk, name, panel, subject);
}

/** What the page is about that is in front, where one is. */
export function activeSubject(): vscode.Uri | undefined {
  return [...open.values()].find(({ panel }) => panel.active)?.subject;
}

/** The window goes away: writes what is being typed. */
export async function rescuePages(): Promise<void> {
  await Promise.all([...open.values()].map(page => page.rescue()));
}

const keyOf = (name: PageName, subject: vscode.Uri) => `${name} ${subject.toString()}`;

function newPage(desk: PageDesk, name: PageName, subject: vscode.Uri): PagePanel | undefined {
  const panel = vscode.window.createWebviewPanel(`mentoring.${name}`, '', vscode.ViewColumn.Active);
  return adopt(desk, name, panel, subject);
}

function adopt(
  desk: PageDesk,
  name: PageName,
  panel: vscode.WebviewPanel,
  subject: vscode.Uri,
): PagePanel | undefined {
  const kind = KINDS[name];
  if (kind === undefined) {
    panel.dispose();
    return undefined;
  }
  panel.webview.options = { enableScripts: true, localResourceRoots: resourceRoots(desk.extensionUri) };
  const icon = (name: string) => vscode.Uri.joinPath(desk.extensionUri, `media/pages/${name}.svg`);
  panel.iconPath = { light: icon('tab-light'), dark: icon('tab-dark') };
  const page = new PagePanel(kind, desk, panel, subject);
  open.set(keyOf(name, subject), page);
  panel.onDidDispose(() => {
    open.delete(keyOf(name, subject));
    void close(desk, name, page);
  });
  return page;
}

/** What was typed last may meet what somebody else has written: then the page has kept it, and asks when it is opened. */
async function close(desk: PageDesk, name: PageName, page: PagePanel): Promise<void> {
  if (await page.close()) return;
  const open = t('Open the page');
  const text = t(
    'What you typed last in "{title}" is not in the file yet. It is on the page when you open that again.',
    {
      title: page.title,
    },
  );
  if ((await showWarning(text, open)) === open) openPage(desk, name, page.subject);
}
