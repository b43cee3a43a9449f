import { isNarrowed, isWanted } from '../../../core/roadmap/filter';
import { GOAL_GLYPH, GOAL_TONE, MEETING_GLYPH, type Glyph, type Tone } from '../../../core/roadmap/drawing';
import type { Track } from '../../../core/roadmap/model';
import { countOfSteps, dayOf, goalWord, meetingWord, promiseWhen } from '../../../core/roadmap/words';
import { Icon } from '../parts/icon';
import { t } from '../words';
import { Sign } from './glyphs';
import { open } from './pointer';
import type { RoadmapStore } from './store';

interface Line {
  readonly key: string;
  readonly on: string;
  readonly glyph: Glyph;
  readonly tone?: Tone;
  readonly when: string;
  readonly what: string;
  readonly kind: string;
  readonly state: string;
}

/** The same as a list, sorted by day under its themes: for those who would rather read, and for screen readers. */
export function List({ store }: { readonly store: RoadmapStore }) {
  const isOpen = store.saved.hasList === true;
  return (
    <details
      class="aslist"
      open={isOpen}
      onToggle={event =>
        event.currentTarget.open !== isOpen && store.keep({ hasList: event.currentTarget.open })
      }
    >
      <summary>
        <Icon name="chevron" /> {t('The same as a list')} <kbd>L</kbd>
      </summary>
      {isOpen && (
        <div class="tablewrap" tabIndex={0} role="region" aria-label={t('Roadmap as a list')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('When')}</th>
                <th scope="col">{t('What')}</th>
                <th scope="col">{t('Kind')}</th>
                <th scope="col">{t('State')}</th>
              </tr>
            </thead>
            {store.tracks.map(track => (
              <Mentorship key={track.key} store={store} track={track} />
            ))}
          </table>
        </div>
      )}
    </details>
  );
}

function Mentorship({ store, track }: { readonly store: RoadmapStore; readonly track: Track }) {
  const stages = [...track.stages].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.index - b.index,
  );
  const lines = linesOf(store, track);
  const groups = [undefined, ...stages].map((stage, at) => {
    const next = stages[at];
    const inside = lines.filter(
      ({ on }) => (stage === undefined || on >= stage.date) && (next === undefined || on < next.date),
    );
    return { stage, lines: inside };
  });
  return (
    <>
      {store.tracks.length > 1 && (
        <tbody>
          <tr class="th whole">
            <th colSpan={4} scope="rowgroup" dir="auto">
              {track.title}
            </th>
          </tr>
        </tbody>
      )}
      {groups.map(
        ({ stage, lines: inside }) =>
          (stage !== undefined || inside.length > 0) && (
            <tbody key={stage?.key ?? ''}>
              {stage !== undefined && (
                <tr class="th">
                  <th colSpan={4} scope="rowgroup">
                    <span class="num muted">{stage.index + 1}</span> <bdi>{stage.theme}</bdi>
                  </th>
                </tr>
              )}
              {inside.map(line => (
                <tr key={line.key}>
                  <td class="num when">{line.when}</td>
                  <td>
                    <span class="lw">
                      <Sign glyph={line.glyph} {...(line.tone !== undefined && { tone: line.tone })} />
                      <button
                        type="button"
                        class="btn link inline"
                        dir="auto"
                        onClick={() => open(store, line.key)}
                      >
                        {line.what}
                      </button>
                    </span>
                  </td>
                  <td class="kind">{line.kind}</td>
                  <td>{line.state}</td>
                </tr>
              ))}
            </tbody>
          ),
      )}
    </>
  );
}

/** Everything of a mentorship that the filter leaves, by day; what has none comes last. */
function linesOf(store: RoadmapStore, track: Track): readonly Line[] {
  const { words, filter } = store;
  const day = (date: string) => dayOf(words, date);
  const isWhole = !isNarrowed(filter);
  const nameOf = (id: string) => track.people.find(person => person.id === id)?.name ?? id;
  const goals = track.goals
    .filter(goal => isWanted(goal, filter))
    .map((goal): Line => ({
      key: goal.key,
      on: goal.span?.from ?? '9999',
      glyph: GOAL_GLYPH[goal.state],
      tone: GOAL_TONE[goal.state],
      when:
        goal.span === undefined
          ? t('No dates yet')
          : t('{start} to {end}', {
              start: day(goal.span.from),
              end: goal.span.endIsKnown ? day(goal.span.to) : '…',
            }),
      what: goal.title,
      kind: t('Goal'),
      state: [goalWord(words, goal.state), goal.state === 'done' ? '' : countOfSteps(words, goal)]
        .filter(part => part !== '')
        .join(', '),
    }));
  const promises = track.promises
    .filter(({ person }) => (filter.person === '' ? isWhole : person === filter.person))
    .map((promise): Line => {
      const isLate = !promise.isDone && promise.due !== undefined && promise.due < words.today;
      return {
        key: promise.key,
        on: promise.due ?? '9999',
        glyph: promise.isDone ? 'p-done' : isLate ? 'p-late' : 'p-open',
        when: promise.due === undefined ? t('no day') : day(promise.due),
        what: promise.text,
        kind: t('Promise of {name}', { name: nameOf(promise.person) }),
        state: promise.isDone || isLate ? promiseWhen(words, promise) : t('Promise to keep'),
      };
    });
  const meetings = track.meetings.map((meeting): Line => ({
    key: meeting.key,
    on: meeting.date,
    glyph: MEETING_GLYPH[meeting.state],
    when: [day(meeting.date), meeting.time].filter(part => part !== undefined).join(' '),
    what: meeting.title,
    kind: t('Meeting'),
    state: meetingWord(words, meeting.state),
  }));
  const wins = track.wins.map((win): Line => ({
    key: win.key,
    on: win.date,
    glyph: 'win',
    tone: 'warn',
    when: day(win.date),
    what: win.wins.map(({ text }) => text).join('; '),
    kind: t('Win'),
    state: '',
  }));
  const all = [...goals, ...promises, ...(isWhole ? [...meetings, ...wins] : [])];
  return all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
