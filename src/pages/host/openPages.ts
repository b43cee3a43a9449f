import * as vscode from 'vscode';
import { PAGE_NAMES, type PageName } from '../protocol/messages';
import type { PageDesk } from './kind';
import type * as PagesBundle from './pages';
import type { Vector } from './rasterise';

/** The pages as the start-up bundle knows them: it takes over those that VS Code restores and loads the rest on first need. */
export class Pages implements vscode.Disposable {
  readonly #serializers: readonly vscode.Disposable[];
  #loaded: typeof PagesBundle | undefined;

  constructor(
    private readonly desk: PageDesk,
    private readonly load: () => Promise<typeof PagesBundle>,
  ) {
    this.#serializers = PAGE_NAMES.map(name =>
      vscode.window.registerWebviewPanelSerializer(`mentoring.${name}`, {
        deserializeWebviewPanel: async (panel, state: unknown) =>
          (await this.#bundle()).restorePage(this.desk, name, panel, state),
      }),
    );
  }

  /** Writes what is being typed on pages; where none was opened, nothing is loaded. */
  async rescue(): Promise<void> {
    await this.#loaded?.rescuePages();
  }

  /** Opens the page of a subject, or brings it to the front; `news` is what it is to be told. */
  async open(name: PageName, subject: vscode.Uri, news?: unknown): Promise<void> {
    (await this.#bundle()).openPage(this.desk, name, subject, news);
  }

  /** Has the roadmap's page make a PNG of a drawing; undefined where it cannot. */
  async rasterise(subject: vscode.Uri, picture: Vector): Promise<Uint8Array | undefined> {
    return (await this.#bundle()).rasterise(this.desk, subject, picture);
  }

  /** What the page is about that is in front; undefined where none is. */
  activeSubject(): vscode.Uri | undefined {
    return this.#loaded?.activeSubject();
  }

  async #bundle(): Promise<typeof PagesBundle> {
    return (this.#loaded = await this.load());
  }

  dispose(): void {
    for (const serializer of this.#serializers) serializer.dispose();
  }
}
