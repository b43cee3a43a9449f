import assert from 'node:assert/strict';
import { nearest } from '../../../src/core/language/nearest';

describe('The word that was probably meant', () => {
  const rows: readonly (readonly [
    sentence: string,
    word: string,
    wanted: readonly string[],
    meant: string | undefined,
  ])[] = [
    ['is the nearest', 'ownr', ['owner', 'over'], 'owner'],
    ['is none of two that are as near', 'cat', ['bat', 'hat'], undefined],
    [
      'is none of two that are as near, whatever else is further',
      'goal',
      ['coal', 'goals', 'goalies'],
      undefined,
    ],
    [
      'is the nearest, also where two others are as near as each other',
      'goals',
      ['goal', 'coal', 'loan'],
      'goal',
    ],
    ['is one that stands there twice', 'ownr', ['owner', 'owner'], 'owner'],
    ['is none of two that have it among their other words', 'open', ['planned', 'active'], undefined],
    ['is one of its other words, before one with a letter too many', 'klaar', ['done', 'klaare'], 'done'],
    ['is not the word itself', 'done', ['done'], undefined],
    ['is found whatever its capitals, dashes and spaces', 'On Track', ['on-track', 'at-risk'], 'on-track'],
    ['is found with two neighbours swapped in a word of four', 'dnoe', ['done', 'draft'], 'done'],
    ['is not found by one wrong letter in a word of two', 'ab', ['ac'], undefined],
    ['is found by one wrong letter in a word of three', 'abx', ['abc'], 'abc'],
    ['is not found by two in a word of four', 'abxx', ['abcd'], undefined],
    ['is found by two in a word of five', 'abcxx', ['abcde'], 'abcde'],
    ['is not found by three in a word of eight', 'abcdexxx', ['abcdefgh'], undefined],
    ['is found by three in a word of nine', 'abcdefxxx', ['abcdefghi'], 'abcdefghi'],
    ['is not found by four', 'abcdefghxxxx', ['abcdefghijkl'], undefined],
    ['goes by the shorter of the two words', 'abc', ['abcde'], undefined],
    ['is none for nothing', ' - ', ['-'], undefined],
    ['is none of none', 'word', [], undefined],
    ['is none by a name that all objects have', 'constructor', ['toString'], undefined],
  ];
  for (const [sentence, word, wanted, meant] of rows)
    it(sentence, () => {
      assert.equal(nearest(word, wanted), meant);
      assert.equal(nearest(word, [...wanted].reverse()), meant, 'in whatever order they come');
    });
});
