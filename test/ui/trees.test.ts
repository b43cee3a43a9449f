import assert from 'node:assert/strict';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { eventually } from './support/eventually';
import type { Notes } from './support/notes';
import type { Workbench } from './support/workbench';

/** Days move with the demo: `9 Dec`, `Thu 26 Nov`, `tomorrow`. */
const DAY = /\b(tomorrow|today|(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?\d{1,2} [A-Z][a-z]{2,3}(?: 20\d\d)?)\b/g;
const withoutDays = (rows: readonly string[]) => rows.map(row => row.replace(DAY, '‹day›'));

describe('The three trees', () => {
  let demo: Demo;
  let notes: Notes;
  let workbench: Workbench;

  before(async () => {
    demo = await openDemo();
    ({ notes, workbench } = demo);
  });

  after(() => demo.end());

  it('show goals by state with what is done of them, and unfold to steps, code and evidence', async () => {
    await workbench.expand('Lead the tokenizer', 'Goals');
    await workbench.expand('Lin and Ada', 'Goals');
    await workbench.row('Collect what callers need', 'Goals').waitFor();
    await workbench.reveal('One style guide for both', 'Goals');
    assert.deepEqual(withoutDays(await workbench.rows('Goals')), [
      'Ada and Mo, 1 stuck, 1 at risk, mentorship',
      '  Cover the parser with table-driven tests, 4 of 7, due ‹day›, goal, on track',
      '  Review two pull requests a week, 2 of 4, due ‹day›, goal, active',
      '  Ask before answering, 1 of 2, due ‹day›, goal, active',
      '  Get the fuzz job into the nightly build, stuck, due ‹day›, goal',
      '  Lead the tokenizer API change, at risk, due ‹day›, goal',
      '    Collect what callers need, ‹day›, step, done',
      '    Two options on one page, overdue, ‹day›, step, open',
      '    Decide with the API owner, due ‹day›, step, open',
      '    Move the first caller, due ‹day›, step, open',
      '    Remove the old entry point, due ‹day›, step, open',
      '    tokenizer.ts:142, export function tokenize(src: string, at = 0): Cursor {, code in src/tokenizer.ts',
      '    tokenizer.ts:57, export function scan(source: string): Token[] {, code in src/tokenizer.ts',
      '    three callers, 9f2c1ab, evidence',
      '  Speak at the backend guild, draft, goal',
      '  Read the parser end to end, done ‹day›, goal',
      'Lin and Ada, peers, mentorship',
      '  Read a query plan: what costs what, 1 of 2, due ‹day›, goal, active',
      '  Build one form from nothing, paused, 0 of 1, goal',
      '  Add an index that helps, done ‹day›, goal',
      '  One style guide for both, dropped, goal',
    ]);
  });

  it('show the next meeting with each person’s agenda unfolded, mentees first, and the past by date', async () => {
    await workbench.expand('Promises, 2', 'Meetings');
    await workbench.expand('Check-in', 'Meetings');
    await workbench.expand('Past, 8', 'Meetings');
    await workbench.reveal('Kick-off', 'Meetings');
    assert.deepEqual(withoutDays(await workbench.rows('Meetings')), [
      'Upcoming meetings',
      '  Shaping an API, ‹day› 10:00, Ada and Mo, meeting, planned',
      '    Ada, 1 of 4, agenda',
      '      What the helper review taught me, 8 min, topic, discussed',
      '      Where does the API start?, 15 min, topic, open',
      '      Is one error type enough?, 15 min, topic, open',
      '      Naming of the helpers, parked, topic',
      '    Mo, 1 of 2, agenda',
      '      Wins since last time, 5 min, topic, discussed',
      '      Reading a failing table, 10 min, topic, open',
      '    Promises, 2',
      '      Ask Priya about error codes, due ‹day›, Ada, promise of Ada, open',
      '      Find the owner of the runners, due ‹day›, Mo, promise of Mo, open',
      '    Check-in, Mo answered',
      '      Mo, Ada found the gap herself once the three callers were on one page., check-in',
      '  Who owns the schema?, ‹day›, Lin and Ada, meeting, planned',
      '  Shaping an API, part two, ‹day›, Ada and Mo, meeting, planned',
      'Past, 8 meetings',
      '  Tests that explain, ‹day›, Ada and Mo, meeting, held',
      '  Forms, first look, cancelled, ‹day›, Lin and Ada, meeting',
      '  Mid-winter review, ‹day›, Ada and Mo, meeting, held',
      '  Reading a diff, ‹day›, Ada and Mo, meeting, held',
      '  First talk, ‹day›, Lin and Ada, meeting, held',
      '  New Year, missed, ‹day›, Ada and Mo, meeting',
      '  How we test here, ‹day›, Ada and Mo, meeting, held',
      '  Kick-off, ‹day›, Ada and Mo, meeting, held',
      'Feedback, 1',
    ]);
  });

  it('show what I promised first, the overdue before the rest, then what others promised', async () => {
    await workbench.expand('Mo, 1 overdue', 'Follow-through');
    await workbench.row('Find the owner', 'Follow-through').waitFor();
    const rows = withoutDays(await workbench.rows('Follow-through'));
    assert.deepEqual(
      rows.filter(row => !row.includes('waits for you')),
      [
        'Me, 1 overdue, 1 to prepare, promises',
        '  Two options on one page, overdue, ‹day›, Mo, promise of Ada',
        '  Convert the lexer tests, due ‹day›, Mo, promise of Ada, open',
        '  Ask Priya about error codes, due ‹day›, Mo, promise of Ada, open',
        'Mo, 1 overdue, promises',
        '  Ask the guild for a free evening, overdue, ‹day›, Ada, promise of Mo',
        '  Find the owner of the runners, due ‹day›, Ada, promise of Mo, open',
      ],
    );
    assert.deepEqual(rows.filter(row => row.includes('waits for you')).length, 1);
  });

  it('count my overdue promises, and nothing else, on the icon', async () => {
    const badge = workbench.page.locator('.part.activitybar .action-item[aria-label^="Mentoring"]');
    assert.equal(await badge.locator('.badge-content').innerText(), '1');
    assert.match((await badge.getAttribute('aria-label')) ?? '', /1 of your promises is overdue/);
    await workbench.tick('Two options on one page', 'Follow-through');
    await eventually('the tick is written', () => notes.changes().length > 0);
    await badge.locator('.badge').waitFor({ state: 'hidden' });
    await workbench.run('Mentoring: Undo the Last Change');
    await eventually('the tick is taken back', () => notes.status() === '');
    await badge.locator('.badge').waitFor();
  });

  it('give each row and each checkbox a name that begins with what is seen and goes on in words', async () => {
    const rows = await workbench.page
      .locator('.part.sidebar .monaco-list-rows .monaco-list-row')
      .evaluateAll(all =>
        all.map(row => ({
          name: row.getAttribute('aria-label') ?? '',
          seen: [row.querySelector('.label-name'), row.querySelector('.label-description')]
            .map(part => part?.textContent ?? '')
            .filter(text => text !== ''),
          box: row.querySelector('[role="checkbox"]')?.getAttribute('aria-label'),
        })),
      );
    assert.ok(rows.length > 40);
    // a title that is cut, so that the word beside it is seen, is whole in the name
    const beginsWith = (name: string, [title = '', ...words]: readonly string[]) =>
      title.endsWith('…')
        ? name.startsWith(title.slice(0, -1)) && words.every(word => name.includes(`, ${word}`))
        : name.startsWith([title, ...words].join(', '));
    const KIND =
      /, (mentorship|goal|step|topic|agenda|evidence|meeting|check-in|promises|waits for you|code in [^,]+|promise of [^,]+)(, (on track|active|open|done|discussed|planned|held|missed|\d+ min))?$|meetings$|^Promises, |^Check-in, |^Feedback, /;
    for (const { name, seen, box } of rows) {
      if (!/^(Upcoming|Past)/.test(name)) assert.ok(beginsWith(name, seen), `${name} / ${seen.join('|')}`);
      assert.match(name, KIND);
      if (box !== undefined) assert.equal(box, name);
    }
    assert.ok(rows.filter(({ box }) => box !== undefined).length > 10);
  });

  it('open the file at the item that is clicked', async () => {
    const caret = workbench.page.locator('.statusbar-item', { hasText: /^Ln \d+/ });
    const line = (path: string, text: string) =>
      notes.read(path).slice(0, notes.read(path).indexOf(text)).split('\n').length;
    for (const [row, view, file, text] of [
      ['Decide with the API owner', 'Goals', 'tokenizer-api.yaml', '- text: Decide with'],
      ['tokenizer.ts:57', 'Goals', 'tokenizer-api.yaml', '- path: src/tokenizer.ts   #'],
      ['Reading a failing table', 'Meetings', 'shaping-an-api.yaml', '- text: Reading a failing'],
      ['Mo, Ada found the gap', 'Meetings', 'shaping-an-api.yaml', 'useful: Ada found'],
      ['Convert the lexer tests', 'Follow-through', 'mid-winter-review.yaml', '- text: Convert the'],
    ] as const) {
      await (await workbench.reveal(row, view)).click();
      const wanted = `Ln ${line(notes.path(file), text)},`;
      await eventually(`${row} opens at ${wanted}`, async () => (await caret.innerText()).startsWith(wanted));
      const tab = workbench.page.locator('.editor-group-container.active .tab.active');
      assert.match((await tab.getAttribute('aria-label')) ?? '', new RegExp(file));
    }
    assert.equal(notes.status(), '');
  });
});
