import assert from 'node:assert/strict';
import { renderMarkdown } from '../../../src/pages/host/markdown';

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
});
