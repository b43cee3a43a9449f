import * as vscode from 'vscode';
import { equal, match, rejects } from './support/assert';
import { MEETING, NEXT_MEETING, NOTES, call, filesNow, gives, onlyChanged, useNotes } from './support/notes';

const NEW = '.mentoring/mentorships/ada-mo/meetings';

/** A new meeting of Ada and Mo: every section that people fill, empty. */
const planned = (header: string) => `${header}
agenda:
  ada:

  mo:

wins:
  ada:

  mo:

notes:

decisions:
  ada:

  mo:

progress:
  learn-rust:

  read-more:

actions:
  ada:

  mo:

checkin:
  ada:

  mo:
`;

describe('A new meeting', () => {
  /** A team's own template in place of the built-in one: it adds nothing. */
  const before = { ...NOTES, '.mentoring/templates/meetings/regular.yaml': 'title: Talk\n' };
  beforeEach(() => useNotes(before));

  it('holds every section that people will fill, and the minutes of the mentorship', async () => {
    const path = `${NEW}/2027-03-26-talk.yaml`;
    await gives(path, 'newMeeting', { mentorship: 'ada-mo', date: '2027-03-26' });
    await onlyChanged(
      { [path]: planned('title: Talk\ndate: 2027-03-26\nminutes: 45\ntemplate: regular\n') },
      before,
    );
  });

  it('takes title, time, minutes and theme from the arguments', async () => {
    const args = {
      mentorship: 'ada-mo',
      date: '2027-03-26 10:30',
      title: 'Shaping an API',
      minutes: 30,
      theme: 'APIs',
      template: 'regular',
    };
    const path = `${NEW}/2027-03-26-shaping-an-api.yaml`;
    await gives(path, 'newMeeting', args);
    const header =
      'title: Shaping an API\ndate: 2027-03-26T10:30\nminutes: 30\ntemplate: regular\ntheme: APIs\n';
    await onlyChanged({ [path]: planned(header) }, before);
  });

  it('never takes the place of another', async () => {
    const path = `${NEW}/2027-02-26-api-2.yaml`;
    await gives(path, 'newMeeting', { mentorship: 'ada-mo', date: '2027-02-26', title: 'API' });
    await onlyChanged(
      { [path]: planned('title: API\ndate: 2027-02-26\nminutes: 45\ntemplate: regular\n') },
      before,
    );
  });
});

describe('The topics of a meeting that did not take place', () => {
  const path = `${NEW}/2027-04-02-talk.yaml`;
  const args = { mentorship: 'ada-mo', date: '2099-04-02', id: '2027-04-02-talk' };
  const off = `${NEW}/2027-03-19-off.yaml`;
  const before = {
    ...NOTES,
    '.mentoring/templates/meetings/regular.yaml': 'title: Talk\n',
    [off]: `title: Off
date: 2027-03-19
status: cancelled
agenda:
  ada:
    - Rules # which ones?
    - text: Demo
      minutes: 10
    - text: The pager
      status: dropped
`,
    [NEXT_MEETING]: 'title: Next\ndate: 2027-03-12\nstatus: held\n',
    [MEETING]: 'title: API\ndate: 2027-02-26\nstatus: held\n',
  };
  beforeEach(() => useNotes(before));

  it('go along with the next one where that is asked for, and one undo takes all of it back', async () => {
    await gives(path, 'newMeeting', { ...args, takeAlong: true });
    const made = (await filesNow())[path] ?? '';
    equal(
      made.slice(made.indexOf('agenda:'), made.indexOf('wins:')),
      'agenda:\n  ada:\n    - Rules # which ones?\n    - text: Demo\n      minutes: 10\n\n  mo:\n\n',
    );
    await onlyChanged(
      {
        [path]: made,
        [off]: [
          ['    - Rules # which ones?\n', '    - text: Rules # which ones?\n      status: carried\n'],
          ['      minutes: 10\n', '      minutes: 10\n      status: carried\n'],
        ],
      },
      before,
    );
    await call('undo', {});
    await onlyChanged({}, before);
  });

  it('stay where they are where nothing says so, and where another meeting comes first', async () => {
    await call('newMeeting', args);
    await call('newMeeting', { ...args, date: '2099-05-02', id: 'may', takeAlong: true });
    const now = await filesNow();
    equal(now[off], before[off]);
    for (const made of [path, `${NEW}/may.yaml`]) equal(now[made]?.includes('Demo'), false);
  });
});

describe('A meeting that is planned', () => {
  beforeEach(() => useNotes());

  it('is rescheduled by its date alone: its file keeps its name, and undo brings the day back', async () => {
    await gives(MEETING, 'reschedule', { meeting: MEETING, date: '2027-03-05 11:00' });
    await onlyChanged({ [MEETING]: [['date: 2027-02-26T10:00', 'date: 2027-03-05T11:00']] });
    await call('undo', {});
    await onlyChanged({});
    await rejects(call('reschedule', { meeting: MEETING, date: 'soon' }), /"date" needs a date/);
  });

  it('is marked as cancelled, and as planned again', async () => {
    await gives(MEETING, 'setMeetingStatus', { meeting: MEETING, status: 'planned' });
    await onlyChanged({});
    await gives(MEETING, 'setMeetingStatus', { meeting: MEETING, status: 'cancelled' });
    await onlyChanged({
      [MEETING]: [['date: 2027-02-26T10:00\n', 'date: 2027-02-26T10:00\nstatus: cancelled\n']],
    });
    await call('undo', {});
    await onlyChanged({});
  });
});

describe('A new topic', () => {
  beforeEach(() => useNotes());

  it('goes to the end of its person’s list, before the blank line', async () => {
    await gives(MEETING, 'addAgendaItem', { meeting: MEETING, person: 'ada', text: 'Errors' });
    await onlyChanged({ [MEETING]: [['    - Names\n', '    - Names\n    - text: Errors\n']] });
  });

  it('brings its minutes and goal', async () => {
    const args = { meeting: MEETING, person: 'mo', text: 'Errors', minutes: 5, goal: 'learn-rust' };
    await gives(MEETING, 'addAgendaItem', args);
    const added = '    - text: Errors\n      minutes: 5\n      goal: learn-rust\n';
    await onlyChanged({ [MEETING]: [['      minutes: 10\n', `      minutes: 10\n${added}`]] });
  });

  it('makes a missing section for everybody of the meeting, and only that section', async () => {
    await gives(NEXT_MEETING, 'addAgendaItem', { meeting: NEXT_MEETING, person: 'mo', text: 'Errors' });
    await onlyChanged({
      [NEXT_MEETING]: 'title: Next\ndate: 2027-03-12\n\nagenda:\n  ada:\n\n  mo:\n    - text: Errors\n',
    });
  });

  it('can be anybody’s who has a section in the meeting', async () => {
    const before = { ...NOTES, [NEXT_MEETING]: 'title: Next\nagenda:\n  guest:\n' };
    await useNotes(before);
    await gives(NEXT_MEETING, 'addAgendaItem', { meeting: NEXT_MEETING, person: 'guest', text: 'Hello' });
    await onlyChanged({ [NEXT_MEETING]: 'title: Next\nagenda:\n  guest:\n    - text: Hello\n' }, before);
  });
});

describe('A new promise', () => {
  beforeEach(() => useNotes());

  it('fills an empty list', async () => {
    await gives(MEETING, 'addAction', { meeting: MEETING, person: 'mo', text: 'Introduce Ada' });
    await onlyChanged({
      [MEETING]: `${NOTES[MEETING] ?? ''}    - text: Introduce Ada\n`,
    });
  });

  it('brings its due date and kind', async () => {
    const args = { meeting: MEETING, person: 'ada', text: 'Ask Lin', due: '2027-03-01', kind: 'contact' };
    await gives(MEETING, 'addAction', args);
    const added = '    - text: Ask Lin\n      due: 2027-03-01\n      kind: contact\n';
    await onlyChanged({ [MEETING]: [['      due: 2027-02-22\n', `      due: 2027-02-22\n${added}`]] });
  });
});

describe('The agenda of a meeting', () => {
  beforeEach(() => useNotes());

  it('is put on the clipboard as Markdown, and no file changes', async () => {
    await gives(MEETING, 'copyAgenda', { meeting: MEETING });
    match(await vscode.env.clipboard.readText(), /^## .*2027-02-26.*\n\n### Ada\n\n- \[[ x]\] /);
    await onlyChanged({});
  });
});

describe('The next meetings', () => {
  const roadmap = '.mentoring/mentorships/ada-mo/roadmap.yaml';
  const before = {
    ...NOTES,
    [NEXT_MEETING]: 'title: Far away\ndate: 2045-03-12T10:00\n',
    [roadmap]:
      'stages:\n  - theme: Writing\n    target: 2045-04-09\n  - theme: Showing\n    target: 2045-05-07\n',
    '.mentoring/templates/meetings/regular.yaml': 'title: Talk\n',
  };
  const header = (title: string, date: string, theme = '') =>
    `title: ${title}\ndate: ${date}\nminutes: 45\ntemplate: regular\n${theme}`;
  beforeEach(() => useNotes(before));

  it('are three by the cadence, each with its theme, and one undo takes them back', async () => {
    await gives(`${NEW}/2045-03-26-talk.yaml`, 'planMeetings', { mentorship: 'ada-mo' });
    await onlyChanged(
      {
        [`${NEW}/2045-03-26-talk.yaml`]: planned(header('Talk', '2045-03-26T10:00')),
        [`${NEW}/2045-04-09-writing.yaml`]: planned(
          header('Writing', '2045-04-09T10:00', 'theme: Writing\n'),
        ),
        [`${NEW}/2045-04-23-writing.yaml`]: planned(
          header('Writing', '2045-04-23T10:00', 'theme: Writing\n'),
        ),
      },
      before,
    );
    await call('undo', {});
    await onlyChanged({}, before);
  });

  it('are those of a theme where one is named, and as many as there is room for', async () => {
    await call('planMeetings', { mentorship: 'ada-mo', theme: 'Writing', count: 5 });
    const writing = (day: string) => planned(header('Writing', `${day}T10:00`, 'theme: Writing\n'));
    await onlyChanged(
      {
        [`${NEW}/2045-04-09-writing.yaml`]: writing('2045-04-09'),
        [`${NEW}/2045-04-23-writing.yaml`]: writing('2045-04-23'),
      },
      before,
    );
    await rejects(call('planMeetings', { mentorship: 'ada-mo', theme: 'Writing' }), /planned already/);
  });

  it('are refused where what is asked for does not fit', async () => {
    await rejects(call('planMeetings', { mentorship: 'ada-mo', theme: 'Nothing' }), /"theme" needs a theme/);
    await rejects(call('planMeetings', { mentorship: 'ada-mo', count: 0 }), /"count" needs/);
    await rejects(
      call('planMeetings', { mentorship: 'ada-mo', count: 13 }),
      /"count" needs a number up to 12/,
    );
    await onlyChanged({}, before);
  });
});
