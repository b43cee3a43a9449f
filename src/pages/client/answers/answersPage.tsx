import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import type { PersonModel } from '../../../core/pages/pageModels';
import { Icon } from '../parts/icon';
import { Notice } from '../parts/notice';
import { Typed } from '../parts/typed';
import { fieldTo } from '../fieldKey';
import { t } from '../words';
import type { AnswersStore } from './answersStore';

/** What the parts of a page of questions need of its store. */
type Store = Pick<
  AnswersStore<{ readonly people: readonly PersonModel[] }, never>,
  'fields' | 'isDraft' | 'later' | 'me' | 'model' | 'save' | 'status'
>;

interface OfStore {
  readonly store: Store;
}

/** The form around the questions. Ctrl+Enter saves, Alt and an arrow go to the next field or the one before, Escape leaves a field. */
export function AnswersForm({ store, children }: OfStore & { readonly children: ComponentChildren }) {
  return (
    <form
      class="ask"
      onSubmit={event => {
        event.preventDefault();
        void store.save();
      }}
      onKeyDown={event => onKey(store, event)}
    >
      {children}
    </form>
  );
}

function onKey(store: Store, event: TargetedKeyboardEvent<HTMLFormElement>): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  const fields = Array.from(event.currentTarget.querySelectorAll('textarea'));
  const at = fields.findIndex(field => field === document.activeElement);
  if (key === 'Enter' && (ctrlKey || metaKey)) void store.save();
  else if (altKey && (key === 'ArrowDown' || key === 'ArrowUp'))
    fields[key === 'ArrowDown' ? at + 1 : Math.max(0, at - 1)]?.focus();
  else if (key === 'Escape' && at >= 0) fields[at]?.blur();
  else return;
  event.preventDefault();
}

/** The head: what the page is, what it is about, and who has answered. */
export function AnswersHeader(
  props: OfStore & {
    readonly heading: string;
    readonly subject: string;
    readonly when: string | undefined;
    readonly who: string;
    readonly answered: string;
    readonly hasAnswered: (person: string) => boolean;
    readonly onOpen: () => void;
  },
) {
  const { store, heading, subject, when, who, answered, hasAnswered, onOpen } = props;
  return (
    <header class="head">
      <div>
        <h1>{heading}</h1>
        <p class="meta sep">
          <span>
            <button class="btn link inline" type="button" dir="auto" onClick={onOpen}>
              {subject}
            </button>
          </span>
          {when !== undefined && <span>{when}</span>}
        </p>
      </div>
      <ul class="who" aria-label={who}>
        {store.model?.people.map(({ id, name, isMe }) => {
          const has = hasAnswered(id);
          const state = isMe && store.isDraft ? t('you, draft') : has ? answered : t('not yet');
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

/** The foot: saves what is mine, or leaves it for later; nothing without a reader who answers. */
export function AnswersFooter({
  store,
  save,
  reads,
}: OfStore & { readonly save: string; readonly reads: string }) {
  if (store.me === undefined) return null;
  return (
    <footer class="foot">
      <button class="btn primary" type="submit">
        {save}
      </button>
      <button class="btn plain" type="button" onClick={() => store.later()}>
        {t('Later')}
      </button>
      <span class="small" role="status">
        {store.status}
      </span>
      <p class="muted small">
        <Icon name="eye" /> {reads}
      </p>
    </footer>
  );
}

/** A question, with its number. */
export function QuestionHeading(props: {
  readonly id: string;
  readonly number: number;
  readonly words: string;
}) {
  const { id, number, words } = props;
  return (
    <h2 id={id}>
      <span class="n" aria-hidden="true">
        {number}
      </span>
      {words}
    </h2>
  );
}

/** Nobody of those who answer is the reader. */
export function NobodyIsYou({ onChoose }: { readonly onChoose: () => void }) {
  return (
    <Notice icon="info" text={t('Nobody here is you yet, so there is nothing to answer.')}>
      <button class="btn link" type="button" onClick={onChoose}>
        {t('Say who you are')}
      </button>
    </Notice>
  );
}

/** What was typed for somebody, or something, that is not here by that name now, and what can be done about it. */
export function StrayAnswers({ store, labelOf }: OfStore & { readonly labelOf: (key: string) => string }) {
  const { fields, me } = store;
  const items = fields.strays.map(({ key, text }) => {
    const to = me === undefined ? undefined : fieldTo(key, me);
    const put = () => {
      if (to === undefined) return;
      fields.type(to, [fields.text(to), text].filter(part => part !== '').join('\n'));
      fields.drop(key);
    };
    const actions = [
      ...(to === undefined || !fields.has(to) ? [] : [{ words: t('Put it into my answer'), act: put }]),
      { words: t('Throw away'), act: () => fields.drop(key) },
    ];
    return { key, text, label: labelOf(key), actions };
  });
  return <Typed id="strays" heading={t('Typed for what is not here by that name now')} items={items} />;
}

/** Puts the caret into my first open answer. */
export function focusFirstOpen(): void {
  const fields = Array.from(document.querySelectorAll('textarea'));
  (fields.find(field => field.value.trim() === '') ?? fields[0])?.focus();
}
