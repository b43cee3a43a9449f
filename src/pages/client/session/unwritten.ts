import type { GoalModel } from '../../../core/pages/pageModels';
import type { FieldName } from '../../protocol/fields';
import { fieldOfKey } from '../fieldKey';
import type { Fields } from '../fields';
import { t } from '../words';

/** Why a field of the session does not stand in the file, in words: which it is, and what can be done. */
export function notWrittenWords(fields: Fields, key: string, goals: readonly GoalModel[] = []): string {
  const field = nameOf(fieldOfKey(key), goals);
  const reason = fields.problem(key);
  return reason === undefined
    ? t('{field}: not written yet. The text was changed in the file, too: choose which is to stand.', {
        field,
      })
    : t('{field}: not written. {reason}', { field, reason });
}

function nameOf(field: FieldName, goals: readonly GoalModel[]): string {
  switch (field.kind) {
    case 'notes':
      return t('Notes');
    case 'answer':
      return t('Check-in');
    default:
      return goals.find(({ id }) => id === field.goal)?.title ?? field.goal;
  }
}
