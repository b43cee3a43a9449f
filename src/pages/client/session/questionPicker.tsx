import type { SessionModel } from '../../../core/pages/pageModels';
import { Icon } from '../parts/icon';
import { t } from '../words';
import type { SessionStore } from './sessionStore';

/** Lists of questions to pick topics from; what is picked goes to the agenda of the one who picks. */
export function QuestionPicker({
  store,
  model,
}: {
  readonly store: SessionStore;
  readonly model: SessionModel;
}) {
  const { questions } = model;
  const list = questions.find(({ id }) => id === store.saved.list);
  const me = model.people.find(({ isMe }) => isMe) ?? model.people[0];
  const mine = model.agenda.find(({ person }) => person === me?.id)?.items ?? [];
  return (
    <section class="picker" aria-labelledby="picker-heading">
      <div class="row sh wrap">
        <h3 id="picker-heading">{t('Pick a question')}</h3>
        <span class="chips row wrap" role="group" aria-labelledby="picker-heading">
          {questions.map(({ id, name }) => (
            <button
              key={id}
              class="chip"
              type="button"
              aria-pressed={id === list?.id}
              onClick={() => store.keep({ list: id === list?.id ? undefined : id })}
            >
              {name}
            </button>
          ))}
        </span>
      </div>
      {list?.parts.map(part => (
        <div key={part.name}>
          <h4 class="muted small">{part.name}</h4>
          <ul>
            {part.questions.map(question => {
              const isThere = mine.some(({ text }) => text === question);
              return (
                <li key={question} class="item">
                  <span class="turn">{question}</span>
                  {isThere ? (
                    <span class="min">
                      <Icon name="check" />
                      {t('on your agenda')}
                    </span>
                  ) : (
                    <button
                      class="btn link"
                      type="button"
                      aria-label={t('Add to your agenda: {question}', { question })}
                      onClick={() => pick(store, me?.id, question)}
                    >
                      {t('Add')}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}

function pick(store: SessionStore, me: string | undefined, text: string): void {
  if (me === undefined)
    store.refuse(t('Nobody takes part in this meeting yet. Name the people in its mentorship.yaml.'));
  else void store.ask({ kind: 'addTopic', person: me, text }, `${me}/${text}`);
}
