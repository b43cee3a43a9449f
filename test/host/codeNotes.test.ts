// Notes on code where git cannot be asked, or knows nothing of their commit: their text alone says where they are.
import * as vscode from 'vscode';
import { equal, ok } from './support/assert';
import { NEXT_MEETING, call, closeEditors, lookAgain, useNotes } from './support/notes';
import { at, eventually, read, write } from './support/workspace';

const FILE = 'src/loop.py'; // a language that no server of the editor's wakes up for: its hover would keep ours waiting
const CODE = ['// A loop', 'function all(cursor) {', '  while (!cursor.atEnd) cursor.step();', '}', ''].join(
  '\n',
);
const LOOP = { section: 'agenda', person: 'ada', index: 0, text: 'Why a loop?' };

/** What is shown where the pointer rests on a line (from 1). */
async function hoverAt(line: number): Promise<string> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    at(FILE),
    new vscode.Position(line - 1, 1),
  );
  return found
    .flatMap(({ contents }) => contents)
    .map(part => (typeof part === 'string' ? part : part.value))
    .join('\n');
}

const says = (line: number, words: RegExp) =>
  eventually(`line ${line} says ${String(words)}`, async () => words.test(await hoverAt(line)));

describe('Notes on code that git knows nothing of', () => {
  beforeEach(async () => {
    await useNotes();
    await write(FILE, CODE);
    const place = [
      `path: ${FILE}`,
      'line: 3',
      'text: "while (!cursor.atEnd) cursor.step();"',
      'commit: "0123abc"',
    ];
    const topic = [
      'agenda:',
      '  ada:',
      `    - text: ${LOOP.text}`,
      '      code:',
      ...place.map(line => `        ${line}`),
    ];
    await write(NEXT_MEETING, `${await read(NEXT_MEETING)}${topic.join('\n')}\n`);
    await lookAgain();
    await vscode.window.showTextDocument(at(FILE));
  });
  afterEach(closeEditors);

  it('stand at their text, wherever that went, and nothing is written', async () => {
    await says(3, /Why a loop\?/);
    ok(!/Found by its text alone/.test(await hoverAt(3)), 'nothing is said where nothing has changed');
    const before = await read(NEXT_MEETING);
    await write(FILE, `// one\n// two\n${CODE}`);
    await says(5, /Why a loop\?/);
    equal(await hoverAt(3), '');
    await call('goToCode', { uri: at(NEXT_MEETING), ...LOOP });
    equal(vscode.window.activeTextEditor?.selection.active.line, 4);
    equal(await read(NEXT_MEETING), before);
  });

  it('say why no more than their text is known where it is no longer there', async () => {
    await says(3, /Why a loop\?/);
    await write(FILE, CODE.replace('  while (!cursor.atEnd) cursor.step();\n', ''));
    await eventually('it is said', async () => {
      const all = [await hoverAt(1), await hoverAt(2), await hoverAt(3)].join('\n');
      return /Gone since it was noted[^]*while[^]*Found by its text alone: git (cannot be asked|does not know)/.test(
        all,
      );
    });
  });
});
