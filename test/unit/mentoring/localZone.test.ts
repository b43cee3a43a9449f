import assert from 'node:assert/strict';
import { meantZone } from '../../../src/core/mentoring/localZone';
import { contextOf, folderOf } from '../support/trees';

const TOKYO = { zone: 'Asia/Tokyo', isKnown: true };

describe('Where the reader is', () => {
  it('settles in which zone times are meant where none is named, or one that nobody knows; one that is named goes before', () => {
    assert.equal(meantZone(undefined, TOKYO), 'Asia/Tokyo');
    assert.equal(meantZone('Nowhere/Atlantis', TOKYO), 'Asia/Tokyo');
    assert.equal(meantZone('Europe/Amsterdam', TOKYO), 'Europe/Amsterdam');
    assert.equal(meantZone('UTC+2', TOKYO), 'Etc/GMT-2');
  });

  it('settles which day is today for them, and what the time is for a mentorship that names no zone', async () => {
    const folder = await folderOf({
      'mentorships/a/mentorship.yaml': 'title: A\n',
      'mentorships/b/mentorship.yaml': 'title: B\ntimezone: Europe/Amsterdam\n',
    });
    const now = new Date('2027-02-26T18:00:00Z');
    const { today, mentorships } = contextOf([folder], { now, here: TOKYO });
    assert.equal(today, '2027-02-27');
    assert.deepEqual(
      mentorships.map(({ now }) => now),
      ['2027-02-27T03:00', '2027-02-26T19:00'],
    );
  });
});
