import type { Band, Drawing, Row } from '../../core/roadmap/drawing';
import { EVERYTHING, type RoadFilter } from '../../core/roadmap/filter';
import { layoutRoadmap } from '../../core/roadmap/roadmapLayout';
import { cut, roughly } from '../../core/roadmap/measure';
import type { Track } from '../../core/roadmap/roadmapModel';
import { onlyPart } from '../../core/roadmap/part';
import { summaryOf } from '../../core/roadmap/summary';
import { factsOf, laneWords, type RoadmapLanguage } from '../../core/roadmap/roadmapWords';
import { styleOf, type Shade } from './colours';
import { Axis, BandOf, keyOf, RowsOf, Today } from './drawing';
import { Shape } from './glyphs';
import { legendOf, ruleOf, type LegendItem } from './legend';
import { markup } from './markup';

/** A picture of its own: what is drawn, and its size in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 1360;
const EDGE = 24;
const INSET = 12;
const LINE = 22;
/** From the top to the drawing, with the title and the line under it. */
const HEAD = 84;
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, sans-serif';

/**
 * The whole of one roadmap, or of several above each other, as an SVG that needs nothing else: the page's own drawing,
 * with its title, its first column and its legend as text, and colours in place of the editor's variables.
 * @param filter what it is narrowed to; the picture says so
 */
export function roadmapPicture(
  tracks: readonly Track[],
  words: RoadmapLanguage,
  shade: Shade,
  filter: RoadFilter = EVERYTHING,
): Picture {
  const drawing = layoutRoadmap(
    tracks,
    { width: WIDTH - 2 * EDGE, isNarrow: false, zoom: 'whole', filter, folded: new Map() },
    words,
  );
  const { head, body, gutter } = drawing;
  const [first] = tracks;
  const isOne = tracks.length === 1 && first !== undefined;
  const title = isOne ? first.title : words.t('All mentorships');
  const facts = [
    ...(isOne ? factsOf(words, first) : [words.t('{count} mentorships', { count: tracks.length })]),
    ...[onlyPart(tracks, filter, words) ?? []].flat(),
  ].join(' · ');
  const wide = Math.ceil(gutter + drawing.width);
  const high = head.height + 1 + body.height;
  const legend = legendLines(words, drawing, wide);
  const [width, height] = [wide + 2 * EDGE, HEAD + high + 16 + legend.length * LINE + EDGE];
  const svg = markup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      font-family={FONT}
    >
      <title>{words.t('Roadmap: {title}', { title })}</title>
      <style>{styleOf(shade)}</style>
      <rect width={width} height={height} class="paper" />
      <text x={EDGE} y={EDGE + 18} class="title">
        {cut(title, wide, 20, roughly, true)}
      </text>
      <text x={EDGE} y={EDGE + 42} class="facts">
        {cut(facts, wide, 13, roughly)}
      </text>
      <g transform={`translate(${EDGE} ${HEAD})`}>
        <g transform={`translate(${gutter} 0)`} class="plot">
          <Axis drawing={drawing} />
          <Bands drawing={drawing} bands={head.bands} />
          {head.bands.length === 0 && <Today drawing={drawing} from={18} to={head.height} />}
        </g>
        <g transform={`translate(${gutter} ${head.height + 1})`} class="plot">
          <RowsOf drawing={drawing} part={body} />
          <Bands drawing={drawing} bands={body.bands} />
        </g>
        {head.bands.map(band => (
          <BandTitles band={band} words={words} width={gutter} />
        ))}
        <g transform={`translate(0 ${head.height + 1})`}>
          {body.rows.map(row => (
            <RowTitle row={row} words={words} width={gutter} />
          ))}
          {body.bands.map(band => (
            <BandTitles band={band} words={words} width={gutter} />
          ))}
        </g>
        <path d={`M${gutter + 0.5} 0V${high}M0 ${head.height + 0.5}H${wide}`} class="edge" />
        <rect x="0.5" y="0.5" width={wide - 1} height={high - 1} rx="6" class="edge" />
      </g>
      <g transform={`translate(${EDGE} ${HEAD + high + 16 + 14})`}>{legend}</g>
    </svg>,
  );
  return { svg, width, height };
}

function Bands({ drawing, bands }: { readonly drawing: Drawing; readonly bands: readonly Band[] }) {
  return bands.map(band => <BandOf key={band.track.key} drawing={drawing} band={band} />);
}

interface Column {
  readonly words: RoadmapLanguage;
  readonly width: number;
}

/** What stands beside the themes, the promises and the path. */
function BandTitles({ band, words, width }: Column & { readonly band: Band }) {
  const { t } = words;
  const lines: readonly (readonly [y: number, words: string])[] = [
    ...(band.flags.length > 0 ? [[band.themesAt + 14, t('Themes')] as const] : []),
    ...band.lanes.map(({ name, y, undated }) => [y + 4, laneWords(words, name, undated)] as const),
    [band.path.y + 4, t('Meetings')],
  ];
  return lines.map(([y, line]) => (
    <text x={INSET} y={y} class="small">
      {cut(line, width - 2 * INSET, 12, roughly)}
    </text>
  ));
}

/** The title of a goal with its steps, or of a group or a mentorship. */
function RowTitle({ row, words, width }: Column & { readonly row: Row }) {
  const y = row.top + row.height / 2 + 4;
  const title =
    row.is === 'goal' ? row.bar.goal.title : row.is === 'group' ? row.group.title : row.heading.track.title;
  const count = countOf(row, words);
  const isBold = row.is !== 'goal';
  const below = row.is === 'heading' ? summaryOf(words, row.heading.track).text : '';
  const up = below === '' ? 0 : 7;
  const room = width - 2 * INSET - (count === '' ? 0 : roughly(count, 12) + 8);
  return (
    <g key={keyOf(row)}>
      {isBold && <rect y={row.top} width={width} height={row.height} class="ghead" />}
      <text x={INSET} y={y - up} class={isBold ? 'row whole' : 'row'}>
        {cut(title, room, 13, roughly, isBold)}
      </text>
      {below !== '' && (
        <text x={INSET} y={y + 9} class="small">
          {cut(below, room, 12, roughly)}
        </text>
      )}
      <text x={width - INSET} y={y} text-anchor="end" class="small">
        {count}
      </text>
    </g>
  );
}

function countOf(row: Row, { t }: RoadmapLanguage): string {
  if (row.is === 'group') return t('{done} of {all}', { done: row.group.done, all: row.group.all });
  if (row.is === 'heading' || row.bar.goal.steps.length === 0) return '';
  return `${row.bar.goal.stepsDone}/${row.bar.goal.steps.length}`;
}

/** The legend in as many lines as it needs. */
function legendLines(words: RoadmapLanguage, drawing: Drawing, width: number) {
  const rule = ruleOf(words);
  const [marks, goals] = legendOf(words, drawing);
  const lines: { readonly x: number; readonly item: LegendItem }[][] = [[]];
  let x = roughly(rule, 12) + 16;
  for (const items of [marks, goals]) {
    if (items === goals && goals.length > 0) {
      lines.push([]);
      x = 0;
    }
    for (const item of items) {
      const wide = 22 + roughly(item[1], 12);
      if (x + wide > width) {
        lines.push([]);
        x = 0;
      }
      lines.at(-1)?.push({ x, item });
      x += wide + 12;
    }
  }
  return lines.map((items, line) => (
    <g transform={`translate(0 ${line * LINE})`}>
      {line === 0 && <text class="rule">{rule}</text>}
      {items.map(({ x: left, item: [glyph, said, tone] }) => (
        <g transform={`translate(${left} 0)`}>
          <g transform="translate(7 -4)" class={tone === undefined ? 'g' : `g g-${tone}`}>
            <Shape glyph={glyph} scale={0.78} />
          </g>
          <text x="20" class="small">
            {said}
          </text>
        </g>
      ))}
    </g>
  ));
}
