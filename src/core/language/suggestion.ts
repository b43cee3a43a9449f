import type { CalendarDate } from '../mentoring/dates';
import type { Entry } from '../model/entry';
import type { RecordPlace } from '../model/recordPlace';
import type { Span } from '../result';
import type { TemplateLanguage } from '../templates/builtIn';
import type { TemplateInfo } from '../templates/catalogue';
import type { Translate } from '../text';
import type { FileSchema } from './fileSchema';
import type { TolerantDocument } from './tolerantParser';

/** What is known around a record when something is suggested in it. */
export interface SuggestionContext {
  readonly place: RecordPlace;
  readonly path: string;
  /** What the file can hold, where that is not what a record of its place holds. */
  readonly schema?: FileSchema;
  /** All records of the folder. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly today: CalendarDate;
  /** The reader's time zone. */
  readonly zone: string;
  /** The reader's language. */
  readonly t: Translate;
  readonly locale: string;
  /** The language of new records here. */
  readonly language: TemplateLanguage;
  /** Needed where the file is still empty (`isUnwritten`), and where one is named that is to be explained. */
  readonly templates: readonly TemplateInfo[];
}

/** A record with what is known around it. */
export interface WritingContext extends SuggestionContext {
  readonly schema: FileSchema;
  readonly text: string;
  readonly drawn: TolerantDocument;
}

export type SuggestionKind =
  'key' | 'word' | 'date' | 'person' | 'goal' | 'theme' | 'template' | 'item' | 'record';

export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly label: string;
  /** Stands behind the label. */
  readonly description?: string;
  /** Plain text. */
  readonly about?: string;
  /** In the syntax of snippets, with all its indentation. */
  readonly insert: string;
  readonly replace: Span;
  /** What is typed is compared with this; left out, with the label. */
  readonly filter?: string;
  /** More can be suggested right behind it. */
  readonly goesOn?: boolean;
}
