import assert from 'node:assert/strict';
import { dayOf, meetingsBefore, minutesOf, personOf, whenOf } from '../../../src/core/pages/meetingContext';
import { Pages, type Files } from './hand';

const NOW = 'title: Now\ndate: 2027-02-26T10:00\n';
const hand = async (files: Files, options?: Parameters<typeof Pages.of>[1]) =>
  (await Pages.of(files, options)).hand('now');

describe('A meeting at hand', () => {
  it('has the mentees first, then the mentors, then whoever has a section without being named', async () => {
    const mentorship = 'title: G\nmentees: [lin, ada]\nmentors: [mo]\n';
    const people = async (more: string) => (await hand({ mentorship, meetings: { now: NOW + more } })).people;
    assert.deepEqual(await people(''), ['lin', 'ada', 'mo']);
    assert.deepEqual(await people('people: [mo, ada]\n'), ['ada', 'mo']);
    for (const section of ['agenda', 'actions', 'wins', 'decisions'])
      assert.deepEqual(
        await people(`people: [mo]\n${section}:\n  sam:\n    - A\n  mo:\n`),
        ['mo', 'sam'],
        section,
      );
    assert.deepEqual(await people('people: [mo]\ncheckin:\n  sam:\n    next: A\n'), ['mo', 'sam']);
  });

  it('names people by their files, and knows the reader', async () => {
    const meeting = await hand({ meetings: { now: NOW } }, { me: 'mo' });
    assert.deepEqual(personOf(meeting, 'mo'), { id: 'mo', name: 'Mo', isMe: true });
    assert.deepEqual(personOf(meeting, 'ada-lovelace'), {
      id: 'ada-lovelace',
      name: 'Ada Lovelace',
      isMe: false,
    });
  });

  it('lasts as long as it says, else as its mentorship does, else an hour', async () => {
    const mentorship = 'title: A\nmentees: [ada]\nmentors: [mo]\nminutes: 45\n';
    const minutes = async (files: Files) => minutesOf(await hand(files));
    assert.equal(await minutes({ mentorship, meetings: { now: `${NOW}minutes: 30\n` } }), 30);
    assert.equal(await minutes({ mentorship, meetings: { now: NOW } }), 45);
    assert.equal(await minutes({ meetings: { now: NOW } }), 60);
  });

  it('says when it is: its day in full, its hours where it has one', async () => {
    const when = async (now: string, locale?: string) =>
      whenOf(await hand({ meetings: { now } }, { locale }));
    assert.deepEqual(await when(`${NOW}minutes: 90\n`), {
      day: 'Friday 26 February',
      hours: '10:00 to 11:30',
    });
    assert.deepEqual(await when(NOW.replace('10:00', '23:30')), {
      day: 'Friday 26 February',
      hours: '23:30 to 00:30',
    });
    assert.deepEqual(await when('title: A\ndate: 2027-02-26\n', 'nl'), { day: 'vrijdag 26 februari' });
    assert.deepEqual(await when('title: A\n'), {});
  });

  it('says what the reader’s clock shows where that is another time, and the zone where nobody knows that clock', async () => {
    const hours = async (now: string, zone: string, isKnown = true) =>
      whenOf(await hand({ meetings: { now } }, { zone, isKnown })).hours;
    assert.equal(await hours(NOW, 'America/New_York'), '10:00 to 11:00 (04:00 here)');
    assert.equal(await hours(NOW, 'Asia/Tokyo'), '10:00 to 11:00 (18:00 here)');
    assert.equal(
      await hours(NOW.replace('10:00', '20:00'), 'Asia/Tokyo'),
      '20:00 to 21:00 (Sat 27 Feb 04:00 here)',
    );
    assert.equal(await hours(NOW, 'UTC', false), '10:00 to 11:00, in Europe/Amsterdam');
    assert.equal(await hours('title: A\ndate: 2027-02-26\n', 'UTC'), undefined);
    const mentorship = 'title: A\nmentees: [ada]\nmentors: [mo]\n';
    assert.equal(
      whenOf(await hand({ mentorship, meetings: { now: NOW } }, { zone: 'Asia/Tokyo' })).hours,
      '10:00 to 11:00',
    );
  });

  it('says other days in short, by their dates', async () => {
    const meeting = await hand({ meetings: { now: NOW } });
    assert.equal(dayOf(meeting, '2027-03-12T10:00'), '12 Mar');
    assert.equal(dayOf(meeting, '2029-03-12'), '12 Mar 2029');
  });
});

describe('The meetings before another one', () => {
  const on = (date?: string) => `title: M\n${date === undefined ? '' : `date: ${date}\n`}`;
  const before = async (date: string | undefined) => {
    const meetings = {
      now: NOW,
      a: on('2027-02-12'),
      b: on('2027-02-26'),
      c: on('2027-02-26T10:30'),
      d: on(),
    };
    const [, notes] = (await Pages.of({ meetings })).look('now');
    return meetingsBefore(notes, date).map(({ entry }) => entry.id);
  };

  it('are those with an earlier day and time, the latest first', async () => {
    assert.deepEqual(await before('2027-02-26T10:00'), ['b', 'a']);
    assert.deepEqual(await before('2027-02-26T11:00'), ['c', 'now', 'b', 'a']);
    assert.deepEqual(await before('2027-02-12'), []);
  });

  it('are all that have a day, where it has none', async () =>
    assert.deepEqual(await before(undefined), ['c', 'now', 'b', 'a']));
});
