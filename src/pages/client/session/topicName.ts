import type { SessionModel, TopicModel } from '../../../core/pages/pageModels';

/** What names a topic in the name of a button: its text, and whose it is where two have the same. */
export function topicName(
  { agenda, people }: Pick<SessionModel, 'agenda' | 'people'>,
  { person, text }: Pick<TopicModel, 'person' | 'text'>,
): string {
  const isShared = agenda.some(list => list.person !== person && list.items.some(item => item.text === text));
  return isShared ? `${text} (${people.find(({ id }) => id === person)?.name ?? person})` : text;
}
