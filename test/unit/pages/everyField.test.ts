import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addItem } from '../../../src/core/mentoring/itemChanges';
import { fieldText, writeField, type MeetingField } from '../../../src/core/mentoring/sessionChanges';
import type { Meeting } from '../../../src/core/model/schema';
import { rename } from '../../../src/core/roadmap/roadmapChanges';
import { ok } from '../../../src/core/result';
import { evenText, lineText, typedLine } from '../../../src/core/typedText';
import { FolderStore } from '../../../src/store/folderStore';
import { MemoryFolder } from '../support/memoryPorts';
import { alwaysAwaited } from '../support/properties';

const PATH = '.mentoring/mentorships/a/meetings/2027-02-26-api.yaml';
const PEOPLE = ['ada', 'mo'];

/** What people type and paste: the blanks, the scripts and the signs of YAML, one by one and in lumps. */
const letter = fc.oneof(
  fc.constantFrom(
    ...'\t \n\n\r-#:>|"\'{}[],&*!%@`?~=<',
    ' ',
    '\u3000',
    '\u2028',
    '\u2029',
    '\u0085',
    '\ufeff',
    '\u200b',
  ),
  fc.constantFrom(
    '\r\n',
    '\n\n',
    '\n  ',
    '  \n',
    '\n\t',
    ' #',
    ': ',
    '- ',
    '---\n',
    '```\n',
    'null',
    'no',
    '12',
  ),
  fc.constantFrom('e\u0301', 'ﬁ', '漢字', '👩‍🏫', '🇳🇱', 'שלום', 'مرحبا', '\u202e', 'a', 'Word '),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const typing = fc.array(letter, { maxLength: 25 }).map(letters => letters.join(''));
/** Characters that no file can hold, among others. */
const unholdable = fc.constantFrom('\u0000', '\u0007', '\u001b', '\u007f', '\u0090', '\ufffe', '\ud83d');

const FORMS = [
  '',
  'notes:\n',
  'notes: |\n  One\n\n',
  'notes: |2-\n    One\n  Two\n',
  'notes: |+\n  \tOne\n\n\n',
  'notes: >\n  One\n  two\n\n    three\n',
  'notes: "One\\n\\\n  two\\u00e9"\n',
  "notes: 'One\n\n  two'   # said\n",
  'notes: One\n  two\n',
];

async function opened(notes: string) {
  const text = `title: API\ndate: 2027-02-26T10:00\n\n${notes}\nactions:\n  ada:\n    - Old\n`;
  const folder = new MemoryFolder({ [PATH]: text });
  const store = new FolderStore(folder.ports);
  await store.refresh();
  const meeting = async (): Promise<Meeting> => {
    const record = await store.record(PATH);
    assert.ok(record?.kind === 'meeting');
    return record.value;
  };
  return { store, meeting, text: () => folder.text(PATH) ?? '' };
}

const FIELDS: readonly MeetingField[] = [
  { kind: 'notes' },
  { kind: 'goalNote', goal: 'parser' },
  { kind: 'answer', person: 'ada', question: 'useful' },
  { kind: 'answer', person: 'mo', question: 'next' },
];

const inForm = (field: MeetingField) => (field.kind === 'notes' ? evenText : lineText);

describe('What is typed into a field of a page', () => {
  for (const field of FIELDS)
    it(`is in the file once it is written, letter for letter: ${JSON.stringify(field)}`, async () => {
      const same = inForm(field);
      await alwaysAwaited(
        fc.asyncProperty(
          fc.constantFrom(...FORMS),
          fc.array(typing, { minLength: 1, maxLength: 4 }),
          async (notes, texts) => {
            const { store, meeting } = await opened(notes);
            for (const text of texts) {
              const before = fieldText(await meeting(), field); // as the page has it
              const written = await store.change(PATH, file => writeField(file, field, before, text, PEOPLE));
              assert.ok(written.ok, JSON.stringify(written));
              assert.equal(same(fieldText(await meeting(), field)), same(text));
            }
          },
        ),
        { numRuns: 150 },
      );
    });

  it('is refused in words, and nothing is changed, where no file can hold it', async () => {
    await alwaysAwaited(
      fc.asyncProperty(
        fc.constantFrom(...FIELDS),
        typing,
        unholdable,
        typing,
        async (field, one, bad, other) => {
          const { store, text } = await opened('notes: |\n  One\n');
          const before = text();
          const typed = `${one}a${bad}b${other}`;
          const from = field.kind === 'notes' ? 'One' : '';
          const written = await store.change(PATH, file => writeField(file, field, from, typed));
          assert.ok(!written.ok);
          assert.equal(written.error.code, 'control-characters');
          assert.equal(text(), before);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is in its list once it is added, without the blanks at its ends: a topic, a promise, a decision, a win', async () => {
    const section = fc.constantFrom('agenda', 'actions', 'decisions', 'wins');
    await alwaysAwaited(
      fc.asyncProperty(section, fc.array(typing, { minLength: 1, maxLength: 3 }), async (name, texts) => {
        const { store, meeting } = await opened('');
        for (const text of texts) {
          const typed = typedLine(text);
          if (!typed.ok) {
            assert.equal(text.trim(), '');
            continue;
          }
          const value = name === 'agenda' || name === 'actions' ? { text: typed.value } : typed.value;
          const written = await store.change(PATH, file => addItem(file, name, 'mo', PEOPLE, value));
          assert.ok(written.ok, JSON.stringify(written));
          const list = (await meeting())[name]['mo'] as readonly { readonly text: string }[];
          assert.equal(list.at(-1)?.text, typed.value);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the title or the promise that it was to become', async () => {
    await alwaysAwaited(
      fc.asyncProperty(typing, async text => {
        const { store, meeting } = await opened('');
        const wanted = typedLine(text);
        const promise = { kind: 'promise', person: 'ada', index: 0, text: 'Old' } as const;
        const written = [
          await store.change(PATH, file => rename(file, { kind: 'meeting' }, text)),
          await store.change(PATH, file => rename(file, promise, text)),
        ];
        for (const each of written) assert.equal(each.ok, wanted.ok, JSON.stringify(each));
        const { title, actions } = await meeting();
        const now = wanted.ok ? [wanted.value, wanted.value] : ['API', 'Old'];
        assert.deepEqual([title, actions['ada']?.[0]?.text], now);
      }),
      { numRuns: 150 },
    );
  });

  it('can be a hundred kilobytes, and is refused for its size where that is more than a file may have', async () => {
    const { store, meeting } = await opened('notes: |\n  One\n');
    const line = '\t漢字 e\u0301 👩‍🏫 שלום, and so on  \n\n';
    const long = line.repeat(100_000 / new TextEncoder().encode(line).length);
    const field = { kind: 'notes' } as const;
    const change = async (text: string) => {
      const before = fieldText(await meeting(), field);
      return store.change(PATH, file => writeField(file, field, before, text));
    };
    assert.ok((await change(long)).ok);
    assert.equal(evenText(fieldText(await meeting(), field)), evenText(long));
    for (const more of [long.repeat(3), 'a'.repeat(300_000)]) {
      const written = await change(more);
      assert.equal(!written.ok && written.error.code, 'too-large');
    }
    assert.equal(evenText(fieldText(await meeting(), field)), evenText(long));
    const same = await store.change(PATH, () => ok([]));
    assert.ok(same.ok);
  });
});
