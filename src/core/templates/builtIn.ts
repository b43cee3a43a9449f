/** What there are templates of. */
export type TemplateKind = 'goal' | 'meeting';

/** The languages of the built-in templates. */
export const TEMPLATE_LANGUAGES = ['en', 'nl'] as const;
export type TemplateLanguage = (typeof TEMPLATE_LANGUAGES)[number];

/** The built-in templates, in the order in which a mentorship meets them. */
export const BUILT_IN: Readonly<Record<TemplateKind, readonly string[]>> = {
  meeting: [
    'kick-off',
    'regular',
    'goal-review',
    'code-review',
    'pairing',
    'stuck',
    'feedback',
    'career',
    'mid-point',
    'closing',
    'async-check-in',
  ],
  goal: ['skill', 'delivery', 'career', 'habit'],
};

/** A template's file: what it is of, and its name. */
export interface TemplatePath {
  readonly kind: TemplateKind;
  readonly name: string;
  readonly path: string;
}

/**
 * The files of the built-in templates, from the folder of the extension: named here, because an extension in the
 * browser cannot list its own folder.
 */
export function builtInFiles(language: TemplateLanguage): readonly TemplatePath[] {
  return (['meeting', 'goal'] as const).flatMap(kind =>
    BUILT_IN[kind].map(name => ({ kind, name, path: `media/templates/${language}/${kind}s/${name}.yaml` })),
  );
}

/** The language of the built-in templates for a `language` in the notes or of the editor (`nl-BE`); English for others. */
export function templateLanguage(language: string | undefined): TemplateLanguage {
  const short = language?.trim().toLowerCase().split(/[-_]/, 1)[0];
  return TEMPLATE_LANGUAGES.find(known => known === short) ?? 'en';
}
