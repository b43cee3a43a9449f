// Who stands behind the roles of a template.

/** The words that stand in a template where a record has people. */
export const ROLES = ['everyone', 'mentee', 'mentor'] as const;
export type Role = (typeof ROLES)[number];

/** The sections of a meeting that have a list for each person. */
export const LISTS_BY_PERSON = ['agenda', 'wins', 'decisions', 'actions'] as const;

/** Who learns and who guides; peers stand in both lists. */
export interface MentorshipSides {
  readonly mentees: readonly string[];
  readonly mentors: readonly string[];
}

/** Whether a key of a template is one of its roles. */
export function isRole(key: string): key is Role {
  return (ROLES as readonly string[]).includes(key);
}

/** The roles of a person, `everyone` first. A guest, who stands in neither list, is only one of everyone. */
export function rolesOf(person: string, { mentees, mentors }: MentorshipSides): readonly Role[] {
  return ROLES.filter(
    role =>
      role === 'everyone' ||
      (role === 'mentee' && mentees.includes(person)) ||
      (role === 'mentor' && mentors.includes(person)),
  );
}

/** The role that a person's own items go to: peers are both, so theirs are everyone's. */
export function ownRole(person: string, sides: MentorshipSides): Role {
  const [, role, another] = rolesOf(person, sides);
  return role === undefined || another !== undefined ? 'everyone' : role;
}
