import type { RoadFilter } from './filter';
import type { Measure } from './measure';
import type { TimeScale } from './scale';
import type { RoadmapLanguage } from './roadmapWords';

/** What all parts of the layout know. */
export interface Sheet {
  readonly scale: TimeScale;
  readonly width: number;
  readonly isNarrow: boolean;
  readonly measure: Measure;
  readonly words: RoadmapLanguage;
  readonly filter: RoadFilter;
}
