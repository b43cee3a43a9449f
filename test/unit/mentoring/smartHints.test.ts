import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { smartHints } from '../../../src/core/mentoring/smartHints';
import type { Goal } from '../../../src/core/model/schema';
import type { MeetingSummary } from '../../../src/core/model/summary';

interface Labelled {
  readonly language: 'en' | 'nl';
  readonly goal: Partial<Goal> & Pick<Goal, 'title'>;
  /** What a careful reader would ask. */
  readonly ask: readonly string[];
}

const LABELLED = parse(readFileSync('test/fixtures/smart-goals.yaml', 'utf8')) as readonly Labelled[];

const goal = (more: Partial<Goal> & Pick<Goal, 'title'>): Goal => ({
  status: 'active',
  skills: [],
  formerly: [],
  steps: [],
  code: [],
  evidence: [],
  progress: {},
  ...more,
});

/** The hints about words: whether there are steps is no matter of words. */
const hintsFor = (more: Labelled['goal']) =>
  smartHints(goal(more), 'it', []).filter(hint => hint !== 'steps');

describe('The hints for 120 goals', () => {
  it('are about as many goals of each language', () => {
    for (const language of ['en', 'nl'])
      assert.equal(LABELLED.filter(labelled => labelled.language === language).length, 60);
  });

  it('ask nothing that a careful reader would not ask', () => {
    const wrong = LABELLED.flatMap(({ goal: { title, ...rest }, ask }) =>
      hintsFor({ title, ...rest }).flatMap(hint => (ask.includes(hint) ? [] : [`${hint}: ${title}`])),
    );
    assert.deepEqual(wrong, []);
  });

  it('find most of what a careful reader would ask', () => {
    const wanted = LABELLED.flatMap(({ goal: it, ask }) =>
      ask.map(hint => [hint, hintsFor(it).includes(hint as never), it.title] as const),
    );
    const missed = wanted.filter(([, found]) => !found).map(([hint, , title]) => `${hint}: ${title}`);
    assert.ok(
      missed.length <= wanted.length / 10,
      `${missed.length} of ${wanted.length}\n${missed.join('\n')}`,
    );
  });
});

describe('The hints for a goal', () => {
  const meeting = (date: string, more: Partial<MeetingSummary> = {}): MeetingSummary => ({
    kind: 'meeting',
    title: 'M',
    date,
    status: 'held',
    sections: [],
    progress: [],
    promises: [],
    ...more,
  });

  it('are none for one that is paused, done or dropped, and for a draft about its words alone', () => {
    for (const status of ['paused', 'done', 'dropped'] as const)
      assert.deepEqual(smartHints(goal({ title: 'Testing', status }), 'it', []), []);
    assert.deepEqual(smartHints(goal({ title: 'Testing', status: 'draft' }), 'it', []), [
      'specific',
      'measurable',
    ]);
  });

  it('ask for no measure where the title has one, in digits or in words', () => {
    const english =
      'one two three four five six seven eight nine ten twelve twenty half once twice each every all whole without no zero under within least';
    const dutch =
      'één twee drie vier vijf zes zeven acht negen tien twaalf twintig helft eenmaal tweemaal elke elk iedere ieder alle hele zonder geen nul binnen onder minstens tenminste';
    const asks = (title: string) => smartHints(goal({ title, status: 'draft' }), 'it', []);
    assert.deepEqual(asks('Learn the rules of parsers'), ['measurable']);
    for (const word of [...english.split(' '), ...dutch.split(' '), '3', '80 %'])
      assert.deepEqual(asks(`Learn ${word} rules of parsers`), [], word);
  });

  it('are none for what is filled in', () => {
    const full = {
      title: 'Testing',
      specific: 'a',
      measurable: 'b',
      due: '2027-02-15',
      steps: [{ text: 'c' }],
    };
    assert.deepEqual(smartHints(goal(full), 'it', []), []);
  });

  it('name one that three meetings since its start were held without', () => {
    const it = goal({
      title: 'T',
      specific: 'a',
      measurable: 'b',
      due: '2027-09-01',
      start: '2027-01-10',
      steps: [{ text: 'c' }],
    });
    const three = [meeting('2027-01-15T10:00'), meeting('2027-01-29'), meeting('2027-02-12T10:00')];
    const hints = (meetings: readonly MeetingSummary[], more: Partial<Goal> = {}) =>
      smartHints({ ...it, ...more }, 'it', meetings);
    assert.deepEqual(hints(three), ['not-discussed']);
    assert.deepEqual(hints(three.slice(1)), [], 'two are not enough');
    assert.deepEqual(hints([meeting('2027-01-02'), ...three.slice(1)]), [], 'one was before it began');
    assert.deepEqual(hints([...three.slice(1), meeting('2027-02-26', { status: 'missed' })]), []);
    assert.deepEqual(hints([...three.slice(1), meeting('2027-01-15', { topics: ['it'] })]), []);
    assert.deepEqual(hints([...three.slice(1), meeting('2027-01-15', { progress: [['it', 'stuck']] })]), []);
    assert.deepEqual(hints([...three.slice(1), meeting('2027-01-15', { progress: [['it', undefined]] })]), [
      'not-discussed',
    ]);
    assert.deepEqual(
      hints([...three, meeting('2027-01-11', { topics: ['it'] })]),
      ['not-discussed'],
      'too long ago',
    );
    assert.deepEqual(hints(three, { start: undefined }), [], 'nobody can tell when it began');
  });
});
