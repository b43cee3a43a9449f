import type { FromPage, ToPage } from '../protocol/messages';
import { PROTOCOL_VERSION } from '../protocol/messages';
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
  /** Leaves with the extension what to do should the page go away before it asks for it. */
  hold(requests: readonly Request[]): void;
  /** Closes the page. */
  close(): void;
  /** Asks for something and gives the answer; rejects with words for the reader where it cannot be done. */
  ask(request: Request): Promise<unknown>;
}

/** Opens the line to the extension, once. */
export function connect<Model, News, Request, Saved>(): Channel<Model, News, Request, Saved> {
  const host = acquireVsCodeApi();
  const kept = host.getState() as Kept<Saved> | undefined;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let subject = kept?.subject ?? '';
  let saved = kept?.version === PROTOCOL_VERSION ? kept.saved : undefined;
  let asked = 0;
  const keep = () => host.setState({ version: PROTOCOL_VERSION, subject, saved });
  const send = (message: FromPage<Request>) => host.postMessage(message);

  const hear = (listener: Listener<Model, News>, data: ToPage<Model, News>) => {
    switch (data.kind) {
      case 'hello':
        subject = data.subject;
        speak(data.language, data.words);
        keep();
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
    keep(next) {
      saved = next;
      keep();
    },
    hold: requests => send({ kind: 'hold', requests }),
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
