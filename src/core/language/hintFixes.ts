import { dateFromFileName } from '../model/decode';
import { rulesFor } from '../model/keys';
import { SHAPES } from '../model/shapes.generated';
import { newGoal, newMeeting } from '../mentoring/newRecords';
import type { SmartHint } from '../mentoring/smartHints';
import { say } from '../text';
import { applyTextEdits, type TextEdit } from '../yaml/edit';
import { editYaml } from '../yaml/editYaml';
import { breakAt, lineEnd, lineStart, ownsLine } from '../yaml/lines';
import { readYaml, spanOf, type YamlFile } from '../yaml/read';
import { renderYaml } from '../yaml/render';
import type { Finding } from './finding';
import { nearest } from './nearest';
import { questionFor } from './questions';
import {
  byStructure,
  replace,
  type FixProvider,
  type FixesByCode,
  type Mending,
  type FixContext,
} from './fixContext';
import { quoteValue } from './valueFixes';

/** What turns a hint into a field to fill, and an empty file into a record to fill. */
export const HINT_FIXES: FixesByCode = {
  'vague-title': field('specific'),
  'no-measure': field('measurable'),
  'no-due': field('due'),
  'no-steps': field('steps'),
  'not-discussed': speakAboutIt,
  'no-title': addTitle,
};

/** The question as a comment, and below it the key with the caret behind it. */
function field(key: Exclude<SmartHint, 'not-discussed'>): FixProvider {
  return (_, repair) => {
    const { text, place, facts } = repair;
    const question = `# ${questionFor(key, facts.language(place.mentorship))}`;
    const there = readYaml(text);
    const title = say('Add "{key}", with its question', { key });
    const span = there.ok ? spanOf(there.value, [key]) : undefined;
    if (span !== undefined) {
      if (!ownsLine(text, span.start)) return []; // in braces, with others on its line
      const start = lineStart(text, span.start);
      const isAsked = text.slice(0, start).trimEnd().split(/\r?\n/).at(-1)?.trimStart().startsWith('#');
      const written = `${key}:${key === 'steps' ? `${breakAt(text, start)}  - ` : ' '}`;
      const before = isAsked === true ? '' : question + breakAt(text, start);
      return [
        {
          title,
          edits: [{ start, end: colonAfter(text, span.end), text: before + written }],
          caret: (before + written).length,
        },
      ];
    }
    const edited = editYaml(text, [{ kind: 'set', path: [key], value: null }], rulesFor(place.kind));
    const [edit, ...more] = edited.ok ? edited.value.edits : [];
    const at = edit?.text.indexOf(`${key}:`) ?? -1;
    if (edit === undefined || more.length > 0 || at === -1) return [];
    const line = breakAt(text, edit.start);
    const before = `${edit.text.slice(0, at)}${question}${line}${key}:${key === 'steps' ? `${line}  - ` : ' '}`;
    const after = edit.text.slice(at + key.length + 1);
    return [{ title, edits: [{ ...edit, text: before + after }], caret: before.length }];
  };
}

function colonAfter(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  const found = /^\s*:[ \t]*/.exec(text.slice(offset, end));
  return offset + (found?.[0].length ?? 0);
}

/** In the next planned meeting, where somebody can see it. */
function speakAboutIt(_: Finding, { place, facts, text }: FixContext): readonly Mending[] {
  const { meetings, record } = facts.mentorship(place.mentorship);
  const [next] = meetings
    .filter(
      ([, { status, date }]) =>
        status === 'planned' && date !== undefined && date.slice(0, 10) >= facts.today,
    )
    .sort(([, one], [, other]) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1));
  const read = readYaml(text);
  const owner = read.ok ? read.value.value['owner'] : undefined;
  const person = typeof owner === 'string' ? owner : record?.mentees[0];
  if (next === undefined || person === undefined) return [];
  const [{ path }, { title }] = next;
  const question = questionFor('not-discussed', facts.language(place.mentorship));
  return [
    {
      title: say('Add it to the agenda of "{title}"', { title }),
      command: {
        id: 'mentoring.addAgendaItem',
        args: { meeting: path, person, text: question, goal: place.id },
      },
    },
  ];
}

/** The name of the file in words: `2027-02-26-how-we-test` is "How we test". */
function titleFromId(id: string): string {
  const words = id.replace(/^\d{4}-\d\d-\d\d-?/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const TITLE = 'title';

/** The name of the file, where nothing stands there; what is no text is not replaced, but made one. */
function addTitle(finding: Finding, repair: FixContext): readonly Mending[] {
  const { text, place } = repair;
  const value = titleFromId(place.id) || titleFromId(place.kind);
  const read = readYaml(text);
  if (!read.ok) return [];
  const there = read.value.value['title'];
  const isEmpty = there === undefined || there === null || (typeof there === 'string' && there.trim() === '');
  if (!isEmpty) return quoteValue(finding, repair);
  const called = there === undefined ? titleByAnotherKey(text, read.value.value) : undefined;
  if (called) return [{ title: say('Change to "{value}"', { value: TITLE }), edits: called, isBest: true }];
  const title = say('Add the title "{title}"', { title: value });
  const above = [{ start: 0, end: 0, text: `title: ${value}${breakAt(text, 0)}` }];
  const isFirst = there === undefined && readYaml(applyTextEdits(text, above)).ok;
  if (isFirst) return [{ title, edits: above, isBest: true }];
  return byStructure(title, [{ kind: 'set', path: ['title'], value }], repair, true);
}

/** The title that stands there by another word, such as `Title` or `naam`. */
function titleByAnotherKey(text: string, record: YamlFile['value']): readonly TextEdit[] | undefined {
  const keys = Object.keys(record).filter(
    key => nearest(key, [TITLE]) !== undefined && typeof record[key] === 'string',
  );
  const [key, ...more] = keys;
  const start = [...text.matchAll(/^([^\s:]+)\s*:/gmu)].find(([, word]) => word === key)?.index ?? -1;
  if (key === undefined || start === -1 || more.length > 0) return undefined;
  const edits = replace({ start, end: start + key.length }, TITLE);
  return readYaml(applyTextEdits(text, edits)).ok ? edits : undefined;
}

/** An empty file of its kind, with all keys that people fill and the questions of a goal. */
export function outline({ text, path, place, facts }: FixContext): readonly Mending[] {
  if (text.trim() !== '') return [];
  const { people, goals } = facts.mentorship(place.mentorship);
  const title = titleFromId(place.id);
  const language = facts.language(place.mentorship);
  const date = dateFromFileName(path) ?? facts.today;
  const value =
    place.kind === 'meeting'
      ? newMeeting({ title, date, people, goals: [...goals.keys()] })
      : place.kind === 'goal'
        ? {
            ...newGoal({ title }),
            specific: null,
            measurable: null,
            achievable: null,
            relevant: null,
            due: null,
          }
        : Object.fromEntries(
            Object.keys(SHAPES[place.kind].keys).map(key => [
              key,
              key === 'title' ? title : key === 'name' ? titleFromId(place.id) : null,
            ]),
          );
  const yaml = renderYaml(value, rulesFor(place.kind));
  const asked = (['specific', 'measurable', 'due'] as const).reduce(
    (lines, key) =>
      place.kind === 'goal'
        ? lines.replace(new RegExp(`^${key}:$`, 'm'), `# ${questionFor(key, language)}\n${key}:`)
        : lines,
    yaml,
  );
  return [
    {
      title: say('Write what belongs here'),
      edits: [{ start: 0, end: text.length, text: asked }],
      isBest: true,
    },
  ];
}
