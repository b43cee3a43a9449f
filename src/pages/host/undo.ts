import { localized, t } from '../../host/strings';
import type { Undone } from '../protocol/messages';
import type { PageServices } from './kind';
import { refuse } from './meetingAt';

/** Takes the last change back, whichever view or page it was made in. */
export async function undoLast(services: PageServices): Promise<Undone> {
  const { history } = await services.notes.open();
  const undone = await history.undo();
  if (undone.ok) return { words: t('Undone: {what}', { what: localized(undone.value) }) };
  return undone.error.code === 'nothing-to-undo'
    ? { words: localized(undone.error.text) }
    : refuse(undone.error.text);
}
