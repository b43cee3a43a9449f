import { useRef, useState } from 'preact/hooks';
import type { SessionModel } from '../../../core/pages/pageModels';
import type { SessionStage } from '../../protocol/session';
import { Icon } from '../parts/icon';
import { t, together } from '../words';
import { minutesOf, paused, started } from './clock';
import type { Shown } from './shown';
import type { SessionStore } from './sessionStore';

/** The head of the page: what is spoken about with whom, how much time is left, and the way on. */
export function SessionHeader({ store, model }: Shown) {
  const { planned, stage } = store;
  const gone = minutesOf(store.elapsed);
  const runs = model.phase !== 'held' && stage !== 'prepare';
  return (
    <header class="strip">
      <div class="page">
        <Who model={model} />
        {runs && <ClockFace store={store} gone={gone} planned={planned} />}
        <div class="acts">
          {stage === 'run' && <KeysButton store={store} />}
          {runs && <PauseButton store={store} />}
          <WayOn store={store} model={model} />
        </div>
      </div>
      {runs && (
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

/** From each stage to the next: the one button that may be the primary one. */
function WayOn({ store, model }: Shown) {
  const to = (stage: SessionStage) => () => store.go(stage);
  switch (store.stage) {
    case 'prepare':
      return (
        <button class={model.phase === 'now' ? 'btn primary' : 'btn'} type="button" onClick={to('run')}>
          {model.phase === 'held' ? t('Look at the session again') : t('Start the Session')}
        </button>
      );
    case 'run':
      return (
        <>
          <button class="btn plain" type="button" onClick={to('prepare')}>
            {t('Prepare')}
          </button>
          <button
            class={store.isNearEnd && model.phase !== 'held' ? 'btn primary' : 'btn'}
            type="button"
            onClick={to('close')}
          >
            {model.phase === 'held' ? t('Check-in') : t('Close the Session')}
          </button>
        </>
      );
    case 'close':
      return (
        <button class="btn plain" type="button" onClick={to('run')}>
          {t('Back to the session')}
        </button>
      );
  }
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

/** No meeting is made shorter than this, in minutes: of none of them nothing could be left. */
const SHORTEST = 5;

/** The clock: minutes left, and under it on request how to set it. It can be stopped; nothing ticks. */
function ClockFace(props: { readonly store: SessionStore; readonly gone: number; readonly planned: number }) {
  const { store, gone, planned } = props;
  const [isOpen, setOpen] = useState(false);
  const face = useRef<HTMLButtonElement>(null);
  const left = planned - gone;
  const set = (clock: typeof store.clock) => store.keep({ clock });
  const add = (minutes: number) => set({ ...store.clock, added: store.clock.added + minutes });
  return (
    <div
      class="clock"
      onKeyDown={event => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        setOpen(false);
        face.current?.focus();
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <button
        ref={face}
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
        <span class="muted tiny num">{t('{gone} of {planned} min gone', { gone, planned })}</span>
      </button>
      {isOpen && (
        <p class="set" tabIndex={-1}>
          <span class="muted small">{t('The meeting has {planned} min', { planned })}</span>
          <button class="btn tight" type="button" disabled={planned <= SHORTEST} onClick={() => add(-5)}>
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
  );
}

function KeysButton({ store }: { readonly store: SessionStore }) {
  return (
    <button
      class="btn icon plain"
      type="button"
      aria-label={t('Keys')}
      title={`${t('Keys')} (?)`}
      onClick={() => store.toggleKeys()}
    >
      ?
    </button>
  );
}

function PauseButton({ store }: { readonly store: SessionStore }) {
  const { clock } = store;
  const isRunning = clock.since !== undefined;
  const words = isRunning ? t('Pause the clock') : t('Let the clock go on');
  const turn = isRunning ? paused : started;
  return (
    <button
      class="btn icon plain"
      type="button"
      aria-label={words}
      title={words}
      onClick={() => store.keep({ clock: turn(clock, Date.now()) })}
    >
      <Icon name={isRunning ? 'pause' : 'play'} />
    </button>
  );
}
