import assert from 'node:assert/strict';
import { diagnose } from '../../../src/core/language/diagnose';
import { folderFacts, type FolderFacts } from '../../../src/core/language/facts';
import type { Finding } from '../../../src/core/language/finding';
import { fill } from '../../../src/core/text';
import { FolderStore } from '../../../src/store/folderStore';
import { readRecord } from '../../../src/store/reading';
import { locate } from '../../../src/core/model/layout';
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
