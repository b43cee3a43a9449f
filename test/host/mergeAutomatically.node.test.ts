// Git merges notes with our program: only Node can run git.
import { existsSync, readFileSync } from 'node:fs';
import { equal, match, ok, rejects } from './support/assert';
import { GOAL, NOTES, call } from './support/notes';
import { git, inside, put, useRepository } from './support/repository';

const LAST = '    due:  2027-03-01\n';
const text = () => readFileSync(inside(GOAL), 'utf8');
const included = () => git('config', '--local', '--default', '', '--get', 'include.path').trim();

describe('Merging notes automatically', () => {
  useRepository();
  afterEach(async () => {
    await call('mergeAutomatically', { on: false });
    git('branch', '-qD', 'theirs');
  });

  /** Two branches that put a step each at the end of the same list. */
  function merge(): void {
    const goal = NOTES[GOAL] ?? '';
    ok(goal.includes(LAST));
    git('checkout', '-qb', 'theirs');
    put(GOAL, goal.replace(LAST, `${LAST}  - Theirs\n`));
    git('commit', '-qam', 'Theirs');
    git('checkout', '-q', '-');
    put(GOAL, goal.replace(LAST, `${LAST}  - Ours\n`));
    git('commit', '-qam', 'Ours');
    git('merge', '-q', '--no-edit', 'theirs');
  }

  it('puts the two together in an ordinary merge', async () => {
    await call('mergeAutomatically', {});
    match(included(), /[\\/]merge[\\/]git\.config$/);
    ok(existsSync(included()));
    merge();
    match(text(), /- (Ours|Theirs)\n {2}- (Ours|Theirs)\n/);
  });

  it('is as before once it is switched off', async () => {
    await call('mergeAutomatically', { on: true });
    await call('mergeAutomatically', { on: false });
    equal(included(), '');
    equal(existsSync(inside('.git/info/attributes')), false);
    await rejects(Promise.resolve().then(merge), /git merge/);
    match(text(), /^<{7} HEAD$/m);
    git('merge', '--abort');
  });

  it('wants to know of a folder that is there', async () => {
    await rejects(call('mergeAutomatically', { folder: 'nowhere' }), /folder/);
    await rejects(call('mergeAutomatically', { on: 'yes' }), /on/);
    git('branch', 'theirs');
  });
});
