import type { LookBackField, LookBackPart } from '../../../core/mentoring/lookBackChanges';
import { PARTS, type LookBackShown } from '../../protocol/lookBack';
import { Icon } from '../parts/icon';
import { LastDeed } from '../parts/lastDeed';
import { Notice } from '../parts/notice';
import { Failed, Maybe } from '../parts/trouble';
import { Typed } from '../parts/typed';
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
      <form
        class="ask"
        onSubmit={event => {
          event.preventDefault();
          void store.save();
        }}
        onKeyDown={event => onKey(store, event)}
      >
        <Head store={store} model={model} />
        <Trouble store={store} />
        {me === undefined && (
          <Notice icon="info" text={t('Nobody here is you yet, so there is nothing to answer.')}>
            <button class="btn link" type="button" onClick={() => void store.ask({ kind: 'chooseMe' })}>
              {t('Say who you are')}
            </button>
          </Notice>
        )}
        {model.goals.length > 0 && (
          <section class="q goals" aria-labelledby="q1">
            <Question number={1} words={t('What became of the goals?')} />
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
            <Question number={at + 2} words={questionWords(part)} />
            <Pair store={store} asked={{ part }} words={questionWords(part)} hint={hintWords(part)} />
          </section>
        ))}
        {me !== undefined && (
          <footer class="foot">
            <button class="btn primary" type="submit">
              {t('Save my part')}
            </button>
            <button class="btn plain" type="button" onClick={() => store.later()}>
              {t('Later')}
            </button>
            <span class="small" role="status">
              {store.status}
            </span>
            <p class="muted small">
              <Icon name="eye" /> {t('Everyone who can read this repository can read your part.')}
            </p>
          </footer>
        )}
        <End store={store} model={model} />
      </form>
      <Facts model={model} onOpen={uri => void store.ask({ kind: 'open', uri })} />
      <LastDeed deeds={store.deeds} onUndo={() => void store.undo()} />
    </main>
  );
}

/** Ctrl+Enter saves, Alt and an arrow go to the next question or the one before, Escape leaves a field. */
function onKey(store: LookBackStore, event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  const fields = Array.from(document.querySelectorAll<HTMLElement>('.lb textarea'));
  const at = fields.indexOf(document.activeElement as HTMLElement);
  if (key === 'Enter' && (ctrlKey || metaKey)) void store.save();
  else if (altKey && (key === 'ArrowDown' || key === 'ArrowUp'))
    fields[key === 'ArrowDown' ? at + 1 : Math.max(0, at - 1)]?.focus();
  else if (key === 'Escape' && at >= 0) fields[at]?.blur();
  else return;
  event.preventDefault();
}

function Trouble({ store }: { readonly store: LookBackStore }) {
  const { lost, model, fields } = store;
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
      <Typed
        id="strays"
        heading={t('Typed for what is not here by that name now')}
        items={fields.strays.map(({ key, text }) => ({
          key,
          text,
          label: fieldWords(key),
          actions: [{ words: t('Throw away'), act: () => fields.drop(key) }],
        }))}
      />
    </>
  );
}

function Head({ store, model }: { readonly store: LookBackStore; readonly model: LookBackShown }) {
  return (
    <header class="head">
      <div>
        <h1>{t('Looking back')}</h1>
        <p class="meta sep">
          <span>
            <button
              class="btn link inline"
              type="button"
              dir="auto"
              onClick={() => void store.ask({ kind: 'open', uri: model.mentorship ?? '' })}
            >
              {model.title}
            </button>
          </span>
          {model.period !== '' && <span>{model.period}</span>}
        </p>
      </div>
      <ul class="who" aria-label={t('Who has written')}>
        {model.people.map(({ id, name, isMe }) => {
          const has = store.hasWritten(id);
          const state = isMe && store.isDraft ? t('you, draft') : has ? t('has written') : t('not yet');
          return (
            <li key={id}>
              <span class={has ? 'ini full' : 'ini'} aria-hidden="true">
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

function Question({ number, words }: { readonly number: number; readonly words: string }) {
  return (
    <h2 id={`q${number}`}>
      <span class="n" aria-hidden="true">
        {number}
      </span>
      {words}
    </h2>
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
