import assert from 'node:assert/strict';
import {
  fieldText,
  setTopic,
  writeField,
  type MeetingField,
} from '../../../src/core/mentoring/sessionChanges';
import { rulesFor } from '../../../src/core/model/keys';
import { fill } from '../../../src/core/text';
import { editYaml } from '../../../src/core/yaml/editYaml';
import { readRecord } from '../../../src/store/reading';

const MEETING = `title: API
date: 2027-02-26T10:00

agenda:
  ada:
    - Names   # plain
    - text: Where
      status: parked

notes: |
  One.

  Two.

progress:
  parser:
    state: at-risk   # since May

checkin:
  ada:
`;

function readable(text: string) {
  const reading = readRecord('meeting', '.mentoring/mentorships/a/meetings/2027-02-26-api.yaml', text);
  assert.ok(reading.ok);
  return reading.value;
}

/** The file after a field was written, or the code of what stands in the way. */
function written(field: MeetingField, before: string, text: string, file = MEETING): string {
  const changes = writeField(readable(file), field, before, text);
  if (!changes.ok) return changes.error.code;
  const edited = editYaml(file, changes.value, rulesFor('meeting'));
  assert.ok(edited.ok);
  return edited.value.text;
}

describe('A field of a meeting that is typed into', () => {
  const notes = { kind: 'notes' } as const;

  it('changes its own lines in the file and nothing else', () => {
    assert.equal(
      written(notes, 'One.\n\nTwo.', 'One.\n\nTwo.\nThree.'),
      MEETING.replace('  Two.\n', '  Two.\n  Three.\n'),
    );
    assert.equal(
      written({ kind: 'goalState', goal: 'parser' }, 'at-risk', 'done'),
      MEETING.replace('at-risk', 'done'),
    );
    assert.equal(
      written({ kind: 'answer', person: 'ada', question: 'next' }, '', 'Tables'),
      MEETING.replace(/checkin:\n {2}ada:\n/, 'checkin:\n  ada:\n    next: Tables\n'),
    );
  });

  it('stands in the file letter for letter, whatever is typed: tabs, blanks alone on a line, empty lines at the end', () => {
    assert.equal(
      written(notes, 'One.\n\nTwo.', 'One.\n   \n\tTwo.  \r\n'),
      MEETING.replace('notes: |\n  One.\n\n  Two.\n', 'notes: |+\n  One.\n     \n  \tTwo.  \n'),
    );
    const indented = '    const a = 1;\n    throw new Error(a);\nshallow';
    assert.equal(
      written(notes, 'One.\n\nTwo.', indented),
      MEETING.replace(
        'notes: |\n  One.\n\n  Two.\n',
        'notes: |2\n      const a = 1;\n      throw new Error(a);\n  shallow\n',
      ),
    );
  });

  it('is written where the file holds tabs, blanks alone on a line, an indented first line, or empty lines at the end', () => {
    for (const lines of [
      '|\n  \tgrep x',
      '|\n  a\n     \n  b',
      '|2\n    a\n  b',
      '|+\n  a\n\n',
      '"a\\tb\\n"',
    ]) {
      const file = `title: API\nnotes: ${lines}\ncheckin:\n  ada:\n    next: "a\\tb"\n`;
      const { record } = readable(file);
      assert.ok(record.kind === 'meeting');
      const before = fieldText(record.value, notes);
      assert.match(written(notes, before, `${before}more`, file), /more/, lines);
      const answer = { kind: 'answer', person: 'ada', question: 'next' } as const;
      assert.match(written(answer, 'a\tb', 'a\tb, more', file), /next: "a\\tb, more"/);
    }
  });

  it('is refused in words where it has a character in it that no file can hold', () => {
    const changes = writeField(readable(MEETING), notes, 'One.\n\nTwo.', 'One.\n\u001b[31mTwo.');
    assert.ok(!changes.ok);
    assert.match(fill(changes.error.text.message, changes.error.text.args), /^Line 2 .*U\+001B/);
  });

  it('makes the section of an answer for everybody', () => {
    const answer = { kind: 'answer', person: 'ada', question: 'next' } as const;
    const changes = writeField(readable('title: API\n'), answer, '', 'Tables', ['ada', 'mo']);
    assert.deepEqual(changes.ok && changes.value[0], {
      kind: 'set',
      path: ['checkin'],
      value: { ada: null, mo: null },
    });
  });

  it('is left alone where the file has it already, and where somebody else has written something else', () => {
    assert.equal(written(notes, 'old', 'One.\n\nTwo.'), MEETING);
    assert.equal(written(notes, 'old', 'new'), 'collision');
  });

  it('is written over a part of itself that was written meanwhile, and not over a text that was shortened', () => {
    const part = written(notes, 'One.', 'One.\n\nTwo.\n\nThree.');
    assert.equal(part, MEETING.replace('  Two.\n', '  Two.\n\n  Three.\n'));
    assert.equal(written(notes, 'One.\n\nTwo.\n\nThree.', 'One.\n\nTwo.\n\nThree. Four.'), 'collision');
  });

  it('takes no state that there is not', () => {
    assert.equal(written({ kind: 'goalState', goal: 'parser' }, 'at-risk', 'great'), 'wrong-type');
  });
});

describe('A topic in a session', () => {
  it('says what became of it, and nothing where it says so already', () => {
    const ref = { section: 'agenda', person: 'ada', index: 1, text: 'Where' } as const;
    const open = setTopic(readable(MEETING), ref, 'discussed');
    assert.deepEqual(open.ok && open.value, [
      { kind: 'set', path: ['agenda', 'ada', 1, 'status'], value: 'discussed' },
    ]);
    const same = setTopic(readable(MEETING), ref, 'parked');
    assert.deepEqual(same.ok && same.value, []);
    const first = setTopic(readable(MEETING), { section: 'agenda', person: 'ada', index: 0 }, 'open');
    assert.deepEqual(first.ok && first.value, [], 'a topic of which nothing is said is open');
  });
});
