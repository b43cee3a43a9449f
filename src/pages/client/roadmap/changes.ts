import type { Track } from '../../../core/roadmap/roadmapModel';
import { t } from '../words';
import { indexOf, wordsOf, type RoadmapItem } from './roadmapItems';

/** What has changed between two pictures, in one sentence; undefined where nothing has that could be named. */
export function changesOutside(before: readonly Track[], after: readonly Track[]): string | undefined {
  const [old, now] = [indexOf(before), indexOf(after)];
  const isTop = ({ is }: RoadmapItem) => is !== 'step' && is !== 'commits';
  const added = [...now].filter(([key, thing]) => isTop(thing) && !old.has(key)).map(([, thing]) => thing);
  const gone = [...old].filter(([key, thing]) => isTop(thing) && !now.has(key)).map(([, thing]) => thing);
  const changed = [...now]
    .filter(([key, thing]) => isTop(thing) && old.has(key) && content(old.get(key)) !== content(thing))
    .map(([, thing]) => thing);
  const count = added.length + gone.length + changed.length;
  if (count === 0) return undefined;
  if (count > 1) return t('{count} things have changed on the roadmap.', { count });
  const [one] = [...added, ...gone, ...changed];
  const title = one === undefined ? '' : wordsOf(one);
  if (added.length > 0) return t('New on the roadmap: {title}.', { title });
  if (gone.length > 0) return t('No longer on the roadmap: {title}.', { title });
  return t('Changed on the roadmap: {title}.', { title });
}

function content(thing: RoadmapItem | undefined): string {
  if (thing === undefined) return '';
  return JSON.stringify({ ...thing, track: undefined });
}
