import type { SessionModel, TopicModel } from '../../../core/pages/pageModels';
import { Icon } from '../parts/icon';
import { TickBox } from '../parts/tickBox';
import { t } from '../words';
import { Block } from './block';
import { GoalStates } from './goalStates';
import { OwedLists } from './owed';
import { topicKey, topicLine } from './saved';
import type { Shown } from './shown';
import type { SessionStore } from './sessionStore';
import { topicName } from './topicName';
import { topicState } from './topicState';

/** Beside the topic: the agenda, what was promised last time, and the goals. */
export function Rail({ store, model }: Shown) {
  return (
    <div class="rail">
      <Agenda store={store} model={model} />
      <LastTime store={store} model={model} />
      <GoalStates store={store} model={model} />
    </div>
  );
}

function nameIn(model: SessionModel, person: string): string {
  return model.people.find(({ id }) => id === person)?.name ?? person;
}

function Agenda({ store, model }: Shown) {
  const topics = store.topics.all;
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
  const line = topicLine(person);
  return (
    <form
      class="add"
      onSubmit={event => {
        event.preventDefault();
        void store.lines.addTopic(person);
      }}
    >
      <input
        class="field"
        aria-label={t('Add a topic for {name}', { name })}
        placeholder={t('Add a topic')}
        value={store.lines.text(line)}
        onInput={event => store.lines.type(line, event.currentTarget.value)}
      />
    </form>
  );
}

function Topic({ store, model, topic }: Shown & { readonly topic: TopicModel }) {
  const { status, text, minutes } = topic;
  const isNow = store.saved.current === topicKey(topic);
  const turn = () => store.topics.turnTo(topic);
  const state = topicState(model, status);
  if (state !== undefined && status !== 'discussed')
    return (
      <li class={isNow ? 'item parked now' : 'item parked'}>
        <span class="pk">
          <Icon name={state.icon} />
        </span>
        <button class="turn" type="button" aria-current={isNow} onClick={turn}>
          {text}
          <span class="sub">{state.words}</span>
        </button>
      </li>
    );
  const isDone = status === 'discussed';
  return (
    <li class={`item${isDone ? ' done' : ''}${isNow ? ' now' : ''}`} aria-current={isNow}>
      <TickBox
        look="check-only"
        isTicked={isDone}
        name={t('Discussed: {topic}', { topic: topicName(model, topic) })}
        set={isTicked => store.topics.set(topic, isTicked ? 'discussed' : 'open')}
      />
      <button class="turn" type="button" onClick={turn}>
        {text}
      </button>
      {minutes !== undefined && <span class="min num">{t('{minutes} min', { minutes })}</span>}
    </li>
  );
}

function LastTime({ store, model }: Shown) {
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
      <OwedLists store={store} lists={model.owed} name={person => nameIn(model, person)} />
    </Block>
  );
}

/** A promise with its checkbox and its day. */
