import type { Bar } from '../../core/roadmap/drawing';
import { Shape } from './glyphs';
import type { Interaction } from './interaction';
import { Word } from './word';

/** The outline of a bar; an end that is a guess stays open. */
function outline({ x1, x2, isOpenStart, isOpenEnd }: NonNullable<Bar['track']>, y: number): string {
  const [left, right] = [isOpenStart ? x1 : x1 + 3, isOpenEnd ? x2 : x2 - 3];
  const end = isOpenEnd ? 'm0 6' : 'a3 3 0 0 1 0 6';
  const start = isOpenStart ? '' : 'a3 3 0 0 1 0-6';
  return `M${left} ${y - 3}H${right}${end}H${left}${start}`;
}

function walk(
  { x1, x2, walkedTo = x1, isOpenStart, isOpenEnd }: NonNullable<Bar['track']>,
  y: number,
): string {
  const left = isOpenStart ? x1 : x1 + 3;
  const isWhole = walkedTo > x2 - 1 && !isOpenEnd;
  const right = isWhole ? x2 - 3 : Math.max(walkedTo, left + 1);
  return `M${left} ${y - 3}H${right}${isWhole ? 'a3 3 0 0 1 0 6' : 'v6'}H${left}${isOpenStart ? 'Z' : 'a3 3 0 0 1 0-6Z'}`;
}

/** A goal: its bar, walked up to today, its steps, and behind it how it goes. */
export function BarOf({ bar, hands }: { readonly bar: Bar; readonly hands: Interaction }) {
  const { track, y } = bar;
  const from = track?.x1 ?? bar.glyphX - 8;
  const to = track?.tailTo ?? track?.x2 ?? bar.glyphX + 8;
  return (
    <g class={`goal t-${bar.tone} s-${bar.state}${hands.isLit(bar.key) ? ' lit' : ''}`}>
      <g class="bar" {...hands.mark(bar.key)}>
        {hands.isLive && (
          <rect x={from - 6} y={y - 14} width={to - from + 12} height="28" rx="4" class="hit" />
        )}
        {track && <path d={outline(track, y)} class="track" />}
        {track?.tailTo !== undefined && <path d={`M${track.x2} ${y}H${track.tailTo}`} class="tail" />}
        {track?.walkedTo !== undefined && <path d={walk(track, y)} class="walk" />}
        <g class="glyph" transform={`translate(${bar.glyphX} ${y})`}>
          {bar.glyph !== 'none' && <circle r="9" class="halo" />}
          <Shape glyph={bar.glyph} scale={0.88} />
        </g>
        <Word label={bar.label} class="behind" />
        {track && bar.isMovable && hands.isLive && (
          <rect x={track.x2 - 8} y={y - 10} width="16" height="20" class="grip" />
        )}
      </g>
      {bar.commits.length > 0 && (
        <g class="commits">
          {bar.commits.map(x => (
            <path key={x} d={`M${x} ${y + 4}v4.5`} />
          ))}
          {bar.commits.map(x => (
            <circle key={x} cx={x} cy={y + 10} r="2" />
          ))}
        </g>
      )}
      {bar.steps.map(step => (
        <g
          key={step.key}
          class={`mark step${hands.isLit(step.key) ? ' lit' : ''}${step.isMovable ? ' movable' : ''}`}
          transform={`translate(${step.x} ${step.y})`}
          {...hands.mark(step.key)}
        >
          <rect x="-5.5" y="-5.5" width="11" height="11" rx="2" class="halo" />
          {hands.isLive && <rect x="-8" y="-12" width="16" height="24" rx="4" class="hit" />}
          <Shape glyph={step.glyph} />
        </g>
      ))}
    </g>
  );
}
