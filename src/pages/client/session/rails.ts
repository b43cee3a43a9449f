import type { QuestionList } from '../../../core/pages/questions';
import type { SessionStore } from './sessionStore';

/** The rail that is shown beside the topic: the one of the template from the start, any other on request. */
export function shownRail(store: SessionStore): QuestionList | undefined {
  const { model, saved } = store;
  const id = saved.rail?.id ?? model?.rail;
  return id === undefined || id === 'none' ? undefined : model?.questions.find(list => list.id === id);
}

export interface RailPlace {
  readonly step: number;
  readonly question: number;
}

/** The step and the question at which a rail stands. */
export function railPlace(store: SessionStore): RailPlace {
  return { step: store.saved.rail?.step ?? 0, question: store.saved.rail?.question ?? 0 };
}

/** Shows a rail, or none. */
export function chooseRail(store: SessionStore, id: 'grow' | 'sbi' | 'none'): void {
  store.keep({ rail: { id, step: 0, question: 0 } });
}

/** Goes on to another step of the rail; without one, GROW begins. */
export function step(store: SessionStore, by: number): void {
  const rail = shownRail(store);
  if (rail === undefined) return chooseRail(store, 'grow');
  goTo(store, (railPlace(store).step + by + rail.parts.length) % rail.parts.length);
}

export function goTo(store: SessionStore, to: number): void {
  const rail = shownRail(store);
  if (rail?.id === 'grow' || rail?.id === 'sbi') store.keep({ rail: { id: rail.id, step: to, question: 0 } });
}

/** Another question of the same step. */
export function another(store: SessionStore): void {
  const rail = shownRail(store);
  const place = railPlace(store);
  const count = rail?.parts[place.step]?.questions.length ?? 1;
  if (rail?.id === 'grow' || rail?.id === 'sbi')
    store.keep({ rail: { id: rail.id, step: place.step, question: (place.question + 1) % count } });
}
