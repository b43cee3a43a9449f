import * as vscode from 'vscode';
import { logFailure } from '../../host/log';
import { showWarning } from '../../host/notices';
import type { KeptPage } from '../../host/pageStateStore';
import { localized, t } from '../../host/strings';
import { pageDocument } from './document';
import { Refusal, type PageServices, type PageKind } from './kind';
import { UnwrittenText, type Left } from './unwrittenText';
import { Leftovers, moveKept, readKept } from './leftBehind';
import { RenamedSubject, type Lost } from './renamedSubject';
import { askedId, fromPage, PROTOCOL_VERSION, type FromPage, type ToPage } from '../protocol/messages';

/** How a page that VS Code restores was left, and who is asked before it is about another file. */
export interface Restored {
  /** What it kept, as JSON. */
  readonly state?: string;
  /** Gives the page that is open about this already; where none is, this one is known under it from then on. */
  readonly claim?: (to: vscode.Uri) => Pick<PagePanel, 'adopt'> | undefined;
}

/** How a page was closed. */
export interface ClosedPage {
  /** All that was typed stands where it belongs. */
  readonly isDone: boolean;
  /** Its file was not there. */
  readonly isLost: boolean;
}

/**
 * One page in its panel: shows the model of its subject as it stands, anew whenever it is different, and answers what
 * the page asks. Nothing is posted before the page says that it is ready: it says so each time it is drawn, since a
 * hidden page is taken down.
 */
export class PagePanel<Model = unknown, Request = unknown> implements vscode.Disposable {
  readonly #disposables: vscode.Disposable[] = [];
  readonly #isMessage: (value: unknown) => value is FromPage<Request>;
  #title = '';
  #isReady = false;
  #news: unknown[] = [];
  readonly #held = new UnwrittenText<Request>(request => this.#write(request));
  /** What the page shows, as JSON; undefined where it has to be told. */
  #shown: string | undefined;
  #refreshing: Promise<void> | undefined;
  #isStale = false;
  /** It has been said that the page cannot be shown. */
  #isFailing = false;
  #subject: vscode.Uri;
  /** What its subject was called before, since the page was drawn first. */
  #former: readonly vscode.Uri[] = [];
  #drawn: vscode.Uri | undefined;
  readonly #whereabouts: RenamedSubject;
  #lost: Lost | undefined;
  readonly #leftovers: Leftovers;
  #isDisposed = false;

  constructor(
    private readonly kind: PageKind<Model, Request>,
    private readonly services: PageServices,
    readonly panel: vscode.WebviewPanel,
    subject: vscode.Uri,
    private readonly restored: Restored = {},
  ) {
    this.#subject = subject;
    const { state } = restored;
    const left = state ?? services.kept.get(kind.page, subject);
    this.#whereabouts = new RenamedSubject(readKept(left).trace);
    this.#leftovers = new Leftovers(services, kind.page);
    this.#isMessage = fromPage(kind.isRequest);
    this.#disposables.push(
      panel.webview.onDidReceiveMessage((message: unknown) => void this.#receive(message)),
      panel.onDidChangeViewState(() => {
        if (panel.visible) return;
        this.#isReady = false;
        if (this.#drawn !== this.#subject) this.#draw(); // when it is seen again, it is under the new name
      }),
      services.notes.onDidChange(() => this.refresh()),
      services.privately.onDidChange(() => this.refresh()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#follow(document)),
      vscode.workspace.onDidSaveTextDocument(document => this.#follow(document)),
    );
    this.#draw();
    this.refresh(); // the tab has its title before the page is drawn
  }

  /** The title of its tab, also once that is closed. */
  get title(): string {
    return this.#title;
  }

  /** What the page is about. */
  get subject(): vscode.Uri {
    return this.#subject;
  }

  /** Where its subject is now, also once the page is closed; undefined where that is not known. */
  async seek(): Promise<vscode.Uri | undefined> {
    const { isThere, now } = await this.#whereabouts.find(this.services, this.subject);
    return isThere ? this.subject : now;
  }

  /** Has the page keep what another has left of the same; until it does, that stays where it is. */
  adopt(left: readonly KeptPage[]): void {
    this.#leftovers.add(left);
    this.#tellNews();
  }

  /**
   * The file of its subject has another name: the page and what was typed on it go along. Where another page is open
   * about that, it gets what was typed.
   */
  async follow(to: vscode.Uri): Promise<void> {
    const from = this.#subject;
    if (this.#isDisposed || from.toString() === to.toString()) return;
    const other = this.restored.claim?.(to);
    if (other !== undefined) return this.#handOver(other);
    this.kind.left?.(this.services, from);
    this.#subject = to;
    this.#former = [from, ...this.#former];
    this.#lost = undefined;
    this.#whereabouts.begin();
    await moveKept(this.services, [{ from, to }]);
    if (this.#isReady) this.#post({ kind: 'moved', subject: to.toString() });
    else if (!this.panel.visible) this.#draw();
    this.refresh();
  }

  async #handOver(other: Pick<PagePanel, 'adopt'>): Promise<void> {
    const kept = this.#held.kept ?? this.restored.state;
    this.#held.letGo();
    if (kept !== undefined) {
      const left = { page: this.kind.page, subject: this.subject.toString(), kept, isTyped: true };
      await this.services.kept.set(left);
      other.adopt([left]);
    }
    this.panel.dispose();
  }

  /** Says something to the page, now or as soon as it listens. */
  tell(news: unknown): void {
    this.#news.push(news);
    if (this.#isReady) this.#tellNews();
  }

  /** Shows what the notes say now, where that is something else. */
  refresh(): void {
    this.#isStale = true;
    this.#refreshing ??= this.#show().finally(() => (this.#refreshing = undefined));
  }

  /** The page goes away: what it could not ask for any more is done, so that nothing that was typed is lost. */
  async rescue(): Promise<Left | undefined> {
    return this.#held.rescue();
  }

  async #write(request: Request): Promise<boolean> {
    try {
      const answer = await this.kind.answer(this.services, this.subject, request);
      return this.kind.isDone?.(answer) ?? true;
    } catch (error) {
      if (this.#lost === undefined)
        this.services.log.error(`What was typed on the page ${this.kind.page} could not be written`, error);
      return false;
    }
  }

  /**
   * The page is closed by the reader: what it wants kept is there when it is opened again.
   */
  async close(): Promise<ClosedPage> {
    this.dispose();
    const left = await this.rescue();
    if (left === undefined) return { isDone: true, isLost: false };
    const { kept, isDone } = left;
    const { isTyped = false, isBegun = false } = readKept(kept);
    const { page } = this.kind;
    await this.services.kept.set({ page, subject: this.subject.toString(), kept, isTyped });
    return { isDone: isDone && !isBegun, isLost: this.#lost !== undefined };
  }

  dispose(): void {
    this.#isDisposed = true;
    this.kind.left?.(this.services, this.#subject);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Whether its file has unsaved changes is part of what a page shows. */
  #follow(document: vscode.TextDocument): void {
    if (document.uri.toString() === this.subject.toString()) this.refresh();
  }

  #draw(): void {
    const { panel, services, kind, subject } = this;
    const kept = services.kept.get(kind.page, subject);
    const about = { subject, former: this.#former };
    panel.webview.html = pageDocument(panel.webview, services.extensionUri, kind.page, about, kept);
    this.#drawn = subject;
  }

  async #receive(message: unknown): Promise<void> {
    if (!this.#isMessage(message)) {
      const id = askedId(message);
      this.services.log.info(`A page (${this.kind.page}) sent a message that is none.`);
      if (id !== undefined) this.#post({ kind: 'refused', id, reason: t('This cannot be done here.') });
    } else if (message.kind === 'ready') this.#welcome(message);
    else if (message.kind === 'close') this.panel.dispose();
    else if (message.kind === 'hold') {
      this.#held.take(message);
      await this.#leftovers.forgetTold();
    } else if (message.kind === 'pick') await this.#pick(message.uri);
    else await this.#answer(message.id, message.request);
  }

  #welcome({ version, zone, left }: Extract<FromPage<Request>, { kind: 'ready' }>): void {
    if (version !== PROTOCOL_VERSION) {
      this.#draw();
      return;
    }
    this.#isReady = true;
    this.#shown = undefined;
    this.#leftovers.hear(left);
    logFailure(this.services.log, this.services.notes.learnZone(zone)); // what is shown is shown anew where it is news
    const { bundle } = vscode.l10n;
    this.#post({
      kind: 'hello',
      language: vscode.env.language,
      ...(bundle !== undefined && { words: bundle }),
    });
    if (this.#drawn !== this.subject) this.#post({ kind: 'moved', subject: this.subject.toString() });
    this.refresh();
  }

  /** The reader says which file it is; one that was not offered is none. */
  async #pick(uri: string): Promise<void> {
    const one = this.#lost?.maybe.find(each => each.uri.toString() === uri);
    if (one !== undefined) await this.follow(one.uri);
  }

  async #answer(id: number, request: Request): Promise<void> {
    const { subject } = this;
    try {
      const value = await this.kind.answer(this.services, subject, request);
      await this.#refreshing; // whoever hears the answer has seen what came of it
      this.#post({ kind: 'answer', id, value });
    } catch (error) {
      const isRefused = error instanceof Refusal;
      if (isRefused && subject !== this.subject) return this.#answer(id, request); // it got another name meanwhile
      if (isRefused) this.#post({ kind: 'refused', id, reason: localized(error.text) });
      else {
        this.services.log.error(`The page ${this.kind.page} could not do what it was asked`, error);
        const reason = t('Something went wrong in Mentoring Notes. The log says what.');
        this.#post({ kind: 'refused', id, reason });
      }
    }
  }

  async #show(): Promise<void> {
    while (this.#isStale && !this.#isDisposed) {
      this.#isStale = false;
      try {
        await this.#whereabouts.see(this.services, this.subject); // before it can be gone from what is shown of it
        const found = await this.kind.model(this.services, this.subject);
        if (found === undefined) {
          const lost = await this.#whereabouts.find(this.services, this.subject);
          this.#lost = lost;
          if (lost.now !== undefined) await this.follow(lost.now);
          if (lost.now !== undefined) continue;
        } else await this.#isThere(found.title);
        if (!this.#isReady) return;
        const message = found === undefined ? this.#gone() : this.#showing(found.model);
        const shown = JSON.stringify(message);
        if (shown !== this.#shown) this.#post(message);
        this.#shown = shown;
        this.#tellNews(); // at once: the page is not to be seen without it
        this.#isFailing = false;
      } catch (error) {
        this.services.log.error(`The page ${this.kind.page} cannot be shown`, error);
        if (!this.#isFailing)
          void showWarning(t('The page does not show the notes as they are now. The log says why.'));
        this.#isFailing = true;
      }
    }
  }

  /** What could not be written while the file was away, is written now, if the page is not there to see to it. */
  async #isThere(title: string): Promise<void> {
    this.panel.title = this.#title = title;
    const wasLost = this.#lost !== undefined;
    this.#lost = undefined;
    if (wasLost && !this.#isReady) void this.rescue();
    await this.#leftovers.look(this.subject);
  }

  #showing(model: Model): ToPage<Model, unknown> {
    const trace = this.#whereabouts.known;
    return { kind: 'show', model, ...(trace !== undefined && { trace }) };
  }

  #gone(): ToPage<Model, unknown> {
    const { isThere = false, maybe = [] } = this.#lost ?? {};
    return { kind: 'gone', isThere, maybe: maybe.map(({ uri, words }) => ({ uri: uri.toString(), words })) };
  }

  /** What is told is about what is shown: it comes after that. */
  #tellNews(): void {
    if (!this.#isReady || this.#shown === undefined) return;
    if (this.#lost === undefined)
      for (const { kept } of this.#leftovers.tell()) this.#post({ kind: 'adopt', kept });
    for (const news of this.#news.splice(0)) this.#post({ kind: 'tell', news });
  }

  #post(message: ToPage<Model, unknown>): void {
    if (this.#isReady || message.kind === 'refused') void this.panel.webview.postMessage(message);
  }
}
