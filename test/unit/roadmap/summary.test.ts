import assert from 'node:assert/strict';
import { summaryOf } from '../../../src/core/roadmap/summary';
import { track, WORDS, type Files } from './tracks';

const PAIR = 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\nstarted: 2027-01-10\ncadence: 2 weeks\n';
const of = (files: Files) => summaryOf(WORDS, track({ mentorship: PAIR, ...files }));
const held = { first: 'title: A talk\ndate: 2027-01-15\nstatus: held\n' };

describe('What a mentorship comes to among others', () => {
  it('says first what needs a look, each goal once as what is worst, then when they talk next', () => {
    const { text, worst } = of({
      goals: {
        stuck: 'title: A\nprogress:\n  ada:\n    - { date: 2027-02-20, state: stuck }\ndue: 2027-02-01\n',
        late: 'title: B\ndue: 2027-02-20\n',
        risk: 'title: C\nprogress:\n  ada:\n    - { date: 2027-02-20, state: at-risk }\n',
        done: 'title: D\nstatus: done\ndue: 2027-02-20\n',
      },
      meetings: { ...held, next: 'title: Next\ndate: 2027-03-12T10:00\n' },
    });
    assert.equal(text, '1 stuck, 1 overdue, 1 at risk, next 12 Mar');
    assert.equal(worst?.glyph, 'stuck');
  });

  it('says since when nobody has talked where nothing is planned, and that one goes on', () => {
    assert.deepEqual(of({ meetings: held }), { text: 'nothing planned, no talk since 15 Jan' });
    assert.deepEqual(of({ meetings: { now: 'title: Now\ndate: 2027-02-26T09:00\n' } }), { text: 'now' });
  });

  it('says since when it is where nothing needs a look, and of one that is over nothing else', () => {
    const goals = { stuck: 'title: A\nprogress:\n  ada:\n    - { date: 2027-02-20, state: stuck }\n' };
    assert.deepEqual(of({}), { text: 'since 10 January 2027' });
    assert.deepEqual(of({ mentorship: `${PAIR}status: closed\n`, goals }), { text: 'since 10 January 2027' });
  });
});
