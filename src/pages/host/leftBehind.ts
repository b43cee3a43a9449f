import * as vscode from 'vscode';
import type { KeptPage } from '../../host/pageStateStore';
import type { MovedFile } from '../../host/movedNotes';
import { keptByPage, type KeptByPage, type LeftUnwritten } from '../protocol/messages';
import type { PageServices } from './kind';
import { RenamedSubject } from './renamedSubject';

/** What a page has kept, as far as the extension reads it, from the JSON that it gave. */
export function readKept(json: string): KeptByPage {
  try {
    return keptByPage(JSON.parse(json));
  } catch {
    return {};
  }
}

/**
 * What was left about the subject of a page elsewhere: by a page that was closed before its file got another name, or by
 * one that this page takes the place of. It stays where it is until the page has taken it over.
 */
export class Leftovers {
  readonly #waiting: KeptPage[] = [];
  readonly #told: KeptPage[] = [];
  #unread: KeptPage[] = [];
  #hasLooked = false;

  constructor(
    private readonly services: PageServices,
    private readonly page: string,
  ) {}

  add(left: readonly KeptPage[]): void {
    this.#waiting.push(...left);
  }

  /** The browser has these, from windows that are gone: what is about the same subject under another name is taken over. */
  hear(left: readonly LeftUnwritten[]): void {
    this.#unread = left.map(({ subject, kept }) => ({ page: this.page, subject, kept, isTyped: true }));
  }

  /** Looks for what was left under another name: once, and at what the page has told of. */
  async look(subject: vscode.Uri): Promise<void> {
    const { all } = this.services.kept;
    const kept = this.#hasLooked ? [] : all;
    this.#hasLooked = true;
    // What a page was closed with was seen to then: it was written, or is among what was kept.
    const closed = new Set(all.map(each => readKept(each.kept).mark));
    const unread = this.#unread.splice(0).filter(each => !closed.has(readKept(each.kept).mark));
    for (const left of [...kept, ...unread]) {
      if (left.page !== this.page || left.subject === subject.toString()) continue;
      const { trace } = readKept(left.kept);
      const { now } = await new RenamedSubject(trace).find(this.services, vscode.Uri.parse(left.subject));
      if (now?.toString() === subject.toString()) this.#waiting.push(left);
    }
  }

  /** What is to be told to the page now. */
  tell(): readonly KeptPage[] {
    const now = this.#waiting.splice(0);
    this.#told.push(...now);
    return now;
  }

  /** The page keeps by itself what it was told. */
  async forgetTold(): Promise<void> {
    const told = this.#told.splice(0);
    const isOne = ({ page, subject }: KeptPage) =>
      told.some(each => each.page === page && each.subject === subject);
    const { kept } = this.services;
    if (told.length > 0) await kept.put(kept.all.filter(each => !isOne(each)));
  }
}

/** What pages have left about files that were renamed, is from now on about their new names. */
export async function moveKept(services: PageServices, moved: readonly MovedFile[]): Promise<void> {
  const { all } = services.kept;
  const known = new Set(all.map(({ page, subject }) => `${page} ${subject}`));
  const next = all.map(each => {
    const to = movedTo(vscode.Uri.parse(each.subject), moved)?.toString();
    return to === undefined || known.has(`${each.page} ${to}`) ? each : { ...each, subject: to };
  });
  if (next.some((each, at) => each !== all[at])) await services.kept.put(next);
}

/** The name of a file, or of a folder above it, after some were renamed; undefined where it has kept its own. */
export function movedTo(uri: vscode.Uri, moved: readonly MovedFile[]): vscode.Uri | undefined {
  for (const { from, to } of moved) {
    if (to === undefined || from.scheme !== uri.scheme || from.authority !== uri.authority) continue;
    if (uri.path === from.path) return to;
    if (uri.path.startsWith(`${from.path}/`))
      return to.with({ path: `${to.path}${uri.path.slice(from.path.length)}` });
  }
  return undefined;
}
