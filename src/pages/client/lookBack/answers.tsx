import type { ComponentChildren } from 'preact';
import type { LookBackGoal } from '../../../core/pages/lookBackModel';
import { Clash } from '../parts/clash';
import { Icon, MarkIcon, type IconName, type MarkIconName } from '../parts/icon';
import { Unwritten } from '../parts/unwritten';
import { t } from '../words';
import type { Asked, LookBackStore } from './lookBackStore';

const STATES: Readonly<Record<string, readonly [mark: MarkIconName, tone?: string]>> = {
  done: ['done', 'ok'],
  dropped: ['dropped'],
  paused: ['paused'],
  stuck: ['stuck', 'bad'],
  'at-risk': ['at-risk', 'warn'],
  'on-track': ['on-track', 'go'],
};
const EVIDENCE: Readonly<Record<string, IconName>> = { commit: 'commit', url: 'link', path: 'go-to-file' };

/** Up to so many commits are named one by one. */
const FEW = 4;

/** A goal: what became of it, and what shows it. */
export function Goal({ store, goal }: { readonly store: LookBackStore; readonly goal: LookBackGoal }) {
  const { id, title, uri, state, words } = goal;
  const [mark, tone] = STATES[state] ?? [];
  return (
    <>
      <p class="gt">
        {mark && <MarkIcon name={mark} {...(tone !== undefined && { tone })} />}
        <button
          class="btn link inline"
          type="button"
          dir="auto"
          onClick={() => void store.ask({ kind: 'open', uri })}
        >
          {title}
        </button>
        <span class="muted small">{words}</span>
      </p>
      <Pair
        store={store}
        asked={{ goal: id }}
        words={t('outcome of {goal}', { goal: title })}
        hint={state === 'dropped' ? t('What came instead, or why not') : t('What became of it')}
      >
        <Seen store={store} goal={goal} />
      </Pair>
    </>
  );
}

/** What shows how a goal went. Few commits stand by their names; many are one chip that leads to the list of them. */
function Seen({ store, goal }: { readonly store: LookBackStore; readonly goal: LookBackGoal }) {
  const { id: goalId, evidence, commits } = goal;
  if (evidence.length + commits.length === 0) return null;
  const named = commits.length > FEW ? [] : commits;
  return (
    <ul class="ev" aria-label={t('Evidence')}>
      {evidence.map((each, index) => (
        <li key={index}>
          <button
            class={each.kind === 'commit' ? 'chip code' : 'chip'}
            type="button"
            onClick={() => void store.ask({ kind: 'evidence', goal: goalId, index })}
          >
            <Icon name={EVIDENCE[each.kind] ?? 'link'} />
            {each.words}
          </button>
        </li>
      ))}
      {named.map(({ id, subject, about }) => (
        <li key={id}>
          <button
            class="chip"
            type="button"
            title={about}
            onClick={() => void store.ask({ kind: 'commits', goal: goalId, id })}
          >
            <Icon name="commit" />
            <span dir="auto">{subject}</span>
          </button>
        </li>
      ))}
      {commits.length > FEW && (
        <li>
          <button
            class="chip"
            type="button"
            title={commits.map(({ subject, about }) => `${subject} (${about})`).join('\n')}
            onClick={() => void store.ask({ kind: 'commits', goal: goalId })}
          >
            <Icon name="commit" />
            {t('{count} commits', { count: commits.length })}
          </button>
        </li>
      )}
    </ul>
  );
}

/** One question in two voices: mine to write, the others' to read. */
export function Pair(props: {
  readonly store: LookBackStore;
  readonly asked: Asked;
  readonly words: string;
  readonly hint: string;
  readonly children?: ComponentChildren;
}) {
  const { store, asked, words, hint, children } = props;
  const { model, me, fields } = store;
  const people = model?.people ?? [];
  const key = store.key(asked);
  const mine = people.find(({ id }) => id === me);
  const clash = fields.theirs(key);
  const saidBy = (person: string) =>
    'goal' in asked ? model?.outcomes[person]?.[asked.goal] : model?.parts[person]?.[asked.part];
  return (
    <div class={mine === undefined ? 'pair read' : 'pair'}>
      {mine !== undefined && (
        <div class="mine">
          <textarea
            class="field"
            rows={2}
            aria-label={t('{name}: {question}', { name: mine.name, question: words })}
            placeholder={hint}
            value={fields.text(key)}
            onInput={event => store.type(key, event.currentTarget.value)}
            onFocus={() => fields.enter(key)}
            onBlur={() => fields.leave(key)}
          />
          <Unwritten reason={fields.problem(key)} />
          {clash !== undefined && (
            <Clash
              heading={t('This answer was changed in the file')}
              {...clash}
              onChoose={choice => fields.choose(key, choice)}
            />
          )}
          {children}
        </div>
      )}
      <div>
        {people
          .filter(({ id }) => id !== me)
          .map(({ id, name }) => {
            const said = saidBy(id) ?? '';
            return (
              <div key={id} class="theirs">
                <p class="by">{name}</p>
                {said === '' ? <p class="muted">{t('Nothing yet')}</p> : <p class="said">{said}</p>}
              </div>
            );
          })}
        {mine === undefined && children}
      </div>
    </div>
  );
}
