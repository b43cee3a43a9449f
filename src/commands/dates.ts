import * as vscode from 'vscode';
import type { Engine } from '../host/lazyBundles';
import { t } from '../host/strings';
import { choiceAt, textAt, type OrBack, type QuestionPlace } from './ask';
import type { CommandContext } from './registry';

/** A date as the files have it: `2027-02-15 10:00` becomes `2027-02-15T10:00`. */
function normal(text: string): string {
  return text.trim().replace(/^(\S+) (\S+)$/, '$1T$2');
}

/** What was typed as the files have it; undefined for what is no date. */
function read({ engine, notebook }: CommandContext, typed: string): string | undefined {
  return engine.typedDate(typed, engine.operations.todayHere(notebook));
}

/** What was read, in plain form, where it was not typed in that form. */
function readBack(run: CommandContext, typed: string): string | undefined {
  const { engine, notebook } = run;
  const date = read(run, typed);
  if (date === undefined || date === normal(typed)) return undefined;
  const today = engine.operations.todayHere(notebook);
  const day = engine.dayWords(date.slice(0, 10), today, vscode.env.language, true);
  return t('Reads as {date} ({day})', { date: date.replace('T', ' '), day });
}

interface DateQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  /** In which time zone a time is meant; without one, the reader's. */
  readonly zone?: string;
  /** Takes another zone, which may be written behind the time; without it, the zone is settled. */
  readonly takeZone?: (zone: string) => void;
}

/**
 * Asks for the day of a meeting with or without a time, as one of a row of questions. It says in which zone a time is
 * meant: the clock of a server is often another than that of who sits before it. A day gone by is asked about.
 */
export async function askDateAt(
  run: CommandContext,
  ask: DateQuestion,
  place?: QuestionPlace,
): Promise<OrBack<string>> {
  const { engine } = run;
  const today = engine.operations.todayHere(run.notebook);
  let { value, zone = run.notes.here.zone } = ask;
  for (;;) {
    const answer = await typedAt(run, { ...ask, value, zone }, place);
    if (typeof answer !== 'string') return answer;
    const found = withZone(engine, answer, ask.takeZone !== undefined);
    const date = read(run, found.when) ?? found.when;
    zone = found.zone ?? zone;
    ask.takeZone?.(zone);
    if (date.slice(0, 10) >= today || (await isMeant(run, ask.title, date, place))) return date;
    value = date;
  }
}

async function typedAt(
  run: CommandContext,
  { title, prompt, value, zone = '', takeZone }: DateQuestion,
  place?: QuestionPlace,
): Promise<OrBack<string>> {
  const wrong = t('Write a date like 2027-02-15, with a time if you like: 2027-02-15 10:00.');
  const where =
    takeZone === undefined
      ? t('Times are those of {zone}.', { zone })
      : t('Times are those of {zone}; another is written behind: 10:00 Amsterdam.', { zone });
  const inParts = (text: string) => withZone(run.engine, text, takeZone !== undefined);
  return textAt(
    {
      title,
      prompt: `${prompt} ${where}`,
      value: value?.replace('T', ' '),
      check: text => (read(run, inParts(text).when) === undefined ? wrong : undefined),
      reads: text => {
        const found = inParts(text);
        const day = readBack(run, found.when);
        if (found.zone !== undefined)
          return t('{when}, in {zone}', { when: day ?? found.when, zone: found.zone });
        // The zone is that of a machine elsewhere: it stays in view while the day is read.
        const isGuess = takeZone !== undefined && !run.notes.here.isKnown;
        return day !== undefined && isGuess ? `${day}. ${where}` : day;
      },
    },
    place,
  );
}

/** A time and the one zone that is written behind it, if any: `2027-02-15 10:00 Amsterdam`. */
function withZone(
  engine: Engine,
  text: string,
  may: boolean,
): { readonly when: string; readonly zone?: string } {
  const [, when, words = ''] = /^(.*\d\d:\d\d)\s+(\p{L}.*)$/u.exec(text.trim()) ?? [];
  const zone = may && when !== undefined ? engine.oneZone(words) : undefined;
  return when === undefined || zone === undefined ? { when: text } : { when, zone };
}

/** A day gone by may be a slip, or the truth. */
async function isMeant(
  { engine, notebook }: CommandContext,
  title: string,
  date: string,
  place?: QuestionPlace,
): Promise<boolean> {
  const today = engine.operations.todayHere(notebook);
  const day = engine.dayWords(date.slice(0, 10), today, vscode.env.language, true);
  const answer = await choiceAt(
    {
      title,
      prompt: t('{day} has passed. Is that the day?', { day }),
      options: [
        { label: t('Another day…'), value: false },
        { label: t('Yes, {day}', { day }), description: date.slice(0, 10), value: true },
      ],
    },
    place,
  );
  return answer === true;
}

/** Asks for a day that may be left open: an empty answer. */
export async function askDayAt(
  run: CommandContext,
  ask: { readonly title: string; readonly prompt: string; readonly value?: string },
  place?: QuestionPlace,
): Promise<OrBack<string>> {
  const wrong = t('Write a date like 2027-02-15, or leave it empty.');
  const dayIn = (text: string) => {
    const date = read(run, text);
    return date !== undefined && run.engine.isDate(date) ? date : undefined;
  };
  const answer = await textAt(
    {
      ...ask,
      placeholder: '2027-02-15',
      check: text => (text.trim() === '' || dayIn(text) !== undefined ? undefined : wrong),
      reads: text => readBack(run, text),
    },
    place,
  );
  return typeof answer === 'string' ? (dayIn(answer) ?? answer) : answer;
}
