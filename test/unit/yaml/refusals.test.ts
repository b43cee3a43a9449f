import assert from 'node:assert/strict';
import { editYaml } from '../../../src/core/yaml/editYaml';
import type { YamlChange } from '../../../src/core/yaml/edit';
import { RULES, insert, move, remove, set } from './table';

describe('An edit is refused', () => {
  const refused = (text: string, change: YamlChange) => {
    const edited = editYaml(text, [change], RULES);
    assert.ok(!edited.ok);
    return edited.error;
  };

  it('in a file that cannot be read, with what is wrong in it', () => {
    const error = refused('title: "x\n', set(['title'], 'y'));
    assert.equal(error.code, 'unreadable');
    assert.match(error.text.message, /quote/);
  });

  it('where the section is of the wrong type, and names it', () => {
    const error = refused('agenda:\n  - a\n', set(['agenda', 'ada', 'x'], 'y'));
    assert.equal(error.code, 'wrong-type');
    assert.equal(error.text.args?.section, 'agenda');
    assert.equal(refused('agenda: text\n', set(['agenda', 'ada'], 'y')).code, 'wrong-type');
  });

  it('for an item or key that is not there', () => {
    for (const change of [
      set(['s', 3], 'x'),
      insert(['s'], 'x', 4),
      remove('s', 3),
      remove('t'),
      move(['s', 0], 3),
      set(['none', 0], 'x'),
    ]) {
      assert.equal(refused('s: [a, b]\n', change).code, 'not-found');
    }
  });

  it('where no safe way is known', () => {
    assert.equal(refused('s: x\n', remove('s')).code, 'cannot-edit', 'a file without keys is no record');
    assert.equal(refused('a: !!str 5\n', set(['a'], 6)).code, 'cannot-edit', 'the tag makes it a text');
    assert.equal(refused('s: [a: b]\n', set(['s', 0, 'a'], 'x')).code, 'cannot-edit');
  });

  it('as a whole when one of several changes is', () => {
    const edited = editYaml('a: 1\n', [set(['a'], 2), remove('b')], RULES);
    assert.ok(!edited.ok);
  });
});

describe('Line ends', () => {
  it('are those of the line beside it in a file that mixes them', () => {
    const edited = editYaml(
      'a:\r\n  - x\r\nb:\n  - y\n',
      [insert(['a'], 'new'), insert(['b'], 'new')],
      RULES,
    );
    assert.ok(edited.ok);
    assert.equal(edited.value.text, 'a:\r\n  - x\r\n  - new\r\nb:\n  - y\n  - new\n');
  });
});
