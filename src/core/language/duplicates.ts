import { baseName } from '../baseName';
import type { FindingCode } from '../findingCode';
import type { Entry } from '../model/entry';
import type { RecordPlace } from '../model/recordPlace';
import type { AnyRecord, MeetingSummary } from '../model/summary';
import { dateOf, timeOf } from '../mentoring/dates';
import type { Problem } from '../result';
import { say, type Text } from '../text';
import { spanOf, type YamlFile, type YamlPath } from '../yaml/read';
import type { SyncCopy } from '../model/syncCopies';
import type { FolderFacts } from './folderFacts';
import type { Finding } from './finding';
import { spoken } from '../sameText';

/** What a record claims and another one too: the same hour, the same address, the same name; and what it lists twice. */
export function duplicatesOf(
  path: string,
  place: RecordPlace,
  file: YamlFile,
  record: AnyRecord,
  facts: FolderFacts,
): readonly Finding[] {
  const found = (
    at: YamlPath,
    code: FindingCode,
    text: Text,
    severity: Problem['severity'] = 'warning',
  ): Finding[] => {
    const span = spanOf(file, at);
    return span === undefined ? [] : [{ code, from: 'meaning', severity, text, span, at }];
  };
  const copy = facts.copies.get(path);
  if (copy !== undefined) return found(['title'], 'sync-copy', copyWords(copy));
  switch (record.kind) {
    case 'meeting': {
      const here = record.value;
      const twin = facts
        .mentorship(place.mentorship)
        .meetings.find(
          ([entry, there]) =>
            entry.path !== path &&
            isSure(entry) &&
            !facts.copies.has(entry.path) &&
            clash(here, there) !== undefined,
        );
      if (twin === undefined) return [];
      const args = { title: twin[1].title, file: baseName(twin[0].path) };
      return clash(here, twin[1]) === 'time'
        ? found(['date'], 'same-time', say('"{title}" ({file}) is at the same time.', args))
        : found(
            ['title'],
            'same-meeting',
            say('There is another meeting of this title on that day: {file}.', args),
          );
    }
    case 'goal': {
      const { title, owner } = record.value;
      const others = [...facts.mentorship(place.mentorship).goals.values()];
      const twin = others.find(
        entry =>
          entry.path !== path &&
          isSure(entry) &&
          !facts.copies.has(entry.path) &&
          entry.summary?.kind === 'goal' &&
          entry.summary.owner === owner &&
          same(entry.summary.title, title),
      );
      if (twin === undefined) return [];
      const text = say('There is another goal of this title: {file}.', { file: baseName(twin.path) });
      return found(['title'], 'same-goal', text, 'information');
    }
    case 'person': {
      const { email } = record.value;
      const twin = [...facts.people.values()].find(
        entry =>
          entry.path !== path &&
          isSure(entry) &&
          entry.summary?.kind === 'person' &&
          email !== undefined &&
          same(entry.summary.record.email, email),
      );
      if (twin === undefined) return [];
      return found(['email'], 'same-email', say('"{id}" has the same e-mail address.', { id: twin.id }));
    }
    case 'roadmap': {
      const { stages } = record.value;
      return stages.flatMap(({ theme, goals }, index) => [
        ...(stages.findIndex(other => same(other.theme, theme)) < index
          ? found(
              spanOf(file, ['stages', index, 'theme']) === undefined
                ? ['stages', index]
                : ['stages', index, 'theme'],
              'same-theme',
              say('The theme "{theme}" stands here twice.', { theme }),
            )
          : []),
        ...twice(goals, ['stages', index, 'goals'], found),
      ]);
    }
    case 'mentorship':
      return [
        ...twice(record.value.mentees, ['mentees'], found),
        ...twice(record.value.mentors, ['mentors'], found),
      ];
    default:
      return [];
  }
}

/** What kind of copy a file is, as its one hint: what else is the same in both goes without saying. */
function copyWords({ kind, of }: SyncCopy): Text {
  const file = baseName(of);
  switch (kind) {
    case 'conflict':
      return say(
        'A sync service made this copy when {file} was changed in two places. Nothing in it is counted: take over what only it has, then delete it.',
        { file },
      );
    case 'machine':
      return say(
        'A sync service made this copy of {file} for another machine. Nothing in it is counted: take over what only it has, then delete it.',
        { file },
      );
    case 'copy':
      return say(
        'This is a second copy of {file}. Nothing in it is counted: give it another title, or take over what only it has and delete it.',
        { file },
      );
  }
}

/**
 * Of a file that cannot be read only its last good state or its first lines are known, or nothing, which depends on what
 * was looked at when: it is nobody's twin until it can be read.
 */
const isSure = ({ broken }: Entry) => broken === undefined;

/** Two meetings at one time, or on one day under one title; one that does not take place is in nobody's way. */
function clash(
  one: Pick<MeetingSummary, 'date' | 'title' | 'status'>,
  other: Pick<MeetingSummary, 'date' | 'title' | 'status'>,
): 'time' | 'title' | undefined {
  const takesPlace = [one, other].every(({ status }) => status === 'planned' || status === 'held');
  if (!takesPlace || one.date === undefined || other.date === undefined) return undefined;
  if (dateOf(one.date) !== dateOf(other.date)) return undefined;
  const [time, otherTime] = [timeOf(one.date), timeOf(other.date)];
  if (time !== undefined && time === otherTime) return 'time';
  return same(one.title, other.title) && (time === undefined || otherTime === undefined)
    ? 'title'
    : undefined;
}

function same(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== '' && spoken(one) === spoken(other);
}

function twice(
  ids: readonly string[],
  path: YamlPath,
  found: (at: YamlPath, code: FindingCode, text: Text) => Finding[],
): Finding[] {
  return ids.flatMap((id, index) =>
    id !== '' && ids.indexOf(id) < index
      ? found([...path, index], 'listed-twice', say('"{id}" stands in this list twice.', { id }))
      : [],
  );
}
