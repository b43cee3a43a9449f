import { chaptersOf } from '../../../core/roadmap/listing';
import type { Track } from '../../../core/roadmap/roadmapModel';
import { Icon } from '../parts/icon';
import { t } from '../words';
import { Sign } from '../../picture/glyphs';
import { open } from './pointer';
import type { RoadmapStore } from './roadmapStore';

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
      {chaptersOf(track, store.words, store.filter).map(({ stage, lines }) => (
        <tbody key={stage?.key ?? ''}>
          {stage !== undefined && (
            <tr class="th">
              <th colSpan={4} scope="rowgroup">
                <span class="num muted">{stage.index + 1}</span> <bdi>{stage.theme}</bdi>
              </th>
            </tr>
          )}
          {lines.map(line => (
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
      ))}
    </>
  );
}
