import { strict as assert } from 'node:assert';
import { fill } from '../../../src/core/text';
import type { Result } from '../../../src/core/result';
import type { PrivatePlace } from '../../../src/core/private/kinds';
import {
  addPrivateNote,
  capture,
  deletePrivateNote,
  INBOX_PLACE,
  putOffCaught,
  settleCaught,
  sharePrivateTopic,
  type PrivateServices,
} from '../../../src/operations/private/privateDeeds';
import { attachTo } from '../../../src/operations/private/attach';
import { FolderStore } from '../../../src/store/folderStore';
import { History } from '../../../src/store/history';
import { PrivateNotes } from '../../../src/store/private/privateNotes';
import { MemoryFolder } from '../support/memoryPorts';

const MEETING = '.mentoring/mentorships/ada-mo/meetings/2027-03-12-shaping.yaml';
const PRIVATE_MEETING = 'private/mentorships/ada-mo/meetings/2027-03-12-shaping.yaml';
const about = { kind: 'meeting', id: '2027-03-12-shaping', mentorship: 'ada-mo', path: MEETING } as const;
const goal: PrivatePlace = { kind: 'goal', id: 'lead-it', mentorship: 'ada-mo' };
const shared = `title: Shaping\ndate: 2027-03-12\n\nagenda:\n  ada: # mine\n    - Where is the cursor tested?\n\n  mo:\n`;

async function services(
  kept: Readonly<Record<string, string>> = {},
  people: Readonly<Record<string, string>> = { mentees: '[ada]', mentors: '[mo]' },
) {
  const folder = new MemoryFolder({
    '.mentoring/mentorships/ada-mo/mentorship.yaml': `title: Ada and Mo\nmentees: ${people['mentees']}\nmentors: ${people['mentors']}\n`,
    [MEETING]: shared,
  });
  const own = new MemoryFolder(kept);
  const store = new FolderStore(folder.ports);
  await store.lookAtEverything();
  const notes = new PrivateNotes(own.ports);
  await notes.refresh();
  const history = new History();
  const told: string[] = [];
  const all: PrivateServices = {
    notes,
    me: 'ada',
    store,
    history,
    tookBack: (path, words) => Promise.resolve(void told.push(`${path} ${words}`)),
  };
  return { folder, own, notes, history, told, services: all };
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(fill(result.error.text.message, result.error.text.args));
  return result.value;
}

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);

describe('a private note', () => {
  it('goes to the private file of its meeting, and nothing shared is touched', async () => {
    const { folder, own, notes, services: at } = await services();
    must(await addPrivateNote(at, about, '  May I say that the reviews take three days?  '));
    assert.equal(own.text(PRIVATE_MEETING), 'agenda:\n  - May I say that the reviews take three days?\n');
    assert.deepEqual(
      notes.about(about)?.notes.map(({ text }) => text),
      ['May I say that the reviews take three days?'],
    );
    assert.equal(folder.writes, 0);
    assert.equal(folder.text(MEETING), shared);
  });

  it('joins what stands there, with its comments and its running text', async () => {
    const before = '# mine alone\nnotes: |\n  I was nervous.\nagenda:\n  - First # ask\n';
    const { own, notes, services: at } = await services({ [PRIVATE_MEETING]: before });
    must(await addPrivateNote(at, about, 'Second: with a colon'));
    assert.equal(
      own.text(PRIVATE_MEETING),
      `${before}  - 'Second: with a colon'\n`.replace("'Second: with a colon'", '"Second: with a colon"'),
    );
    assert.deepEqual(
      notes.about(about)?.notes.map(({ text, index }) => [text.trim(), index]),
      [
        ['First', 0],
        ['Second: with a colon', 1],
        ['I was nervous.', undefined],
      ],
    );
  });

  it('about a goal or a person is a remark in a list of theirs', async () => {
    const { own, services: at } = await services();
    must(await addPrivateNote(at, goal, 'I am not sure I want to lead this'));
    must(await addPrivateNote(at, { kind: 'person', id: 'mo' }, 'Sums up well'));
    assert.equal(
      own.text('private/mentorships/ada-mo/goals/lead-it.yaml'),
      'notes:\n  - I am not sure I want to lead this\n',
    );
    assert.equal(own.text('private/people/mo.yaml'), 'notes:\n  - Sums up well\n');
  });

  it('is taken back by an undo whose words do not say it', async () => {
    const { own, history, services: at } = await services();
    must(await addPrivateNote(at, about, 'zebra-7311'));
    const label = must(await history.undo());
    assert.equal(own.text(PRIVATE_MEETING), undefined);
    assert.doesNotMatch(fill(label.message, label.args), /zebra/);
  });

  it('is not taken back where its folder is no longer the one that is used, which is said', async () => {
    const { own, notes, history, services: at } = await services();
    must(await addPrivateNote(at, about, 'Mine'));
    const before = own.text(PRIVATE_MEETING);
    notes.dispose();
    const back = await history.undo();
    assert.equal(codeOf(back), 'closed');
    assert.match(
      back.ok ? '' : back.error.text.message,
      /^The folder of these private notes is no longer used/,
    );
    assert.equal(own.text(PRIVATE_MEETING), before);
  });

  it('needs words, and is never written into a file that cannot be read', async () => {
    const broken = 'agenda:\n  - "open\n';
    const { own, services: at } = await services({ [PRIVATE_MEETING]: broken });
    assert.equal(codeOf(await addPrivateNote(at, about, '   ')), 'empty');
    assert.equal(codeOf(await addPrivateNote(at, about, 'Something')), 'unreadable');
    assert.equal(own.text(PRIVATE_MEETING), broken);
  });

  it('says none of the words of a file that cannot be read', async () => {
    for (const text of [
      'agenda: *zebra7311\n',
      'zebra7311: 1\nzebra7311: 2\n',
      '%zebra7311\n',
      'agenda: "zebra7311\n',
    ]) {
      const { services: at } = await services({ [PRIVATE_MEETING]: text });
      const refused = await addPrivateNote(at, about, 'Something');
      assert.equal(codeOf(refused), 'unreadable');
      assert.doesNotMatch(JSON.stringify(refused), /zebra7311/);
      assert.doesNotMatch(JSON.stringify(await attachTo(at, about, goal)), /zebra7311/);
    }
  });

  it('is deleted alone, found by its words where it has moved', async () => {
    const { own, services: at } = await services({
      [PRIVATE_MEETING]: 'agenda:\n  - New\n  - Old # why\n  - Last\n',
    });
    must(await deletePrivateNote(at, about, { index: 0, text: 'Old' }));
    assert.equal(own.text(PRIVATE_MEETING), 'agenda:\n  - New\n  - Last\n');
    const refused = await deletePrivateNote(at, about, { index: 0, text: 'Old' });
    assert.equal(codeOf(refused), 'changed');
    assert.doesNotMatch(JSON.stringify(refused), /Old/);
  });
});

describe('sharing a private topic', () => {
  it('moves it to the own list of the meeting, with one undo for both', async () => {
    const before = 'agenda:\n  - Keep me\n  - May I say it?\n';
    const { folder, own, history, services: at } = await services({ [PRIVATE_MEETING]: before });
    must(await sharePrivateTopic(at, about, { index: 1, text: 'May I say it?' }));
    assert.match(folder.text(MEETING) ?? '', /- Where is the cursor tested\?\n    - text: May I say it\?\n/);
    assert.equal(own.text(PRIVATE_MEETING), 'agenda:\n  - Keep me\n');
    must(await history.undo());
    assert.equal(folder.text(MEETING), shared);
    assert.equal(own.text(PRIVATE_MEETING), before);
    assert.equal(codeOf(await history.undo()), 'nothing-to-undo');
  });

  it('takes along what else the topic says, and tells where it was taken back', async () => {
    const kept =
      'agenda:\n  - text: Look at it\n    minutes: 5\n    code:\n      path: src/a.ts\n      line: 3\n';
    const { folder, history, told, services: at } = await services({ [PRIVATE_MEETING]: kept });
    must(await sharePrivateTopic(at, about, { index: 0 }));
    assert.match(folder.text(MEETING) ?? '', /text: Look at it\n {6}minutes: 5\n {6}code:\n/);
    assert.deepEqual(told, []);
    must(await history.undo());
    assert.deepEqual(told, [`${MEETING} Look at it`]);
  });

  it('leaves the private topic where the meeting does not take it', async () => {
    const kept = 'agenda:\n  - Stay\n';
    const {
      folder,
      own,
      services: at,
    } = await services({ [PRIVATE_MEETING]: kept }, { mentees: '[lee]', mentors: '[mo]' });
    const without = shared.replace('  ada: # mine\n    - Where is the cursor tested?\n\n', '');
    folder.put(MEETING, without);
    assert.equal(codeOf(await sharePrivateTopic(at, about, { index: 0 })), 'nobody');
    folder.put(MEETING, 'title: "Shaping\n');
    assert.equal(codeOf(await sharePrivateTopic(at, about, { index: 0 })), 'unreadable');
    assert.equal(own.text(PRIVATE_MEETING), kept);
  });

  it('is refused where it is no longer there, and where the reader takes no part', async () => {
    const before = 'agenda:\n  - Keep me\n';
    const { own, folder, services: at } = await services({ [PRIVATE_MEETING]: before });
    assert.equal(codeOf(await sharePrivateTopic(at, about, { index: 0, text: 'Gone' })), 'changed');
    assert.equal(codeOf(await sharePrivateTopic({ ...at, me: 'eve' }, about, { index: 0 })), 'nobody');
    assert.deepEqual([own.text(PRIVATE_MEETING), folder.text(MEETING)], [before, shared]);
  });

  it('is for topics of meetings alone', async () => {
    const { services: at } = await services({
      'private/mentorships/ada-mo/goals/lead-it.yaml': 'notes: Doubt\n',
    });
    assert.equal(codeOf(await sharePrivateTopic(at, { ...goal, path: MEETING }, { index: 0 })), 'no-item');
  });
});

describe('what was caught', () => {
  const caught = { text: 'Mo sums up', date: '2027-01-14T15:20', mentorship: 'ada-mo' };

  it('waits in the inbox, a bare list, in the order in which it came', async () => {
    const { own, notes, services: at } = await services();
    must(await capture(at, { ...caught, code: { path: 'src/a.ts', line: 88 } }));
    must(await capture(at, { text: 'Second', date: '2027-01-15T09:00' }));
    assert.equal(
      own.text('private/inbox.yaml'),
      '- text: Mo sums up\n  date: 2027-01-14T15:20\n  mentorship: ada-mo\n  code:\n    path: src/a.ts\n    line: 88\n- text: Second\n  date: 2027-01-15T09:00\n',
    );
    assert.deepEqual(
      notes
        .about(INBOX_PLACE)
        ?.caught.map(({ text, date, mentorship, code }) => [text, date, mentorship, code?.line]),
      [
        ['Mo sums up', '2027-01-14T15:20', 'ada-mo', 88],
        ['Second', '2027-01-15T09:00', undefined, undefined],
      ],
    );
  });

  it('joins a list that was written by hand, unsaved in an editor or with a mark in front', async () => {
    const hand = '\uFEFF# caught\n\n- Read this  # soon\n';
    const { own, services: at } = await services({ 'private/inbox.yaml': hand });
    must(await capture(at, { text: 'More', date: '2027-01-15T09:00' }));
    assert.equal(own.text('private/inbox.yaml'), `${hand}- text: More\n  date: 2027-01-15T09:00\n`);
    own.unsaved.set('private/inbox.yaml', '- typed\n');
    must(await capture(at, { text: 'And this', date: '2027-01-15T10:00' }));
    assert.equal(
      own.unsaved.get('private/inbox.yaml'),
      '- typed\n- text: And this\n  date: 2027-01-15T10:00\n',
    );
  });

  for (const [fate, expected] of [
    ['topic', /- text: Mo sums up\n\n  mo:/],
    ['win', /wins:\n  ada:\n    - Mo sums up\n/],
  ] as const)
    it(`becomes a ${fate} of the meeting and leaves the inbox, with one undo`, async () => {
      const { folder, own, history, services: at } = await services();
      must(await capture(at, caught));
      const before = own.text('private/inbox.yaml');
      must(await settleCaught(at, about, { index: 0, text: 'Mo sums up' }, fate));
      assert.match(folder.text(MEETING) ?? '', expected);
      assert.doesNotMatch(folder.text(MEETING) ?? '', /2027-01-14/);
      assert.doesNotMatch(own.text('private/inbox.yaml') ?? '', /Mo/);
      must(await capture(at, { text: 'Again', date: '2027-01-16T09:00' }));
      must(await history.undo());
      must(await history.undo());
      assert.equal(folder.text(MEETING), shared);
      assert.equal(own.text('private/inbox.yaml'), before);
    });

  it('is put off until another meeting, in its own file alone, and an undo brings it back', async () => {
    const hand = '- Read this  # soon\n- text: Mo sums up\n  date: 2027-01-14T15:20\n';
    const { folder, own, notes, history, services: at } = await services({ 'private/inbox.yaml': hand });
    must(await putOffCaught(at, about, { index: 0, text: 'Read this' }));
    must(await putOffCaught(at, about, { index: 1, text: 'Mo sums up' }));
    assert.equal(
      own.text('private/inbox.yaml'),
      '- text: Read this  # soon\n  later: 2027-03-12-shaping\n- text: Mo sums up\n  date: 2027-01-14T15:20\n  later: 2027-03-12-shaping\n',
    );
    assert.deepEqual(
      notes.about(INBOX_PLACE)?.caught.map(({ text, later }) => [text, later]),
      [
        ['Read this', about.id],
        ['Mo sums up', about.id],
      ],
    );
    must(await settleCaught(at, about, { index: 1 }, 'me'));
    assert.equal(own.text(PRIVATE_MEETING), 'agenda:\n  - text: Mo sums up\n', 'a topic is not put off');
    must(await history.undo());
    must(await history.undo());
    must(await history.undo());
    assert.equal(own.text('private/inbox.yaml'), hand);
    assert.equal(folder.writes, 0);
    assert.equal(codeOf(await putOffCaught(at, about, { index: 7 })), 'gone');
  });

  it('becomes a private topic where it is for its owner only', async () => {
    const { folder, own, history, services: at } = await services();
    must(await capture(at, caught));
    const before = own.text('private/inbox.yaml');
    must(await settleCaught(at, about, { index: 0 }, 'me'));
    assert.equal(own.text(PRIVATE_MEETING), 'agenda:\n  - text: Mo sums up\n');
    assert.equal(folder.writes, 0);
    must(await history.undo());
    assert.deepEqual([own.text('private/inbox.yaml'), own.text(PRIVATE_MEETING)], [before, undefined]);
  });
});

describe('private notes about something that has another name', () => {
  it('go along as they are, and stay where something is noted about that already', async () => {
    const text = '# mine\nagenda:\n  - Here # why\n';
    const { own, notes } = await services({ [PRIVATE_MEETING]: text });
    const to: PrivatePlace = { ...about, id: '2027-03-12-other' };
    must(await notes.move(about, to));
    assert.equal(own.text('private/mentorships/ada-mo/meetings/2027-03-12-other.yaml'), text);
    assert.equal(own.text(PRIVATE_MEETING), undefined);
    own.put(PRIVATE_MEETING, 'agenda: New\n');
    assert.equal(codeOf(await notes.move(about, to)), 'exists');
    assert.equal(own.text(PRIVATE_MEETING), 'agenda: New\n');
  });
});

describe('private notes about something that is gone', () => {
  it('join what is noted about something else, and come back by an undo', async () => {
    const gone = 'notes: |\n  Long ago.\nagenda:\n  - Ask about the move\n';
    const gonePath = 'private/mentorships/ada-mo/meetings/2027-01-01-gone.yaml';
    const from: PrivatePlace = { kind: 'meeting', id: '2027-01-01-gone', mentorship: 'ada-mo' };
    const {
      own,
      history,
      services: at,
    } = await services({ [gonePath]: gone, [PRIVATE_MEETING]: 'agenda:\n  - Here\n' });
    must(await attachTo(at, from, about));
    assert.match(
      own.text(PRIVATE_MEETING) ?? '',
      /^notes: \|\n {2}Long ago\.\n\n?agenda:\n {2}- Here\n {2}- Ask about the move\n$/,
    );
    assert.equal(own.text(gonePath), undefined);
    must(await history.undo());
    assert.equal(own.text(gonePath), gone);
    assert.equal(own.text(PRIVATE_MEETING), 'agenda:\n  - Here\n');
  });

  const from: PrivatePlace = { kind: 'meeting', id: '2027-01-01-gone', mentorship: 'ada-mo' };
  const gonePath = 'private/mentorships/ada-mo/meetings/2027-01-01-gone.yaml';
  const goalPath = 'private/mentorships/ada-mo/goals/lead-it.yaml';
  const RICH = '# mine\nmood: low\nagenda:\n  - text: Ask # softly\n    minutes: 5\n  - Plain\n';

  it('go along as they are, byte for byte, where nothing is noted yet', async () => {
    const { own, history, services: at } = await services({ [gonePath]: RICH });
    must(await attachTo(at, from, about));
    assert.equal(own.text(PRIVATE_MEETING), RICH);
    assert.equal(own.text(gonePath), undefined);
    must(await history.undo());
    assert.deepEqual([own.text(gonePath), own.text(PRIVATE_MEETING)], [RICH, undefined]);
  });

  // Each: what is noted there already, what stands there then, and what stays in the old file.
  for (const [what, to, there, then, stays] of [
    [
      'topics with all that belongs to them; unknown keys and comments of the file stay',
      about,
      'agenda:\n  - Here\n',
      'agenda:\n  - Here\n  - text: Ask # softly\n    minutes: 5\n  - Plain\n',
      /^# mine\nmood: low\n/,
    ],
    [
      'plain texts to a goal; a topic that is more than its words stays',
      goal,
      'notes:\n  - One\n',
      'notes:\n  - One\n  - Plain\n',
      /^# mine\nmood: low\nagenda:\n {2}- text: Ask # softly\n {4}minutes: 5\n$/,
    ],
  ] as const)
    it(`bring along ${what}`, async () => {
      const target = to === goal ? goalPath : PRIVATE_MEETING;
      const { own, history, services: at } = await services({ [gonePath]: RICH, [target]: there });
      must(await attachTo(at, from, to));
      assert.equal(own.text(target), then);
      assert.match(own.text(gonePath) ?? '', stays);
      must(await history.undo());
      assert.deepEqual([own.text(gonePath), own.text(target)], [RICH, there]);
    });

  it('stay where they are, or one undo brings them back, where a file cannot be written', async () => {
    for (const [there, path] of [
      [undefined, PRIVATE_MEETING],
      ['agenda:\n  - Here\n', PRIVATE_MEETING],
      ['agenda:\n  - Here\n', gonePath],
    ] as const) {
      const kept = { [gonePath]: RICH, ...(there !== undefined && { [PRIVATE_MEETING]: there }) };
      const { own, history, services: at } = await services(kept);
      own.unwritable.add(path);
      assert.notEqual(codeOf(await attachTo(at, from, about)), 'ok');
      if (path === PRIVATE_MEETING) assert.equal(codeOf(await history.undo()), 'nothing-to-undo');
      else must(await history.undo());
      assert.deepEqual([own.text(gonePath), own.text(PRIVATE_MEETING)], [RICH, there]);
    }
  });

  it('are refused where nothing of them could stand, where they are gone, and where they cannot be read', async () => {
    const nothing = '# only words\nagenda:\n  - text: Ask # softly\n    minutes: 5\nnotes: " "\n';
    for (const [text, why] of [
      [nothing, 'not-here'],
      [undefined, 'gone'],
      ['agenda: "open\n', 'unreadable'],
    ] as const) {
      const {
        own,
        history,
        services: at,
      } = await services({
        ...(text !== undefined && { [gonePath]: text }),
        [goalPath]: 'notes:\n  - One\n',
      });
      assert.equal(codeOf(await attachTo(at, from, goal)), why);
      assert.deepEqual([own.text(gonePath), own.text(goalPath)], [text, 'notes:\n  - One\n']);
      assert.equal(codeOf(await history.undo()), 'nothing-to-undo');
    }
  });

  it('leave behind what was changed while they went, and take a file away that has nothing left', async () => {
    const { own, services: at } = await services({
      [gonePath]: 'agenda:\n  - One\n  - Two\nnotes:\n',
      [goalPath]: 'notes:\n  - There\n',
    });
    let looks = 0;
    own.beforeRead = path => {
      if (path === goalPath && ++looks === 2) own.put(gonePath, 'agenda:\n  - One\n  - Changed\nnotes:\n');
    };
    must(await attachTo(at, from, goal));
    assert.equal(own.text(goalPath), 'notes:\n  - There\n  - One\n  - Two\n');
    assert.equal(own.text(gonePath), 'agenda:\n  - Changed\nnotes:\n');
    own.beforeRead = () => undefined;
    must(await attachTo(at, from, goal));
    assert.equal(own.text(gonePath), undefined);
  });

  it('are refused where they are already, and nothing is written', async () => {
    const { own, services: at } = await services({ [PRIVATE_MEETING]: RICH });
    assert.equal(codeOf(await attachTo(at, about, about)), 'not-here');
    assert.equal(own.text(PRIVATE_MEETING), RICH);
  });
});

describe('a private note with a comment', () => {
  it('is not shared: the comment would be lost, or read by others', async () => {
    const before = 'agenda:\n  - Ask # only mine\n  - Plain\n';
    const { own, folder, services: at } = await services({ [PRIVATE_MEETING]: before });
    assert.equal(codeOf(await sharePrivateTopic(at, about, { index: 0 })), 'has-comments');
    assert.deepEqual([own.text(PRIVATE_MEETING), folder.text(MEETING)], [before, shared]);
    must(await sharePrivateTopic(at, about, { index: 1 }));
    assert.match(own.text(PRIVATE_MEETING) ?? '', /Ask # only mine/);
  });

  it('says the same words once it is shared, whatever a number may make of them', async () => {
    const { folder, services: at } = await services({ [PRIVATE_MEETING]: 'agenda:\n  - 1.10\n' });
    must(await sharePrivateTopic(at, about, { index: 0 }));
    assert.match(folder.text(MEETING) ?? '', /- text: "1\.10"\n/);
  });
});
