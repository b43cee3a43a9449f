import type { FindingCode } from '../findingCode';
import { smartHints, type SmartHint } from '../mentoring/smartHints';
import type { RecordPlace } from '../model/recordPlace';
import type { AnyRecord } from '../model/summary';
import { say, type Text } from '../text';
import { spanOf, type YamlFile } from '../yaml/read';
import type { FolderFacts } from './folderFacts';
import type { Finding } from './finding';

/** What could make a goal sharper: at the field that is still empty, else at the title. */
export function hintsFor(
  place: RecordPlace,
  file: YamlFile,
  record: AnyRecord,
  facts: FolderFacts,
): readonly Finding[] {
  if (record.kind !== 'goal' || place.kind !== 'goal') return [];
  const { meetings } = facts.mentorship(place.mentorship);
  const allKnown = meetings.every(([entry]) => entry.stamp !== '');
  const known = allKnown ? meetings.map(([, meeting]) => meeting) : [];
  // What is written and cannot be read is a problem already, and nothing that is missing.
  const isEmpty = (hint: SmartHint) => file.value[hint] === undefined || file.value[hint] === null;
  return smartHints(record.value, place.id, known)
    .filter(isEmpty)
    .flatMap(hint => {
      const field = hint === 'not-discussed' ? undefined : spanOf(file, [hint]);
      const span = field ?? spanOf(file, ['title']);
      return span === undefined
        ? []
        : [
            {
              code: CODES[hint],
              from: 'hint',
              severity: 'information',
              text: wordsFor(hint),
              span,
              at: [hint],
            } as const,
          ];
    });
}

const CODES: Readonly<Record<SmartHint, FindingCode>> = {
  specific: 'vague-title',
  measurable: 'no-measure',
  due: 'no-due',
  steps: 'no-steps',
  'not-discussed': 'not-discussed',
};

function wordsFor(hint: SmartHint): Text {
  switch (hint) {
    case 'specific':
      return say(
        'These words name a direction. What exactly will be different could stand behind "specific".',
      );
    case 'measurable':
      return say('How you will both see that it is reached could stand behind "measurable".');
    case 'due':
      return say('By when it should be reached could stand behind "due".');
    case 'steps':
      return say('The first small steps could stand under "steps".');
    case 'not-discussed':
      return say('The last three meetings had no word about this goal.');
  }
}
