// Who the reader is by git's own settings: only Node can change them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { match } from './support/assert';
import { MEETING, NOTES, call, lookAgain, useNotes } from './support/notes';
import { read, root } from './support/workspace';

const git = (...args: string[]) => execFileSync('git', args, { cwd: root().fsPath, stdio: 'pipe' });

describe('The reader', () => {
  const globalBefore = process.env['GIT_CONFIG_GLOBAL'];
  const local = execFileSync('git', ['config', '--local', '--default', '', 'user.email'], {
    cwd: root().fsPath,
    encoding: 'utf8',
  }).trim();
  let home: string;

  before(() => {
    home = mkdtempSync(join(tmpdir(), 'git-home-'));
    process.env['GIT_CONFIG_GLOBAL'] = join(home, 'config');
  });
  after(async () => {
    if (globalBefore === undefined) delete process.env['GIT_CONFIG_GLOBAL'];
    else process.env['GIT_CONFIG_GLOBAL'] = globalBefore;
    if (local !== '') git('config', '--local', 'user.email', local);
    rmSync(home, { recursive: true });
    await lookAgain();
  });

  /** Without a person named, a topic goes to the reader. */
  const addTopic = (text: string) => call('addAgendaItem', { meeting: MEETING, text });

  it('is known by the e-mail address that git uses for all repositories, where this one has none', async () => {
    if (local !== '') git('config', '--local', '--unset', 'user.email');
    writeFileSync(join(home, 'config'), '[user]\n\temail = MO@example.org\n');
    await useNotes({ ...NOTES, '.mentoring/people/mo.yaml': 'name: Mo\nemail: mo@example.org\n' });
    await addTopic('Mine by all');
    match(
      await read(MEETING),
      /mo:\n {4}- text: A failing table\n {6}minutes: 10\n {4}- text: Mine by all\n/,
    );
  });

  it('is known by that of this repository before the one of all', async () => {
    git('config', '--local', 'user.email', 'ada@example.org');
    writeFileSync(join(home, 'config'), '[user]\n\temail = mo@example.org\n');
    const people = {
      '.mentoring/people/ada.yaml': 'email: ada@example.org\n',
      '.mentoring/people/mo.yaml': 'email: mo@example.org\n',
    };
    await useNotes({ ...NOTES, ...people });
    await addTopic('Mine here');
    match(await read(MEETING), /- Names\n {4}- text: Mine here\n/);
  });
});
