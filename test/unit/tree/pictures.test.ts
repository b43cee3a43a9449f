import assert from 'node:assert/strict';
import { actionsTree, overdueOfMine } from '../../../src/core/tree/actionsTree';
import { goalsTree } from '../../../src/core/tree/goalsTree';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { contextOf, draw, folderOf } from '../support/trees';
import { PICTURES } from './pictures';

const context = async () => contextOf([await folderOf(PICTURES, { me: 'ada' })]);

describe('the three trees on the day of the pictures', () => {
  it('show goals: those to look at by state, else steps and due day; done and draft ones at the end', async () => {
    assert.equal(
      await draw(goalsTree(await context())),
      `+ (target) Cover the parser with table-driven tests | 4 of 7, due 15 Mar
  . [x] One
  . [x] Two | 12 Jan
  . [x] Three | 29 Jan
  . [x] Four | 19 Feb
  . [ ] Five
  . [ ] Six
  . [ ] Seven
+ (warning) Lead the tokenizer API change | at risk, due 30 Apr
  . [x] Collect what callers need | 19 Feb
  . [ ] Two options on one page | overdue, 24 Feb
  . [ ] Decide with the API owner | due 12 Mar
  . (code) tokenizer.ts:142 | export function tokenize(
  . (git-commit) three callers | 9f2c1ab
  . (link-external) the nightly run | ci.example.org
  . (file) test/rule.test.ts
. (report) Get the fuzz job into the nightly build | stuck, due 26 Mar
. (circle-small) Speak at the backend guild | draft
+ (debug-pause) Review two changes a week | paused, 0 of 2
  . [ ] One
  . [ ] Two
+ (pass) Read the parser end to end | done 18 Jan
  . [x] One | 4 Jan
  . [x] Two | 18 Jan
. (circle-slash) Ask before answering | dropped
`,
    );
  });

  it('show meetings: the next one unfolded, topics by person, what became of a topic in place of its box', async () => {
    assert.equal(
      await draw(meetingsTree(await context())),
      `- Upcoming
  - (record) Shaping an API | today 10:00, 60 min
    - Ada | 1 of 6
      . [x] What the helper review taught me | 8 min
      . [ ] Where does the API start? | 15 min
      . [ ] Is one error type enough?
      . (arrow-right) Naming of the helpers | parked
      . (arrow-right) The old entry point | carried over
      . (circle-slash) Colours | dropped
    - Mo | 1 of 1
      . [x] Wins since last time
    + Promises | 4
      . [ ] Convert the lexer tests | due 4 Mar, Ada
      . (person-add) [ ] Find the owner of the runners | due 5 Mar, Mo
      . (book) [x] Send the book | kept, Mo
      . (info) [ ] How the runners are paid | Mo
    + Check-in | Mo answered
      . Mo | Ada found the gap herself
  + (circle-large) Shaping an API, part two | 12 Mar
    . Ada | no topics yet
    . Mo | no topics yet
    . Promises | none yet
    . Check-in | no answers yet
+ Past | 3
  + (circle-large-filled) Tests that explain | 12 Feb
    . Ada | no topics yet
    . Mo | no topics yet
    + Promises | 1
      . (warning) [ ] Two options on one page | overdue, 22 Feb, Ada
    + Check-in | everybody answered
      . Ada | The table
      . Mo | Start earlier
  + (close) New Year | missed, 1 Jan
    . Ada | no topics yet
    . Mo | no topics yet
    . Promises | none yet
    . Check-in | no answers yet
  + (circle-slash) Kick-off | cancelled, 4 Dec
    . Ada | no topics yet
    . Mo | no topics yet
    + Promises | 1
      . (warning) [ ] Nothing is owed of this | overdue, 5 Dec, Mo
    . Check-in | no answers yet
`,
    );
  });

  it('show promises: mine first and unfolded, overdue before due before open', async () => {
    assert.equal(
      await draw(await actionsTree(await context())),
      `- Me | 1 overdue
  . (warning) [ ] Two options on one page | overdue, 22 Feb
  . [ ] Convert the lexer tests | due 4 Mar
+ Mo | 2 open
  . (person-add) [ ] Find the owner of the runners | due 5 Mar
  . (info) [ ] How the runners are paid
`,
    );
    assert.equal(overdueOfMine(await context()), 1);
  });
});
