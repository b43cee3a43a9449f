import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { takeUpChanges } from '../../src/core/mentoring/recurringTopics';
import { givingChanges, newFeedback, replyChanges } from '../../src/core/mentoring/feedbackChanges';
import { addItem, type Readable } from '../../src/core/mentoring/itemChanges';
import { newMeeting } from '../../src/core/mentoring/newRecords';
import { pauseChanges } from '../../src/core/mentoring/pauses';
import { rulesFor } from '../../src/core/model/keys';
import { formerlyChanges } from '../../src/core/references/rename';
import { ok, type Result } from '../../src/core/result';
import type { YamlChange } from '../../src/core/yaml/edit';
import { mergeYaml } from '../../src/core/yaml/merge/merge';
import { readYaml } from '../../src/core/yaml/read';
import { renderYaml } from '../../src/core/yaml/render';
import { after as changed, type Kind } from './mentoring/readable';
import { GIT_ENV } from './support/gitEnv';
import { always } from './support/properties';

const PEOPLE = ['ada', 'mo'];
type Deed = (file: Readable) => Result<readonly YamlChange[]>;
/** A record, and what each of two people does to it at the same time. */
type Pair = readonly [kind: Kind, text: string, hers: readonly Deed[], his: readonly Deed[]];

const words = fc.constantFrom('One', 'Two: three', '- four', '"five', 'six\nseven', 'yes', '# eight', 'é');
const HOME = 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\ncadence: 2 weeks\n';
const asked = renderYaml(
  newFeedback({ title: 'T', from: 'mo', to: 'ada', day: '2027-01-12', isAsked: true, words: {} }),
  rulesFor('feedback'),
);
const meeting = renderYaml(newMeeting({ title: 'M', date: '2027-03-12', people: PEOPLE, goals: [] }), rulesFor('meeting')); // prettier-ignore
const topic =
  (person: string, text: string): Deed =>
  file =>
    takeUpChanges(file, person, PEOPLE, { text, status: 'open', code: [] });

const pairs: fc.Arbitrary<Pair> = fc.oneof(
  fc
    .tuple(words, words, words)
    .map(([one, two, three]): Pair => [
      'feedback',
      asked,
      [file => replyChanges(file, three)],
      [file => givingChanges(file, '2027-01-15', { behaviour: one, next: two })],
    ]),
  fc
    .tuple(fc.constantFrom(HOME, `${HOME}\nagenda:\n  ada:\n\n  mo:\n`), words, words)
    .map(([text, one, two]): Pair => [
      'mentorship',
      text,
      [topic('ada', one)],
      [topic('mo', two), file => pauseChanges(file, '2027-07-12')],
    ]),
  fc
    .tuple(words, fc.constantFrom('shared', 'independent'))
    .map(([text, support]): Pair => [
      'meeting',
      meeting,
      [file => addItem(file, 'agenda', 'ada', PEOPLE, { text })],
      [() => ok([{ kind: 'set', path: ['support'], value: support }])],
    ]),
  words.map((text): Pair => [
    'goal',
    'title: G\n\nsteps:\n  - A\n',
    [file => addItem(file, 'steps', undefined, [], { text })],
    [file => ok(formerlyChanges(file, 'old', 'new'))],
  ]),
);

describe('two people who fill what is new at the same time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-pairs-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('lose nothing: git merges it, or the structure does', () => {
    const done = (kind: Kind, text: string, deeds: readonly Deed[]) =>
      deeds.reduce((now, deed) => changed(kind, now, deed), text);
    const value = (text: string) => {
      const read = readYaml(text);
      assert.ok(read.ok, text);
      return read.value.value;
    };
    always(
      fc.property(pairs, ([kind, base, hers, his]) => {
        const [a, b] = [done(kind, base, hers), done(kind, base, his)];
        for (const [name, text] of Object.entries({ a, base, b })) writeFileSync(join(folder, name), text);
        const git = spawnSync('git', ['merge-file', '-p', 'a', 'base', 'b'], { cwd: folder, env: GIT_ENV, encoding: 'utf8' }); // prettier-ignore
        let text = git.stdout;
        if (git.status !== 0) {
          const merged = mergeYaml({ base, ours: a, theirs: b }, rulesFor(kind));
          assert.ok(merged.ok);
          assert.deepEqual(merged.value.conflicts, []);
          text = merged.value.text;
        }
        assert.deepEqual(value(text), value(done(kind, a, his)));
      }),
      { numRuns: 60 },
    );
  });
});
