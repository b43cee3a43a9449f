// Meetings as people, merges and pasting leave them.
import * as fc from 'fast-check';
import type { GeneratorValue } from 'fast-check';

/** A damaged meeting, and where each of its words belongs; undefined where the damage does not tell. */
export interface Damaged {
  readonly text: string;
  readonly home: ReadonlyMap<string, string> | undefined;
}

interface Line {
  text: string;
  home: string;
}

const SECTIONS = ['agenda', 'wins', 'actions'];
const PEOPLE = ['ada', 'mo'];

/** Every word in it is the only one of its name, so that one that is lost or elsewhere is seen. */
export const damaged: fc.Arbitrary<Damaged> = fc.gen().map(g => new Damage(g).make());

class Damage {
  private words = 0;
  private isKnown = true;
  private lines: Line[] = [];
  constructor(private readonly g: GeneratorValue) {}

  make(): Damaged {
    this.lines = this.meeting();
    const ways = [
      () => this.sectionTwice(),
      () => this.personTwice(),
      () => this.valueTwice(),
      () => this.pasted(),
      () => this.indented(),
      () => this.tabbed(),
      () => this.marked(),
      () => this.misspelt(),
      () => this.unclosed(),
      () => this.unclosed(),
      () => this.unclosed(),
      () => this.indented(),
      () => this.wrongValue(),
      () => this.commented(),
    ];
    for (let left = 1 + this.below(4); left > 0; left--) this.some(ways)();
    const end = this.some(['\n', '\n', '\r\n']);
    const home = new Map<string, string>();
    for (const line of this.lines)
      for (const [word] of line.text.matchAll(/\bw\d+\b/g)) home.set(word, line.home);
    const text = this.lines.map(line => line.text).join(end) + this.some([end, end, '']);
    return { text, home: this.isKnown ? home : undefined };
  }

  private below(count: number): number {
    return this.g(fc.nat, Math.max(0, count - 1));
  }
  private some<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }
  private word(): string {
    return `w${this.words++}`;
  }

  private meeting(): Line[] {
    return [
      { text: `title: ${this.word()}`, home: 'title' },
      { text: `date: 2027-02-26`, home: 'date' },
      ...this.section(this.some(['agenda', 'wins'])),
      { text: '', home: '' },
      ...this.notes(),
      { text: '', home: '' },
      ...this.section('actions'),
    ];
  }

  private section(name: string): Line[] {
    const first = this.some([...PEOPLE, undefined]);
    const people = first === undefined ? PEOPLE : [first];
    const behind = this.some(['', '', ` # ${this.word()}`]);
    return [
      { text: `${name}:${behind}`, home: name },
      ...people.flatMap(person => this.person(name, person)),
    ];
  }

  private person(name: string, person: string): Line[] {
    const home = `${name} ${person}`;
    const items = Array.from({ length: this.below(3) }, (): Line[] =>
      this.some([
        () => [{ text: `    - ${this.word()} ${this.word()}`, home }],
        () => [{ text: `    - ${this.word()} # ${this.word()}`, home }],
        () => [
          { text: `    - text: ${this.word()}`, home },
          { text: `      due: 2027-03-12`, home },
        ],
        () => [
          { text: `    - text: |`, home },
          { text: `        ${this.word()}`, home },
          { text: `        ${this.word()}`, home },
        ],
        () => [
          { text: `    # ${this.word()}`, home },
          { text: `    - "${this.word()}: ${this.word()}"`, home },
        ],
      ])(),
    );
    return [{ text: `  ${person}:`, home }, ...items.flat()];
  }

  private notes(): Line[] {
    const home = 'notes';
    return [
      { text: `notes: ${this.some(['|', '|', '|-', '>'])}`, home },
      ...Array.from({ length: 1 + this.below(3) }, () => ({
        text: `  ${this.some(['', '- ', '# '])}${this.word()}`,
        home,
      })),
    ];
  }

  /** Between two keys of the record. */
  private boundary(): number {
    const places = this.lines.flatMap(({ text }, index) =>
      /^[a-z]+:/.test(text) && index > 0 ? [index] : [],
    );
    return this.some([...places, this.lines.length]);
  }

  private sectionTwice(): void {
    const lines = this.some([() => this.section(this.some(SECTIONS)), () => this.notes()])();
    const comment = this.some([[], [{ text: `# ${this.word()}`, home: '' }]]);
    this.lines.splice(this.boundary(), 0, ...comment, ...lines);
  }

  private personTwice(): void {
    const heads = this.lines.flatMap(({ text, home }, index) =>
      SECTIONS.includes(home) && !text.startsWith(' ') ? [index] : [],
    );
    const at = this.some(heads);
    const name = this.lines[at]?.home;
    if (name !== undefined) this.lines.splice(at + 1, 0, ...this.person(name, this.some(PEOPLE)));
  }

  private valueTwice(): void {
    const lines = this.some([
      () => [{ text: `title: ${this.word()}`, home: 'title' }],
      () => [
        { text: `theme: ${this.word()}`, home: 'theme' },
        { text: `theme: ${this.word()}`, home: 'theme' },
      ],
      () => [
        { text: 'minutes: 60', home: 'minutes' },
        { text: 'minutes: 60', home: 'minutes' },
      ],
      () => [{ text: 'date:', home: 'date' }],
    ])();
    this.lines.splice(this.boundary(), 0, ...lines);
  }

  /** Lines at the first column, in the notes. */
  private pasted(): void {
    const inNotes = this.lines.flatMap(({ home, text }, index) =>
      home === 'notes' && text.startsWith(' ') ? [index] : [],
    );
    const at = this.some(inNotes);
    if (at === undefined) return;
    const line = () => {
      const text = this.some([
        () => '---',
        () => '...',
        () => `# ${this.word()}`,
        () => `#${this.word()}`,
        () => `- ${this.word()}`,
        () => `>${this.word()}`,
        () => `${this.word()} ${this.word()}`,
        () => `${this.word()}: ${this.word()}: ${this.word()}`,
        () => `${this.word()}: ${this.word()}`,
        () => `*${this.word()}* ${this.word()}`,
        () => `@${this.word()}`,
        () => `[${this.word()}`,
        () => `"${this.word()}`,
        () => `\t${this.word()}`,
        () => `${this.word()}:`,
        () => `=======`,
        () => `| ${this.word()} | ${this.word()} |`,
        () => '',
      ])();
      return { text, home: 'notes' };
    };
    // A stray line that reads as a key of its own is one: only a person can see that it was pasted.
    this.isKnown = false;
    this.lines.splice(at + 1, 0, ...Array.from({ length: 1 + this.below(4) }, line));
  }

  private indented(): void {
    this.isKnown = false;
    const line = this.some(this.lines);
    line.text = this.some([
      () => `  ${line.text}`,
      () => ` ${line.text}`,
      () => line.text.replace(/^ {1,2}/, ''),
      () => line.text.trimStart(),
    ])();
  }

  private tabbed(): void {
    const line = this.some(this.lines);
    if (line.home === 'notes') return;
    line.text = line.text.replace(/^ +/, indent => '\t'.repeat(indent.length / 2));
  }

  private marked(): void {
    const at = this.below(this.lines.length);
    const mark = this.some(['<<<<<<< HEAD', '=======', '>>>>>>> main', '||||||| 1a2b3c']);
    this.lines.splice(at, 0, { text: mark, home: '' });
    this.isKnown = false;
  }

  private misspelt(): void {
    const line = this.some(this.lines);
    line.text = line.text.replace(
      /^( *)(ada|mo|actions|agenda|wins|notes|title)(?=:)/,
      (_, indent: string, key: string) => {
        this.isKnown = false;
        return indent + key.charAt(0) + key;
      },
    );
  }

  private unclosed(): void {
    const line = this.some(this.lines);
    line.text = line.text.replace(/(?<=: |- )(?=[wW"])/, () =>
      this.some(['"', "'", '[', '{', '@', '*', '&', '!', '`', '%', `${this.word()}: `, '#']),
    );
    if (line.text.includes('#')) this.isKnown = false;
  }

  private wrongValue(): void {
    const lines = this.some([
      () => [{ text: 'status: plannned', home: 'status' }],
      () => [{ text: 'minutes: 1.5 hours', home: 'minutes' }],
      () => [{ text: 'people: [adda, mo, mo]', home: 'people' }],
      () => [{ text: `wins: [${this.word()}]`, home: 'wins' }],
      () => [
        { text: 'progress:', home: 'progress' },
        { text: '  parser-test:', home: 'progress' },
        { text: `    note: ${this.word()}`, home: 'progress' },
      ],
    ])();
    this.lines.splice(this.boundary(), 0, ...lines);
    this.isKnown = false;
  }

  private commented(): void {
    const at = this.below(this.lines.length + 1);
    const indent = this.some(['', '  ', '    ']);
    if (this.lines[at]?.home !== 'notes')
      this.lines.splice(at, 0, { text: `${indent}# ${this.word()}`, home: '' });
    this.isKnown = false;
  }
}
