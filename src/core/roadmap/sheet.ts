import type { RoadFilter } from './filter';
import type { Measure } from './measure';
import type { TimeScale } from './scale';
import type { Words } from './words';

/** What all parts of the layout know. */
export interface Sheet {
  readonly scale: TimeScale;
  readonly width: number;
  readonly isNarrow: boolean;
  readonly measure: Measure;
  readonly words: Words;
  readonly filter: RoadFilter;
}
