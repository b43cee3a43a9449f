import type { CheckInModel, EarlierModel } from '../../../core/pages/pageModels';
import type { CheckInShown } from '../../protocol/checkIn';
import { Icon, MarkIcon } from '../parts/icon';
import { LastDeed } from '../parts/lastDeed';
import { Away, Failed, NearLimit, NoMeeting, Unreadable } from '../parts/trouble';
import { Typed, type TypedText } from '../parts/typed';
import { fieldKey, fieldOfKey } from '../fieldKey';
import { fieldWords } from '../fieldWords';
import { t } from '../words';
import { Questions } from './questions';
import type { CheckInStore } from './checkInStore';

/** The check-in: who has answered, three questions, and what was answered before. */
export function CheckInPage({ store }: { readonly store: CheckInStore }) {
  const { model, lost } = store;
  if (model === undefined)
    return lost === undefined ? null : (
      <NoMeeting lost={lost} typed={typedHere(store)} onPick={uri => store.pick(uri)} />
    );
  const save = () => void store.save(t('Your answers stand in the meeting.'));
  return (
    <main class="page checkin">
      <form
        class="ask"
        onSubmit={event => {
          event.preventDefault();
          save();
        }}
        onKeyDown={event => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          save();
        }}
      >
        <Head store={store} model={model} />
        <Away lost={lost} onPick={uri => store.pick(uri)} />
        <Unreadable
          file={model.file}
          onOpen={() => void store.ask({ kind: 'openNote', uri: model.meeting })}
        />
        <NearLimit file={model.file} />
        <Failed problem={store.problem} onDismiss={() => store.dismissProblem()} />
        <Typed
          id="strays"
          heading={t('Typed for what is not here by that name now')}
          items={typedHere(store, store.me)}
        />
        <Questions services={store.services} />
        {store.me !== undefined && (
          <footer class="foot">
            <button class="btn primary" type="submit">
              {t('Save my answers')}
            </button>
            <button class="btn plain" type="button" onClick={() => store.later()}>
              {t('Later')}
            </button>
            <span class="small" role="status">
              {store.status}
            </span>
            <p class="muted small">
              <Icon name="eye" /> {t('Everyone who can read this repository can read your answers.')}
            </p>
          </footer>
        )}
      </form>
      {model.earlier.length > 0 && <Earlier earlier={model.earlier} older={model.older} />}
      <LastDeed deeds={store.deeds} onUndo={() => void store.undo()} />
    </main>
  );
}

/**
 * What was typed and stands nowhere else.
 * @param me whose answers it can be put into; left out, all of it as it is
 */
function typedHere(store: CheckInStore, me?: string): readonly TypedText[] {
  const { fields } = store;
  const nameOf = (person: string) => store.model?.people.find(({ id }) => id === person)?.name ?? person;
  const all = Object.entries(fields.kept()).map(([key, { text }]) => ({ key, text }));
  return (store.model === undefined ? all : fields.strays).map(({ key, text }) => {
    const field = fieldOfKey(key);
    const to = me !== undefined && field.kind === 'answer' ? fieldKey({ ...field, person: me }) : undefined;
    const put = () => {
      if (to === undefined) return;
      fields.type(to, [fields.text(to), text].filter(part => part !== '').join('\n'));
      fields.drop(key);
    };
    const actions = [
      ...(to === undefined ? [] : [{ words: t('Put it into my answer'), act: put }]),
      { words: t('Throw away'), act: () => fields.drop(key) },
    ];
    return { key, text, label: fieldWords(key, nameOf), ...(store.model !== undefined && { actions }) };
  });
}

function Head({ store, model }: { readonly store: CheckInStore; readonly model: CheckInShown }) {
  return (
    <header class="head">
      <div>
        <h1>{t('Check-in')}</h1>
        <p class="meta sep">
          <span>
            <button
              class="btn link inline"
              type="button"
              onClick={() => void store.ask({ kind: 'openNote', uri: model.meeting })}
            >
              {model.title}
            </button>
          </span>
          {model.day !== undefined && <span>{model.day}</span>}
        </p>
      </div>
      <ul class="who" aria-label={t('Who has answered')}>
        {model.people.map(({ id, name, isMe }) => {
          const said = model.answers[id];
          const hasAnswered = said !== undefined && said.useful + said.next + said.change !== '';
          const state = isMe && store.isDraft ? t('you, draft') : hasAnswered ? t('answered') : t('not yet');
          return (
            <li key={id}>
              <span class={hasAnswered ? 'ini full' : 'ini'} aria-hidden="true">
                {[...name][0]}
              </span>
              {name} <span class="muted">{state}</span>
            </li>
          );
        })}
      </ul>
    </header>
  );
}

/** What was answered before, as a quiet line of time, the latest unfolded. */
function Earlier({ earlier, older }: Pick<CheckInModel, 'earlier' | 'older'>) {
  return (
    <aside class="past" aria-labelledby="past">
      <h2 id="past">{t('Earlier check-ins')}</h2>
      <ol>
        {earlier.map((meeting, index) =>
          meeting.wasHeld ? (
            <li key={meeting.meeting}>
              <details open={index === 0}>
                <summary>
                  <span class="num">{meeting.day}</span>
                  <span class="muted clip">{meeting.title}</span>
                </summary>
                <Answers of={meeting} />
              </details>
            </li>
          ) : (
            <li key={meeting.meeting} class="gap">
              <MarkIcon name="missed" />
              <span class="num">{meeting.day}</span>
              <span class="muted">{t('no meeting')}</span>
            </li>
          ),
        )}
      </ol>
      {older !== undefined && <p class="muted small">{t('{count} more', { count: older })}</p>}
    </aside>
  );
}

function Answers({ of: { answers } }: { readonly of: EarlierModel }) {
  if (answers.length === 0) return <p class="muted small">{t('no answers')}</p>;
  const parts = [
    ['useful', t('Useful')],
    ['next', t('Next')],
    ['change', t('Change')],
  ] as const;
  return (
    <dl>
      {parts.map(([question, word]) => {
        const said = answers.filter(each => each[question] !== '');
        if (said.length === 0) return null;
        return (
          <div key={question}>
            <dt>{word}</dt>
            {said.map(each => (
              <dd key={each.name}>
                <b>{each.name}</b> {each[question]}{' '}
                {question === 'next' && each.wasKept && (
                  <span class="ok">
                    <MarkIcon name="promise-kept" />
                    {t('kept')}
                  </span>
                )}
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
