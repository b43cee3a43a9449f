import { useState } from 'preact/hooks';
import type { NoOwnPart, OwnPart } from '../../protocol/ownPart';
import { Icon } from '../parts/icon';
import { t } from '../words';
import type { SessionStore } from './sessionStore';

interface Props {
  readonly store: SessionStore;
  readonly own: OwnPart;
}

const SHARE = 's';

/** What of the meeting only its reader has: their private topics, what they caught, and where that is kept. */
export function OnlyYou({ store, own }: { readonly store: SessionStore; readonly own: OwnPart | NoOwnPart }) {
  if ('refused' in own)
    return (
      <p class="muted small who-own">
        <Icon name="lock" />
        <span>{own.refused}</span>
      </p>
    );
  return (
    <>
      <Topics store={store} own={own} />
      <Caught store={store} own={own} />
      {own.where !== undefined && (
        <p class="muted small who-own">
          <Icon name="lock" />
          <span>
            {own.where === 'outside'
              ? t('Stays outside of this repository, not encrypted.')
              : t('Stays inside of this folder and out of git, not encrypted.')}{' '}
            <button class="btn link" type="button" onClick={() => void store.ask({ kind: 'showOwnFolder' })}>
              {t('Where?')}
            </button>
          </span>
        </p>
      )}
    </>
  );
}

function Topics({ store, own: { topics } }: Props) {
  return (
    <section class="own" aria-labelledby="own-heading">
      <h2 id="own-heading">
        <Icon name="lock" />
        {t('Only you')} <span class="muted num">{topics.length === 0 ? '' : topics.length}</span>
      </h2>
      <ul>
        {topics.map(({ index, text }, at) => {
          const share = () => void store.ask({ kind: 'shareOwn', index, text });
          return (
            <li
              key={keyAt(topics, at)}
              class="item"
              onKeyDown={event => {
                if (event.key.toLowerCase() !== SHARE || event.ctrlKey || event.metaKey || event.altKey)
                  return;
                event.preventDefault();
                share();
              }}
            >
              <Icon name="lock" />
              <span class="turn">{text}</span>
              <button
                class="btn link"
                type="button"
                aria-label={t('Share: {topic}', { topic: text })}
                onClick={share}
              >
                {t('Share')}
              </button>
              <kbd aria-hidden="true">{SHARE.toUpperCase()}</kbd>
              <button
                class="btn icon tight plain"
                type="button"
                aria-label={t('Delete: {topic}', { topic: text })}
                title={t('Delete')}
                onClick={() => void store.ask({ kind: 'deleteOwn', index, text })}
              >
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ul>
      <AddOwn store={store} />
    </section>
  );
}

/** The same line as before, also where one above it has gone: what has the focus keeps it. */
function keyAt(lines: readonly { readonly text: string }[], at: number): string {
  const text = lines[at]?.text ?? '';
  return `${lines.slice(0, at).filter(each => each.text === text).length} ${text}`;
}

/** Nothing that is typed here is kept on the page: when the field is left, it is noted. */
function AddOwn({ store }: { readonly store: SessionStore }) {
  const [text, setText] = useState('');
  const add = async () => {
    const typed = text;
    if (typed.trim() === '') return;
    setText('');
    if (!(await store.ask({ kind: 'addOwn', text: typed }))) setText(now => (now === '' ? typed : now));
  };
  return (
    <form
      class="add"
      onSubmit={event => {
        event.preventDefault();
        void add();
      }}
    >
      <input
        class="field"
        aria-label={t('Add a topic that only you see')}
        placeholder={t('Add one that only you see')}
        autocomplete="off"
        value={text}
        onInput={event => setText(event.currentTarget.value)}
        onBlur={() => void add()}
      />
    </form>
  );
}

function Caught({ store, own: { caught } }: Props) {
  if (caught.length === 0) return null;
  return (
    <section class="own caught" aria-labelledby="caught-heading">
      <h2 id="caught-heading">
        <Icon name="inbox" />
        {t('Caught since last time')} <span class="muted num">{caught.length}</span>
      </h2>
      <ul>
        {caught.map(({ index, text, when, code }, at) => {
          const settle = (fate: 'topic' | 'win' | 'me') => () =>
            void store.ask({ kind: 'settleCaught', index, text, fate });
          const choices = [
            [t('Make it a topic'), settle('topic')],
            [t('A win'), settle('win')],
            [t('Only me'), settle('me')],
            [t('Later'), () => void store.ask({ kind: 'laterCaught', index, text })],
          ] as const;
          return (
            <li key={keyAt(caught, at)}>
              <p>{text}</p>
              <p class="muted small from">
                {when}
                {code !== undefined && (
                  <button
                    class="btn link"
                    type="button"
                    onClick={() => void store.ask({ kind: 'openCaught', index, text })}
                  >
                    {code}
                  </button>
                )}
              </p>
              <div class="row wrap">
                {choices.map(([words, act], place) => (
                  <button
                    key={words}
                    class={place === 0 ? 'btn tight' : 'btn tight plain'}
                    type="button"
                    aria-label={`${words}: ${text}`}
                    onClick={act}
                  >
                    {words}
                  </button>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
