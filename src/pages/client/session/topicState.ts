import type { SessionModel, TopicModel } from '../../../core/pages/pageModels';
import type { IconName } from '../parts/icon';
import { t } from '../words';

/** What has become of a topic, as a shape and as words; undefined while it is open. */
export function topicState(
  model: Pick<SessionModel, 'next'>,
  status: TopicModel['status'],
): { readonly icon: IconName; readonly words: string } | undefined {
  switch (status) {
    case 'open':
      return undefined;
    case 'discussed':
      return { icon: 'check', words: t('talked about') };
    case 'parked':
      return { icon: 'arrow-right', words: parkedWords(model) };
    case 'carried':
      return { icon: 'arrow-right', words: t('carried over') };
    case 'dropped':
      return { icon: 'slash', words: t('dropped') };
    default:
      return { icon: 'warning', words: t('its state cannot be read') };
  }
}

/** When a topic that is set aside comes back. */
export function parkedWords({ next }: Pick<SessionModel, 'next'>): string {
  return next === undefined ? t('Parked for next time') : t('Parked for {day}', { day: next.day });
}
