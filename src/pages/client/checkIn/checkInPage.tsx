import type { CheckInModel, EarlierModel } from '../../../core/pages/pageModels';
import { AnswersFooter, AnswersForm, AnswersHeader, StrayAnswers } from '../answers/answersPage';
import { MarkIcon } from '../parts/icon';
import { LastDeed } from '../parts/lastDeed';
import { Away, Failed, NearLimit, NoMeeting, Unreadable } from '../parts/trouble';
import { fieldWords } from '../fieldWords';
import { t } from '../words';
import { Questions } from './questions';
import type { CheckInStore } from './checkInStore';

/** The check-in: who has answered, three questions, and what was answered before. */
export function CheckInPage({ store }: { readonly store: CheckInStore }) {
  const { model, lost } = store;
  const labelOf = (key: string) => fieldWords(key, person => store.nameOf(person));
  if (model === undefined)
    return lost === undefined ? null : (
      <NoMeeting
        lost={lost}
        typed={Object.entries(store.fields.kept()).map(([key, { text }]) => ({
          key,
          text,
          label: labelOf(key),
        }))}
        onPick={uri => store.pick(uri)}
      />
    );
  return (
    <main class="page checkin">
      <AnswersForm store={store}>
        <AnswersHeader
          store={store}
          heading={t('Check-in')}
          subject={model.title}
          when={model.day}
          who={t('Who has answered')}
          answered={t('answered')}
          hasAnswered={person => Object.values(model.answers[person] ?? {}).some(said => said !== '')}
          onOpen={() => void store.ask({ kind: 'openNote', uri: model.meeting })}
        />
        <Away lost={lost} onPick={uri => store.pick(uri)} />
        <Unreadable
          file={model.file}
          onOpen={() => void store.ask({ kind: 'openNote', uri: model.meeting })}
        />
        <NearLimit file={model.file} />
        <Failed problem={store.problem} onDismiss={() => store.dismissProblem()} />
        <StrayAnswers store={store} labelOf={labelOf} />
        <Questions services={store.services} />
        <AnswersFooter
          store={store}
          save={t('Save my answers')}
          reads={t('Everyone who can read this repository can read your answers.')}
        />
      </AnswersForm>
      {model.earlier.length > 0 && <Earlier earlier={model.earlier} older={model.older} />}
      <LastDeed deeds={store.deeds} onUndo={() => void store.undo()} />
    </main>
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
