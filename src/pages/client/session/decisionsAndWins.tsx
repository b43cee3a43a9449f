import { useRef } from 'preact/hooks';
import { MarkIcon } from '../parts/icon';
import { t } from '../words';
import type { Shown } from './shown';

const LISTS = ['decisions', 'wins'] as const;

/** What was decided and what went well: two short lists and one line that adds to either. */
export function DecisionsAndWins({ store, model }: Shown) {
  const section = store.lines.saidIn;
  const line = useRef<HTMLInputElement>(null);
  const nameOf = (person: string) => model.people.find(({ id }) => id === person)?.name ?? person;
  return (
    <section class="promises said" aria-labelledby="said-heading">
      <div class="row sh">
        <h2 id="said-heading">{t('Decisions and wins')}</h2>
      </div>
      <ul class="made">
        {LISTS.flatMap(list =>
          model[list].map(({ person, index, text }) => (
            <li key={`${list}/${person}/${index}`}>
              <MarkIcon name={list === 'wins' ? 'win' : 'held'} />
              <span class="tx">
                <span class="sr">{list === 'wins' ? t('win') : t('decision')}: </span>
                {text}
              </span>
              <span class="muted small push">{nameOf(person)}</span>
            </li>
          )),
        )}
      </ul>
      <form
        class="row"
        onSubmit={event => {
          event.preventDefault();
          void store.lines.addSaid();
        }}
      >
        <span class="seg tight" role="group" aria-label={t('What is noted')}>
          {LISTS.map(each => (
            <button
              key={each}
              type="button"
              aria-pressed={section === each}
              onClick={() => {
                store.lines.type('said-section', each);
                line.current?.focus();
              }}
            >
              {each === 'wins' ? t('Win') : t('Decision')}
            </button>
          ))}
        </span>
        <input
          ref={line}
          class="field"
          aria-label={section === 'wins' ? t('New win') : t('New decision')}
          placeholder={section === 'wins' ? t('What went well') : t('What you decided')}
          value={store.lines.text('said')}
          onInput={event => store.lines.type('said', event.currentTarget.value)}
        />
      </form>
    </section>
  );
}
