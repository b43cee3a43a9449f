import type { CalendarDate } from '../mentoring/dates';
import { isPlainMap, plainMap } from '../yaml/plain';
import type { TemplateValue } from '../model/looseValues';
import { asList, asText, itemText, without } from '../model/looseValues';

/** The keys behind the five SMART questions, in their order. */
export const SMART_KEYS = ['specific', 'measurable', 'achievable', 'relevant', 'due'] as const;
export type SmartKey = (typeof SMART_KEYS)[number];

/** A question of a goal template. */
export interface GoalQuestion {
  readonly key: SmartKey;
  /** On one line. */
  readonly question: string;
  /** What the template has as an answer to start from. */
  readonly value?: string;
}

/** What a person said about a new goal. Skipped questions are left out. */
export interface GoalAnswers {
  readonly title: string;
  readonly specific?: string;
  readonly measurable?: string;
  readonly achievable?: string;
  readonly relevant?: string;
  readonly due?: CalendarDate;
  readonly owner?: string;
  readonly start?: CalendarDate;
}

/**
 * What a goal template asks, in the order of SMART: what stands under `questions`, and any text of a SMART key that
 * ends with a question mark. Other texts there are answers to start from.
 */
export function goalQuestions(template: TemplateValue): readonly GoalQuestion[] {
  return SMART_KEYS.flatMap(key => {
    const question = questionOf(template, key);
    const value = valueOf(template, key);
    return question === undefined ? [] : [{ key, question, ...(value !== undefined && { value }) }];
  });
}

/** What a goal takes from the answers alone, and what a template has only to ask. */
const ANSWERS_ALONE = ['questions', 'status', 'owner', 'start', 'due'];

/**
 * A goal out of a template and the answers, as a value for `renderYaml`. What was asked and not answered stays as a
 * key without a value; a question never becomes an answer. Steps come as suggestions: without dates, not done.
 */
export function goalFromTemplate(template: TemplateValue, answers: GoalAnswers): Record<string, unknown> {
  const record = plainMap();
  const put = (key: string, value: unknown) => {
    if (value !== undefined) record[key] = value;
  };
  put('title', answers.title);
  put('owner', answers.owner);
  for (const key of SMART_KEYS) {
    const isAsked = questionOf(template, key) !== undefined;
    const value = answers[key] === undefined ? valueOf(template, key) : asText(answers[key]);
    put(key, value ?? (isAsked ? null : undefined));
  }
  put('start', answers.start);
  const steps = asList(template['steps']).map(openStep);
  put('steps', steps.length === 0 ? null : steps);
  for (const [key, value] of Object.entries(template))
    if (!Object.hasOwn(record, key) && !ANSWERS_ALONE.includes(key) && !isSmart(key)) put(key, value);
  return record;
}

/**
 * A new goal's text with each question as a comment above the key that waits for its answer, for those who fill it in
 * the file.
 * @param yaml what `renderYaml` made of `goalFromTemplate`
 */
export function withQuestions(yaml: string, questions: readonly GoalQuestion[]): string {
  // renderYaml writes the keys of the record, and nothing else, at the first column.
  const comments = new Map(questions.map(({ key, question }) => [`${key}:`, `# ${question}`]));
  return yaml
    .split('\n')
    .flatMap(line => {
      const comment = comments.get(line);
      return comment === undefined ? [line] : [comment, line];
    })
    .join('\n');
}

function questionOf(template: TemplateValue, key: SmartKey): string | undefined {
  const questions = template['questions'];
  const asked = isPlainMap(questions) && Object.hasOwn(questions, key) ? asText(questions[key]) : undefined;
  const text = asked ?? textAt(template, key, true);
  return text?.replace(/[\s\p{Cc}]+/gu, ' ');
}

/** What a template answers itself. A date would soon be of the past, so `due` is none. */
function valueOf(template: TemplateValue, key: SmartKey): string | undefined {
  return key === 'due' ? undefined : textAt(template, key, false);
}

function textAt(template: TemplateValue, key: SmartKey, asQuestion: boolean): string | undefined {
  const text = asText(template[key]);
  return text?.endsWith('?') === asQuestion ? text : undefined;
}

function openStep(step: unknown): unknown {
  if (!isPlainMap(step)) return { text: itemText(step) ?? step };
  return without(step, ['due', 'done']);
}

function isSmart(key: string): boolean {
  return (SMART_KEYS as readonly string[]).includes(key);
}
