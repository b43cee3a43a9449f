import { useEffect, useRef } from 'preact/hooks';
import { t } from '../words';
import { focus } from './sessionKeys';

/** All keys of the page, on request. */
export function Keys({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // Where nothing had the focus, the topic gets it: the keys that were read about work from there.
    return () =>
      before instanceof HTMLElement && before !== document.body ? before.focus() : focus('topic');
  }, []);
  const keys: readonly (readonly [string, string])[] = [
    ['J, K', t('next topic, topic before')],
    [t('Space'), t('the topic is done, on to the next')],
    ['P', t('park the topic')],
    ['N', t('write notes')],
    ['M', t('make a promise')],
    ['G', t('next step of the questions')],
    ['Ctrl+Enter', t('done, next, from a field too')],
    ['Ctrl+Z', t('undo the last change')],
    ['Escape', t('leave a field')],
    ['?', t('these keys')],
  ];
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-heading" onClose={onClose}>
      <h2 id="keys-heading">{t('Keys')}</h2>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button class="btn">{t('Close')}</button>
      </form>
    </dialog>
  );
}
