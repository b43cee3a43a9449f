import { inWords, t } from '../../host/strings';
import type { Undone } from '../protocol/messages';
import type { PageDesk } from './kind';
import { refuse } from './meetingAt';

/** Takes the last change back, whichever view or page it was made in. */
export async function undoLast(desk: PageDesk): Promise<Undone> {
  const { history } = await desk.notes.open();
  const undone = await history.undo();
  if (undone.ok) return { words: t('Undone: {what}', { what: inWords(undone.value) }) };
  return undone.error.code === 'nothing-to-undo'
    ? { words: inWords(undone.error.text) }
    : refuse(undone.error.text);
}
