import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { escapeMarkdown } from '../../../src/core/markdownText';
import { always } from '../support/properties';

const markdown = new MarkdownIt('default', { html: true, linkify: true });
markdown.linkify.set({ fuzzyLink: false });

/** The texts that a reader sees, each between two tags or comments. */
function textsOf(rendered: string): readonly string[] {
  const letters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return rendered
    .split(/<!--[^]*?-->|<[^>]*>|\n/)
    .map(part => part.replace(/&(\w+);/g, (whole, name: string) => letters[name] ?? whole))
    .filter(part => part !== '');
}

/** What GitHub and GitLab make something of within a text. */
const LIVE: readonly RegExp[] = [
  /@\w/,
  /[#!$&]\d/,
  /[%~][\w"]/,
  /\bgh-\d/i,
  /\b[A-Z][A-Z\d_]+-\d/,
  /\b[\da-f]{7,64}\b/i,
  /\/\//,
  /\bwww\./i,
  /:[a-z+-][\w+-]*:/,
];

const MARKS = [
  ...[
    'Fixes #12',
    '@team',
    '@octo-team/leads',
    'GH-7',
    'gh-7',
    '9f2c1ab',
    '9f2c1ab9f2c1ab9f2c1ab9f2c1ab9f2c1ab9f2c1',
  ],
  ...[
    'owner/repo#3',
    'https://github.com/a/b/issues/1',
    'closes: #4',
    'www.example.org',
    'a@b.org',
    'JIRA-12',
  ],
  ...[
    '!5',
    '$6',
    '&7',
    '%"a b"',
    '~bug',
    ':+1:',
    'mo@9f2c1ab',
    '/close',
    '<!--',
    '-->',
    '\\',
    '&#64;',
    '`',
    '*',
    '_',
  ],
  ...[
    'feedback',
    '100 %',
    '50%',
    'é',
    '#',
    '@',
    '12.',
    ' ',
    ' and ',
    '|',
    '[x](y)',
    '![',
    '<b>',
    '**',
    'C#',
    'R&D',
  ],
];

const TEXT = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ unit: 'binary-ascii', maxLength: 4 })), {
    maxLength: 8,
  })
  .map(parts =>
    parts
      .join('')
      .replace(/[^ -~é]/g, '')
      .trim(),
  )
  .filter(text => text !== '');

/** Where our Markdown puts the texts of others. */
const PLACES: readonly ((text: string) => string)[] = [
  text => text,
  text => `# ${text}`,
  text => `> ${text}`,
  text => `- [ ] ${text} (30 min)`,
  text => `- **${text}**`,
  text => `| a |\n| --- |\n| ● ${text} |`,
];

describe('the text of others in our Markdown', () => {
  for (const mark of MARKS.slice(0, 21))
    it(`is live as it stands, and no more when it is escaped: ${mark}`, () => {
      const isLive = (part: string) => mark === '/close' || LIVE.some(live => live.test(part));
      assert.ok(isLive(mark));
      const escaped = escapeMarkdown(mark);
      assert.doesNotMatch(escaped, /^\//);
      const texts = textsOf(markdown.render(escaped));
      assert.equal(texts.join(''), mark);
      for (const part of texts) assert.ok(!LIVE.some(live => live.test(part)), part);
      for (const live of LIVE) assert.doesNotMatch(escaped, live);
    });

  it('reads as it was written wherever it stands, and does nothing', () => {
    always(
      fc.property(TEXT, fc.constantFrom(...PLACES), (text, place) => {
        const rendered = markdown.render(place(escapeMarkdown(text)));
        const texts = textsOf(rendered);
        assert.ok(texts.join('').includes(text), rendered);
        assert.ok(!rendered.includes('<a '), rendered);
        for (const part of texts) for (const live of LIVE) assert.doesNotMatch(part, live);
      }),
      { numRuns: 2000 },
    );
  });

  it('is left as it is where nothing in it is live', () => {
    for (const text of [
      'Feedback on C#, 100 % done',
      'at 10:30',
      'R and D',
      'the 2027-03-05',
      'step-2',
      'a/b',
      'mo @ home',
    ])
      assert.equal(escapeMarkdown(text), text);
  });
});
