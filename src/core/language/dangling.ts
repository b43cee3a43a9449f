import { everybody } from '../mentoring/people';
import type { Place } from '../model/layout';
import { say } from '../text';
import type { AnyRecord } from '../model/summary';
import { referencesIn, type Reference } from '../references/references';
import type { YamlFile } from '../yaml/read';
import type { FolderFacts } from './facts';
import type { Finding } from './finding';
import { nearest } from './nearest';
import { oneForm } from '../sameText';

/** The ids in a record that name nothing, and people who do not take part in its mentorship. */
export function danglingIn(
  place: Place,
  file: YamlFile,
  record: AnyRecord,
  facts: FolderFacts,
): readonly Finding[] {
  const { goals, themes, people } = facts.mentorship(place.mentorship);
  const everyone = record.kind === 'mentorship' ? everybody(record.value) : people;
  const look = (reference: Reference): Finding | undefined => {
    const { id, kind } = reference.thing;
    switch (kind) {
      case 'goal':
        return goals.has(id)
          ? undefined
          : unknown(
              'unknown-goal',
              say('There is no goal "{id}" in this mentorship.', { id }),
              id,
              reference,
              goals.keys(),
            );
      case 'theme':
        return themes === undefined || themes.some(theme => oneForm(theme) === oneForm(id))
          ? undefined
          : unknown('unknown-theme', say('The roadmap has no theme "{id}".', { id }), id, reference, themes);
      case 'meeting-template':
        return facts.meetingTemplates.has(id)
          ? undefined
          : unknown(
              'unknown-template',
              say('There is no meeting template "{id}".', { id }),
              id,
              reference,
              facts.meetingTemplates,
            );
      case 'person':
        return everyone.length === 0 || everyone.includes(id)
          ? undefined
          : stranger(id, reference, everyone, facts);
      default:
        return undefined; // nothing names the others
    }
  };
  const found = referencesIn(place, file).flatMap(reference => look(reference) ?? []);
  const { person } = place;
  if (place.kind === 'reflection' && person !== undefined && people.length > 0 && !people.includes(person))
    found.push(stranger(person, { path: [], span: firstLine(file) }, people, facts));
  return found;
}

type Where = Pick<Reference, 'path' | 'span'>;

function stranger(id: string, where: Where, people: readonly string[], facts: FolderFacts): Finding {
  return facts.people.has(id)
    ? {
        ...unknown(
          'not-in-mentorship',
          say('"{id}" does not take part in this mentorship.', { id }),
          id,
          where,
          people,
        ),
        severity: 'information',
      }
    : unknown('unknown-person', say('"{id}" is nobody of this mentorship.', { id }), id, where, people);
}

function unknown(
  code: string,
  text: Finding['text'],
  id: string,
  { span, path }: Where,
  wanted: Iterable<string>,
): Finding {
  const meant = nearest(id, wanted);
  return {
    code,
    from: 'meaning',
    severity: 'warning',
    text,
    span,
    at: path,
    word: id,
    ...(meant !== undefined && { meant }),
  };
}

/** What is about the whole file stands under its first line. */
export function firstLine({ text }: Pick<YamlFile, 'text'>): { start: number; end: number } {
  return { start: 0, end: text.search(/\r?\n|$/) };
}
