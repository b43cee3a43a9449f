import * as vscode from 'vscode';
import { showWarning } from '../../host/notices';
import { inWords, t } from '../../host/strings';
import { pageDocument } from './document';
import { Refusal, type PageDesk, type PageKind } from './kind';
import { askedId, fromPage, PROTOCOL_VERSION, type FromPage, type ToPage } from '../protocol/messages';

/** A page writes what is typed, or holds something else, long before this; in milliseconds. */
const SILENCE = 4000;

/** What a page has left to be done and to be kept should it go away. */
type Held<Request> = Extract<FromPage<Request>, { kind: 'hold' }>;

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
  #held: Held<Request> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  /** What the page shows, as JSON; undefined where it has to be told. */
  #shown: string | undefined;
  #refreshing: Promise<void> | undefined;
  #isStale = false;
  /** It has been said that the page cannot be shown. */
  #isFailing = false;

  constructor(
    private readonly kind: PageKind<Model, Request>,
    private readonly desk: PageDesk,
    readonly panel: vscode.WebviewPanel,
    readonly subject: vscode.Uri,
  ) {
    this.#isMessage = fromPage(kind.isRequest);
    this.#disposables.push(
      panel.webview.onDidReceiveMessage((message: unknown) => void this.#receive(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#isReady = false;
      }),
      desk.notes.onDidChange(() => this.refresh()),
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

  /** A page that says nothing more has gone without a word, as when its window was killed. */
  #hold(held: Held<Request>): void {
    this.#held = held;
    clearTimeout(this.#silence);
    if (held.requests.length > 0) this.#silence = setTimeout(() => void this.rescue(), SILENCE);
  }

  /**
   * The page goes away: does what it could not ask for any more, so that nothing that was typed is lost.
   * @returns what the page wants kept until it is opened again, as JSON, and whether all was done; undefined where it has
   * left nothing
   */
  async rescue(): Promise<{ readonly kept: string; readonly isDone: boolean } | undefined> {
    const held = this.#held;
    clearTimeout(this.#silence);
    if (held === undefined) return undefined;
    let isDone = true;
    for (const request of held.requests) isDone = (await this.#do(request)) && isDone;
    if (isDone && this.#held === held) this.#held = { ...held, requests: [], kept: held.done };
    return { kept: isDone ? held.done : held.kept, isDone };
  }

  async #do(request: Request): Promise<boolean> {
    try {
      const answer = await this.kind.answer(this.desk, this.subject, request);
      return this.kind.isDone?.(answer) ?? true;
    } catch (error) {
      this.desk.log.error(`What was typed on the page ${this.kind.page} could not be written`, error);
      return false;
    }
  }

  /**
   * The page is closed by the reader: what it wants kept is there when it is opened again.
   * @returns whether all that was typed stands where it belongs
   */
  async close(): Promise<boolean> {
    this.dispose();
    const left = await this.rescue();
    if (left !== undefined) await this.desk.kept.set(this.kind.page, this.subject, left.kept);
    return left?.isDone ?? true;
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Whether its file has unsaved changes is part of what a page shows. */
  #follow(document: vscode.TextDocument): void {
    if (document.uri.toString() === this.subject.toString()) this.refresh();
  }

  #draw(): void {
    const { panel, desk, kind, subject } = this;
    const kept = desk.kept.get(kind.page, subject);
    panel.webview.html = pageDocument(panel.webview, desk.extensionUri, kind.page, subject, kept);
  }

  async #receive(message: unknown): Promise<void> {
    if (!this.#isMessage(message)) {
      const id = askedId(message);
      this.desk.log.info(`A page (${this.kind.page}) sent a message that is none.`);
      if (id !== undefined) this.#post({ kind: 'refused', id, reason: t('This cannot be done here.') });
    } else if (message.kind === 'ready') this.#welcome(message.version);
    else if (message.kind === 'close') this.panel.dispose();
    else if (message.kind === 'hold') this.#hold(message);
    else await this.#answer(message.id, message.request);
  }

  #welcome(version: number): void {
    if (version !== PROTOCOL_VERSION) {
      this.#draw();
      return;
    }
    this.#isReady = true;
    this.#shown = undefined;
    const { bundle } = vscode.l10n;
    this.#post({
      kind: 'hello',
      language: vscode.env.language,
      ...(bundle !== undefined && { words: bundle }),
    });
    this.refresh();
  }

  async #answer(id: number, request: Request): Promise<void> {
    try {
      const value = await this.kind.answer(this.desk, this.subject, request);
      this.#post({ kind: 'answer', id, value });
    } catch (error) {
      if (error instanceof Refusal) this.#post({ kind: 'refused', id, reason: inWords(error.text) });
      else {
        this.desk.log.error(`The page ${this.kind.page} could not do what it was asked`, error);
        const reason = t('Something went wrong in Mentoring Notes. The log says what.');
        this.#post({ kind: 'refused', id, reason });
      }
    }
  }

  async #show(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      try {
        const found = await this.kind.model(this.desk, this.subject);
        if (found !== undefined) this.panel.title = this.#title = found.title;
        if (!this.#isReady) return;
        const message =
          found === undefined ? ({ kind: 'gone' } as const) : ({ kind: 'show', model: found.model } as const);
        const shown = JSON.stringify(message);
        if (shown !== this.#shown) this.#post(message);
        this.#shown = shown;
        this.#tellNews(); // at once: the page is not to be seen without it
        this.#isFailing = false;
      } catch (error) {
        this.desk.log.error(`The page ${this.kind.page} cannot be shown`, error);
        if (!this.#isFailing)
          void showWarning(t('The page does not show the notes as they are now. The log says why.'));
        this.#isFailing = true;
      }
    }
  }

  /** What is told is about what is shown: it comes after that. */
  #tellNews(): void {
    if (!this.#isReady || this.#shown === undefined) return;
    for (const news of this.#news.splice(0)) this.#post({ kind: 'tell', news });
  }

  #post(message: ToPage<Model, unknown>): void {
    if (this.#isReady || message.kind === 'refused') void this.panel.webview.postMessage(message);
  }
}
