import assert from 'node:assert/strict';
import { calendarOf } from '../../../src/core/exports/calendar';
import { meetingFactsOf } from '../../../src/core/roadmap/roadmapFacts';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { nextMeeting } from '../../../src/core/tree/nextMeeting';
import { scanHeader } from '../../../src/store/headerScan';
import { contextOf, draw, folderOf, HERE } from '../support/trees';

const PATH = '.mentoring/mentorships/m/meetings/2027-03-05-late.yaml';

/** Notes with one meeting, whose file is called after another day than any of these dates. */
async function notesWith(date: string, path = PATH) {
  const folder = await folderOf({
    'mentorships/m/mentorship.yaml': 'title: M\nmentees: [ada]\nmentors: [mo]\ntimezone: Europe/Amsterdam\n',
    [path.replace('.mentoring/', '')]: `title: Late\n${date}\n`,
  });
  const context = contextOf([folder]);
  const [notes] = context.mentorships;
  assert.ok(notes);
  return { folder, context, notes, path };
}

/** What each place says of that meeting's day. */
async function placesOf({ folder, context, notes, path }: Awaited<ReturnType<typeof notesWith>>) {
  const entry = notes.meetings[0];
  assert.ok(entry);
  const record = await notes.folder.record(path);
  const raw = await folder.store.record(path);
  assert.ok(raw?.kind === 'meeting');
  const meeting = { id: 'a', mentorship: 'm', meeting: raw.value, timezone: 'Europe/Amsterdam' };
  return {
    rows: entry.summary?.kind === 'meeting' ? entry.summary.date : undefined,
    next: nextMeeting(context)?.meeting.date,
    roadmap: meetingFactsOf(entry, record)?.date,
    calendar: /DTSTART[^:]*:(.*)\r/.exec(calendarOf('M', [meeting], new Date(0), HERE))?.[1],
    tree: (await draw(meetingsTree(context))).split('\n')[1]?.split('|')[1]?.trim(),
  };
}

describe('the date of a meeting', () => {
  const read: readonly (readonly [date: string, wall: string, calendar: string])[] = [
    ['2027-04-02', '2027-04-02', '20270402'],
    ['2027-04-02T10:00', '2027-04-02T10:00', '20270402T080000Z'],
    ['2027-04-02 10:00', '2027-04-02T10:00', '20270402T080000Z'],
    ['2027-04-02T10:00:00', '2027-04-02T10:00', '20270402T080000Z'],
    ['2027-04-02T10:00:59.250', '2027-04-02T10:00', '20270402T080000Z'],
    ['2027-04-02T9:00', '2027-04-02T09:00', '20270402T070000Z'],
    ['2027-04-02 9:30', '2027-04-02T09:30', '20270402T073000Z'],
    ['2027-04-02T08:00Z', '2027-04-02T10:00', '20270402T080000Z'],
    ['2027-04-02T08:00:00Z', '2027-04-02T10:00', '20270402T080000Z'],
    ['2027-04-02 10:00 +0200', '2027-04-02T10:00', '20270402T080000Z'],
    ['2027-04-02T10:00+02', '2027-04-02T10:00', '20270402T080000Z'],
    ['2027-04-02T10:00:00+05:30', '2027-04-02T06:30', '20270402T043000Z'],
    ['2027-04-01T20:00-05:00', '2027-04-02T03:00', '20270402T010000Z'], // the day after, there
    ['2027-10-31T01:30Z', '2027-10-31T02:30', '20271031T013000Z'], // the second of two hours of that name
  ];
  for (const [date, wall, calendar] of read)
    it(`${date} is ${wall} in Amsterdam, in every place`, async () => {
      for (const written of [date, `"${date}"`]) {
        const places = await placesOf(await notesWith(`date: ${written}`));
        assert.deepEqual(
          [places.rows, places.next, places.roadmap, places.calendar],
          [wall, wall, wall, calendar],
        );
      }
    });

  const unread = ['Friday', '02/04/2027', '2027-04-31', '2027-04-02T25:00', '2027-04-02T10', '2027-04-02T10:00 CET', '2027-04-02T10:00+25:00', '[2027-04-02]', '""']; // prettier-ignore
  for (const date of unread)
    it(`${date} cannot be read, and the day in the file's name does not stand in for it`, async () => {
      for (const path of [PATH, PATH.replace('2027-03-05-', '')]) {
        assert.deepEqual(await placesOf(await notesWith(`date: ${date}`, path)), {
          rows: undefined,
          next: undefined,
          roadmap: undefined,
          calendar: undefined,
          tree: 'date cannot be read',
        });
      }
      const seen = scanHeader('meeting', PATH, `title: Late\ndate: ${date}\n`);
      assert.equal(seen?.kind === 'meeting' && seen.date, undefined);
    });

  for (const nothing of ['status: planned', 'date:', 'date: # not yet', 'date: null'])
    it(`is that in the file's name where there is only ${nothing}`, async () => {
      const { rows, next, roadmap, calendar } = await placesOf(await notesWith(nothing));
      assert.deepEqual(
        [rows, next, roadmap, calendar],
        ['2027-03-05', '2027-03-05', '2027-03-05', '20270305'],
      );
    });
});
