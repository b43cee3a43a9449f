import assert from 'node:assert/strict';
import { oneZone } from '../../../src/core/mentoring/zones';

describe('The zone that is written behind a time', () => {
  for (const [words, zone] of [
    ['Europe/Amsterdam', 'Europe/Amsterdam'],
    ['Amsterdam', 'Europe/Amsterdam'],
    ['new york', 'America/New_York'],
    ['UTC+1', 'Etc/GMT-1'],
    ['Atlantis', undefined],
    ['or so', undefined],
  ] as const) {
    it(`${words} is ${zone ?? 'none'}`, () => assert.equal(oneZone(words), zone));
  }
});
