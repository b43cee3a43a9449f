import type { CodeAnchor } from '../anchors/place';
import { findItem, type Readable } from '../mentoring/itemChanges';
import type { OpenTopic } from '../mentoring/carryOver';
import type { CodePlace } from '../model/schema';
import { fail, ok, type Result } from '../result';
import { say } from '../text';
import { applyChange, valueAt } from '../yaml/applyChange';
import type { YamlChange } from '../yaml/edit';
import type { YamlPath } from '../yaml/read';
import { writtenWith, type ValueChange } from '../yaml/written';
import type { CodePlaceRef } from '../model/codePlaceRef';

/** The keys of a place that say where it is, in the order of the file. */
const KEYS = ['path', 'line', 'end', 'text', 'last', 'context', 'commit'] as const;

/** A place that was found in a record: its value, and the way to it in the file. */
export interface FoundPlace {
  readonly place: CodePlace;
  readonly at: YamlPath;
}

/** Finds the place that is meant; a failure `gone` or `changed` where it is not there, or another stands there by now. */
export function findPlace(readable: Readable, ref: CodePlaceRef): Result<FoundPlace> {
  const missing = fail('gone', say('It is no longer there.'));
  const { record, file } = readable;
  if (ref.section === 'code') {
    const hasOwn = record.kind === 'goal' || record.kind === 'feedback';
    const place = hasOwn ? record.value.code[ref.index] : undefined;
    return place === undefined ? missing : ok({ place, at: entryAt(file.value, ['code'], ref.index) });
  }
  if (record.kind !== 'meeting') return missing;
  const found = findItem(readable, {
    section: ref.section,
    index: ref.index,
    ...(ref.person !== undefined && { person: ref.person }),
    ...(ref.text !== undefined && { text: ref.text }),
  });
  if (!found.ok) return found;
  const { list, index } = found.value;
  const item = record.value[ref.section][ref.person ?? '']?.[index];
  const place = item?.code[ref.place];
  return place === undefined
    ? missing
    : ok({ place, at: entryAt(file.value, [...list, index, 'code'], ref.place) });
}

/** A list of one may stand without its dash. */
function entryAt(root: unknown, list: YamlPath, index: number): YamlPath {
  return Array.isArray(valueAt(root, list)) ? [...list, index] : list;
}

/** What makes a place say where its code is now; nothing where it says so already. */
export function placeChanges(
  readable: Readable,
  ref: CodePlaceRef,
  now: CodeAnchor,
): Result<readonly YamlChange[]> {
  const found = findPlace(readable, ref);
  return found.ok ? ok(differences(found.value, now)) : found;
}

function differences({ place, at }: FoundPlace, now: CodeAnchor): readonly ValueChange[] {
  return KEYS.flatMap((key): readonly ValueChange[] => {
    const path = [...at, key];
    if (now[key] === place[key]) return [];
    return now[key] === undefined ? [{ kind: 'remove', path }] : [{ kind: 'set', path, value: now[key] }];
  });
}

/**
 * A topic that goes on in another meeting, with its places saying where their code is now.
 * @param now for each of its places; undefined where that is not surely known: it stays as it is
 */
export function withPlacesNow(topic: OpenTopic, now: readonly (CodeAnchor | undefined)[]): OpenTopic {
  const changes = (topic.code ?? []).flatMap((place, index) => {
    const anchor = now[index];
    const found = { place, at: entryAt(topic.value, ['code'], index) };
    return anchor === undefined ? [] : differences(found, anchor);
  });
  if (changes.length === 0) return topic;
  let { value } = topic;
  for (const change of changes) {
    const changed = applyChange(value, change);
    if (!changed.ok) return topic; // a place in a form of its own
    value = changed.value;
  }
  if (topic.written === undefined) return { ...topic, value };
  const written = writtenWith(topic.written, changes);
  return written === undefined ? topic : { ...topic, value, written };
}

/** A new place as a record has it. `repo` names the folder of its path where that is not the one of the notes. */
export function placeValue(anchor: CodeAnchor, repo?: string): Readonly<Record<string, unknown>> {
  const { path, ...rest } = anchor;
  return { path, ...(repo !== undefined && { repo }), ...rest };
}
