import type * as vscode from 'vscode';
import { gitFolder } from '../git';
import { pathOfNotes } from '../gitPaths';
import { logFailure, type LogChannel } from '../log';
import { showInformation, showWarning } from '../notices';
import type { OpenFolder } from '../openFolder';
import { t } from '../strings';
import { exposed, keepOutOfGit, takeOutOfIndex, type Exposed } from './guards';

/** What was said in this window already, by folder. */
const said = new Map<string, string>();

/**
 * Says at once where git knows private notes, or would take them, and offers the way out; each state of a folder once.
 * @param inHistory also looks through all commits: once, when the notes are opened
 */
export function sayExposed(open: OpenFolder, log: LogChannel, inHistory: boolean): void {
  logFailure(log, look(open, inHistory));
}

async function look(open: OpenFolder, inHistory: boolean): Promise<void> {
  const git = await gitFolder(open.folder.uri);
  if (git === undefined) return;
  const found = await exposed(git, open, inHistory);
  const key = open.folder.uri.toString();
  const state = found.filter(one => one !== 'in-history').join();
  const isNews = (said.get(key) ?? '') !== state;
  said.set(key, state);
  for (const one of found) if (isNews || one === 'in-history') await tell(open, one);
}

async function tell(open: OpenFolder, what: Exposed): Promise<void> {
  const git = await gitFolder(open.folder.uri);
  if (git === undefined) return;
  switch (what) {
    case 'no-ignore': {
      const yes = t('Leave It out of Git');
      const text = t('The folder of your private notes has lost the file that keeps it out of git.');
      if ((await showWarning(text, yes)) === yes && (await keepOutOfGit(git, open)) === undefined)
        said.delete(open.folder.uri.toString());
      return;
    }
    case 'tracked': {
      const yes = t('Take It out of Git');
      const text = t(
        'git has private notes of this folder: the next commit shares them. Your files stay where they are.',
      );
      if ((await showWarning(text, yes)) !== yes) return;
      const isOut = await takeOutOfIndex(git, open);
      said.delete(open.folder.uri.toString());
      void (isOut
        ? showInformation(
            t('git leaves them out from now on. What a commit has already is not erased from it.'),
          )
        : showWarning(t('git could not take them out. Run: git rm -r --cached .mentoring/private')));
      return;
    }
    case 'in-history':
      await showWarning(
        t(
          'A commit or a stash of this repository has private notes. It is not erased: whoever has it can read them.',
        ),
      );
  }
}

/** How long after a change of the repository git is asked again, in milliseconds. */
const CALM = 1000;

/** Calls with each change of the repository of a folder, a moment after the last: git may have something private by now. */
export function onDidChangeGit(open: OpenFolder, log: LogChannel, listener: () => void): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(listener, CALM);
  };
  const listening: Promise<vscode.Disposable | undefined> = gitFolder(open.folder.uri).then(git =>
    git?.onDidChange(soon),
  );
  logFailure(log, listening);
  return {
    dispose: () => {
      clearTimeout(timer);
      void listening.then(listener => {
        listener?.dispose();
      });
    },
  };
}

/** A topic was shared and is taken back: of a commit that has it already, nobody can take it back. */
export async function sayCommitted(open: OpenFolder, path: string, words: string): Promise<void> {
  const git = await gitFolder(open.folder.uri);
  const below = git && `${await pathOfNotes(git, open)}/${path.slice('.mentoring/'.length)}`;
  const committed = below === undefined ? undefined : await git?.run(['show', `HEAD:${below}`]);
  if (committed?.code === 0 && committed.out.includes(words))
    void showInformation(
      t(
        'A commit has this topic already. It is yours alone again from here on; whoever has that commit can still read it.',
      ),
    );
}
