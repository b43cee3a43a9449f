import assert from 'node:assert/strict';
import { retryWhileLocked } from '../../../src/host/indexLock';

const LOCKED = { code: 128, out: '', error: "fatal: Unable to create '/a/.git/index.lock': File exists." };
const DONE = { code: 0, out: '', error: '' };
const REFUSED = { code: 1, out: '', error: 'fatal: pathspec did not match' };

/** Gives these answers one after the other, the last one again and again, and counts the questions and the waits. */
async function asked(...answers: readonly (typeof DONE)[]) {
  let questions = 0;
  let waits = 0;
  const answer = await retryWhileLocked(
    () => Promise.resolve(answers[Math.min(questions++, answers.length - 1)]),
    () => Promise.resolve(void waits++),
  );
  return { answer, questions, waits };
}

describe('What needs the index of git', () => {
  it('is asked again while another program has it', async () => {
    assert.deepEqual(await asked(LOCKED, LOCKED, DONE), { answer: DONE, questions: 3, waits: 2 });
  });

  it('is asked once where git did it, or refused it for another reason', async () => {
    assert.deepEqual(await asked(DONE), { answer: DONE, questions: 1, waits: 0 });
    assert.deepEqual(await asked(REFUSED), { answer: REFUSED, questions: 1, waits: 0 });
  });

  it('is given up where the lock stays, with what git said', async () => {
    const { answer, questions } = await asked(LOCKED);
    assert.deepEqual(answer, LOCKED);
    assert.ok(questions > 2 && questions < 100);
  });
});
