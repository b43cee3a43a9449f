import { useState } from 'preact/hooks';
import type { CodeModel } from '../../../core/pages/pageModels';
import { Icon } from '../parts/icon';
import { t } from '../words';
import type { SessionStore } from './sessionStore';

/** Whose places they are: a topic or a promise. */
export interface CodeOwner {
  readonly section: 'agenda' | 'actions';
  /** The URI of the meeting that a promise was made in, where that is an earlier one. */
  readonly meeting?: string;
  readonly person: string;
  readonly index: number;
  readonly text: string;
}

/** A place in the code, which a press opens beside the page; where its line is gone, it says so. */
export function CodeChip(props: {
  readonly store: SessionStore;
  readonly owner: CodeOwner;
  readonly place: CodeModel;
}) {
  const { store, place, owner } = props;
  const [isGone, setGone] = useState(false);
  const jump = async () => {
    const answer = await store.answerTo<{ isThere: boolean }>({
      kind: 'openCode',
      ...owner,
      code: place.index,
    });
    if (answer.ok) store.dismissProblem();
    setGone(answer.ok && !answer.value.isThere);
  };
  const where =
    place.line === undefined
      ? t('Open {path}', { path: place.path })
      : t('Open {path} at line {line}', { path: place.path, line: place.line });
  return (
    <p class="ref">
      <button class="chip code" type="button" title={where} onClick={() => void jump()}>
        <Icon name="go-to-file" />
        {place.label}
      </button>
      {isGone && <span class="small">{t('Its line is gone. It was:')}</span>}
      {place.text !== undefined && <code class="bare clip">{place.text}</code>}
    </p>
  );
}
