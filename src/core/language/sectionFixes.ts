import { participants } from '../mentoring/people';
import { say } from '../text';
import type { Span } from '../result';
import { isPlainMap } from '../yaml/plain';
import { lineEnd, lineStart } from '../yaml/lines';
import { keySpan, readYaml } from '../yaml/read';
import type { Finding } from './finding';
import type { Fix } from './fix';
import { byStructure, type FixContext } from './fixContext';

/** The parts of a meeting in which each person has a section to fill. */
const SECTIONED = ['agenda', 'actions'] as const;

/**
 * The sections that people of a meeting still lack, as something to add: nothing is wrong without them, but two people
 * who fill sections of their own merge without a conflict. Offered on the line of the part, or where there is no such
 * part yet, on the first line of a meeting that is to come.
 */
export function sectionFixes(repair: FixContext, at: Span): readonly Fix[] {
  const { place, text, facts } = repair;
  const read = place.kind === 'meeting' ? readYaml(text) : undefined;
  if (read?.ok !== true) return [];
  const { value } = read.value;
  if (value['status'] !== undefined && value['status'] !== 'planned') return [];
  const named = Array.isArray(value['people'])
    ? value['people'].filter(person => typeof person === 'string')
    : undefined;
  const people = participants({ ...(named && { people: named }) }, facts.mentorship(place.mentorship).record);
  return SECTIONED.flatMap(part => {
    const there = value[part];
    if (there !== undefined && there !== null && !isPlainMap(there)) return [];
    const missing = people.filter(person => !isPlainMap(there) || !Object.hasOwn(there, person));
    const key = keySpan(read.value, [part]) ?? { start: 0, end: 0 };
    const isHere = at.start <= lineEnd(text, key.start) && lineStart(text, key.start) <= at.end;
    if (missing.length === 0 || !isHere) return [];
    const title = say('Add the missing sections to "{key}"', { key: part });
    const finding: Finding = {
      code: 'missing-section',
      from: 'hint',
      severity: 'information',
      text: title,
      span: key,
    };
    const changes = missing.map(person => ({ kind: 'set', path: [part, person], value: null }) as const);
    return byStructure(title, changes, repair).map(mending => ({ ...mending, finding }));
  });
}
