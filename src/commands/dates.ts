import { t } from '../host/strings';
import { textAt, type OrBack, type Place } from './ask';
import type { Run } from './registry';

/** A date as the files have it: `2027-02-15 10:00` becomes `2027-02-15T10:00`. */
function normal(text: string): string {
  return text.trim().replace(/^(\S+) (\S+)$/, '$1T$2');
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
      check: text => (engine.isDate(normal(text)) || engine.isDateTime(normal(text)) ? undefined : wrong),
    },
    place,
  );
  return typeof answer === 'string' ? normal(answer) : answer;
}

/** Asks for a day that may be left open: an empty answer. */
export function askDayAt(
  { engine }: Run,
  ask: { readonly title: string; readonly prompt: string; readonly value?: string },
  place?: Place,
): Promise<OrBack<string>> {
  const wrong = t('Write a date like 2027-02-15, or leave it empty.');
  return textAt(
    {
      ...ask,
      placeholder: '2027-02-15',
      check: text => (text.trim() === '' || engine.isDate(text.trim()) ? undefined : wrong),
    },
    place,
  );
}
