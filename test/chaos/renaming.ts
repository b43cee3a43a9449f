// Somebody gives a goal or a person another name in a window, and what names it is mended.
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { locate } from '../../src/core/model/recordPlace';
import { planRename, referenceEdits } from '../../src/core/references/rename';
import { couldName, findReferences, type NotesText } from '../../src/core/references/search';
import { thingOf, type Referable } from '../../src/core/references/referable';
import { ok } from '../../src/core/result';
import { applyTextEdits } from '../../src/core/yaml/edit';
import type { UndoStep } from '../../src/store/history';
import type { Chaos } from './chaos';
import { Lost } from './commands';
import type { Window } from './window';

/** Renames a record in the Explorer, where its references are mended on the user's word, or by its name in a text. */
export async function renameRecord(chaos: Chaos, window: Window): Promise<string> {
  const { random } = chaos;
  const renamed = [...window.store.entries.values()].filter(
    ({ kind }) => kind === 'goal' || kind === 'person',
  );
  const path = random.one(renamed)?.path;
  const place = path === undefined ? undefined : locate(path);
  const thing = place && thingOf(place);
  if (path === undefined || thing === undefined) return '';
  const to = `${thing.id.replace(/-new\d+$/, '')}-new${random.below(1000)}`;
  const texts = await textsNaming(window, thing);
  const plan = planRename(thing, to, [...window.store.entries.keys()], texts);
  if (!plan.ok) return path; // such as where a file that may name it cannot be read
  const before = await count(window, thing, to);
  if (random.chance(0.5)) {
    for (const { path: file, edits } of plan.value.edits) {
      const text = applyTextEdits(texts.find(each => each.path === file)?.text ?? '', edits);
      const document = window.unsaved.get(file);
      if (document === undefined) chaos.write(file, text);
      else document.text = text;
    }
    for (const { from, to: now } of plan.value.moves) move(chaos, window, from, now);
    await window.store.refresh();
  } else {
    for (const { from, to: now } of plan.value.moves) move(chaos, window, from, now);
    await window.store.refresh();
    await mend(chaos, window, thing, to);
  }
  const after = await count(window, thing, to);
  if (after.old > 0 || after.now !== before.old + before.now)
    throw new Lost(
      `${path} became ${to}: ${JSON.stringify(before)} references are ${JSON.stringify(after)} now`,
    );
  return path;
}

/** Gives a file or a folder another name: an editor goes along with it, and this window alone knows of it. */
function move({ repository }: Chaos, window: Window, from: string, to: string): void {
  const file = (path: string) => join(repository.work, path);
  if (!existsSync(file(from)) || existsSync(file(to))) return;
  renameSync(file(from), file(to));
  window.store.moved(from, to);
  for (const [path, document] of [...window.unsaved]) {
    if (path !== from && !path.startsWith(`${from}/`)) continue;
    window.unsaved.delete(path);
    window.unsaved.set(to + path.slice(from.length), document);
  }
}

/** Changes what still names it as before, as one change; at times that is taken back at once, and made again. */
async function mend({ random }: Chaos, window: Window, thing: Referable, to: string): Promise<void> {
  const change = async () => {
    const undo: (UndoStep | undefined)[] = [];
    const { references } = findReferences(thing, await textsNaming(window, thing));
    for (const path of new Set(references.map(({ file }) => file))) {
      const written = await window.store.editText(path, text => {
        const edits = referenceEdits(thing, to, [{ path, text }]);
        return edits.ok ? ok(edits.value.flatMap(file => file.edits)) : edits;
      });
      if (written.ok) undo.push(written.value.undo);
    }
    window.remember('rename', [], undo);
    return undo.length;
  };
  const before = await textsNaming(window, thing);
  if ((await change()) === 0 || random.chance(0.5)) return;
  await window.undo();
  const after = await textsNaming(window, thing);
  const other = before.find(({ text }, at) => text !== after[at]?.text);
  if (other !== undefined)
    throw new Lost(`undoing a rename left ${other.path} as it was not:\n${other.text}`);
  await change();
}

async function textsNaming({ store }: Window, thing: Referable): Promise<NotesText[]> {
  const texts: NotesText[] = [];
  for (const path of store.entries.keys()) {
    const text = couldName(thing, path) ? await store.text(path) : undefined;
    if (text !== undefined) texts.push({ path, ...(text.ok && { text: text.value }) });
  }
  return texts;
}

/** How often a thing is named as before, and as it is called by now. */
async function count(window: Window, thing: Referable, to: string): Promise<{ old: number; now: number }> {
  const texts = await textsNaming(window, thing);
  const named = (id: string) => findReferences({ ...thing, id }, texts).references.length;
  return { old: named(thing.id), now: named(to) };
}
