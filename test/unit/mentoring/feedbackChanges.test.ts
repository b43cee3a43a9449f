import assert from 'node:assert/strict';
import {
  givingChanges,
  isAskedFor,
  newFeedback,
  replyChanges,
} from '../../../src/core/mentoring/feedbackChanges';
import { rulesFor } from '../../../src/core/model/keys';
import { renderYaml } from '../../../src/core/yaml/render';
import { decode } from '../model/reading';
import { after, readable } from './readable';

const ASKED = renderYaml(
  newFeedback({ title: 'The review', from: 'mo', to: 'ada', day: '2027-01-12', isAsked: true, words: {} }),
  rulesFor('feedback'),
);

describe('feedback', () => {
  it('that is asked for names who is asked, and has a place for each part and for the reply', () => {
    assert.equal(
      ASKED,
      'title: The review\nfrom: mo\nto: ada\nasked: 2027-01-12\n\nsituation:\n\nbehaviour:\n\nimpact:\n\nnext:\n\nreply:\n',
    );
  });

  it('is asked for until something is said in it, be the situation told by whoever asks', () => {
    const isAsked = (text: string) => isAskedFor(decode('feedback', text).value);
    assert.ok(isAsked(ASKED));
    assert.ok(isAsked('asked: 2027-01-12\nsituation: The review on Thursday\n'));
    assert.ok(!isAsked('asked: 2027-01-12\nbehaviour: You asked twice\n'));
    assert.ok(!isAsked('asked: 2027-01-12\ndate: 2027-01-15\n'));
    assert.ok(!isAsked('situation: The review on Thursday\n'));
  });

  it('is given in the file in which it was asked for, with its day and its code', () => {
    const code = { path: 'src/rule.ts', line: 88 };
    const words = { behaviour: 'You asked who calls it', next: 'Ask before the first slide' };
    assert.equal(
      given(ASKED, words, code),
      'title: The review\ndate: 2027-01-15\nfrom: mo\nto: ada\nasked: 2027-01-12\n\nsituation:\n\nbehaviour: You asked who calls it\n\nimpact:\n\nnext: Ask before the first slide\n\ncode:\n  - path: src/rule.ts\n    line: 88\n\nreply:\n',
    );
  });

  it('that was given meanwhile is not written over', () => {
    const changes = givingChanges(readable('feedback', `${ASKED}date: 2027-01-13\n`), '2027-01-15', {});
    assert.ok(!changes.ok && changes.error.code === 'changed');
  });

  it('takes one reply, and does not write over another', () => {
    const reply = (text: string, words: string) => replyChanges(readable('feedback', text), words);
    assert.deepEqual(reply('reply:\n', 'Thanks'), {
      ok: true,
      value: [{ kind: 'set', path: ['reply'], value: 'Thanks' }],
    });
    assert.deepEqual(reply('reply: Thanks\n', 'Thanks'), { ok: true, value: [] });
    const other = reply('reply: Why?\n', 'Thanks');
    assert.ok(!other.ok && other.error.code === 'changed');
  });
});

function given(
  text: string,
  words: Parameters<typeof givingChanges>[2],
  code?: Parameters<typeof givingChanges>[3],
): string {
  return after('feedback', text, file => givingChanges(file, '2027-01-15', words, code));
}
