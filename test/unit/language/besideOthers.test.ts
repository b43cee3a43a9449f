// Where another extension reads YAML, it is given our schemas, and we say no more what they say.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { withoutOthers } from '../../../src/core/language/diagnose';
import { find, GOAL, MEETING } from './support';

const schemaOf = (path: string) =>
  new Ajv({ strict: false, formats: { date: true, 'date-time': true, uri: true, email: true } }).compile(
    JSON.parse(
      readFileSync(`media/schemas/${path === GOAL ? 'goal' : 'meeting'}.schema.json`, 'utf8'),
    ) as object,
  );

const WRONG: readonly (readonly [what: string, path: string, text: string])[] = [
  ['a word that is none of a few', GOAL, 'title: T\nstatus: pause\n'],
  ['a date in words', GOAL, 'title: T\ndue: next friday\n'],
  ['a day and no time of day', MEETING, 'title: T\ndate: soon\n'],
  ['minutes in words', MEETING, 'title: T\ndate: 2027-02-26\nminutes: an hour\n'],
  ['a text that is a map', GOAL, 'title: T\nspecific:\n  a: b\n'],
  ['no title', GOAL, 'status: active\n'],
  ['a title that is a list', GOAL, 'title: [a, b]\n'],
  ['a list where a map belongs', GOAL, '- title: T\n'],
  ['an agenda without names', MEETING, 'title: T\ndate: 2027-02-26\nagenda: [a, b]\n'],
  ['a step that is a list', GOAL, 'title: T\nsteps:\n  - [a, b]\n'],
  ['done in words', GOAL, 'title: T\nsteps:\n  - text: a\n    done: nearly\n'],
];

describe('Beside another extension that reads YAML', () => {
  for (const [what, path, text] of WRONG)
    it(`${what} is left to our schema, which says it`, async () => {
      const found = await find(path, text);
      assert.ok(found.length > 0, 'something is wrong');
      assert.deepEqual(withoutOthers(found), []);
      assert.equal(schemaOf(path)(parse(text)), false);
    });

  it('what no schema can say stays ours: names that lead nowhere, dates out of order, marks of git', async () => {
    for (const text of [
      'title: T\nowner: nobody-here\n',
      'title: T\nstart: 2027-03-01\ndue: 2027-02-01\n',
      'title: T\n<<<<<<< a\nowner: ada\n=======\nowner: mo\n>>>>>>> b\n',
    ]) {
      const found = await find(GOAL, text);
      assert.ok(found.length > 0);
      assert.deepEqual(withoutOthers(found), found);
    }
  });
});
