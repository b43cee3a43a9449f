import type { CheckInServices } from '../checkIn/checkInModel';
import type { Question } from '../../../core/mentoring/checkInChanges';
import { fieldKey } from '../fieldKey';
import type { SessionStore } from './sessionStore';

/** The three questions as the session page has them: drafts until the session is closed. */
export function checkInServices(store: SessionStore): CheckInServices {
  const { model, fields } = store;
  const person = store.me ?? '';
  const key = (question: Question) => fieldKey({ kind: 'answer', person, question });
  return {
    people: model?.people ?? [],
    answers: model?.answers ?? {},
    promises: model?.promises ?? [],
    lines: store.lines.answer,
    text: question => fields.text(key(question)),
    clash: question => fields.theirs(key(question)),
    problem: question => fields.problem(key(question)),
    type: (question, text) => {
      fields.type(key(question), text);
      if (question === 'next') void store.lines.readAnswer();
    },
    enter: question => fields.enter(key(question)),
    leave: question => fields.leave(key(question)),
    choose: (question, choice) => fields.choose(key(question), choice),
    makePromise: line => void store.ask({ kind: 'makePromise', person, line }),
    takeBack: ({ index, text }) =>
      void (index !== undefined && store.ask({ kind: 'deletePromise', person, index, text })),
    chooseMe: () => void store.ask({ kind: 'chooseMe' }),
  };
}
