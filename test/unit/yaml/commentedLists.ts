import * as fc from 'fast-check';

/** The rule told anew: the name in each comment is that of the item it belongs to, or `list`. */
export class CommentedLists {
  #count = 0;
  constructor(private readonly g: fc.GeneratorValue) {}

  document(): { readonly text: string; readonly counts: readonly number[] } {
    const eol = this.#chance(25) ? '\r\n' : '\n';
    const [indent, other] = [this.#some([0, 2, 4]), this.#some([0, 2, 3])];
    const first = this.#list('a', indent);
    const second = this.#chance(25) ? this.#flow('b', other) : this.#list('b', other);
    const about = this.#chance(30) ? ['# about the file', ''] : [];
    const lines = [...about, 'title: A', `a:${this.#behind('list')}`, ...first.lines];
    const end = this.#chance(15) ? '' : eol;
    const text =
      [...lines, `b:${second.opener}`, ...second.lines, `c: x${this.#behind('file')}`].join(eol) + end;
    return { text, counts: [first.count, second.count] };
  }

  #below = (count: number) => this.g(fc.nat, count - 1);
  #chance = (percent: number) => this.#below(100) < percent;
  #some = <T>(from: readonly T[]): T => from[this.#below(from.length)] as T;
  #comment = (owner: string) => `${this.#some(['# ', '#'])}${owner}-${this.#count++}`;
  #behind = (owner: string) =>
    this.#chance(25) ? `${this.#some([' ', '  ', '\t'])}${this.#comment(owner)}` : '';

  #above(owner: string, indent: number): string[] {
    const depth = () =>
      this.#some([' '.repeat(indent), ' '.repeat(indent + 2), ' '.repeat(indent + 5), '\t', '']);
    return Array.from({ length: this.#some([0, 0, 1, 2]) }, () => depth() + this.#comment(owner));
  }

  #list(name: string, indent: number) {
    const count = 1 + this.#below(4);
    const pad = ' '.repeat(indent);
    const lines: string[] = this.#chance(20) ? [pad + this.#comment('list'), ''] : [];
    for (let index = 0; index < count; index++) {
      const owner = `${name}${index}`;
      lines.push(...this.#above(owner, indent), ...this.#item(owner, pad));
      const isLast = index === count - 1;
      const tail = this.#chance(15)
        ? [`${pad}${this.#some(['  ', '   ', '      '])}${this.#comment(owner)}`]
        : [];
      const loose = this.#chance(15) ? [`${pad}${this.#comment('list')}`] : [];
      if (isLast) lines.push(...tail, ...this.#some([[], ['']]), ...loose);
      else if (loose.length > 0) lines.push(...tail, '', ...loose, '');
      else if (tail.length > 0) lines.push(...tail, '');
      else if (this.#chance(20)) lines.push('');
    }
    return { lines, count, opener: '' };
  }

  #item(owner: string, pad: string): string[] {
    const [behind, within] = [this.#behind(owner), this.#behind(owner)];
    const inner = this.#chance(40) ? [`${pad}  ${this.#some(['', '  '])}${this.#comment(owner)}`] : [];
    return this.#some([
      () => [`${pad}- ${owner}${behind}`],
      () => [`${pad}- text: "${owner}"${behind}`, ...inner, `${pad}  due: 2027-01-01${within}`],
      () => [
        `${pad}- text: |${behind}`,
        `${pad}    ${owner}`,
        `${pad}    # no comment`,
        `${pad}  done: true${within}`,
      ],
      () => [`${pad}- text: ${owner}${behind}`, ...inner, `${pad}  code: [x, y]${within}`],
      () => [`${pad}-${behind}`, `${pad}  text: ${owner}`],
    ])();
  }

  #flow(name: string, indent: number) {
    const count = 1 + this.#below(3);
    const pad = ' '.repeat(indent + 2);
    const lines = Array.from({ length: count }, (_, index) => {
      const owner = `${name}${index}`;
      const comma = index < count - 1 || this.#chance(30) ? ',' : '';
      const above = this.#chance(30) ? [pad + this.#comment(owner)] : [];
      return [...above, `${pad}{ text: ${owner} }${comma}${this.#behind(owner)}`];
    });
    const loose = this.#chance(20) ? [pad + this.#comment('list')] : [];
    return { lines: [...lines.flat(), ...loose, `${pad}]`], count, opener: ` [${this.#behind('list')}` };
  }
}
