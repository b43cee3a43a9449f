import assert from 'node:assert/strict';
import MarkdownIt, { type Token } from 'markdown-it';
import { gantt } from '../../../src/core/exports/gantt';
import { EVERYTHING } from '../../../src/core/roadmap/filter';
import { roadmapText } from '../../../src/core/exports/roadmapText';
import { roadmapPicture } from '../../../src/pages/picture/roadmap';
import { ATTEMPTS } from '../support/injections';
import { everywhere } from './everywhere';
import { forty, track, WORDS } from './tracks';

const ADA = track({
  mentorship: 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\nstarted: 2026-12-04\nends: 2027-06-01\n',
  roadmap:
    'stages:\n  - theme: Finding your way\n    target: 2026-12-04\n  - theme: Shaping an API\n    target: 2027-02-12\n',
  goals: {
    tests:
      'title: Cover the parser\nstart: 2026-12-18\ndue: 2027-03-15\nskills: [testing]\nsteps:\n  - text: First\n    done: 2027-01-12\n    due: 2027-01-10\n  - text: Second\n    due: 2027-02-20\n  - Third\n',
    talk: 'title: Speak\nstatus: draft\n',
  },
  meetings: {
    first:
      'title: Kick-off\ndate: 2026-12-04T10:00\nstatus: held\nwins:\n  ada:\n    - All set up\nactions:\n  mo:\n    - text: Send the list\n      due: 2026-12-08\n      done: true\n',
    next: 'title: An API\ndate: 2027-03-12\nprogress:\n  tests:\n    state: at-risk\n',
  },
});

describe('a roadmap that leaves the notes', () => {
  it('is a table under each theme as Markdown, with days that say their year', () => {
    assert.equal(
      roadmapText([ADA], { ...WORDS, isLasting: true }),
      `# Roadmap: Ada and Mo

4 December 2026 to 1 June 2027

As of 26 Feb 2027. Solid has happened, open is to come.

## 1. Finding your way (4 Dec 2026)

| When | What | Kind | State |
| --- | --- | --- | --- |
| 4 Dec 2026 10:00 | ● Kick-off | Meeting | Held |
| 4 Dec 2026 | ★ All set up | Win |  |
| 8 Dec 2026 | ◆ Send the list | Promise of Mo | kept |
| 18 Dec 2026 to 15 Mar 2027 | △ Cover the parser | Goal | At risk, 1 of 3 |

## 2. Shaping an API (12 Feb 2027)

| When | What | Kind | State |
| --- | --- | --- | --- |
| 12 Mar 2027 | ○ An API | Meeting | Planned |
| No dates yet | ◌ Speak | Goal | Draft |
`,
    );
  });

  it('is a chart of themes, meetings, goals and promises for Mermaid', () => {
    assert.equal(
      gantt([ADA], WORDS),
      `gantt
    title Roadmap∶ Ada and Mo
    dateFormat YYYY-MM-DD
    axisFormat %Y-%m-%d
    inclusiveEndDates
    section Themes
    Finding your way :done, 2026-12-04, 2027-02-11
    Shaping an API :active, 2027-02-12, 2027-06-01
    section Meetings
    Kick-off :milestone, done, 2026-12-04, 0d
    An API :milestone, 2027-03-12, 0d
    section Goals
    Cover the parser :crit, active, 2026-12-18, 2027-03-15
    ↳ First :milestone, done, 2027-01-10, 0d
    ↳ Second :milestone, crit, 2027-02-20, 0d
    section Promises
    Send the list (Mo) :milestone, done, 2026-12-08, 0d
`,
    );
  });

  it('has no more than twenty steps and twenty promises in its chart: those to do next', () => {
    const many = gantt([track(forty())], WORDS).split('\n');
    const steps = many.filter(line => line.includes('↳'));
    const promises = many.filter(line => line.includes('Promise '));
    assert.deepEqual([steps.length, promises.length], [20, 20]);
    assert.deepEqual(
      [...steps, ...promises].filter(line => line.includes('done')),
      [],
    );
  });

  it('says which part of the whole it is where it was narrowed', () => {
    const narrow = { ...EVERYTHING, person: 'ada', skill: 'testing' };
    const part = 'Ada, testing (1 of 2 goals)';
    const picture = roadmapPicture([ADA], WORDS, 'light', narrow).svg;
    assert.ok(picture.includes(`4 December 2026 to 1 June 2027 · Only a part: ${part}</text>`));
    assert.ok(picture.includes('>Cover the parser</text>') && !picture.includes('>Speak</text>'));
    const text = roadmapText([ADA], WORDS, narrow);
    assert.ok(text.includes('\n\nOnly a part: Ada, testing (1 of 2 goals)\n\n'), text);
    assert.doesNotMatch(text, /Speak|Send the list/);
    const chart = gantt([ADA], WORDS, narrow);
    assert.match(chart, /^ {4}title Roadmap∶ Ada and Mo, Ada, testing \(1 of 2 goals\)$/m);
    assert.doesNotMatch(chart, /Speak|Send the list/);
    for (const whole of [
      roadmapPicture([ADA], WORDS, 'light').svg,
      roadmapText([ADA], WORDS),
      gantt([ADA], WORDS),
    ])
      assert.doesNotMatch(whole, /Only a part|of 2 goals/);
  });

  it('is a picture that needs nothing else: colours of its own, in light and in dark', () => {
    const [light, dark] = [roadmapPicture([ADA], WORDS, 'light'), roadmapPicture([ADA], WORDS, 'dark')];
    for (const { svg, width, height } of [light, dark]) {
      assert.ok(
        svg.startsWith(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" `),
      );
      assert.doesNotMatch(svg, /var\(|undefined|NaN|NaNpx|class="hit"|tabindex|data-key|@import|href|url\(/);
      for (const words of [
        'Ada and Mo',
        'Shaping an API',
        'Cover the parser',
        'Promises of Mo',
        '1/3',
        'Promise kept',
      ])
        assert.ok(svg.includes(`>${words}</text>`), words);
      wellFormed(svg);
    }
    assert.ok(light.svg.includes('fill: #ffffff') && dark.svg.includes('fill: #1f1f1f'));
    const unstyled = ({ svg }: typeof light) => svg.replace(/<style>[^<]*/, '');
    assert.ok(unstyled(light) === unstyled(dark), 'they differ in colour alone');
  });

  it('explains those shapes alone that are drawn', () => {
    const { svg } = roadmapPicture([ADA], WORDS, 'light');
    for (const words of ['Held', 'Promise kept', 'Step done', 'Win', 'At risk', 'Draft'])
      assert.ok(svg.includes(`>${words}</text>`), words);
    for (const words of ['Missed', 'Cancelled', 'Promise overdue', 'Stuck', 'Done', 'Dropped'])
      assert.ok(!svg.includes(`>${words}</text>`), words);
  });

  it('has several mentorships above each other', () => {
    const two = [ADA, track({ ...forty('lin-ada'), id: 'lin-ada' })];
    const { svg } = roadmapPicture(two, WORDS, 'light');
    wellFormed(svg);
    assert.ok(svg.includes('>Ada and Mo</text>') && svg.includes('>lin-ada</text>'));
    assert.match(roadmapText(two, WORDS), /^# Roadmap: Ada and Mo$[^]*^# Roadmap: lin-ada$/m);
    assert.match(gantt(two, WORDS), /^ {4}section Ada and Mo, Themes$[^]*^ {4}section lin-ada, Goals$/m);
  });

  const plain = everywhere('Plain words');
  for (const attempt of ATTEMPTS)
    it(`shows ${JSON.stringify(attempt)} as text and nothing more`, () => {
      const hostile = everywhere(attempt);
      const text = roadmapText([hostile], WORDS);
      assert.deepEqual(
        [...kindsIn(text)].filter(kind => !kindsIn(roadmapText([plain], WORDS)).has(kind)),
        [],
        text,
      );
      const { svg } = roadmapPicture([hostile], WORDS, 'light');
      wellFormed(svg);
      assert.deepEqual(tagsIn(svg), tagsIn(roadmapPicture([plain], WORDS, 'light').svg));
      const chart = gantt([hostile], WORDS);
      assert.deepEqual(shapeOf(chart), shapeOf(gantt([plain], WORDS)), chart);
    });
});

/** What a Markdown text is made of, read as hostile readers do: HTML on. */
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

/** Every kind of element with its kinds of attributes. */
function tagsIn(svg: string): readonly string[] {
  const tags = [...svg.matchAll(/<(\w+)((?: [\w:-]+="[^"]*")*)\/?>/g)].map(
    ([, name, attributes = '']) => `${name} ${attributes.replace(/="[^"]*"/g, '')}`,
  );
  return [...new Set(tags)].sort();
}

/** Fails where a document is not XML: an element that is not closed, or a mark that stands for itself. */
function wellFormed(svg: string): void {
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)(\w+)(?: [\w:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*(\/?)>/g,
    (_, closes: string, name: string, empty: string) => {
      if (closes !== '') assert.equal(open.pop(), name);
      else if (empty === '') open.push(name);
      return '';
    },
  );
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest.replace(/&(amp|lt|gt|quot);/g, ''), /[<&]|\p{Cs}/u);
}

/** The lines of a chart without the words of their names. */
function shapeOf(chart: string): readonly string[] {
  return chart.split('\n').map(line => line.replace(/^( {4}(?:title |section )?).*?(?= :[^:]*$|$)/, '$1'));
}
