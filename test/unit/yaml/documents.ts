import * as fc from 'fast-check';
import type { GeneratorValue } from 'fast-check';
import type { YamlChange } from '../../../src/core/yaml/edit';
import { isPlainMap } from '../../../src/core/yaml/plain';
import type { YamlPath } from '../../../src/core/yaml/read';

const KEYS = ['title', 'ada', 'mo', 'notes', 'steps', 'text', 'done', 'x y', '"q"', "'s s'", 'due', 'goals'];
const PLAIN = [
  'a',
  'Ask for a review',
  'http://x.org/a#b',
  '2026-01-01',
  '12',
  'true',
  'it’s',
  'a, b',
  'x [y]',
  '- x'.slice(2),
  'ünï',
  '1e3',
  'no',
];
const QUOTED = ['"a: b # c"', "'it''s'", '"tab\\tnew\\nline"', "''", '""', "'# no'", '"x\\u00e9"'];
const FLOW_PLAIN = ['a', 'b c', '2026-01-01', '12', 'parser-tests'];

/** Writes a document by hand, so to speak: every style that a person may choose, chosen at random. */
export class Writer {
  private names = 0;
  constructor(
    private readonly g: GeneratorValue,
    private readonly comments = true,
  ) {}

  document(): string {
    const root = this.map(0, 0).join('\n');
    const head = this.uncommented(['', '', '', '# head\n', '---\n', '# head\n\n', '---\n# head\n']);
    const foot = this.uncommented(['\n', '\n', '\n', '', '\n\n', '\n# foot\n', '\n...\n', '   \n']);
    const text = head + root + foot;
    const bom = this.chance(10) ? '\ufeff' : '';
    const ends = this.below(4);
    let line = 0;
    return (
      bom +
      (ends === 0
        ? text.replaceAll('\n', '\r\n')
        : ends === 1
          ? text.replace(/\n/g, () => (line++ % 2 ? '\r\n' : '\n'))
          : text)
    );
  }

  private below(count: number): number {
    return this.g(fc.nat, count - 1);
  }
  private chance(percent: number): boolean {
    return this.below(100) < percent;
  }
  private some<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }
  private uncommented(from: readonly string[]): string {
    return this.some(this.comments ? from : from.filter(text => !text.includes('#')));
  }
  private comment(): string {
    if (!this.comments) return '';
    return `# ${this.some(['note', 'about', 'behind'])} ${this.names++}`;
  }
  private behind(): string {
    return this.chance(20)
      ? `${this.some([' ', '   ', '\t'])}${this.comment()}`
      : this.chance(8)
        ? this.some([' ', '  ', '\t'])
        : '';
  }
  private above(indent: number): string[] {
    const lines: string[] = [];
    if (this.chance(12)) lines.push('');
    if (this.chance(12)) lines.push(' '.repeat(this.some([indent, indent, indent + 2])) + this.comment());
    if (this.chance(5)) lines.push('');
    return lines;
  }

  private map(indent: number, depth: number): string[] {
    const keys = [...new Set(Array.from({ length: 1 + this.below(4) }, () => this.some(KEYS)))];
    const width = this.some([2, 2, 2, 4, 3]);
    return keys.flatMap((key, index) => {
      const lines = this.pair(key, indent, depth, width);
      return index === 0 ? lines : [...this.above(indent), ...lines];
    });
  }

  private pair(key: string, indent: number, depth: number, width: number): string[] {
    const pad = ' '.repeat(indent);
    if (this.chance(3)) return [`${pad}? ${key}${this.behind()}`, `${pad}: ${this.scalar()}${this.behind()}`];
    const props = this.chance(5) ? ` &a${this.names++}` : this.chance(2) ? ' !t' : '';
    const start = `${pad}${key}:${props}`;
    const kind = this.below(depth > 3 ? 6 : 11);
    if (kind >= 8) return [start + this.behind(), ...this.map(indent + width, depth + 1)];
    if (kind >= 6) return [start + this.behind(), ...this.list(indent + this.some([0, 2, 2, 4]), depth + 1)];
    return this.value(start, indent, kind);
  }

  private list(indent: number, depth: number): string[] {
    const pad = ' '.repeat(indent);
    return Array.from({ length: 1 + this.below(4) }, (_, index) => {
      const above = index === 0 ? [] : this.above(indent);
      const dash = `-${this.some([' ', ' ', ' ', '   '])}`;
      const kind = this.below(depth > 3 ? 6 : 11);
      if (kind >= 8) {
        const [first = '', ...rest] = this.map(indent + dash.length, depth + 1);
        return [...above, pad + dash + first.trimStart(), ...rest];
      }
      if (kind === 7) {
        const [first = '', ...rest] = this.list(indent + dash.length, depth + 1);
        return [...above, pad + dash + first.trimStart(), ...rest];
      }
      if (kind === 6) return [...above, `${pad}-${this.behind()}`, ...this.map(indent + 2, depth + 1)];
      return [...above, ...this.value(`${pad}-`, indent, kind)];
    }).flat();
  }

  private value(start: string, indent: number, kind: number): string[] {
    const pad = ' '.repeat(indent + 2);
    if (kind === 0) return [start + this.some(['', '', ' ', ' ~', ' null']) + this.behind()];
    if (kind === 1) {
      const [header, more] = this.some([
        ['|', ''],
        ['|-', ''],
        ['>', ''],
        ['|+', ''],
        ['|2', ' '],
        ['>-', ''],
      ] as const);
      const lines = ['one', '', 'two # no comment', '- three: x'].slice(0, 1 + this.below(4));
      return [
        `${start} ${header}${this.chance(15) ? ` ${this.comment()}` : ''}`,
        ...lines.map(line => (line === '' ? '' : pad + more + line)),
      ];
    }
    if (kind === 2) return this.flowLines(start, indent);
    if (kind === 3 && this.chance(30)) {
      const quote = this.some(['', '"', "'"]);
      return [`${start} ${quote}several`, `${pad}lines`, `${pad}of text${quote}${this.behind()}`];
    }
    if (kind === 4 && this.chance(15))
      return [start + this.behind(), `${pad}${this.scalar()}${this.behind()}`];
    return [`${start} ${this.scalar()}${this.behind()}`];
  }

  private scalar(): string {
    return this.chance(30) ? this.some(QUOTED) : this.some(PLAIN);
  }

  private flowLines(start: string, indent: number): string[] {
    if (this.chance(70)) return [`${start} ${this.flow(0)}${this.behind()}`];
    const pad = ' '.repeat(indent + 4);
    const items = Array.from({ length: 1 + this.below(3) }, () => this.flow(1));
    const lines = items.map((item, index) => {
      const comma = index < items.length - 1 || this.chance(40) ? ',' : '';
      return `${pad}${item}${comma}${this.behind()}`;
    });
    if (this.chance(30)) lines.splice(this.below(lines.length + 1), 0, pad + this.comment());
    return [`${start} [${this.behind()}`, ...lines, `${' '.repeat(indent + 2)}]${this.behind()}`];
  }

  private flow(depth: number): string {
    const kind = this.below(depth > 2 ? 4 : 7);
    if (kind === 6) return `{${this.some(['', ' '])}${this.flowPairs(depth)}${this.some(['', ' '])}}`;
    if (kind >= 4) {
      const items = Array.from({ length: this.below(4) }, () => this.flow(depth + 1));
      return `[${items.join(this.some([', ', ',', ' , ']))}${items.length > 0 && this.chance(10) ? ',' : ''}]`;
    }
    return this.chance(25) ? this.some(QUOTED) : this.some(FLOW_PLAIN);
  }

  private flowPairs(depth: number): string {
    const keys = [...new Set(Array.from({ length: this.below(3) }, () => this.some(KEYS)))];
    return keys.map(key => (this.chance(10) ? `${key}:` : `${key}: ${this.flow(depth + 1)}`)).join(', ');
  }
}

/** Every way into a value: of its maps and lists and all that is in them. */
export function pathsOf(value: unknown, path: YamlPath = []): YamlPath[] {
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => pathsOf(item, [...path, index]))
    : isPlainMap(value)
      ? Object.keys(value).flatMap(key => pathsOf(value[key], [...path, key]))
      : [];
  return [path, ...inner];
}

const VALUES: readonly unknown[] = [
  'text',
  'a: b',
  'no',
  '2026-01-01',
  '2026-12-18T10:00',
  12,
  true,
  null,
  '',
  ' x ',
  'it’s # not',
  "it's",
  'two\nlines',
  'one\n',
  '\ttab',
  '[x',
  'a, b',
  '{',
  '🎉',
  '- x',
  '#',
  '---',
  '... and more',
  'trailing \n space',
  'x\n\n',
  ['ada', 'mo'],
  [],
  {},
  { text: 'x', due: '2026-01-01' },
  { text: 'two\nlines' },
  ['one two', { text: 'y' }],
  [['a'], [{ b: null }]],
];

/** A change of this value, mostly a possible one. */
export function changeOf(g: GeneratorValue, root: unknown): YamlChange {
  const some = <T>(from: readonly T[]): T => from[g(fc.nat, from.length - 1)] as T;
  const path = some(pathsOf(root));
  const value = some(VALUES);
  const held = path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], root);
  const kind = g(fc.nat, 5);
  if (Array.isArray(held) && held.length > 0 && kind >= 4)
    return { kind: 'move', item: [...path, g(fc.nat, held.length - 1)], to: g(fc.nat, held.length - 1) };
  if (kind === 0 && path.length > 0) return { kind: 'remove', path };
  if (kind === 1 && path.length > 0) return { kind: 'set', path, value };
  if (kind === 2) return { kind: 'set', path: [...path, some(['text', 'done', 'new key', 'ada'])], value };
  if (kind === 3 && path.length > 0) {
    const index = Array.isArray(held) && g(fc.boolean) ? g(fc.nat, held.length) : undefined;
    return { kind: 'insert', list: path, ...(index === undefined ? {} : { index }), value };
  }
  return { kind: 'set', path: [...path, some(['a', 'b', 'c']), 'deep'], value };
}
