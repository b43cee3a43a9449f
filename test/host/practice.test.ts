// Feedback, topics that come up each time, pauses and the support level, by argument object.
import { deepEqual, match, ok, rejects } from './support/assert';
import {
  GOAL,
  MEETING,
  NEXT_MEETING,
  call,
  filesNow,
  gives,
  onlyChanged,
  today,
  useNotes,
} from './support/notes';
import { read } from './support/workspace';

const HOME = '.mentoring/mentorships/ada-mo';
const MENTORSHIP = `${HOME}/mentorship.yaml`;

describe('Feedback by argument object', () => {
  beforeEach(() => useNotes());

  it('is asked for, given by whoever was asked, answered, and never written over', async () => {
    const path = `${HOME}/feedback/${today()}-the-review.yaml`;
    const asked = { mentorship: 'ada-mo', from: 'mo', to: 'ada', title: 'The review' };
    await gives(path, 'askFeedback', asked);
    match(await read(path), /^title: The review\nfrom: mo\nto: ada\nasked: /);
    await gives(path, 'giveFeedback', { ...asked, uri: path, behaviour: 'You asked first', next: 'Go on' });
    match(await read(path), new RegExp(`\\ndate: ${today()}\\n`));
    match(await read(path), /\nbehaviour: You asked first\n/);
    await rejects(
      call('giveFeedback', { ...asked, uri: path, behaviour: 'Else' }),
      /has been given meanwhile/,
    );
    await gives(path, 'replyToFeedback', { uri: path, text: 'I shall' });
    match(await read(path), /\nreply: I shall\n/);
    const kept = Object.keys(await filesNow()).filter(file => file.includes('/feedback/'));
    deepEqual(kept, [path]);
  });

  it('is given by somebody to somebody else, both of the mentorship', async () => {
    const words = { mentorship: 'ada-mo', from: 'mo', to: 'ada', title: 'Tests', impact: 'Fewer faults' };
    await gives(`${HOME}/feedback/${today()}-tests.yaml`, 'giveFeedback', words);
    await rejects(call('giveFeedback', { ...words, to: 'eve' }), /"to" needs/);
    await rejects(call('giveFeedback', { ...words, to: 'mo' }), /"to" needs/);
  });
});

describe('The practice between meetings, by argument object', () => {
  beforeEach(() => useNotes());

  it('takes a topic up each time: each new meeting has it once, until it is ended', async () => {
    const topic = { uri: MEETING, section: 'agenda', person: 'mo', index: 0 };
    await gives(MENTORSHIP, 'takeUpEachTime', topic);
    match(await read(MENTORSHIP), /\nagenda:\n {2}ada:\n\n? {2}mo:\n {4}- text: A failing table\n/);
    const planned = { mentorship: 'ada-mo', date: '2027-04-02T10:00', title: 'With it' };
    await gives(`${HOME}/meetings/2027-04-02-with-it.yaml`, 'newMeeting', planned);
    const made = await read(`${HOME}/meetings/2027-04-02-with-it.yaml`);
    match(made, / {2}mo:\n(.*\n)*? {4}- text: A failing table\n/);
    ok(made.split('A failing table').length === 2, 'once');
    await gives(MENTORSHIP, 'endEachTime', { mentorship: 'ada-mo', person: 'mo', text: 'A failing table' });
    await gives(`${HOME}/meetings/2027-04-16-without.yaml`, 'newMeeting', {
      mentorship: 'ada-mo',
      date: '2027-04-16T10:00',
      title: 'Without',
    });
    ok(!(await read(`${HOME}/meetings/2027-04-16-without.yaml`)).includes('A failing table'));
  });

  it('pauses a mentorship from today, and resumes it', async () => {
    await gives(MENTORSHIP, 'pauseMentorship', { mentorship: 'ada-mo', until: '2029-01-01' });
    match(
      await read(MENTORSHIP),
      new RegExp(`\\npauses:\\n {2}- from: ${today()}\\n {4}until: 2029-01-01\\n`),
    );
    await gives(MENTORSHIP, 'pauseMentorship', { mentorship: 'ada-mo' });
    ok(!(await read(MENTORSHIP)).includes('2029-01-01'), 'it ended before it began');
  });

  it('writes the support level into the meeting, and refuses what is none', async () => {
    await gives(NEXT_MEETING, 'setSupport', { meeting: NEXT_MEETING, support: 'shared' });
    await onlyChanged({ [NEXT_MEETING]: 'title: Next\ndate: 2027-03-12\nsupport: shared\n' });
    await rejects(call('setSupport', { meeting: NEXT_MEETING, support: 'none' }), /"support" needs/);
    await rejects(call('setSupport', { meeting: GOAL, support: 'shared' }), /"meeting" needs/);
  });
});
