import * as vscode from 'vscode';
import type { Engine } from '../host/lazyBundles';
import { t } from '../host/strings';
import { textAt, type OrBack, type Place } from './ask';
import type { Run } from './registry';

/** A date as the files have it: `2027-02-15 10:00` becomes `2027-02-15T10:00`. */
function normal(text: string): string {
  return text.trim().replace(/^(\S+) (\S+)$/, '$1T$2');
}

/** What was typed as the files have it; undefined for what is no date. */
function read(engine: Engine, typed: string): string | undefined {
  return engine.typedDate(typed, engine.wallTime(new Date()).slice(0, 10));
}

/** What was read, in plain form, where it was not typed in that form. */
function readBack(engine: Engine, typed: string): string | undefined {
  const date = read(engine, typed);
  if (date === undefined || date === normal(typed)) return undefined;
  const today = engine.wallTime(new Date()).slice(0, 10);
  const day = engine.dayWords(date.slice(0, 10), today, vscode.env.language, true);
  return t('Reads as {date} ({day})', { date: date.replace('T', ' '), day });
}

/** Asks for a date with or without a time, as one of a row of questions. */
export async function askDateAt(
  { engine }: Run,
  ask: { readonly title: string; readonly prompt: string; readonly value?: string },
  place?: Place,
): Promise<OrBack<string>> {
  const wrong = t('Write a date like 2027-02-15, with a time if you like: 2027-02-15 10:00.');
  const answer = await textAt(
    {
      ...ask,
      value: ask.value?.replace('T', ' '),
      check: text => (read(engine, text) === undefined ? wrong : undefined),
      reads: text => readBack(engine, text),
    },
    place,
  );
  return typeof answer === 'string' ? (read(engine, answer) ?? answer) : answer;
}

/** Asks for a day that may be left open: an empty answer. */
export async function askDayAt(
  { engine }: Run,
  ask: { readonly title: string; readonly prompt: string; readonly value?: string },
  place?: Place,
): Promise<OrBack<string>> {
  const wrong = t('Write a date like 2027-02-15, or leave it empty.');
  const dayIn = (text: string) => {
    const date = read(engine, text);
    return date !== undefined && engine.isDate(date) ? date : undefined;
  };
  const answer = await textAt(
    {
      ...ask,
      placeholder: '2027-02-15',
      check: text => (text.trim() === '' || dayIn(text) !== undefined ? undefined : wrong),
      reads: text => readBack(engine, text),
    },
    place,
  );
  return typeof answer === 'string' ? (dayIn(answer) ?? answer) : answer;
}
