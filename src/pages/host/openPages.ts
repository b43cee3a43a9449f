import * as vscode from 'vscode';
import { PAGE_NAMES, type PageName } from '../protocol/messages';
import type { MovedFile } from '../../host/movedNotes';
import type { PageServices, Start } from './kind';
import type * as PagesBundle from './pages';
import type { Vector } from './rasterise';

/** Where it is remembered what pages have left. */
const KEPT = 'keptPages';

/** The pages as the start-up bundle knows them: it takes over those that VS Code restores and loads the rest on first need. */
export class Pages implements vscode.Disposable {
  readonly #serializers: readonly vscode.Disposable[];
  #loaded: typeof PagesBundle | undefined;
  #services: PageServices | undefined;

  constructor(
    private readonly start: Start,
    private readonly load: () => Promise<typeof PagesBundle>,
  ) {
    this.#serializers = PAGE_NAMES.map(name =>
      vscode.window.registerWebviewPanelSerializer(`mentoring.${name}`, {
        deserializeWebviewPanel: (panel, state: unknown) =>
          this.#with((bundle, services) => bundle.restorePage(services, name, panel, state)),
      }),
    );
  }

  /** Writes what is being typed on pages; where none was opened, nothing is loaded. */
  async rescue(): Promise<void> {
    await this.#loaded?.rescuePages();
  }

  /** Files have other names: open pages go along, and what was kept of closed ones. */
  async follow(moved: readonly MovedFile[]): Promise<void> {
    if (this.#mayKnow) await this.#with((bundle, services) => bundle.followMoved(services, moved));
  }

  /** Says that something was begun on a page that is closed by now, and never entered. */
  async remindOfBegun(name: PageName, subject: vscode.Uri, title: string): Promise<void> {
    if (this.#mayKnow)
      await this.#with((bundle, services) => bundle.remindOfBegun(services, name, subject, title));
  }

  /** Pages are open, or were in this workspace. */
  get #mayKnow(): boolean {
    return this.#loaded !== undefined || this.start.memory.get(KEPT) !== undefined;
  }

  /** Opens the page of a subject, or brings it to the front; `news` is what it is to be told. */
  open(name: PageName, subject: vscode.Uri, news?: unknown): Promise<void> {
    return this.#with((bundle, services) => bundle.openPage(services, name, subject, news));
  }

  /** Has the roadmap's page make a PNG of a drawing; undefined where it cannot. */
  rasterise(subject: vscode.Uri, picture: Vector): Promise<Uint8Array | undefined> {
    return this.#with((bundle, services) => bundle.rasterise(services, subject, picture));
  }

  /** What the page is about that is in front; undefined where none is. */
  activeSubject(): vscode.Uri | undefined {
    return this.#loaded?.activeSubject();
  }

  async #with<T>(work: (bundle: typeof PagesBundle, services: PageServices) => T | Promise<T>): Promise<T> {
    const bundle = (this.#loaded = await this.load());
    this.#services ??= bundle.pageServices(this.start);
    return work(bundle, this.#services);
  }

  dispose(): void {
    for (const serializer of this.#serializers) serializer.dispose();
  }
}
