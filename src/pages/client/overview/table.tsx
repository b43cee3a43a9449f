import type { Debts, OverviewRow, OwnRow } from '../../../core/pages/overview';
import { Icon, MarkIcon, type MarkIconName } from '../parts/icon';
import { t } from '../words';
import { Cell, cellProps, More, To, type Column, type CellPlace } from './cells';
import type { RowGroup, OverviewStore } from './overviewStore';

/** The lines, in groups. The explicit roles keep it a table where the narrow form makes blocks of its rows. */
export function Table({ store }: { readonly store: OverviewStore }) {
  const { groups } = store;
  const rows = groups.flatMap(({ isFolded, rows }) => (isFolded ? [] : rows));
  const isThere = rows.some(({ key }) => store.saved.focus?.startsWith(`${key}/`) === true);
  const stop = isThere ? store.saved.focus : `${rows[0]?.key ?? ''}/who`;
  const heads: readonly (readonly [name: string, words: string])[] = [
    ['who', t('Mentorship')],
    ['next', t('Next')],
    ['last', t('Last talk')],
    ['every', t('Every')],
    ['goal', t('Goals that need a look')],
    ['mine', t('I promised')],
    ['theirs', t('Promised to me')],
    ['wait', t('Waits for me')],
  ];
  return (
    <table
      role="table"
      aria-label={t('Mentorships')}
      onFocusIn={({ target }) => {
        const cell = (target as Element).closest<HTMLElement>('[data-cell]');
        if (cell !== null) store.rest(cell.dataset['focus'] ?? '');
      }}
    >
      <thead role="rowgroup">
        <tr role="row">
          {heads.map(([name, words]) => (
            <th key={name} role="columnheader" scope="col" class={`c-${name}`}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(group => (
        <tbody key={group.id} role="rowgroup">
          <Heading store={store} group={group} />
          {!group.isFolded &&
            group.rows.map(row => <Row key={row.key} store={store} row={row} stop={stop ?? ''} />)}
        </tbody>
      ))}
    </table>
  );
}

function Heading({ store, group }: { readonly store: OverviewStore; readonly group: RowGroup }) {
  const { id, rows, canFold, isFolded } = group;
  const words = { care: t('Needs a look'), way: t('On its way'), other: t('Without you') }[id];
  return (
    <tr role="row" class="gh">
      <th role="columnheader" scope="rowgroup" colSpan={8}>
        {canFold ? (
          <button
            class="btn link inline fold"
            type="button"
            data-focus={`fold/${id}`}
            aria-expanded={!isFolded}
            onClick={() => store.fold(id, !isFolded)}
          >
            <Icon name="chevron" />
            {words}
          </button>
        ) : (
          <span>{words}</span>
        )}{' '}
        <span class="muted num">{rows.length}</span>
        {id === 'other' && <span class="muted say"> {t('who, when and status, nothing else')}</span>}
      </th>
    </tr>
  );
}

interface RowProps {
  readonly store: OverviewStore;
  readonly row: OverviewRow;
  /** The cell that is the table's tab stop. */
  readonly stop: string;
}

function Row({ store, row, stop }: RowProps) {
  const { folder, mentorship, key, name, last, every } = row;
  const where = { folder, mentorship };
  const about = [row.group === 'other' ? undefined : row.form, row.place].filter(part => part !== undefined);
  const isLate = row.group !== 'other' && row.ranOut;
  const to = (column: Column, part = column as string) => ({ at: `${key}/${part}`, stop, column });
  return (
    <tr role="row" data-k={row.group === 'other' ? 'other' : 'own'} data-key={key}>
      <th role="rowheader" scope="row" class="c-who">
        <span class="cell">
          <To {...to('who')} title={name} onOpen={() => void store.ask({ kind: 'roadmap', ...where })}>
            <span class="nm clip" dir="auto">
              {name}
            </span>
          </To>{' '}
          {about.length > 0 && <span class="ds clip">{about.join(', ')}</span>}
        </span>
      </th>
      <td role="cell" class="c-next">
        <span class="cell">
          <Next row={row} to={to('next')} onOpen={() => void store.ask({ kind: 'next', ...where })} />
          {row.group !== 'other' && row.next === undefined && row.pause === undefined && (
            <button
              class="btn icon tight plain"
              type="button"
              {...cellProps(to('next', 'plan'))}
              aria-label={t('Plan a meeting: {name}', { name })}
              title={t('Plan a meeting (P)')}
              onClick={() => void store.ask({ kind: 'plan', ...where })}
            >
              <Icon name="add" />
            </button>
          )}
        </span>
      </td>
      <td role="cell" class={last === undefined ? 'c-last nil' : 'c-last num'}>
        <span class="lab">{t('last')} </span>
        {isLate ? <b>{last}</b> : last}
      </td>
      <td role="cell" class={every === undefined ? 'c-every nil' : 'c-every'}>
        {every}
      </td>
      {row.group === 'other' ? (
        <td role="cell" colSpan={4} class="c-status">
          <span class="cell">
            {row.pause !== undefined && <MarkIcon name="paused" />}
            {t('Status: {state}', { state: row.status })}
          </span>
        </td>
      ) : (
        <OwnCells store={store} row={row} to={to} />
      )}
    </tr>
  );
}

function Next(props: { readonly row: OverviewRow; readonly to: CellPlace; readonly onOpen: () => void }) {
  const { row, to, onOpen } = props;
  if (row.next !== undefined)
    return (
      <To {...to} look="soft num" onOpen={onOpen}>
        <MarkIcon name="planned" />
        <span class="clip">{row.next}</span>
      </To>
    );
  const isLate = row.group !== 'other' && row.ranOut;
  const pause = row.group === 'other' ? undefined : row.pause; // of others the last cell says it
  return (
    <span class={isLate ? 'go' : 'go soft'}>
      {isLate && <MarkIcon name="silent" tone="warn" />}
      {pause !== undefined && <MarkIcon name="paused" />}
      <span class="clip">{pause ?? t('Nothing planned')}</span>
    </span>
  );
}

function OwnCells(props: {
  readonly store: OverviewStore;
  readonly row: OwnRow;
  readonly to: (column: Column, part?: string) => CellPlace;
}) {
  const { store, row, to } = props;
  const { folder, mentorship } = row;
  const [goal, ...goals] = row.goals;
  const [wait, ...waits] = row.waits;
  const promises = (whose: 'mine' | 'theirs') => () =>
    void store.ask({ kind: 'promises', folder, mentorship, whose });
  return (
    <>
      <Cell column="goal">
        {goal && (
          <>
            <To
              {...to('goal')}
              title={`${goal.word}: ${goal.title}`}
              onOpen={() => void store.ask({ kind: 'file', folder, path: goal.path })}
            >
              <Look look={goal.look} />
              <span class="clip">
                <b>{goal.word}</b> <span dir="auto">{goal.title}</span>
              </span>
            </To>
            <More
              to={to('goal', 'goals')}
              words={goals.map(({ word, title }) => `${word}: ${title}`)}
              onOpen={() => void store.ask({ kind: 'roadmap', folder, mentorship })}
            >
              {goals[0] && <Look look={goals[0].look} />}
            </More>
          </>
        )}
      </Cell>
      <Owed
        column="mine"
        label={t('I promised')}
        debts={row.mine}
        to={to('mine')}
        onOpen={promises('mine')}
      />
      <Owed
        column="theirs"
        label={t('Promised to me')}
        debts={row.theirs}
        to={to('theirs')}
        onOpen={promises('theirs')}
      />
      <Cell column="wait" label={t('Waits for me')}>
        {wait && (
          <>
            <To
              {...to('wait')}
              onOpen={() => {
                const { kind } = wait;
                const hasPage = kind === 'checkin' || kind === 'agenda' || kind === 'feedback';
                const what = hasPage ? kind : 'other';
                const at = wait.at === undefined ? {} : { at: wait.at };
                void store.ask({ kind: 'wait', folder, path: wait.path, what, ...at });
              }}
            >
              <span class="clip">{wait.words}</span>
            </To>
            <More
              to={to('wait', 'waits')}
              words={waits.map(({ words }) => words)}
              onOpen={promises('mine')}
            />
          </>
        )}
      </Cell>
    </>
  );
}

function Owed(props: {
  readonly column: Column;
  readonly label: string;
  readonly debts: Debts | undefined;
  readonly to: CellPlace;
  readonly onOpen: () => void;
}) {
  const { column, label, debts, to, onOpen } = props;
  return (
    <Cell column={column} label={label}>
      {debts && (
        <To {...to} {...(!debts.isLate && { look: 'soft' })} onOpen={onOpen}>
          {debts.isLate ? <MarkIcon name="promise-late" tone="bad" /> : <MarkIcon name="promise-open" />}
          <span class="clip">{debts.isLate ? <b>{debts.words}</b> : debts.words}</span>
        </To>
      )}
    </Cell>
  );
}

const LOOKS: Readonly<Record<string, readonly [mark: MarkIconName, tone: string]>> = {
  stuck: ['stuck', 'bad'],
  late: ['late', 'bad'],
  'at-risk': ['at-risk', 'warn'],
};

function Look({ look }: { readonly look: string }) {
  const [name, tone] = LOOKS[look] ?? [];
  return name === undefined ? <Icon name="error" /> : <MarkIcon name={name} tone={tone ?? ''} />;
}
