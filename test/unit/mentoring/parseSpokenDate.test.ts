import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, dayWords } from '../../../src/core/mentoring/dates';
import {
  findSpokenDate,
  splitSpokenDate,
  spokenDate,
  typedDate,
} from '../../../src/core/mentoring/parseSpokenDate';
import { always } from '../support/properties';

const FRIDAY = '2027-02-26';
const MONDAY = '2027-03-01';
const SUNDAY = '2027-02-28';

type Case = readonly [words: string, today: string, date: string | undefined];

/** Words that mean the same, by language. */
const IN_WORDS = {
  weekdays: {
    en: 'monday tuesday wednesday thursday friday saturday sunday',
    nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    short: 'mon tue wed thu fri sat sun',
    letters: 'ma di wo do vr za zo',
  },
  months: {
    en: 'january february march april may june july august september october november december',
    nl: 'januari februari maart april mei juni juli augustus september oktober november december',
    short: 'jan feb mar apr may jun jul aug sep oct nov dec',
    kort: 'jan feb mrt apr mei jun jul aug sept okt nov dec',
  },
  numbers: {
    en: 'one two three four five six seven eight nine ten eleven twelve',
    nl: 'een twee drie vier vijf zes zeven acht negen tien elf twaalf',
  },
} as const;

describe('the words of a day', () => {
  const each = (lists: Readonly<Record<string, string>>) =>
    Object.values(lists).flatMap(list => list.split(' ').map((word, index) => [word, index] as const));

  it('are those of each day of the week', () => {
    for (const [word, index] of each(IN_WORDS.weekdays))
      assert.equal(spokenDate(word, SUNDAY), addDays(MONDAY, index), word);
  });

  it('are those of each month', () => {
    for (const [word, index] of each(IN_WORDS.months)) {
      const date = `2028-${String(index + 1).padStart(2, '0')}-05`;
      assert.equal(spokenDate(`5 ${word} 2028`, FRIDAY), date, word);
    }
  });

  it('are those of each number up to twelve', () => {
    for (const [word, index] of each(IN_WORDS.numbers)) {
      const isDutch = IN_WORDS.numbers.nl.split(' ').includes(word);
      const words = isDutch ? `over ${word} weken` : `in ${word} weeks`;
      assert.equal(spokenDate(words, FRIDAY), addDays(FRIDAY, 7 * (index + 1)), words);
    }
  });
});

describe('a day as people say it', () => {
  const cases: readonly Case[] = [
    ['2027-02-15', FRIDAY, '2027-02-15'],
    ['2027-02-30', FRIDAY, undefined],
    ['2027-2-5', FRIDAY, '2027-02-05'],
    ['2027/02/05', FRIDAY, '2027-02-05'],
    ['2027-02/05', FRIDAY, undefined],
    ['15-03-2027', FRIDAY, '2027-03-15'],
    ['15/3/2027', FRIDAY, '2027-03-15'],
    ['15.03.2027', FRIDAY, '2027-03-15'],
    ['3/15/2027', FRIDAY, '2027-03-15'],
    ['5/13/2027', FRIDAY, '2027-05-13'],
    ['13/5/2027', FRIDAY, '2027-05-13'],
    ['05-05-2027', FRIDAY, '2027-05-05'],
    ['05-03-2027', FRIDAY, undefined],
    ['15-03/2027', FRIDAY, undefined],
    ['31-02-2027', FRIDAY, undefined],

    ['today', FRIDAY, FRIDAY],
    ['Vandaag', FRIDAY, FRIDAY],
    ['tomorrow', '2027-12-31', '2028-01-01'],
    ['morgen', '2028-02-28', '2028-02-29'],
    ['the day after tomorrow', FRIDAY, '2027-02-28'],
    ['overmorgen', FRIDAY, '2027-02-28'],
    ['yesterday', MONDAY, '2027-02-28'],
    ['gisteren', '2027-01-01', '2026-12-31'],

    ['friday', FRIDAY, '2027-03-05'],
    ['friday', MONDAY, '2027-03-05'],
    ['Friday', SUNDAY, '2027-03-05'],
    ['on friday', MONDAY, '2027-03-05'],
    ['op vrijdag', MONDAY, '2027-03-05'],
    ['vrijdag', MONDAY, '2027-03-05'],
    ['vr', MONDAY, '2027-03-05'],
    ['thu', FRIDAY, '2027-03-04'],
    ['do', FRIDAY, '2027-03-04'],
    ['saturday', FRIDAY, '2027-02-27'],
    ['zondag', FRIDAY, '2027-02-28'],
    ['this friday', MONDAY, '2027-03-05'],
    ['aanstaande vrijdag', MONDAY, '2027-03-05'],
    ['komende maandag', MONDAY, '2027-03-08'],
    ['next friday', FRIDAY, '2027-03-05'],
    ['next friday', MONDAY, '2027-03-12'],
    ['next friday', SUNDAY, '2027-03-05'],
    ['next  friday', FRIDAY, '2027-03-05'],
    ['volgende vrijdag', MONDAY, '2027-03-12'],
    ['volgende week vrijdag', MONDAY, '2027-03-12'],
    ['volgende week vrijdag', FRIDAY, '2027-03-05'],
    ['vrijdag volgende week', MONDAY, '2027-03-12'],
    ['friday next week', MONDAY, '2027-03-12'],
    ['next week on friday', MONDAY, '2027-03-12'],
    ['next sunday', SUNDAY, '2027-03-07'],
    ['next monday', SUNDAY, '2027-03-01'],
    ['last friday', MONDAY, '2027-02-26'],
    ['last friday', FRIDAY, '2027-02-19'],
    ['afgelopen zondag', MONDAY, '2027-02-28'],

    ['in 2 weeks', FRIDAY, '2027-03-12'],
    ['in two weeks', FRIDAY, '2027-03-12'],
    ['within a week', FRIDAY, '2027-03-05'],
    ['over 3 dagen', FRIDAY, '2027-03-01'],
    ['over drie dagen', FRIDAY, '2027-03-01'],
    ['over een week', FRIDAY, '2027-03-05'],
    ['over één maand', '2027-01-31', '2027-02-28'],
    ['in a month', '2028-01-31', '2028-02-29'],
    ['in 11 months', '2027-03-31', '2028-02-29'],
    ['binnen twee maanden', '2026-12-31', '2027-02-28'],
    ['in a year', '2028-02-29', '2029-02-28'],
    ['over een jaar', FRIDAY, '2028-02-26'],
    ['10 days from now', FRIDAY, '2027-03-08'],
    ['in 0 days', FRIDAY, undefined],
    ['in a few weeks', FRIDAY, undefined],
    ['over een paar weken', FRIDAY, undefined],
    ['2 weeks ago', FRIDAY, '2027-02-12'],
    ['een maand geleden', '2027-03-31', '2027-02-28'],

    ['12 march', FRIDAY, '2027-03-12'],
    ['12 Mar', FRIDAY, '2027-03-12'],
    ['march 12', FRIDAY, '2027-03-12'],
    ['March 12th, 2028', FRIDAY, '2028-03-12'],
    ['the 12th of march', FRIDAY, '2027-03-12'],
    ['5 maart', FRIDAY, '2027-03-05'],
    ['5 mrt.', FRIDAY, '2027-03-05'],
    ['5 maart 2029', FRIDAY, '2029-03-05'],
    ['26 februari', FRIDAY, FRIDAY],
    ['25 februari', FRIDAY, '2028-02-25'],
    ['1 jan', '2026-12-31', '2027-01-01'],
    ['29 feb', FRIDAY, '2028-02-29'],
    ['29 feb', '2028-03-01', undefined],
    ['31 june', FRIDAY, undefined],
    ['0 march', FRIDAY, undefined],
    ['fri 12 mar', FRIDAY, '2027-03-12'],
    ['vr 12 mrt', FRIDAY, '2027-03-12'],
    ['thursday 12 march', FRIDAY, undefined],
    ['Friday, March 12', FRIDAY, '2027-03-12'],

    ['end of month', FRIDAY, '2027-02-28'],
    ['the end of the month', '2028-02-01', '2028-02-29'],
    ['eind van de maand', MONDAY, '2027-03-31'],
    ['einde maand', MONDAY, '2027-03-31'],
    ['end of next month', '2027-12-15', '2028-01-31'],
    ['eind volgende maand', '2027-01-31', '2027-02-28'],
    ['end of march', FRIDAY, '2027-03-31'],
    ['eind maart', FRIDAY, '2027-03-31'],
    ['eind februari', FRIDAY, '2027-02-28'],
    ['eind januari', FRIDAY, '2028-01-31'],
    ['end of april 2029', FRIDAY, '2029-04-30'],
    ['end of the week', MONDAY, '2027-03-05'],
    ['eind van de week', FRIDAY, FRIDAY],
    ['end of the week', SUNDAY, undefined],
    ['eind van het jaar', FRIDAY, '2027-12-31'],

    ['next week', FRIDAY, undefined],
    ['volgende maand', FRIDAY, undefined],
    ['mid march', FRIDAY, undefined],
    ['march', FRIDAY, undefined],
    ['soon', FRIDAY, undefined],
    ['2 weeks', FRIDAY, undefined],
    ['friday morning', FRIDAY, undefined],
    ['every friday', FRIDAY, undefined],
    ['27', FRIDAY, undefined],
    ['', FRIDAY, undefined],
  ];
  for (const [words, today, date] of cases)
    it(`"${words}" is ${date ?? 'no day'}, said on ${today}`, () =>
      assert.equal(spokenDate(words, today), date));

  it('is understood as the editor shows it, in both languages', () => {
    always(
      fc.property(
        fc.integer({ min: 0, max: 180 }),
        fc.constantFrom('en', 'nl'),
        fc.boolean(),
        (days, locale, weekday) => {
          const date = addDays(FRIDAY, days);
          assert.equal(spokenDate(dayWords(date, FRIDAY, locale, weekday), FRIDAY), date);
        },
      ),
    );
  });
});

describe('a date that is typed where one is asked for', () => {
  const cases: readonly (readonly [typed: string, date: string | undefined])[] = [
    ['2027-03-05', '2027-03-05'],
    ['2027-03-05 10:00', '2027-03-05T10:00'],
    ['2027-03-05T10:00', '2027-03-05T10:00'],
    ['today', FRIDAY],
    ['next friday', '2027-03-05'],
    ['by next friday', '2027-03-05'],
    ['volgende vrijdag', '2027-03-05'],
    ['uiterlijk 5 maart', '2027-03-05'],
    ['before the end of March', '2027-03-31'],
    ['5 dec', '2027-12-05'],
    ['5 dec 10:00', '2027-12-05T10:00'],
    ['next friday at 10:00', '2027-03-05T10:00'],
    ['volgende vrijdag om 10:00', '2027-03-05T10:00'],
    ['next friday at 25:00', undefined],
    ['2099-02-28 9:00', undefined],
    ['2099-02-28 25:00', undefined],
    ['2099-02-30', undefined],
    ['soon', undefined],
    ['10:00', undefined],
    ['', undefined],
  ];
  for (const [typed, date] of cases)
    it(`"${typed}" is ${date ?? 'none'}`, () => assert.equal(typedDate(typed, FRIDAY), date));
});

describe('a day in a sentence', () => {
  const taken: readonly (readonly [sentence: string, span: string, date: string, rest: string])[] = [
    ['two options on one page by next friday', 'by next friday', '2027-03-05', 'two options on one page'],
    ['stuur het boek voor vrijdag', 'voor vrijdag', '2027-03-05', 'stuur het boek'],
    ['send the book tomorrow', 'tomorrow', '2027-02-27', 'send the book'],
    ['Send the book before 12 march.', 'before 12 march', '2027-03-12', 'Send the book.'],
    ['Uiterlijk op 5 maart de tabel af', 'Uiterlijk op 5 maart', '2027-03-05', 'de tabel af'],
    ['by next friday two options', 'by next friday', '2027-03-05', 'two options'],
    ['Two options, by friday', 'by friday', '2027-03-05', 'Two options'],
    ['Two options (by friday)', '(by friday)', '2027-03-05', 'Two options'],
    ['Ask on fri whether it fits', 'on fri', '2027-03-05', 'Ask whether it fits'],
    ['tomorrow: send the book', 'tomorrow', '2027-02-27', 'send the book'],
    ['Schrijf de test over 3 dagen', 'over 3 dagen', '2027-03-01', 'Schrijf de test'],
    [
      'Schrijf de test vóór het eind van de maand',
      'vóór het eind van de maand',
      '2027-02-28',
      'Schrijf de test',
    ],
    ['Finish it no later than march 12th', 'no later than march 12th', '2027-03-12', 'Finish it'],
    ['Read chapter 3 by  next\tfriday', 'by  next\tfriday', '2027-03-05', 'Read chapter 3'],
    ['What I do by 2027-03-09', 'by 2027-03-09', '2027-03-09', 'What I do'],
    ['Send it by friday 12 march', 'by friday 12 march', '2027-03-12', 'Send it'],
    ['Bel Mo op vr 12 mrt', 'op vr 12 mrt', '2027-03-12', 'Bel Mo'],
    ['Keep the branch until 5 dec', 'until 5 dec', '2027-12-05', 'Keep the branch'],
    ['Houd de branch tot 5 december', 'tot 5 december', '2027-12-05', 'Houd de branch'],
    ['Send it before the end of March', 'before the end of March', '2027-03-31', 'Send it'],
    ['Write tests - Due: 2027-03-05', 'Due: 2027-03-05', '2027-03-05', 'Write tests'],
    ['Send the book to June 5 march', '5 march', '2027-03-05', 'Send the book to June'],
    ['Stuur het boek aankomende vrijdag', 'aankomende vrijdag', '2027-03-05', 'Stuur het boek'],
    ['Stuur het boek a.s. vrijdag', 'a.s. vrijdag', '2027-03-05', 'Stuur het boek'],
    ['Stuur het boek vrijdag a.s.', 'vrijdag a.s.', '2027-03-05', 'Stuur het boek'],
    ['Stuur het boek vrijdag aanstaande', 'vrijdag aanstaande', '2027-03-05', 'Stuur het boek'],
    ['Write tests due:2027-03-05', 'due:2027-03-05', '2027-03-05', 'Write tests'],
    ['Write tests [due: 2027-03-05]', '[due: 2027-03-05]', '2027-03-05', 'Write tests'],
    ['Write tests 📅 2027-03-05', '📅 2027-03-05', '2027-03-05', 'Write tests'],
    ['Write tests before 📅 2027-03-05.', 'before 📅 2027-03-05', '2027-03-05', 'Write tests.'],
    ['Write tests ⌛️ 2027-03-05', '⌛️ 2027-03-05', '2027-03-05', 'Write tests'],
    ['Read chapter 3 by friday', 'by friday', '2027-03-05', 'Read chapter 3'],
  ];
  for (const [sentence, span, date, rest] of taken)
    it(`is taken out of "${sentence}"`, () => {
      const found = findSpokenDate(sentence, FRIDAY);
      assert.ok(found);
      assert.equal(sentence.slice(found.span.start, found.span.end), span);
      assert.deepEqual(splitSpokenDate(sentence, FRIDAY), { text: rest, date });
    });

  const kept = [
    'Read the manual',
    'Write the notes of friday',
    'Tell about the demo of last friday',
    'Prepare the demo for friday',
    'Pair every friday',
    'Elke vrijdag een test',
    'Write a test after friday',
    'Send it on friday morning',
    'Send it by friday at 10',
    'Send it by friday or monday',
    'Ask on monday, send it by friday',
    'Move the talk of 12 march to 14 march',
    'From friday to monday',
    'the week before 12 march',
    'een week voor 5 maart',
    'Think about what to do next week',
    'Enjoy the sun',
    'Zeg het zo',
    'Send it by 05-03-2027',
    'Send it by thursday 12 march',
    'Fix today’s build',
    'the mid-friday slump',
    'Say what broke yesterday',
    'Read 12 marching orders',
    'march 5 miles',
    'Improve the pre-friday check',
    'Send it by the end of next',
    'Send it by the end of may next year',
    'Send it by 5 march next year',
    'Send it by end of day friday',
    'Send it by friday the 5th',
    'Send it by friday latest',
    'Send it at 10 tomorrow',
    'Send it by noon tomorrow',
    'Send it just before friday',
    'Send it any time before friday',
    'Stuur het vlak voor vrijdag',
    'Stuur het begin maart',
    'From now until friday',
    'See what may 3 tests show',
    'Ask April and May',
    'Send it by friday week',
    'Send it by friday week 10',
    'Send it by friday close of business',
    'Send it by friday after next',
    'Stuur het uiterlijk vrijdag einde dag',
    'Stuur het voor vrijdag op zijn laatst',
    'See you on the 1st of may day',
    'Be there 5 - 8 march',
    'Be there by march 5 to 8',
    'Be there by march 5 and 6',
    'Wees er 5 tot 6 maart',
    'Send it by 5 march ’27',
    'Send it by first monday',
    'Stuur het eerste maandag',
    'Tell about the deadline friday',
  ];
  for (const sentence of kept)
    it(`is none in "${sentence}"`, () => assert.equal(findSpokenDate(sentence, FRIDAY), undefined));

  it('is none where its month is somebody, unless a word says so or another day stands behind', () => {
    const names = ['mei', 'Jan Smit', 'June'];
    const of = (sentence: string) => findSpokenDate(sentence, FRIDAY, names)?.date;
    for (const sentence of [
      'Geef Jan 5',
      'Give June 12',
      'Ask mei 3',
      'Review the table of 5 mei',
      'See 5 Mei',
    ])
      assert.equal(of(sentence), undefined, sentence);
    assert.equal(of('Send it by June 12'), '2027-06-12');
    assert.equal(of('Stuur het op 5 mei'), '2027-05-05');
    assert.equal(of('Stuur het aan Mei 5 maart'), '2027-03-05');
    assert.equal(of('Send it 12 april'), '2027-04-12');
    assert.equal(findSpokenDate('Give June 12', FRIDAY)?.date, '2027-06-12');
  });

  it('leaves no promise without words', () => {
    for (const sentence of ['by next friday', 'tomorrow', 'uiterlijk 5 maart.', '(by friday)'])
      assert.equal(splitSpokenDate(sentence, FRIDAY), undefined, sentence);
  });

  it('takes out a phrase and nothing else, with all other words in their order', () => {
    const phrases = [
      'by next friday',
      'before the end of march',
      'until 5 dec',
      'due: 2027-03-05',
      'voor volgende vrijdag',
      'uiterlijk 5 maart',
      'vóór het eind van de maand',
      'by the end of next month',
    ];
    const words = fc.array(
      fc.constantFrom('ask', 'the', 'next', 'may', 'end', 'of', 'June', 'just', 'week', 'day', 'year', 'tests', 'het', 'deze', '5'), // prettier-ignore
      { maxLength: 5 },
    );
    always(
      fc.property(words, fc.constantFrom(...phrases), words, (before, phrase, after) => {
        const split = splitSpokenDate([...before, phrase, ...after].join(' '), FRIDAY);
        if (split !== undefined) assert.equal(split.text, [...before, ...after].join(' '));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes out whole words only, whatever stands around it', () => {
    const words = fc.array(
      fc.constantFrom(
        'by',
        'next',
        'friday',
        'on',
        '12',
        'march',
        'in',
        'voor',
        'do',
        'page',
        '(',
        ')',
        ',',
        '2027',
      ),
      { maxLength: 9 },
    );
    always(
      fc.property(words, parts => {
        const sentence = parts.join(' ');
        const found = findSpokenDate(sentence, FRIDAY);
        if (found === undefined) return;
        const { start, end } = found.span;
        assert.ok(start < end && end <= sentence.length);
        assert.match(sentence.slice(0, start), /(^|\s)$/);
        assert.match(sentence.slice(end), /^(\s|$)/);
      }),
      { numRuns: 500 },
    );
  });
});
