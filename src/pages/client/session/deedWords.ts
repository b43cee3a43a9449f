import type { SessionRequest } from '../../protocol/session';
import { t } from '../words';

/** What the words of a deed need beside what was asked. */
export interface DeedContext {
  readonly nameOf: (person: string) => string;
  /** `Parked for 12 Mar` */
  readonly parked: string;
  /** The text of the promise that was typed, without its person and its day. */
  readonly promise: string | undefined;
}

/** What was done, in one sentence; undefined for what changes nothing that could be taken back. */
export function deedWords(request: SessionRequest, around: DeedContext): string | undefined {
  switch (request.kind) {
    case 'setTopic':
      return topicWords(request, around);
    case 'addTopic':
      return t('{name} has a new topic: {topic}.', {
        name: around.nameOf(request.person),
        topic: request.text,
      });
    case 'moveTopic':
      return t('Moved: {topic}.', { topic: request.text });
    case 'deleteTopic':
    case 'deletePromise':
      return t('Taken away: {topic}.', { topic: request.text });
    case 'tickPromise':
      return request.isDone
        ? t('Kept: {promise}.', { promise: request.text })
        : t('Open again: {topic}.', { topic: request.text });
    case 'addPromise':
      return t('New promise: {promise}.', { promise: around.promise ?? request.line });
    case 'makePromise':
      return t('New promise: {promise}.', { promise: request.line });
    case 'addSaid':
      return request.section === 'wins'
        ? t('New win: {text}.', { text: request.text })
        : t('New decision: {text}.', { text: request.text });
    case 'shareOwn': // what is private is not said again
      return t('On the agenda. Everyone who can read this repository can read it.');
    case 'addOwn':
      return t('Noted. Only you see it.');
    case 'deleteOwn':
      return t('A private note is deleted.');
    case 'settleCaught':
      return request.fate === 'me'
        ? t('Noted. Only you see it.')
        : request.fate === 'win'
          ? t('A win. Everyone who can read this repository can read it.')
          : t('On the agenda. Everyone who can read this repository can read it.');
    case 'laterCaught':
      return t('Put off: it comes up again when you prepare another meeting.');
    case 'runs':
    case 'openCaught':
    case 'showOwnFolder':
      return undefined;
    case 'setSupport':
      return t('The support level is set.');
    case 'close':
      return t('The session is closed.');
    case 'write': // what is typed is undone in its field
    case 'undo':
    case 'readPromise':
    case 'readLines':
    case 'preview':
    case 'openCode':
    case 'openGoal':
    case 'openFile':
    case 'openReflection':
    case 'openNote':
    case 'saveFile':
    case 'seen':
    case 'share':
    case 'chooseMe':
      return undefined;
  }
}

function topicWords(
  { status, text }: Extract<SessionRequest, { kind: 'setTopic' }>,
  { parked }: DeedContext,
): string {
  switch (status) {
    case 'open':
      return t('Open again: {topic}.', { topic: text });
    case 'discussed':
      return t('Discussed: {topic}.', { topic: text });
    case 'parked':
      return `${parked}: ${text}.`;
  }
}
