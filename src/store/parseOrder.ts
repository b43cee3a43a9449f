import { baseName } from '../core/baseName';
/**
 * The order in which files are worth reading: the few that everything else hangs on, then the goals, then the
 * meetings from the newest to the oldest by the names of their files.
 */
export function parseOrder(paths: readonly string[]): string[] {
  const rank = (path: string) => (path.includes('/meetings/') ? 2 : path.includes('/goals/') ? 1 : 0);
  const byRank: [string[], string[], string[]] = [[], [], []];
  for (const path of paths) byRank[rank(path)]?.push(path);
  const [few, goals, meetings] = byRank;
  const named = meetings.map(path => ({ path, name: baseName(path) }));
  named.sort((a, b) => (a.name < b.name ? 1 : -1));
  return [...few, ...goals, ...named.map(({ path }) => path)];
}
