import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarOf, PRODUCT, type CalendarMeeting } from '../../../src/core/exports/calendar';
import { always } from '../support/properties';
import { HERE } from '../support/trees';

const NOW = new Date('2027-02-26T12:00:00Z');
const ZONE = 'Europe/Amsterdam';

const meeting = (
  some: Partial<CalendarMeeting['meeting']> = {},
  more: Partial<CalendarMeeting> = {},
): CalendarMeeting => ({
  id: '2027-02-26-api',
  mentorship: 'ada-mo',
  meeting: { title: 'Shaping an API', date: '2027-02-26T10:00', status: 'planned', ...some },
  timezone: ZONE,
  ...more,
});

/** The events as another program reads them. */
function events(...meetings: readonly CalendarMeeting[]) {
  const root = new ICAL.Component(ICAL.parse(calendarOf('Ada and Mo', meetings, NOW, HERE)) as unknown[]);
  return root.getAllSubcomponents('vevent').map(event => {
    const read = new ICAL.Event(event);
    return {
      uid: read.uid,
      summary: read.summary,
      description: read.description,
      start: read.startDate.toString(),
      end: read.endDate.toString(),
      isDate: read.startDate.isDate,
      status: event.getFirstPropertyValue('status'),
      sequence: read.sequence,
    };
  });
}

describe('a calendar of meetings', () => {
  it('has one event for each meeting, with its title and nothing else that is written in it', () => {
    assert.deepEqual(events(meeting(), meeting({ title: 'Later' }, { id: 'b' })), [
      {
        uid: '2027-02-26-api.ada-mo@mentoring-notes',
        summary: 'Shaping an API',
        description: null,
        start: '2027-02-26T09:00:00Z',
        end: '2027-02-26T10:00:00Z',
        isDate: false,
        status: null,
        sequence: 606960,
      },
      {
        uid: 'b.ada-mo@mentoring-notes',
        summary: 'Later',
        description: null,
        start: '2027-02-26T09:00:00Z',
        end: '2027-02-26T10:00:00Z',
        isDate: false,
        status: null,
        sequence: 606960,
      },
    ]);
  });

  const times = [
    ['2027-03-27T10:00', ZONE, '2027-03-27T09:00:00Z'], // the clocks change in the night after
    ['2027-03-28T10:00', ZONE, '2027-03-28T08:00:00Z'],
    ['2027-03-28T02:30', ZONE, '2027-03-28T01:30:00Z'], // an hour that is not there
    ['2027-10-31T02:30', ZONE, '2027-10-31T00:30:00Z'], // an hour that comes twice
    ['2027-10-31T03:00', ZONE, '2027-10-31T02:00:00Z'],
    ['2027-11-01T10:00', ZONE, '2027-11-01T09:00:00Z'],
    ['2027-03-14T02:30', 'America/New_York', '2027-03-14T07:30:00Z'],
    ['2027-11-07T01:30', 'America/New_York', '2027-11-07T05:30:00Z'],
    ['2027-02-26T10:00', 'Asia/Kathmandu', '2027-02-26T04:15:00Z'],
    ['2027-02-26T00:30', 'Pacific/Kiritimati', '2027-02-25T10:30:00Z'],
    ['2027-02-26T23:30', 'Pacific/Pago_Pago', '2027-02-27T10:30:00Z'],
    ['2027-04-04T01:45', 'Australia/Lord_Howe', '2027-04-03T14:45:00Z'], // half an hour that comes twice
    ['2027-04-04T02:15', 'Australia/Lord_Howe', '2027-04-03T15:45:00Z'],
  ] as const;
  for (const [date, timezone, start] of times)
    it(`${date} in ${timezone} is ${start}`, () =>
      assert.equal(events(meeting({ date }, { timezone }))[0]?.start, start));

  it('takes the time as the reader’s where no zone is written', () => {
    const expected = new Date(2027, 1, 26, 10).toISOString().replace('.000', '');
    assert.equal(events(meeting({}, { timezone: undefined }))[0]?.start, expected);
  });

  const zones = [
    ['UTC+1', '2027-07-05T09:00:00Z'],
    ['UTC+01:00', '2027-07-05T09:00:00Z'],
    ['gmt-3', '2027-07-05T13:00:00Z'],
    ['+01:00', '2027-07-05T09:00:00Z'],
    ['+0200', '2027-07-05T08:00:00Z'],
    ['UTC', '2027-07-05T10:00:00Z'],
    ['UTC+0', '2027-07-05T10:00:00Z'],
    ['CET', '2027-07-05T08:00:00Z'],
    ['europe/amsterdam', '2027-07-05T08:00:00Z'],
    ['Etc/GMT+1', '2027-07-05T11:00:00Z'],
    ['EST', '2027-07-05T15:00:00Z'],
    ['Amsterdam', undefined],
    ['W. Europe Standard Time', undefined],
    ['(UTC+01:00) Brussels, Paris', undefined],
    ['UTC+25', undefined],
    ['Nowhere/At_All', undefined],
  ] as const;
  for (const [timezone, start] of zones)
    it(`takes ten o’clock in ${timezone} as ${start ?? 'no time that anybody can tell'}`, () => {
      assert.equal(events(meeting({ date: '2027-07-05T10:00' }, { timezone }))[0]?.start, start);
      assert.equal(events(meeting({ date: '2027-07-05' }, { timezone }))[0]?.start, '2027-07-05');
      assert.equal(
        events(meeting({ date: '2027-07-05T10:00Z' }, { timezone }))[0]?.start,
        '2027-07-05T10:00:00Z',
      );
    });

  it('takes the length of the meeting, else the usual one, else an hour', () => {
    assert.equal(events(meeting({ minutes: 45 }, { minutes: 30 }))[0]?.end, '2027-02-26T09:45:00Z');
    assert.equal(events(meeting({}, { minutes: 30 }))[0]?.end, '2027-02-26T09:30:00Z');
  });

  it('gives a meeting without a time its whole day, and one without a date no place', () => {
    const [day, ...more] = events(
      meeting({ date: '2027-02-26' }),
      meeting({ date: undefined }, { id: 'never' }),
    );
    assert.deepEqual([day?.start, day?.isDate, more], ['2027-02-26', true, []]);
  });

  it('says that a meeting was cancelled', () => {
    assert.equal(events(meeting({ status: 'cancelled' }))[0]?.status, 'CANCELLED');
  });

  it('keeps the ids when it is made again, whatever else has changed', () => {
    const then = events(meeting());
    const now = events(meeting({ title: 'Moved', date: '2027-03-05', status: 'cancelled', minutes: 5 }));
    assert.equal(now[0]?.uid, then[0]?.uid);
  });

  it('has what was asked for in the description', () => {
    assert.equal(
      events(meeting({}, { description: 'Ada\r\n- One; two, three' }))[0]?.description,
      'Ada\n- One; two, three',
    );
  });

  it('ends all lines as the format wants it, none longer than 75 bytes, and names its maker', () => {
    const text = calendarOf('Ada and Mo', [meeting({ title: 'é'.repeat(200) })], NOW, HERE);
    assert.ok(text.includes(`PRODID:${PRODUCT}\r\n`));
    assert.ok(!/[^\r]\n|\r[^\n]/.test(text));
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  });

  it('holds any text as text: no line of it becomes a property', () => {
    always(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, id) => {
        const text = calendarOf(
          title,
          [meeting({ title: `x\r\nATTACH:${title}` }, { id, description: title })],
          NOW,
          HERE,
        );
        const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
        const [event, ...more] = root.getAllSubcomponents();
        const names = event?.getAllProperties().map(property => property.name);
        const known = ['uid', 'sequence', 'dtstamp', 'dtstart', 'dtend', 'summary', 'description'];
        assert.deepEqual(more, []);
        assert.deepEqual(
          names?.filter(name => !known.includes(name)),
          [],
        );
        assert.equal(event?.getFirstPropertyValue('summary'), 'x');
        assert.deepEqual(
          root
            .getAllProperties()
            .map(({ name }) => name)
            .filter(name => !['version', 'prodid', 'method', 'name', 'x-wr-calname'].includes(name)),
          [],
        );
      }),
      { numRuns: 50 },
    );
  });
});
