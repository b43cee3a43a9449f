import type { Place } from '../model/layout';
import { topicHash, type AnyRecord, type MeetingSummary } from '../model/summary';
import { say } from '../text';
import { spanOf, type YamlFile } from '../yaml/read';
import type { FolderFacts } from './facts';
import type { Finding } from './finding';
import { byStructure, type Mend } from './repair';

/**
 * The topics that went on in two meetings: two people each closed the one they come from, and each planned another next
 * one, which git merges without a word. Said in the later one. What a template asks in every meeting was carried by
 * nobody, and is none of them.
 */
export function topicsTwice(
  path: string,
  place: Place,
  file: YamlFile,
  record: AnyRecord,
  facts: FolderFacts,
): readonly Finding[] {
  if (record.kind !== 'meeting' || record.value.status !== 'planned') return [];
  const { date, agenda } = record.value;
  const meetings = facts
    .mentorship(place.mentorship)
    .meetings.filter(([entry]) => entry.path !== path && !facts.copies.has(entry.path));
  const carried = new Set(meetings.flatMap(([, meeting]) => meeting.carried ?? []));
  const before = meetings.filter(([entry, meeting]) => isBefore([meeting.date, entry.path], [date, path]));
  return Object.entries(agenda).flatMap(([person, items]) =>
    items.flatMap(({ text, status }, index): Finding[] => {
      const topic = topicHash(person, text);
      if (status !== 'open' || text === '' || !carried.has(topic)) return [];
      const other = before.find(([, meeting]) => meeting.open?.includes(topic));
      const at = ['agenda', person, index];
      const span = spanOf(file, [...at, 'text']) ?? spanOf(file, at) ?? spanOf(file, at.slice(0, 2));
      if (other === undefined || span === undefined) return [];
      const words = say('This topic went on in another meeting, too: it stands in "{title}" ({file}).', {
        title: other[1].title,
        file: other[0].path.slice(other[0].path.lastIndexOf('/') + 1),
      });
      return [{ code: 'topic-twice', from: 'meaning', severity: 'information', text: words, span, at }];
    }),
  );
}

/** The topic stays where it comes first; here it is dropped, with all that is written about it. */
export const dropHere: Mend = ({ at = [] }, repair) =>
  byStructure(
    say('Drop it here'),
    [{ kind: 'set', path: [...at, 'status'], value: 'dropped' }],
    repair,
    true,
  );

type Dated = readonly [date: MeetingSummary['date'], path: string];

function isBefore([one, path]: Dated, [other, otherPath]: Dated): boolean {
  if (one === undefined || other === undefined) return other === undefined && one !== undefined;
  return one < other || (one === other && path < otherPath);
}
