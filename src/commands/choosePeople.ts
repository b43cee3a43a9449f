import type { NewPerson } from '../core/templates/mentorshipFiles';
import { gitFolder } from '../host/git';
import type { OpenFolder } from '../host/openFolder';
import { t } from '../host/strings';
import { choiceAt, textAt, type OrBack, type Option, type QuestionPlace } from './ask';
import type { CommandContext } from './registry';

/** Somebody who may be meant, and how they are known. */
export interface KnownPerson extends NewPerson {
  /** Their name, or what their id reads like. */
  readonly label: string;
  readonly known: string;
}

/**
 * Everybody who may be meant in a folder, each once: the user, the people of its notes, and who has committed there.
 * People are the same where their e-mail address or their name is: nobody gets a second id.
 */
export async function knownPeople(run: CommandContext, open: OpenFolder): Promise<readonly KnownPerson[]> {
  const git = await gitFolder(open.folder.uri);
  const [name, email] = [await git?.config('user.name'), await git?.config('user.email')];
  const noted = peopleOfNotes(run, open);
  const byId = noted.find(({ id }) => id === run.notes.me(open));
  const me = byId ?? noted.find(person => name !== undefined && isSame(run, person, name, email));
  const found = noted.map(person => (person === me ? { ...person, known: t('you') } : person));
  const add = (label: string, address: string | undefined, known: string) => {
    if (found.some(other => isSame(run, other, label, address))) return;
    found.push({ id: newId(run, label, found), name: label, email: address, label, known });
  };
  if (me === undefined && name !== undefined) add(name, email, t('you'));
  for (const author of (await git?.authors()) ?? []) add(author.name, author.email, author.email);
  const isMe = (person: KnownPerson) => person.known === t('you');
  return [...found.filter(isMe), ...found.filter(person => !isMe(person))];
}

/** Who has a file, and who takes part in a mentorship without one. */
function peopleOfNotes(run: CommandContext, { store }: OpenFolder): readonly KnownPerson[] {
  const found = new Map<string, KnownPerson>();
  const add = (id: string, name?: string, email?: string) =>
    found.set(id, {
      id,
      name,
      email,
      label: name ?? run.engine.nameOf(id, new Map()),
      known: t('in these notes'),
    });
  const entries = [...store.entries.values()];
  for (const { summary } of entries)
    if (summary?.kind === 'mentorship')
      for (const id of [...summary.record.mentees, ...summary.record.mentors]) add(id);
  for (const { id, summary } of entries)
    if (summary?.kind === 'person') add(id, summary.record.name, summary.record.email);
  return [...found.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
}

function isSame(
  { engine }: CommandContext,
  one: KnownPerson,
  name: string,
  email: string | undefined,
): boolean {
  const same = (a = '', b = '') => a !== '' && engine.withoutCapitals(a) === engine.withoutCapitals(b);
  return same(one.email, email) || same(one.label, name);
}

/** An id for a new person that none of these has: two names may leave the same letters, or none at all. */
function newId({ engine }: CommandContext, name: string, others: readonly NewPerson[]): string {
  return engine.uniqueId(name, 'person', id => others.some(other => other.id === id));
}

/** The person of a name or an id; somebody new where nobody is known by it. */
function personNamed(run: CommandContext, text: string, known: readonly NewPerson[]): NewPerson {
  const { withoutCapitals } = run.engine;
  const same = known.find(
    person => person.id === text || withoutCapitals(labelOf(person)) === withoutCapitals(text),
  );
  return same ?? { id: newId(run, text, known), name: text };
}

function labelOf(person: NewPerson | KnownPerson): string {
  return 'label' in person ? person.label : (person.name ?? person.id);
}

interface PeopleQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly known: readonly KnownPerson[];
  /** What was answered before. */
  readonly before: readonly NewPerson[];
}

/** Asks for one person: somebody who is known and not yet `taken`, or a name that is typed. */
export function askPerson(
  run: CommandContext,
  question: PeopleQuestion,
  taken: readonly NewPerson[],
  place: QuestionPlace,
): Promise<OrBack<NewPerson>> {
  const { title, prompt, known, before } = question;
  const isFree = ({ id }: NewPerson) => !taken.some(other => other.id === id);
  const everybody = [...known, ...taken];
  const options: Option<NewPerson>[] = known
    .filter(isFree)
    .map(person => ({ label: person.label, description: person.known, value: person }));
  const last = before.find(isFree);
  if (last !== undefined && !options.some(({ value }) => value.id === last.id))
    options.push({ label: labelOf(last), description: t('a new person'), value: last });
  return choiceAt(
    {
      title,
      prompt,
      hint: options.length === 0 ? t('Type a name') : t('Choose, or type a name'),
      options,
      first: options.find(({ value }) => value.id === last?.id)?.value,
      typed: text => {
        const name = text.trim();
        if (name === '') return undefined;
        const value = personNamed(run, name, everybody);
        return everybody.some(({ id }) => id === value.id)
          ? undefined
          : { label: name, description: t('a new person'), value, alwaysShow: true };
      },
    },
    place,
  );
}

/** Asks for several people in one line. */
export async function askPeople(
  run: CommandContext,
  { title, prompt, known, before }: PeopleQuestion,
  others: readonly NewPerson[],
  place: QuestionPlace,
): Promise<OrBack<readonly NewPerson[]>> {
  const value = before.map(labelOf).join(', ');
  const check = (text: string) => (names(text).length === 0 ? t('Write at least one name.') : undefined);
  const answer = await textAt({ title, prompt, value, check }, place);
  if (typeof answer !== 'string') return answer;
  const found: NewPerson[] = [];
  for (const name of names(answer)) {
    const person = personNamed(run, name, [...known, ...others, ...found]);
    if (!found.some(({ id }) => id === person.id)) found.push(person);
  }
  return found;
}

function names(text: string): readonly string[] {
  return text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
}
