import type { OfPerson, PromiseModel } from '../../../core/pages/pageModels';
import { Icon, MarkIcon } from '../parts/icon';
import { TickBox } from '../parts/tickBox';
import { t } from '../words';
import { promiseKey } from './sessionChanges';
import { CodeChip } from './codeChip';
import type { SessionStore } from './sessionStore';

/** What was promised, person by person, each to be ticked. */
export function OwedLists(props: {
  readonly store: SessionStore;
  readonly lists: readonly OfPerson<PromiseModel>[];
  readonly name: (person: string) => string;
}) {
  const { store, lists, name } = props;
  return lists.map(({ person, items }) => (
    <section key={person} aria-label={t("{name}'s promises", { name: name(person) })}>
      <h3>{name(person)}</h3>
      <ul>
        {items.map(promise => (
          <Owed key={promiseKey(promise)} store={store} promise={promise} />
        ))}
      </ul>
    </section>
  ));
}

function Owed({ store, promise }: { readonly store: SessionStore; readonly promise: PromiseModel }) {
  const { meeting, person, index, text, isDone, isLate, day, code = [] } = promise;
  const tick = (isTicked: boolean) =>
    store.ask({ kind: 'tickPromise', meeting, person, index, text, isDone: isTicked }, promiseKey(promise));
  return (
    <li class={isDone ? 'item done' : 'item'}>
      <div class="promised">
        <label class="check">
          <TickBox isTicked={isDone} set={tick} />
          <span>{text}</span>
        </label>
        {code.map(place => (
          <CodeChip
            key={place.index}
            store={store}
            owner={{ section: 'actions', meeting, person, index, text }}
            place={place}
          />
        ))}
      </div>
      {isLate ? (
        <span class="min late num">
          <MarkIcon name="promise-late" tone="bad" />
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
