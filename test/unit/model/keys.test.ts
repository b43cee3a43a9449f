import assert from 'node:assert/strict';
import { aboutAt, rulesFor } from '../../../src/core/model/keys';
import type { RecordKind } from '../../../src/core/model/kinds';
import type { YamlPath } from '../../../src/core/yaml/read';

describe('what edits go by', () => {
  const orders: readonly (readonly [RecordKind, YamlPath, readonly string[] | undefined])[] = [
    ['config', [], ['version', 'language']],
    ['goal', ['steps', 0], ['text', 'due', 'done']],
    ['goal', ['steps'], ['text', 'due', 'done']],
    ['goal', ['code', 3], ['path', 'repo', 'line', 'end', 'text', 'last', 'context', 'commit']],
    ['meeting', ['agenda', 'ada', 0], ['text', 'minutes', 'goal', 'status', 'code']],
    ['meeting', ['agenda', 'ada', 0, 'code', 'line'], undefined],
    [
      'meeting',
      ['agenda', 'ada', 0, 'code'],
      ['path', 'repo', 'line', 'end', 'text', 'last', 'context', 'commit'],
    ],
    ['meeting', ['agenda'], undefined],
    ['meeting', ['checkin', '__proto__'], ['useful', 'next', 'change']],
    ['meeting', ['progress', 'parser-tests'], ['state', 'note']],
    [
      'mentorship',
      ['agreement'],
      ['purpose', 'boundaries', 'channels', 'confidential', 'expectations', 'agreed'],
    ],
    ['mentorship', ['constructor'], undefined],
    ['roadmap', ['stages', 1], ['theme', 'target', 'goals']],
  ];
  for (const [kind, path, keys] of orders) {
    it(`the order of keys at ${kind} ${path.join('.')}`, () =>
      assert.deepEqual(rulesFor(kind).keyOrder?.(path), keys));
  }

  it('a goal and a meeting are written in the order of the manual', () => {
    assert.equal(
      rulesFor('goal').keyOrder?.([])?.join(' '),
      'title status owner specific measurable achievable relevant start due skills formerly steps code evidence progress',
    );
    assert.equal(
      rulesFor('meeting').keyOrder?.([])?.join(' '),
      'title date minutes status template theme support people agenda wins notes decisions progress actions checkin',
    );
  });

  const plain: readonly (readonly [RecordKind, YamlPath, string | undefined])[] = [
    ['goal', ['steps', 0], 'text'],
    ['goal', ['steps'], 'text'],
    ['goal', ['code', 0], 'path'],
    ['goal', ['evidence', 0], 'note'],
    ['goal', ['skills', 0], undefined],
    ['meeting', ['actions', 'mo', 2], 'text'],
    ['meeting', ['wins', 'mo', 0], 'text'],
    ['meeting', ['progress', 'parser-tests'], undefined],
    ['roadmap', ['stages', 0], 'theme'],
  ];
  for (const [kind, path, key] of plain) {
    it(`a plain item at ${kind} ${path.join('.')} is ${key ?? 'no map'}`, () =>
      assert.equal(rulesFor(kind).plainKey?.(path), key));
  }

  const blanks: readonly (readonly [RecordKind, YamlPath, string | undefined, boolean])[] = [
    ['meeting', ['agenda'], 'ada', true],
    ['meeting', ['agenda'], undefined, true],
    ['meeting', ['progress'], undefined, true],
    ['meeting', ['agenda', 'ada', 0], 'status', false],
    ['meeting', ['checkin', 'ada'], undefined, false],
    ['meeting', [], 'status', false],
    ['meeting', [], 'actions', true],
    ['meeting', [], 'notes', true],
    ['meeting', [], 'something of your own', false],
    ['goal', [], 'due', false],
    ['goal', [], 'steps', true],
    ['goal', [], undefined, true],
    ['roadmap', [], undefined, false],
    ['mentorship', ['agreement'], 'channels', false],
    ['mentorship', ['agreement'], 'agreed', true],
    ['mentorship', ['agreement', 'agreed'], 'mo', true],
    ['reflection', [], undefined, true],
  ];
  for (const [kind, path, key, expected] of blanks) {
    it(`${expected ? 'a' : 'no'} blank line before ${key ?? 'some key'} at ${kind} ${path.join('.')}`, () =>
      assert.equal(rulesFor(kind).blankBetween(path, key), expected));
  }
});

describe('what a place is about', () => {
  const words: readonly (readonly [RecordKind, YamlPath, string | undefined])[] = [
    ['goal', [], 'A goal of a mentorship. Only the title is required.'],
    ['goal', ['due'], 'Time-bound: the day it should be reached, such as 2027-02-15.'],
    ['goal', ['steps', 0], 'Small steps that lead to the goal, in order.'],
    ['goal', ['steps', 0, 'text'], 'What to do.'],
    ['goal-template', ['steps', 0, 'text'], 'What to do.'],
    ['meeting', ['agenda'], 'The topics of each person.'],
    ['meeting', ['agenda', 'ada'], 'The topics that this person brings.'],
    [
      'meeting',
      ['agenda', 'ada', 1, 'code', 'path'],
      'The path of the file in its repository, with forward slashes.',
    ],
    ['meeting', ['agenda', 'ada', 1, 'mood'], undefined],
    ['meeting', ['checkin', 'constructor', 'useful'], 'What was useful today?'],
    ['goal', ['constructor'], undefined],
    ['goal', ['title', 'more'], undefined],
  ];
  for (const [kind, path, about] of words)
    it(`${kind} ${path.join('.')}`, () => assert.equal(aboutAt(kind, path)?.message, about));
});
