import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSlug, slug, uniqueId } from '../../../src/core/model/ids';
import { always } from '../support/properties';

describe('the ids of new records', () => {
  const slugs: readonly (readonly [title: string, id: string])[] = [
    ['Cover the parser with table-driven tests', 'cover-the-parser-with-table-driven-tests'],
    ['  Learn Rust!  ', 'learn-rust'],
    ['Één café, zwölf Straßen', 'een-cafe-zwolf-strassen'],
    ['Smørrebrød på Ærø', 'smorrebrod-pa-aero'],
    ['Łódź & Þórshöfn', 'lodz-thorshofn'],
    ['İstanbul ışık', 'istanbul-isik'],
    ["Don’t panic, it's C++", 'dont-panic-its-c'],
    ['../../etc/passwd', 'etc-passwd'],
    ['---', 'goal'],
    ['目標', 'goal'],
    ['🙂', 'goal'],
    ['', 'goal'],
    ['CON', 'con-goal'],
    ['Aux', 'aux-goal'],
    ['COM1', 'com1-goal'],
    ['lpt9', 'lpt9-goal'],
    ['Console', 'console'],
    ['com10', 'com10'],
    ['a'.repeat(80), 'a'.repeat(60)],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ];
  for (const [title, id] of slugs) {
    it(`makes ${id} of ${JSON.stringify(title)}`, () => assert.equal(slug(title, 'goal'), id));
  }

  it('are slugs, whatever the title is', () => {
    always(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), title =>
        assert.ok(isSlug(slug(title, 'goal'))),
      ),
    );
  });

  const checked: readonly (readonly [string, boolean])[] = [
    ['parser-tests', true],
    ['2026-12-18-how-we-test', true],
    ['a', true],
    ['7', true],
    ['a'.repeat(60), true],
    ['a'.repeat(61), false],
    ['Parser', false],
    ['parser_tests', false],
    ['a--b', false],
    ['-a', false],
    ['a-', false],
    ['a/b', false],
    ['..', false],
    ['café', false],
    ['nul', false],
    ['a\n', false],
    ['', false],
  ];
  for (const [id, expected] of checked) {
    it(`${expected ? 'accepts' : 'refuses'} ${JSON.stringify(id)}`, () => assert.equal(isSlug(id), expected));
  }

  it('count on from 2 where the title has been used', () => {
    const taken = new Set(['learn-rust', 'learn-rust-2']);
    assert.equal(
      uniqueId('Learn Rust', 'goal', id => taken.has(id)),
      'learn-rust-3',
    );
    assert.equal(
      uniqueId('Learn Go', 'goal', id => taken.has(id)),
      'learn-go',
    );
    assert.equal(
      uniqueId('???', 'goal', id => id === 'goal'),
      'goal-2',
    );
  });

  it('stay within 60 characters with a number and a date', () => {
    const long = 'word '.repeat(30);
    const first = uniqueId(long, 'meeting', () => false, '2026-12-18-');
    const second = uniqueId(long, 'meeting', id => id === first, '2026-12-18-');
    for (const id of [first, second]) assert.ok(isSlug(id) && id.startsWith('2026-12-18-word-'), id);
    assert.ok(second.endsWith('-2') && first !== second);
  });

  it('are free slugs, whatever is taken', () => {
    const titles = fc.array(fc.string({ unit: 'grapheme', maxLength: 70 }), { maxLength: 12 });
    always(
      fc.property(titles, all => {
        const taken = new Set<string>();
        for (const title of [...all, ...all]) {
          const id = uniqueId(title, 'goal', candidate => taken.has(candidate));
          assert.ok(isSlug(id) && !taken.has(id), id);
          taken.add(id);
        }
      }),
    );
  });
});
