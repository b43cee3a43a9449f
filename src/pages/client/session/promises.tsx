import { useEffect } from 'preact/hooks';
import type { PromiseModel } from '../../../core/pages/pageModels';
import { Icon, MarkIcon } from '../parts/icon';
import { t } from '../words';
import { promiseKey } from './sessionChanges';
import { CodeChip } from './codeChip';
import { Kind } from './owed';
import type { Shown } from './shown';

/** The promises of this meeting, and the line that makes another. */
export function Promises({ store, model }: Shown) {
  const made = model.promises.flatMap(({ items }) => items);
  return (
    <section class="promises" aria-labelledby="promises-heading">
      <div class="row sh">
        <h2 id="promises-heading">{t('New promises')}</h2>
      </div>
      {made.length > 0 && (
        <ul class="made">
          {made.map(promise => (
            <Made key={promiseKey(promise)} store={store} model={model} promise={promise} />
          ))}
        </ul>
      )}
      <PromiseLine store={store} model={model} />
    </section>
  );
}

function Made({ store, model, promise }: Shown & { readonly promise: PromiseModel }) {
  const { person, index, text, day, isDone, code = [] } = promise;
  const name = model.people.find(({ id }) => id === person)?.name ?? person;
  return (
    <li>
      <MarkIcon name={isDone ? 'promise-kept' : 'promise-open'} />
      <span class="tx">
        {text}
        {code.map(place => (
          <CodeChip
            key={place.index}
            store={store}
            owner={{ section: 'actions', person, index, text }}
            place={place}
          />
        ))}
      </span>
      <span class="muted small num push row">
        <Kind kind={promise.kind} />
        {day === undefined ? name : t('{name}, {day}', { name, day })}
      </span>
      <button
        class="btn icon tight plain"
        type="button"
        aria-label={t('Take the promise back: {promise}', { promise: text })}
        title={t('Take it back')}
        onClick={() => void store.ask({ kind: 'deletePromise', person, index, text }, promiseKey(promise))}
      >
        <Icon name="undo" />
      </button>
    </li>
  );
}

/** How a line reads stands below its field: both are to be seen while somebody types. */
function showReading(): void {
  document.getElementById('promise-line-reads')?.scrollIntoView({ block: 'nearest' });
}

/** `ada: two options on one page by next friday` is read back before it is added. */
function PromiseLine({ store, model }: Shown) {
  const line = store.lines.text('promise');
  const { reading } = store.lines;
  const known = model.people.find(({ id }) => id === reading?.person)?.name ?? reading?.person;
  useEffect(() => {
    if (document.activeElement?.id === 'promise') showReading();
  }, [reading]);
  const someone = (model.people.find(({ isMe }) => !isMe) ?? model.people[0])?.id ?? 'ada';
  const places = store.lines.placesFor(store.topics.current);
  const isRead = reading !== undefined && line.trim() !== '';
  const name = known === '' ? t('Whose promise?') : known;
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        void store.lines.addPromise();
      }}
    >
      <input
        id="promise"
        class="field"
        aria-label={t('New promise')}
        aria-describedby="promise-reading"
        onFocus={showReading}
        placeholder={t('{person}: two options on one page by next friday', { person: someone })}
        value={line}
        onInput={event => store.lines.typePromise(event.currentTarget.value)}
      />
      <div id="promise-line-reads" class="parsed">
        <p id="promise-reading" role="status">
          {isRead && (
            <>
              <span class="muted small">{t('Reads as')}</span>
              <span class="chip">
                <Icon name="account" />
                {name}
              </span>
              <span class="txt">{reading.text}</span>
              {reading.day !== undefined && (
                <span class="chip num">
                  <Icon name="calendar" />
                  {reading.day}
                </span>
              )}
              <Kind kind={reading.kind} />
            </>
          )}
        </p>
        {isRead && (
          <>
            {places.map(choice => (
              <button
                key={choice.key}
                class="chip code"
                type="button"
                aria-pressed={store.lines.isChosen(choice)}
                aria-label={t('About {place}', { place: choice.code.label })}
                title={t('The promise is about this place in the code, too')}
                onClick={() => store.lines.choosePlace(choice)}
              >
                <Icon name={store.lines.isChosen(choice) ? 'check' : 'add'} />
                {choice.code.label}
              </button>
            ))}
            <span class="muted small push">
              <kbd>{t('Enter')}</kbd> {t('to add')}
            </span>
          </>
        )}
      </div>
    </form>
  );
}
