// What git needs to merge the notes of a repository with our program, and what keeps both sides where that is broken.

/** What git calls the driver, and what stands in its attributes. */
const NAME = 'mentoring-notes';

/** The line that says which files are merged with it: the notes, wherever they lie in the repository. */
export const ATTRIBUTES = `**/.mentoring/**/*.yaml merge=${NAME}`;

/** Where the program may be found on this machine. */
export interface MergeProgram {
  /** What can run it, the best first: full paths, or names to look for. */
  readonly nodes: readonly string[];
  /** The full path of the folder of the extension. */
  readonly extension: string;
  /** How long one file may take; git merges it by lines then. */
  readonly seconds?: number;
}

/** Far more than the largest record takes on a slow machine, and less than a person waits before a terminal. */
const SECONDS = 20;

/** How the script says that it has done its part: a script that is cut short, or another program, ends otherwise. */
const DONE = { merged: 40, marked: 41 };

/** As a word of a shell script, whatever it has in it. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** A path as git and its shell write it. */
export const slashed = (path: string) => (/^[a-z]:\\/i.test(path) ? path.replaceAll('\\', '/') : path);

/**
 * The script that git starts, in a folder that stays while the extension is updated. It gives git a result only where
 * the program has written one: what cannot be run, is another program or breaks off has done nothing then, and
 * what takes too long is ended. Of an extension that was updated meanwhile, the folder beside it is taken.
 */
export function mergeScript({ nodes, extension, seconds = SECONDS }: MergeProgram): string {
  const folder = slashed(extension);
  const beside = `${quoted(folder.slice(0, folder.lastIndexOf('/')))}/mentoring-notes.mentoring-notes-*`;
  const programs = [quoted(folder), beside].map(place => `${place}/dist/cli/merge.mjs`).join(' ');
  const names = nodes.map(node => quoted(slashed(node))).join(' ');
  return `#!/bin/sh
# Written by Mentoring Notes. Git starts it with %O %A %B %L %P.
# It exits with ${DONE.merged}: merged; ${DONE.marked}: merged, with marks where a person has to choose; anything else: git is to merge.
out="$2.mentoring-notes"
NODE_OPTIONS= ELECTRON_RUN_AS_NODE=1
export NODE_OPTIONS ELECTRON_RUN_AS_NODE
# Runs a program, and ends it (137) where it takes longer than ${seconds} seconds.
limited() {
  "$@" </dev/null &
  running=$!
  (
    waiting=
    trap 'kill $waiting; exit' TERM
    sleep ${seconds} &
    waiting=$!
    wait "$waiting"
    kill -9 "$running"
  ) >/dev/null &
  watching=$!
  wait "$running"
  ended=$?
  kill "$watching"
  wait "$watching"
  return "$ended"
}
for node in ${names}; do
  for program in ${programs}; do
    [ -r "$program" ] || continue
    if [ "$1" = --try ]; then
      [ "$(limited "$node" "$program" --try 2>/dev/null)" = ${NAME} ] && exit 0
      continue
    fi
    rm -f "$out" "$out.part"
    limited "$node" "$program" --out "$out" -- "$1" "$2" "$3" "$4" "$5" >/dev/null 2>&1
    code=$?
    [ "$code" -eq 3 ] || [ "$code" -eq 137 ] && break 2
    [ "$code" -le 1 ] && [ -s "$out" ] && mv -f "$out" "$2" && exit "$((${DONE.merged} + code))"
  done
done
[ "$1" = --try ] || rm -f "$out" "$out.part"
exit 3
`;
}

/**
 * The settings that git includes. Where the script does not say that it has done its part, git merges by lines: a driver
 * that cannot start would leave our side alone in the file, without a mark.
 * @param path the full path of the script
 */
export function mergeConfig(path: string): string {
  const script = quoted(slashed(path)).replaceAll('%', '%%');
  const byLines = 'git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B';
  const driver = `[ -r ${script} ] && sh ${script} %O %A %B %L %P; case $? in ${DONE.merged}) exit 0;; ${DONE.marked}) exit 1;; *) ${byLines};; esac`;
  const value = driver.replace(/[\\"]/g, '\\$&');
  return `# Written by Mentoring Notes.\n[merge "${NAME}"]\n\tname = Mentoring Notes\n\tdriver = "${value}"\n`;
}

/** The arguments for git that try whether the script finds a program that it can run. */
export function tryScript(script: string): readonly string[] {
  return ['-c', `alias.try-${NAME}=!sh ${quoted(slashed(script))} --try`, `try-${NAME}`];
}
