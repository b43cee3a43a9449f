import { openNotebook } from '../host/notebook';
import type { MovedFile } from '../host/movedNotes';
import { showError, showInformation } from '../host/notices';
import { localized, t } from '../host/strings';
import type { Engine } from '../host/lazyBundles';
import type { Notebook } from '../operations/notebook';
import type { StaleReferences } from '../operations/references';
import type { CommandServices } from './registry';

/**
 * Offers to change what still names a record by the name that its file had, or to take it out where the file is gone.
 * Nothing is said where nothing names it. One undo takes all of it back.
 */
export async function offerToMend(services: CommandServices, moved: readonly MovedFile[]): Promise<void> {
  const { engine, notebook } = await openNotebook(services);
  for (const file of moved) {
    const stale = await findStale(services, engine, notebook, file);
    const isWished = stale === undefined || (await isWanted(stale));
    if (isWished && stale !== undefined)
      for (const { text } of await engine.operations.mendReferences(notebook, stale))
        void showError(localized(text));
    if (isWished) await stayMe(services, engine, file);
  }
}

/** The reader who has once said which person they are, is that person by the new name, too. */
async function stayMe({ notes }: CommandServices, engine: Engine, { from, to }: MovedFile): Promise<void> {
  const [old, now] = [notes.place(from), to && notes.place(to)];
  const was = old && engine.locate(old.path);
  const is = now && engine.locate(now.path);
  if (old === undefined || old.open !== now?.open || was?.kind !== 'person' || is?.kind !== 'person') return;
  if (notes.answered(old.open) === was.id) await notes.rememberMe(old.open, is.id);
}

async function findStale(
  { notes }: CommandServices,
  { operations }: Engine,
  { folders }: Notebook,
  { from, to }: MovedFile,
): Promise<StaleReferences | undefined> {
  const old = notes.place(from);
  const folder = folders.find(({ store }) => store === old?.open.store);
  if (old === undefined || folder === undefined) return undefined;
  const now = to && notes.place(to);
  const isCommitted = (id: string) =>
    notes.commits.some(({ names }) => names.some(name => name.split('/').at(-1) === id));
  const path = now?.open === old.open ? now.path : undefined;
  return operations.staleReferences(folder, old.path, path, isCommitted);
}

async function isWanted({ thing, to, references }: StaleReferences): Promise<boolean> {
  const { length: count } = references;
  const { id } = thing;
  if (to === undefined) {
    const yes = t('Take Out');
    const words =
      count === 1
        ? t('One place still names "{id}", which is gone.', { id })
        : t('{count} places still name "{id}", which is gone.', { count, id });
    return (await showInformation(words, yes)) === yes;
  }
  const yes = t('Change');
  const words =
    count === 0
      ? t('Commits still say "{id}", which is called "{to}" now.', { id, to })
      : count === 1
        ? t('One place still says "{id}", which is called "{to}" now.', { id, to })
        : t('{count} places still say "{id}", which is called "{to}" now.', { count, id, to });
  return (await showInformation(words, yes)) === yes;
}
