import { useEffect, useRef } from 'preact/hooks';
import type { FileModel } from '../../../core/pages/model';
import { MAX_BYTES } from '../../../core/yaml/limit';
import { t } from '../words';
import { Icon } from './icon';
import { Notice } from './notice';

/** The page's file has gone. */
export function Gone() {
  return (
    <main class="page">
      <h1>{t('The meeting is no longer there')}</h1>
      <p>{t('Its file was moved or deleted. Open the meeting again from the Meetings view.')}</p>
    </main>
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
