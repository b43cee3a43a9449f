import { useState } from 'preact/hooks';
import type { SessionModel } from '../../../core/pages/model';
import { Icon } from '../parts/icon';
import { t, together } from '../words';
import { minutesOf, paused, started } from './clock';
import type { SessionStore } from './store';

/** The head of the page: what is spoken about with whom, how much time is left, and the way on. */
export function Strip({ store, model }: { readonly store: SessionStore; readonly model: SessionModel }) {
  const gone = minutesOf(store.elapsed);
  const { planned } = store;
  return (
    <header class="strip">
      <div class="page">
        <Who model={model} />
        {model.phase !== 'held' && <ClockFace store={store} gone={gone} planned={planned} />}
      </div>
      {model.phase !== 'held' && (
        <div class="line">
          <progress
            max={Math.max(1, planned)}
            value={Math.min(gone, planned)}
            aria-label={t('Meeting: {gone} of {planned} minutes', { gone, planned })}
          />
        </div>
      )}
    </header>
  );
}

export function Who({ model }: { readonly model: SessionModel }) {
  return (
    <div class="who">
      <h1>{model.title}</h1>
      <p class="meta sep muted">
        <span>{together(model.people.map(({ name }) => name))}</span>
        {model.day !== undefined && <span>{model.day}</span>}
        {model.hours !== undefined && <span class="num">{model.hours}</span>}
      </p>
    </div>
  );
}

/** The clock: minutes left, and under it on request how to set it. It can be stopped; nothing ticks. */
function ClockFace(props: { readonly store: SessionStore; readonly gone: number; readonly planned: number }) {
  const { store, gone, planned } = props;
  const [isOpen, setOpen] = useState(false);
  const left = planned - gone;
  const isRunning = store.clock.since !== undefined;
  const set = (clock: typeof store.clock) => store.keep({ clock });
  const add = (minutes: number) => set({ ...store.clock, added: store.clock.added + minutes });
  return (
    <>
      <div class="clock">
        <button
          class="face"
          type="button"
          aria-expanded={isOpen}
          title={t('Set the clock')}
          onClick={() => setOpen(!isOpen)}
        >
          <span>
            <span class="big num">{Math.abs(left)}</span>{' '}
            <span class="muted">{left < 0 ? t('min over') : t('min left')}</span>
          </span>
          <span class="muted tiny num">{t('{gone} of {planned}', { gone, planned })}</span>
        </button>
        {isOpen && (
          <p class="set">
            <button class="btn tight" type="button" onClick={() => add(-5)}>
              {t('− 5 min')}
            </button>
            <button class="btn tight" type="button" onClick={() => add(5)}>
              {t('+ 5 min')}
            </button>
            <button
              class="btn tight"
              type="button"
              onClick={() =>
                set({ spent: 0, added: 0, topics: {}, wider: {}, topicFrom: 0, since: Date.now() })
              }
            >
              {t('Start at 0')}
            </button>
          </p>
        )}
      </div>
      <div class="acts">
        <button
          class="btn icon plain"
          type="button"
          aria-label={isRunning ? t('Pause the clock') : t('Let the clock go on')}
          title={isRunning ? t('Pause the clock') : t('Let the clock go on')}
          onClick={() => set(isRunning ? paused(store.clock, Date.now()) : started(store.clock, Date.now()))}
        >
          <Icon name={isRunning ? 'pause' : 'play'} />
        </button>
      </div>
    </>
  );
}
