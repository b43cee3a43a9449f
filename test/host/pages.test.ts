// The half of a page in the extension host: what it makes of messages, and the commands that open pages.
import * as vscode from 'vscode';
import { PagePanel } from '../../src/pages/host/panel';
import { Refusal, type PageServices, type PageKind } from '../../src/pages/host/kind';
import { kinds, text } from '../../src/pages/protocol/guards';
import { PROTOCOL_VERSION } from '../../src/pages/protocol/messages';
import { deepEqual, equal, ok } from './support/assert';
import { MEETING, call, closeEditors, gives, lookAgain, useNotes } from './support/notes';
import { at, eventually, read, write } from './support/workspace';

type Sent = { readonly kind: string; readonly [key: string]: unknown };

/** The memory of one page. */
function keptPages() {
  let all = '';
  return {
    all: [],
    get: () => all,
    set: ({ kept }: { readonly kept: string }) => Promise.resolve(void (all = kept)),
  };
}

/** A page whose other half is this test. */
function pageOf(answer: (line: string) => unknown, kept = keptPages()) {
  const isRequest = kinds({ echo: { line: text() } });
  const received = new vscode.EventEmitter<unknown>();
  const changed = new vscode.EventEmitter<void>();
  const sent: Sent[] = [];
  let model = 'first';
  const kind: PageKind<string, { readonly kind: 'echo'; readonly line: string }> = {
    page: 'session',
    isRequest: isRequest,
    model: () => Promise.resolve({ title: 'A page', model }),
    answer: async (_desk, _subject, request) => Promise.resolve(answer(request.line)),
  };
  const webview = {
    html: '',
    cspSource: 'https://example.org',
    asWebviewUri: (uri: vscode.Uri) => uri,
    onDidReceiveMessage: received.event,
    postMessage: (message: Sent) => Promise.resolve(sent.push(message) > 0),
  };
  const panel = {
    webview,
    visible: true,
    title: '',
    onDidChangeViewState: new vscode.EventEmitter<unknown>().event,
    dispose: () => undefined,
  } as unknown as vscode.WebviewPanel;
  const services = {
    privately: { onDidChange: changed.event },
    notes: {
      onDidChange: changed.event,
      context: () => Promise.resolve({}),
      place: () => undefined,
      learnZone: () => Promise.resolve(),
    },
    log: { info: () => undefined, error: () => undefined },
    kept,
    extensionUri: at('.'),
  } as unknown as PageServices;
  const page = new PagePanel(kind, services, panel, at(MEETING));
  return {
    page,
    panel,
    kept,
    sent,
    say: (message: unknown) => received.fire(message),
    show: (next: string) => {
      model = next;
      changed.fire();
    },
    answered: (id: number) =>
      eventually(`an answer to ${id}`, () => sent.find(message => message['id'] === id)),
  };
}

const held = (line: string) => ({
  kind: 'hold',
  requests: [{ kind: 'echo', line }],
  kept: JSON.stringify({ text: line }),
  done: '{}',
});

const READY = { kind: 'ready', version: PROTOCOL_VERSION, zone: 'UTC', left: [] };

describe('A page', () => {
  it('is told nothing before it is ready, then what it shows, and again only when that is something else', async () => {
    const { sent, say, show, page } = pageOf(line => line);
    show('second');
    deepEqual(sent, []);
    say(READY);
    await eventually('it is shown', () => sent.some(({ kind }) => kind === 'show'));
    deepEqual(
      sent.map(({ kind, model }) => [kind, model]),
      [
        ['hello', undefined],
        ['show', 'second'],
      ],
    );
    show('second');
    show('third');
    await eventually('it is shown anew', () => sent.length === 3);
    equal(sent[2]?.['model'], 'third');
    page.dispose();
  });

  it('gets an answer to what it asks, and words where that cannot be done', async () => {
    const { say, answered, page } = pageOf(line => {
      if (line === 'no') throw new Refusal({ message: 'This cannot be done here.' });
      if (line === 'bug') throw new TypeError('x is not a function');
      return line.toUpperCase();
    });
    say(READY);
    say({ kind: 'ask', id: 1, request: { kind: 'echo', line: 'hi' } });
    deepEqual(await answered(1), { kind: 'answer', id: 1, value: 'HI' });
    say({ kind: 'ask', id: 2, request: { kind: 'echo', line: 'no' } });
    deepEqual(await answered(2), { kind: 'refused', id: 2, reason: 'This cannot be done here.' });
    say({ kind: 'ask', id: 3, request: { kind: 'echo', line: 'bug' } });
    equal((await answered(3)).kind, 'refused');
    page.dispose();
  });

  it('is refused what it may not ask, and what is no message at all does nothing', async () => {
    const asked: string[] = [];
    const { sent, say, answered, page } = pageOf(line => asked.push(line));
    say(READY);
    for (const nonsense of [undefined, 'ask', 7, [], { kind: 'run' }, { kind: 'ask', request: {} }])
      say(nonsense);
    say({ kind: 'ask', id: 4, request: { kind: 'echo', line: 'hi', uri: 'file:///etc/passwd' } });
    equal((await answered(4)).kind, 'refused');
    say({ kind: 'ask', id: 5, request: { kind: 'constructor' } });
    equal((await answered(5)).kind, 'refused');
    deepEqual(asked, []);
    deepEqual(
      sent.filter(({ kind }) => kind === 'answer'),
      [],
    );
    page.dispose();
  });

  it('leaves what is being typed, which is written when it goes away', async () => {
    const asked: string[] = [];
    const { say, page } = pageOf(line => asked.push(line));
    say(held('half a sent'));
    say(held('half a sentence'));
    await page.rescue();
    await page.rescue();
    deepEqual(asked, ['half a sentence']);
    page.dispose();
  });

  it('is given what it left when it is opened again: what it typed only where that could not be written', async () => {
    const { say, page, kept } = pageOf(line => {
      if (line === 'no') throw new Refusal({ message: 'This cannot be done here.' });
    });
    say(held('no'));
    equal((await page.close()).isDone, false);
    equal(kept.get(), '{"text":"no"}');
    const { panel, page: second } = pageOf(() => undefined, kept);
    ok(panel.webview.html.includes('data-kept="{&#34;text&#34;:&#34;no&#34;}"'));
    second.dispose();
    const { say: sayToThird, page: third } = pageOf(() => undefined, kept);
    sayToThird(held('yes'));
    equal((await third.close()).isDone, true);
    equal(kept.get(), '{}');
  });

  it('may load its own script and style sheets, and nothing else', () => {
    const { panel, page } = pageOf(() => undefined);
    const { html } = panel.webview;
    ok(/default-src 'none'; style-src https:\/\/example\.org; script-src 'nonce-\w{16,}'"/.test(html));
    ok(!/style=|onload=|unsafe/.test(html));
    page.dispose();
  });
});

const RENAMED = MEETING.replace('api', 'the-api');

describe('The pages of a meeting', () => {
  beforeEach(() => useNotes());
  after(() => closeEditors());

  const inTabs = (page: string) =>
    vscode.window.tabGroups.all
      .flatMap(group => group.tabs)
      .filter(
        ({ input }) =>
          input instanceof vscode.TabInputWebview && input.viewType.endsWith(`mentoring.${page}`),
      );

  const renamings: Readonly<Record<string, () => Thenable<unknown>>> = {
    'in the Explorer': () => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(at(MEETING), at(RENAMED));
      return vscode.workspace.applyEdit(edit);
    },
    'by another program': async () => {
      await vscode.workspace.fs.rename(at(MEETING), at(RENAMED));
      await lookAgain();
    },
    'with the folder of its mentorship': () => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(at('.mentoring/mentorships/ada-mo'), at('.mentoring/mentorships/both'));
      return vscode.workspace.applyEdit(edit);
    },
  };
  for (const [how, rename] of Object.entries(renamings))
    it(`go along when its file is renamed ${how}`, async () => {
      await call('startSession', { meeting: MEETING });
      await eventually('it is there', () => inTabs('session')[0]?.label.includes('API') === true);
      await rename();
      const now = how.startsWith('with') ? MEETING.replace('ada-mo', 'both') : RENAMED;
      await lookAgain();
      await write(now, (await read(now)).replace('title: API', 'title: By its new name'));
      await lookAgain();
      await eventually(
        'it shows the file by its new name',
        () => inTabs('session')[0]?.label.includes('By its new name') === true,
      );
    });

  it('do not go along to a copy that was there before, nor to another meeting', async () => {
    await write(RENAMED, await read(MEETING));
    await lookAgain();
    await call('startSession', { meeting: MEETING });
    await eventually('it is there', () => inTabs('session')[0]?.label.includes('API') === true);
    await vscode.workspace.fs.delete(at(MEETING));
    await lookAgain();
    await write(RENAMED, (await read(RENAMED)).replace('title: API', 'title: A copy'));
    await call('startSession', { meeting: RENAMED });
    await eventually('the copy is another page', () => {
      const labels = inTabs('session').map(({ label }) => label);
      return labels.length === 2 && labels.filter(label => label.includes('A copy')).length === 1;
    });
  });

  for (const command of ['prepare', 'startSession', 'checkIn'])
    it(`open in a tab by mentoring.${command}, one for each meeting`, async () => {
      const page = command === 'checkIn' ? 'checkIn' : 'session';
      const tabs = () => inTabs(page);
      await gives(MEETING, command, { meeting: MEETING });
      await call(command, { meeting: MEETING });
      await eventually(
        'one tab, with the title of the meeting',
        () => tabs().length === 1 && tabs()[0]?.label.includes('API') === true,
      );
    });
});
