import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { RecordKind } from '../model/layout';
import type { Span } from '../result';
import { keyText } from '../yaml/plain';
import type { YamlFile, YamlPath } from '../yaml/read';

/** What an id in a record can name: a file of its kind, or a theme of the roadmap by its text. */
export type ReferenceKind = 'person' | 'goal' | 'theme' | 'meeting-template';

/** A place in a record that names something else. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  /** The way to it; of a key, to the value behind it. */
  readonly path: YamlPath;
  /** It stands as the key of a map. */
  readonly isKey: boolean;
  readonly span: Span;
}

/** Each item of a list, or one alone without its dash. */
const EACH = Symbol('each');
/** The keys of a map; at the end of a way the keys themselves, before that what stands behind them. */
const KEYS = Symbol('keys');

type Way = readonly (string | typeof EACH | typeof KEYS)[];

const bySection = (...sections: readonly string[]) =>
  sections.map(section => ['person', [section, KEYS]] as const);

const PLACES: Readonly<Partial<Record<RecordKind, readonly (readonly [ReferenceKind, Way])[]>>> = {
  mentorship: [
    ['person', ['mentees', EACH]],
    ['person', ['mentors', EACH]],
    ['meeting-template', ['template']],
    ['person', ['agreement', 'expectations', KEYS]],
    ['person', ['agreement', 'agreed', KEYS]],
  ],
  roadmap: [['goal', ['stages', EACH, 'goals', EACH]]],
  goal: [['person', ['owner']]],
  meeting: [
    ['meeting-template', ['template']],
    ['theme', ['theme']],
    ['person', ['people', EACH]],
    ['goal', ['agenda', KEYS, EACH, 'goal']],
    ['goal', ['progress', KEYS]],
    ...bySection('agenda', 'wins', 'decisions', 'actions', 'checkin'),
  ],
  feedback: [
    ['person', ['from']],
    ['person', ['to']],
  ],
  closing: [['goal', ['outcomes', KEYS]], ...bySection('learned', 'advice')],
};

/** Everything in a record that names another one, in the order of the file. */
export function referencesIn(kind: RecordKind, file: YamlFile): readonly Reference[] {
  const found: Reference[] = [];
  for (const [of, way] of PLACES[kind] ?? []) follow(file, of, way, file.doc.contents, [], found);
  return found.sort((one, other) => one.span.start - other.span.start);
}

function follow(
  file: YamlFile,
  kind: ReferenceKind,
  way: Way,
  node: unknown,
  path: YamlPath,
  found: Reference[],
): void {
  const [step, ...rest] = way;
  if (step === undefined) {
    add(file, kind, node, path, false, found);
  } else if (step === EACH) {
    if (isSeq(node))
      node.items.forEach((item, index) => follow(file, kind, rest, item, [...path, index], found));
    else follow(file, kind, rest, node, path, found);
  } else if (isMap(node)) {
    for (const pair of node.items as readonly Pair[]) {
      const key = keyText(pair.key, file.text);
      if (step !== KEYS && step !== key) continue;
      if (step === KEYS && rest.length === 0) add(file, kind, pair.key, [...path, key], true, found);
      else follow(file, kind, rest, pair.value, [...path, key], found);
    }
  }
}

function add(
  { text }: YamlFile,
  kind: ReferenceKind,
  node: unknown,
  path: YamlPath,
  isKey: boolean,
  found: Reference[],
): void {
  if (!isScalar(node)) return;
  const id = (
    isKey ? keyText(node, text) : typeof node.value === 'string' ? node.value : (node.source ?? '')
  ).trim();
  const [start, end] = (node as Node).range ?? [0, 0];
  if (id !== '' && node.value !== null) found.push({ kind, id, path, isKey, span: { start, end } });
}
