import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../words';
import { focusMark } from './focus';
import type { RoadmapForm, RoadmapStore } from './roadmapStore';
import { movable, wordsOf } from './roadmapItems';

type Kind = 'stage' | 'goal' | 'meeting';

/** One line above the drawing, to add something on a day or to give something other words. */
export function FormLine({ store }: { readonly store: RoadmapStore }) {
  const { form } = store;
  if (form === undefined) return null;
  return form.is === 'add' ? (
    <Adding key={`${form.track} ${form.date}`} store={store} form={form} />
  ) : (
    <Renaming key={form.key} store={store} form={form} />
  );
}

function Adding({
  store,
  form,
}: {
  readonly store: RoadmapStore;
  readonly form: Extract<RoadmapForm, { is: 'add' }>;
}) {
  const [what, setWhat] = useState<Kind>('stage');
  const [date, setDate] = useState(form.date);
  const [key, setKey] = useState(form.track);
  const [text, setText] = useState('');
  const first = useFocus();
  const track = store.tracks.find(each => each.key === key);
  const kinds: readonly (readonly [Kind, string])[] = [
    ['stage', t('Theme')],
    ['goal', t('Goal')],
    ['meeting', t('Meeting')],
  ];
  const add = async () => {
    if (track === undefined || text.trim() === '') return;
    const { folder, id: mentorship } = track;
    if (
      await store.ask(
        { kind: 'add', what, folder, mentorship, date, text },
        t('Added: {title}', { title: text }),
      )
    )
      close(store);
  };
  return (
    <form
      class="line"
      aria-label={t('Add to the roadmap')}
      onSubmit={event => (event.preventDefault(), void add())}
    >
      <span class="seg" role="group" aria-label={t('What to add')}>
        {kinds.map(([kind, words]) => (
          <button
            key={kind}
            type="button"
            aria-pressed={what === kind}
            onClick={() => (setWhat(kind), first.current?.focus())}
          >
            {words}
          </button>
        ))}
      </span>
      <label class="grow">
        <span class="sr">{t('What is it about?')}</span>
        <input
          ref={first}
          class="field"
          placeholder={t('What is it about?')}
          value={text}
          onInput={event => setText(event.currentTarget.value)}
        />
      </label>
      {store.tracks.length > 1 && (
        <label>
          <span class="sr">{t('Mentorship')}</span>
          <select class="field" value={key} onChange={event => setKey(event.currentTarget.value)}>
            {store.tracks.map(each => (
              <option key={each.key} value={each.key}>
                {each.title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="day">
        {what === 'goal' ? t('due') : t('on')}
        <input
          class="field"
          type="date"
          aria-label={t('Day')}
          value={date}
          required
          onInput={event => setDate(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn" disabled={text.trim() === '' || date === ''}>
        {t('Add')}
      </button>
      <button type="button" class="btn plain" onClick={() => close(store)}>
        {t('Cancel')}
      </button>
      {what === 'meeting' && track !== undefined && (
        <button type="button" class="btn link" onClick={() => (close(store), store.plan(track))}>
          {t('Plan the next three')}
        </button>
      )}
    </form>
  );
}

function Renaming({
  store,
  form,
}: {
  readonly store: RoadmapStore;
  readonly form: Extract<RoadmapForm, { is: 'rename' }>;
}) {
  const thing = store.thing(form.key);
  const [text, setText] = useState(thing === undefined ? '' : wordsOf(thing));
  const first = useFocus();
  const what = thing && movable(thing);
  const save = async () => {
    if (what === undefined) return store.refuse(t('It is no longer there.'));
    if (text.trim() === '') return;
    if (await store.ask({ kind: 'rename', what, text }, t('Renamed: {title}', { title: text })))
      close(store, form.key);
  };
  return (
    <form class="line" aria-label={t('Rename')} onSubmit={event => (event.preventDefault(), void save())}>
      <label class="grow">
        <span class="sr">{t('Rename')}</span>
        <input
          ref={first}
          class="field"
          value={text}
          dir="auto"
          onInput={event => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn" disabled={text.trim() === ''}>
        {t('Rename')}
      </button>
      <button type="button" class="btn plain" onClick={() => close(store, form.key)}>
        {t('Cancel')}
      </button>
    </form>
  );
}

function useFocus() {
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    first.current?.focus();
    first.current?.select();
  }, []);
  return first;
}

/** Puts the form away and gives the focus back to where it came from. */
function close(store: RoadmapStore, key?: string): void {
  store.showForm(undefined);
  const back = key ?? store.saved.focus;
  if (back !== undefined) requestAnimationFrame(() => focusMark(back));
}
