import { skillsOf, usualGrouping, type Grouping, type RoadFilter } from '../../../core/roadmap/filter';
import { stateWords } from '../../../core/roadmap/part';
import { Choice } from '../parts/choice';
import { t } from '../words';
import type { RoadmapStore } from './roadmapStore';

/** One bar of filters and zoom. */
export function Bar({ store }: { readonly store: RoadmapStore }) {
  const { filter, tracks, drawing } = store;
  const people = new Map(tracks.flatMap(track => track.people.map(({ id, name }) => [id, name] as const)));
  const skills = skillsOf(tracks);
  const { all, shown } = drawing.goals;
  const count =
    shown === all
      ? all === 1
        ? t('1 goal')
        : t('{count} goals', { count: all })
      : t('{count} of {all} goals', { count: shown, all });
  return (
    <form
      class="bar"
      role="search"
      aria-label={t('Filter the roadmap')}
      onSubmit={event => event.preventDefault()}
    >
      <label class="find">
        <span class="sr">{t('Find a goal')}</span>
        <input
          class="field"
          type="search"
          placeholder={t('Find a goal')}
          value={filter.text}
          onInput={event => store.narrowTo({ text: event.currentTarget.value })}
        />
      </label>
      {people.size > 1 && (
        <Choice
          name={t('Person')}
          value={filter.person}
          options={[['', t('Everyone')], ...people]}
          onChoose={person => store.narrowTo({ person })}
        />
      )}
      <Choice
        name={t('State')}
        value={filter.state}
        options={[['', t('Every state')], ...Object.entries(stateWords(store.words))]}
        onChoose={state => store.narrowTo({ state: state as RoadFilter['state'] })}
      />
      {skills.length > 0 && (
        <Choice
          name={t('Skill')}
          value={filter.skill}
          options={[['', t('Every skill')], ...skills.map(skill => [skill, skill] as const)]}
          onChoose={skill => store.narrowTo({ skill })}
        />
      )}
      {all > 10 && <Groups store={store} />}
      <span class="muted num" role="status">
        {count}
      </span>
    </form>
  );
}

function Groups({ store }: { readonly store: RoadmapStore }) {
  const [first] = store.tracks;
  const usual = first === undefined ? 'none' : usualGrouping(first.goals, first);
  return (
    <Choice
      name={t('Group')}
      value={store.saved.grouping ?? usual}
      options={[
        ['theme', t('By theme')],
        ['person', t('By person')],
        ['state', t('By state')],
        ['none', t('Not grouped')],
      ]}
      onChoose={grouping => store.keep({ grouping: grouping as Grouping })}
    />
  );
}

/** The zoom buttons; `+`, `-` and `0` do the same. */
export function Zoom({ store }: { readonly store: RoadmapStore }) {
  return (
    <span class="zoom push" role="group" aria-label={t('Zoom')}>
      <button
        type="button"
        class="btn icon plain"
        aria-label={t('Zoom out')}
        title={`${t('Zoom out')} (-)`}
        onClick={() => store.zoom('out')}
      >
        <Lens path="M4.5 6.5h4" />
      </button>
      <button type="button" class="btn plain" title={`${t('Whole')} (0)`} onClick={() => store.zoom('whole')}>
        {t('Whole')}
      </button>
      <button
        type="button"
        class="btn icon plain"
        aria-label={t('Zoom in')}
        title={`${t('Zoom in')} (+)`}
        onClick={() => store.zoom('in')}
      >
        <Lens path="M4.5 6.5h4M6.5 4.5v4" />
      </button>
    </span>
  );
}

function Lens({ path }: { readonly path: string }) {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={`M6.5 11a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM9.8 9.8l3.9 3.9${path}`} />
    </svg>
  );
}
