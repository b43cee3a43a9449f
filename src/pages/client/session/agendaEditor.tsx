import { useState } from 'preact/hooks';
import type { OfPerson, TopicModel } from '../../../core/pages/pageModels';
import { Icon } from '../parts/icon';
import { t } from '../words';
import { QuestionPicker } from './questionPicker';
import { AddTopic } from './rail';
import { topicKey } from './saved';
import type { Shown } from './shown';
import type { SessionStore } from './sessionStore';
import { topicName } from './topicName';
import { topicState } from './topicState';

/** The agenda by person, mentees first: to add to, to put in order by drag or by key, and to take from. */
export function AgendaEditor({ store, model }: Shown) {
  const planned = model.agenda
    .flatMap(({ items }) => items)
    .reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  return (
    <section class="agenda-editor" aria-labelledby="agenda-heading">
      <div class="row sh">
        <h2 id="agenda-heading" tabIndex={-1}>
          {t('Agenda')}
        </h2>
        <span class="muted small num push">
          {t('{planned} of {minutes} min', { planned, minutes: model.minutes })}
        </span>
      </div>
      {model.agenda.map(list => (
        <PersonsTopics key={list.person} store={store} model={model} list={list} />
      ))}
      <QuestionPicker store={store} model={model} />
    </section>
  );
}

function PersonsTopics({ store, model, list }: Shown & { readonly list: OfPerson<TopicModel> }) {
  const { person, items } = list;
  const name = model.people.find(({ id }) => id === person)?.name ?? person;
  const [dragged, setDragged] = useState<string | undefined>(undefined);
  const [over, setOver] = useState<string | undefined>(undefined);
  const drop = (target: TopicModel) => {
    const topic = items.find(each => topicKey(each) === dragged);
    setDragged(undefined);
    setOver(undefined);
    if (topic !== undefined && topic !== target)
      move(store, items, topic, items.indexOf(target) - items.indexOf(topic));
  };
  return (
    <section class="person" aria-label={t("{name}'s topics", { name })}>
      <h3>{name}</h3>
      <ol>
        {items.map(topic => {
          const key = topicKey(topic);
          const state = topicState(model, topic.status);
          return (
            <li
              key={key}
              class={`item row-topic${state === undefined ? '' : ' done'}${over === key && dragged !== undefined ? ' over' : ''}`}
              draggable
              onDragStart={() => setDragged(key)}
              onDragEnd={() => setDragged(undefined)}
              onDragOver={event => {
                if (dragged === undefined) return;
                event.preventDefault();
                setOver(key);
              }}
              onDrop={event => {
                event.preventDefault();
                drop(topic);
              }}
              onKeyDown={event => {
                const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
                if (by === 0 || !event.altKey) return;
                event.preventDefault();
                move(store, items, topic, by);
              }}
            >
              <button
                class="btn icon tight plain grip"
                type="button"
                data-focus={`grip ${key}`}
                aria-label={t('Move with Alt and the arrow keys: {topic}', {
                  topic: topicName(model, topic),
                })}
                title={t('Drag, or press Alt+Up and Alt+Down')}
              >
                <Icon name="grip" />
              </button>
              {state !== undefined && <Icon name={state.icon} />}
              <span class="turn">
                {topic.text}
                {state !== undefined && <span class="sub">{state.words}</span>}
                {topic.also !== undefined && <span class="sub">{topic.also}</span>}
                {topic.goal !== undefined && <span class="sub muted">{topic.goal.title}</span>}
              </span>
              {topic.minutes !== undefined && (
                <span class="min num">{t('{minutes} min', { minutes: topic.minutes })}</span>
              )}
              <button
                class="btn icon tight plain"
                type="button"
                aria-label={t('Take from the agenda: {topic}', { topic: topicName(model, topic) })}
                title={t('Take from the agenda')}
                onClick={() => void remove(store, topic)}
              >
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ol>
      <AddTopic store={store} person={person} name={name} />
    </section>
  );
}

/** Moves a topic within its list, past those that are not shown. */
function move(store: SessionStore, items: readonly TopicModel[], topic: TopicModel, by: number): void {
  const at = items.indexOf(topic);
  const target = items[Math.min(items.length - 1, Math.max(0, at + by))];
  if (target === undefined || target === topic) return;
  const { person, index, text } = topic;
  store.deeds.say(
    t('{topic}: {place} of {count}', { topic: text, place: items.indexOf(target) + 1, count: items.length }),
  );
  void store.ask({ kind: 'moveTopic', person, index, text, by: target.index - index });
}

function remove(store: SessionStore, topic: TopicModel): Promise<boolean> {
  const { person, index, text } = topic;
  return store.ask({ kind: 'deleteTopic', person, index, text }, topicKey(topic));
}
