import type { MentorshipNotes } from '../core/tree/context';
import { t } from '../host/strings';
import { choiceAt, type Option, type OrBack, type QuestionPlace } from './ask';
import type { CommandContext } from './registry';

/** Asks for the theme of a meeting: those of the roadmap, the one that is next first, or one of its own; empty for none. */
export function askTheme(
  run: CommandContext,
  notes: MentorshipNotes,
  { title, date, theme }: { readonly title: string; readonly date: string; readonly theme?: string },
  place: QuestionPlace,
): Promise<OrBack<string>> {
  const { stagesOf, themeFor } = run.engine.operations;
  const proposed = themeFor(notes, date);
  const themes = [...new Set(stagesOf(notes).map(stage => stage.theme))];
  const own = !theme || themes.includes(theme) ? [] : [theme]; // typed before going back
  const list: Option<string>[] = [...themes, ...own].map(name => ({
    label: name,
    description: name === proposed ? t('next on the roadmap') : '',
    value: name,
  }));
  return choiceAt(
    {
      title,
      prompt: t('Which theme of the roadmap?'),
      hint: t('Choose, or type another'),
      options: [...list, { label: t('No theme'), value: '' }],
      first: theme ?? proposed ?? '',
      typed: text =>
        text.trim() === '' || themes.includes(text.trim())
          ? undefined
          : { label: text.trim(), description: t('a theme of its own'), value: text.trim() },
    },
    place,
  );
}
