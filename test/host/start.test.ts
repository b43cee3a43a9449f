import * as vscode from 'vscode';
import { deepEqual, equal, match, ok, rejects } from './support/assert';
import { NOTES, call, filesNow, gives, onlyChanged, today, useNotes } from './support/notes';
import { read, root } from './support/workspace';

type Args = Readonly<Record<string, unknown>>;

const PLACE = '.mentoring/mentorships/eve-and-kim';
const start = (more: Args = {}): Args => ({
  title: 'Eve and Kim',
  mentees: ['eve'],
  mentors: ['kim'],
  started: '2027-03-05T14:00',
  ...more,
});
const startIn = async (more: Args = {}, files: Readonly<Record<string, string>> = {}): Promise<void> => {
  await useNotes(files);
  await gives(`${PLACE}/mentorship.yaml`, 'startMentorship', start(more));
};
const undo = () => vscode.commands.executeCommand('mentoring.undo');

describe('Starting a mentorship by argument object', () => {
  it('makes the mentorship, its roadmap, a reflection each and the kick-off, and returns the mentorship', async () => {
    await startIn({ cadence: '1 month', minutes: 45 });
    const { [`${PLACE}/meetings/2027-03-05-kick-off.yaml`]: kickOff = '', ...others } = await filesNow();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    deepEqual(others, {
      [`${PLACE}/mentorship.yaml`]: `title: Eve and Kim
mentees: [eve]
mentors: [kim]
form: traditional
started: 2027-03-05
cadence: 1 month
minutes: 45
timezone: ${zone}
template: regular
support: guided

agreement:
  purpose:
  boundaries:
  channels:
  confidential:

  expectations:
    eve:

    kim:

  agreed:
    eve:

    kim:
`,
      [`${PLACE}/roadmap.yaml`]: `stages:
  - theme: Getting to know each other
    target: 2027-03-05
  - theme: The first goal
    target: 2027-04-05
  - theme: How are we doing?
    target: 2027-05-05
`,
      [`${PLACE}/reflections/eve.yaml`]: 'want:\n\nbring:\n\nexpect:\n',
      [`${PLACE}/reflections/kim.yaml`]: 'want:\n\nbring:\n\nexpect:\n',
    });
    match(
      kickOff,
      /^title: Kick-off\ndate: 2027-03-05T14:00\nminutes: 45\ntemplate: kick-off\ntheme: Getting/,
    );
    match(kickOff, /\nagenda:\n {2}eve:\n {4}- text: .+\n[^]*\n\n {2}kim:\n {4}- text: /);
    match(kickOff, /\nactions:\n {2}eve:\n\n {2}kim:\n/);
  });

  it('takes defaults for what is left out: two weeks, an hour, traditional, from today', async () => {
    await useNotes({});
    await gives(`${PLACE}/mentorship.yaml`, 'startMentorship', {
      title: 'Eve and Kim',
      mentees: ['eve'],
      mentors: ['kim'],
    });
    const text = await read(`${PLACE}/mentorship.yaml`);
    match(text, new RegExp(`\nform: traditional\nstarted: ${today()}\ncadence: 2 weeks\nminutes: 60\n`));
    match(await read(`${PLACE}/meetings/${today()}-kick-off.yaml`), new RegExp(`\ndate: ${today()}\n`));
  });

  it('takes an id that is given, and the id of the title otherwise', async () => {
    await useNotes({});
    await gives('.mentoring/mentorships/ek/mentorship.yaml', 'startMentorship', start({ id: 'ek' }));
    await gives(`${PLACE}/mentorship.yaml`, 'startMentorship', start());
    await gives(`${PLACE}-2/mentorship.yaml`, 'startMentorship', start());
  });

  it('has peers in both lists, and one list of everybody', async () => {
    await startIn({ form: 'peer', mentees: ['eve', 'kim'], mentors: ['eve', 'kim'] });
    const text = await read(`${PLACE}/mentorship.yaml`);
    match(text, /\nmentees: \[eve, kim\]\nmentors: \[eve, kim\]\nform: peer\n/);
    equal(text.split('    eve:\n').length, 3, 'once in expectations, once in agreed');
  });

  it('has a group with everybody in it', async () => {
    await startIn({ form: 'group', mentees: ['eve', 'bo', 'cy'], mentors: ['kim', 'jo'] });
    match(
      await read(`${PLACE}/mentorship.yaml`),
      /\nmentees: \[eve, bo, cy\]\nmentors: \[kim, jo\]\nform: group\n/,
    );
    for (const person of ['eve', 'bo', 'cy', 'kim', 'jo']) {
      equal(await read(`${PLACE}/reflections/${person}.yaml`), 'want:\n\nbring:\n\nexpect:\n');
      match(
        await read(`${PLACE}/meetings/2027-03-05-kick-off.yaml`),
        new RegExp(`\n  ${person}:\n    - text: `),
      );
    }
  });

  it('words the records in Dutch where that is asked for, and says so in the mentorship', async () => {
    await startIn({ language: 'nl', form: 'reverse' });
    match(await read(`${PLACE}/mentorship.yaml`), /\nlanguage: nl\n/);
    match(await read(`${PLACE}/roadmap.yaml`), /theme: Kennismaken\n/);
    match(await read(`${PLACE}/meetings/2027-03-05-kick-off.yaml`), /\ntheme: Kennismaken\n/);
    await gives(`${PLACE}/meetings/2027-03-19-x.yaml`, 'newMeeting', {
      mentorship: 'eve-and-kim',
      date: '2027-03-19',
      title: 'X',
      template: 'regular',
    });
    match(await read(`${PLACE}/meetings/2027-03-19-x.yaml`), / ik /);
  });

  it('follows the language of the notes without repeating it', async () => {
    await startIn({}, { '.mentoring/mentoring.yaml': 'version: 1\nlanguage: nl\n' });
    match(await read(`${PLACE}/roadmap.yaml`), /theme: Kennismaken\n/);
    ok(!(await read(`${PLACE}/mentorship.yaml`)).includes('language'));
  });

  it('begins with the team’s own kick-off where there is one', async () => {
    const mine = 'title: Hello\nminutes: 20\nagenda:\n  mentor:\n    - Our rules\n';
    await startIn({}, { '.mentoring/templates/meetings/kick-off.yaml': mine });
    const kickOff = await read(`${PLACE}/meetings/2027-03-05-kick-off.yaml`);
    match(kickOff, /^title: Hello\n/);
    match(kickOff, /\n {2}kim:\n {4}- Our rules\n/);
  });

  it('leaves all other notes as they are, and undo takes the whole mentorship away again', async () => {
    await startIn({}, NOTES);
    const made = Object.keys(await filesNow()).filter(path => !(path in NOTES));
    equal(made.length, 5);
    await undo();
    await onlyChanged({});
  });

  it('makes nothing where one of its files cannot be made', async () => {
    const path = '.mentoring/mentorships/blocked';
    await useNotes({ [path]: 'a file where the folder should be\n' });
    await rejects(call('startMentorship', start({ id: 'blocked' })), /could not be written/);
    deepEqual(Object.keys(await filesNow()), [path]);
    await useNotes({});
  });

  const REFUSED: readonly (readonly [string, Args, RegExp])[] = [
    ['an empty title', { title: ' ' }, /"title" needs a text/],
    ['no mentee', { mentees: [] }, /"mentees" needs a list of ids/],
    ['mentees that are no list', { mentees: 'eve' }, /"mentees" needs a list of ids/],
    ['a mentor who is no slug', { mentors: ['Kim Lee'] }, /"mentors" needs a list of ids/],
    ['an id that is taken', { id: 'ada-mo' }, /"id" needs an id that is not taken/],
    ['an id that is no slug', { id: 'Eve & Kim' }, /"id" needs an id of a-z/],
    ['an id that leads elsewhere', { id: '../x' }, /"id" needs an id of a-z/],
    ['a form unknown', { form: 'buddy' }, /"form" needs one of traditional, peer, reverse, group/],
    ['a cadence that is no length of time', { cadence: 'often' }, /"cadence" needs a length of time/],
    ['minutes below one', { minutes: 0 }, /"minutes" needs a whole number/],
    ['a first day that does not exist', { started: '2027-02-30' }, /"started" needs a date/],
    ['a language without templates', { language: 'fr' }, /"language" needs one of en, nl/],
    ['a folder that is not open', { folder: 'elsewhere' }, /"folder" needs a workspace folder/],
  ];

  it('refuses what does not fit, and makes nothing', async () => {
    await useNotes();
    for (const [what, args, says] of REFUSED)
      await rejects(call('startMentorship', start(args)), says).catch((error: unknown) => {
        throw new Error(`${what}: ${String(error)}`);
      });
    await onlyChanged({});
  });

  it('finds the folder by its name, its Uri or the Uri as a string', async () => {
    for (const folder of [vscode.workspace.workspaceFolders?.[0]?.name, root(), root().toString()])
      await startIn({ folder });
  });
});
