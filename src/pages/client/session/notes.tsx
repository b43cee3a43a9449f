import { useEffect } from 'preact/hooks';
import { Clash } from '../parts/clash';
import { Markdown } from '../parts/markdown';
import { t } from '../words';
import { fieldKey } from '../fieldKey';
import type { SessionStore } from './sessionStore';

const KEY = fieldKey({ kind: 'notes' });
/** How long typing must pause before the preview follows, in milliseconds. */
const PAUSE = 200;

/** The notes as Markdown, and beside them, or in their place where it is narrow, how they read. */
export function Notes({ store }: { readonly store: SessionStore }) {
  const { fields } = store;
  const text = fields.text(KEY);
  const clash = fields.theirs(KEY);
  const view = store.saved.notesView ?? 'write';
  useEffect(() => {
    const timer = setTimeout(() => void store.render(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <section class="notes" aria-labelledby="notes-heading">
      <div class="row sh">
        <h2 id="notes-heading">{t('Notes')}</h2>
        <span class="muted small push saved">{savedWords(store)}</span>
        <span class="seg tight tabs" role="group" aria-label={t('Notes view')}>
          {(['write', 'preview'] as const).map(each => (
            <button
              key={each}
              type="button"
              aria-pressed={view === each}
              onClick={() => store.keep({ notesView: each })}
            >
              {each === 'write' ? t('Write') : t('Preview')}
            </button>
          ))}
        </span>
      </div>
      <div class={`split ${view}`}>
        <textarea
          id="notes"
          class="field mono"
          rows={9}
          spellcheck={false}
          aria-label={t('Notes in Markdown')}
          value={text}
          onInput={event => fields.type(KEY, event.currentTarget.value)}
          onFocus={() => fields.enter(KEY)}
          onBlur={() => fields.leave(KEY)}
        />
        <div class="preview" role="region" aria-label={t('Preview')} tabIndex={0}>
          <Markdown of={store.preview} />
        </div>
      </div>
      {clash !== undefined && (
        <Clash
          heading={t('The notes were changed in the file')}
          {...clash}
          onChoose={choice => fields.choose(KEY, choice)}
        />
      )}
    </section>
  );
}

/** Where what was typed is now. */
function savedWords(store: SessionStore): string {
  switch (store.fields.state(KEY)) {
    case 'typing':
      return t('Writing…');
    case 'collision':
      return t('Not written yet: choose which text is to stand.');
    case 'away':
      return t('Not written yet: the file is not there now.');
    case 'failed':
      return t('Not written: {reason}', { reason: store.fields.problem(KEY) ?? '' });
    case 'saved':
      return store.model?.file.isUnsaved === true
        ? t('In the editor, not saved yet')
        : t("Saved in the meeting's file");
  }
}
