import assert from 'node:assert/strict';
import { closingChanges, openTopics, settlingChanges } from '../../../src/core/mentoring/carryOver';
import { isTheNext, leftTopics, meetingsLeft } from '../../../src/core/mentoring/unfinishedTopics';
import type { FiledMeeting } from '../../../src/core/mentoring/nextMeeting';
import { summarise } from '../../../src/core/model/summary';
import { ok } from '../../../src/core/result';
import { after, readable } from './readable';

const filed = (path: string, text: string): FiledMeeting => {
  const summary = summarise(readable('meeting', `title: ${path}\n${text}`).record);
  assert.ok(summary.kind === 'meeting');
  return { path, meeting: summary };
};

type Files = Readonly<Record<string, string>>;

/** The topics that are offered of these meetings, each with the one that it is of. */
function offered(files: Files): readonly string[] {
  const meetings = Object.entries(files).map(([path, text]) => filed(path, text));
  const { left, all } = meetingsLeft(meetings);
  const read = all.map(
    each => [each, readable('meeting', `title: ${each.path}\n${files[each.path] ?? ''}`)] as const,
  );
  return read
    .filter(([each]) => left.includes(each))
    .flatMap(([each, reading]) => leftTopics(each, openTopics(reading), read))
    .map(({ topic, from }) => `${from.path}: ${topic.person}: ${topic.text}`);
}

const on = (day: string, status: string, ...topics: readonly string[]) =>
  `date: 2027-${day}T10:00\nstatus: ${status}\nagenda:\n  ada:\n${topics.map(topic => `    - ${topic}\n`).join('')}`;

describe('the topics of meetings that did not take place', () => {
  it('are offered where they are open, of cancelled and of missed meetings, in the order of their days', () => {
    const files = {
      missed: on('03-01', 'missed', 'Demo', '{ text: Pager, status: parked }'),
      cancelled: on('02-26', 'cancelled', 'Rules', '{ text: Old idea, status: dropped }', '{ text: Done, status: discussed }'), // prettier-ignore
    };
    assert.deepEqual(offered(files), ['cancelled: ada: Rules', 'missed: ada: Demo', 'missed: ada: Pager']);
  });

  it('are none of a meeting that was held, that is planned, or of which nobody can read what became of it', () => {
    for (const status of ['held', 'planned', 'perhaps'])
      assert.deepEqual(offered({ one: on('02-26', status, 'Rules') }), [], status);
  });

  it('are not offered where a later meeting has them, but for capitals and blanks and whatever became of them', () => {
    for (const topic of ['the  rules?', '{ text: The rules?, status: dropped }'])
      for (const next of [on('03-05', 'held', topic), on('02-20', 'planned', topic)])
        assert.deepEqual(offered({ one: on('02-26', 'cancelled', 'The rules?', 'Demo'), next }), [
          'one: ada: Demo',
        ]);
  });

  it('are offered where only an earlier meeting had them', () => {
    const before = on('02-12', 'held', '{ text: Rules, status: carried }');
    assert.deepEqual(offered({ before, one: on('02-26', 'cancelled', 'Rules') }), ['one: ada: Rules']);
  });

  it('are offered once where they stand in two such meetings', () => {
    const files = { one: on('02-26', 'cancelled', 'Rules'), two: on('03-01', 'missed', 'rules') };
    assert.deepEqual(offered(files), ['two: ada: rules']);
  });

  it('are not offered any more after five later meetings', () => {
    const one = on('02-01', 'missed', 'Rules');
    const later = (count: number): Files =>
      Object.fromEntries(
        [1, 2, 3, 4, 5].slice(0, count).map(day => [`${day}`, on(`03-0${day}`, 'held', 'B')]),
      );
    assert.deepEqual(offered({ ...later(4), one }), ['one: ada: Rules']);
    assert.deepEqual(offered({ ...later(5), one }), []);
  });

  it('are offered once: what was taken along is carried, what was left out is dropped, and the meeting stays what it is', () => {
    const text = `title: one\n${on('02-26', 'cancelled', '- Rules # why', '- Demo').replaceAll('- - ', '- ')}`;
    const settled = after('meeting', text, file => {
      const [rules, demo] = openTopics(file);
      assert.ok(rules !== undefined && demo !== undefined);
      return ok(
        settlingChanges(file, [
          { topic: rules, status: 'carried' },
          { topic: demo, status: 'dropped' },
        ]),
      );
    });
    assert.match(settled, /^status: cancelled$/m);
    assert.match(
      settled,
      /- text: Rules # why\n {6}status: carried\n {4}- text: Demo\n {6}status: dropped\n$/,
    );
    assert.deepEqual(offered({ one: settled.replace('title: one\n', '') }), []);
  });

  it('tell two topics of the same words apart by their order', () => {
    const text = `title: one\n${on('02-26', 'cancelled', 'Rules', 'Rules')}`;
    const settled = after('meeting', text, file => {
      const [one, two] = openTopics(file);
      assert.ok(one !== undefined && two !== undefined);
      return ok(
        settlingChanges(file, [
          { topic: one, status: 'dropped' },
          { topic: two, status: 'carried' },
        ]),
      );
    });
    assert.match(settled, /status: dropped[^]*status: carried/);
    const gone = after('meeting', settled, file => ok(closingChanges(file, openTopics(file))));
    assert.equal(gone, settled, 'and nothing is left to go on');
  });
});

describe('the meeting that they are offered for', () => {
  const meetings = [
    filed('over', on('02-20', 'planned')),
    filed('soon', on('03-05', 'planned')),
    filed('off', on('03-02', 'cancelled')),
    filed('later', on('03-19', 'planned')),
  ];
  const cases = [
    ['2027-03-05T10:00', true],
    ['2027-03-19T10:00', false],
    ['2027-03-01', true],
    ['2027-02-26', true],
    ['2027-03-06', false],
    ['2027-02-20T10:00', false],
    [undefined, false],
  ] as const;
  for (const [date, expected] of cases)
    it(`is ${expected ? '' : 'not '}one ${date === undefined ? 'without a day' : `on ${date}`}`, () =>
      assert.equal(isTheNext(date, meetings, '2027-02-26'), expected));
});
