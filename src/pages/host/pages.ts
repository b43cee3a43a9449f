/** The pages' half in the extension host: a bundle of its own, loaded when the first page is opened or restored. */
import * as vscode from 'vscode';
import { PageStateStore } from '../../host/pageStateStore';
import type { MovedFile } from '../../host/movedNotes';
import { showWarning } from '../../host/notices';
import { t } from '../../host/strings';
import type { PageName } from '../protocol/messages';
import { checkInPage } from './checkInPage';
import { resourceRoots } from './document';
import type { PageServices, PageKind, Start } from './kind';
import { movedTo, moveKept, readKept } from './leftBehind';
import { lookBackPage } from './lookBackPage';
import { overviewPage } from './overviewPage';
import { PagePanel, type Restored } from './panel';
import { rasterise as makePixels, type Vector } from './rasterise';
import { roadmapPage } from './roadmapPage';
import { sessionPage } from './sessionPage';

const KINDS: Readonly<Record<PageName, PageKind<unknown, unknown>>> = {
  session: sessionPage,
  checkIn: checkInPage,
  roadmap: roadmapPage,
  overview: overviewPage,
  lookBack: lookBackPage,
};

const open = new Map<string, PagePanel>();

/** What the pages work with, from what the start-up bundle has at hand. */
export function pageServices(start: Start): PageServices {
  return { ...start, kept: new PageStateStore(start.memory) };
}

/** Opens the page of a subject, or brings it to the front where it is open, and tells it the news there may be. */
export function openPage(services: PageServices, name: PageName, subject: vscode.Uri, news?: unknown): void {
  const known = open.get(keyOf(name, subject));
  if (known !== undefined) known.panel.reveal();
  const page = known ?? newPage(services, name, subject);
  if (news !== undefined) page.tell(news);
}

/** Has the roadmap of a subject, opened where it is not, make a PNG of a drawing; undefined where it cannot. */
export function rasterise(
  services: PageServices,
  subject: vscode.Uri,
  picture: Vector,
): Promise<Uint8Array | undefined> {
  return makePixels(picture, news => openPage(services, 'roadmap', subject, news));
}

/**
 * Takes over a page that VS Code has kept over a reload or a restart.
 * @param state what the page last kept: the subject stands in it
 */
export function restorePage(
  services: PageServices,
  name: PageName,
  panel: vscode.WebviewPanel,
  state: unknown,
): void {
  const kept = typeof state === 'object' && state !== null && 'subject' in state ? state.subject : undefined;
  const subject = typeof kept === 'string' ? vscode.Uri.parse(kept) : undefined;
  if (subject === undefined || open.has(keyOf(name, subject))) panel.dispose();
  else adopt(services, name, panel, subject, JSON.stringify(state));
}

/** Files of the notes have other names: the pages about them go along, and what was kept of those that were closed. */
export async function followMoved(services: PageServices, moved: readonly MovedFile[]): Promise<void> {
  await moveKept(services, moved);
  const pages = [...open.values()].flatMap(page => {
    const to = movedTo(page.subject, moved);
    return to === undefined ? [] : [{ page, to }];
  });
  if (pages.length === 0) return;
  const { folders } = await services.notes.open();
  await Promise.all(folders.map(({ store }) => store.refresh())); // the files are there by now: the disk tells it later
  for (const { page, to } of pages) await page.follow(to);
}

/** Says that something was begun on the page of a subject and never entered, where that page is closed. */
export async function remindOfBegun(
  services: PageServices,
  name: PageName,
  subject: vscode.Uri,
  title: string,
): Promise<void> {
  if (open.has(keyOf(name, subject)) || readKept(services.kept.get(name, subject)).isBegun !== true) return;
  const text = t('What you began to type in "{title}" is not in the file.', { title });
  const yes = t('Open the page');
  if ((await showWarning(text, yes)) === yes) openPage(services, name, subject);
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

function newPage(services: PageServices, name: PageName, subject: vscode.Uri): PagePanel {
  const panel = vscode.window.createWebviewPanel(`mentoring.${name}`, '', vscode.ViewColumn.Active);
  return adopt(services, name, panel, subject);
}

function adopt(
  services: PageServices,
  name: PageName,
  panel: vscode.WebviewPanel,
  subject: vscode.Uri,
  state?: string,
): PagePanel {
  panel.webview.options = { enableScripts: true, localResourceRoots: resourceRoots(services.extensionUri) };
  const icon = (name: string) => vscode.Uri.joinPath(services.extensionUri, `media/pages/${name}.svg`);
  panel.iconPath = { light: icon('tab-light'), dark: icon('tab-dark') };
  const claim: Restored['claim'] = to => {
    const other = open.get(keyOf(name, to));
    if (other !== undefined) return other;
    open.delete(keyOf(name, page.subject));
    open.set(keyOf(name, to), page);
    return undefined;
  };
  const page = new PagePanel(KINDS[name], services, panel, subject, {
    claim,
    ...(state !== undefined && { state }),
  });
  open.set(keyOf(name, subject), page);
  panel.onDidDispose(() => {
    open.delete(keyOf(name, page.subject));
    void close(services, name, page);
  });
  return page;
}

/** What was typed last may meet what somebody else has written: then the page has kept it, and asks when it is opened. */
async function close(services: PageServices, name: PageName, page: PagePanel): Promise<void> {
  const { isDone, isLost } = await page.close();
  if (isDone) return;
  const { title } = page;
  if (!isLost) {
    const text = t(
      'What you typed last in "{title}" is not in the file yet. It is on the page when you open that again.',
      { title },
    );
    return offer(services, name, page, text);
  }
  const text = t('"{title}" is there again. What you typed is not in it yet.', { title });
  let isBack = false;
  const look = async () => {
    const subject = isBack ? undefined : await page.seek();
    if (subject === undefined || isBack) return;
    isBack = true;
    again.dispose();
    if (!open.has(keyOf(name, subject))) await offer(services, name, page, text);
  };
  const again = services.notes.onDidChange(() => void look());
  await look(); // it may have come back before anybody listened
  if (isBack) return;
  return offer(
    services,
    name,
    page,
    t('The file of "{title}" is not there now. What you typed waits until it is back.', { title }),
  );
}

/** Offers to open a page that was closed, wherever its subject is by then. */
async function offer(services: PageServices, name: PageName, page: PagePanel, text: string): Promise<void> {
  const yes = t('Open the page');
  if ((await showWarning(text, yes)) === yes) openPage(services, name, (await page.seek()) ?? page.subject);
}
