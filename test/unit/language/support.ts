import assert from 'node:assert/strict';
import { diagnose } from '../../../src/core/language/diagnose';
import { misplaced } from '../../../src/core/language/misplaced';
import { folderFacts, type FolderFacts } from '../../../src/core/language/folderFacts';
import type { Finding } from '../../../src/core/language/finding';
import type { Fix } from '../../../src/core/language/fix';
import { fixesFor } from '../../../src/core/language/fixes';
import { fill } from '../../../src/core/text';
import { FolderStore } from '../../../src/store/folderStore';
import { readRecord } from '../../../src/store/reading';
import { locate } from '../../../src/core/model/recordPlace';
import { MemoryFolder } from '../support/memoryPorts';

/** The day of these tests: a Friday. */
export const TODAY = '2027-02-26';

export const NOTES: Readonly<Record<string, string>> = {
  'people/ada.yaml': 'name: Ada\nemail: ada@example.org\n',
  'people/lin.yaml': 'name: Lin\n',
  'templates/meetings/review-together.yaml': 'agenda:\n  mentee:\n    - What did you find?\n',
  'mentorships/ada-mo/mentorship.yaml': 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n',
  'mentorships/ada-mo/roadmap.yaml':
    'stages:\n  - theme: How we test\n    goals: [parser-tests]\n  - theme: Shaping an API\n',
  'mentorships/ada-mo/goals/parser-tests.yaml': 'title: Cover the parser\nowner: ada\n',
  'mentorships/ada-mo/goals/read-the-parser.yaml': 'title: Read the parser\nowner: ada\n',
  'mentorships/ada-mo/meetings/2027-02-12-tests.yaml': 'title: Tests\ndate: 2027-02-12T10:00\n',
};

export const GOAL = 'mentorships/ada-mo/goals/new.yaml';
export const MEETING = 'mentorships/ada-mo/meetings/2027-02-26-new.yaml';

/** What is known of a folder with these files; paths are taken from `.mentoring/`. */
export async function factsOf(files: Readonly<Record<string, string>> = NOTES): Promise<FolderFacts> {
  const memory = new MemoryFolder(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`.mentoring/${path}`, text])),
  );
  const store = new FolderStore(memory.ports);
  await store.refresh();
  return folderFacts(store.entries, TODAY);
}

/** What is found in a text at a path, in a folder that holds it beside other files. */
export async function find(
  path: string,
  text: string,
  files: Readonly<Record<string, string>> = NOTES,
): Promise<readonly Finding[]> {
  const full = `.mentoring/${path}`;
  const place = locate(full);
  assert.ok(place);
  return diagnose(full, readRecord(place.kind, full, text), await factsOf({ ...files, [path]: text }));
}

/** A finding as the tests compare it: its code, the characters it marks, its sentence. */
export function seen(text: string, { code, span, text: words }: Finding): readonly [string, string, string] {
  return [code, text.slice(span.start, span.end), fill(words.message, words.args)];
}

/** What is found in a file as it stands at any moment, with the folder around it. */
export async function findings(path: string, text: string) {
  const full = `.mentoring/${path}`;
  const place = locate(full);
  const facts = await factsOf({ ...NOTES, ...(place === undefined ? {} : { [path]: text }) });
  const look = (now: string): readonly Finding[] => {
    if (place === undefined) return [misplaced(full, now)].filter(found => found !== undefined);
    return diagnose(full, readRecord(place.kind, full, now), facts, true);
  };
  return { full, facts, look };
}

/** All fixes of a text, by their titles. */
export async function fixesOf(path: string, text: string): Promise<ReadonlyMap<string, Fix>> {
  const { full, facts, look } = await findings(path, text);
  const whole = { start: 0, end: text.length };
  const fixes = fixesFor({ path: full, text, facts, locale: 'en' }, look(text), whole);
  return new Map(fixes.map(fix => [fill(fix.title.message, fix.title.args), fix]));
}
