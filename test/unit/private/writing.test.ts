import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { SuggestionContext } from '../../../src/core/language/suggestion';
import type { Entry } from '../../../src/core/model/entry';
import { locate } from '../../../src/core/model/recordPlace';
import { summarise } from '../../../src/core/model/summary';
import { locatePrivate, sharedPathOf } from '../../../src/core/private/kinds';
import { explainPrivately, suggestPrivately } from '../../../src/core/language/private/writing';
import { fill } from '../../../src/core/text';
import { readRecord } from '../../../src/store/reading';
import { always } from '../support/properties';

const M = 'mentorships/ada-mo';
const NOTES: Readonly<Record<string, string>> = {
  [`.mentoring/${M}/mentorship.yaml`]: 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n',
  [`.mentoring/${M}/goals/learn-rust.yaml`]: 'title: Learn Rust\n',
};
const ENTRIES = new Map<string, Entry>(
  Object.entries(NOTES).flatMap(([path, text]) => {
    const place = locate(path);
    const read = place && readRecord(place.kind, path, text);
    return place && read?.ok
      ? [[path, { path, ...place, stamp: '', summary: summarise(read.value.record) }]]
      : [];
  }),
);

const FILES = {
  meeting: `private/${M}/meetings/2027-03-12-shaping.yaml`,
  goal: `private/${M}/goals/learn-rust.yaml`,
  person: 'private/people/mo.yaml',
  inbox: 'private/inbox.yaml',
} as const;
type Kind = keyof typeof FILES;

function around(kind: Kind): SuggestionContext {
  const about = locatePrivate(FILES[kind]);
  assert.ok(about);
  const path = sharedPathOf(about) ?? '.mentoring/mentoring.yaml';
  const place = locate(path);
  assert.ok(place);
  const known = {
    today: '2027-02-22',
    zone: 'Europe/Amsterdam',
    t: fill,
    locale: 'en',
    language: 'en',
  } as const;
  return { place, path, entries: ENTRIES, templates: [], ...known };
}

/** What is offered where the mark stands, as the text is once it is taken. */
function offered(kind: Kind, marked: string): Readonly<Record<string, string>> {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { items } = suggestPrivately(text, offset, kind, around(kind));
  return Object.fromEntries(
    items.map(({ label, insert, replace }) => [
      label,
      text.slice(0, replace.start) + insert + text.slice(replace.end),
    ]),
  );
}

/** What is said of the word at the mark. */
function said(kind: Kind, marked: string) {
  const found = explainPrivately(marked.replace('|', ''), marked.indexOf('|'), kind, around(kind));
  return found && [marked.replace('|', '').slice(found.span.start, found.span.end), found.about];
}

describe('writing a private file by hand', () => {
  it('is offered the keys of a private file, and none of the shared one', () => {
    assert.deepEqual(offered('meeting', '|'), { notes: 'notes: $0', agenda: 'agenda:\n  - text: $0' });
    assert.deepEqual(offered('meeting', 'notes: x\n|'), { agenda: 'notes: x\nagenda:\n  - text: $0' });
    for (const kind of ['goal', 'person'] as const)
      assert.deepEqual(offered(kind, 'no|'), { notes: 'notes:\n  - $0' });
  });

  it('is offered what a topic can have, with the goals of its mentorship', () => {
    const keys = Object.keys(offered('meeting', 'agenda:\n  - text: May I?\n    |'));
    assert.deepEqual(keys.slice(0, 2), ['minutes', 'goal']);
    assert.deepEqual(offered('meeting', 'agenda:\n  - text: May I?\n    goal: l|'), {
      'learn-rust': 'agenda:\n  - text: May I?\n    goal: learn-rust',
    });
  });

  it('is offered the keys of what was caught in the inbox, which is a bare list', () => {
    assert.deepEqual(offered('inbox', '|'), { '- text': '- text: $0' });
    assert.deepEqual(offered('inbox', '- text: Mo sums up\n|')['- text'], '- text: Mo sums up\n- text: $0');
    const more = offered('inbox', '- text: Mo sums up\n  |');
    assert.deepEqual(Object.keys(more), ['date', 'mentorship', 'code', 'later', '- text']);
    assert.equal(more['mentorship'], '- text: Mo sums up\n  mentorship: $0');
    assert.match(
      offered('inbox', '- text: Mo\n  date: |')['today'] ?? '',
      /^- text: Mo\n {2}date: 2027-02-22T/,
    );
  });

  it('is told what each key is for', () => {
    assert.match(said('meeting', 'no|tes: x')?.[1] ?? '', /keep to yourself about this meeting/);
    assert.match(said('meeting', 'agen|da:\n  - x')?.[1] ?? '', /only you see/);
    assert.match(said('meeting', 'agenda:\n  - text: x\n    min|utes: 5')?.[1] ?? '', /How many minutes/);
    assert.match(said('person', 'no|tes:\n  - x')?.[1] ?? '', /this person/);
    assert.deepEqual(said('inbox', '- text: x\n  la|ter: y'), [
      'later',
      'The meeting for which it was put off: the name of its file without .yaml.',
    ]);
    assert.match(said('inbox', '- text: x\n  code:\n    pa|th: y')?.[1] ?? '', /path of the file/);
    assert.equal(said('goal', 'tit|le: x'), undefined);
  });

  it('never hears of a place that is not in the text', () => {
    const piece = fc.constantFrom('- ', 'text', ': ', '\n', '  ', 'items', 'code', '[', '"', '#', '2027-01-01', '\r\n'); // prettier-ignore
    const texts = fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join(''));
    always(fc.property(texts, fc.nat(), fc.constantFrom(...(Object.keys(FILES) as Kind[])), (text, at, kind) => {
      const offset = at % (text.length + 1);
      const { items, files } = suggestPrivately(text, offset, kind, around(kind));
      const spans = [...items.map(({ replace }) => replace), ...(files ? [files.replace] : [])];
      const about = explainPrivately(text, offset, kind, around(kind));
      for (const { start, end } of [...spans, ...(about ? [about.span] : [])])
        assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end}`);
    })); // prettier-ignore
  });
});
