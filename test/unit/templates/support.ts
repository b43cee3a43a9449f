import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decodeRecord } from '../../../src/core/model/decode';
import { rulesFor } from '../../../src/core/model/keys';
import type { RecordKind } from '../../../src/core/model/kinds';
import { builtInFiles } from '../../../src/core/templates/builtIn';
import type { TemplateLanguage, TemplatePath } from '../../../src/core/templates/builtIn';
import type { TemplateValue } from '../../../src/core/model/looseValues';
import type { TemplateFile } from '../../../src/core/templates/catalogue';
import type { MeetingDraft } from '../../../src/core/templates/meetingFromTemplate';
import { fill } from '../../../src/core/text';
import type { Text } from '../../../src/core/text';
import { readYaml } from '../../../src/core/yaml/read';
import { renderYaml } from '../../../src/core/yaml/render';
import { decode, yaml } from '../model/reading';

/** The value of a template's text. */
export const value = (text: string): TemplateValue => yaml(text).value;

export const words = (text: Text): string => fill(text.message, text.args);

/** A template's file as the store reads it. */
export function templateFile(place: TemplatePath, text: string): TemplateFile {
  const file = readYaml(text);
  if (!file.ok) return { ...place, read: file };
  const { problems } = decodeRecord(`${place.kind}-template`, file.value);
  return { ...place, read: { ok: true, value: { file: file.value, problems } } };
}

/** The built-in templates of a language, from their files. */
export function builtIns(language: TemplateLanguage): readonly TemplateFile[] {
  return builtInFiles(language).map(place => templateFile(place, readFileSync(place.path, 'utf8')));
}

/** The value of a built-in template. */
export function builtIn(language: TemplateLanguage, kind: 'goal' | 'meeting', name: string): TemplateValue {
  return value(readFileSync(`media/templates/${language}/${kind}s/${name}.yaml`, 'utf8'));
}

/** A record as it is after it was written to a file and read again; it must be without a problem. */
export function written<K extends RecordKind>(kind: K, record: Record<string, unknown>) {
  const text = renderYaml(record, rulesFor(kind));
  const { value: read, problems } = decode(kind, text);
  assert.deepEqual(problems, [], text);
  return { text, value: read, plain: plain(yaml(text).value) as Record<string, unknown> };
}

/** With ordinary maps, to compare. */
export const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

/** The forms that a mentorship has. */
export const FORMS = {
  traditional: { mentees: ['ada'], mentors: ['mo'] },
  peer: { mentees: ['lin', 'ada'], mentors: ['lin', 'ada'] },
  reverse: { mentees: ['director'], mentors: ['apprentice'] },
  group: { mentees: ['ada', 'bo', 'cy'], mentors: ['mo', 'no'] },
} as const;

/** A meeting's facts with only what a test is about. */
export function facts(some: Partial<MeetingDraft> = {}): MeetingDraft {
  return { ...FORMS.traditional, date: '2026-12-18T10:00', template: 'own', goals: [], ...some };
}
