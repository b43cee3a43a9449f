import { Notice } from '../parts/notice';
import { Icon } from '../parts/icon';
import { t } from '../words';
import { Keys } from './keysHelp';
import { Notes } from './notes';
import { Promises } from './promises';
import { Rail } from './rail';
import { Said } from './said';
import type { SessionStore } from './store';
import { Strip } from './strip';
import { TopicCard } from './topicCard';

/** The whole page, by the stage that the session is in. */
export function SessionPage({ store }: { readonly store: SessionStore }) {
  const { model } = store;
  if (store.isGone) return <Gone />;
  if (model === undefined) return null;
  return (
    <>
      <Strip store={store} model={model} />
      <main class="page session">
        <Notices store={store} />
        <Rail store={store} model={model} />
        <div class="stage">
          <TopicCard store={store} model={model} />
          <Notes store={store} />
          <Promises store={store} model={model} />
          <Said store={store} model={model} />
        </div>
      </main>
      {store.showsKeys && <Keys onClose={() => store.toggleKeys()} />}
      <p class="sr" role="status">
        {store.outside}
      </p>
    </>
  );
}

function Gone() {
  return (
    <main class="page">
      <h1>{t('The meeting is no longer there')}</h1>
      <p>{t('Its file was moved or deleted. Open the meeting again from the Meetings view.')}</p>
    </main>
  );
}

/** What stands in the way, before everything else. */
function Notices({ store }: { readonly store: SessionStore }) {
  const { model, problem } = store;
  const { broken, isUnsaved } = model?.file ?? { isUnsaved: false };
  return (
    <>
      {broken !== undefined && (
        <Notice
          tone="bad"
          icon="error"
          text={t("The meeting's file cannot be read: {reason} Nothing is written until it reads again.", {
            reason: broken.text,
          })}
        >
          <button
            class="btn link"
            type="button"
            onClick={() => void store.ask({ kind: 'openFile', line: broken.line })}
          >
            {t('Open line {line}', { line: broken.line })}
          </button>
        </Notice>
      )}
      {isUnsaved && (
        <Notice
          tone="warn"
          icon="warning"
          text={t("This meeting's file has unsaved changes in an editor. What you write here joins them.")}
        >
          <button class="btn link" type="button" onClick={() => void store.ask({ kind: 'openFile' })}>
            {t('Show the file')}
          </button>
          <button class="btn link" type="button" onClick={() => void store.ask({ kind: 'saveFile' })}>
            {t('Save it')}
          </button>
        </Notice>
      )}
      {problem !== undefined && (
        <Notice tone="bad" icon="error" text={problem} isStatus>
          <button
            class="btn icon tight plain"
            type="button"
            aria-label={t('Dismiss')}
            onClick={() => store.dismissProblem()}
          >
            <Icon name="close" />
          </button>
        </Notice>
      )}
    </>
  );
}
