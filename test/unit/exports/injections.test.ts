import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import MarkdownIt, { type Token } from 'markdown-it';
import { calendarOf } from '../../../src/core/exports/calendar';
import { reportOf } from '../../../src/core/exports/report';
import { REPORT_PARTS } from '../../../src/core/exports/reportParts';
import { agendaAsMarkdown } from '../../../src/core/mentoring/agendaText';
import type { Goal, Meeting, Mentorship } from '../../../src/core/model/schema';
import { fill } from '../../../src/core/text';
import { readRecord } from '../../../src/store/reading';
import { ATTEMPTS, recordsWith } from '../support/injections';
import { HERE } from '../support/trees';

const NOTES = 'mentorships/m';

function record(
  files: Readonly<Record<string, string>>,
  kind: 'mentorship' | 'goal' | 'meeting',
  path: string,
) {
  const reading = readRecord(kind, `.mentoring/${path}`, files[path] ?? '');
  assert.ok(reading.ok, path);
  return reading.value.record.value;
}

/** What a Markdown text is made of, read as hostile readers do: HTML and bare addresses on. */
function kindsIn(markdown: string): ReadonlySet<string> {
  const reader = new MarkdownIt({ html: true, linkify: false }).enable(['table', 'strikethrough']);
  const kinds = new Set<string>();
  const walk = (tokens: readonly Token[]) => {
    for (const { type, tag, content, children } of tokens) {
      const isNothing = type === 'html_inline' && content === '<!-- -->'; // keeps a reference from being one
      if (!isNothing) kinds.add(`${type} ${tag}`);
      walk(children ?? []);
    }
  };
  walk(reader.parse(markdown, {}));
  return kinds;
}

describe('what leaves the notes', () => {
  const plain = everything('Plain words');

  for (const attempt of ATTEMPTS)
    it(`shows ${JSON.stringify(attempt)} as text and nothing more`, () => {
      const { report, agenda, events } = everything(attempt);
      for (const [markdown, usual] of [
        [report, plain.report],
        [agenda, plain.agenda],
      ] as const) {
        const allowed = new Set([...kindsIn(usual), 'code_inline code']);
        assert.deepEqual(
          [...kindsIn(markdown)].filter(kind => !allowed.has(kind)),
          [],
          markdown,
        );
        assert.equal(headings(markdown), headings(usual), markdown);
      }
      assert.deepEqual(events, plain.events);
    });
});

const headings = (markdown: string) => markdown.split('\n').filter(line => /^#+ /.test(line)).length;

function everything(text: string) {
  const files = recordsWith(text);
  const meetings = ['2027-02-12-held', '2027-03-12-next'].map(id => ({
    id,
    path: id,
    record: record(files, 'meeting', `${NOTES}/meetings/${id}.yaml`) as Meeting,
  }));
  const report = reportOf(
    {
      title: text,
      mentorship: record(files, 'mentorship', `${NOTES}/mentorship.yaml`) as Mentorship,
      goals: [{ id: 'g', path: 'g', record: record(files, 'goal', `${NOTES}/goals/g.yaml`) as Goal }],
      meetings,
    },
    { parts: REPORT_PARTS, today: '2027-02-26', locale: 'en', t: fill, name: () => text },
  );
  const [held] = meetings;
  const agenda =
    held === undefined ? '' : agendaAsMarkdown(held.record, Object.keys(held.record.agenda), () => text);
  const calendar = calendarOf(
    text,
    meetings.map(({ id, record: meeting }) => ({
      id,
      mentorship: text,
      meeting,
      timezone: text,
      description: agenda,
    })),
    new Date('2027-02-26T12:00:00Z'),
    HERE,
  );
  const root = new ICAL.Component(ICAL.parse(calendar) as unknown[]);
  const names = (component: ICAL.Component) => component.getAllProperties().map(({ name }) => name);
  const events = [names(root), ...root.getAllSubcomponents().map(names)];
  return { report, agenda, events };
}
