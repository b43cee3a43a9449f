import { escapeMarkdown } from '../markdownText';
import type { Glyph } from '../roadmap/drawing';
import { EVERYTHING, type RoadFilter } from '../roadmap/filter';
import { chaptersOf, type Chapter, type Line } from '../roadmap/listing';
import type { Track } from '../roadmap/roadmapModel';
import { onlyPart } from '../roadmap/part';
import { dayOf, factsOf, type RoadmapLanguage } from '../roadmap/roadmapWords';

/** The shapes of the drawing as letters: solid has happened, open is to come. */
const LETTERS: Readonly<Record<Glyph, string>> = {
  held: '●',
  planned: '○',
  missed: '✕',
  cancelled: '⊘',
  now: '◉',
  win: '★',
  'p-done': '◆',
  'p-open': '◇',
  'p-late': '◈',
  's-done': '■',
  's-open': '□',
  's-late': '▣',
  commit: '•',
  'g-late': '▭',
  'on-track': '→',
  'at-risk': '△',
  stuck: '▲',
  done: '✓',
  draft: '◌',
  paused: '‖',
  dropped: '⊘',
  unknown: '?',
  none: '·',
};

/**
 * Roadmaps as Markdown: a table under each theme, everything in the order of its days. All text of the files is escaped.
 * @param words whose days are said with their years, since such a text is read long after
 * @param filter what it is narrowed to; the text says so
 */
export function roadmapText(
  tracks: readonly Track[],
  words: RoadmapLanguage,
  filter: RoadFilter = EVERYTHING,
): string {
  const { t } = words;
  const parts = tracks.map(track => {
    const facts = factsOf(words, track).join(' · ');
    const part = onlyPart([track], filter, words);
    return [
      `# ${escapeMarkdown(t('Roadmap: {title}', { title: track.title }))}`,
      ...(facts === '' ? [] : [facts]),
      t('As of {day}. Solid has happened, open is to come.', { day: dayOf(words, words.today) }),
      ...(part === undefined ? [] : [escapeMarkdown(part)]),
      ...chaptersOf(track, words, filter).flatMap(chapter => chapterText(chapter, words)),
    ].join('\n\n');
  });
  return `${parts.join('\n\n')}\n`;
}

function chapterText({ stage, lines }: Chapter, words: RoadmapLanguage): readonly string[] {
  const { t } = words;
  const title =
    stage === undefined
      ? []
      : [`## ${stage.index + 1}. ${escapeMarkdown(stage.theme)} (${dayOf(words, stage.date)})`];
  if (lines.length === 0) return title;
  const head = `| ${[t('When'), t('What'), t('Kind'), t('State')].join(' | ')} |\n| --- | --- | --- | --- |`;
  return [...title, [head, ...lines.map(row)].join('\n')];
}

function row({ when, glyph, what, kind, state }: Line): string {
  return `| ${when} | ${LETTERS[glyph]} ${escapeMarkdown(what)} | ${escapeMarkdown(kind)} | ${state} |`;
}
