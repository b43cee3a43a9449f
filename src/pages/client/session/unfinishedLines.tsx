import { useEffect } from 'preact/hooks';
import { fieldOfKey, fieldKey } from '../fieldKey';
import { fieldWords } from '../fieldWords';
import { Typed, type TypedText } from '../parts/typed';
import { t } from '../words';
import { personOfLine, topicLine } from './saved';
import type { SessionStore } from './sessionStore';

/** The lines that were begun and not entered: none of them goes unseen when a session is closed. */
export function UnfinishedLines({ store }: { readonly store: SessionStore }) {
  const { lines } = store;
  const promise = lines.text('promise');
  useEffect(() => void lines.readPromise(), [promise]);
  const items = lines.begun
    .filter(([name]) => !isStray(store, name))
    .map(([name, text]) => ({
      key: name,
      label: labelOf(store, name),
      text,
      actions: [
        { words: t('Add'), act: () => void lines.enter(name) },
        { words: t('Throw away'), act: () => lines.type(name, '') },
      ],
    }));
  return <Typed id="begun" heading={t('Typed, and not added yet')} items={items} />;
}

/** What was typed for somebody or something that is not part of the meeting by that name any more. */
export function Strays({ store }: { readonly store: SessionStore }) {
  const { fields, lines, me } = store;
  const fromFields = fields.strays.map(({ key, text }): TypedText => {
    const field = fieldOfKey(key);
    const take = (to: string, more: string, words: string) => ({
      words,
      act: () => {
        fields.type(to, [fields.text(to), more].filter(part => part !== '').join('\n'));
        fields.drop(key);
      },
    });
    const label = fieldWords(key, store.nameOf);
    const mine =
      field.kind === 'answer' && me !== undefined
        ? [take(fieldKey({ ...field, person: me }), text, t('Put it into my answer'))]
        : [];
    return {
      key,
      label,
      text,
      actions: [
        ...mine,
        take(fieldKey({ kind: 'notes' }), `${label} ${text}`, t('Put it into the notes')),
        { words: t('Throw away'), act: () => fields.drop(key) },
      ],
    };
  });
  const fromLines = lines.begun
    .filter(([name]) => isStray(store, name))
    .map(([name, text]): TypedText => ({
      key: name,
      label: labelOf(store, name),
      text,
      actions: [
        ...(me === undefined
          ? []
          : [
              {
                words: t('Make it my topic'),
                act: () => {
                  lines.adopt({ lines: { [topicLine(me)]: text } });
                  lines.type(name, '');
                },
              },
            ]),
        { words: t('Throw away'), act: () => lines.type(name, '') },
      ],
    }));
  return (
    <Typed
      id="strays"
      heading={t('Typed for what is not here by that name now')}
      items={[...fromFields, ...fromLines]}
    />
  );
}

/** Everything that was typed and stands nowhere else, where there is no meeting to show it in. */
export function allTyped(store: SessionStore): readonly TypedText[] {
  return [
    ...Object.entries(store.fields.kept()).map(([key, { text }]) => ({
      key,
      label: fieldWords(key, store.nameOf),
      text,
    })),
    ...store.lines.begun.map(([name, text]) => ({ key: name, label: labelOf(store, name), text })),
  ];
}

function isStray({ model }: SessionStore, line: string): boolean {
  if (line === 'promise' || line === 'said') return false;
  return model !== undefined && !model.people.some(({ id }) => id === personOfLine(line));
}

function labelOf(store: SessionStore, line: string): string {
  const { reading, saidIn } = store.lines;
  if (line === 'said') return saidIn === 'wins' ? t('Win') : t('Decision');
  if (line !== 'promise') return t('Topic of {name}', { name: store.nameOf(personOfLine(line)) });
  return reading === undefined || reading.person === ''
    ? t('Promise')
    : t('Promise of {name}', { name: store.nameOf(reading.person) });
}
