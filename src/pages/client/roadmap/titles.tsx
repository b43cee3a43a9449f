import type { Band, Drawing, GroupMark, Heading, Row } from '../../../core/roadmap/drawing';
import { summaryOf } from '../../../core/roadmap/summary';
import { Icon } from '../parts/icon';
import { t } from '../words';
import { keyOf } from '../../picture/drawing';
import { Sign } from '../../picture/glyphs';
import type { RoadmapStore } from './roadmapStore';

/** What stands in the first column beside the themes, the promises and the path. */
export function HeadTitles({ drawing }: { readonly drawing: Drawing }) {
  return (
    <div class="lefthead" style={{ height: `${drawing.head.height}px` }} aria-hidden="true">
      {drawing.head.bands.map(band => (
        <BandTitles key={band.track.key} band={band} isNarrow={drawing.isNarrow} />
      ))}
    </div>
  );
}

/** In a narrow window the lanes are named above their marks, elsewhere in the first column. */
function BandTitles({ band, isNarrow }: { readonly band: Band; readonly isNarrow: boolean }) {
  const { lanes, path } = band;
  if (isNarrow)
    return (
      <>
        {lanes.map(({ person, name, y, undated }) => (
          <Title key={person} y={y < path.y ? y - 24 : y + 7} words={name} undated={undated} />
        ))}
      </>
    );
  return (
    <>
      {band.flags.length > 0 && <Title y={band.themesAt + 1} words={t('Themes')} />}
      {lanes.map(({ person, name, y, undated }) => (
        <Title
          key={person}
          y={y - 9}
          words={undated > 0 ? name : t('Promises of {name}', { name })} // its diamond says of what
          undated={undated}
        />
      ))}
      <Title y={path.y - 9} words={t('Meetings')} />
    </>
  );
}

function Title({
  y,
  words,
  undated = 0,
}: {
  readonly y: number;
  readonly words: string;
  readonly undated?: number;
}) {
  return (
    <div class="lab" style={{ top: `${y}px` }}>
      <span class="clip" dir="auto">
        {words}
      </span>
      {undated > 0 && (
        <span class="undated num">
          <Sign glyph="p-open" />
          {t('{count} without a day', { count: undated })}
        </span>
      )}
    </div>
  );
}

/** The titles of the goals and the headings of their groups. */
export function RowTitles({
  store,
  drawing,
  rows,
  stop,
}: {
  readonly store: RoadmapStore;
  readonly drawing: Drawing;
  readonly rows: readonly Row[];
  readonly stop: string | undefined;
}) {
  const isLit = (key: string) => store.card?.key.startsWith(key) === true;
  return (
    <div class="leftrows">
      <div class="titles">
        {rows.map(row => {
          const style = { top: `${row.top}px`, height: `${row.height}px` };
          const key = keyOf(row);
          if (row.is === 'goal') {
            const { goal } = row.bar;
            return (
              <div key={key} class={`trow${isLit(key) ? ' lit' : ''}`} style={style} aria-hidden="true">
                <span class="clip" dir="auto">
                  {goal.title}
                </span>
                {goal.isBroken && <span class="g-bad cannot">{t('cannot be read')}</span>}
                {goal.steps.length > 0 && (
                  <span class="cnt num">
                    {goal.stepsDone}/{goal.steps.length}
                  </span>
                )}
              </div>
            );
          }
          return (
            <div key={key} class={`trow ghd${row.is === 'heading' ? ' whole' : ''}`} style={style}>
              <Fold store={store} row={row} isStop={key === stop} />
            </div>
          );
        })}
        {drawing.body.bands.map(band => (
          <BandTitles key={band.track.key} band={band} isNarrow={drawing.isNarrow} />
        ))}
      </div>
    </div>
  );
}

function Fold({
  store,
  row,
  isStop,
}: {
  readonly store: RoadmapStore;
  readonly row: Extract<Row, { is: 'group' | 'heading' }>;
  readonly isStop: boolean;
}) {
  const { key, isOpen } = row.is === 'group' ? row.group : row.heading;
  return (
    <button
      type="button"
      class="gbtn"
      data-key={key}
      tabIndex={isStop ? 0 : -1}
      aria-expanded={isOpen}
      onClick={() => store.fold(key, isOpen)}
    >
      <span class="tw">
        <Icon name="chevron" />
      </span>
      {row.is === 'group' ? (
        <GroupTitle group={row.group} />
      ) : (
        <HeadingTitle store={store} heading={row.heading} />
      )}
    </button>
  );
}

/** The title of one mentorship among several, and below it what needs a look in it. */
function HeadingTitle({ store, heading }: { readonly store: RoadmapStore; readonly heading: Heading }) {
  const { text, worst } = summaryOf(store.words, heading.track);
  return (
    <>
      <span class="clip" dir="auto">
        {heading.track.title}
      </span>
      <span class="facts">
        {worst && <Sign {...worst} />}
        {text}
      </span>
    </>
  );
}

function GroupTitle({ group }: { readonly group: GroupMark }) {
  return (
    <>
      <span class="clip" dir="auto">
        {group.title}
      </span>
      <span class="cnt num">
        {t('{done} of {all}', { done: group.done, all: group.all })}
        {group.needsLook > 0 && (
          <>
            {group.worst && <Sign {...group.worst} />}
            <span aria-hidden="true">{group.needsLook}</span>
            <span class="sr">{t('{count} at risk or stuck', { count: group.needsLook })}</span>
          </>
        )}
      </span>
    </>
  );
}
