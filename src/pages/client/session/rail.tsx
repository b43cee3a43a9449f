import type { ComponentChildren, TargetedEvent } from 'preact';
import type { PromiseModel, SessionModel, TopicModel } from '../../../core/pages/model';
import { Icon, Mark } from '../parts/icon';
import { t } from '../words';
import { promiseKey } from './changes';
import { GoalStates } from './goalStates';
import { topicKey, type SessionStore } from './store';

interface Props {
  readonly store: SessionStore;
  readonly model: SessionModel;
}

/** Beside the topic: the agenda, what was promised last time, and the goals. */
export function Rail({ store, model }: Props) {
  return (
    <div class="rail">
      <Agenda store={store} model={model} />
      <LastTime store={store} model={model} />
      <GoalStates store={store} model={model} />
    </div>
  );
}

/** A part of the rail that can be folded; in a narrow column it begins folded. */
export function Block(props: {
  readonly store: SessionStore;
  readonly id: string;
  readonly heading: string;
  readonly count: string;
  readonly children: ComponentChildren;
}) {
  const { store, id, heading, count, children } = props;
  const folded = store.saved.folded ?? (innerWidth < 760 ? ['agenda', 'last', 'goals'] : []);
  const isOpen = !folded.includes(id);
  const onToggle = (event: Event) => {
    const { open } = event.currentTarget as HTMLDetailsElement;
    if (open !== isOpen) store.keep({ folded: open ? folded.filter(each => each !== id) : [...folded, id] });
  };
  return (
    <details class={`block ${id}`} open={isOpen} onToggle={onToggle}>
      <summary>
        <h2>{heading}</h2>
        <span class="muted num">{count}</span>
        <svg class="i tw" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M6 3.5 10.5 8 6 12.5" />
        </svg>
      </summary>
      {children}
    </details>
  );
}

function nameIn(model: SessionModel, person: string): string {
  return model.people.find(({ id }) => id === person)?.name ?? person;
}

function Agenda({ store, model }: Props) {
  const topics = store.topics;
  const ticked = topics.filter(({ status }) => status === 'discussed').length;
  const me = model.people.find(({ isMe }) => isMe) ?? model.people[0];
  return (
    <Block
      store={store}
      id="agenda"
      heading={t('Agenda')}
      count={t('{done} of {count}', { done: ticked, count: topics.length })}
    >
      {model.agenda.map(({ person, items }) => (
        <section key={person} aria-label={t("{name}'s topics", { name: nameIn(model, person) })}>
          <h3>{nameIn(model, person)}</h3>
          {items.length === 0 ? (
            <p class="muted small">{t('no topics yet')}</p>
          ) : (
            <ol>
              {items.map(topic => (
                <Topic key={topicKey(topic)} store={store} model={model} topic={topic} />
              ))}
            </ol>
          )}
        </section>
      ))}
      {me !== undefined && <AddTopic store={store} person={me.id} name={me.name} />}
    </Block>
  );
}

/** Adds a topic to somebody's list. */
export function AddTopic(props: {
  readonly store: SessionStore;
  readonly person: string;
  readonly name: string;
}) {
  const { store, person, name } = props;
  const line = `topic/${person}`;
  return (
    <form
      class="add"
      onSubmit={event => {
        event.preventDefault();
        const text = store.line(line).trim();
        if (text !== '') void store.addLine(line, { kind: 'addTopic', person, text }, `${person}/${text}`);
      }}
    >
      <input
        class="field"
        aria-label={t('Add a topic for {name}', { name })}
        placeholder={t('Add a topic')}
        value={store.line(line)}
        onInput={event => store.typeLine(line, event.currentTarget.value)}
      />
    </form>
  );
}

function Topic({ store, model, topic }: Props & { readonly topic: TopicModel }) {
  const { status, text, minutes } = topic;
  const isNow = store.saved.current === topicKey(topic);
  const turn = () => store.turnTo(topic);
  if (status !== 'open' && status !== 'discussed')
    return (
      <li class={isNow ? 'item parked now' : 'item parked'}>
        <span class="pk">
          <Icon name={status === 'dropped' ? 'close' : 'arrow-right'} />
        </span>
        <button class="turn" type="button" aria-current={isNow} onClick={turn}>
          {text}
          <span class="sub">{asideWords(model, status)}</span>
        </button>
      </li>
    );
  const isDone = status === 'discussed';
  return (
    <li class={`item${isDone ? ' done' : ''}${isNow ? ' now' : ''}`} aria-current={isNow}>
      <input
        class="check-only"
        type="checkbox"
        checked={isDone}
        aria-label={t('Discussed: {topic}', { topic: text })}
        onChange={event => void store.setTopic(topic, event.currentTarget.checked ? 'discussed' : 'open')}
      />
      <button class="turn" type="button" onClick={turn}>
        {text}
      </button>
      {minutes !== undefined && <span class="min num">{t('{minutes} min', { minutes })}</span>}
    </li>
  );
}

function asideWords(model: SessionModel, status: TopicModel['status']): string {
  if (status === 'carried') return t('carried over');
  if (status === 'dropped') return t('dropped');
  return model.next === undefined
    ? t('Parked for next time')
    : t('Parked for {day}', { day: model.next.day });
}

function LastTime({ store, model }: Props) {
  const all = model.owed.flatMap(({ items }) => items);
  const kept = all.filter(({ isDone }) => isDone).length;
  if (all.length === 0) return null;
  return (
    <Block
      store={store}
      id="last"
      heading={t('Promised last time')}
      count={t('{kept} of {count} kept', { kept, count: all.length })}
    >
      {model.owed.map(({ person, items }) => (
        <section key={person} aria-label={t("{name}'s promises", { name: nameIn(model, person) })}>
          <h3>{nameIn(model, person)}</h3>
          <ul>
            {items.map(promise => (
              <Owed key={promiseKey(promise)} store={store} promise={promise} />
            ))}
          </ul>
        </section>
      ))}
    </Block>
  );
}

/** A promise with its checkbox and its day. */
export function Owed({ store, promise }: { readonly store: SessionStore; readonly promise: PromiseModel }) {
  const { meeting, person, index, text, isDone, isLate, day } = promise;
  const tick = (event: TargetedEvent<HTMLInputElement>) =>
    void store.ask(
      { kind: 'tickPromise', meeting, person, index, text, isDone: event.currentTarget.checked },
      promiseKey(promise),
    );
  return (
    <li class={isDone ? 'item done' : 'item'}>
      <label class="check">
        <input type="checkbox" checked={isDone} onChange={tick} />
        <span>{text}</span>
      </label>
      {isLate ? (
        <span class="min late num">
          <Mark name="promise-late" tone="bad" />
          {t('was {day}', { day: day ?? '' })}
        </span>
      ) : (
        <span class="min num">
          <Kind kind={promise.kind} />
          {day}
        </span>
      )}
    </li>
  );
}

/** What kind of promise it is, as a glyph with its word for screen readers; a plain step has none. */
export function Kind({ kind }: { readonly kind: PromiseModel['kind'] }) {
  switch (kind) {
    case 'contact':
      return <Worded icon="person-add" word={t('contact')} />;
    case 'resource':
      return <Worded icon="link" word={t('resource')} />;
    case 'information':
      return <Worded icon="info" word={t('information')} />;
    default:
      return null;
  }
}

function Worded({ icon, word }: { readonly icon: 'person-add' | 'link' | 'info'; readonly word: string }) {
  return (
    <span class="kind" title={word}>
      <Icon name={icon} />
      <span class="sr">{word}</span>
    </span>
  );
}
