// The windows that host tests run in. The tests of the usual one lie in test/host itself, those of each other in a
// folder of its name.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prepareDemo } from '../editor/demo.mjs';

const mentorship = (title, mentee, mentor) => `title: ${title}\nmentees: [${mentee}]\nmentors: [${mentor}]\n`;

function put(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const git = (folder, ...args) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });

/** Two folders with notes, one of them with a third nested in it, one without notes, and a part of a repository. */
function severalFolders(folder) {
  const M = '.mentoring/mentorships';
  put(join(folder, 'first app'), {
    [`${M}/ada-mo/mentorship.yaml`]: mentorship('Ada and Mo', 'ada', 'mo'),
    [`${M}/ada-mo/goals/first.yaml`]: 'title: First\n',
    [`${M}/ada-mo/goals/same.yaml`]: 'title: Same, in the first\n',
    'nested/.mentoring/mentorships/kim-lin/mentorship.yaml': mentorship('Kim and Lin', 'kim', 'lin'),
    'nested/.mentoring/mentorships/kim-lin/goals/inner.yaml': 'title: Inner\n',
  });
  put(join(folder, 'second'), {
    [`${M}/ada-mo/mentorship.yaml`]: mentorship('Ada and Mo elsewhere', 'ada', 'mo'),
    [`${M}/ada-mo/goals/second.yaml`]: 'title: Second\n',
    [`${M}/ada-mo/goals/same.yaml`]: 'title: Same, in the second\n',
    [`${M}/ada-mo/meetings/2027-03-01-names.yaml`]: 'title: Names\ndate: 2027-03-01\n',
  });
  put(join(folder, 'plain'), { 'README.md': 'Nothing here yet.\n' });
  put(join(folder, 'whole'), {
    [`${M}/whole/mentorship.yaml`]: mentorship('Of the whole', 'ada', 'mo'),
    'part/README.md': 'A part.\n',
  });
  git(join(folder, 'whole'), 'init', '-q');
  const folders = ['first app', 'second', 'first app/nested', 'plain', 'whole/part'].map(path => ({ path }));
  put(folder, { 'team.code-workspace': JSON.stringify({ folders }) });
  return { workspace: join(folder, 'team.code-workspace') };
}

/** Each: the settings it needs, and what it opens (`open` fills a folder and returns the query of the editor's address). */
export const SITUATIONS = {
  usual: { open: async folder => ({ folder: await prepareDemo(folder) }) },
  several: { open: severalFolders },
  'no-folder': { open: () => ({ ew: 'true' }) },
  'no-git': { git: false, open: async folder => ({ folder: await prepareDemo(folder) }) },
};
