import type { PromiseModel, SessionModel, TopicModel } from '../../../core/pages/pageModels';
import { t } from '../words';

/**
 * What somebody else has changed, in one sentence, for those who cannot see it happen.
 * @param mine the keys of what the page itself has changed: of a topic or a promise by its text, of a field by its name
 * @returns undefined where nothing changed but by the page itself
 */
export function outsideChanges(
  before: SessionModel,
  after: SessionModel,
  mine: ReadonlySet<string>,
): string | undefined {
  const found = [
    ...topicChanges(before, after),
    ...promiseChanges(before, after),
    ...(before.notes === after.notes
      ? []
      : [{ key: JSON.stringify({ kind: 'notes' }), text: t('The notes were changed.') }]),
    ...(before.title === after.title && before.day === after.day && before.hours === after.hours
      ? []
      : [{ key: 'meeting', text: t('The meeting was changed.') }]),
  ].filter(({ key }) => !mine.has(key));
  const [first, second] = found;
  if (first === undefined) return undefined;
  return second === undefined
    ? first.text
    : t('{sentence} And {count} more changes.', { sentence: first.text, count: found.length - 1 });
}

interface Change {
  readonly key: string;
  readonly text: string;
}

function topicChanges(before: SessionModel, after: SessionModel): readonly Change[] {
  const all = (model: SessionModel) =>
    new Map(
      model.agenda.flatMap(({ items }) => items.map(topic => [`${topic.person}/${topic.text}`, topic])),
    );
  const [old, now] = [all(before), all(after)];
  const name = (topic: TopicModel) =>
    after.people.find(({ id }) => id === topic.person)?.name ?? topic.person;
  const changes: Change[] = [];
  for (const [key, topic] of now) {
    const was = old.get(key);
    const args = { name: name(topic), topic: topic.text };
    if (was === undefined) changes.push({ key, text: t('{name} has a new topic: {topic}.', args) });
    else if (was.status !== topic.status)
      changes.push({
        key,
        text:
          topic.status === 'open'
            ? t('Open again: {topic}.', args)
            : topic.status === 'discussed'
              ? t('Discussed: {topic}.', args)
              : t('Set aside: {topic}.', args),
      });
  }
  for (const [key, topic] of old)
    if (!now.has(key)) changes.push({ key, text: t('Taken away: {topic}.', { topic: topic.text }) });
  return changes;
}

function promiseChanges(before: SessionModel, after: SessionModel): readonly Change[] {
  const all = (model: SessionModel) =>
    new Map(
      [...model.owed, ...model.promises].flatMap(({ items }) => items.map(each => [promiseKey(each), each])),
    );
  const [old, now] = [all(before), all(after)];
  const changes: Change[] = [];
  for (const [key, promise] of now) {
    const was = old.get(key);
    const args = { promise: promise.text };
    if (was === undefined) changes.push({ key, text: t('New promise: {promise}.', args) });
    else if (was.isDone !== promise.isDone)
      changes.push({
        key,
        text: promise.isDone
          ? t('Kept: {promise}.', args)
          : t('Open again: {topic}.', { topic: promise.text }),
      });
  }
  return changes;
}

export function promiseKey({ meeting, person, text }: PromiseModel): string {
  return `${meeting}/${person}/${text}`;
}
