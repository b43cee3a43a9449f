import assert from 'node:assert/strict';
import { likelyZones, misleads, oneZone, readZone } from '../../../src/core/mentoring/zones';

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

describe('the words for a time zone', () => {
  it('mean a zone where they are its name, or whole hours from UTC', () => {
    const meant: readonly (readonly [words: string, zone: string | undefined])[] = [
      ['Europe/Amsterdam', 'Europe/Amsterdam'],
      ['UTC', 'UTC'],
      ['UTC+0', 'UTC'],
      ['GMT-00:00', 'UTC'],
      ['UTC+1', 'Etc/GMT-1'],
      ['utc +1', 'Etc/GMT-1'],
      ['GMT-03:00', 'Etc/GMT+3'],
      ['+01:00', 'Etc/GMT-1'],
      ['-10', 'Etc/GMT+10'],
      ['+14', 'Etc/GMT-14'],
      ['+15', undefined],
      ['UTC+5:30', undefined],
      ['Amsterdam', undefined],
      ['W. Europe Standard Time', undefined],
      ['', undefined],
    ];
    for (const [words, zone] of meant) assert.equal(readZone(words), zone, words);
  });

  it('are likely those that a short name stands for, of some several', () => {
    for (const [words, zones] of [
      ['CEST', 'Europe/Amsterdam,Europe/Berlin,Europe/Paris'],
      ['bst', 'Europe/London'],
      ['IST', 'Asia/Calcutta,Europe/Dublin,Asia/Jerusalem'],
      ['eest', 'Europe/Helsinki,Europe/Athens'],
      ['CST', 'America/Chicago,Asia/Shanghai'],
      ['edt', 'America/New_York'],
      ['cdt', 'America/Chicago'],
      ['mdt', 'America/Denver'],
      ['PST', 'America/Los_Angeles'],
      ['pdt', 'America/Los_Angeles'],
      ['jst', 'Asia/Tokyo'],
      ['aest', 'Australia/Sydney'],
      ['AEDT', 'Australia/Sydney'],
    ] as const) {
      assert.equal(likelyZones(words).join(), zones, words);
      for (const zone of likelyZones(words)) assert.equal(readZone(zone), zone);
    }
  });

  it('are likely those of a city, in whatever part of the world', () => {
    for (const [words, zone] of [
      ['honolulu', 'Pacific/Honolulu'],
      ['Reykjavik', 'Atlantic/Reykjavik'],
      ['São Paulo', undefined],
      ['Sao Paulo', 'America/Sao_Paulo'],
      ['constructor', undefined],
    ] as const)
      assert.deepEqual(likelyZones(words), zone === undefined ? [] : [zone], words);
  });

  /** The largest place of each zone that Windows has, as the CLDR lists them. */
  const ofWindows = {
    'W. Europe': 'Europe/Amsterdam,Europe/Berlin',
    Romance: 'Europe/Paris',
    'Central Europe': 'Europe/Budapest',
    'Central European': 'Europe/Warsaw',
    GMT: 'Europe/London',
    'E. Europe': 'Europe/Chisinau',
    FLE: 'Europe/Kiev',
    Eastern: 'America/New_York',
    Central: 'America/Chicago',
    Mountain: 'America/Denver',
    Pacific: 'America/Los_Angeles',
    India: 'Asia/Calcutta',
    China: 'Asia/Shanghai',
    Tokyo: 'Asia/Tokyo',
    'AUS Eastern': 'Australia/Sydney',
  };
  for (const [name, zone] of Object.entries(ofWindows))
    it(`are likely ${zone} where Windows says ${name} Standard Time`, () => {
      assert.deepEqual(likelyZones(`${name} Standard Time`), zone.split(','));
      assert.ok(zone.split(',').every(each => readZone(each)));
    });

  it('are likely those of the cities that they name', () => {
    const likely: readonly (readonly [words: string, zones: readonly string[]])[] = [
      ['Amsterdam', ['Europe/Amsterdam']],
      ['amsterdam, tokyo', ['Europe/Amsterdam', 'Asia/Tokyo']],
      ['London/Dublin; Paris', ['Europe/London', 'Europe/Dublin', 'Europe/Paris']],
      ['(UTC+01:00) Amsterdam, Berlin', ['Europe/Amsterdam', 'Europe/Berlin']],
      ['new york', ['America/New_York']],
      ['Berlin, berlin', ['Europe/Berlin']],
      ['brussels', ['Europe/Brussels']],
      ['CEST', ['Europe/Amsterdam', 'Europe/Berlin', 'Europe/Paris']],
      ['edt', ['America/New_York']],
      ['kolkata; ho chi minh', ['Asia/Kolkata', 'Asia/Ho_Chi_Minh']],
      ['Atlantis', []],
      ['Atlantis Standard Time', []],
    ];
    for (const [words, zones] of likely) assert.deepEqual(likelyZones(words), zones, words);
  });

  it('may say something else than they seem to', () => {
    const seeming = ['Etc/GMT+1', 'etc/gmt-12', 'EST', 'mst', 'HST', 'Etc/GMT+0', 'CET', 'Europe/Berlin'];
    const found = seeming.map(zone => misleads(zone));
    assert.deepEqual(found, ['sign', 'sign', 'summer', 'summer', 'summer', undefined, undefined, undefined]);
  });
});
