import type { Band, Drawing, Flag, GroupMark, DrawingPart, Point, Row } from '../../core/roadmap/drawing';
import { BarOf } from './bar';
import { Shape } from './glyphs';
import { NO_INTERACTION, type Interaction } from './interaction';
import { Word } from './word';

/** Years, months and today's flag. */
export function Axis({ drawing }: { readonly drawing: Drawing }) {
  const { years, ticks, today, axis } = drawing;
  return (
    <g aria-hidden="true">
      <Grid drawing={drawing} from={19} to={axis - 4} />
      {ticks.map(({ x, label }) => label && <Word key={x} label={label} />)}
      {years.map(label => (
        <Word key={label.x} label={label} class="year" />
      ))}
      {today && <Word label={today.label} class="todaylabel" />}
    </g>
  );
}

/** What goes through a drawing from one height to another. */
interface Stretch {
  readonly drawing: Drawing;
  readonly from: number;
  readonly to: number;
}

/** The lines of the calendar and of today, through a stretch of a part. */
function Grid({ drawing, from, to }: Stretch) {
  return (
    <g class="grid" aria-hidden="true">
      {drawing.ticks.map(({ x, isYear }) => (
        <line key={x} x1={x} x2={x} y1={from} y2={to} class={isYear ? 'strong' : ''} />
      ))}
    </g>
  );
}

export function Today({ drawing, from, to }: Stretch) {
  const { today } = drawing;
  return today === undefined ? null : <line x1={today.x} x2={today.x} y1={from} y2={to} class="today" />;
}

function PointMark({
  point,
  hands,
  kind,
}: {
  readonly point: Point;
  readonly hands: Interaction;
  readonly kind: string;
}) {
  return (
    <g
      class={`mark ${kind}${hands.isLit(point.key) ? ' lit' : ''}${point.isMovable ? ' movable' : ''}`}
      transform={`translate(${point.x} ${point.y})`}
      {...hands.mark(point.key)}
    >
      {hands.isLive && <rect x="-12" y="-12" width="24" height="24" rx="4" class="hit" />}
      <Shape glyph={point.glyph} scale={point.scale} />
    </g>
  );
}

/** As wide as its words, and wide enough to be pointed at, but not into the next theme. */
function flagWidth({ x, width, lines }: Flag): number {
  return Math.max(6, Math.min(width - 2, Math.max(24, ...lines.map(line => line.x - x + line.width + 6))));
}

/** Themes, promises and the path. `names` says what a screen reader calls each lane. */
export function BandOf({
  drawing,
  band,
  hands = NO_INTERACTION,
  names,
}: {
  readonly drawing: Drawing;
  readonly band: Band;
  readonly hands?: Interaction;
  readonly names?: {
    readonly themes: string;
    readonly path: string;
    lane(name: string, undated: number): string;
  };
}) {
  const { path } = band;
  const above = band.lanes.filter(({ y }) => y < path.y);
  const below = band.lanes.filter(({ y }) => y > path.y);
  const lane = ({ person, name, points, undated }: Band['lanes'][number]) => (
    <g key={person} role="group" aria-label={names?.lane(name, undated)}>
      {points.map(({ key, x, tailTo, isStopped, y: at }) =>
        tailTo === undefined || tailTo <= x ? null : (
          <path key={key} d={`M${x} ${at}H${tailTo}${isStopped ? 'm0-3v6' : ''}`} class="tail" />
        ),
      )}
      {points.map(point => (
        <PointMark key={point.key} point={point} hands={hands} kind="promise" />
      ))}
    </g>
  );
  return (
    <g>
      <Grid drawing={drawing} from={band.gridFrom} to={band.bottom} />
      {band.stems.length > 0 && (
        <g class="stems" aria-hidden="true">
          {band.stems.map(({ key, x }) => (
            <line
              key={key}
              x1={x}
              x2={x}
              y1={path.y}
              y2={band.bottom}
              class={hands.isLit(key) ? 'lit' : ''}
            />
          ))}
        </g>
      )}
      <g role="group" aria-label={names?.themes}>
        {band.flags.map(flag => (
          <g key={flag.key} class={`flag ${flag.tense}${flag.stage.target === undefined ? ' guess' : ''}`}>
            {flag.pole && <line x1={flag.x} x2={flag.x} y1={flag.pole.y1} y2={flag.pole.y2} class="pole" />}
            {flag.lines.map(line => (
              <Word key={line.y} label={line} class={line.size > 11 ? 'theme' : 'theme just'} />
            ))}
            {hands.isLive && (
              <rect
                x={flag.x}
                y={band.themesAt - 1}
                width={flagWidth(flag)}
                height={Math.max(1, flag.lines.length) * 16 + 4}
                rx="4"
                class="hit"
                {...hands.mark(flag.key)}
              />
            )}
          </g>
        ))}
      </g>
      <g aria-hidden="true">
        <line x1={path.from} x2={path.walkedTo} y1={path.y} y2={path.y} class="walked" />
        {path.to > path.walkedTo && (
          <line x1={path.walkedTo} x2={path.to} y1={path.y} y2={path.y} class="ahead" />
        )}
        <path d={`M${path.from} ${path.y - 7}v14`} class="stop" />
        {path.hasEnd && <path d={`M${path.to} ${path.y - 9}v18m5 0v-18`} class="stop" />}
        {path.endLabel && <Word label={path.endLabel} />}
      </g>
      {band.top < drawing.axis + 1 ? (
        <Today drawing={drawing} from={18} to={band.bottom} />
      ) : (
        <Today drawing={drawing} from={band.top} to={band.bottom} />
      )}
      {above.map(lane)}
      <g role="group" aria-label={names?.path}>
        {band.points.map(
          ({ key, x, y, hasGap, scale }) =>
            hasGap === true && <circle key={key} cx={x} cy={y} r={9 * scale} class="gap" />,
        )}
        {band.points.map(({ key, day, glyph }) =>
          day === undefined ? null : (
            <Word key={key} label={day} class={glyph === 'now' ? 'day on' : 'day'} />
          ),
        )}
        {band.points.map(point => (
          <PointMark key={point.key} point={point} hands={hands} kind={point.kind} />
        ))}
      </g>
      {below.map(lane)}
    </g>
  );
}

function GroupSpan({ group, y }: { readonly group: GroupMark; readonly y: number }) {
  const { span } = group;
  if (span === undefined) return null;
  return (
    <g aria-hidden="true">
      <path d={`M${span.x1} ${y - 4}v8M${span.x1} ${y}H${span.x2}M${span.x2} ${y - 4}v8`} class="span" />
      <line x1={span.x1} x2={span.doneTo} y1={y} y2={y} class="spandone" />
    </g>
  );
}

function RowOf({
  drawing,
  row,
  hands,
}: {
  readonly drawing: Drawing;
  readonly row: Row;
  readonly hands: Interaction;
}) {
  const { top, height } = row;
  if (row.is === 'goal') return <BarOf bar={row.bar} hands={hands} />;
  return (
    <g>
      <rect x="0" y={top} width={drawing.width} height={height} class="ghead" />
      {row.is === 'group' && <GroupSpan group={row.group} y={row.group.y} />}
    </g>
  );
}

/** The rows of a part: of all of them, or only of those in view. Stems and lines go through. */
export function RowsOf({
  drawing,
  part,
  rows = part.rows,
  hands = NO_INTERACTION,
  name,
}: {
  readonly drawing: Drawing;
  readonly part: DrawingPart;
  readonly rows?: readonly Row[];
  readonly hands?: Interaction;
  readonly name?: string;
}) {
  const stretches = stretchesOf(part);
  return (
    <g>
      {stretches.map(({ from, to }) => (
        <Grid key={from} drawing={drawing} from={from} to={to} />
      ))}
      <g class="stems" aria-hidden="true">
        {part.rows.map(row =>
          row.is === 'goal' && row.bar.stemFrom !== undefined ? (
            <path
              key={row.bar.key}
              d={`M${row.bar.track?.x1 ?? 0} ${row.bar.stemFrom}V${row.bar.y - 4}`}
              class={hands.isLit(row.bar.key) ? 'lit' : ''}
            />
          ) : null,
        )}
      </g>
      {rows
        .filter(({ is }) => is !== 'goal')
        .map(row => (
          <RowOf key={keyOf(row)} drawing={drawing} row={row} hands={hands} />
        ))}
      {stretches.map(({ from, to }) => (
        <Today key={from} drawing={drawing} from={from} to={to} />
      ))}
      <g role="group" aria-label={name}>
        {rows
          .filter(({ is }) => is === 'goal')
          .map(row => (
            <RowOf key={keyOf(row)} drawing={drawing} row={row} hands={hands} />
          ))}
      </g>
    </g>
  );
}

export function keyOf(row: Row): string {
  return row.is === 'goal' ? row.bar.key : row.is === 'group' ? row.group.key : row.heading.key;
}

/** From where to where there are rows and no band, which draws its own lines. */
function stretchesOf({
  rows,
  height,
}: DrawingPart): readonly { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (const { top, height: own } of rows) {
    const last = stretches.at(-1);
    if (last !== undefined && last.to === top) last.to = top + own;
    else stretches.push({ from: top, to: top + own });
  }
  const last = stretches.at(-1);
  if (last !== undefined && stretches.length === 1) last.to = height;
  return stretches;
}
