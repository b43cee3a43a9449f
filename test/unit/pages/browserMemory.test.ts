import assert from 'node:assert/strict';
import { browserMemory, leftElsewhere } from '../../../src/pages/client/browserMemory';

/** What a browser keeps by name. */
class Storage {
  readonly all = new Map<string, string>();
  getItem = (name: string) => this.all.get(name) ?? null;
  setItem = (name: string, text: string) => void this.all.set(name, text);
  key = (at: number) => [...this.all.keys()][at] ?? null;
  get length(): number {
    return this.all.size;
  }
  removeItem = (name: string) => void this.all.delete(name);
}

const browser = globalThis as { sessionStorage?: unknown; localStorage?: unknown };

/** Another window of the same browser. */
function openWindow() {
  browser.sessionStorage = new Storage();
  return browserMemory('session', 'a');
}

describe('The memory of the browser', () => {
  const { sessionStorage, localStorage } = browser;
  beforeEach(() => (browser.localStorage = new Storage()));
  after(() => Object.assign(browser, { sessionStorage, localStorage }));

  it('gives back to a window that is loaded anew what it kept', () => {
    const memory = openWindow();
    memory.write('kept', false);
    assert.deepEqual(browserMemory('session', 'a').read(), { here: 'kept', left: '' });
    assert.deepEqual(browserMemory('session', 'b').read(), { here: '', left: '' });
  });

  it('gives to another window what one that is gone has left unwritten, until that is written', () => {
    openWindow().write('half a sent', true);
    const next = openWindow();
    assert.deepEqual(next.read(), { here: '', left: 'half a sent' });
    next.write('half a sentence', true);
    next.write('done', false);
    assert.equal(openWindow().read().left, '');
  });

  it('leaves alone what another window has left and nobody has taken up', () => {
    const first = openWindow();
    const second = openWindow();
    assert.equal(second.read().left, '');
    first.write('half a sent', true);
    second.write('something else', false);
    assert.equal(openWindow().read().left, 'half a sent');
  });

  it('forgets what is kept under another name from now on', () => {
    const memory = openWindow();
    memory.write('half a sent', true);
    memory.forget();
    assert.deepEqual(browserMemory('session', 'a').read(), { here: '', left: '' });
  });

  it('tells a page what was left unwritten about other subjects on pages of its kind, and nothing else', () => {
    const storage = new Storage();
    browser.localStorage = storage;
    const unwritten = (page: string, subject: string) =>
      browserMemory(page, subject).write(`${page} ${subject}`, true);
    unwritten('session', 'a');
    unwritten('session', 'b');
    unwritten('checkIn', 'c');
    browserMemory('session', 'd').write('written', false);
    storage.setItem('of somebody else', 'no list');
    storage.setItem('[1]', 'a list of another kind');
    assert.deepEqual([...leftElsewhere('session', 'a')], [['b', 'session b']]);
    browserMemory('session', 'b').forget();
    assert.deepEqual([...leftElsewhere('session', 'a')], []);
  });

  it('goes without where a browser gives none', () => {
    Object.assign(browser, { sessionStorage: undefined, localStorage: undefined });
    const memory = browserMemory('session', 'a');
    memory.write('kept', true);
    memory.forget();
    assert.deepEqual(memory.read(), { here: '', left: '' });
    assert.equal(leftElsewhere('session', 'a').size, 0);
  });
});
