import type { LookBackField, LookBackPart } from '../../../core/mentoring/lookBackChanges';
import { PARTS, type LookBackShown } from '../../protocol/lookBack';
import {
  AnswersFooter,
  AnswersForm,
  AnswersHeader,
  NobodyIsYou,
  QuestionHeading,
  StrayAnswers,
} from '../answers/answersPage';
import { LastDeed } from '../parts/lastDeed';
import { Notice } from '../parts/notice';
import { Failed, Maybe } from '../parts/trouble';
import { t, together } from '../words';
import { Goal, Pair } from './answers';
import { Facts } from './facts';
import type { LookBackStore } from './lookBackStore';

/** The look back: who has written, five questions in two voices, the end; beside it what the files know. */
export function LookBackPage({ store }: { readonly store: LookBackStore }) {
  const { model, me } = store;
  if (model === undefined)
    return store.lost === undefined ? null : (
      <main class="page">
        <Trouble store={store} />
      </main>
    );
  return (
    <main class="page checkin lb">
      <AnswersForm store={store}>
        <AnswersHeader
          store={store}
          heading={t('Looking back')}
          subject={model.title}
          when={model.period === '' ? undefined : model.period}
          who={t('Who has written')}
          answered={t('has written')}
          hasAnswered={person => store.hasWritten(person)}
          onOpen={() => void store.ask({ kind: 'open', uri: model.mentorship ?? '' })}
        />
        <Trouble store={store} />
        {me === undefined && <NobodyIsYou onChoose={() => void store.ask({ kind: 'chooseMe' })} />}
        {model.goals.length > 0 && (
          <section class="q goals" aria-labelledby="q1">
            <QuestionHeading id="q1" number={1} words={t('What became of the goals?')} />
            <ul>
              {model.goals.map(goal => (
                <li key={goal.id} class="goal">
                  <Goal store={store} goal={goal} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {PARTS.map((part, at) => (
          <section key={part} class="q" aria-labelledby={`q${at + 2}`}>
            <QuestionHeading id={`q${at + 2}`} number={at + 2} words={questionWords(part)} />
            <Pair store={store} asked={{ part }} words={questionWords(part)} hint={hintWords(part)} />
          </section>
        ))}
        <AnswersFooter
          store={store}
          save={t('Save my part')}
          reads={t('Everyone who can read this repository can read your part.')}
        />
        <End store={store} model={model} />
      </AnswersForm>
      <Facts model={model} onOpen={uri => void store.ask({ kind: 'open', uri })} />
      <LastDeed deeds={store.deeds} onUndo={() => void store.undo()} />
    </main>
  );
}

function Trouble({ store }: { readonly store: LookBackStore }) {
  const { lost, model } = store;
  const broken = model?.file?.broken;
  const uri = model?.uri ?? '';
  return (
    <>
      {lost !== undefined && (
        <Notice tone="warn" icon="warning" text={t('This mentorship is not there now.')} isStatus>
          <Maybe lost={lost} onPick={uri => store.pick(uri)} />
        </Notice>
      )}
      {broken !== undefined && (
        <Notice
          tone="bad"
          icon="error"
          text={t('The look back cannot be read: {reason} Nothing is written until it reads again.', {
            reason: broken.text,
          })}
        >
          <button
            class="btn link"
            type="button"
            onClick={() => void store.ask({ kind: 'open', uri, line: broken.line })}
          >
            {t('Open line {line}', { line: broken.line })}
          </button>
        </Notice>
      )}
      <Failed problem={store.problem} onDismiss={() => store.dismissProblem()} />
      <StrayAnswers store={store} labelOf={fieldWords} />
    </>
  );
}

/** The end is one quiet action: it says what happens, and who has not written yet. */
function End({ store, model }: { readonly store: LookBackStore; readonly model: LookBackShown }) {
  const missing = model.people.filter(({ id }) => !store.hasWritten(id)).map(({ name }) => name);
  return (
    <section class="end" aria-labelledby="endh">
      <div>
        <h2 id="endh">{model.isClosed ? t('This mentorship is closed') : t('When you have both said it')}</h2>
        <p class="muted">
          {model.isClosed
            ? t('It stands folded away at the end of the views. What is written here can still be changed.')
            : t(
                'The mentorship is marked closed and folded away, and a report is made of this page. Nothing is deleted; it can be reopened.',
              )}
          {!model.isClosed &&
            missing.length === 1 &&
            ` ${t('{name} has not written yet.', { name: missing[0] ?? '' })}`}
          {!model.isClosed &&
            missing.length > 1 &&
            ` ${t('{names} have not written yet.', { names: together(missing) })}`}
        </p>
      </div>
      <div class="row wrap">
        <button class="btn plain" type="button" onClick={() => void store.ask({ kind: 'report' })}>
          {t('Read the report')}
        </button>
        {model.isClosed ? (
          <button
            class="btn"
            type="button"
            onClick={() => void store.ask({ kind: 'reopen' }, t('The mentorship is open again.'))}
          >
            {t('Reopen the mentorship')}
          </button>
        ) : (
          <button class="btn" type="button" onClick={() => void store.close()}>
            {t('Close the mentorship')}
          </button>
        )}
      </div>
    </section>
  );
}

function questionWords(part: LookBackPart): string {
  return {
    learned: t('What did you learn?'),
    celebrate: t('What do we celebrate?'),
    advice: t('What would you advise for what comes?'),
    contact: t('How do we stay in touch?'),
  }[part];
}

/** What a text was typed for, by the key of its field. */
function fieldWords(key: string): string {
  const field = JSON.parse(key) as LookBackField;
  return field.kind === 'outcome' ? t('outcome of {goal}', { goal: field.goal }) : questionWords(field.part);
}

function hintWords(part: LookBackPart): string {
  return {
    learned: t('A line is enough'),
    celebrate: t('A line is enough'),
    advice: t('For the other, or for those who come after'),
    contact: t('If, how often and where'),
  }[part];
}
