import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;

describe('The side bar in Dutch', () => {
  const manifest = read('package.nls.nl.json');
  const words = read('l10n/bundle.l10n.nl.json');
  const named = (key: string) => manifest[key] ?? assert.fail(key);
  const said = (key: string) => words[key] ?? assert.fail(key);
  let demo: Demo;

  before(async () => {
    demo = await openDemo({ locale: 'nl' });
  });

  after(() => demo.end());

  /** What a row says by a sentence of ours: `{count}` stands for a number, all else for one or two words. */
  const pattern = (sentence: string) =>
    new RegExp(
      `^${sentence
        .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
        .replace(/\{(count|done|minutes|number)\}/g, '\\d+')
        .replace(/\{\w+\}/g, '\\S+( \\S+)?')}$`,
    );

  it('has its titles, rows and states in Dutch, and no English words of ours', async () => {
    const { workbench } = demo;
    const views = ['view.goals', 'view.meetings', 'view.actions'].map(named);
    const [goals = '', meetings = '', promises = ''] = views;
    await workbench.expand('Lead the tokenizer', goals);
    await workbench.row('Two options', goals).waitFor();
    await workbench.expand('Lin and Ada', goals);
    await workbench.reveal('One style guide', goals);
    await workbench.expand('Check-in', meetings);
    await workbench.expand(new RegExp(`^${said('Past')}`), meetings);
    await workbench.reveal('Kick-off', meetings);
    await workbench.expand(/^Mo, /, promises);
    const rows: string[] = [];
    for (const view of views) rows.push(...(await workbench.rows(view)));
    assert.equal(
      rows[0],
      `Ada and Mo, ${['{count} stuck', '{count} at risk'].map(each => said(each).replace('{count}', '1')).join(', ')}, ${said('mentorship')}`,
    );

    const english = Object.keys(words).filter(key => words[key] !== key && !/^\{\w+\}/.test(key));
    const dutch = Object.values(words).map(pattern);
    const wrong = rows
      .flatMap(row => row.trim().split(', '))
      .filter(part => english.some(key => pattern(key).test(part)) && !dutch.some(own => own.test(part)));
    assert.deepEqual(wrong, []);
    await workbench.screenshot('sidebar-dutch');
  });

  it('names its commands and asks its questions in Dutch', async () => {
    const { workbench } = demo;
    await workbench.run(`${named('category')}: ${named('command.newGoal')}`);
    await workbench.quickInput.asked(said('Which mentorship?'));
    await workbench.quickInput.pick('Lin and Ada');
    await workbench.quickInput.asked(
      said('What should be different at the end? One line is enough to begin.'),
    );
    await workbench.quickInput.answer('');
    await workbench.quickInput.asked(said('Write something, or press Escape to leave.'));
    await workbench.quickInput.escape();
    await workbench.quickInput.closed();
  });
});
