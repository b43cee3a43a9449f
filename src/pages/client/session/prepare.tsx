import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { SessionModel } from '../../../core/pages/pageModels';
import { goalWord } from '../../../core/roadmap/roadmapWords';
import { Icon, MarkIcon } from '../parts/icon';
import { t } from '../words';
import { AgendaEditor } from './agendaEditor';
import { TONES } from './goalStates';
import { Block } from './block';
import { OnlyYou } from './onlyYou';
import { OwedLists } from './owed';
import type { Shown } from './shown';

/** Before a meeting: beside the agenda what is new, what was promised and how the goals are. */
export function Prepare({ store, model }: Shown) {
  return (
    <>
      <div class="rail">
        <Fresh store={store} model={model} />
        <MineFirst store={store} model={model} />
        <Goals store={store} model={model} />
        <Committed store={store} model={model} />
        <Feedback store={store} model={model} />
      </div>
      <div class="stage">
        <Theme model={model} />
        <AgendaEditor store={store} model={model} />
        {model.own !== undefined && <OnlyYou store={store} own={model.own} />}
        <SupportLevel store={store} model={model} />
        <Reflection store={store} model={model} />
      </div>
    </>
  );
}

function Fresh({ store, model }: Shown) {
  if (model.fresh.length === 0) return null;
  return (
    <Block store={store} id="fresh" heading={t('New since you looked')} count={String(model.fresh.length)}>
      <Long
        items={model.fresh.map(({ text, uri }, index) => (
          <li key={index} class="item">
            <button class="turn" type="button" onClick={() => void store.ask({ kind: 'openNote', uri })}>
              {text}
            </button>
          </li>
        ))}
      />
      <button class="btn tight" type="button" onClick={() => void store.ask({ kind: 'seen' })}>
        {t('Seen')}
      </button>
    </Block>
  );
}

/** So many are shown at first: more is hardly read before a meeting. */
const FIRST = 12;

/** A list of which only the beginning is shown until somebody wants all of it. */
function Long({ items }: { readonly items: readonly VNode[] }) {
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <ul>{isWhole ? items : items.slice(0, FIRST)}</ul>
      {items.length > FIRST && (
        <button class="btn link" type="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? t('Show the first {count}', { count: FIRST })
            : t('Show all {count}', { count: items.length })}
        </button>
      )}
    </>
  );
}

/** What was promised, mine before the others'. */
function MineFirst({ store, model }: Shown) {
  const { me } = store;
  const lists = [...model.owed].sort((a, b) => Number(b.person === me) - Number(a.person === me));
  const all = lists.flatMap(({ items }) => items);
  const open = all.filter(({ isDone }) => !isDone).length;
  return (
    <Block
      store={store}
      id="last"
      heading={t('Promised last time')}
      count={all.length === 0 ? '' : t('{count} open', { count: open })}
    >
      {all.length === 0 && <p class="muted small">{t('Nothing was promised.')}</p>}
      <OwedLists store={store} lists={lists} name={store.nameOf} />
    </Block>
  );
}

function Goals({ store, model }: Shown) {
  if (model.goals.length === 0) return null;
  return (
    <Block store={store} id="goals" heading={t('Goals')} count={String(model.goals.length)}>
      <ul>
        {model.goals.map(goal => {
          const state = goal.state ?? goal.before;
          return (
            <li key={goal.id} class="item">
              <button
                class="turn"
                type="button"
                onClick={() => void store.ask({ kind: 'openGoal', goal: goal.id })}
              >
                {goal.title}
                {goal.silentFor !== undefined && (
                  <span class="sub muted">
                    {goal.silentFor === 1
                      ? t('not spoken about last time')
                      : t('not spoken about for {count} meetings', { count: goal.silentFor })}
                  </span>
                )}
              </button>
              {state !== undefined && (
                <span class="min state">
                  <MarkIcon name={state} tone={TONES[state]} />
                  {goalWord({ t }, state)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Block>
  );
}

/** How much the mentor leads; at some moments both are asked whether that may be less. */
function SupportLevel({ store, model }: Shown) {
  const { now, asks } = model.support;
  if (now === undefined && asks === undefined) return null;
  const levels = [
    ['guided', t('Guided')],
    ['shared', t('Shared')],
    ['independent', t('Independent')],
  ] as const;
  return (
    <section class="reflection" aria-labelledby="support">
      <h2 id="support">{t('How much the mentor leads')}</h2>
      {asks !== undefined && (
        <p>
          {asks === 'midpoint'
            ? t(
                'Half of the way lies behind you. Is it time for the mentor to step back, or is it right as it is?',
              )
            : t(
                'Several goals in a row were reached. Is it time for the mentor to step back, or is it right as it is?',
              )}
        </p>
      )}
      <div class="seg tight" role="group" aria-labelledby="support">
        {levels.map(([support, word]) => (
          <button
            key={support}
            type="button"
            aria-pressed={support === now}
            onClick={() => void store.ask({ kind: 'setSupport', support })}
          >
            {word}
          </button>
        ))}
      </div>
    </section>
  );
}

/** What was committed for the goals since last time. */
function Committed({ store, model }: Shown) {
  if (model.committed.length === 0) return null;
  return (
    <Block
      store={store}
      id="committed"
      heading={t('Committed since last time')}
      count={String(model.committed.length)}
    >
      <Long
        items={model.committed.map(({ goal, subject, about }, index) => (
          <li key={index} class="item">
            <button class="turn" type="button" onClick={() => void store.ask({ kind: 'openGoal', goal })}>
              {subject}
              <span class="sub muted">{about}</span>
            </button>
          </li>
        ))}
      />
    </Block>
  );
}

/** What was asked for and not given yet, and what was given since last time. */
function Feedback({ store, model }: Shown) {
  if (model.feedback.length === 0) return null;
  return (
    <Block store={store} id="feedback" heading={t('Feedback')} count={String(model.feedback.length)}>
      <ul>
        {model.feedback.map(({ uri, title, about }) => (
          <li key={uri} class="item">
            <button class="turn" type="button" onClick={() => void store.ask({ kind: 'openNote', uri })}>
              {title}
              <span class="sub muted">{about}</span>
            </button>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Theme({ model }: { readonly model: SessionModel }) {
  const theme = model.theme ?? model.suggestedTheme;
  if (theme === undefined) return null;
  return (
    <section class="theme" aria-labelledby="theme">
      <p class="muted small">
        {model.theme === undefined ? t('The theme on the roadmap for this day') : t('Theme')}
      </p>
      <h2 id="theme">{theme}</h2>
      {model.themeGoals.length > 0 && <p class="muted">{model.themeGoals.join(', ')}</p>}
    </section>
  );
}

/** What I wrote that I want, bring and expect: to hold the agenda against. */
function Reflection({ store, model }: Shown) {
  const { reflection } = model;
  if (reflection === undefined) return null;
  const parts = [
    [t('What I want'), reflection.want],
    [t('What I bring'), reflection.bring],
    [t('What I expect'), reflection.expect],
  ] as const;
  return (
    <section class="reflection" aria-labelledby="reflection">
      <div class="row sh">
        <h2 id="reflection">{t('What I wrote at the start')}</h2>
        <button
          class="btn icon tight plain push"
          type="button"
          aria-label={t('Open what I wrote')}
          title={t('Open what I wrote')}
          onClick={() => void store.ask({ kind: 'openReflection' })}
        >
          <Icon name="go-to-file" />
        </button>
      </div>
      <dl>
        {parts.map(
          ([heading, lines]) =>
            lines.length > 0 && (
              <div key={heading}>
                <dt class="muted small">{heading}</dt>
                {lines.map(line => (
                  <dd key={line}>{line}</dd>
                ))}
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
