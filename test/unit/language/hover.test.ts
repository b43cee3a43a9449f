import assert from 'node:assert/strict';
import { hoverAt } from '../../../src/core/language/hover';
import type { SuggestionContext } from '../../../src/core/language/suggestion';
import { locate } from '../../../src/core/model/recordPlace';
import type { Shape } from '../../../src/core/model/shape';
import { SHAPES } from '../../../src/core/model/shapes.generated';
import { fill } from '../../../src/core/text';
import { FolderStore } from '../../../src/store/folderStore';
import { texts } from '../l10n/l10n';
import { MemoryFolder } from '../support/memoryPorts';

const M = '.mentoring/mentorships/ada-mo';
const TESTS = `${M}/meetings/2027-02-12-tests.yaml`;
const NEXT = `${M}/meetings/2027-03-05-api.yaml`;
const GOAL = `${M}/goals/learn-rust.yaml`;
const ROADMAP = `${M}/roadmap.yaml`;
const FILES: Readonly<Record<string, string>> = {
  '.mentoring/people/ada.yaml': 'name: Ada Lovelace\n',
  [`${M}/mentorship.yaml`]: 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n',
  [ROADMAP]: 'stages:\n  - theme: How we test\n    target: 2027-02-12\n  - theme: Shaping an API\n',
  [GOAL]:
    'title: Learn Rust\nowner: ada\nstart: 2027-02-12\ndue: 2027-05-01\nsteps:\n  - text: Read\n    done: 2027-02-13\n  - Write\n',
  [TESTS]: `title: Tests
date: 2027-02-12T10:00
minutes: 60
status: held
theme: How we test
agenda:
  ada:
    - text: Is this worth testing?
      goal: learn-rust
      status: discussed
    - text: Tables
      status: carried
  mo:
    - Reading a failing table
progress:
  learn-rust:
    state: at-risk
actions:
  ada:
    - text: Convert the lexer
    - text: Read the manual
      done: true
`,
  [`${M}/meetings/2027-02-26-ill.yaml`]: 'title: Ill\ndate: 2027-02-26\nstatus: missed\n',
  [NEXT]: 'title: Shaping an API\ndate: 2027-03-05\ntheme: Shaping an API\npeople: [mo, ada]\n',
};

const dutch = texts('l10n/bundle.l10n.nl.json');

async function around(path: string, locale: string): Promise<SuggestionContext> {
  const store = new FolderStore(new MemoryFolder(FILES).ports);
  await store.refresh();
  const place = locate(path);
  assert.ok(place);
  const t = (message: string, args = {}) =>
    fill(locale === 'nl' ? (dutch[message] ?? message) : message, args);
  const { entries } = store;
  return {
    place,
    path,
    entries,
    today: '2027-02-22',
    zone: 'Europe/Amsterdam',
    t,
    locale,
    language: 'en',
    templates: [],
  };
}

/** What is said of these words of a file: each line as it stands, with what it opens. */
async function said(path: string, words: string, locale = 'en'): Promise<readonly string[]> {
  const text = FILES[path] ?? '';
  const found = hoverAt(text, text.indexOf(words) + words.length - 1, await around(path, locale));
  const lines = [...(found?.title ? [found.title] : []), ...(found?.lines ?? [])];
  return lines.map(({ text: line, opens }) => (opens === undefined ? line : `${line} -> ${opens}`));
}

describe('The pointer', () => {
  it('on the title of a meeting previews the meeting as a whole', async () => {
    assert.deepEqual(await said(TESTS, 'title: Tests'), [
      'Tests',
      'Fri 12 Feb 10:00, 60 min, held',
      'Ada Lovelace, Mo',
      'Theme: How we test',
      '1 of 3 topics discussed',
      '1 open promise',
    ]);
    assert.deepEqual(await said(TESTS, 'title: Tests', 'nl'), [
      'Tests',
      'vr 12 feb 10:00, 60 min, gevoerd',
      'Ada Lovelace, Mo',
      'Thema: How we test',
      '1 van 3 onderwerpen besproken',
      '1 open afspraak',
    ]);
  });

  it('on a day says which it is, and previews the meeting of that day', async () => {
    const meeting = [
      `Tests -> ${TESTS}`,
      'Fri 12 Feb 10:00, 60 min, held',
      'Ada Lovelace, Mo',
      'Theme: How we test',
      '1 of 3 topics discussed',
      '1 open promise',
    ];
    assert.deepEqual(await said(ROADMAP, 'target: 2027'), ['Fri 12 Feb, 10 days ago', ...meeting]);
    assert.deepEqual(await said(GOAL, 'start: 2027'), ['Fri 12 Feb, 10 days ago', ...meeting]);
    assert.deepEqual(await said(GOAL, 'due: 2027'), ['Sat 1 May, in 68 days']);
    assert.deepEqual(await said(TESTS, 'date: 2027'), ['Fri 12 Feb, 10 days ago']);
    assert.deepEqual(await said(GOAL, 'due: 2027', 'nl'), ['za 1 mei, over 68 dagen']);
  });

  it('on a topic that was carried over previews the meeting that has it, past those that were called off', async () => {
    assert.deepEqual(await said(TESTS, 'status: carried'), [
      'carried',
      'taken over by the next meeting',
      `Shaping an API -> ${NEXT}`,
      'Fri 5 Mar, planned',
      'Ada Lovelace, Mo',
      'Theme: Shaping an API',
      'No topics yet',
    ]);
  });

  it('on a theme lists its meetings, to be opened', async () => {
    assert.deepEqual(await said(ROADMAP, 'theme: How'), [
      'How we test',
      'from 12 Feb',
      `12 Feb: Tests -> ${TESTS}`,
    ]);
    assert.deepEqual(await said(TESTS, 'theme: How'), [`How we test -> ${ROADMAP}`, 'from 12 Feb']);
  });

  it('on a goal says how it goes, whose it is and when it was last discussed', async () => {
    const goal = ['at risk, due 1 May, 1 of 2 steps', 'Ada Lovelace owns it.'];
    assert.deepEqual(await said(TESTS, 'goal: learn'), [
      `Learn Rust -> ${GOAL}`,
      ...goal,
      'Last discussed on 12 Feb: Tests',
    ]);
    assert.deepEqual(await said(GOAL, 'title: Learn'), [
      'Learn Rust',
      ...goal,
      `Last discussed on 12 Feb: Tests -> ${TESTS}`,
    ]);
  });

  it('on a person says who it is and in what mentorships', async () => {
    assert.deepEqual(await said(TESTS, '  ada'), [
      'Ada Lovelace -> .mentoring/people/ada.yaml',
      `Ada and Mo -> ${M}/mentorship.yaml`,
    ]);
  });

  it('on every key of every record says what it is for, in English and in Dutch', async () => {
    const paths = {
      config: '.mentoring/mentoring.yaml',
      person: '.mentoring/people/ada.yaml',
      'goal-template': '.mentoring/templates/goals/skill.yaml',
      'meeting-template': '.mentoring/templates/meetings/weekly.yaml',
      mentorship: `${M}/mentorship.yaml`,
      roadmap: ROADMAP,
      goal: GOAL,
      meeting: TESTS,
      reflection: `${M}/reflections/ada.yaml`,
      feedback: `${M}/feedback/2027-01-01-talk.yaml`,
      closing: `${M}/closing.yaml`,
    };
    let keys = 0;
    for (const [kind, path] of Object.entries(paths)) {
      const lines: string[] = [];
      write(SHAPES[kind as keyof typeof SHAPES], '', lines);
      const text = lines.join('\n');
      for (const locale of ['en', 'nl']) {
        const known = await around(path, locale);
        for (const [at, line] of lines.entries()) {
          if (!line.trimEnd().endsWith(':')) continue;
          const offset = lines.slice(0, at).join('\n').length + line.length - 1;
          const about = hoverAt(text, offset, known)?.about;
          assert.ok(about, `${kind}: ${line.trim()} in\n${text}`);
          keys++;
          if (locale === 'nl') assert.ok(!/\b(the|what|when)\b/.test(about.toLowerCase()), about);
        }
      }
    }
    assert.ok(keys > 200, String(keys));
  });
});

/** A record with all its keys, each on a line of its own. */
function write(shape: Shape, indent: string, lines: string[]): void {
  const keys = shape.is === 'map' ? Object.entries(shape.keys) : [];
  for (const [key, { shape: inner }] of keys) {
    lines.push(`${indent}${key}:`);
    write(inner, `${indent}  `, lines);
  }
  if (shape.is === 'each') {
    lines.push(`${indent}${shape.by === 'person' ? 'ada' : 'learn-rust'}:`);
    write(shape.of, `${indent}  `, lines);
  }
  if (shape.is === 'list' && shape.of.is === 'map') {
    lines.push(`${indent}-`);
    write(shape.of, `${indent}  `, lines);
  }
}
