import type { FindingCode } from '../findingCode';
import { everybody } from '../mentoring/people';
import { isSlug, slug } from '../model/ids';
import type { RecordPlace } from '../model/recordPlace';
import { say } from '../text';
import type { Mentorship } from '../model/schema';
import type { AnyRecord } from '../model/summary';
import { referencesIn, type Reference } from '../references/references';
import type { YamlFile } from '../yaml/read';
import type { FolderFacts } from './folderFacts';
import type { Finding } from './finding';
import { nearest } from './nearest';
import { oneForm } from '../sameText';

/** The ids in a record that name nothing, and people who do not take part in its mentorship. */
export function brokenReferencesIn(
  place: RecordPlace,
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
        if (record.kind === 'mentorship' && everyone.includes(id)) return byName(id, reference, facts);
        return everyone.length === 0 || everyone.includes(id)
          ? undefined
          : stranger(id, reference, everyone, facts, facts.mentorship(place.mentorship).record);
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

/** A mentorship may name people who have no file; but not one who has a file by another word for it. */
function byName(id: string, where: Where, facts: FolderFacts): Finding | undefined {
  const people = [...facts.people.keys()];
  if (id === '' || facts.people.has(id)) return undefined;
  const meant = calledSo(id, people, facts, !isSlug(id));
  if (meant === undefined) return undefined;
  const text = say('There is no person "{id}" here. Did you mean "{meant}"?', { id, meant });
  return unknown('unknown-person', text, id, where, people, meant);
}

function stranger(
  id: string,
  where: Where,
  people: readonly string[],
  facts: FolderFacts,
  mentorship?: Mentorship,
): Finding {
  if (facts.people.has(id)) {
    const text = say('"{id}" does not take part in this mentorship.', { id });
    return { ...unknown('not-in-mentorship', text, id, where, people), severity: 'information' };
  }
  const meant = calledSo(id, people, facts) ?? inRole(id, mentorship) ?? nearest(id, people);
  const text =
    meant === undefined
      ? say('"{id}" is nobody of this mentorship.', { id })
      : say('"{id}" is nobody of this mentorship. Did you mean "{meant}"?', { id, meant });
  return unknown('unknown-person', text, id, where, people, meant);
}

/** Whoever alone has the role that a template would name. */
function inRole(id: string, mentorship: Mentorship | undefined): string | undefined {
  const role = { mentee: mentorship?.mentees, mentor: mentorship?.mentors }[id.toLowerCase()];
  return role?.length === 1 ? role[0] : undefined;
}

/** The one person who is called so: by the whole name of their file, or by an id that is the first of several names. */
function calledSo(
  name: string,
  people: readonly string[],
  facts: FolderFacts,
  alsoFirst = true,
): string | undefined {
  const bare = (words: string) => slug(words, '');
  const nameOf = (id: string) => {
    const summary = facts.people.get(id)?.summary;
    return (summary?.kind === 'person' ? summary.record.name : undefined) ?? id;
  };
  const whole = people.filter(id => bare(nameOf(id)) === bare(name) || bare(id) === bare(name));
  const [first = ''] = bare(name).split('-');
  const byFirst = people.filter(id => alsoFirst && bare(id) === first);
  const [only, ...more] = whole.length > 0 ? whole : byFirst;
  return more.length > 0 ? undefined : only;
}

function unknown(
  code: FindingCode,
  text: Finding['text'],
  id: string,
  { span, path }: Where,
  wanted: Iterable<string>,
  meant = nearest(id, wanted),
): Finding {
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
