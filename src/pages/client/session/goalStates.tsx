import type { GoalModel } from '../../../core/pages/pageModels';
import { PROGRESS_STATES, type ProgressState } from '../../../core/model/states';
import { goalWord } from '../../../core/roadmap/roadmapWords';
import { Clash } from '../parts/clash';
import { MarkIcon } from '../parts/icon';
import { Unwritten } from '../parts/unwritten';
import { t } from '../words';
import { Block } from './block';
import { fieldKey } from '../fieldKey';
import type { Shown } from './shown';
import type { SessionStore } from './sessionStore';

export const TONES: Readonly<Record<ProgressState, string>> = {
  'on-track': 'go',
  'at-risk': 'warn',
  stuck: 'bad',
  done: 'ok',
};

/** The goals of the meeting with their states; the others are folded away below. */
export function GoalStates({ store, model }: Shown) {
  const listed = model.goals.filter(({ isListed }) => isListed);
  const others = model.goals.filter(({ isListed }) => !isListed);
  if (model.goals.length === 0) return null;
  const rest = (
    <ul>
      {others.map(goal => (
        <Goal key={goal.id} store={store} goal={goal} />
      ))}
    </ul>
  );
  return (
    <Block store={store} id="goals" heading={t('Goals')} count={needWords(store, model.goals)}>
      <ul>
        {listed.map(goal => (
          <Goal key={goal.id} store={store} goal={goal} />
        ))}
      </ul>
      {others.length > 0 && listed.length === 0 && rest}
      {others.length > 0 && listed.length > 0 && (
        <details class="more">
          <summary class="muted small">
            {others.length === 1 ? t('1 more goal') : t('{count} more goals', { count: others.length })}
          </summary>
          {rest}
        </details>
      )}
    </Block>
  );
}

function stateOf(store: SessionStore, goal: GoalModel): string {
  return store.fields.text(fieldKey({ kind: 'goalState', goal: goal.id }));
}

/** How many goals need a look, as this meeting or the one before has it. */
function needWords(store: SessionStore, goals: readonly GoalModel[]): string {
  const states = goals.map(goal => stateOf(store, goal) || goal.before);
  const count = (state: ProgressState) => states.filter(each => each === state).length;
  const [risk, stuck] = [count('at-risk'), count('stuck')];
  if (risk > 0 && stuck > 0) return t('{risk} at risk, {stuck} stuck', { risk, stuck });
  if (risk > 0) return t('{count} of {all} at risk', { count: risk, all: goals.length });
  if (stuck > 0) return t('{count} of {all} stuck', { count: stuck, all: goals.length });
  return String(goals.length);
}

function Goal({ store, goal }: { readonly store: SessionStore; readonly goal: GoalModel }) {
  const stateKey = fieldKey({ kind: 'goalState', goal: goal.id });
  const noteKey = fieldKey({ kind: 'goalNote', goal: goal.id });
  const { fields } = store;
  const state = fields.text(stateKey);
  const group = `goal-${goal.id}`;
  const note = fields.text(noteKey);
  const [otherState, otherNote] = [fields.theirs(stateKey), fields.theirs(noteKey)];
  return (
    <li>
      <button
        class="gt"
        type="button"
        id={group}
        title={t('Open the goal')}
        onClick={() => void store.ask({ kind: 'openGoal', goal: goal.id })}
      >
        {goal.title}
      </button>
      <div class="seg tight" role="radiogroup" aria-labelledby={group}>
        {PROGRESS_STATES.map(each => (
          <label key={each}>
            <input
              type="radio"
              name={group}
              checked={state === each}
              onChange={() => fields.type(stateKey, each)}
              onBlur={() => fields.leave(stateKey)}
            />
            <MarkIcon name={each} tone={TONES[each]} />
            {goalWord({ t }, each)}
          </label>
        ))}
      </div>
      {state === '' && goal.before !== undefined && (
        <p class="muted small was">
          {t('Last time: {state}', { state: goalWord({ t }, goal.before).toLowerCase() })}
        </p>
      )}
      {(state !== '' || note !== '') && <Word store={store} goal={goal} />}
      <Unwritten reason={fields.problem(stateKey) ?? fields.problem(noteKey)} />
      {otherState !== undefined && (
        <p class="muted small was">
          {t('In the file: {text}', { text: otherState.theirs })}{' '}
          <button class="btn link" type="button" onClick={() => fields.choose(stateKey, 'mine')}>
            {t('Keep mine')}
          </button>
          <button class="btn link" type="button" onClick={() => fields.choose(stateKey, 'theirs')}>
            {t('Take the one in the file')}
          </button>
        </p>
      )}
      {otherNote !== undefined && (
        <Clash
          heading={t('The word about {goal} was changed in the file', { goal: goal.title })}
          {...otherNote}
          onChoose={choice => fields.choose(noteKey, choice)}
        />
      )}
    </li>
  );
}

/** What the state is based on: a line, which a file may have made several of. An input would join those to one. */
function Word({ store, goal }: { readonly store: SessionStore; readonly goal: GoalModel }) {
  const key = fieldKey({ kind: 'goalNote', goal: goal.id });
  const { fields } = store;
  const text = fields.text(key);
  const common = {
    'aria-label': t('A word about {goal}', { goal: goal.title }),
    placeholder: t('A word about it'),
    value: text,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      fields.type(key, event.currentTarget.value),
    onFocus: () => fields.enter(key),
    onBlur: () => fields.leave(key),
  };
  const lines = Math.max(text.split('\n').length, goal.note.split('\n').length);
  return lines > 1 ? (
    <textarea class="field quiet" {...common} rows={Math.min(lines, 9)} />
  ) : (
    <input class="field quiet" {...common} />
  );
}
