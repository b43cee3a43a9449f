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
