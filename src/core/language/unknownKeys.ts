import { isMap, isSeq } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import type { MapShape, Shape } from '../model/shape';
import { say } from '../text';
import { keyText } from '../yaml/plain';
import type { YamlFile, YamlPath } from '../yaml/read';
import type { Finding } from './finding';
import { nearest } from './nearest';

/**
 * The keys that nobody reads and that are nearly one that is, also where that stands beside them; and all that have
 * lists or keys below them: so much writing is not meant for nobody. What else there is is the writer's own, and left alone.
 */
export function unknownKeys(shape: Shape, file: YamlFile): readonly Finding[] {
  const found: Finding[] = [];
  look(shape, file.doc.contents, [], file.text, found);
  return found;
}

function look(shape: Shape, node: unknown, path: YamlPath, text: string, found: Finding[]): void {
  if (shape.is === 'list') {
    if (isSeq(node)) node.items.forEach((item, index) => look(shape.of, item, [...path, index], text, found));
    else look(shape.of, node, path, text, found);
  } else if (shape.is === 'each' && isMap(node)) {
    for (const pair of node.items)
      look(shape.of, pair.value, [...path, keyText(pair.key, text)], text, found);
  } else if (shape.is === 'map' && isMap(node)) {
    lookAtKeys(shape, node, path, text, found);
  }
}

function lookAtKeys({ keys }: MapShape, node: YAMLMap, path: YamlPath, text: string, found: Finding[]): void {
  const here = new Set(node.items.map(pair => keyText(pair.key, text)));
  const missing = Object.keys(keys).filter(key => !here.has(key));
  for (const pair of node.items) {
    const word = keyText(pair.key, text);
    const at = [...path, word];
    const known = Object.hasOwn(keys, word) ? keys[word] : undefined;
    if (known !== undefined) {
      look(known.shape, pair.value, at, text, found);
      continue;
    }
    const isLarge = (isMap(pair.value) || isSeq(pair.value)) && pair.value.items.length > 0;
    const meant = nearest(word, missing) ?? (isLarge ? nearest(word, Object.keys(keys)) : undefined);
    const [start, end] = (pair.key as Node | null)?.range ?? [0, 0];
    if (meant === undefined) {
      if (isLarge)
        found.push({
          code: 'unread-key',
          from: 'meaning',
          severity: 'information',
          text: say('"{word}" is not read here, nor what stands below it.', { word }),
          span: { start, end },
          at,
          word,
        });
      continue;
    }
    found.push({
      code: 'unknown-key',
      from: 'meaning',
      severity: 'warning',
      text: say('"{word}" is not read here. Did you mean "{meant}"?', { word, meant }),
      span: { start, end },
      at,
      word,
      meant,
    });
  }
}
