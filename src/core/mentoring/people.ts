import type { Meeting, Mentorship } from '../model/schema';

/** Everybody of a mentorship in the order of a session: mentees first, then mentors; each once. */
export function everybody(
  mentorship: Pick<Mentorship, 'mentees' | 'mentors'> | undefined,
): readonly string[] {
  return mentorship === undefined ? [] : [...new Set([...mentorship.mentees, ...mentorship.mentors])];
}

/**
 * Who takes part in a meeting, in the order of a session: those it names, else everybody; and whoever has a
 * section in it without being named, so that nobody's words are hidden.
 * @param sections the ids that stand as keys in the meeting's sections
 */
export function participants(
  meeting: Pick<Meeting, 'people'>,
  mentorship: Pick<Mentorship, 'mentees' | 'mentors'> | undefined,
  sections: readonly string[] = [],
): readonly string[] {
  const order = everybody(mentorship);
  const named = meeting.people ?? order;
  const place = (person: string) => (order.includes(person) ? order.indexOf(person) : order.length);
  return [...new Set([...[...named].sort((a, b) => place(a) - place(b)), ...sections])];
}

/** The same people with the reader in front, for what each looks for first in their own list. */
export function mineFirst(people: readonly string[], me: string | undefined): readonly string[] {
  return [...people.filter(id => id === me), ...people.filter(id => id !== me)];
}

/** The name to show: the one in the person's file, else the id in capitals: `ada-lovelace` is Ada Lovelace. */
export function nameOf(id: string, names: ReadonlyMap<string, string>): string {
  return (
    names.get(id) ??
    id.replace(/(^|-)(\p{L})/gu, (_, dash: string, letter: string) => (dash && ' ') + letter.toUpperCase())
  );
}
