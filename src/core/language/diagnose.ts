import type { FindingCode } from '../findingCode';
import { locate, type RecordPlace } from '../model/recordPlace';
import { SHAPES } from '../model/shapes.generated';
import { SUPPORTED_VERSION } from '../model/states';
import type { AnyRecord } from '../model/summary';
import { misleads, readZone } from '../mentoring/zones';
import { placed, say, type Text } from '../text';
import { TEMPLATE_LANGUAGES } from '../templates/builtIn';
import { bytesOf, MAX_BYTES, NEAR_BYTES } from '../yaml/limit';
import { spanOf, type YamlFile } from '../yaml/read';
import type { Unreadable } from '../yaml/unreadable';
import { withCutTexts } from './cutTexts';
import { brokenReferencesIn } from './brokenReferences';
import { datesOutOfOrder } from './dateOrder';
import type { FolderFacts } from './folderFacts';
import type { Finding, Read } from './finding';
import { hintsFor } from './hints';
import { nearest } from './nearest';
import { namesPrivate } from './namesPrivate';
import { findOddBlanks } from './oddBlanks';
import { oddYears } from './oddYears';
import { unknownKeys } from './unknownKeys';
import { findTopicsTwice } from './topicsTwice';
import { duplicatesOf } from './duplicates';

/** The reasons that every reader of YAML gives as well, and those that our schemas give. */
const BY_YAML = new Set<Unreadable['reason']>(['syntax', 'duplicate-key']);
const BY_SCHEMA = new Set<Unreadable['reason']>(['no-title', 'not-a-map']);

/**
 * Everything that is wrong in a record: why it cannot be read, or else what is wrong with its values, and where it is
 * at odds with the rest of its folder; in the order of the file.
 * @param hints also what could make a goal sharper
 */
export function diagnose(path: string, read: Read, facts: FolderFacts, hints = false): readonly Finding[] {
  const place = locate(path);
  if (place === undefined) return [];
  if (!read.ok) return [unreadable(read.error)];
  const { file, record, problems } = read.value;
  const found: Finding[] = [
    ...problems.map(problem => withMeant({ ...problem, from: 'schema' })),
    ...nearLimit(file.text),
    ...findOddBlanks(file.text),
    ...namesPrivate(file.text),
    ...unknownKeys(SHAPES[place.kind], file),
    ...settingsIn(file, record),
    ...(place.kind.endsWith('template') ? [] : atOdds(path, place, file, record, facts)),
    ...(hints ? hintsFor(place, file, record, facts) : []),
  ];
  return [...withCutTexts(place.kind, file, found)].sort((one, other) => one.span.start - other.span.start);
}

/** Said before a file is too large to be read, while something can still be done about it. */
function nearLimit(text: string): readonly Finding[] {
  const bytes = bytesOf(text);
  if (bytes < NEAR_BYTES) return [];
  const words = say(
    'This file is {size} KB. One of more than {limit} KB cannot be read: put long texts into another file in time.',
    { size: Math.ceil(bytes / 1024), limit: MAX_BYTES / 1024 },
  );
  const span = { start: 0, end: /^.*/.exec(text)?.[0].length ?? 0 };
  return [{ code: 'near-limit', from: 'meaning', severity: 'information', text: words, span }];
}

/** Why a file cannot be read, as the one thing that is wrong in it. */
export function unreadable({ reason, text, span, line, slip }: Unreadable): Finding {
  const from = BY_YAML.has(reason) ? 'yaml' : BY_SCHEMA.has(reason) ? 'schema' : 'meaning';
  return { code: reason, from, severity: 'error', text, span, line, ...(slip && { slip }) };
}

/** What is left to say where another extension reads YAML and knows our schemas. */
export function withoutOthers(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ from }) => from !== 'yaml' && from !== 'schema');
}

function atOdds(
  path: string,
  place: RecordPlace,
  file: YamlFile,
  record: AnyRecord,
  facts: FolderFacts,
): readonly Finding[] {
  return [
    ...brokenReferencesIn(place, file, record, facts),
    ...datesOutOfOrder(file, record, facts.today),
    ...oddYears(place.kind, file, facts.today),
    ...duplicatesOf(path, place, file, record, facts),
    ...findTopicsTwice(path, place, file, record, facts),
  ];
}

/** Settings that look right and have no effect. */
function settingsIn(file: YamlFile, record: AnyRecord): readonly Finding[] {
  const found = (key: string, code: FindingCode, text: Text): Finding[] => {
    const span = spanOf(file, [key]);
    if (span === undefined) return [];
    const word = placed(text, key);
    return [{ code, from: 'meaning', severity: 'warning', text, span, at: [key], word }];
  };
  if (record.kind !== 'config' && record.kind !== 'mentorship') return [];
  const { language } = record.value;
  const short = language?.toLowerCase().split(/[-_]/, 1)[0] ?? 'en';
  const spoken = (TEMPLATE_LANGUAGES as readonly string[]).includes(short);
  return [
    ...(spoken
      ? []
      : found(
          'language',
          'unknown-language',
          say('New records are worded in one of {wanted}; "{language}" is none of them.', {
            wanted: TEMPLATE_LANGUAGES.join(', '),
            language: language ?? '',
          }),
        )),
    ...(record.kind === 'config' && (record.value.version ?? SUPPORTED_VERSION) > SUPPORTED_VERSION
      ? found(
          'version',
          'newer-version',
          say('These notes are of a newer version of Mentoring Notes. Here they can be read, not changed.'),
        )
      : []),
    ...(record.kind === 'mentorship' &&
    record.value.timezone !== undefined &&
    readZone(record.value.timezone) === undefined
      ? found(
          'timezone',
          'unknown-timezone',
          say('"{timezone}" is no time zone. One looks like Europe/Amsterdam.', {
            timezone: record.value.timezone ?? '',
          }),
        )
      : []),
    ...(record.kind === 'mentorship'
      ? misleadingZone(record.value.timezone ?? '').flatMap(text =>
          found('timezone', 'misleading-timezone', text),
        )
      : []),
  ];
}

/** Of a zone that means what few expect: what it means. */
function misleadingZone(timezone: string): readonly Text[] {
  switch (misleads(timezone)) {
    case 'sign':
      return [
        say('The sign of "{timezone}" is turned round: Etc/GMT+1 is one hour behind UTC, not ahead of it.', {
          timezone,
        }),
      ];
    case 'summer':
      return [say('"{timezone}" has no summer time. A city has, such as America/New_York.', { timezone })];
    case undefined:
      return [];
  }
}

/** Of a word that is none of a few, the one that was meant. */
function withMeant(finding: Finding): Finding {
  if (finding.code !== 'not-a-choice') return finding;
  const word = placed(finding.text, 'value').replace(/^(["'])(.*)\1$/, '$2');
  const wanted = placed(finding.text, 'wanted').split(', ');
  if (wanted.includes(word)) {
    const text = say('Around "{word}" stand blanks that look like spaces and are none.', { word });
    return { ...finding, word, meant: word, text };
  }
  const meant = nearest(word, wanted);
  if (meant === undefined) return { ...finding, word };
  return {
    ...finding,
    word,
    meant,
    text: say('"{value}" is not a word for "{key}". Did you mean "{meant}"?', {
      key: placed(finding.text, 'key'),
      value: word,
      meant,
    }),
  };
}
