import { baseName } from '../baseName';
import { isSlug } from '../model/ids';
import { pathOf } from '../model/recordPlace';
import { dayWords } from '../mentoring/dates';
import { nameOf } from '../mentoring/people';
import { likelyZones } from '../mentoring/zones';
import { rulesFor } from '../model/keys';
import { MEETING_STATES } from '../model/states';
import { say } from '../text';
import { EditedText } from '../yaml/composeEdits';
import { applyTextEdits } from '../yaml/edit';
import { joinTwice } from '../yaml/merge/doubledKeys';
import { readYaml, spanOf } from '../yaml/read';
import { renderScalar, renderYaml } from '../yaml/render';
import { TEMPLATE_LANGUAGES } from '../templates/builtIn';
import type { Finding } from './finding';
import {
  byStructure,
  replaceValue,
  type FixProvider,
  type FixesByCode,
  type Mending,
  type FixContext,
} from './fixContext';
import { dropHere } from './topicsTwice';

/** What mends a record that is at odds with the rest of its folder, or with itself. */
export const MEANING_FIXES: FixesByCode = {
  'unknown-key': changeToMeant,
  'unknown-goal': (finding, repair) => [...changeToMeant(finding, repair), ...makeGoal(finding, repair)],
  'unknown-theme': (finding, repair) => [...changeToMeant(finding, repair), ...addTheme(finding, repair)],
  'unknown-template': changeToMeant,
  'unknown-person': (finding, repair) => [
    ...changeToMeant(finding, repair),
    ...joinMentorship(finding, repair),
    ...makePerson(finding),
  ],
  'not-in-mentorship': (finding, repair) => [
    ...changeToMeant(finding, repair),
    ...joinMentorship(finding, repair),
  ],
  'listed-twice': ({ at = [] }, repair) =>
    byStructure(say('Delete the second'), [{ kind: 'remove', path: at }], repair).filter(
      ({ edits = [] }) => edits.every(({ start, end }) => !repair.text.slice(start, end).includes('#')), // its comment would go with it
    ),
  'due-before-start': swap('start', 'due'),
  'ends-before-start': swap('started', 'ends'),
  'done-in-future': changeToToday,
  'held-in-future': ({ span }, repair) => [
    {
      title: say('Change to "{value}"', { value: MEETING_STATES[0] }),
      edits: replaceValue(span, MEETING_STATES[0], repair),
    },
  ],
  'wrong-place': ({ meant }) =>
    meant === undefined
      ? []
      : [{ title: say('Move it to {path}', { path: meant }), moveTo: meant, isBest: true }],
  'wrong-ending': ({ meant }) =>
    meant === undefined
      ? []
      : [
          {
            title: say('Rename it to {name}', { name: baseName(meant) }),
            moveTo: meant,
            isBest: true,
          },
        ],
  'unknown-language': ({ span }, repair) =>
    TEMPLATE_LANGUAGES.map(value => ({
      title: say('Change to "{value}"', { value }),
      edits: replaceValue(span, value, repair),
    })),
  'unknown-timezone': timezones,
  'topic-twice': dropHere,
};

/** The word that was meant; of a key that stands there already, what stands below both is joined. */
function changeToMeant({ span, meant }: Finding, { text, place }: FixContext): readonly Mending[] {
  if (meant === undefined) return [];
  const value = renderScalar(meant, { flow: inFlow(text, span.start) });
  const edits = replaceValue(span, value, { text });
  const changed = applyTextEdits(text, edits);
  if (readYaml(changed).ok)
    return [{ title: say('Change to "{value}"', { value: meant }), edits, isBest: true }];
  const joined = joinTwice(changed, rulesFor(place.kind));
  if (joined === undefined || !readYaml(joined.text).ok) return [];
  const edited = new EditedText(text);
  edited.apply(edits);
  edited.apply(joined.edits);
  const title = say('Change to "{value}", and join it with the other', { value: meant });
  return [{ title, edits: edited.edits() }];
}

/** Whether a comma or a bracket would end a plain text here. */
function inFlow(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /[[{][^\]}]*$/.test(line);
}

/** As if somebody had called the command for it. */
function makeGoal({ word = '' }: Finding, { place }: FixContext): readonly Mending[] {
  const { mentorship } = place;
  if (mentorship === undefined || !isSlug(word)) return [];
  const title = word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');
  return [
    {
      title: say('Make the goal "{id}"', { id: word }),
      command: { id: 'mentoring.newGoal', args: { mentorship, title, id: word } },
    },
  ];
}

function addTheme({ word = '' }: Finding, { place }: FixContext): readonly Mending[] {
  const { mentorship } = place;
  if (mentorship === undefined) return [];
  const path = pathOf('roadmap', mentorship);
  return [
    {
      title: say('Add the theme to the roadmap'),
      change: { path, changes: [{ kind: 'insert', list: ['stages'], value: { theme: word } }] },
    },
  ];
}

function joinMentorship({ word = '' }: Finding, { place, facts }: FixContext): readonly Mending[] {
  const { mentorship } = place;
  if (mentorship === undefined || !isSlug(word) || facts.mentorship(mentorship).record === undefined)
    return [];
  const path = pathOf('mentorship', mentorship);
  const join = (list: string, title: Mending['title']) => ({
    title,
    change: { path, changes: [{ kind: 'insert', list: [list], value: word } as const] },
  });
  return [
    join('mentees', say('Let "{id}" take part as a mentee', { id: word })),
    join('mentors', say('Let "{id}" take part as a mentor', { id: word })),
  ];
}

function makePerson({ word = '' }: Finding): readonly Mending[] {
  if (!isSlug(word)) return [];
  const text = renderYaml({ name: nameOf(word, new Map()), email: null }, rulesFor('person'));
  return [
    {
      title: say('Make a file for the person "{id}"', { id: word }),
      create: { path: pathOf('person', word), text },
    },
  ];
}

function swap(one: string, other: string): FixProvider {
  return (_, { text }) => {
    const file = readYaml(text);
    const first = file.ok ? spanOf(file.value, [one]) : undefined;
    const second = file.ok ? spanOf(file.value, [other]) : undefined;
    if (first === undefined || second === undefined) return [];
    // Of a text in lines of its own, the words without its mark.
    const source = (span: typeof first) => text.slice(span.start, span.end).replace(/^[|>][^\n]*\n\s*/, '');
    const edits = [
      ...replaceValue(first, source(second), { text }),
      ...replaceValue(second, source(first), { text }),
    ].sort((a, b) => a.start - b.start);
    return [{ title: say('Swap the two dates'), edits }];
  };
}

function changeToToday({ span }: Finding, repair: FixContext): readonly Mending[] {
  const { facts, locale } = repair;
  const { today } = facts;
  const title = say('Write {date} ({day})', { date: today, day: dayWords(today, today, locale, true) });
  return [{ title, edits: replaceValue(span, today, repair) }];
}

/** The zones that may be meant; nothing where that is anybody's guess. */
function timezones({ span, word = '' }: Finding, repair: FixContext): readonly Mending[] {
  const likely = likelyZones(word);
  return likely.map(value => ({
    title: say('Change to "{value}"', { value }),
    edits: replaceValue(span, value, repair),
    ...(likely.length === 1 && { isBest: true }),
  }));
}
