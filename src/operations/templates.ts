import {
  builtInFiles,
  templateLanguage,
  TEMPLATE_LANGUAGES,
  type TemplateKind,
  type TemplateLanguage,
  type TemplatePath,
} from '../core/templates/builtIn';
import { catalogue, type Catalogue, type TemplateFile, type TemplateInfo } from '../core/templates/catalogue';
import type { MentorshipSides } from '../core/model/roles';
import { standingQuestions, type Standing } from '../core/mentoring/standingQuestions';
import type { FolderStore } from '../store/folderStore';

/** Where templates come from that nobody wrote here. */
export interface TemplateSource {
  /** The language of the editor, as a tag: `nl-BE`. */
  readonly language: string;
  /** One of the built-in ones, as it was read. */
  builtIn(file: TemplatePath): Promise<TemplateFile>;
}

/** The language in which new records of a folder are worded: its mentorship's, its notes', else that of the editor. */
export function wordingOf(
  { language }: Pick<TemplateSource, 'language'>,
  store: FolderStore,
  mentorship?: { readonly language?: string },
): TemplateLanguage {
  const config = store.entries.get('.mentoring/mentoring.yaml')?.summary;
  const noted = config?.kind === 'config' ? config.record.language : undefined;
  return templateLanguage(mentorship?.language ?? noted ?? language);
}

/** Every template that a folder has: the built-in ones in a language, and the team's; with what is wrong in them. */
export async function templatesOf(
  source: TemplateSource,
  store: FolderStore,
  language: TemplateLanguage,
): Promise<Catalogue> {
  const ours = await Promise.all(builtInFiles(language).map(file => source.builtIn(file)));
  const team: TemplateFile[] = [];
  for (const { kind: of, path, id: name } of store.entries.values()) {
    if (of !== 'goal-template' && of !== 'meeting-template') continue;
    const kind: TemplateKind = of === 'goal-template' ? 'goal' : 'meeting';
    const read = await store.read(path);
    if (read !== undefined) team.push({ kind, name, path, read });
  }
  return catalogue(ours, team);
}

/** The template of a kind and name, if there is one. */
export function templateNamed(
  { templates }: Catalogue,
  kind: TemplateKind,
  name: string,
): TemplateInfo | undefined {
  return templates.find(template => template.kind === kind && template.name === name);
}

/**
 * The questions that the template of a meeting puts on every agenda made from it, in whatever language it was made.
 * @param name what the meeting's `template` says; none where there is no such template
 */
export async function standingIn(
  source: TemplateSource,
  store: FolderStore,
  mentorship: Partial<MentorshipSides> | undefined,
  name: string | undefined,
): Promise<Standing> {
  const own = name === undefined ? undefined : await store.read(`.mentoring/templates/meetings/${name}.yaml`);
  const files = TEMPLATE_LANGUAGES.flatMap(language => builtInFiles(language)).filter(
    file => file.kind === 'meeting' && file.name === name,
  );
  const ours = await Promise.all(files.map(file => source.builtIn(file)));
  const wordings = [own, ...ours.map(({ read }) => read)].flatMap(read =>
    read?.ok === true ? [read.value.file.value] : [],
  );
  return standingQuestions(wordings, {
    mentees: mentorship?.mentees ?? [],
    mentors: mentorship?.mentors ?? [],
  });
}
