import { isNarrowed, isWanted, type RoadFilter } from './filter';
import type { Track } from './roadmapModel';
import { goalWord, type RoadmapLanguage } from './roadmapWords';

/** The states that a roadmap can be narrowed to, in the reader's words. */
export function stateWords(
  words: RoadmapLanguage,
): Readonly<Record<Exclude<RoadFilter['state'], ''>, string>> {
  const { t } = words;
  return { open: t('Open goals'), care: t('At risk or stuck'), done: goalWord(words, 'done') };
}

/** Which part of a roadmap a filter leaves: `Ada, Open goals, testing (3 of 8 goals)`; undefined for the whole. */
export function partWords(
  tracks: readonly Track[],
  filter: RoadFilter,
  words: RoadmapLanguage,
): string | undefined {
  if (!isNarrowed(filter)) return undefined;
  const people = tracks.flatMap(track => track.people);
  const goals = tracks.flatMap(track => track.goals);
  const parts = [
    filter.person === '' ? '' : (people.find(({ id }) => id === filter.person)?.name ?? filter.person),
    filter.state === '' ? '' : stateWords(words)[filter.state],
    filter.skill,
    filter.text.trim() === '' ? '' : `“${filter.text.trim()}”`,
  ];
  return words.t('{part} ({count} of {all} goals)', {
    part: parts.filter(part => part !== '').join(', '),
    count: goals.filter(goal => isWanted(goal, filter)).length,
    all: goals.length,
  });
}

/** The same as a sentence for what is exported: a reader must not take a part for the whole. */
export function onlyPart(
  tracks: readonly Track[],
  filter: RoadFilter,
  words: RoadmapLanguage,
): string | undefined {
  const part = partWords(tracks, filter, words);
  return part && words.t('Only a part: {part}', { part });
}
