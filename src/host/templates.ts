import * as vscode from 'vscode';
import type { TemplateKind, TemplatePath } from '../core/templates/builtIn';
import type { Catalogue, TemplateFile, TemplateInfo } from '../core/templates/catalogue';
import type { Sides } from '../core/templates/roles';
import type { Standing } from '../core/templates/standingQuestions';
import type { Engine } from './lazyBundles';
import type { LogChannel } from './log';
import type { OpenFolder } from './notesWorkspace';
import { inWords } from './strings';

/** What reading templates takes. */
export interface TemplateReader {
  readonly engine: Engine;
  readonly log: LogChannel;
  /** Where the extension's own files lie. */
  readonly extensionUri: vscode.Uri;
}

/** The language in which new records of a folder are worded: its own, its notes', else that of the editor. */
export function wordingOf(
  run: Pick<TemplateReader, 'engine'>,
  { store }: OpenFolder,
  mentorship?: { readonly language?: string },
) {
  const config = store.entries.get('.mentoring/mentoring.yaml')?.summary;
  const noted = config?.kind === 'config' ? config.record.language : undefined;
  return run.engine.templateLanguage(mentorship?.language ?? noted ?? vscode.env.language);
}

/**
 * The questions that the template of a meeting puts on every agenda made from it, in whatever language it was made.
 * @param name what the meeting's `template` says; none where there is no such template
 */
export async function standingIn(
  { engine, extensionUri }: Omit<TemplateReader, 'log'>,
  open: OpenFolder,
  mentorship: Partial<Sides> | undefined,
  name: string | undefined,
): Promise<Standing> {
  const own =
    name === undefined ? undefined : await open.store.read(`.mentoring/templates/meetings/${name}.yaml`);
  const files = engine.TEMPLATE_LANGUAGES.flatMap(language => engine.builtInFiles(language)).filter(
    file => file.kind === 'meeting' && file.name === name,
  );
  const ours = await Promise.all(files.map(file => builtIn({ engine, extensionUri }, file)));
  const wordings = [own, ...ours.map(({ read }) => read)].flatMap(read =>
    read?.ok === true ? [read.value.file.value] : [],
  );
  return engine.standingQuestions(wordings, {
    mentees: mentorship?.mentees ?? [],
    mentors: mentorship?.mentors ?? [],
  });
}

/** The extension's own files do not change while it runs. */
const known = new Map<string, Promise<TemplateFile>>();

function builtIn(
  { engine, extensionUri }: Omit<TemplateReader, 'log'>,
  file: TemplatePath,
): Promise<TemplateFile> {
  const read = async () => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, file.path));
    const text = new TextDecoder().decode(bytes);
    return { ...file, read: engine.readRecord(`${file.kind}-template`, file.path, text) };
  };
  const reading = known.get(file.path) ?? read();
  known.set(file.path, reading);
  reading.catch(() => known.delete(file.path));
  return reading;
}

/** Every template that a folder has: the built-in ones in a language, and the team's. Broken ones are in the log. */
export async function templatesOf(
  run: TemplateReader,
  open: OpenFolder,
  language: ReturnType<typeof wordingOf>,
): Promise<Catalogue> {
  const { engine } = run;
  const ours = await Promise.all(engine.builtInFiles(language).map(file => builtIn(run, file)));
  const team: TemplateFile[] = [];
  for (const entry of open.store.entries.values()) {
    if (entry.kind !== 'goal-template' && entry.kind !== 'meeting-template') continue;
    const kind: TemplateKind = entry.kind === 'goal-template' ? 'goal' : 'meeting';
    const read = await open.store.read(entry.path);
    if (read !== undefined) team.push({ kind, name: entry.id, path: entry.path, read });
  }
  const found = engine.catalogue(ours, team);
  for (const { path, text } of found.problems) run.log.info(`${path}: ${inWords(text)}`);
  return found;
}

/** The template of a kind and name, if there is one. */
export function templateNamed(
  { templates }: Catalogue,
  kind: TemplateKind,
  name: string,
): TemplateInfo | undefined {
  return templates.find(template => template.kind === kind && template.name === name);
}
