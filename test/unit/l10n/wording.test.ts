import assert from 'node:assert/strict';
import { pairs, texts } from './l10n';

/** One word for one thing, in both languages: where the English text has the first, the Dutch has the second. */
const WORDS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bpromise/i, /afspr|afgesproken|toegezegd/i],
  [/\bmeetings?\b/i, /gesprek/i],
  [/\btopics?\b/i, /onderwerp/i],
  [/\bgoals?\b/i, /doel/i],
  [/\bsteps?\b/i, /\bstap/i],
  [/\btemplates?\b/i, /sjabloon/i],
  [/\bthemes?\b/i, /thema/i],
  [/\broadmap\b/i, /route/i],
  [/\bmentorships?\b/i, /mentorschap/i],
  [/\bagendas?\b/i, /agenda/i],
  [/\bevidence\b/i, /bewijs/i],
  [/\boverdue\b/i, /te laat/i],
  [/\bparked\b/i, /doorgeschoven/i],
  [/\bkept\b/i, /nagekomen/i],
  [/\bcheck-in\b/i, /check-in/i],
  [/\bcalendar\b/i, /kalender/i],
  [/\bsource control\b/i, /bronbeheer/i],
  [/\bproblems view\b/i, /weergave Problemen/],
  [/\bworkspace folder/i, /werkruimtemap/i],
];

const firstLetter = (text: string) => /^["']?(\p{L})/u.exec(text)?.[1];
const isUpper = (letter: string) => letter === letter.toUpperCase();
const ending = (text: string) => /[.?:…]?$/.exec(text.trimEnd())?.[0];

/** Words that Dutch has another for here, or that mean something else than is meant. */
const NEVER =
  /\bhet id\b|\bwerkmap|hulpmiddel|\bmeer mentees|(?<!be)\bstand van een doel|\b(per|elke) stand\b/i;

describe('What users read', () => {
  it('is plain: no exclamation marks, no pleading, no excuses, and quotes are straight', () => {
    for (const { english, dutch } of pairs()) {
      const sentence = english.replace('"!"', '');
      assert.doesNotMatch(sentence, /!|\bplease\b|\boops\b|\bsorry\b|[“”‘’]|\.\.\./i);
      assert.doesNotMatch(dutch.replace('"!"', ''), /!|\balsjeblieft\b|\bhelaas\b|\bsorry\b|[“”‘’„]|\.\.\./i);
    }
  });

  it('says je in Dutch, never u', () => {
    for (const { dutch } of pairs()) assert.doesNotMatch(dutch, /\b(u|uw)\b/i);
  });

  it('starts and ends alike in both languages', () => {
    for (const { english, dutch } of pairs()) {
      const [from, to] = [firstLetter(english), firstLetter(dutch)];
      if (from !== undefined && to !== undefined && !english.startsWith('git '))
        assert.equal(isUpper(to), isUpper(from), dutch);
      assert.equal(ending(dutch), ending(english), dutch);
    }
  });

  it('calls each thing by one word', () => {
    for (const { english, dutch } of pairs())
      for (const [word, woord] of WORDS)
        if (word.test(english.replace(/\{\w+\}/g, ''))) assert.match(dutch, woord, english);
  });

  it('never takes a second Dutch word for a thing', () => {
    for (const { dutch } of pairs()) assert.doesNotMatch(dutch, NEVER);
  });

  it('says "afspraak" for a promise and for nothing else', () => {
    for (const { english, dutch } of pairs())
      if (/afspra/i.test(dutch)) assert.match(english, /promise|action|follow-through/i, dutch);
  });

  it('calls a command by its title', () => {
    const titles = [texts('package.nls.json'), texts('package.nls.nl.json')] as const;
    for (const key of Object.keys(titles[0]).filter(name => name.startsWith('command.'))) {
      const [title, titel] = titles.map(of => of[key]?.replace('…', '') ?? '') as [string, string];
      if (!title.includes(' ')) continue;
      for (const [english, dutch] of Object.entries(texts('l10n/bundle.l10n.nl.json')))
        if (english.includes(title)) assert.ok(dutch.includes(titel), `${dutch} (${titel})`);
    }
  });
});
