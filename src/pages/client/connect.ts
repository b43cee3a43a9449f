import type { FromPage, ToPage } from '../protocol/messages';
import { PROTOCOL_VERSION } from '../protocol/messages';
import { browserMemory } from './browserMemory';
import { speak } from './words';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What a page keeps over a reload, beside what the page itself wants to keep. */
interface Kept<Saved> {
  readonly version: number;
  readonly subject: string;
  readonly saved: Saved;
  /** Tells what was kept at one moment from what was kept at another. */
  readonly mark: number;
}

/** What the extension tells a page. */
export interface Listener<Model, News> {
  readonly onShow: (model: Model) => void;
  readonly onGone: () => void;
  readonly onNews?: (news: News) => void;
}

/** The page's end of the line to the extension. */
export interface Channel<Model, News, Request, Saved> {
  /** Says that the page is ready, and hears from then on what it is to show. */
  listen(listener: Listener<Model, News>): void;
  /** What the page kept when it was last seen. */
  readonly saved: Saved | undefined;
  /** Keeps this for the next time that the page is drawn, after a reload or a restart too. */
  keep(saved: Saved): void;
  /**
   * As `keep`, also for when the page is closed and opened again.
   * @param requests what is to be done should it be closed before it asks for it
   * @param done what to keep once they are done
   * @param isTyped whether something that was typed stands nowhere else
   */
  hold(saved: Saved, requests: readonly Request[], done: Saved, isTyped: boolean): void;
  /** Closes the page. */
  close(): void;
  /** Asks for something and gives the answer; rejects with words for the reader where it cannot be done. */
  ask(request: Request): Promise<unknown>;
}

/** Opens the line to the extension, once. */
export function connect<Model, News, Request, Saved>(): Channel<Model, News, Request, Saved> {
  const host = acquireVsCodeApi();
  const { page = '', subject = '' } = document.body.dataset;
  const memory = browserMemory(JSON.stringify([page, subject]));
  const { here, left } = memory.read();
  const state = host.getState() as Kept<Saved> | undefined;
  const closed = parsed<Saved>(document.body.dataset.kept);
  const unwritten = unlessDone(parsed<Saved>(left), closed);
  const kept = unwritten ?? (state === undefined ? closed : (parsed<Saved>(here) ?? state));
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let saved = kept?.version === PROTOCOL_VERSION ? kept.saved : undefined;
  // A page that is drawn anew begins elsewhere: an answer to what the one before it has asked is not for it.
  let asked = Math.floor(Math.random() * 2 ** 40);
  const whole = (part: Saved | undefined, mark: number) => ({
    version: PROTOCOL_VERSION,
    subject,
    saved: part,
    mark,
  });
  const keep = (next: Saved | undefined, isTyped = false, mark = Math.random()) => {
    saved = next;
    host.setState(whole(saved, mark));
    memory.write(JSON.stringify(whole(saved, mark)), isTyped);
  };
  const send = (message: FromPage<Request>) => host.postMessage(message);
  keep(saved, unwritten !== undefined); // a page that is taken up again after a restart is known by what it keeps

  const hear = (listener: Listener<Model, News>, data: ToPage<Model, News>) => {
    switch (data.kind) {
      case 'hello':
        speak(data.language, data.words);
        break;
      case 'show':
        listener.onShow(data.model);
        break;
      case 'gone':
        listener.onGone();
        break;
      case 'tell':
        listener.onNews?.(data.news);
        break;
      case 'answer':
        waiting.get(data.id)?.resolve(data.value);
        waiting.delete(data.id);
        break;
      case 'refused':
        waiting.get(data.id)?.reject(new Error(data.reason));
        waiting.delete(data.id);
        break;
    }
  };

  return {
    saved,
    listen(listener) {
      window.addEventListener('message', ({ data }: MessageEvent<ToPage<Model, News>>) =>
        hear(listener, data),
      );
      send({ kind: 'ready', version: PROTOCOL_VERSION });
    },
    keep: next => keep(next),
    hold(next, requests, done, isTyped) {
      const mark = Math.random();
      keep(next, isTyped, mark);
      send({
        kind: 'hold',
        requests,
        kept: JSON.stringify(whole(next, mark)),
        done: JSON.stringify(whole(done, mark)),
      });
    },
    close: () => send({ kind: 'close' }),
    ask(request) {
      const id = ++asked;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send({ kind: 'ask', id, request });
      });
    },
  };
}

/** What a window has left unwritten, unless the extension saw to it when the reader closed the page. */
function unlessDone<Saved>(
  left: Kept<Saved> | undefined,
  closed: Kept<Saved> | undefined,
): Kept<Saved> | undefined {
  return left === undefined || left.mark === closed?.mark ? undefined : left;
}

function parsed<Saved>(json = ''): Kept<Saved> | undefined {
  try {
    return json === '' ? undefined : (JSON.parse(json) as Kept<Saved>);
  } catch {
    return undefined;
  }
}
