import assert from 'node:assert/strict';
import { instantOf, wallTime } from '../../../src/core/mentoring/dates';
import { readersZone, tellHere } from '../../../src/core/mentoring/here';

describe('Where the reader is', () => {
  afterEach(() => tellHere({ isKnown: true }));
  const NOON = new Date('2027-02-26T12:00:00Z');

  it('is where this machine is, until somebody knows better', () => {
    assert.equal(readersZone(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
    tellHere({ zone: 'Asia/Tokyo', isKnown: true });
    assert.equal(readersZone(), 'Asia/Tokyo');
  });

  it('settles what a time means that names no zone, or one that nobody knows; a zone that is named goes before', () => {
    tellHere({ zone: 'Asia/Tokyo', isKnown: true });
    assert.equal(wallTime(NOON), '2027-02-26T21:00');
    assert.equal(wallTime(NOON, 'Nowhere/Atlantis'), '2027-02-26T21:00');
    assert.equal(wallTime(NOON, 'Europe/Amsterdam'), '2027-02-26T13:00');
    assert.equal(instantOf('2027-02-26T21:00').toISOString(), NOON.toISOString());
  });
});
