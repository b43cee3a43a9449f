import type { GitFolder } from './git';
import type { OpenFolder } from './notesWorkspace';

/** Where the notes of a folder lie, from the root of its repository; links on the way there are git's to follow. */
export async function pathOfNotes(git: GitFolder, { folder }: Pick<OpenFolder, 'folder'>): Promise<string> {
  const answer = await git.run(['-C', folder.uri.fsPath, 'rev-parse', '--show-prefix']);
  return `${answer?.out.replace(/\r?\n$/, '') ?? ''}.mentoring`;
}
