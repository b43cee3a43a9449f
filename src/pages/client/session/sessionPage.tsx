import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusFirstOpen } from '../answers/answersPage';
import { LastDeed } from '../parts/lastDeed';
import { Notice } from '../parts/notice';
import { Icon } from '../parts/icon';
import { Away, Failed, NearLimit, NoMeeting, Unreadable } from '../parts/trouble';
import { t } from '../words';
import { allTyped, UnfinishedLines, Strays } from './unfinishedLines';
import { Close, PromisesMade } from './close';
import { GoalStates } from './goalStates';
import { focus } from './sessionKeys';
import { Keys } from './keysHelp';
import { Notes } from './notes';
import { Prepare } from './prepare';
import { Promises } from './promises';
import { Rail } from './rail';
import { DecisionsAndWins } from './decisionsAndWins';
import type { Shown } from './shown';
import type { SessionStore } from './sessionStore';
import { SessionHeader } from './sessionHeader';
import { TopicCard } from './topicCard';

/** The whole page, by the stage that the session is in. */
export function SessionPage({ store }: { readonly store: SessionStore }) {
  const { model } = store;
  const { lost } = store;
  if (model === undefined)
    return lost === undefined ? null : (
      <NoMeeting lost={lost} typed={allTyped(store)} onPick={uri => store.pick(uri)} />
    );
  return (
    <>
      <SessionHeader store={store} model={model} />
      <main class={`page session ${store.stage}`}>
        <Notices store={store} />
        <StageOf store={store} model={model} />
      </main>
      {store.showsKeys && <Keys onClose={() => store.toggleKeys()} />}
      <LastDeed deeds={store.deeds} onUndo={() => void store.undo()} />
    </>
  );
}

function StageOf({ store, model }: Shown) {
  const last = useRef(store.stage);
  useLayoutEffect(() => {
    if (last.current === store.stage) return;
    last.current = store.stage;
    window.scrollTo(0, 0); // each stage begins at its top
    // The button that was pressed leads on to somewhere else by now, or is gone.
    if (store.stage === 'run') focus('topic');
    else if (store.stage === 'prepare') focus('agenda-heading');
    else if (model.phase === 'held') focus('closed');
    else focusFirstOpen();
  }, [store.stage]);
  switch (store.stage) {
    case 'prepare':
      return <Prepare store={store} model={model} />;
    case 'run':
      return <Run store={store} model={model} />;
    case 'close':
      return (
        <>
          <div class="rail">
            <PromisesMade model={model} />
            <GoalStates store={store} model={model} />
          </div>
          <div class="stage">
            <Close store={store} model={model} />
          </div>
        </>
      );
  }
}

function Run({ store, model }: Shown) {
  return (
    <>
      <FiveMinutes store={store} />
      <Rail store={store} model={model} />
      <div class="stage">
        <TopicCard store={store} model={model} />
        <Notes store={store} />
        <Promises store={store} model={model} />
        <DecisionsAndWins store={store} model={model} />
      </div>
    </>
  );
}

/** Five minutes before the end: one quiet line, once. */
function FiveMinutes({ store }: { readonly store: SessionStore }) {
  if (!store.isNearEnd || store.saved.isHintDismissed === true) return null;
  return (
    <Notice
      tone="quiet"
      icon="clock"
      text={t('Five minutes left. A good moment for promises and the check-in.')}
      isStatus
    >
      <button class="btn link" type="button" onClick={() => store.go('close')}>
        {t('Go to the check-in')}
      </button>
      <button
        class="btn icon tight plain"
        type="button"
        aria-label={t('Dismiss')}
        onClick={() => store.keep({ isHintDismissed: true })}
      >
        <Icon name="close" />
      </button>
    </Notice>
  );
}

/** What stands in the way, before everything else. */
function Notices({ store }: { readonly store: SessionStore }) {
  const { model } = store;
  const isUnsaved = model?.file.isUnsaved === true;
  return (
    <>
      <Away lost={store.lost} onPick={uri => store.pick(uri)} />
      {model !== undefined && (
        <Unreadable file={model.file} onOpen={line => void store.ask({ kind: 'openFile', line })} />
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
      {model !== undefined && <NearLimit file={model.file} />}
      <Failed problem={store.problem} onDismiss={() => store.dismissProblem()} />
      <Strays store={store} />
      {model?.phase === 'held' && store.stage !== 'close' && <UnfinishedLines store={store} />}
    </>
  );
}
