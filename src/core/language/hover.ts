import { dayWords } from '../mentoring/dates';
import { everybody, nameOf } from '../mentoring/people';
import type { Span } from '../result';
import type { Surroundings } from './suggestion';
import { meaningAt, type Meaning } from './meaning';
import { goalsOf, meetingsOf, namesOf, themesOf } from './named';
import { wordMeaning } from './valueSuggestions';

/** What the pointer sees when it rests on a word: plain texts, to be escaped by who shows them. */
export interface HoverText {
  readonly span: Span;
  /** What is meant, in bold. */
  readonly title?: string;
  readonly lines: readonly string[];
  /** A place in a file of the workspace, whose line is to be shown. */
  readonly file?: string;
  /** A commit, of which git knows what it is called. */
  readonly commit?: string;
}

/** Explains a key, and says of what is named what it is. */
export function hoverAt(text: string, offset: number, around: Surroundings): HoverText | undefined {
  const meaning = meaningAt(text, offset, around.place);
  if (meaning === undefined) return undefined;
  const { span, about, shape, word, isKey } = meaning;
  const preview = meaning.isOwn ? undefined : previewOf(meaning, around);
  const choice = !isKey && shape?.is === 'choice' ? wordMeaning(word) : undefined;
  const words = choice ? around.t(choice.message) : undefined;
  const explained = about === undefined ? [] : [around.t(about.message, about.args)];
  const isFile = !isKey && meaning.to === 'file';
  const lines = [...(words === undefined ? [] : [words]), ...(preview?.lines ?? []), ...explained];
  if (lines.length === 0 && !isFile) return undefined;
  const title = preview?.title ?? (words === undefined ? undefined : word);
  const isCommit = !isKey && meaning.to === 'commit';
  return {
    span,
    lines,
    ...(title !== undefined && { title }),
    ...(isFile && { file: word }),
    ...(isCommit && { commit: word }),
  };
}

function previewOf(
  { thing }: Meaning,
  around: Surroundings,
): { readonly title: string; readonly lines: readonly string[] } | undefined {
  const { t, locale, today, entries } = around;
  const day = (date: string) => dayWords(date, today, locale);
  switch (thing?.kind) {
    case 'goal': {
      const goal = goalsOf(around).find(({ id }) => id === thing.id);
      if (goal === undefined) return { title: thing.id, lines: [t('There is no goal of this name.')] };
      const steps = t('{done} of {count} steps', { done: goal.stepsDone, count: goal.steps });
      const facts = [
        goal.status,
        ...(goal.due === undefined ? [] : [t('due {day}', { day: day(goal.due) })]),
        ...(goal.steps === 0 ? [] : [steps]),
      ];
      return { title: goal.title, lines: [facts.join(', ')] };
    }
    case 'person': {
      const lines: string[] = [];
      for (const { summary } of entries.values())
        if (summary?.kind === 'mentorship' && everybody(summary.record).includes(thing.id))
          lines.push(summary.record.title);
      return { title: nameOf(thing.id, namesOf(around)), lines };
    }
    case 'theme': {
      const stage = themesOf(around).find(({ theme }) => theme === thing.id);
      const meetings = meetingsOf(around).filter(({ theme }) => theme === thing.id);
      const about = meetings.map(({ date, title }) => `${day(date)}: ${title}`);
      if (stage === undefined)
        return { title: thing.id, lines: [t('The roadmap has no such theme.'), ...about] };
      return {
        title: thing.id,
        lines: [...(stage.target ? [t('from {day}', { day: day(stage.target) })] : []), ...about],
      };
    }
    case 'meeting-template': {
      const known = around.templates.find(({ kind, name }) => kind === 'meeting' && name === thing.id);
      if (known === undefined) return undefined;
      const { title, minutes, source } = known;
      const facts = [
        ...(source === 'built-in' ? [t('built-in')] : []),
        ...(minutes === undefined ? [] : [t('{minutes} min', { minutes })]),
      ];
      return { title, lines: facts.length === 0 ? [] : [facts.join(', ')] };
    }
    default:
      return undefined;
  }
}
