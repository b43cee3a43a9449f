import { gitFolder } from '../git';
import { unattended, type LogChannel } from '../log';
import { showInformation, showWarning } from '../notices';
import type { OpenFolder } from '../notesWorkspace';
import { t } from '../strings';
import { exposed, keepOutOfGit, takeOutOfIndex, type Exposed } from './guards';

/** What was said in this window already, by folder. */
const said = new Map<string, string>();

/**
 * Says at once where git knows private notes, or would take them, and offers the way out; each state of a folder once.
 * @param inHistory also looks through all commits: once, when the notes are opened
 */
export function sayExposed(open: OpenFolder, log: LogChannel, inHistory: boolean): void {
  unattended(log, look(open, inHistory));
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
