import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { LookBackShown } from '../../protocol/lookBack';
import { Icon, MarkIcon, type MarkIconName } from '../parts/icon';
import { t } from '../words';

/** So many of a kind are shown at first. */
const FIRST = 3;

/** What the files know of the way: solid marks all, since it has happened. */
export function Facts(props: { readonly model: LookBackShown; readonly onOpen: (uri: string) => void }) {
  const { kept, wins, feedback, meetings } = props.model;
  const keptCount = kept.reduce((sum, { items }) => sum + items.length, 0);
  if (keptCount + wins.length + feedback.length + meetings.count === 0) return null;
  return (
    <aside class="past facts" aria-labelledby="past">
      <h2 id="past">{t('What was')}</h2>
      <Group title={t('Promises kept')} count={keptCount}>
        {kept.map(({ name, items }) => (
          <div key={name}>
            <h3>{name}</h3>
            <Few
              mark="promise-kept"
              items={items}
              more={count => t('{count} more of {name}', { count, name })}
            />
          </div>
        ))}
      </Group>
      <Group title={t('Wins')} count={wins.length}>
        <Few mark="win" items={wins} more={count => t('{count} more', { count })} />
      </Group>
      <Group title={t('Feedback')} count={feedback.length}>
        <ul class="fb">
          {feedback.map(({ uri, title, about }) => (
            <li key={uri}>
              <button class="btn link inline" type="button" dir="auto" onClick={() => props.onOpen(uri)}>
                {title}
              </button>
              <span class="muted">{about}</span>
            </li>
          ))}
        </ul>
      </Group>
      <Group title={t('Meetings')} count={meetings.count} isFolded>
        <p class="muted small">{meetings.words}</p>
      </Group>
    </aside>
  );
}

function Group(props: {
  readonly title: string;
  readonly count: number;
  readonly isFolded?: boolean;
  readonly children: ComponentChildren;
}) {
  const { title, count, isFolded = false, children } = props;
  if (count === 0) return null;
  return (
    <details open={!isFolded}>
      <summary>
        {title}
        <span class="muted num">{count}</span>
        <Icon name="chevron" />
      </summary>
      {children}
    </details>
  );
}

/** The first few, and the others on request. */
function Few(props: {
  readonly mark: MarkIconName;
  readonly items: readonly { readonly text: string; readonly day?: string }[];
  readonly more: (count: number) => string;
}) {
  const { mark, items, more } = props;
  const [isWhole, showAll] = useState(false);
  const shown = isWhole ? items : items.slice(0, FIRST);
  const rest = items.length - shown.length;
  return (
    <>
      <ul>
        {shown.map(({ text, day }, index) => (
          <li key={index}>
            <MarkIcon name={mark} />
            <span dir="auto">{text}</span>
            <span class="num when">{day}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p class="more">
          <button class="btn link inline" type="button" onClick={() => showAll(true)}>
            {more(rest)}
          </button>
        </p>
      )}
    </>
  );
}
