import assert from 'node:assert/strict';
import { questionLists } from '../../../src/core/pages/questions';

describe('The lists of questions', () => {
  const shapeOf = (language: string) =>
    questionLists(language).map(({ id, parts }) => [id, parts.map(({ questions }) => questions.length)]);

  it('are the same in both languages, and English for any other', () => {
    assert.deepEqual(shapeOf('nl-BE'), shapeOf('en'));
    assert.deepEqual(questionLists('fr'), questionLists('en'));
    assert.notDeepEqual(questionLists('nl'), questionLists('en'));
  });

  it('have the steps of both rails, one behind the other, and at least one list to choose from', () => {
    const named = questionLists('en').map(({ id, parts }) => [id, ...parts.map(({ name }) => name)]);
    assert.deepEqual(named[0], ['grow', 'Goal', 'Reality', 'Options', 'Will']);
    assert.deepEqual(named[1], ['sbi', 'Situation', 'Behaviour', 'Impact', 'Next']);
    assert.ok(named.length > 2 && new Set(named.map(([id]) => id)).size === named.length);
  });

  it('have a name for each part', () => {
    for (const language of ['en', 'nl'])
      for (const { id, parts } of questionLists(language))
        for (const { name } of parts) assert.match(name, /^\p{Lu}\p{L}/u, `${language} ${id}`);
  });

  it('are those of the language of the notes, however it is written, and English where none is said', () => {
    for (const language of ['nl', 'NL', ' nl_NL ', 'nl-BE'])
      assert.deepEqual(questionLists(language), questionLists('nl'), language);
    for (const language of [undefined, '', 'en-GB', 'nll'])
      assert.deepEqual(questionLists(language), questionLists('en'), language);
  });

  it('ask: each ends with a question mark and stands once', () => {
    for (const language of ['en', 'nl']) {
      const all = questionLists(language).flatMap(({ parts }) => parts.flatMap(({ questions }) => questions));
      assert.deepEqual(
        all.filter(question => !/[^?]\?$/.test(question)),
        [],
      );
      assert.equal(new Set(all).size, all.length);
    }
  });
});
