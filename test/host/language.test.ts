import * as vscode from 'vscode';
import { deepEqual, equal, match, ok, rejects } from './support/assert';
import { NOTES, closeEditors, filesNow, openEditor, useNotes } from './support/notes';
import { at, eventually, exists } from './support/workspace';

const M = '.mentoring/mentorships/ada-mo';
const MEETING = `${M}/meetings/2027-02-26-api.yaml`;
const GOAL = `${M}/goals/learn-rust.yaml`;
const FILES: Readonly<Record<string, string>> = {
  ...NOTES,
  '.mentoring/people/ada.yaml': 'name: Ada Lovelace\n',
  [`${M}/roadmap.yaml`]: 'stages:\n  - theme: Reading\n    goals: [learn-rust]\n',
  [MEETING]: `title: API
date: 2027-02-26T10:00
theme: Reading
template: kick-off

agenda:
  ada:
    - text: Where does it start?
      goal: learn-rust

  mo:
    - Names

progress:
  learn-rust:
`,
  [`${M}/goals/empty.yaml`]: '',
};

/** The keys of a goal that come after its steps, then those before. */
const REST = [
  ...[
    'code',
    'evidence',
    'progress',
    'title',
    'status',
    'owner',
    'specific',
    'measurable',
    'achievable',
    'relevant',
  ],
  ...['start', 'due', 'skills', 'formerly'],
];

const { executeCommand } = vscode.commands;

/** An editor with other words in it, unsaved, the caret at the `|`. */
async function typed(path: string, marked: string): Promise<vscode.TextEditor> {
  const known = vscode.workspace.textDocuments.find(
    ({ uri, isDirty }) => isDirty && uri.path === at(path).path,
  );
  const editor = known ? await vscode.window.showTextDocument(known) : await openEditor(path);
  const { document } = editor;
  const text = marked.replace('|', '');
  if (document.getText() !== text) {
    const whole = new vscode.Range(
      new vscode.Position(0, 0),
      document.lineAt(document.lineCount - 1).range.end,
    );
    ok(await editor.edit(builder => builder.replace(whole, text)));
  }
  const caret = document.positionAt(marked.indexOf('|'));
  editor.selection = new vscode.Selection(caret, caret);
  return editor;
}

async function labels(path: string, marked: string): Promise<string[]> {
  const { document, selection } = await typed(path, marked);
  const list = await executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
  );
  return list.items
    .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text) // the words of the document, VS Code's own
    .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Where in a file the caret stands for a test: behind a text that stands there once. */
async function behind(path: string, words: string): Promise<[vscode.Uri, vscode.Position]> {
  const { document } = await openEditor(path);
  const found = document.getText().indexOf(words);
  ok(found >= 0, words);
  return [document.uri, document.positionAt(found + words.length)];
}

const places = (locations: readonly vscode.Location[]) =>
  locations
    .map(
      ({ uri, range }) =>
        `${uri.path.slice(uri.path.indexOf('.mentoring'))}:${range.start.line + 1}:${range.start.character + 1}`,
    )
    .sort();

describe('Language features in the files of the notes', () => {
  beforeEach(() => useNotes(FILES));
  after(closeEditors);

  it('suggest keys, states, people, goals and days, also while the text is not YAML', async () => {
    deepEqual((await labels(GOAL, 'title: T\nstatus: draft\n|')).slice(0, 3), [
      'owner',
      'specific',
      'measurable',
    ]);
    deepEqual(await labels(GOAL, 'title: "T\nstatus: |'), ['active', 'draft', 'paused', 'done', 'dropped']);
    deepEqual(await labels(MEETING, 'title: T\npeople: [|'), ['ada', 'mo']);
    const goals = await labels(MEETING, 'agenda:\n  ada:\n    - text: a\n      goal: |');
    deepEqual(goals.sort(), ['learn-rust', 'read-more']);
    equal((await labels(GOAL, 'due: |'))[0], 'today');
    deepEqual(await labels(GOAL, 'title: |'), []);
    deepEqual(await labels(MEETING, 'agenda:\n  ada: |'), ['- text']);
    deepEqual(await labels(MEETING, 'agenda:|'), ['ada', 'mo']);
    deepEqual(await labels(MEETING, 'progress:\n  read-more:|'), ['state', 'note']);
    deepEqual(await labels(GOAL, 'steps:\n  - text: a\n  d|'), ['- text', 'due', 'done', ...REST]);
    equal((await labels(GOAL, 'due: in 3 w|'))[0], 'in 3 weeks');
  });

  it('suggest nothing in the midst of a sentence, where the words of other files would come up', async () => {
    const { document, selection } = await typed(GOAL, 'title: Learn the|');
    const list = await executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    );
    deepEqual(
      list.items.map(({ filterText }) => filterText),
      ['\u0000'],
    );
  });

  it('suggest a whole record in an empty file, whatever the language id', async () => {
    const path = `${M}/goals/empty.yaml`;
    for (const language of ['yaml', 'plaintext']) {
      const { document } = await openEditor(path);
      await vscode.languages.setTextDocumentLanguage(document, language);
      const found = await labels(path, '|');
      equal(found[0], 'Goal');
      match(found[1] ?? '', /^Goal: /);
      ok(found.includes('title'));
    }
  });

  it('explain a key, and say of a goal what it is', async () => {
    const hovers = async (path: string, words: string) => {
      const found = await executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        ...(await behind(path, words)),
      );
      return found
        .flatMap(({ contents }) => contents.map(each => (each as vscode.MarkdownString).value))
        .join('\n');
    };
    match(await hovers(MEETING, 'the'), /The theme of the roadmap that it is about/);
    match(await hovers(MEETING, 'goal: learn'), /\*\*\[Learn Rust\]\([^]*active[^]*1 of 3 steps/);
    match(await hovers(MEETING, '  ad'), /\*\*\[Ada Lovelace\]\([^]*Ada and Mo/);
    match(await hovers(MEETING, 'template: kick'), /\*\*Kick\\?-off\*\*[^]*built\\?-in/);
  });

  it('preview the meeting of a day, which a click opens, with nothing of its title working as Markdown', async () => {
    const title = 'A [b](command:x) (of *c*)';
    await useNotes({
      ...FILES,
      [MEETING]: `title: "${title}"\ndate: 2027-02-26T10:00\nagenda:\n  ada:\n    - One\n`,
      [GOAL]: 'title: Learn Rust\ndue: 2027-02-26\n',
    });
    const [uri, position] = await behind(GOAL, 'due: 2027');
    const found = await executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
    const parts = found.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
    const text = parts.map(({ value }) => value).join('\n');
    match(text, /10:00[^]*0 of 1 topics discussed[^]*Time\\?-bound/);
    equal(text.includes('[b]('), false);
    const [, call = ''] = /\]\(command:mentoring\.open\?([^()]+)\)/.exec(text) ?? [];
    await executeCommand('mentoring.open', ...(JSON.parse(decodeURIComponent(call)) as unknown[]));
    await eventually('the meeting is open', () => {
      const open = vscode.window.activeTextEditor?.document.uri.path;
      return Promise.resolve(open?.endsWith(MEETING) === true);
    });
  });

  it('go to the file of a goal and of a person, and to the stage of a theme', async () => {
    const to = async (words: string) =>
      places(
        await executeCommand<vscode.Location[]>(
          'vscode.executeDefinitionProvider',
          ...(await behind(MEETING, words)),
        ),
      );
    deepEqual(await to('goal: learn'), [`${GOAL}:1:1`]);
    deepEqual(await to('  ad'), ['.mentoring/people/ada.yaml:1:1']);
    deepEqual(await to('  mo'), [`${M}/mentorship.yaml:3:11`]);
    deepEqual(await to('theme: Rea'), [`${M}/roadmap.yaml:2:12`]);
  });

  it('find all references, in unsaved documents as they stand', async () => {
    await typed(`${M}/goals/read-more.yaml`, 'title: Read more\nowner: ada\n|');
    const of = async (words: string) =>
      places(
        await executeCommand<vscode.Location[]>(
          'vscode.executeReferenceProvider',
          ...(await behind(MEETING, words)),
        ),
      );
    deepEqual(await of('goal: learn'), [
      `${GOAL}:1:1`,
      `${MEETING}:15:3`,
      `${MEETING}:9:13`,
      `${M}/roadmap.yaml:3:13`,
    ]);
    deepEqual(await of('  ad'), [
      `${M}/goals/read-more.yaml:2:8`,
      `${MEETING}:7:3`,
      `${M}/mentorship.yaml:2:11`,
      '.mentoring/people/ada.yaml:1:1',
    ]);
  });

  it('rename a goal everywhere: its file and every reference', async () => {
    const edit = await executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      ...(await behind(MEETING, 'goal: learn')),
      'rust',
    );
    ok(await vscode.workspace.applyEdit(edit));
    await eventually('the file has its new name', () => exists(`${M}/goals/rust.yaml`));
    const now = await vscode.workspace.openTextDocument(at(MEETING));
    equal(now.getText(), (FILES[MEETING] ?? '').replaceAll('learn-rust', 'rust'));
    const roadmap = await vscode.workspace.openTextDocument(at(`${M}/roadmap.yaml`));
    equal(roadmap.getText(), 'stages:\n  - theme: Reading\n    goals: [rust]\n');
    const goal = await vscode.workspace.openTextDocument(at(`${M}/goals/rust.yaml`));
    equal(goal.getText(), (FILES[GOAL] ?? '').replace('nickname', 'formerly: [learn-rust]\nnickname'));
    equal(Object.keys(await filesNow()).includes(GOAL), false);
  });

  it('refuse a new name with the reason, and a rename of what is no name', async () => {
    const rename = async (words: string, name: string) =>
      executeCommand('vscode.executeDocumentRenameProvider', ...(await behind(MEETING, words)), name);
    await rejects(rename('goal: learn', 'Learn It'), /learn-it/);
    await rejects(rename('goal: learn', 'read-more'), /already/);
    await rejects(
      executeCommand('vscode.prepareRename', ...(await behind(MEETING, 'date: 2027'))),
      /persons, goals, themes/,
    );
  });

  it('find goals, meetings and mentorships by some letters of their titles, and no icon in any', async () => {
    await useNotes({ ...FILES, [`${M}/goals/zap.yaml`]: 'title: Learn $(zap)\n' });
    const found = async (query: string) =>
      (await executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query))
        .filter(({ location }) => location.uri.path.includes('/.mentoring/'))
        .map(({ name, containerName, location: { uri } }) => [
          name,
          containerName,
          uri.path.slice(uri.path.indexOf('.mentoring')),
        ])
        .sort();
    deepEqual(await found('lrnrus'), [['Learn Rust', 'goal, Ada and Mo', GOAL]]);
    const [name, about, path] = (await found('api'))[0] ?? [];
    deepEqual([name, path], ['API', MEETING]);
    match(about ?? '', /^26 Feb.*, Ada and Mo$/);
    deepEqual(await found('AdaMo'), [['Ada and Mo', 'mentorship', `${M}/mentorship.yaml`]]);
    deepEqual((await found('learnzap'))[0]?.[0], 'Learn $\u200b(zap)');
    deepEqual(await found('nothing like it'), []);
  });

  it('outline a record: sections, people by name, items by their text', async () => {
    const [uri] = await behind(MEETING, 'title');
    const symbols = await executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    deepEqual(
      symbols.map(({ name }) => name),
      ['title', 'date', 'theme', 'template', 'agenda', 'progress'],
    );
    deepEqual(
      symbols[4]?.children.map(({ name, children }) => [name, children.map(child => child.name)]),
      [
        ['Ada Lovelace', ['Where does it start?']],
        ['Mo', ['Names']],
      ],
    );
  });

  for (const [status, titles] of [
    ['planned', ['Prepare', 'Start the Session', 'Check In']],
    ['held', ['Check In']],
    ['missed', []],
    ['cancelled', []],
  ] as const)
    it(`have lenses on top of a meeting that is ${status}: ${titles.join(', ') || 'none'}`, async () => {
      const { document } = await typed(MEETING, `title: API\ndate: 2027-02-26\nstatus: ${status} # now\n|`);
      const lenses = await executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      const ours = lenses.filter(({ command }) => command?.command.startsWith('mentoring.'));
      deepEqual(
        ours.map(({ command }) => command?.title),
        titles,
      );
      ok(ours.every(({ range }) => range.start.line === 0));
      const all = await vscode.commands.getCommands();
      for (const { command } of ours) ok(all.includes(command?.command ?? ''));
    });
});
