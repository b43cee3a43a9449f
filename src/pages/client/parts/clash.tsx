import { differing, type CollisionChoice } from '../../protocol/field';
import { t } from '../words';

/** Somebody else's change met what was typed: the lines that differ, and what is to stand. */
export function Clash(props: {
  /** What was changed in the file. */
  readonly heading: string;
  readonly mine: string;
  readonly theirs: string;
  readonly onChoose: (choice: CollisionChoice) => void;
}) {
  const { heading, onChoose } = props;
  const { mine, theirs } = differing(props.mine, props.theirs);
  const same = sharedEnds(mine, theirs);
  return (
    <div class="clash" role="group" aria-label={t('Another change met yours')}>
      <header>
        <h3>{heading}</h3>
        <span class="muted small">{t('while you were writing')}</span>
      </header>
      <dl>
        <dt>{t('Yours')}</dt>
        <dd>
          {same.start}
          <ins>{mine.slice(same.start.length, mine.length - same.end.length)}</ins>
          {same.end}
        </dd>
        <dt>{t('In the file')}</dt>
        <dd>
          {same.start}
          <del>{theirs.slice(same.start.length, theirs.length - same.end.length)}</del>
          {same.end}
        </dd>
      </dl>
      <footer>
        <button class="btn" type="button" onClick={() => onChoose('both')}>
          {t('Keep both')}
        </button>
        <button class="btn plain" type="button" onClick={() => onChoose('mine')}>
          {t('Keep mine')}
        </button>
        <button class="btn plain" type="button" onClick={() => onChoose('theirs')}>
          {t('Take the one in the file')}
        </button>
      </footer>
    </div>
  );
}

/** What two texts have alike at their beginning and at their end. */
function sharedEnds(a: string, b: string): { readonly start: string; readonly end: string } {
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start++;
  let end = 0;
  while (end < shortest - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { start: a.slice(0, start), end: end === 0 ? '' : a.slice(-end) };
}
