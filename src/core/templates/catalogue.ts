import type { Problem, Result } from '../result';
import { say, type Text } from '../text';
import { isPlainMap } from '../yaml/plain';
import type { Unreadable } from '../yaml/unreadable';
import type { YamlFile } from '../yaml/read';
import type { TemplateKind, TemplatePath } from './builtIn';
import { isRole, LISTS_BY_PERSON } from '../model/roles';
import { asMinutes, asText, type TemplateValue } from '../model/looseValues';

/** A template that can be used. */
export interface TemplateInfo {
  readonly kind: TemplateKind;
  /** The name of its file without `.yaml`: what a record's `template` says. */
  readonly name: string;
  /** Its title, or its name where it has none. */
  readonly title: string;
  readonly minutes?: number;
  readonly source: 'built-in' | 'team';
  readonly path: string;
  readonly value: TemplateValue;
}

/** A template's file as it was read. */
export interface TemplateFile extends TemplatePath {
  readonly read: Result<{ readonly file: YamlFile; readonly problems: readonly Problem[] }, Unreadable>;
}

/** Something wrong in a template. */
export interface TemplateProblem {
  readonly path: string;
  readonly text: Text;
}

export interface Catalogue {
  /** The built-in ones in their order, each replaced where the team has its own, then the rest of the team's by title. */
  readonly templates: readonly TemplateInfo[];
  readonly problems: readonly TemplateProblem[];
}

/**
 * All templates there are. One of the team takes the place of the built-in one of the same kind and name; one that
 * cannot be read takes no place and is a problem. One that is only partly wrong is used, and says what is wrong.
 */
export function catalogue(builtIn: readonly TemplateFile[], team: readonly TemplateFile[]): Catalogue {
  const own = new Map(infos(team, 'team').map(info => [keyOf(info), info]));
  const ours = infos(builtIn, 'built-in');
  const taken = new Set(ours.map(keyOf));
  const more = [...own.values()].filter(info => !taken.has(keyOf(info)));
  return {
    templates: [
      ...ours.map(info => own.get(keyOf(info)) ?? info),
      ...more.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0)),
    ],
    problems: [...builtIn, ...team].flatMap(problemsOf),
  };
}

const keyOf = ({ kind, name }: TemplatePath) => `${kind} ${name}`;

function infos(files: readonly TemplateFile[], source: TemplateInfo['source']): readonly TemplateInfo[] {
  return files.flatMap(({ kind, name, path, read }) => {
    if (!read.ok) return [];
    const { value } = read.value.file;
    const minutes = kind === 'meeting' ? asMinutes(value['minutes']) : undefined;
    const title = asText(value['title']) ?? name;
    return [{ kind, name, title, ...(minutes !== undefined && { minutes }), source, path, value }];
  });
}

function problemsOf({ kind, path, read }: TemplateFile): readonly TemplateProblem[] {
  if (!read.ok) return [{ path, text: read.error.text }];
  const strangers = kind === 'meeting' ? keysWithoutRole(read.value.file.value) : [];
  return [
    ...read.value.problems.map(({ text }) => ({ path, text })),
    ...strangers.map(key => ({
      path,
      text: say('"{key}" is no role. In a template, mentee, mentor or everyone stands there.', { key }),
    })),
  ];
}

/** What stands in a template where a role belongs, each once. */
function keysWithoutRole(template: TemplateValue): readonly string[] {
  const keys = [...LISTS_BY_PERSON, 'checkin'].flatMap(section => {
    const value = template[section];
    return isPlainMap(value) ? Object.keys(value).filter(key => !isRole(key)) : [];
  });
  return [...new Set(keys)];
}
