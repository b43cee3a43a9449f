import * as vscode from 'vscode';
import { equal, match, ok, rejects } from './support/assert';
import { GOAL, MEETING, NEXT_MEETING, NOTES, call, gives, onlyChanged, useNotes } from './support/notes';
import { at, exists, read, write } from './support/workspace';

const OUT = 'out';
const ICS = `${OUT}/meetings.ics`;
const REPORT = `${OUT}/report.md`;

async function empty(): Promise<void> {
  if (await exists(OUT)) await vscode.workspace.fs.delete(at(OUT), { recursive: true });
}

const uids = (text: string) => [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);

describe('A calendar by argument object', () => {
  const before = {
    ...NOTES,
    '.mentoring/mentorships/ada-mo/mentorship.yaml': `${NOTES['.mentoring/mentorships/ada-mo/mentorship.yaml'] ?? ''}timezone: Europe/Amsterdam\n`,
    '.mentoring/mentorships/ada-mo/meetings/2027-04-02-off.yaml':
      'title: Off\ndate: 2027-04-02 10:00\nstatus: cancelled\n',
  };
  beforeEach(async () => {
    await empty();
    await useNotes(before);
  });
  after(empty);

  it('has all meetings, one event each, and changes no note', async () => {
    await gives(ICS, 'exportCalendar', { target: ICS });
    const text = await read(ICS);
    equal(
      uids(text).join(' '),
      ['2027-02-26-api', '2027-03-12-next', '2027-04-02-off']
        .map(id => `${id}.ada-mo@mentoring-notes`)
        .join(' '),
    );
    match(text, /DTSTART:20270226T090000Z\r\nDTEND:20270226T094500Z\r\nSUMMARY:API\r\n/);
    match(text, /DTSTART;VALUE=DATE:20270312\r\n/);
    match(text, /DTSTART:20270402T080000Z\r\n[^]*STATUS:CANCELLED/);
    ok(!text.includes('Names'), 'the agenda stays in the notes');
    await onlyChanged({}, before);
  });

  it('keeps to a period, to one meeting, and takes the agenda where it is asked for', async () => {
    await call('exportCalendar', { target: ICS, mentorship: 'ada-mo', from: '2027-03-01', to: '2027-03-31' });
    equal(uids(await read(ICS)).join(), '2027-03-12-next.ada-mo@mentoring-notes');
    await call('exportCalendar', { target: ICS, meeting: MEETING, agenda: true });
    const text = await read(ICS);
    equal(uids(text).join(), '2027-02-26-api.ada-mo@mentoring-notes');
    match(
      text.replaceAll('\r\n ', ''),
      /DESCRIPTION:Ada\\n- Where does it start\?\\n- Names\\n\\nMo\\n- A failing table/,
    );
  });

  it('takes the place of an earlier export, and of nothing else unless it is told to', async () => {
    await call('exportCalendar', { target: at(ICS) });
    await call('exportCalendar', { target: at(ICS).toString() });
    await write(ICS, 'mine');
    await rejects(call('exportCalendar', { target: ICS }), /is there already/);
    equal(await read(ICS), 'mine');
    await call('exportCalendar', { target: ICS, overwrite: true });
    equal(uids(await read(ICS)).length, 3);
  });

  it('refuses what it cannot do, and writes nothing then', async () => {
    const wrong = [
      [{ target: '' }, /"target" needs/],
      [{ target: 7 }, /"target" needs/],
      [{ target: GOAL, overwrite: true }, /"target" needs a file that is no record/],
      [{ target: ICS, mentorship: 'nobody' }, /"mentorship" needs/],
      [{ target: ICS, meeting: 'no-such-meeting' }, /"meeting" needs/],
      [{ target: ICS, from: 'soon' }, /"from" needs a date/],
      [{ target: ICS, from: '2030-01-01' }, /no meeting with a date/],
    ] as const;
    for (const [args, message] of wrong) await rejects(call('exportCalendar', args), message);
    equal(await exists(ICS), false);
    await onlyChanged({}, before);
  });
});

describe('A report by argument object', () => {
  beforeEach(async () => {
    await empty();
    await useNotes();
  });
  after(empty);

  it('says where the mentorship stands, as Markdown, and changes no note', async () => {
    await gives(REPORT, 'exportReport', { target: REPORT, mentorship: 'ada-mo' });
    const text = await read(REPORT);
    for (const line of [
      '# Ada and Mo',
      '### Learn Rust: under way',
      '- [x] Write a lexer (12 Jan 2026)',
      '- [ ] One page (by 22 Feb 2027)',
    ])
      ok(text.split('\n').includes(line), `${line} in\n${text}`);
    await onlyChanged({});
  });

  it('has the parts and the period that are asked for', async () => {
    await call('exportReport', { target: REPORT, parts: ['promises'], from: '2027-03-01' });
    ok(!(await read(REPORT)).includes('##'));
  });

  it('takes the place of no file unless it is told to', async () => {
    await write(REPORT, 'mine');
    await rejects(call('exportReport', { target: REPORT }), /is there already/);
    equal(await read(REPORT), 'mine');
    await call('exportReport', { target: REPORT, overwrite: true });
    match(await read(REPORT), /^# Ada and Mo\n/);
  });

  it('is about one mentorship, and refuses what is no part of it', async () => {
    await rejects(call('exportReport', { target: REPORT, parts: [] }), /"parts" needs a list/);
    await rejects(call('exportReport', { target: REPORT, parts: ['scores'] }), /"parts" needs a list/);
    await useNotes({ ...NOTES, '.mentoring/mentorships/lin-ada/mentorship.yaml': 'title: Lin\n' });
    await rejects(call('exportReport', { target: REPORT }), /"mentorship" needs/);
    equal(await exists(REPORT), false);
    equal(await exists(NEXT_MEETING), true);
  });
});

describe('A roadmap by argument object', () => {
  const SVG = `${OUT}/roadmap.svg`;
  beforeEach(async () => {
    await empty();
    await useNotes();
  });
  after(empty);

  it('is what the name of the file asks for: a picture, a text, a chart; and changes no note', async () => {
    await gives(SVG, 'exportRoadmap', { target: SVG, mentorship: 'ada-mo' });
    const light = await read(SVG);
    match(light, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [^]*>Learn Rust<\/text>[^]*<\/svg>\n$/);
    await call('exportRoadmap', { target: SVG, theme: 'dark', overwrite: true });
    ok((await read(SVG)) !== light, 'the dark one has other colours');
    await call('exportRoadmap', { target: REPORT });
    match(await read(REPORT), /^# Roadmap: Ada and Mo\n[^]*\| · Learn Rust \| Goal \|/);
    await call('exportRoadmap', { target: `${OUT}/road.mmd` });
    match(await read(`${OUT}/road.mmd`), /^gantt\n {4}title Roadmap∶ Ada and Mo\n/);
    await call('exportRoadmap', { target: REPORT, format: 'mermaid', overwrite: true });
    match(await read(REPORT), /^```mermaid\ngantt\n[^]*\n```\n$/);
    await onlyChanged({});
  });

  it('is of the part that is asked for, and says so', async () => {
    await call('exportRoadmap', { target: REPORT, state: 'open', text: 'rust' });
    match(await read(REPORT), /^Only a part: Open goals, “rust” \(1 of \d+ goals\)$/m);
    match(await read(REPORT), / · Learn Rust \| Goal /);
    await call('exportRoadmap', { target: REPORT, state: 'done', overwrite: true });
    ok(!(await read(REPORT)).includes('Learn Rust'));
    await onlyChanged({});
  });

  it('is of all mentorships where none is named', async () => {
    const lin = { '.mentoring/mentorships/lin-ada/mentorship.yaml': 'title: Lin and Ada\n' };
    await useNotes({ ...NOTES, ...lin });
    await call('exportRoadmap', { target: REPORT });
    match(await read(REPORT), /^# Roadmap: Ada and Mo$[^]*^# Roadmap: Lin and Ada$/m);
  });

  it('refuses what it cannot do, and writes nothing then', async () => {
    const wrong = [
      [{ target: `${OUT}/roadmap.gif` }, /"format" needs one of svg, png, markdown, mermaid/],
      [{ target: SVG, format: 'gif' }, /"format" needs/],
      [{ target: SVG, theme: 'blue' }, /"theme" needs one of light, dark/],
      [{ target: SVG, mentorship: 'nobody' }, /"mentorship" needs/],
      [{ target: SVG, person: 'nobody' }, /"person" needs the id of a person of the mentorship/],
      [{ target: SVG, skill: 'flying' }, /"skill" needs a skill of one of the goals/],
      [{ target: SVG, state: 'good' }, /"state" needs one of open, care, done/],
    ] as const;
    for (const [args, message] of wrong) await rejects(call('exportRoadmap', args), message);
    equal(await exists(SVG), false);
    await write(SVG, 'mine');
    await rejects(call('exportRoadmap', { target: SVG }), /is there already/);
    equal(await read(SVG), 'mine');
    await onlyChanged({});
  });
});
