import assert from 'node:assert/strict';
import { splitMarkers } from '../../../src/core/yaml/merge/markers';
import { mergeBothSides, mergedNote, type TwoVersions } from '../../../src/operations/mergeBothSides';
import { notebookOf, type NotebookAtHand } from '../support/notebooks';

const M = 'mentorships/ada-mo';
const LEXER = `${M}/goals/lexer.yaml`;
const PARSER = `${M}/goals/parser.yaml`;
const inConflict = (ours: string, theirs: string) =>
  `<<<<<<< HEAD\ntitle: ${ours}\n=======\ntitle: ${theirs}\n>>>>>>> theirs\n# both keep this\nwhy: To read it\n`;
const FILES = {
  [`${M}/mentorship.yaml`]: 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n',
  [LEXER]: inConflict('Lexer', 'The lexer'),
  [PARSER]: inConflict('Parser', 'The parser'),
};

function versionsOf({ notes, text }: NotebookAtHand, path: string): TwoVersions {
  const now = text(path) ?? '';
  const sides = splitMarkers(now);
  assert.ok(sides.ok && sides.value !== undefined);
  return { folder: notes.uri, path: `.mentoring/${path}`, text: now, sides: sides.value };
}

/** A note with one choice for each of its conflicts. */
function chosen(note: TwoVersions, choice: 'ours' | 'theirs') {
  const merged = mergedNote(note, new Map());
  assert.ok(merged.ok);
  assert.equal(merged.value.conflicts.length, 1);
  return { ...note, choices: new Map(merged.value.conflicts.map(({ id }) => [id, choice])) };
}

describe('Merging both sides', () => {
  it('writes what was chosen, also where the file cannot be read, and one undo brings all of it back', async () => {
    const at = await notebookOf(FILES);
    const notes = [chosen(versionsOf(at, LEXER), 'theirs'), chosen(versionsOf(at, PARSER), 'ours')];
    assert.deepEqual(await mergeBothSides(at.notebook, notes), [undefined, undefined]);
    assert.equal(at.text(LEXER), 'title: The lexer\n# both keep this\nwhy: To read it\n');
    assert.equal(at.text(PARSER), 'title: Parser\n# both keep this\nwhy: To read it\n');
    assert.ok((await at.notebook.history.undo()).ok);
    assert.equal(at.text(LEXER), FILES[LEXER]);
    assert.equal(at.text(PARSER), FILES[PARSER]);
  });

  it('leaves a note that has changed meanwhile as it is, says so, and writes the others', async () => {
    const at = await notebookOf(FILES);
    const notes = [chosen(versionsOf(at, LEXER), 'theirs'), chosen(versionsOf(at, PARSER), 'ours')];
    const meanwhile = 'title: Somebody was faster\n';
    at.files.put(`.mentoring/${LEXER}`, meanwhile);
    const [lexer, parser] = await mergeBothSides(at.notebook, notes);
    assert.equal(lexer?.code, 'changed');
    assert.equal(parser, undefined);
    assert.equal(at.text(LEXER), meanwhile);
    assert.match(at.text(PARSER) ?? '', /^title: Parser\n/);
  });

  it('writes nothing in a folder that was closed', async () => {
    const at = await notebookOf(FILES);
    const note = { ...chosen(versionsOf(at, LEXER), 'ours'), folder: 'file:///elsewhere' };
    const [refused] = await mergeBothSides(at.notebook, [note]);
    assert.equal(refused?.code, 'folder-gone');
    assert.equal(at.text(LEXER), FILES[LEXER]);
  });
});
