import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SessionModel } from '../../../core/pages/pageModels';
import { Questions } from '../checkIn/questions';
import { Icon, MarkIcon } from '../parts/icon';
import { t } from '../words';
import { UnfinishedLines } from './unfinishedLines';
import { checkInServices } from './checkInServices';
import { focus } from './sessionKeys';
import type { Shown } from './shown';
import type { SessionStore } from './sessionStore';

/** The end of a session: the check-in, and what closing does. */
export function Close({ store, model }: Shown) {
  const isHeld = model.phase === 'held';
  useLayoutEffect(() => {
    if (isHeld && document.activeElement === document.body) focus('closed'); // what closed it is gone
  }, [isHeld]);
  return (
    <form
      class="closing"
      onSubmit={event => {
        event.preventDefault();
        close(store);
      }}
    >
      <UnfinishedLines store={store} />
      {isHeld && (
        <section class="now-card" aria-labelledby="closed">
          <h2 id="closed" tabIndex={-1}>
            {t('This session is closed')}
          </h2>
          <p>{followsWords(model)}</p>
          <p class="row wrap tacts">
            <button class="btn" type="button" onClick={() => void store.ask({ kind: 'share' })}>
              {t('Share…')}
            </button>
            <button class="btn plain" type="button" onClick={() => store.go('run')}>
              {t('Look at the session again')}
            </button>
          </p>
        </section>
      )}
      <Questions services={checkInServices(store)} />
      <p class="muted small row">
        <Icon name="eye" /> {t('Everyone who can read this repository can read your answers.')}
      </p>
      {isHeld ? (
        <p>
          <button class="btn" type="button" onClick={() => void store.saveAnswers()}>
            {t('Save my answers')}
          </button>
        </p>
      ) : (
        <Following store={store} model={model} />
      )}
    </form>
  );
}

function close(store: SessionStore): void {
  const isDayMissing = store.saved.following === 'another' && store.lines.text('next-day') === '';
  if (isDayMissing) store.refuse(t('The session is not closed yet: choose the other day first.'));
  else void store.close(wantedNext(store));
}

/** The day that was chosen: nothing for what is proposed, null for no further meeting. */
function wantedNext(store: SessionStore): string | null | undefined {
  const wish = store.saved.following ?? 'proposed';
  if (wish === 'none') return null;
  const day = store.lines.text('next-day');
  if (wish === 'proposed') return undefined;
  const time = store.model?.closing.date?.slice(10) ?? '';
  return `${day}${time}`;
}

function followsWords({ next }: SessionModel): string {
  return next === undefined
    ? t('No next meeting is planned.')
    : t('Next: {title}, {day}.', { title: next.title, day: next.day });
}

/** When to meet next, and what goes on then. */
function Following({ store, model }: Shown) {
  const { closing } = model;
  const wish = store.saved.following ?? 'proposed';
  const options = [
    ...(closing.follows === 'none' ? [] : [['proposed', proposedWords(model)] as const]),
    ['another', t('Another day')] as const,
    [
      closing.follows === 'none' ? 'proposed' : 'none',
      t('No next meeting: what is open stays open'),
    ] as const,
  ];
  const goesOn = wish !== 'none' && !(closing.follows === 'none' && wish === 'proposed');
  return (
    <section class="q" aria-labelledby="following">
      <h2 id="following">{t('When do you meet next?')}</h2>
      <fieldset class="days">
        <legend class="sr">{t('When do you meet next?')}</legend>
        {options.map(([value, words]) => (
          <label key={value} class="check">
            <input
              type="radio"
              name="following"
              checked={wish === value}
              onChange={() => store.keep({ following: value })}
            />
            <span>{words}</span>
          </label>
        ))}
        {wish === 'another' && (
          <input
            class="field day"
            type="date"
            aria-label={t('Day of the next meeting')}
            value={store.lines.text('next-day')}
            onInput={event => store.lines.type('next-day', event.currentTarget.value)}
          />
        )}
      </fieldset>
      {goesOn && closing.topics.length > 0 && (
        <div class="goes-on">
          <p class="muted small">{t('These topics go on then:')}</p>
          <ul>
            {closing.topics.map(topic => (
              <li key={topic}>
                <Icon name="arrow-right" /> {topic}
              </li>
            ))}
          </ul>
        </div>
      )}
      {closing.left !== undefined && <p class="muted small goes-on">{leftWords(closing.left)}</p>}
      {store.asksAboutBegun && store.lines.begun.length > 0 ? (
        <BeforeClosing store={store} />
      ) : (
        <p class="row wrap tacts">
          <button class="btn primary" type="submit">
            {t('Close the Session')}
          </button>
          <button class="btn plain" type="button" onClick={() => store.go('run')}>
            {t('Back to the session')}
          </button>
          <span class="muted small">{t('What changes is shown before it is shared.')}</span>
        </p>
      )}
    </section>
  );
}

/** Something was begun and not entered: it is closed once somebody has said what is to become of that. */
function BeforeClosing({ store }: { readonly store: SessionStore }) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const close = (begun: 'add' | 'leave') => () => void store.close(wantedNext(store), begun);
  return (
    <div class="begun" role="group" aria-label={t('Typed, and not added yet')}>
      <p role="status">
        {t('Not added yet: {text}', { text: store.lines.begun.map(([, text]) => text).join('; ') })}
      </p>
      <p class="row wrap tacts">
        <button ref={first} class="btn primary" type="button" onClick={close('add')}>
          {t('Add it and close')}
        </button>
        <button class="btn" type="button" onClick={close('leave')}>
          {t('Close without it')}
        </button>
      </p>
    </div>
  );
}

function leftWords(count: number): string {
  return count === 1
    ? t('1 question of the template that was not talked about stays here.')
    : t('{count} questions of the template that were not talked about stay here.', { count });
}

function proposedWords({ closing }: SessionModel): string {
  const { follows, day = '', title = '', theme } = closing;
  if (follows === 'planned') return t('{day}, as planned: {title}', { day, title });
  return theme === undefined
    ? t('{day}, by your cadence', { day })
    : t('{day}, by your cadence, about {theme}', { day, theme });
}

/** The promises of the session, to read once more before it is closed. */
export function PromisesMade({ model }: { readonly model: SessionModel }) {
  const made = model.promises.flatMap(({ items }) => items);
  if (made.length === 0) return null;
  return (
    <section class="block" aria-labelledby="made">
      <h2 id="made">{t('Promised today')}</h2>
      {model.promises
        .filter(({ items }) => items.length > 0)
        .map(({ person, items }) => (
          <section key={person}>
            <h3>{model.people.find(({ id }) => id === person)?.name ?? person}</h3>
            <ul>
              {items.map(({ text, day, isDone }) => (
                <li key={text} class="item">
                  <MarkIcon name={isDone ? 'promise-kept' : 'promise-open'} />
                  <span class="turn">{text}</span>
                  <span class="min num">{day}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </section>
  );
}
