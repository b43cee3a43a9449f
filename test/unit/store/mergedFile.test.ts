import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fill } from '../../../src/core/text';
import { keepsAll } from '../../../src/core/yaml/merge/keepsAll';
import { markedText } from '../../../src/core/yaml/merge/markedText';
import { splitMarkers } from '../../../src/core/yaml/merge/markers';
import { sidesToMerge } from '../../../src/core/yaml/merge/sides';
import { rulesFor } from '../../../src/core/model/keys';
import { mergedFile } from '../../../src/store/mergedFile';
import { always } from '../support/properties';
import { atOnce, merge, nothingLost, remembered, valueOf, type Three } from '../yaml/merge/losses';
import { dice } from '../yaml/merge/work';

const bytes = (text: string) => new TextEncoder().encode(text);
const bytesOf = ({ base, ours, theirs }: Omit<Three, 'kind'>) => ({
  base: bytes(base),
  ours: bytes(ours),
  theirs: bytes(theirs),
});
const GOAL = 'notes/.mentoring/mentorships/ada-mo/goals/rust.yaml';
const pathOf = (kind: Three['kind']) => `.mentoring/mentorships/ada-mo/${kind}s/some.yaml`;
const merged = (base: string, ours: string, theirs: string, path = GOAL) =>
  mergedFile(path, bytesOf({ base, ours, theirs }), 7);

const BASE = 'title: Learn Rust\ndue: 2027-02-01\n\nsteps:\n  - Read\n  - Write # soon\n';
const OURS = BASE.replace('- Read', '- text: Read\n    done: 2027-01-02');
const THEIRS = BASE.replace('- Read', '- Read\n  - Ask');

describe('a file of two sides that is merged with nobody at hand', () => {
  it('has what both did', () => {
    assert.deepEqual(merged(BASE, OURS, THEIRS), {
      text: BASE.replace('- Read', '- text: Read\n    done: 2027-01-02\n  - Ask'),
      isMarked: false,
    });
  });

  it('is merged where both sides made it', () => {
    const found = merged('', OURS, THEIRS);
    assert.ok(found !== undefined && !found.isMarked);
    assert.match(found.text, /done: 2027-01-02[^]*- Ask/);
  });

  it('has marks of the wanted size where both changed the same, and only there', () => {
    const [ours, theirs] = [OURS.replace('02-01', '03-01'), THEIRS.replace('02-01', '04-01')];
    const found = mergedFile(GOAL, bytesOf({ base: BASE, ours, theirs }), 9);
    assert.equal(
      found?.text,
      `title: Learn Rust\n<<<<<<<<< ours\ndue: 2027-03-01\n=========\ndue: 2027-04-01\n>>>>>>>>> theirs\n\n${'steps:\n  - text: Read\n    done: 2027-01-02\n  - Ask\n  - Write # soon\n'}`,
    );
    assert.equal(found.isMarked, true);
  });

  it('keeps the line ends and the byte order mark of our side', () => {
    const long = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    assert.equal(merged(BASE, long(OURS), THEIRS)?.text, long(merged(BASE, OURS, THEIRS)?.text ?? ''));
    const [ours, theirs] = [OURS, THEIRS].map((side, at) => side.replace('02-01', `0${at + 3}-01`));
    const marked = merged(BASE, long(ours ?? ''), theirs ?? '')?.text ?? '';
    assert.match(marked, /^<<<<<<< ours\r\ndue: 2027-03-01\r\n=======\r\n/m);
    assert.equal(marked.replaceAll('\r\n', '').includes('\n'), false);
  });

  const left: Readonly<Record<string, readonly [string, string, string, string?]>> = {
    'it is no record': [BASE, OURS, THEIRS, 'notes/goals/rust.yaml'],
    'it is private': [BASE, OURS, THEIRS, '.mentoring/private/ada/goals/rust.yaml'],
    'our side cannot be read': [BASE, `${OURS}x: [`, THEIRS],
    'their side cannot be read': [BASE, OURS, `${THEIRS}title: Twice\n`],
    'a side has no title': [BASE, OURS, THEIRS.replace('title: Learn Rust\n', '')],
    'a side is a list': [BASE, OURS, '- a\n'],
    'a side is empty': [BASE, OURS, ''],
  };
  for (const [why, [base, ours, theirs, path]] of Object.entries(left))
    it(`is left to git where ${why}`, () => {
      assert.equal(merged(base, ours, theirs, path), undefined);
    });

  it('is left to git where a side is not UTF-8', () => {
    const sides = bytesOf({ base: BASE, ours: OURS, theirs: THEIRS });
    assert.equal(mergedFile(GOAL, { ...sides, theirs: Uint8Array.of(0xff, 0x0a) }, 7), undefined);
  });

  const three = fc.integer().map(remembered(number => atOnce(dice(number))));

  it('has every sentence and comment of both sides, or both versions of it between marks', () => {
    let [clean, marked, left] = [0, 0, 0];
    always(
      fc.property(three, sides => {
        const found = mergedFile(pathOf(sides.kind), bytesOf(sides), 7);
        if (found === undefined) {
          left++;
          return;
        }
        const whole = merge(sides, sides.kind);
        assert.equal(found.isMarked, whole.conflicts.length > 0);
        if (!found.isMarked) {
          clean++;
          nothingLost(sides, { text: found.text, value: valueOf(found.text) as never, conflicts: [] });
          return;
        }
        marked++;
        const parts = splitMarkers(found.text);
        assert.ok(parts.ok && parts.value !== undefined);
        assert.ok(keepsAll(sides, [parts.value.ours, parts.value.theirs]));
        // Merge Both Sides takes it from there: it asks the same questions, and loses nothing.
        const toMerge = sidesToMerge(found.text, sides, rulesFor(sides.kind));
        assert.ok(
          toMerge.ok && toMerge.value.kind === 'both',
          toMerge.ok ? '' : fill(toMerge.error.text.message),
        );
        const again = merge(toMerge.value.sides, sides.kind);
        assert.equal(again.conflicts.length, whole.conflicts.length);
        nothingLost(sides, again);
      }),
    );
    if (process.env.FC_REPORT) console.log(`      ${clean} clean, ${marked} with marks, ${left} left to git`);
    assert.ok(clean > 2 * (marked + left), `${clean} clean, ${marked} with marks, ${left} left to git`);
  });
});

describe('the check of a merge', () => {
  it('notices a key, a line, a part of a text and a comment that is gone', () => {
    const whole = merge({ base: BASE, ours: OURS, theirs: THEIRS }, 'goal').text;
    assert.ok(keepsAll({ base: BASE, ours: OURS, theirs: THEIRS }, [whole]));
    for (const part of ['due: 2027-02-01\n', '  - Ask\n', ' # soon', '- text: Read\n    '])
      assert.equal(
        keepsAll({ base: BASE, ours: OURS, theirs: THEIRS }, [
          whole.replace(part, part.startsWith('-') ? '- ' : ''),
        ]),
        false,
        part,
      );
  });

  it('misses nothing that a side took away', () => {
    assert.ok(
      keepsAll({ base: BASE, ours: BASE.replace('  - Read\n', ''), theirs: BASE }, [
        BASE.replace('  - Read\n', ''),
      ]),
    );
  });

  it('notices what is gone of two texts of which one will stand, unless one of them has it', () => {
    const sides = { base: BASE, ours: BASE.replace('Read', 'Look'), theirs: BASE.replace('Read', 'Try') };
    assert.ok(keepsAll(sides, [sides.ours, sides.theirs]));
    assert.equal(keepsAll(sides, [sides.ours, sides.ours]), false);
  });
});

describe('a text with the marks of a conflict', () => {
  const side = fc.array(fc.constantFrom('a', 'b: 1', '', '  c', '# d'), { maxLength: 8 });

  it('gives both sides back', () => {
    always(
      fc.property(side, side, fc.integer({ min: 7, max: 12 }), (one, other, size) => {
        const [ours, theirs] = [one, other].map(lines => lines.map(line => `${line}\n`).join('')) as [
          string,
          string,
        ];
        const parts = splitMarkers(markedText(ours, theirs, size));
        assert.ok(parts.ok);
        if (ours === theirs) assert.equal(parts.value, undefined);
        else assert.deepEqual([parts.value?.ours, parts.value?.theirs], [ours, theirs]);
      }),
    );
  });

  it('has each mark on a line of its own where a side does not end with a line break', () => {
    assert.equal(markedText('a\nb', 'a\nc', 7), 'a\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n');
  });
});
