import type { OverviewModel } from '../../../core/pages/overview';
import { Choice } from '../parts/choice';
import { LastDeed } from '../parts/lastDeed';
import { Failed } from '../parts/trouble';
import { t, together } from '../words';
import { EVERYTHING, type Narrowed } from './narrow';
import type { OverviewStore } from './overviewStore';
import { Table } from './table';

/** The overview: what comes next, one bar of filters, the table. */
export function OverviewPage({ store }: { readonly store: OverviewStore }) {
  const { model } = store;
  if (model === undefined) return null;
  const isEmpty = model.rows.length === 0;
  return (
    <main class="page wide ov">
      <Head store={store} model={model} />
      <Failed problem={store.problem} onDismiss={() => store.dismissProblem()} />
      {isEmpty ? (
        <Empty store={store} closed={model.closed} />
      ) : (
        <>
          <Bar store={store} model={model} />
          {store.rows.length === 0 ? (
            <p class="none">
              {t('No mentorship matches this filter.')}{' '}
              <button class="btn link" type="button" onClick={() => store.narrow(EVERYTHING)}>
                {t('Show all')}
              </button>
            </p>
          ) : (
            <Table store={store} />
          )}
          <p class="foot muted small">
            {t('Put together from the files of the open folders. Nothing is stored, counted or sent.')}
          </p>
        </>
      )}
      <LastDeed deeds={store.deeds} onUndo={() => undefined} />
    </main>
  );
}

function Head({ store, model }: { readonly store: OverviewStore; readonly model: OverviewModel }) {
  const { today, me, next } = model;
  return (
    <header class="head">
      <div>
        <h1>{t('Overview')}</h1>
        <p class="meta sep">
          <span>{today}</span>
          {me.length > 0 ? (
            <span>{t('you are {name}', { name: together(me) })}</span>
          ) : (
            model.rows.length > 0 && (
              <span>
                <button
                  class="btn link inline"
                  type="button"
                  onClick={() => void store.ask({ kind: 'chooseMe' })}
                >
                  {t('Say who you are')}
                </button>
              </span>
            )
          )}
        </p>
      </div>
      {next !== undefined && (
        <div class="row wrap next">
          <span class="muted">{next.isNow ? t('Now') : t('Next')}</span>
          <button
            class="btn link inline"
            type="button"
            dir="auto"
            onClick={() =>
              void store.ask({ kind: 'roadmap', folder: next.folder, mentorship: next.mentorship })
            }
          >
            {next.name}
          </button>
          <span class="muted num">{next.when}</span>
          <button
            class="btn"
            type="button"
            onClick={() => void store.ask({ kind: next.isNow ? 'session' : 'prepare', uri: next.uri })}
          >
            {next.isNow ? t('Start the Session') : t('Prepare')}
          </button>
        </div>
      )}
    </header>
  );
}

function Bar({ store, model }: { readonly store: OverviewStore; readonly model: OverviewModel }) {
  const { narrowed, rows } = store;
  return (
    <form
      class="bar"
      role="search"
      aria-label={t('Filter the overview')}
      onSubmit={event => event.preventDefault()}
    >
      <label class="find">
        <span class="sr">{t('Find a person, a mentorship or a goal')}</span>
        <input
          class="field"
          type="search"
          placeholder={t('Find a name or a goal')}
          value={narrowed.text}
          onInput={event => store.narrow({ text: event.currentTarget.value })}
        />
      </label>
      {model.folders.length > 0 && (
        <Choice
          name={t('Folder')}
          value={narrowed.folder}
          options={[['', t('Every folder')], ...model.folders.map(({ uri, name }) => [uri, name] as const)]}
          onChoose={folder => store.narrow({ folder })}
        />
      )}
      <Choice
        name={t('Show')}
        value={narrowed.show}
        options={[
          ['', t('Everything')],
          ['care', t('Needs a look')],
          ['mine', t('Mine')],
          ['other', t('Without me')],
        ]}
        onChoose={show => store.narrow({ show: show as Narrowed['show'] })}
      />
      <span class="muted num" role="status">
        {countWords(rows.length, model)}
      </span>
    </form>
  );
}

function countWords(shown: number, { rows }: OverviewModel): string {
  const count = rows.length;
  if (shown !== count) return t('{count} of {all}', { count: shown, all: count });
  const care = rows.filter(({ group }) => group === 'care').length;
  const all = count === 1 ? t('1 mentorship') : t('{count} mentorships', { count });
  if (care === 0) return all;
  return care === 1
    ? t('{all}, 1 needs a look', { all })
    : t('{all}, {count} need a look', { all, count: care });
}

function Empty({ store, closed }: { readonly store: OverviewStore; readonly closed: number }) {
  return (
    <section class="empty zero" aria-labelledby="zero">
      <h2 id="zero">{t('Your mentorships, one line each')}</h2>
      <p>
        {t(
          'When the next talk is, what is stuck, what was promised and what waits for you. One look on a Monday instead of a round of questions.',
        )}
      </p>
      {closed > 0 && (
        <p>
          {closed === 1
            ? t('1 mentorship is closed. It stands folded away at the end of the views.')
            : t('{count} mentorships are closed. They stand folded away at the end of the views.', {
                count: closed,
              })}
        </p>
      )}
      <button class="btn primary" type="button" onClick={() => void store.ask({ kind: 'start' })}>
        {t('Start a Mentorship')}
      </button>
    </section>
  );
}
