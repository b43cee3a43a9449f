import type { FieldName } from '../protocol/fields';

/** By what a page knows a field. */
export function fieldKey(field: FieldName): string {
  return JSON.stringify(field);
}

export function fieldOfKey(key: string): FieldName {
  return JSON.parse(key) as FieldName;
}

/** The key of the same field of another person; undefined for one that is nobody's. */
export function fieldTo(key: string, person: string): string | undefined {
  const field = JSON.parse(key) as object;
  return 'person' in field ? JSON.stringify({ ...field, person }) : undefined;
}

/** The key of a field after some people got other ids. */
export function renamedField(key: string, renamed: ReadonlyMap<string, string>): string {
  const { person = '' } = JSON.parse(key) as { readonly person?: string };
  const now = renamed.get(person);
  return (now === undefined ? undefined : fieldTo(key, now)) ?? key;
}
