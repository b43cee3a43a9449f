import type { Span } from '../result';
import { readYaml, spanOf, type YamlPath } from '../yaml/read';
import { listOf, type ItemRef, type Readable } from './itemChanges';

/** An item and where it stands in its file. */
export interface PlacedItem {
  readonly ref: ItemRef;
  readonly span: Span;
}

/** Every item of a record that commands can work on, in the order of the file. */
export function itemsOf(readable: Readable): readonly PlacedItem[] {
  const { record } = readable;
  const lists: Pick<ItemRef, 'section' | 'person'>[] = [{ section: 'steps' }];
  if (record.kind === 'meeting') {
    for (const section of ['agenda', 'actions'] as const) {
      lists.push(...Object.keys(record.value[section]).map(person => ({ section, person })));
    }
  }
  return lists.flatMap(list =>
    (listOf(record, list) ?? []).flatMap((item, index) => {
      const path = list.section === 'steps' ? ['steps'] : [list.section, list.person ?? ''];
      const span = spanOf(readable.file, [...path, index]) ?? spanOf(readable.file, path);
      return span === undefined ? [] : [{ ref: { ...list, index, text: item.text }, span }];
    }),
  );
}

/** Where a place in a record begins in its text; 0 where the text cannot be read or has no such place. */
export function offsetOf(text: string, path: YamlPath): number {
  const file = readYaml(text);
  if (!file.ok) return 0;
  for (let length = path.length; length > 0; length--) {
    const span = spanOf(file.value, path.slice(0, length));
    if (span !== undefined) return span.start;
  }
  return 0;
}
