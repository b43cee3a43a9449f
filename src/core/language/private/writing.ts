// What helps to write private files by hand. Nothing in them is checked: what is wrong stays between them and their owner.
import { suggest, type Suggestions } from '../completion';
import type { FileSchema } from '../fileSchema';
import { hoverAt, type HoverText } from '../hover';
import type { SuggestionContext } from '../suggestion';
import { aboutAt, shapeAt } from '../../model/keys';
import type { Span } from '../../result';
import { say, type Text } from '../../text';
import type { YamlPath } from '../../yaml/read';
import { asMap, SHIFT } from '../../private/inbox';
import { privateRules, privateShape, type PrivateKind } from '../../private/kinds';

const TOPICS = say('Topics that only you see. Share a Private Topic moves one to the agenda.');

const ABOUT: Readonly<Record<PrivateKind, Readonly<Record<string, Text>>>> = {
  meeting: {
    notes: say('What you keep to yourself about this meeting, in as many lines as you like.'),
    agenda: TOPICS,
  },
  goal: { notes: say('What you keep to yourself about this goal, each in a line or two.') },
  person: { notes: say('What you keep to yourself about this person, each in a line or two.') },
  inbox: {
    items: say('What you caught in the moment. Prepare asks what becomes of it.'),
    'items.text': say('What you noticed, in a line or two.'),
    'items.date': say('When that was, such as 2027-01-14T15:20.'),
    'items.mentorship': say('The mentorship in which Prepare asks about it: the name of its folder.'),
    'items.code': say('The place in the code that it is about.'),
    'items.later': say('The meeting for which it was put off: the name of its file without .yaml.'),
  },
};

/** What a private file can hold. */
function privateSchema(kind: PrivateKind): FileSchema {
  const shape = privateShape(kind);
  return { shape, rules: privateRules(kind), about: path => aboutPrivate(kind, path) };
}

function aboutPrivate(kind: PrivateKind, path: YamlPath): Text | undefined {
  if (shapeAt(privateShape(kind), path) === undefined) return undefined;
  const own = ABOUT[kind][path.filter(step => typeof step === 'string').join('.')];
  if (own !== undefined) return own;
  const code = path.indexOf('code');
  if (kind === 'inbox') return code < 0 ? undefined : aboutTopic(path.slice(code));
  return kind === 'meeting' && path[0] === 'agenda' ? aboutTopic(path.slice(2)) : undefined;
}

/** A topic says the same of itself whoever may see it. */
const aboutTopic = (path: YamlPath) => aboutAt('meeting', ['agenda', '', 0, ...path]);

/**
 * What could be written at an offset of a private file, the likeliest first.
 * @param around what is known of the shared record that it is about; of the inbox, of the folder
 */
export function suggestPrivately(
  text: string,
  offset: number,
  kind: PrivateKind,
  around: SuggestionContext,
): Suggestions {
  const known = { ...around, schema: privateSchema(kind) };
  if (kind !== 'inbox') return suggest(text, offset, known);
  const { items, files, ...rest } = suggest(asMap(text), offset + SHIFT, known);
  const own = items.filter(({ replace }) => replace.start >= SHIFT);
  const isNew = !/^\s*-/m.test(text);
  return {
    ...rest,
    items: own.map(item => ({
      ...item,
      insert: isNew ? item.insert.replace(/^ {2}/gm, '') : item.insert, // its first item stands at the margin
      replace: inList(item.replace),
    })),
    ...(files && { files: { ...files, replace: inList(files.replace) } }),
  };
}

/** Explains a key of a private file, and says of what is named there what it is. */
export function explainPrivately(
  text: string,
  offset: number,
  kind: PrivateKind,
  around: SuggestionContext,
): HoverText | undefined {
  const known = { ...around, schema: privateSchema(kind) };
  if (kind !== 'inbox') return hoverAt(text, offset, known);
  const said = hoverAt(asMap(text), offset + SHIFT, known);
  return said && { ...said, span: inList(said.span) };
}

const inList = ({ start, end }: Span): Span => ({ start: start - SHIFT, end: end - SHIFT });
