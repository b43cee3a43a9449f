import * as vscode from 'vscode';
import type { RoadFilter } from '../core/roadmap/filter';
import type { Track } from '../core/roadmap/roadmapModel';
import type { RoadmapLanguage } from '../core/roadmap/roadmapWords';
import { say } from '../core/text';
import { showInformation } from '../host/notices';
import { t } from '../host/strings';
import { invalid } from './args';
import { choiceAt } from './ask';
import { exportsBundle, exportTarget, writeExport } from './exportFile';
import type { CommandContext } from './registry';
import { roadmapOf, type RoadmapOf } from './roadmapOf';
import { abort } from './abort';
import { openFolder } from './targets';
import { askAll, question } from './wizard';

const FORMATS = ['svg', 'png', 'markdown', 'mermaid'] as const;
type Format = (typeof FORMATS)[number];
const ENDINGS: Readonly<Record<Format, string>> = { svg: 'svg', png: 'png', markdown: 'md', mermaid: 'md' };

const SHADES = ['light', 'dark'] as const;
type Shade = (typeof SHADES)[number];

const STATES = ['open', 'care', 'done'] as const;

interface Wish {
  format: Format | undefined;
  theme: Shade;
  filter: RoadFilter;
}

/**
 * Export the Roadmap: as a picture (SVG, PNG), or as text (Markdown, a Gantt chart of Mermaid). The whole of it, unless
 * arguments narrow it as the page's filter does, or the reader of a page that is narrowed wants what is shown there.
 */
export async function exportRoadmap(run: CommandContext): Promise<vscode.Uri> {
  const wish: Wish = {
    format: run.args.choice('format', FORMATS) ?? byEnding(run),
    theme: theme(run),
    filter: filterOf(run),
  };
  const roadmap = await roadmapOf(run);
  const [first] = roadmap.mentorships;
  if (first === undefined) return abort('nothing-there', say('There is no mentorship yet. Make one with Start a Mentorship.')); // prettier-ignore
  const { context } = await run.notes.context();
  const tracks: Track[] = [];
  for (const notes of roadmap.mentorships) tracks.push(await run.engine.trackOfNotes(context, notes));
  const words: RoadmapLanguage = { t, locale: vscode.env.language, today: tracks[0]?.today ?? context.today };
  if (run.byProgram) mustBeThere(tracks, wish.filter);
  else await ask(run, { roadmap, tracks, words }, wish);
  const format = wish.format ?? 'svg';
  const uri = await exportTarget(run, {
    folder: openFolder(run, first.folder).folder.uri,
    name: roadmap.isAll ? 'roadmap' : `${first.id}-roadmap`,
    kind: kindWords(format),
    ending: ENDINGS[format],
    isOurs: () => false,
  });
  await writeExport(uri, await content(run, { roadmap, tracks, words, ...wish, format, uri }));
  if (!run.byProgram) void show(uri, format);
  return uri;
}

/** What the name of the file asks for, where a program names one. */
function byEnding({ args, byProgram }: CommandContext): Format | undefined {
  if (!byProgram) return undefined;
  const target = args.value('target');
  const ending = /\.(\w+)$/.exec(target instanceof vscode.Uri ? target.path : String(target))?.[1];
  const formats: Readonly<Record<string, Format>> = {
    svg: 'svg',
    png: 'png',
    md: 'markdown',
    mmd: 'mermaid',
  };
  return formats[ending ?? ''] ?? invalid('format', say('one of {words}', { words: FORMATS.join(', ') }));
}

function theme({ args, byProgram }: CommandContext): Shade {
  const { kind } = vscode.window.activeColorTheme;
  const isDark = kind === vscode.ColorThemeKind.Dark || kind === vscode.ColorThemeKind.HighContrast;
  return args.choice('theme', SHADES) ?? (isDark && !byProgram ? 'dark' : 'light');
}

/** What the page's filter, or a program, narrows the roadmap to. */
function filterOf({ args, engine }: CommandContext): RoadFilter {
  const words = (key: 'text' | 'person' | 'skill') => (args.value(key) === '' ? '' : (args.text(key) ?? ''));
  const state = args.value('state') === '' ? '' : (args.choice('state', STATES) ?? '');
  return { text: words('text'), person: engine.oneForm(words('person')), state, skill: words('skill') };
}

function mustBeThere(tracks: readonly Track[], { person, skill }: RoadFilter): void {
  if (person !== '' && !tracks.some(({ people }) => people.some(({ id }) => id === person)))
    invalid('person', say('the id of a person of the mentorship'));
  if (skill !== '' && !tracks.some(({ goals }) => goals.some(({ skills }) => skills.includes(skill))))
    invalid('skill', say('a skill of one of the goals'));
}

/** A roadmap and how to speak of it. */
interface Told {
  readonly roadmap: RoadmapOf;
  readonly tracks: readonly Track[];
  readonly words: RoadmapLanguage;
}

interface Wanted extends Told {
  readonly format: Format;
  readonly theme: Shade;
  readonly filter: RoadFilter;
  readonly uri: vscode.Uri;
}

async function content(run: CommandContext, { roadmap, tracks, words, format, theme, filter, uri }: Wanted) {
  const { roadmapPicture, roadmapText, gantt } = await exportsBundle(run);
  switch (format) {
    case 'svg':
      return `${roadmapPicture(tracks, words, theme, filter).svg}\n`;
    case 'png':
      return rasterised(run, roadmap.subject, roadmapPicture(tracks, words, theme, filter));
    case 'markdown':
      return roadmapText(tracks, { ...words, isLasting: true }, filter);
    case 'mermaid': {
      const chart = gantt(tracks, words, filter);
      return uri.path.endsWith('.mmd') ? chart : `\`\`\`mermaid\n${chart}\`\`\`\n`;
    }
  }
}

/** Only a page can make pixels of a drawing: the roadmap's own does, and is opened where it is not open. */
async function rasterised(
  run: CommandContext,
  subject: vscode.Uri,
  picture: { readonly svg: string; readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const png = await run.pages.rasterise(subject, picture);
  return (
    png ?? abort('no-picture', say('The picture could not be made. Open the roadmap, then export it again.'))
  );
}

async function show(uri: vscode.Uri, format: Format): Promise<void> {
  if (format === 'markdown' || format === 'mermaid') {
    await vscode.window.showTextDocument(uri, { preview: false });
    return;
  }
  const open = t('Open');
  const path = vscode.workspace.asRelativePath(uri);
  const chosen = await showInformation(t('The roadmap is in {path}.', { path }), open);
  if (chosen === open) await vscode.commands.executeCommand('vscode.open', uri);
}

function kindWords(format: Format): string {
  return { svg: 'SVG', png: 'PNG', markdown: 'Markdown', mermaid: 'Mermaid' }[format];
}

async function ask(run: CommandContext, { roadmap, tracks, words }: Told, wish: Wish): Promise<void> {
  const { partWords, EVERYTHING } = await exportsBundle(run);
  const part = partWords(tracks, wish.filter, words);
  const [first] = roadmap.mentorships;
  const title = `${t('Export the Roadmap')}: ${roadmap.isAll ? t('All mentorships') : (first?.title ?? '')}`;
  const formats: Readonly<Record<Format, readonly [label: string, description: string]>> = {
    svg: [t('Picture (SVG)'), t('sharp at every size')],
    png: [t('Picture (PNG)'), t('for slides and chats')],
    markdown: [t('Text (Markdown)'), t('everything, under its themes')],
    mermaid: [t('Gantt chart (Mermaid)'), t('is drawn in a pull request')],
  };
  await askAll([
    question(
      place =>
        choiceAt<RoadFilter>(
          {
            title,
            prompt: t('How much of it?'),
            options: [
              { label: t('What is shown'), description: part ?? '', value: wish.filter },
              { label: t('Everything'), value: EVERYTHING },
            ],
          },
          place,
        ),
      filter => (wish.filter = filter),
      () => part !== undefined,
    ),
    question(
      place =>
        choiceAt<Format>(
          {
            title,
            prompt: t('As what?'),
            options: FORMATS.map(value => ({
              label: formats[value][0],
              description: formats[value][1],
              value,
            })),
            ...(wish.format !== undefined && { first: wish.format }),
          },
          place,
        ),
      format => (wish.format = format),
      () => !run.args.has('format'),
    ),
    question(
      place =>
        choiceAt<Shade>(
          {
            title,
            prompt: t('On which background?'),
            options: [
              { label: t('Light'), value: 'light' },
              { label: t('Dark'), value: 'dark' },
            ],
            first: wish.theme,
          },
          place,
        ),
      theme => (wish.theme = theme),
      () => !run.args.has('theme') && (wish.format === 'svg' || wish.format === 'png'),
    ),
  ]);
}
