/** Hours ahead of UTC or behind it, as people write them: `UTC+1`, `GMT-03:00`, `+01:00`. */
const HOURS = /^(?:UTC|GMT)? ?([+-])0?(\d{1,2})(?::?00)?$/i;

/** Windows calls zones by names of its own, such as W. Europe Standard Time; here without the last two words; several are apart by a comma. */
const OF_WINDOWS: Readonly<Record<string, string>> = {
  'w-europe': 'Europe/Amsterdam,Europe/Berlin',
  romance: 'Europe/Paris',
  'central-europe': 'Europe/Budapest',
  'central-european': 'Europe/Warsaw',
  gmt: 'Europe/London',
  'e-europe': 'Europe/Chisinau',
  fle: 'Europe/Kiev',
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
  india: 'Asia/Calcutta',
  china: 'Asia/Shanghai',
  tokyo: 'Asia/Tokyo',
  'aus-eastern': 'Australia/Sydney',
};

/** Short names of zones, and where they are the time: of some there are several. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  cest: ['Europe/Amsterdam', 'Europe/Berlin', 'Europe/Paris'],
  bst: ['Europe/London'],
  ist: ['Asia/Calcutta', 'Europe/Dublin', 'Asia/Jerusalem'],
  eest: ['Europe/Helsinki', 'Europe/Athens'],
  edt: ['America/New_York'],
  cst: ['America/Chicago', 'Asia/Shanghai'],
  cdt: ['America/Chicago'],
  mdt: ['America/Denver'],
  pst: ['America/Los_Angeles'],
  pdt: ['America/Los_Angeles'],
  jst: ['Asia/Tokyo'],
  aest: ['Australia/Sydney'],
  aedt: ['Australia/Sydney'],
};

/**
 * The time zone that words mean beyond doubt.
 * @returns a name that `Intl` takes: the words themselves, or of whole hours from UTC the zone of these hours; undefined
 * for all else
 */
export function readZone(words: string): string | undefined {
  const [, sign, hours = ''] = HOURS.exec(words) ?? [];
  if (sign === undefined) return isKnown(words) ? words : undefined;
  if (Number(hours) === 0) return 'UTC';
  const zone = `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`; // their signs are the other way round (POSIX)
  return isKnown(zone) ? zone : undefined;
}

/** The zones that somebody may have meant: of a city that is named, of a name that Windows has, of a short name. */
export function likelyZones(words: string): readonly string[] {
  const places = words
    .replace(/^\(.*?\)/, '')
    .split(/[,;/]/)
    .map(place => place.trim().toLowerCase().replaceAll(' ', '_'));
  const cities = Intl.supportedValuesOf('timeZone').map(
    zone => [zone, zone.split('/').at(-1)?.toLowerCase()] as const,
  );
  const short = words.trim().toLowerCase();
  const ofShort = Object.hasOwn(SHORT, short) ? SHORT[short] : undefined;
  if (ofShort !== undefined) return ofShort;
  const [, nameOfWindows = ''] = /^(.*) standard time$/.exec(words.trim().toLowerCase()) ?? [];
  const ofWindows = OF_WINDOWS[nameOfWindows.replace(/\W+/g, '-')]?.split(',') ?? [];
  const named = places.flatMap(place => {
    const found = cities.filter(([, city]) => city === place).map(([zone]) => zone);
    const whole = ['Europe', 'America', 'Asia', 'Africa', 'Australia']
      .map(part => `${part}/${place}`)
      .find(isKnown);
    return found.length > 0 || whole === undefined ? found : [capitals(whole)];
  });
  return [...new Set([...ofWindows, ...named])];
}

/** The one zone that somebody means beyond doubt by its name or its city; undefined where none is or several are. */
export function oneZone(words: string): string | undefined {
  const zone = readZone(words);
  if (zone !== undefined) return zone;
  const [likely, ...more] = likelyZones(words);
  return more.length === 0 ? likely : undefined;
}

/** Whether a name means something else than it seems to: its sign is turned round, or it knows no summer time. */
export function misleads(zone: string): 'sign' | 'summer' | undefined {
  if (/^Etc\/GMT[+-][1-9]/i.test(zone)) return 'sign';
  return /^(?:EST|MST|HST)$/i.test(zone) ? 'summer' : undefined;
}

/** A zone of today's name that the list of names does not have, such as `Europe/Brussels`, as names are written. */
function capitals(zone: string): string {
  return zone.replace(
    /(^|[/_])([a-z])/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

function isKnown(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
