import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPromise } from '../../../src/core/mentoring/promiseLine';
import { always } from '../support/properties';

const PEOPLE = [
  { id: 'ada', name: 'Ada Lovelace' },
  { id: 'mo', name: 'Mo' },
  { id: 'jose-2', name: 'José Pérez' },
  { id: 'jan', name: 'Sam Jansen' },
  { id: 'sam', name: 'Sam' },
  { id: 'anne-marie', name: 'Anne-Marie' },
];
/** A Wednesday. */
const TODAY = '2027-02-24';
const read = (line: string, me: string | undefined = 'mo') => readPromise(line, PEOPLE, me, TODAY);

type Case = readonly [line: string, person: string, text: string, due?: string, kind?: string];

const CASES: readonly Case[] = [
  ['ada: two options on one page by next friday', 'ada', 'Two options on one page', '2027-03-05'],
  ['mo: leen me het boek voor vrijdag', 'mo', 'Leen me het boek', '2027-02-26', 'resource'],
  ['mo: lend me the book by friday', 'mo', 'Lend me the book', '2027-02-26', 'resource'],
  ['two options on one page', 'mo', 'Two options on one page'],
  ['Ada: Two options', 'ada', 'Two options'],
  ['ADA : two options', 'ada', 'Two options'],
  ['@ada: two options', 'ada', 'Two options'],
  ['Ada Lovelace: two options', 'ada', 'Two options'],
  ['ada lovelace: two options', 'ada', 'Two options'],
  ['jose: twee opties uiterlijk 5 maart', 'jose-2', 'Twee opties', '2027-03-05'],
  ['José Pérez: two options', 'jose-2', 'Two options'],
  ['jose-2: two options', 'jose-2', 'Two options'],
  ['anne marie: two options', 'anne-marie', 'Two options'],
  ['anne-marie: two options', 'anne-marie', 'Two options'],
  ['sam: an id counts before a first name', 'sam', 'An id counts before a first name'],
  ['jansen: nobody is called by a last name', 'mo', 'jansen: nobody is called by a last name'],
  ['me: send the slides', 'mo', 'Send the slides'],
  ['ik: stuur de sheets', 'mo', 'Stuur de sheets'],
  ['I: send the slides', 'mo', 'Send the slides'],
  ['fix: the flaky test by friday', 'mo', 'fix: the flaky test', '2027-02-26'],
  ['Read https://example.org/a: it is short', 'mo', 'Read https://example.org/a: it is short'],
  ['ada: read chapter 3: names', 'ada', 'Read chapter 3: names'],
  ['ada: by friday send the slides', 'ada', 'Send the slides', '2027-02-26'],
  ['ada: send the slides by friday to Mo', 'ada', 'Send the slides to Mo', '2027-02-26'],
  ['ada: send the slides, by friday.', 'ada', 'Send the slides.', '2027-02-26'],
  ['ada: send the slides tomorrow', 'ada', 'Send the slides', '2027-02-25'],
  ['ada: stuur de sheets morgen', 'ada', 'Stuur de sheets', '2027-02-25'],
  ['ada: send the slides by 2027-03-01', 'ada', 'Send the slides', '2027-03-01'],
  ['ada: stuur de sheets voor 1 maart', 'ada', 'Stuur de sheets', '2027-03-01'],
  ['ada: send the slides by 05-03-2027', 'ada', 'Send the slides by 05-03-2027'],
  ['ada: send the slides next week', 'ada', 'Send the slides next week'],
  ['ada: review one pull request every friday', 'ada', 'Review one pull request every friday'],
  ['introduce Ada to the API owner', 'mo', 'Introduce Ada to the API owner', undefined, 'contact'],
  ['put Ada in touch with Priya by friday', 'mo', 'Put Ada in touch with Priya', '2027-02-26', 'contact'],
  ['stel Ada voor aan Priya', 'mo', 'Stel Ada voor aan Priya', undefined, 'contact'],
  ['breng Ada in contact met Priya', 'mo', 'Breng Ada in contact met Priya', undefined, 'contact'],
  ['introduce a second error type', 'mo', 'Introduce a second error type'],
  ['npm publish works again', 'mo', 'Npm publish works again'],
  ['rule.ts gets its own tests', 'mo', 'rule.ts gets its own tests'],
  ['iOS build', 'mo', 'iOS build'],
  ['`tokenize` returns a cursor', 'mo', '`tokenize` returns a cursor'],
  ['  ada:   two\t options  ', 'ada', 'Two options'],
  ['ada:', 'ada', ''],
  ['', 'mo', ''],
  [': hello', 'mo', ': hello'],

  ['- [ ] ada: write tests by friday', 'ada', 'Write tests', '2027-02-26'],
  ['* ada: write tests', 'ada', 'Write tests'],
  ['1. ada: write tests', 'ada', 'Write tests'],
  ['2) ada: write tests', 'ada', 'Write tests'],
  ['[ ] write tests', 'mo', 'Write tests'],
  ['**ada**: write tests', 'ada', 'Write tests'],
  ['**ada:** write tests', 'ada', 'Write tests'],
  ['- __@ada__: write tests', 'ada', 'Write tests'],
  ['ada：テストを書く', 'ada', 'テストを書く'],
  ['- [ ] Write tests - @ada - Due: 2027-03-05', 'ada', 'Write tests', '2027-03-05'],
  ['write tests - @ada', 'ada', 'Write tests'],
  ['@ada write tests by friday', 'ada', 'Write tests', '2027-02-26'],
  ['@Ada Lovelace write tests', 'ada', 'Write tests'],
  ['@ada, write tests', 'ada', 'Write tests'],
  ['@priya write tests', 'mo', '@priya write tests'],
  ['ask @ada for the slides', 'mo', 'Ask @ada for the slides'],
  ['**fix**: the flaky test', 'mo', '**fix**: the flaky test'],
  ['☐ ada: write tests', 'ada', 'Write tests'],
  ['write tests - @Ada Lovelace - Due: 2027-03-05', 'ada', 'Write tests', '2027-03-05'],
  ['write tests - @priya', 'mo', 'Write tests - @priya'],
  ['- ☐ ada: write tests', 'ada', 'Write tests'],
  ['- [ ]ada: write tests', 'ada', 'Write tests'],
  ['◦ ada: write tests', 'ada', 'Write tests'],
  ['a) ada: write tests', 'ada', 'Write tests'],
  ['> - ada: write tests', 'ada', 'Write tests'],
  ['### ada: write tests', 'ada', 'Write tests'],
  ['1) [ ] **@ada** write tests', 'ada', 'Write tests'],
  ['_@Ada Lovelace_, write tests', 'ada', 'Write tests'],
  ['ada\u3000: write tests', 'ada', 'Write tests'],
  ['Geef Jan 5', 'mo', 'Geef Jan 5'],
  ['#12 is still open', 'mo', '#12 is still open'],
  ['[x] write tests by friday', 'mo', '[x] write tests by friday'],
];

/** Who is meant is not clear: nothing is taken out of them. */
const WHOLE = [
  'ada, mo: both write a test by friday',
  'ada & mo: both write a test',
  'Ada en mo: allebei een test',
  'ada, priya: both write a test',
  '@ada @mo write a test by friday',
  '@ada and mo write a test',
  'ada: write tests - @mo',
  '- [x] ada: write tests',
  '☑ ada: write tests',
  '- ✅ ada: write tests by friday',
];

describe('a promise in one line', () => {
  for (const [line, person, text, due, kind] of CASES)
    it(`"${line}"`, () =>
      assert.deepEqual(read(line), { person, text, ...(due && { due }), ...(kind && { kind }) }));

  for (const line of WHOLE)
    it(`"${line}" is left whole, and nobody’s`, () => assert.deepEqual(read(line), { text: line }));

  it('is nobody’s while nobody is named and the reader is not one of the meeting', () => {
    assert.deepEqual(read('send the slides', 'guest'), { text: 'Send the slides' });
    assert.deepEqual(readPromise('me: send the slides', PEOPLE, undefined, TODAY), {
      text: 'me: send the slides',
    });
  });

  it('is not taken from one of two people with the same first name', () => {
    const people = [
      { id: 'a', name: 'Sam Lee' },
      { id: 'b', name: 'Sam Ito' },
    ];
    assert.deepEqual(readPromise('sam: hello', people, 'a', TODAY), { text: 'sam: hello' });
    assert.deepEqual(readPromise('sam ito: hello', people, 'a', TODAY), { person: 'b', text: 'Hello' });
  });

  it('takes anything that is typed, and loses no word of it but the name and the day', () => {
    always(
      fc.property(fc.string(), line => {
        const { text, due, person } = read(line);
        assert.ok(person !== undefined);
        const words = line.trim().split(/\s+/).join(' ').toLowerCase();
        if (due === undefined) assert.ok(words.endsWith(text.toLowerCase()) || person !== 'mo');
      }),
    );
  });
});
