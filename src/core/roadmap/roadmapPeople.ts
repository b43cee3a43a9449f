import { everybody } from '../mentoring/people';
import type { Mentorship } from '../model/schema';
import type { RoadGoal, RoadPerson, RoadPromise } from './roadmapModel';

/** Mentees stand above the path, mentors below; of peers, who are both, the first half stands above. */
export function peopleOf(
  source: { readonly record?: Mentorship; readonly name: (person: string) => string },
  promises: readonly RoadPromise[],
  goals: readonly RoadGoal[],
): readonly RoadPerson[] {
  const members = everybody(source.record);
  const mentees = new Set(source.record?.mentees ?? []);
  const arePeers = members.length > 1 && members.every(id => mentees.has(id));
  const half = Math.ceil(members.length / 2);
  const isAbove = (id: string, index: number) => (arePeers ? index < half : mentees.has(id));
  const owners = [...promises.map(({ person }) => person), ...goals.flatMap(({ owner }) => owner ?? [])];
  const guests = [...new Set(owners)].filter(id => !members.includes(id));
  return [...members, ...guests.sort()].map((id, index) => ({
    id,
    name: source.name(id),
    side: index < members.length && isAbove(id, index) ? 'above' : 'below',
  }));
}
