import type { FromPage, Gone, KeptByPage, ToPage } from '../protocol/messages';
import { KEPT_VERSION, MOST_LEFT, PROTOCOL_VERSION } from '../protocol/messages';
import { browserMemory, leftElsewhere, type BrowserMemory } from './browserMemory';
import { speak } from './words';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What a page keeps over a reload, beside what the page itself wants to keep. */
interface Kept<Saved> extends KeptByPage {
  readonly version: number;
  readonly subject: string;
  readonly saved: Saved;
  /** Tells what was kept at one moment from what was kept at another. */
  readonly mark: number;
}

/** What the extension tells a page. */
export interface Listener<Model, News, Saved = unknown> {
  readonly onShow: (model: Model) => void;
  readonly onGone: (gone: Gone) => void;
  /** Its subject has another name: what could not be written under the old one can be. */
  readonly onMoved?: () => void;
  /** What another page has left of the same. */
  readonly onAdopt?: (saved: Saved) => void;
  readonly onNews?: (news: News) => void;
}

/** What a page wants kept, and how much of it was typed. */
export interface ToKeep<Saved> {
  readonly saved: Saved;
  /** Something that was typed stands nowhere else. */
  readonly isTyped: boolean;
  /** A line was begun that nobody has entered. */
  readonly isBegun: boolean;
}

/** The page's end of the line to the extension. */
export interface Channel<Model, News, Request, Saved> {
  /** Says that the page is ready, and hears from then on what it is to show. */
  listen(listener: Listener<Model, News, Saved>): void;
  /** What the page kept when it was last seen. */
  readonly saved: Saved | undefined;
  /** Keeps this for the next time that the page is drawn, after a reload or a restart too. */
  keep(saved: Saved): void;
  /**
   * As `keep`, also for when the page is closed and opened again.
   * @param requests what is to be done should it be closed before it asks for it
   * @param done what to keep once they are done
   */
  hold(now: ToKeep<Saved>, requests: readonly Request[], done: ToKeep<Saved>): void;
  /** Says which of those that its subject may be it is. */
  pick(uri: string): void;
  /** Closes the page. */
  close(): void;
  /** Asks for something and gives the answer; rejects with words for the reader where it cannot be done. */
  ask(request: Request): Promise<unknown>;
}

/** Opens the line to the extension, once. */
export function connect<Model, News, Request, Saved>(): Channel<Model, News, Request, Saved> {
  const host = acquireVsCodeApi();
  const { page = '', former = '[]', kept: closedJson } = document.body.dataset;
  let { subject = '' } = document.body.dataset;
  const memoryOf = (about: string) => browserMemory(page, about);
  let memory = memoryOf(subject);
  const { here, left } = readAll(memory, (JSON.parse(former) as readonly string[]).map(memoryOf));
  const state = host.getState() as Kept<Saved> | undefined;
  const closed = parsed<Saved>(closedJson);
  // It was closed under another name: what the browser has of that is done, or is kept here from now on.
  if (closed !== undefined && closed.subject !== subject) memoryOf(closed.subject).forget();
  const unwritten = unlessDone(parsed<Saved>(left), closed);
  const kept = unwritten ?? (state === undefined ? closed : (parsed<Saved>(here) ?? state));
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let saved = kept?.version === KEPT_VERSION ? kept.saved : undefined;
  let trace = kept?.trace;
  // A page that is drawn anew begins elsewhere: an answer to what the one before it has asked is not for it.
  let asked = Math.floor(Math.random() * 2 ** 40);
  /** What was taken over, and can be forgotten where it was once it is kept here. */
  const adopted: string[] = [];
  const whole = ({ saved, isTyped, isBegun }: Part<Saved>, mark: number) => ({
    version: KEPT_VERSION,
    subject,
    saved,
    mark,
    trace,
    isTyped,
    isBegun,
  });
  let last: { readonly part: Part<Saved>; readonly mark: number };
  const keep = (part: Part<Saved>, mark = Math.random()) => {
    last = { part, mark };
    saved = part.saved;
    host.setState(whole(part, mark));
    memory.write(JSON.stringify(whole(part, mark)), part.isTyped);
  };
  const send = (message: FromPage<Request>) => host.postMessage(message);
  // a page that is taken up again after a restart is known by what it keeps
  keep({ saved, isTyped: unwritten !== undefined, isBegun: kept?.isBegun ?? false });

  const hear = (listener: Listener<Model, News, Saved>, data: ToPage<Model, News>) => {
    switch (data.kind) {
      case 'hello':
        speak(data.language, data.words);
        break;
      case 'show':
        if (data.trace !== undefined && JSON.stringify(trace) !== JSON.stringify(data.trace)) {
          ({ trace } = data);
          keep(last.part, last.mark);
        }
        listener.onShow(data.model);
        break;
      case 'gone':
        listener.onGone(data);
        break;
      case 'moved':
        if (subject !== data.subject) memory.forget();
        ({ subject } = data);
        memory = memoryOf(subject);
        keep(last.part, last.mark);
        listener.onMoved?.();
        break;
      case 'adopt': {
        const others = parsed<Saved>(data.kept);
        if (others?.version !== KEPT_VERSION) break;
        if (others.subject !== subject) adopted.push(others.subject);
        listener.onAdopt?.(others.saved);
        break;
      }
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
      const others = [...leftElsewhere(page, subject)].slice(0, MOST_LEFT);
      send({
        kind: 'ready',
        version: PROTOCOL_VERSION,
        zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
        left: others.map(([about, kept]) => ({ subject: about, kept })),
      });
    },
    keep: next => keep({ ...last.part, saved: next }),
    hold(now, requests, done) {
      const mark = Math.random();
      keep(now, mark);
      for (const about of adopted.splice(0)) memoryOf(about).forget();
      send({
        kind: 'hold',
        requests,
        kept: JSON.stringify(whole(now, mark)),
        done: JSON.stringify(whole(done, mark)),
      });
    },
    pick: uri => send({ kind: 'pick', uri }),
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

type Part<Saved> = ToKeep<Saved | undefined>;

/** What a browser remembers of a page, also by the names that its subject had before, which it then forgets. */
function readAll(
  memory: BrowserMemory,
  former: readonly BrowserMemory[],
): { readonly here: string; readonly left: string } {
  const all = [memory, ...former].map(each => each.read());
  for (const each of former) each.forget();
  const first = (texts: readonly string[]) => texts.find(text => text !== '') ?? '';
  return { here: first(all.map(({ here }) => here)), left: first(all.map(({ left }) => left)) };
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
