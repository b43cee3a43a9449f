import * as vscode from 'vscode';
import { deepEqual, equal, ok, rejects } from './support/assert';
import { MEETING, NEXT_MEETING, NOTES, call, filesNow, gives, onlyChanged, useNotes } from './support/notes';
import { at } from './support/workspace';

const NEW = '.mentoring/mentorships/ada-mo/meetings';

const CARRIED: readonly (readonly [string, string])[] = [
  ['date: 2027-02-26T10:00\n', 'date: 2027-02-26T10:00\nstatus: held\n'],
  ['      status: open        # said first\n', '      status: carried        # said first\n'],
  ['    - Names\n', '    - text: Names\n      status: carried\n'],
  ['      minutes: 10\n', '      minutes: 10\n      status: carried\n'],
];

const RECEIVED = `${NOTES[NEXT_MEETING] ?? ''}
agenda:
  ada:
    - text: Where does it start?
      # said first

    - text: Names

  mo:
    - text: A failing table
      minutes: 10
`;

describe('Closing a session', () => {
  beforeEach(() => useNotes());

  it('says that it was held, and carries what is open to the meeting that is planned', async () => {
    await gives(NEXT_MEETING, 'closeSession', { meeting: MEETING });
    await onlyChanged({ [MEETING]: CARRIED, [NEXT_MEETING]: RECEIVED });
  });

  it('carries the comments of a topic along, and what a # cuts off of its text', async () => {
    const hash = '      # from Mo\n    - Follow up on the review #66\n    - #49 is still open\n';
    const before = { ...NOTES, [MEETING]: (NOTES[MEETING] ?? '').replace('    - Names\n', hash) };
    await useNotes(before);
    await gives(NEXT_MEETING, 'closeSession', { meeting: MEETING });
    await onlyChanged(
      {
        [MEETING]: [
          ...CARRIED.filter(([from]) => !from.includes('Names')),
          [
            hash,
            hash
              .replace(
                '- Follow up on the review #66\n',
                '- text: Follow up on the review #66\n      status: carried\n',
              )
              .replace('- #49 is still open\n', '- #49 is still open\n      status: carried\n'),
          ],
        ],
        [NEXT_MEETING]: RECEIVED.replace('    - text: Names\n', hash),
      },
      before,
    );
    await vscode.commands.executeCommand('mentoring.undo');
    await onlyChanged({}, before);
  });

  it('leaves the questions of its template behind that nobody came to, and carries one that was parked', async () => {
    const text = `title: Kick-off
date: 2027-02-26T10:00
template: kick-off

agenda:
  ada:
    - text: Which goal would be a good first one?
    - text: What do I hope will be different by the end?
      status: parked
    - Names
`;
    await useNotes({ ...NOTES, [MEETING]: text });
    await call('closeSession', { meeting: MEETING });
    const now = await filesNow();
    equal(
      now[NEXT_MEETING],
      `${NOTES[NEXT_MEETING] ?? ''}
agenda:
  ada:
    - text: What do I hope will be different by the end?
    - text: Names

  mo:
`,
    );
    ok(now[MEETING]?.includes('    - text: Which goal would be a good first one?\n    - text: What do I'));
  });

  it('changes nothing a second time', async () => {
    await call('closeSession', { meeting: MEETING });
    const once = await filesNow();
    await call('closeSession', { meeting: MEETING });
    await call('closeSession', { meeting: MEETING, next: '2027-03-12' });
    deepEqual(await filesNow(), once);
  });

  it('is taken back in one step', async () => {
    await call('closeSession', { meeting: MEETING, next: '2027-04-02T11:00' });
    await vscode.commands.executeCommand('mentoring.undo');
    await onlyChanged({});
  });

  it('makes the next meeting on the day that is named, from the usual template', async () => {
    const before = {
      ...NOTES,
      '.mentoring/templates/meetings/regular.yaml': 'title: Talk\nagenda:\n  mentee: Names\n',
    };
    await useNotes(before);
    const path = `${NEW}/2027-04-02-talk.yaml`;
    await gives(path, 'closeSession', { meeting: MEETING, next: '2027-04-02 11:00' });
    const made = (await filesNow())[path] ?? '';
    equal(
      made.slice(0, made.indexOf('wins:')),
      `title: Talk
date: 2027-04-02T11:00
minutes: 45
template: regular

agenda:
  ada:
    - text: Names
    - text: Where does it start?
      # said first

  mo:
    - text: A failing table
      minutes: 10

`,
    );
    await onlyChanged({ [MEETING]: CARRIED, [path]: made }, before);
  });

  it('leaves open what is open where there is no next meeting', async () => {
    await gives(MEETING, 'closeSession', { meeting: MEETING, next: null });
    await onlyChanged({ [MEETING]: CARRIED.slice(0, 1) });
  });

  it('goes on where a closing stopped half way: the next meeting has the topics, this one does not say so yet', async () => {
    const before = { ...NOTES, [NEXT_MEETING]: RECEIVED };
    await useNotes(before);
    await gives(NEXT_MEETING, 'closeSession', { meeting: MEETING });
    await onlyChanged({ [MEETING]: CARRIED }, before);
  });

  it('changes nothing at all where one of the two files cannot be changed', async () => {
    const before = { ...NOTES, [NEXT_MEETING]: 'title: Next\ndate: 2027-03-12\nagenda: later\n' };
    await useNotes(before);
    await rejects(call('closeSession', { meeting: MEETING }), /agenda/);
    await onlyChanged({}, before);
  });

  it('refuses what is no day', async () => {
    for (const next of ['soon', '2027-02-30', 7, ''])
      await rejects(call('closeSession', { meeting: MEETING, next }), /"next" needs a/);
    await onlyChanged({});
  });

  it('leaves a meeting with unsaved changes unsaved', async () => {
    const document = await vscode.workspace.openTextDocument(at(MEETING));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit(builder => builder.insert(new vscode.Position(0, 0), '# unsaved\n'));
    await call('closeSession', { meeting: MEETING });
    equal(document.isDirty, true);
    equal(document.getText().includes('status: held'), true);
    await onlyChanged({ [NEXT_MEETING]: RECEIVED });
  });
});

describe('A check-in by argument object', () => {
  beforeEach(() => useNotes());
  const ANSWERS = { useful: 'The tables', next: 'One page', change: 'Less talk' };

  it('writes the answers of a person', async () => {
    await gives(MEETING, 'checkIn', { meeting: MEETING, person: 'mo', answers: ANSWERS });
    await onlyChanged({
      [MEETING]: `${NOTES[MEETING] ?? ''}
checkin:
  ada:

  mo:
    useful: The tables
    next: One page
    change: Less talk
`,
    });
  });

  it('writes nothing where nothing is answered, and refuses what is no answer', async () => {
    await call('checkIn', { meeting: MEETING, person: 'mo', answers: { useful: '', next: '' } });
    const wrong = [
      [{ person: 'mo', answers: 'fine' }, /"answers" needs an object/],
      [{ person: 'mo', answers: { useful: 7 } }, /"useful" needs a text/],
      [{ person: 'nobody', answers: ANSWERS }, /"person" needs somebody/],
      [{ answers: ANSWERS }, /"person" needs somebody/],
    ] as const;
    for (const [args, message] of wrong)
      await rejects(call('checkIn', { meeting: MEETING, ...args }), message);
    await onlyChanged({});
  });
});
