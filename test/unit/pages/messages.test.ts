import assert from 'node:assert/strict';
import fc from 'fast-check';
import { askedId, fromPage, keptByPage } from '../../../src/pages/protocol/messages';
import { isSessionRequest } from '../../../src/pages/protocol/session';
import { always } from '../support/properties';

const isMessage = fromPage(isSessionRequest);
const ask = (request: unknown, id: unknown = 1) => ({ kind: 'ask', id, request });
const topic = { person: 'ada', index: 0, text: 'Names' };

describe('What a page may say', () => {
  const good: readonly unknown[] = [
    { kind: 'ready', version: 1, zone: 'Europe/Amsterdam', left: [] },
    ask({ kind: 'write', field: { kind: 'notes' }, before: '', text: 'Hello' }),
    ask({ kind: 'write', field: { kind: 'answer', person: 'ada', question: 'next' }, before: '', text: '' }),
    ask({ kind: 'setTopic', ...topic, status: 'parked' }),
    ask({ kind: 'openFile' }),
    ask({ kind: 'openFile', line: 3 }),
    ask({ kind: 'addSaid', section: 'wins', person: 'ada', text: 'It works' }),
    { kind: 'pick', uri: 'file:///notes/a.yaml' },
  ];
  for (const message of good)
    it(`is ${JSON.stringify(message)}`, () => assert.equal(isMessage(message), true));

  const bad: readonly (readonly [why: string, message: unknown])[] = [
    ['is nothing', undefined],
    ['is a text', 'ready'],
    ['is a list', [{ kind: 'ready', version: 1, zone: 'Europe/Amsterdam', left: [] }]],
    ['has no kind', { version: 1 }],
    ['has a kind of no message', { kind: 'show', model: {} }],
    ['has a version that is no number', { kind: 'ready', version: '1', zone: 'UTC', left: [] }],
    [
      'has a key too many',
      { kind: 'ready', version: 1, zone: 'Europe/Amsterdam', left: [], path: '/etc/passwd' },
    ],
    ['asks without an id', { kind: 'ask', request: { kind: 'openFile' } }],
    ['asks with an id that is no whole number', ask({ kind: 'openFile' }, 1.5)],
    ['asks for something that is not offered', ask({ kind: 'run', command: 'workbench.action.quit' })],
    ['names a kind of every object', ask({ kind: 'constructor' })],
    ['leaves something out', ask({ kind: 'setTopic', person: 'ada', index: 0, status: 'open' })],
    ['adds something', ask({ kind: 'setTopic', ...topic, status: 'open', uri: 'file:///etc/passwd' })],
    ['has a negative index', ask({ kind: 'setTopic', ...topic, index: -1, status: 'open' })],
    ['has a state that there is not', ask({ kind: 'setTopic', ...topic, status: 'carried' })],
    ['has a field that there is not', ask({ kind: 'write', field: { kind: 'title' }, before: '', text: '' })],
    ['has a list for a text', ask({ kind: 'preview', text: ['a'] })],
    ['is far longer than any file', ask({ kind: 'preview', text: 'a'.repeat(1_100_000) })],
  ];
  for (const [why, message] of bad)
    it(`is refused when it ${why}`, () => assert.equal(isMessage(message), false));

  it('is refused, and never throws, whatever else it is', () => {
    always(
      fc.property(fc.anything(), message => !isMessage(ask(message))),
      { numRuns: 300 },
    );
  });

  it('gets an answer by its id, also where it is nonsense', () => {
    assert.equal(askedId(ask({ kind: 'nonsense' }, 7)), 7);
    assert.equal(askedId({ kind: 'ask', id: 'seven' }), undefined);
  });

  it('is kept with what the extension reads of it, and of anything else nothing is read', () => {
    const trace = { title: 'API', date: '2027-03-05', stamp: '1.a', twins: ['a.yaml'] };
    assert.deepEqual(keptByPage({ saved: {}, trace, isTyped: true, isBegun: false }), {
      trace,
      isTyped: true,
      isBegun: false,
    });
    assert.deepEqual(keptByPage({ trace: { title: 'API' }, isTyped: 'yes' }), {});
    always(
      fc.property(fc.anything(), kept => Object.keys(keptByPage(kept)).length === 0),
      {
        numRuns: 300,
      },
    );
  });
});
