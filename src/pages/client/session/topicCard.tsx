import type { TopicModel } from '../../../core/pages/pageModels';
import { Icon } from '../parts/icon';
import { t } from '../words';
import { minutesOf, topicElapsed, widened } from './clock';
import { another, chooseRail, goTo, railPlace, shownRail } from './rails';
import { CodeChip } from './codeChip';
import { topicKey } from './saved';
import type { Shown } from './shown';
import type { SessionStore } from './sessionStore';

/** The one focus of the page: the topic that is talked about. */
export function TopicCard({ store, model }: Shown) {
  const topic = store.topics.current;
  if (topic === undefined) return <NoTopic store={store} model={model} />;
  const next = store.topics.nextAfter(topic);
  const { person, index, text } = topic;
  const owner = model.people.find(({ id }) => id === person)?.name ?? person;
  const isOpen = topic.status === 'open';
  return (
    <section class="now-card" aria-labelledby="topic">
      <div class="topic">
        <div>
          <p class="muted small sep">
            <span>{t("{name}'s topic", { name: owner })}</span>
            {topic.goal !== undefined && (
              <span>
                <GoalLink store={store} goal={topic.goal} />
              </span>
            )}
          </p>
          <h2 id="topic" tabIndex={-1}>
            {text}
          </h2>
          {topic.code.map(place => (
            <CodeChip
              key={place.index}
              store={store}
              owner={{ section: 'agenda', person, index, text }}
              place={place}
            />
          ))}
        </div>
        {model.phase !== 'held' && <TopicClock store={store} topic={topic} />}
      </div>
      <div class="row wrap tacts">
        {isOpen ? (
          <>
            <button class="btn" type="button" onClick={() => void store.topics.discussed()}>
              <Icon name="check" /> {next === undefined ? t('Done') : t('Done, next')}
            </button>
            <button class="btn plain" type="button" onClick={() => void store.topics.park()}>
              <Icon name="arrow-right" /> {t('Park')}
            </button>
          </>
        ) : (
          <button class="btn" type="button" onClick={() => void store.topics.set(topic, 'open')}>
            <Icon name="undo" /> {t('Open it again')}
          </button>
        )}
        {topic.minutes !== undefined && model.phase !== 'held' && (
          <button
            class="btn plain"
            type="button"
            onClick={() => store.keep({ clock: widened(store.clock, topicKey(topic), 5) })}
          >
            {t('+ 5 min')}
          </button>
        )}
        {next !== undefined && (
          <button
            class="btn plain push nexttopic clip"
            type="button"
            onClick={() => store.topics.turnTo(next)}
          >
            <span class="muted small clip">{t('Next: {topic}', { topic: next.text })}</span>
          </button>
        )}
      </div>
      <QuestionRail store={store} model={model} />
    </section>
  );
}

/** Every topic has been talked about, or there is none. */
function NoTopic({ store, model }: Shown) {
  const isEmpty = store.topics.all.length === 0;
  return (
    <section class="now-card" aria-labelledby="topic">
      <h2 id="topic" tabIndex={-1}>
        {isEmpty ? t('No topics yet') : t('Every topic has had its turn')}
      </h2>
      <p class="muted">
        {isEmpty
          ? t('A topic each is enough to begin. Add one under Agenda.')
          : t('Time for promises, the check-in, or a question from the list.')}
      </p>
      <QuestionRail store={store} model={model} />
    </section>
  );
}

function GoalLink({
  store,
  goal,
}: {
  readonly store: SessionStore;
  readonly goal: { id: string; title: string };
}) {
  return (
    <button
      class="btn link inline"
      type="button"
      onClick={() => void store.ask({ kind: 'openGoal', goal: goal.id })}
    >
      {goal.title}
    </button>
  );
}

function TopicClock({ store, topic }: { readonly store: SessionStore; readonly topic: TopicModel }) {
  const key = topicKey(topic);
  const gone = minutesOf(topicElapsed(store.clock, key, true, Date.now()));
  if (topic.minutes === undefined)
    return <p class="tclock muted num">{gone === 0 ? '' : t('{minutes} min', { minutes: gone })}</p>;
  const planned = topic.minutes + (store.clock.wider[key] ?? 0);
  return (
    <div class="tclock">
      <p>
        <span class="num t9">{gone > planned ? gone - planned : gone}</span>{' '}
        <span class="muted">{gone > planned ? t('min over') : t('of {planned} min', { planned })}</span>
      </p>
      <progress
        max={planned}
        value={Math.min(gone, planned)}
        aria-label={t('Topic: {gone} of {planned} minutes', { gone, planned })}
      />
    </div>
  );
}

/** Questions to ask, one at a time: the rail of the template, or GROW and SBI on demand. */
function QuestionRail({ store, model }: Shown) {
  const rail = shownRail(store);
  if (rail === undefined)
    return (
      <p class="rails muted small">
        {t('Questions to ask:')}{' '}
        {model.questions.flatMap(({ id, name }) =>
          id === 'grow' || id === 'sbi'
            ? [
                <button key={id} class="btn link" type="button" onClick={() => chooseRail(store, id)}>
                  {name}
                </button>,
              ]
            : [],
        )}
      </p>
    );
  const place = railPlace(store);
  const question = rail.parts[place.step]?.questions[place.question];
  return (
    <div class="grow">
      <ol aria-label={rail.name}>
        {rail.parts.map(({ name }, index) => (
          <li
            key={name}
            class={index < place.step ? 'done' : ''}
            {...(index === place.step && { 'aria-current': 'step' as const })}
          >
            <button type="button" onClick={() => goTo(store, index)}>
              {name}
              {index < place.step && <Icon name="check" />}
            </button>
          </li>
        ))}
      </ol>
      <div class="q">
        <p aria-live="polite">{question}</p>
        <button
          class="btn icon tight plain"
          type="button"
          aria-label={t('Another question')}
          title={t('Another question')}
          onClick={() => another(store)}
        >
          <Icon name="refresh" />
        </button>
        <button
          class="btn icon tight plain push"
          type="button"
          aria-label={t('Put the questions away')}
          title={t('Put the questions away')}
          onClick={() => chooseRail(store, 'none')}
        >
          <Icon name="close" />
        </button>
      </div>
    </div>
  );
}
