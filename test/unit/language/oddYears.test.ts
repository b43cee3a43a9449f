import assert from 'node:assert/strict';
import { proposeDate } from '../../../src/core/mentoring/nextMeeting';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { find, fixesOf, GOAL, MEETING, seen } from './support';

describe('a year that is far from all that goes on', () => {
  it('is pointed out wherever a day stands', async () => {
    const text = `title: T
date: 2207-03-05T10:00
actions:
  ada:
    - text: A
      due: 1027-03-05
    - text: B
      done: 0207-03-05
`;
    const found = (await find(MEETING, text)).filter(({ code }) => code === 'odd-year');
    assert.deepEqual(
      found.map(finding => seen(text, finding)),
      ['2207-03-05T10:00', '1027-03-05', '0207-03-05'].map(written => [
        'odd-year',
        written,
        `The year of ${written.slice(0, 10)} is far from all that goes on. Is it mistyped?`,
      ]),
    );
  });

  it('is none within twenty years', async () => {
    const text = 'title: T\nstart: 2007-02-26\ndue: 2047-02-26\n';
    assert.deepEqual(await find(GOAL, text), []);
  });

  const meant: readonly (readonly [written: string, days: readonly string[]])[] = [
    ['2207-03-05', ['2027-03-05']],
    ['1027-03-05', ['2027-03-05']],
    ['0207-03-05', ['2027-03-05']],
    ['20027-03-05', ['2027-03-05']],
    ['227-03-05', ['2027-03-05']],
    ['2072-03-05', ['2027-03-05', '2022-03-05', '2032-03-05']],
    ['05-03-2027', ['2027-03-05', '2027-05-03']],
    ['25/03/2027', ['2027-03-25']],
    ['5/3/27', ['2027-03-05', '2027-05-03']],
    ['27-03-05', ['2027-03-05']],
    ['27-03-26', ['2027-03-26', '2026-03-27']],
    ['5/3', ['2027-03-05', '2027-05-03']],
    ['25-1', ['2028-01-25']],
    ['20270305', ['2027-03-05']],
    ['2027-13-05', ['2027-05-13']],
    ['2027‑03‑05', ['2027-03-05']],
    ['2027–03–05', ['2027-03-05']],
    ['２０２７-03-05', ['2027-03-05']],
    ['2027-03', []],
    ['2027-00-05', []],
  ];
  for (const [written, days] of meant)
    it(`${written} may mean ${days.join(' or ') || 'nothing'}`, async () => {
      const text = `title: T\ndue: ${written}\n`;
      const fixes = [...(await fixesOf(GOAL, text)).values()];
      const written_ = fixes
        .filter(({ finding }) => finding.at?.[0] === 'due')
        .map(({ edits = [] }) => applyTextEdits(text, edits).slice(14).trim());
      assert.deepEqual(written_, days);
    });

  it('keeps the time behind its day', async () => {
    const text = 'title: T\ndate: 2207-03-05T10:00\n';
    const [fix] = (await fixesOf(MEETING, text)).values();
    assert.equal(applyTextEdits(text, fix?.edits ?? []), 'title: T\ndate: 2027-03-05T10:00\n');
  });

  const times: readonly (readonly [written: string, meant: readonly string[]])[] = [
    ['10:00 2027-03-05', ['2027-03-05T10:00']],
    ['2027-03-05T10', ['2027-03-05T10:00']],
    ['2027-03-05 10h', ['2027-03-05T10:00']],
    ['5 maart om 10 uur', ['2027-03-05T10:00']],
    ['friday at 5pm', ['2027-03-05T17:00']],
    ['2027-03-05 12:30 am', ['2027-03-05T00:30']],
    ['2027-03-05 10:00 CET', ['2027-03-05T10:00+01:00']],
    ['2027-07-05T10:00 Europe/Amsterdam', ['2027-07-05T10:00+02:00']],
    ['2027-07-05 10:00 (America/St_Johns)', []],
    ['2027-07-05 10:00 America/St_Johns', ['2027-07-05T10:00-02:30']],
    ['5/3/2027 10:00', ['2027-03-05T10:00', '2027-05-03T10:00']],
  ];
  for (const [written, meant] of times)
    it(`reads the time of ${written}`, async () => {
      const text = `title: T\ndate: ${written}\n`;
      const fixes = [...(await fixesOf(MEETING, text)).values()].filter(
        ({ finding }) => finding.at?.[0] === 'date',
      );
      const best = fixes.filter(({ isBest }) => isBest);
      const after = fixes.map(({ edits = [] }) => applyTextEdits(text, edits));
      assert.deepEqual(after.map(mended => mended.slice('title: T\ndate: '.length).trim()), meant.length > 0 ? meant : ['2027-07-05']); // prettier-ignore
      assert.equal(best.length, meant.length === 1 ? 1 : 0);
      for (const mended of after) assert.deepEqual(await find(MEETING, mended), []);
    });

  it('offers the day alone, and not as the best way, where there is no such time or zone', async () => {
    for (const written of [
      '2027-03-05T25:00',
      '2027-03-05T24:00',
      '2027-03-05 13pm',
      '2027-03-05 10:00 Mars',
    ]) {
      const text = `title: T\ndate: ${written}\n`;
      const [fix] = (await fixesOf(MEETING, text)).values();
      assert.equal(applyTextEdits(text, fix?.edits ?? []), 'title: T\ndate: 2027-03-05\n', written);
      assert.notEqual(fix?.isBest, true);
    }
  });

  it('proposes no day for another meeting', () => {
    const meetings = ['2027-02-19T10:00', '2207-02-26T10:00'].map(date => ({
      date,
      status: 'held' as const,
    }));
    assert.equal(proposeDate(meetings, '2 weeks', '2027-02-27'), '2027-03-05T10:00');
  });
});
