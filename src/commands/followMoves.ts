import type { MovedFile } from '../host/movedNotes';
import { offerToMend } from './mendReferences';
import type { CommandServices } from './registry';

/**
 * Somebody has renamed, moved or deleted files of the notes: what was changed in them is undone under their new names,
 * and what names them can be mended.
 */
export async function followMoves(services: CommandServices, moved: readonly MovedFile[]): Promise<void> {
  const { history } = await services.notes.open();
  for (const { from, to } of moved) {
    const was = services.notes.place(from);
    if (was === undefined || to === undefined) continue; // what is deleted may come back as it was
    const is = services.notes.place(to);
    was.open.store.moved(was.path, is?.open === was.open ? is.path : undefined);
    history.forgetKeys();
  }
  await offerToMend(services, moved);
}
