import type { FieldName } from '../protocol/fields';

/** By what a page knows a field. */
export function fieldKey(field: FieldName): string {
  return JSON.stringify(field);
}

export function fieldOfKey(key: string): FieldName {
  return JSON.parse(key) as FieldName;
}

/** The key of a field after some people got other ids. */
export function renamedField(key: string, renamed: ReadonlyMap<string, string>): string {
  const field = fieldOfKey(key);
  return field.kind === 'answer'
    ? fieldKey({ ...field, person: renamed.get(field.person) ?? field.person })
    : key;
}
