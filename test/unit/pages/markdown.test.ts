import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { renderMarkdown } from '../../../src/pages/host/markdown';
import * as ours from '../../../src/pages/host/punctuation';

describe('Notes in Markdown on a page', () => {
  it('are paragraphs, lists, quotes, code and emphasis', () => {
    assert.deepEqual(renderMarkdown('One **two** `three`\n\n- a\n- *b*\n\n> c'), [
      {
        tag: 'p',
        children: ['One ', { tag: 'strong', children: ['two'] }, ' ', { tag: 'code', children: ['three'] }],
      },
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: ['a'] },
          { tag: 'li', children: [{ tag: 'em', children: ['b'] }] },
        ],
      },
      { tag: 'blockquote', children: [{ tag: 'p', children: ['c'] }] },
    ]);
  });

  it('link to web and mail addresses', () => {
    for (const href of ['https://example.org/a?b=c', 'http://example.org/', 'mailto:ada@example.org'])
      assert.deepEqual(renderMarkdown(`[x](${href})`), [
        { tag: 'p', children: [{ tag: 'a', href, children: ['x'] }] },
      ]);
  });

  const harmless: readonly (readonly [what: string, markdown: string, words: string])[] = [
    ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['a command', '[x](command:workbench.action.quit)', 'x'],
    ['a relative link', '[x](../secret)', 'x'],
    ['a file', '[x](<file:///etc/passwd>)', 'x'],
    ['a picture', '![x](https://example.org/x.png)', 'x'],
    ['an element', '<b onclick="x()">y</b>', '<b onclick="x()">y</b>'],
  ];
  for (const [what, markdown, words] of harmless)
    it(`show ${what} as words`, () => {
      const [paragraph] = renderMarkdown(markdown);
      assert.ok(typeof paragraph === 'object' && paragraph.tag === 'p');
      const text = paragraph.children.map(child =>
        typeof child === 'string' ? child : JSON.stringify(child),
      );
      assert.ok(text.join('').includes(words) || /\[x\]/.test(text.join('')), text.join(''));
      assert.ok(paragraph.children.every(child => typeof child === 'string'));
    });

  it('take the same characters for punctuation and symbols as the lists that markdown-it comes with', () => {
    const { P, S } = new MarkdownIt().utils.lib.ucmicro;
    const isOurs = (character: string) => ours.P.test(character) || ours.S.test(character);
    for (let code = 0; code < 0x110000; code++) {
      const character = String.fromCodePoint(code);
      if (/[\p{Cn}\p{Cs}]/u.test(character)) continue; // not there yet in the Unicode of this Node
      const isTheirs = P.test(character) || S.test(character);
      const isOld = code < 0x2000; // later blocks still grow: a newer Node knows more than a list
      if (isTheirs || isOld) assert.equal(isOurs(character), isTheirs, `U+${code.toString(16)}`);
    }
  });
});
