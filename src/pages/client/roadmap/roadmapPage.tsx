import { meetingAtHead } from '../../../core/roadmap/head';
import type { Track } from '../../../core/roadmap/roadmapModel';
import { factsOf, meetingWord } from '../../../core/roadmap/roadmapWords';
import { Choice } from '../parts/choice';
import { Icon } from '../parts/icon';
import { LastDeed } from '../parts/lastDeed';
import { Notice } from '../parts/notice';
import { Maybe } from '../parts/trouble';
import { t } from '../words';
import { Bar, Zoom } from './bar';
import { Card } from './card';
import { FormLine } from './form';
import { Legend } from './legend';
import { List } from './list';
import { Map } from './map';
import { open } from './pointer';
import type { RoadmapStore } from './roadmapStore';

/** The roadmap: title and the meeting of now, filters and zoom, the drawing, its legend, the same as a list. */
export function RoadmapPage({ store }: { readonly store: RoadmapStore }) {
  if (store.model === undefined)
    return (
      <main class="page">
        <Away store={store} />
      </main>
    );
  return (
    <main class="page wide road">
      <Head store={store} />
      <Away store={store} />
      {store.problem !== undefined && (
        <Notice tone="warn" icon="warning" text={store.problem} isStatus>
          <button type="button" class="btn link" onClick={() => store.dismissProblem()}>
            {t('Close')}
          </button>
        </Notice>
      )}
      {store.tracks.flatMap(track =>
        track.broken.map(({ path, line }) => (
          <Notice
            key={path}
            tone="bad"
            icon="error"
            text={t('{file} cannot be read, line {line}. The last good state is shown.', {
              file: path.replace('.mentoring/', ''),
              line,
            })}
          >
            <button
              type="button"
              class="btn link"
              onClick={() => void store.ask({ kind: 'open', folder: track.folder, path, line })}
            >
              {t('Open line {line}', { line })}
            </button>
          </Notice>
        )),
      )}
      <div class="bars">
        <Bar store={store} />
        <Zoom store={store} />
      </div>
      <FormLine store={store} />
      {store.tracks.every(
        ({ stages, goals, meetings }) => stages.length + goals.length + meetings.length === 0,
      ) ? (
        <Empty store={store} />
      ) : (
        <>
          <Map store={store} />
          <Card store={store} />
          <Legend store={store} />
          {isBare(store) && <Empty store={store} />}
          <List store={store} />
        </>
      )}
      <LastDeed deeds={store.deeds} onUndo={() => void store.undo()} />
    </main>
  );
}

/** What is shown has no folder at the moment: it stays in view. */
function Away({ store }: { readonly store: RoadmapStore }) {
  if (store.lost === undefined) return null;
  return (
    <Notice tone="warn" icon="warning" text={t('This mentorship is not there now.')} isStatus>
      <Maybe lost={store.lost} onPick={uri => store.pick(uri)} />
    </Notice>
  );
}

function Head({ store }: { readonly store: RoadmapStore }) {
  const { tracks, model, words } = store;
  const [first] = tracks;
  const isOne = tracks.length === 1 && first !== undefined;
  const others = model?.others ?? [];
  return (
    <header class="head">
      <div>
        <h1 dir="auto">{isOne ? first.title : t('All mentorships')}</h1>
        <p class="meta sep">
          {isOne ? (
            factsOf(words, first).map(fact => <span key={fact}>{fact}</span>)
          ) : (
            <span>{t('{count} mentorships', { count: tracks.length })}</span>
          )}
        </p>
      </div>
      <div class="row wrap hr">
        {isOne && <Next store={store} />}
        <div class="row">
          {others.length > 1 && (
            <Choice
              name={t('Mentorship')}
              value={others.find(({ isShown }) => isShown)?.subject ?? ''}
              options={others.map(({ subject, title }) => [subject, title] as const)}
              onChoose={subject => void store.ask({ kind: 'show', subject })}
            />
          )}
          <button type="button" class="btn" onClick={() => store.startAdding()}>
            <Icon name="add" />
            {t('Add')}
          </button>
          {store.tracks.length > 0 && (
            <button
              type="button"
              class="btn icon plain"
              aria-label={t('Export the Roadmap')}
              title={t('Export the Roadmap')}
              onClick={() => void store.ask({ kind: 'export', filter: store.filter })}
            >
              <Icon name="export" />
            </button>
          )}
        </div>
      </div>
    </header>
  );
}

/** The meeting of now, what is left open of today, or the next one. */
function Next({ store }: { readonly store: RoadmapStore }) {
  const [track] = store.tracks;
  const meeting = track && meetingAtHead(track);
  if (meeting === undefined) return track === undefined ? null : <Unplanned store={store} track={track} />;
  const minutes =
    meeting.minutes === undefined ? undefined : t('{minutes} min', { minutes: meeting.minutes });
  const when = meeting.state === 'now' ? meeting.time : `${store.day(meeting.date)}${meeting.time === undefined ? '' : ` ${meeting.time}`}`; // prettier-ignore
  return (
    <div class="next row">
      <span class="muted">
        {meeting.state === 'planned' ? t('Next') : meetingWord(store.words, meeting.state)}
      </span>
      <button type="button" class="btn link" dir="auto" onClick={() => open(store, meeting.key)}>
        {meeting.title}
      </button>
      <span class="muted num">{[when, minutes].filter(part => part !== undefined).join(', ')}</span>
    </div>
  );
}

/** A mentorship that has hardly begun: its drawing alone would not say what can be done with it. */
function isBare({ tracks }: RoadmapStore): boolean {
  const [track] = tracks;
  return (
    tracks.length === 1 &&
    track !== undefined &&
    track.stages.length === 0 &&
    track.goals.length < 2 &&
    track.meetings.length < 2
  );
}

/** Where the cadence has run out with nothing planned: the title says since when, this plans. */
function Unplanned({ store, track }: { readonly store: RoadmapStore; readonly track: Track }) {
  if (track.ranOut === undefined) return null;
  return (
    <button type="button" class="btn link" onClick={() => store.plan(track, undefined)}>
      {t('Plan the next three')}
    </button>
  );
}

function Empty({ store }: { readonly store: RoadmapStore }) {
  const [first] = store.tracks;
  return (
    <div class="empty">
      <svg width="128" height="26" viewBox="-8 -13 128 26" aria-hidden="true" class="way">
        <circle r="5" />
        <path d="M11 0H109" stroke-dasharray="0 7" />
        <path d="M114-7v14" />
      </svg>
      <h2>{t('No theme on the roadmap yet')}</h2>
      <p>
        {t(
          'A theme for each meeting answers "what shall we talk about today?" before anyone asks. Three are enough to begin.',
        )}
      </p>
      {first !== undefined && (
        <p class="row wrap">
          <button type="button" class="btn primary" onClick={() => store.startAdding()}>
            {t('Add the First Theme')}
          </button>
          {store.tracks.length === 1 && (
            <button type="button" class="btn" onClick={() => store.plan(first)}>
              {t('Plan the next three')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
