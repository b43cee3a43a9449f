import * as vscode from 'vscode';
import { equal, rejects } from './support/assert';
import {
  GOAL,
  MEETING,
  NOTES,
  OTHER_GOAL,
  call,
  closeEditors,
  gives,
  lookAgain,
  noProblem,
  onlyChanged,
  openEditor,
  problem,
  replaced,
  type,
  useNotes,
} from './support/notes';
import { at, read, write } from './support/workspace';

interface Unreadable {
  readonly what: string;
  readonly content: string | Uint8Array;
  readonly code: string;
  readonly line: number;
  readonly says: RegExp;
}

const GOOD = NOTES[GOAL] ?? '';

const conflict = `title: Learn Rust
steps:
<<<<<<< HEAD
  - Mine
=======
  - Yours
>>>>>>> origin/main
`;

const UNREADABLE: readonly Unreadable[] = [
  {
    what: 'half-typed YAML',
    content: 'title: Learn Rust\nsteps:\n  - text: "One\n',
    code: 'syntax',
    line: 3,
    says: /A quote is missing in line 3\./,
  },
  {
    what: 'a tab as indentation',
    content: 'title: Learn Rust\nsteps:\n\t- One\n',
    code: 'syntax',
    line: 3,
    says: /Line 3 is indented with a tab\. Use spaces\./,
  },
  {
    what: 'conflict markers',
    content: conflict,
    code: 'conflict-markers',
    line: 3,
    says: /Two versions of this file met in line 3 and were not merged\./,
  },
  {
    what: 'bytes that are not UTF-8',
    content: new Uint8Array([...new TextEncoder().encode('title: Caf'), 0xe9, 0x0a]),
    code: 'not-utf8',
    line: 1,
    says: /Line 1 is not UTF-8 text\./,
  },
  {
    what: 'a character that cannot be seen',
    content: 'title: Learn\u0000 Rust\n',
    code: 'control-characters',
    line: 1,
    says: /Line 1 has a character in it that cannot be seen/,
  },
  {
    what: 'a huge file',
    content: `title: Learn Rust\nnotes: ${'x'.repeat(300 * 1024)}\n`,
    code: 'too-large',
    line: 1,
    says: /256 KB/,
  },
  {
    what: 'a directive',
    content: '%YAML 1.1\n---\ntitle: no\n',
    code: 'directive',
    line: 1,
    says: /Lines that start with "%" are not read/,
  },
  {
    what: 'several documents',
    content: 'title: A\n---\ntitle: B\n',
    code: 'several-documents',
    line: 2,
    says: /several documents/,
  },
  {
    what: 'a key that stands twice',
    content: 'title: A\nowner: ada\nowner: mo\n',
    code: 'duplicate-key',
    line: 3,
    says: /The key "owner" stands twice in one place; the second is in line 3\./,
  },
  {
    what: 'an alias',
    content: 'title: &t A\nowner: *t\n',
    code: 'alias',
    line: 2,
    says: /"\*t" in line 2 refers to another place/,
  },
  { what: 'a list at the root', content: '- title: A\n', code: 'not-a-map', line: 1, says: /has no keys/ },
  { what: 'an empty file', content: '', code: 'not-a-map', line: 1, says: /This file is empty/ },
  { what: 'no title', content: 'owner: ada\n', code: 'no-title', line: 1, says: /no title/ },
  { what: 'a title that is a list', content: 'title: [A, B]\n', code: 'no-title', line: 1, says: /title/ },
];

const ATTEMPTS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['addStep', { goal: GOAL, text: 'More' }],
  ['setGoalStatus', { goal: GOAL, status: 'done' }],
  ['toggleItem', { uri: GOAL, section: 'steps', index: 0 }],
];

describe('A file that cannot be read', () => {
  for (const { what, content, code, line, says } of UNREADABLE) {
    it(`is named in the Problems view, never written, and keeps nothing else from working: ${what}`, async () => {
      await useNotes({ ...NOTES, [GOAL]: content });
      await problem(GOAL, code, { line, says });
      const bytes = await read(GOAL);
      for (const [command, args] of ATTEMPTS) {
        const wording = what === 'a huge file' ? /256 KB|not a|cannot be read/ : says;
        await rejects(call(command, args), wording);
      }
      await gives(OTHER_GOAL, 'addStep', { goal: OTHER_GOAL, text: 'More' });
      equal(await read(OTHER_GOAL), 'title: Read more\n\nsteps:\n  - text: More\n');
      equal(await read(GOAL), bytes);
      await noProblem(OTHER_GOAL);
    });
  }

  it('leaves the Problems view when it is mended on disk, without anybody asking', async () => {
    await useNotes({ ...NOTES, [GOAL]: conflict });
    await problem(GOAL, 'conflict-markers');
    await write(GOAL, GOOD);
    await noProblem(GOAL);
    await gives(GOAL, 'setGoalStatus', { goal: GOAL, status: 'done' });
  });

  it('leaves the Problems view when it is deleted', async () => {
    await useNotes({ ...NOTES, [GOAL]: conflict });
    await problem(GOAL, 'conflict-markers');
    await vscode.workspace.fs.delete(at(GOAL));
    await noProblem(GOAL);
  });

  it('enters the Problems view when it breaks on disk, without being opened', async () => {
    const path = '.mentoring/mentorships/ada-mo/goals/never-opened.yaml';
    await useNotes({ ...NOTES, [path]: GOOD });
    await noProblem(path);
    await write(path, conflict);
    await problem(path, 'conflict-markers');
    equal(
      vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === at(path).toString()),
      false,
    );
  });

  it('is there once, with its newest trouble, however often it changes', async () => {
    await useNotes();
    const texts = [conflict, GOOD, 'title: "A\n', conflict, 'owner: ada\n'];
    for (const text of texts) {
      await write(GOAL, text);
      await lookAgain();
    }
    await problem(GOAL, 'no-title');
    await write(GOAL, GOOD);
    await noProblem(GOAL);
  });

  it('is found among many, in one look, and each is named', async () => {
    const many = Array.from({ length: 40 }, (_, at) => `.mentoring/mentorships/ada-mo/goals/g${at}.yaml`);
    await useNotes({ ...NOTES, ...Object.fromEntries(many.map(path => [path, 'title: "A\n'])) });
    for (const path of many) await problem(path, 'syntax');
    await useNotes();
    for (const path of many) await noProblem(path);
  });

  it('can be a mentorship, a person or the settings: the goals beside it can still be changed', async () => {
    const others = [
      '.mentoring/mentorships/ada-mo/mentorship.yaml',
      '.mentoring/people/ada.yaml',
      '.mentoring/mentoring.yaml',
    ];
    const broken = { ...NOTES, ...Object.fromEntries(others.map(path => [path, 'title: [\n'])) };
    await useNotes(broken);
    for (const path of others) await problem(path, 'syntax');
    await gives(GOAL, 'setGoalStatus', { goal: GOAL, status: 'done' });
    await onlyChanged({ [GOAL]: [['# for real\n', '# for real\nstatus: done\n']] }, broken);
  });
});

describe('A mentorship that could never be read', () => {
  const MENTORSHIP = '.mentoring/mentorships/ada-mo/mentorship.yaml';
  const broken = { ...NOTES, [MENTORSHIP]: 'title: [\n' };

  it('has no meeting planned for people whom nobody knows', async () => {
    await useNotes({});
    await useNotes(broken);
    await problem(MENTORSHIP, 'syntax');
    const planned = call('newMeeting', { mentorship: 'ada-mo', date: '2027-04-01' });
    await rejects(
      planned,
      /mentorship\.yaml cannot be read, so it is not known who takes part\. .*Problems view/,
    );
    await onlyChanged({}, broken);
  });
});

describe('A change to a file that cannot be read', () => {
  it('says what is wrong, that nothing was written, and where to look', async () => {
    await useNotes({ ...NOTES, [GOAL]: 'title: A\ntitle: B\n' });
    await rejects(
      call('toggleItem', { uri: GOAL, section: 'steps', index: 0 }),
      /learn-rust\.yaml cannot be read, so nothing was written\. The key "title" stands twice.*The Problems view leads/,
    );
  });
});

describe('A file that is half-typed in an editor', () => {
  beforeEach(() => useNotes());
  after(closeEditors);

  it('is named in the Problems view at once, is not edited, and works again when it is finished', async () => {
    const editor = await openEditor(GOAL);
    await type(editor, "'Write a lexer'", "'Write a lexer");
    await problem(GOAL, 'syntax', { line: 8 });
    const halfTyped = editor.document.getText();
    for (const [command, args] of ATTEMPTS) await rejects(call(command, args), /quote is missing/);
    equal(editor.document.getText(), halfTyped);
    await onlyChanged({});
    await gives(MEETING, 'toggleItem', { uri: MEETING, section: 'agenda', person: 'ada', index: 0 });
    await type(editor, "'Write a lexer", "'Write two lexers'");
    await noProblem(GOAL);
    await gives(GOAL, 'addStep', { goal: GOAL, text: 'More' });
    const finished = replaced(GOOD, "'Write a lexer'", "'Write two lexers'");
    equal(
      editor.document.getText(),
      replaced(finished, '    due:  2027-03-01\n', '    due:  2027-03-01\n  - text: More\n'),
    );
    equal(editor.document.isDirty, true);
    equal(await read(GOAL), GOOD);
  });

  it('leaves the Problems view when the typing is given up', async () => {
    const editor = await openEditor(GOAL);
    await type(editor, 'steps:', 'steps: "');
    await problem(GOAL, 'syntax');
    await closeEditors();
    await noProblem(GOAL);
    await onlyChanged({});
  });
});
