import assert from 'node:assert/strict';
import { find, fixesOf } from './support';

const PATH = 'mentorships/ada-mo/mentorship.yaml';
const text = (timezone: string) => `title: A\nmentees: [ada]\nmentors: [mo]\ntimezone: ${timezone}\n`;

describe('the time zone of a mentorship', () => {
  const zones: readonly (readonly [written: string, code: string | undefined, fixes: readonly string[]])[] = [
    ['Europe/Amsterdam', undefined, []],
    ['europe/amsterdam', undefined, []],
    ['UTC+1', undefined, []],
    ['+01:00', undefined, []],
    ['Amsterdam', 'unknown-timezone', ['Europe/Amsterdam']],
    ['new york', 'unknown-timezone', ['America/New_York']],
    ['W. Europe Standard Time', 'unknown-timezone', ['Europe/Amsterdam', 'Europe/Berlin']],
    ['(UTC+01:00) Brussels, Paris', 'unknown-timezone', ['Europe/Brussels', 'Europe/Paris']],
    ['UTC+25', 'unknown-timezone', []],
    ['Somewhere', 'unknown-timezone', []],
    ['Etc/GMT+1', 'misleading-timezone', []],
    ['EST', 'misleading-timezone', []],
  ];
  for (const [written, code, fixes] of zones)
    it(`${written} is ${code ?? 'understood'}, and mended to ${fixes.join(' or ') || 'nothing guessed'}`, async () => {
      const found = await find(PATH, text(written));
      assert.deepEqual(
        found.map(finding => finding.code),
        code === undefined ? [] : [code],
      );
      const titles = [...(await fixesOf(PATH, text(written))).keys()].filter(title =>
        title.startsWith('Change to'),
      );
      assert.deepEqual(
        titles,
        fixes.map(zone => `Change to "${zone}"`),
      );
    });
});
