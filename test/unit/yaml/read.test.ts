import assert from 'node:assert/strict';
import { MAX_BYTES } from '../../../src/core/yaml/limit';
import { decodeBytes, nodeAt, readYaml, spanOf } from '../../../src/core/yaml/read';
import type { Unreadable, UnreadableReason } from '../../../src/core/yaml/unreadable';
import type { YamlPath } from '../../../src/core/yaml/read';

function refusal(text: string): Unreadable {
  const read = readYaml(text);
  assert.ok(!read.ok, `read ${JSON.stringify(text.slice(0, 60))}`);
  return read.error;
}

describe('Reading YAML', () => {
  it('gives plain values: dates as text, maps without a prototype', () => {
    const read = readYaml(
      'a: 2026-01-01\nb: [1, true, ~, no]\nc:\n  __proto__: x\n  constructor: y\n  007: z\n',
    );
    assert.ok(read.ok);
    assert.equal(read.value.value.a, '2026-01-01');
    assert.deepEqual(read.value.value.b, [1, true, null, 'no']);
    const c = read.value.value.c as Record<string, unknown>;
    assert.deepEqual(Object.entries(c), [
      ['__proto__', 'x'],
      ['constructor', 'y'],
      ['007', 'z'],
    ]);
    assert.equal(c.hasOwnProperty === undefined, true);
    assert.equal(({} as Record<string, unknown>).x, undefined);
  });

  it('takes tags that it does not know for what they look like', () => {
    const read = readYaml('a: !!binary aGk=\nb: !mine x\nc: !!timestamp 2026-01-01\n');
    assert.ok(read.ok);
    assert.deepEqual({ ...read.value.value }, { a: 'aGk=', b: 'x', c: '2026-01-01' });
  });

  it('treats a byte order mark at the start as no content', () => {
    const read = readYaml('\ufefftitle: x\n');
    assert.ok(read.ok);
    assert.deepEqual(Object.keys(read.value.value), ['title']);
    assert.deepEqual(spanOf(read.value, ['title']), { start: 8, end: 9 });
  });

  const rows: readonly (readonly [string, UnreadableReason, number, string])[] = [
    ['a control character', 'control-characters', 2, 'a: b\nc: \u0000\n'],
    ['a delete character', 'control-characters', 1, 'a: \u007f\n'],
    ['a byte order mark further on', 'control-characters', 2, 'a: b\n\ufeffc: d\n'],
    ['half a character', 'not-utf8', 1, 'a: \ud800\n'],
    ['conflict markers', 'conflict-markers', 2, 'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other\n'],
    [
      'conflict markers with CRLF and a base',
      'conflict-markers',
      1,
      '<<<<<<< a\r\nb: 1\r\n||||||| c\r\n=======\r\nb: 2\r\n>>>>>>> d\r\n',
    ],
    ['a directive', 'directive', 1, '%YAML 1.1\n---\na: no\n'],
    ['a second document', 'several-documents', 2, 'a: 1\n---\nb: 2\n'],
    ['a second document behind an end marker', 'several-documents', 3, 'a: 1\n...\nb: 2\n'],
    ['a missing quote', 'syntax', 2, 'a: 1\nb: "x\nc: d\n'],
    ['a tab as indentation', 'syntax', 2, 'a:\n\tb: c\n'],
    ['two colons', 'syntax', 1, 'a: b: c\n'],
    ['a line without a colon', 'syntax', 2, 'a: b\nfoo\nc: d\n'],
    ['a line that is indented further than the one above', 'syntax', 2, 'title: A\n  owner: ada\n'],
    ['a key of an item that is indented further than its first', 'syntax', 2, '- text: a\r\n    due: b\r\n'],
    ['a bracket that stays open', 'syntax', 2, 'a: [b\nc: d\n'],
    ['a sign that cannot start a text', 'syntax', 1, 'a: @b\n'],
    ['deep nesting in brackets', 'syntax', 1, `a: ${'['.repeat(2000)}`],
    ['deep nesting by dashes', 'syntax', 1, '- '.repeat(2000)],
    ['a key twice', 'duplicate-key', 3, 'a: 1\nb: 1\n"a": 2\n'],
    ['a key twice in a flow map', 'duplicate-key', 1, 'x: {a: 1, a: 2}\n'],
    ['a number twice as key, spelled in two ways', 'duplicate-key', 2, '1: a\n0x1: b\n'],
    ['an alias', 'alias', 2, 'a: &x 1\nb: *x\n'],
    ['a list as root', 'not-a-map', 1, '- a\n'],
    ['a text as root', 'not-a-map', 1, 'hello\n'],
    ['nothing', 'not-a-map', 1, ''],
    ['comments alone', 'not-a-map', 1, '# later\n'],
  ];
  for (const [sentence, reason, line, text] of rows) {
    it(`refuses ${sentence}, and says where`, () => {
      const error = refusal(text);
      assert.deepEqual([error.reason, error.line], [reason, line]);
      assert.ok(error.text.message.length > 10);
      assert.ok(error.span.end <= text.length);
    });
  }

  it('does not take for a conflict, a directive or a second document what stands in a text', () => {
    const text = 'notes: |\n  Heading\n  =======\n  %x\n  ---\n  <<<<<<< x\n  >>>>>>> y\nmore: >\n\n  [[[\n';
    assert.ok(readYaml(text).ok);
    assert.ok(readYaml('a: 100 %\n...\n').ok);
  });

  it('says an unclosed quote in plain words, with its line', () => {
    assert.deepEqual(refusal('title: "x\n').text, {
      message: 'A quote is missing in line {line}.',
      args: { line: 1 },
    });
  });

  it('refuses what is too large, as text and as bytes', () => {
    assert.equal(refusal(`a: ${'x'.repeat(MAX_BYTES)}`).reason, 'too-large');
    const bytes = decodeBytes(new TextEncoder().encode(`a: ${'é'.repeat(MAX_BYTES / 2)}`));
    assert.ok(!bytes.ok && bytes.error.reason === 'too-large');
    assert.ok(decodeBytes(new Uint8Array(MAX_BYTES).fill(0x61)).ok);
    assert.equal(MAX_BYTES, 262_144, 'the 256 KB that the messages speak of');
  });

  it('refuses bytes that are not UTF-8 and names the line', () => {
    const bytes = decodeBytes(Uint8Array.from([0x61, 0x3a, 0x20, 0x62, 0x0a, 0x63, 0x3a, 0x20, 0xe9, 0x0a]));
    assert.ok(!bytes.ok);
    assert.deepEqual([bytes.error.reason, bytes.error.line], ['not-utf8', 2]);
  });
});

describe('Finding a place', () => {
  const text =
    'title: x # c\nsteps:\n  - text: "a b"   # d\n    due:\n\n  - >\n    folded\n    text\n\n# e\nflow: { k: [1, two] }\n007: n\n';
  const read = readYaml(text);
  assert.ok(read.ok);
  const file = read.value;
  const shown = (path: YamlPath) => {
    const span = spanOf(file, path);
    return span && text.slice(span.start, span.end);
  };

  it('gives the characters of a value, without what stands behind it', () => {
    assert.equal(shown(['title']), 'x');
    assert.equal(shown(['steps', 0, 'text']), '"a b"');
    assert.equal(shown(['steps', 0]), 'text: "a b"   # d\n    due');
    assert.equal(shown(['steps', 1]), '>\n    folded\n    text');
    assert.equal(shown(['steps']), '- text: "a b"   # d\n    due:\n\n  - >\n    folded\n    text');
    assert.equal(shown(['flow', 'k', 1]), 'two');
    assert.equal(shown(['flow']), '{ k: [1, two] }');
    assert.equal(shown(['007']), 'n');
  });

  it('gives the key where the value is left out, and nothing where there is nothing', () => {
    assert.equal(shown(['steps', 0, 'due']), 'due');
    assert.equal(shown(['none']), undefined);
    assert.equal(shown(['steps', 5, 'text']), undefined);
    assert.equal(shown(['title', 'x']), undefined);
  });

  it('gives the node with its source', () => {
    const node = nodeAt(file, ['flow', 'k', 0]) as { source?: string } | undefined;
    assert.equal(node?.source, '1');
  });
});
