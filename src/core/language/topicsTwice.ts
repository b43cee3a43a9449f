import { baseName } from '../baseName';
import { topicsTwice } from '../mentoring/topicsTwice';
import type { RecordPlace } from '../model/recordPlace';
import { summarise, topicHash, type AnyRecord } from '../model/summary';
import { say } from '../text';
import { spanOf, type YamlFile } from '../yaml/read';
import type { FolderFacts } from './folderFacts';
import type { Finding } from './finding';
import { byStructure, type FixProvider } from './fixContext';

/** The topics that stand open in an earlier meeting, too, said in the later one. */
export function findTopicsTwice(
  path: string,
  place: RecordPlace,
  file: YamlFile,
  record: AnyRecord,
  facts: FolderFacts,
): readonly Finding[] {
  const own = summarise(record);
  if (record.kind !== 'meeting' || own.kind !== 'meeting' || own.open === undefined) return [];
  const others = facts
    .mentorship(place.mentorship)
    .meetings.filter(([entry]) => entry.path !== path && !facts.copies.has(entry.path))
    .map(([entry]) => entry);
  const twice = topicsTwice([...others, { path, summary: own }]).get(path);
  if (twice === undefined) return [];
  return Object.entries(record.value.agenda).flatMap(([person, items]) =>
    items.flatMap(({ text, status }, index): Finding[] => {
      const other = status === 'open' ? twice.get(topicHash(person, text)) : undefined;
      const at = ['agenda', person, index];
      const span = spanOf(file, [...at, 'text']) ?? spanOf(file, at) ?? spanOf(file, at.slice(0, 2));
      if (other === undefined || span === undefined) return [];
      const words = say('This topic went on in another meeting, too: it stands in "{title}" ({file}).', {
        title: other.summary?.kind === 'meeting' ? other.summary.title : '',
        file: baseName(other.path),
      });
      return [{ code: 'topic-twice', from: 'meaning', severity: 'information', text: words, span, at }];
    }),
  );
}

/** The topic stays where it comes first; here it is dropped, with all that is written about it. */
export const dropHere: FixProvider = ({ at = [] }, repair) =>
  byStructure(
    say('Drop it here'),
    [{ kind: 'set', path: [...at, 'status'], value: 'dropped' }],
    repair,
    true,
  );
