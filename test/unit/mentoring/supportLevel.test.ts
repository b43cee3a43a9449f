import assert from 'node:assert/strict';
import { stepBackFor, supportNow } from '../../../src/core/mentoring/supportLevel';

const said = (
  date: string,
  support?: 'guided' | 'shared' | 'independent',
  status = 'held' as 'held' | 'planned',
) => ({
  date,
  status,
  ...(support && { support }),
});
const goal = (lastDone: string, status: 'done' | 'dropped' | 'active' = 'done') => ({ status, lastDone });

describe('how much the mentor leads', () => {
  it('is what the newest meeting that was held says, else what the mentorship began with', () => {
    const meetings = [said('2027-02-01', 'shared'), said('2027-01-01', 'guided'), said('2027-03-01')];
    assert.equal(supportNow(meetings, 'guided'), 'shared');
    assert.equal(supportNow([...meetings, said('2027-03-12', 'independent', 'planned')], 'guided'), 'shared');
    assert.equal(supportNow([said('2027-03-01')], 'guided'), 'guided');
    assert.equal(supportNow([], undefined), undefined);
  });

  it('is asked about in the middle of the way, until this meeting says what they chose', () => {
    const ask = (meeting: Parameters<typeof stepBackFor>[0], agreed: 'guided' | 'independent' = 'guided') =>
      stepBackFor(meeting, [], [], agreed);
    assert.equal(ask({ template: 'mid-point' }), 'midpoint');
    assert.equal(ask({ template: 'mid-point', support: 'guided' }), undefined);
    assert.equal(ask({ template: 'mid-point' }, 'independent'), undefined);
    assert.equal(ask({ template: 'regular' }), undefined);
  });

  it('is asked about once after three goals in a row were reached, and not where one was dropped among them', () => {
    const three = [goal('2027-01-10'), goal('2027-01-20'), goal('2027-02-10'), goal('2027-02-20', 'active')];
    const ask = (goals: typeof three, ...meetings: ReturnType<typeof said>[]) =>
      stepBackFor({}, meetings, goals, 'guided');
    assert.equal(ask(three), 'goals');
    assert.equal(ask(three.slice(1)), undefined);
    assert.equal(ask([...three, goal('2027-02-15', 'dropped')]), undefined);
    assert.equal(ask(three, said('2027-02-12', 'guided')), undefined, 'both said that it stays so');
    assert.equal(ask(three, said('2027-01-01', 'guided')), 'goals', 'all three were reached since');
  });
});
