import { useEffect, useRef } from 'preact/hooks';
import type { FileModel } from '../../../core/pages/pageModels';
import { MAX_BYTES } from '../../../core/yaml/limit';
import type { Gone } from '../../protocol/messages';
import { t } from '../words';
import { Icon } from './icon';
import { Notice } from './notice';
import { Typed, type TypedText } from './typed';

/** There is nothing to show of the meeting: why, what was typed here, and what the meeting may be called now. */
export function NoMeeting(props: {
  readonly lost: Gone;
  readonly typed: readonly TypedText[];
  readonly onPick: (uri: string) => void;
}) {
  const { lost, typed, onPick } = props;
  return (
    <main class="page">
      <h1>
        {lost.isThere ? t("The meeting's file cannot be read now") : t('The meeting is no longer there')}
      </h1>
      <p>
        {lost.isThere
          ? t('Mend it first: the Problems view says what is wrong.')
          : t('Its file was moved or deleted. Open the meeting again from the Meetings view.')}
      </p>
      <Typed id="kept-typed" heading={t('What you typed here')} items={typed} />
      <Maybe lost={lost} onPick={onPick} />
    </main>
  );
}

/** What is shown has no file at the moment, and nothing that is typed is lost by that. */
export function Away(props: { readonly lost: Gone | undefined; readonly onPick: (uri: string) => void }) {
  const { lost, onPick } = props;
  if (lost === undefined) return null;
  return (
    <Notice
      tone="warn"
      icon="warning"
      isStatus
      text={
        lost.isThere
          ? t("The meeting's file cannot be read now. What you type stays here until it can.")
          : t(
              "The meeting's file is not there now. What you type stays here, and is written when it is back.",
            )
      }
    >
      <Maybe lost={lost} onPick={onPick} />
    </Notice>
  );
}

/** What the subject of a page may be called now: the reader says which it is. */
export function Maybe(props: { readonly lost: Gone; readonly onPick: (uri: string) => void }) {
  const { lost, onPick } = props;
  if (lost.maybe.length === 0) return null;
  return (
    <p class="row wrap">
      <span>{t('Has it another name? It is')}</span>
      {lost.maybe.map(({ uri, words }) => (
        <button key={uri} class="btn link" type="button" onClick={() => onPick(uri)}>
          {words}
        </button>
      ))}
    </p>
  );
}

/** The page's file cannot be read: why, and the way to the place. */
export function Unreadable(props: { readonly file: FileModel; readonly onOpen: (line: number) => void }) {
  const { broken } = props.file;
  if (broken === undefined) return null;
  return (
    <Notice
      tone="bad"
      icon="error"
      text={t("The meeting's file cannot be read: {reason} Nothing is written until it reads again.", {
        reason: broken.text,
      })}
    >
      <button class="btn link" type="button" onClick={() => props.onOpen(broken.line)}>
        {t('Open line {line}', { line: broken.line })}
      </button>
    </Notice>
  );
}

/** The page's file comes near to the largest that can be read: what that means, before anything is refused. */
export function NearLimit({ file: { size } }: { readonly file: FileModel }) {
  if (size === undefined) return null;
  const text = t(
    "This meeting's file is {size} KB. It can be {limit} KB at most: what goes beyond is not written. Go on in a new meeting, or put long texts into another file.",
    { size, limit: MAX_BYTES / 1024 },
  );
  return <Notice tone="warn" icon="warning" text={text} />;
}

/** What was asked for has failed: why, until somebody has read it. */
export function Failed(props: { readonly problem: string | undefined; readonly onDismiss: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  // What was pressed may be far below.
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [props.problem]);
  if (props.problem === undefined) return null;
  return (
    <div class="failed" ref={place}>
      <Notice tone="bad" icon="error" text={props.problem} isStatus>
        <button
          class="btn icon tight plain"
          type="button"
          aria-label={t('Dismiss')}
          onClick={props.onDismiss}
        >
          <Icon name="close" />
        </button>
      </Notice>
    </div>
  );
}
