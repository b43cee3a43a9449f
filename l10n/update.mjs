// npm run l10n: brings the bundles of this folder up to date with the sentences in src. The English one is written
// anew, the Dutch one put into the same order; sentences that are gone are taken out of it and printed, with the
// Dutch words they had, and so are those that still need Dutch words.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/**
 * The calls that take a sentence for the user as their first argument: `t(…)`, `say(…)`, and `t` of an object, such
 * as `context.t(…)` and `vscode.l10n.t(…)`.
 */
export function isTranslating(call) {
  const { expression } = call;
  if (ts.isIdentifier(expression)) return expression.text === 't' || expression.text === 'say';
  return ts.isPropertyAccessExpression(expression) && expression.name.text === 't';
}

/** Every TypeScript file of a folder, parsed; their names are relative to `root`, with `/`. */
export function sourcesIn(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => join(root, folder, name))
    .sort()
    .map(path => {
      const name = relative(root, path).split(sep).join('/');
      return ts.createSourceFile(name, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    });
}

/** `src/file.ts:12` of a node. */
export function placeOf(node) {
  const source = node.getSourceFile();
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/**
 * The sentences for users in parsed files.
 * @returns `messages`: each sentence, with the places where it stands, in the order of the bundles;
 * `others`: the calls whose sentence is not a literal and so cannot be looked up, each with its file and its text
 */
export function collect(sources) {
  const messages = new Map();
  const others = [];
  const visit = node => {
    if (ts.isCallExpression(node) && isTranslating(node)) {
      const [first] = node.arguments;
      if (first !== undefined && ts.isStringLiteralLike(first))
        messages.set(first.text, [...(messages.get(first.text) ?? []), placeOf(first)]);
      else others.push({ file: node.getSourceFile().fileName, call: node.getText() });
    }
    ts.forEachChild(node, visit);
  };
  sources.forEach(visit);
  return { messages: new Map([...messages].sort(([a], [b]) => (a < b ? -1 : 1))), others };
}

/** A bundle as it stands in its file. */
export function render(bundle) {
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

/** The English bundle: each sentence stands for itself. */
export function english(messages) {
  return Object.fromEntries([...messages.keys()].map(message => [message, message]));
}

function update(root) {
  const { messages } = collect(sourcesIn(root, 'src'));
  writeFileSync(join(root, 'l10n/bundle.l10n.json'), render(english(messages)));
  const path = join(root, 'l10n/bundle.l10n.nl.json');
  const dutch = JSON.parse(readFileSync(path, 'utf8'));
  const known = [...messages.keys()].filter(message => dutch[message]);
  writeFileSync(path, render(Object.fromEntries(known.map(message => [message, dutch[message]]))));
  for (const [message, words] of Object.entries(dutch))
    if (!messages.has(message)) console.log(`gone: ${JSON.stringify(message)}: ${JSON.stringify(words)}`);
  const missing = [...messages].filter(([message]) => !dutch[message]);
  for (const [message, places] of missing)
    console.log(`  ${JSON.stringify(message)}: "",  ${places.join(' ')}`);
  console.log(
    missing.length === 0
      ? `${messages.size} sentences, all of them in Dutch.`
      : `${missing.length} of ${messages.size} sentences need Dutch words in l10n/bundle.l10n.nl.json.`,
  );
  if (missing.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) update(join(import.meta.dirname, '..'));
