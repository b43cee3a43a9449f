import { questionWords } from './checkIn/questions';
import { fieldOfKey } from './fieldKey';
import { t } from './words';

/** What a field is for, by its key. */
export function fieldWords(key: string, nameOf: (person: string) => string): string {
  const field = fieldOfKey(key);
  switch (field.kind) {
    case 'notes':
      return t('Notes');
    case 'goalState':
    case 'goalNote':
      return t('About the goal "{goal}"', { goal: field.goal });
    case 'answer':
      return t('{name}: {question}', {
        name: nameOf(field.person),
        question: questionWords(field.question),
      });
  }
}
