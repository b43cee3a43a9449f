import type { Deeds } from '../deeds';
import { t } from '../words';
import { Icon } from './icon';

/** What was done last: said aloud once, and in a line over the end of the page, with the way back. */
export function LastDeed({ deeds, onUndo }: { readonly deeds: Deeds; readonly onUndo: () => void }) {
  const { shown, spoken } = deeds;
  return (
    <>
      {shown !== undefined && (
        <section class="deed" aria-label={t('Last change')} data-focus="deed" tabIndex={-1}>
          <span>{shown.text}</span>
          {shown.canUndo && (
            <button class="btn link" type="button" data-focus="deed" onClick={onUndo}>
              {t('Undo')}
            </button>
          )}
          <button
            class="btn icon tight plain"
            type="button"
            aria-label={t('Dismiss')}
            onClick={() => deeds.dismiss()}
          >
            <Icon name="close" />
          </button>
        </section>
      )}
      <p class="sr" role="status">
        <span key={spoken.turn}>{spoken.text}</span>
      </p>
    </>
  );
}
