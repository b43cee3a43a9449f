import assert from 'node:assert/strict';
import { waitingFor } from '../../../src/core/mentoring/waiting';
import type { MentorshipFacts, Waiting } from '../../../src/core/mentoring/waiting';
import { readRecord } from '../../../src/store/reading';
import { decode } from '../model/reading';

const TODAY = '2027-01-10';
const at = (file: string) => `.mentoring/mentorships/ada-mo/${file}.yaml`;

const MEMBERS = 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n';
const AGREED = `agreement:
  expectations: {ada: Honest comments, mo: Questions}
  agreed: {ada: 2026-12-01, mo: 2026-12-01}
`;

/** A mentorship in which nothing waits, but for what a test says otherwise. */
function facts(some: {
  readonly mentorship?: string;
  readonly reflections?: Readonly<Record<string, string>>;
  readonly meetings?: Readonly<Record<string, string>>;
  readonly feedback?: Readonly<Record<string, string>>;
}): MentorshipFacts {
  return {
    id: 'ada-mo',
    mentorship: {
      path: at('mentorship'),
      record: decode('mentorship', some.mentorship ?? MEMBERS + AGREED).value,
    },
    reflections: Object.entries(some.reflections ?? {}).map(([person, text]) => ({
      person,
      path: at(`reflections/${person}`),
      record: decode('reflection', text).value,
    })),
    feedback: Object.entries(some.feedback ?? {}).map(([id, text]) => ({
      path: at(`feedback/${id}`),
      record: decode('feedback', text).value,
    })),
    meetings: Object.entries(some.meetings ?? {}).map(([id, text]) => {
      const path = at(`meetings/${id}`);
      const reading = readRecord('meeting', path, text);
      assert.ok(reading.ok && reading.value.record.kind === 'meeting');
      return { path, record: reading.value.record.value };
    }),
  };
}

/** What waits, as `kind file key/key`. */
const lines = (waiting: readonly Waiting[]) =>
  waiting.map(({ kind, path, at: place }) =>
    [kind, path.slice(at('').length - '.yaml'.length, -'.yaml'.length), place?.join('/')]
      .filter(part => part !== undefined)
      .join(' '),
  );
const waits = (person: string, some: Parameters<typeof facts>[0], today = TODAY) =>
  lines(waitingFor(person, facts(some), today));

describe('what waits for a person', () => {
  it('is nothing where everything is filled in', () => {
    assert.deepEqual(waits('ada', { reflections: { ada: 'want: Learn', mo: 'want: Share' } }), []);
  });

  it('is everything of one who joins a new mentorship, from the agreement to the first agenda', () => {
    const some = {
      mentorship: `${MEMBERS}agreement:\n  purpose:\n  expectations: {ada: Mine, mo: }\n  agreed: {ada: , mo: }\n`,
      reflections: { ada: 'want:\nbring:\nexpect:\n', mo: 'want:\n\nbring:\n  - ""\n' },
      meetings: { '2027-01-15-kick-off': 'title: Kick-off\nagenda: {ada: [Hello], mo: }' },
    };
    assert.deepEqual(waits('mo', some), [
      'reflection reflections/mo want',
      'expectations mentorship agreement/expectations/mo',
      'agreed mentorship agreement/agreed/mo',
      'agenda meetings/2027-01-15-kick-off agenda/mo',
    ]);
    assert.deepEqual(waits('ada', some), [
      'reflection reflections/ada want',
      'agreed mentorship agreement/agreed/ada',
    ]);
  });

  it('begins with what is late: overdue promises, the oldest first, then the last check-in', () => {
    const meetings = {
      '2026-12-18-b': `title: B
status: held
actions:
  ada:
    - {text: Not yet due, due: 2027-01-10}
    - {text: Late, due: 2027-01-09}
    - {text: Kept, due: 2027-01-01, done: 2027-01-03}
    - Without a day
  mo: [{text: Of Mo, due: 2026-12-20}]
checkin: {ada: {useful: " "}, mo: {next: Something}}
`,
      '2026-12-04-a':
        'title: A\nstatus: held\nactions: {ada: [{text: Very late, due: 2026-12-10, done: false}]}\n',
      '2026-12-25-c': 'title: C\nstatus: cancelled\nactions: {ada: [{text: Off, due: 2026-12-26}]}\n',
      '2027-01-20-d': 'title: D\n',
    };
    assert.deepEqual(waits('ada', { meetings }), [
      'promise meetings/2026-12-04-a actions/ada/0',
      'promise meetings/2026-12-18-b actions/ada/1',
      'checkin meetings/2026-12-18-b checkin/ada',
      'agenda meetings/2027-01-20-d agenda/ada',
    ]);
    assert.deepEqual(waits('mo', { meetings }), [
      'promise meetings/2026-12-18-b actions/mo/0',
      'agenda meetings/2027-01-20-d agenda/mo',
    ]);
    const [first] = waitingFor('ada', facts({ meetings }), TODAY);
    assert.deepEqual([first?.text, first?.due], ['Very late', '2026-12-10']);
  });

  it('is the agenda of the next planned meeting alone, of today too, by its date and not its file’s name', () => {
    const meetings = {
      '2027-01-01-moved': 'title: Moved\ndate: 2027-02-01T10:00\n',
      '2027-01-20-next': 'title: Next\ndate: 2027-01-10T08:00\n',
      '2027-01-09-past': 'title: Past\n',
      '2027-01-12-off': 'title: Off\nstatus: cancelled\n',
    };
    assert.deepEqual(waits('ada', { meetings }), ['agenda meetings/2027-01-20-next agenda/ada']);
    assert.deepEqual(waits('ada', { meetings }, '2027-01-11'), [
      'agenda meetings/2027-01-01-moved agenda/ada',
    ]);
    assert.deepEqual(waits('ada', { meetings: { '2027-01-12-x': 'title: X\nagenda: {ada: Mine}' } }), []);
  });

  it('is no topic for a meeting of today whose hour is over', () => {
    const meetings = {
      a: 'title: A\ndate: 2027-01-10T08:00\n',
      b: 'title: B\ndate: 2027-01-20\n',
    };
    assert.deepEqual(waits('ada', { meetings }, '2027-01-10T09:30'), ['agenda meetings/a agenda/ada']);
    assert.deepEqual(waits('ada', { meetings }, '2027-01-10T12:00'), ['agenda meetings/b agenda/ada']);
  });

  it('is the check-in of a talk until the day of the next one has passed, planned or by the cadence', () => {
    const held = { a: 'title: A\ndate: 2027-01-01\nstatus: held\n' };
    const checkIns = (meetings: Readonly<Record<string, string>>, cadence: string, today: string) =>
      waits('ada', { meetings, mentorship: `${MEMBERS}${AGREED}${cadence}` }, today).filter(line => line.startsWith('checkin')).length; // prettier-ignore
    const every = 'cadence: 2 weeks\n';
    assert.equal(checkIns(held, every, '2027-01-15'), 1);
    assert.equal(checkIns(held, every, '2027-01-16'), 0);
    assert.equal(checkIns(held, '', '2027-03-16'), 1, 'nobody has agreed on a cadence');
    const next = (more: string) => ({ ...held, b: `title: B\ndate: 2027-01-20\n${more}` });
    assert.equal(checkIns(next(''), every, '2027-01-20'), 1);
    for (const more of ['', 'status: missed\n'])
      assert.equal(checkIns(next(more), '', '2027-01-21'), 0, `not closed, or ${more}`);
    assert.equal(checkIns(next('status: cancelled\n'), '', '2027-01-21'), 1);
  });

  it('looks only at meetings that the person takes part in', () => {
    const meetings = {
      '2027-01-05-two': 'title: Two\nstatus: held\npeople: [mo, guest]\n',
      '2027-01-20-two': 'title: Two\npeople: [mo, guest]\n',
    };
    assert.deepEqual(waits('ada', { meetings }), []);
    assert.deepEqual(waits('guest', { meetings, reflections: { ada: 'want: Learn' } }), [
      'checkin meetings/2027-01-05-two checkin/guest',
      'agenda meetings/2027-01-20-two agenda/guest',
    ]);
  });

  it('is a reflection that is not there only where another has one, and then its file to make', () => {
    assert.deepEqual(waits('ada', { reflections: { mo: 'want: Share' } }), ['reflection reflections/ada']);
    assert.deepEqual(waits('ada', {}), []);
    assert.deepEqual(waits('ada', { reflections: { ada: 'expect:\n  - Patience\n' } }), []);
  });

  it('is no agreement where the file has none', () => {
    assert.deepEqual(waits('ada', { mentorship: MEMBERS }), []);
    assert.deepEqual(waits('ada', { mentorship: `${MEMBERS}agreement: {purpose: Learn}` }), [
      'expectations mentorship agreement/expectations/ada',
      'agreed mentorship agreement/agreed/ada',
    ]);
  });

  it('is nothing in a mentorship that is paused or closed', () => {
    const reflections = { ada: 'want:' };
    for (const [status, count] of Object.entries({ active: 1, seeking: 1, paused: 0, closed: 0 }))
      assert.equal(
        waits('ada', { mentorship: `${MEMBERS}status: ${status}`, reflections }).length,
        count,
        status,
      );
  });

  it('is found for people whose id every object has', () => {
    const mentorship = 'title: T\nmentees: [constructor]\nagreement: {purpose: Learn}';
    const meetings = { '2027-01-20-x': 'title: X' };
    assert.deepEqual(waits('constructor', { mentorship, meetings }), [
      'expectations mentorship agreement/expectations/constructor',
      'agreed mentorship agreement/agreed/constructor',
      'agenda meetings/2027-01-20-x agenda/constructor',
    ]);
  });

  it('is the feedback that somebody has asked of them, the first asked first, until it is given', () => {
    const feedback = {
      second: 'title: The talk\nfrom: mo\nto: ada\nasked: 2027-01-09\n',
      first: 'title: The review\nfrom: mo\nto: ada\nasked: 2027-01-02\nsituation: On Thursday\n',
      given: 'title: The plan\nfrom: mo\nto: ada\nasked: 2027-01-02\ndate: 2027-01-03\n',
      'of-ada': 'title: The plan\nfrom: ada\nto: mo\nasked: 2027-01-02\n',
    };
    assert.deepEqual(waits('mo', { feedback }), [
      'feedback feedback/first situation',
      'feedback feedback/second situation',
    ]);
    const paused = `${MEMBERS}status: paused\n`;
    assert.deepEqual(waits('mo', { feedback, mentorship: paused }), []);
  });
});
