import assert from 'node:assert/strict';
import { root, textOfFile, texts, updating, type Collected } from './l10n';

const ENGLISH = 'l10n/bundle.l10n.json';
const DUTCH = 'l10n/bundle.l10n.nl.json';

/** What Dutch says as English does. */
const ALIKE = [
  '+ 5 min',
  '1 commit',
  'Agenda',
  'Check-in',
  'Check-in: {title}',
  'Check-ins',
  'Commit',
  'Enter',
  'Feedback',
  'Feedback "{title}"',
  'Filter',
  'Later',
  'agenda',
  'check-in',
  '{count} commits',
  'code',
  'commit',
  'contact',
  'Status: {state}',
  'week',
  'was {day}',
  'code in {path}',
  'open',
  '{count} open',
  '{minutes} min',
  '{name}, check-in: {text}',
  '{name}, {day}',
  '{name}: {question}',
  '{reason}',
  '{title}: {text}',
  '{when}, in {zone}',
  '− 5 min',
  'feedback',
  '{name}, feedback: {text}',
];

/** Who puts a sentence into words that was made elsewhere, from a literal that is collected there. */
const PASSING_ON = [
  'src/core/language/hover.ts',
  'src/core/language/preview.ts',
  'src/core/language/valueSuggestions.ts',
  'src/core/text.ts',
  'src/host/strings.ts',
];

const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('The bundles of sentences', function () {
  this.timeout(60_000);

  let messages: Collected['messages'];
  let others: Collected['others'];
  before(async () => {
    const { collect, sourcesIn } = await updating();
    ({ messages, others } = collect(sourcesIn(root, 'src')));
  });

  it('hold the sentences of src in English (else: npm run l10n)', async () => {
    const { english, render } = await updating();
    assert.ok(messages.size > 100);
    const held = texts(ENGLISH);
    assert.deepEqual(
      [...messages.keys()].filter(message => held[message] === undefined),
      [],
    );
    assert.equal(textOfFile(ENGLISH), render(english(messages)));
  });

  it('have Dutch words for each of them, and for nothing else', () => {
    const dutch = texts(DUTCH);
    const missing = [...messages]
      .filter(([message]) => !dutch[message])
      .map(([message, at]) => [message, ...at]);
    assert.deepEqual(missing, []);
    assert.deepEqual(
      Object.keys(dutch).filter(message => !messages.has(message)),
      [],
    );
  });

  it('stand in the same order, so that two changes meet in git where they meet in the sentences', async () => {
    const { render } = await updating();
    assert.deepEqual(Object.keys(texts(DUTCH)), Object.keys(texts(ENGLISH)));
    assert.equal(textOfFile(DUTCH), render(texts(DUTCH)));
  });

  it('have the same places in both languages', () => {
    for (const [message, words] of Object.entries(texts(DUTCH)))
      assert.deepEqual(places(words), places(message), message);
  });

  it('are alike only in words that Dutch shares with English', () => {
    const same = Object.entries(texts(DUTCH)).filter(([message, words]) => message === words);
    const shared = same.map(([message]) => message).filter(message => !ALIKE.includes(message));
    assert.deepEqual(shared, []);
  });

  it('can be collected: what is translated is a literal, but where a sentence is passed on', () => {
    assert.deepEqual(
      others.filter(({ file }) => !PASSING_ON.includes(file)),
      [],
    );
    assert.deepEqual([...new Set(others.map(({ file }) => file))], PASSING_ON);
  });
});
