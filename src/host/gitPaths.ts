import type { GitFolder } from './git';
import type { OpenFolder } from './openFolder';

/** Where the notes of a folder lie, from the root of its repository; links on the way there are git's to follow. */
export async function pathOfNotes(git: GitFolder, { folder }: Pick<OpenFolder, 'folder'>): Promise<string> {
  const answer = await git.run(['-C', folder.uri.fsPath, 'rev-parse', '--show-prefix']);
  return `${answer?.out.replace(/\r?\n$/, '') ?? ''}.mentoring`;
}

/** Whether git leaves a path out, whatever it may have of it already; undefined where git could not be asked. */
export async function isLeftOut(git: GitFolder, path: string): Promise<boolean | undefined> {
  // it takes names, and refuses to be told that they are no patterns
  const answer = await git.run(['--no-literal-pathspecs', 'check-ignore', '-q', '--no-index', `./${path}`]);
  return answer === undefined || answer.code > 1 ? undefined : answer.code === 0;
}
