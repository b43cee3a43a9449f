import * as vscode from 'vscode';
import type { GoalCommit } from '../core/mentoring/goalCommits';
import { gitFolder, onDidOpenRepository, type GitFolder } from '../host/git';
import { commitsWithTrailer } from '../host/gitLog';
import { logFailure } from '../host/log';
import type { LanguageServices } from './suggestionContext';

/** A repository of the workspace, and what its last commit leads back to. */
interface Known {
  readonly git: GitFolder;
  readonly listener: vscode.Disposable;
  head?: string;
  commits: readonly GoalCommit[];
}

/** Finds the commits that name goals, in each repository of the workspace, again whenever its last commit is another. */
export class GoalCommits implements vscode.Disposable {
  readonly #known = new Map<string, Known>();
  readonly #disposables: vscode.Disposable[] = [];
  #asking: Promise<void> = Promise.resolve();

  constructor(private readonly services: LanguageServices) {
    const look = () => this.look();
    this.#disposables.push(
      vscode.workspace.onDidChangeWorkspaceFolders(look),
      vscode.workspace.onDidGrantWorkspaceTrust(look),
    );
    logFailure(
      services.log,
      onDidOpenRepository(look).then(listener => {
        if (listener !== undefined) this.#disposables.push(listener);
      }),
    );
    this.look();
  }

  /** Looks at all repositories, one look after the other. */
  look(): void {
    this.#asking = this.#asking.then(() => this.#lookAtAll());
    logFailure(this.services.log, this.#asking);
  }

  dispose(): void {
    for (const { listener } of this.#known.values()) listener.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #lookAtAll(): Promise<void> {
    const found = new Map<string, GitFolder>();
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      const git = await gitFolder(uri);
      if (git !== undefined) found.set(git.root.toString(), git);
    }
    let isOther = false;
    for (const [root, known] of this.#known) {
      if (found.has(root)) continue;
      known.listener.dispose();
      this.#known.delete(root);
      isOther = true;
    }
    for (const [root, git] of found) {
      const known = this.#known.get(root) ?? { git, listener: this.#follow(git), commits: [] };
      this.#known.set(root, known);
      const { head } = git;
      if (head === known.head) continue;
      known.head = head;
      known.commits = await this.#ask(git);
      isOther = true;
    }
    if (isOther) this.services.notes.takeCommits([...this.#known.values()].flatMap(({ commits }) => commits));
  }

  #follow(git: GitFolder): vscode.Disposable {
    return git.onDidChange(() => {
      if (git.head !== this.#known.get(git.root.toString())?.head) this.look();
    });
  }

  async #ask(git: GitFolder): Promise<readonly GoalCommit[]> {
    const { engine } = await this.services.notes.open();
    const root = git.root.toString();
    return (await commitsWithTrailer(git, engine.GOAL_TRAILER)).map(
      ({ id, day, author, subject, message }) => ({
        id,
        root,
        day,
        author,
        subject,
        names: engine.namedInMessage(message),
      }),
    );
  }
}
