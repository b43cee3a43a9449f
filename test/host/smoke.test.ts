import * as vscode from 'vscode';
import { equal, ok } from './support/assert';
import { readConfig } from './support/config';
import { at, exists, read, root, write } from './support/workspace';

const extension = (): vscode.Extension<unknown> => {
  const found = vscode.extensions.getExtension('mentoring-notes.mentoring-notes');
  ok(found, 'the packaged extension is installed');
  return found;
};

describe('The packaged extension', () => {
  it('runs in the host that the run is about', async () => {
    const { host } = await readConfig();
    equal(typeof (globalThis as { importScripts?: unknown }).importScripts === 'function', host === 'web');
    await extension().activate();
    equal(extension().isActive, true);
  });
});

describe('The test workspace', () => {
  it('can be read and written in this host', async () => {
    await write('notes of a test.txt', '\ufeffone\r\ntwo');
    equal(await read('notes of a test.txt'), '\ufeffone\r\ntwo');
    await vscode.workspace.fs.delete(at('notes of a test.txt'));
    equal(await exists('notes of a test.txt'), false);
    ok(root().path.includes(' '), 'its path has spaces, to catch what cannot bear them');
  });
});
