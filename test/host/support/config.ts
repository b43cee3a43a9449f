// What the run told the tests: a file beside them, because the browser's extension host has no environment.
import * as vscode from 'vscode';

export interface Config {
  /** Which host the tests run in. */
  readonly host: 'node' | 'web';
  /** The path of the report that the tests write, one JSON object a line. */
  readonly report: string;
  /** Only tests whose full title matches this pattern, where there is one. */
  readonly grep?: string;
}

/** The empty extension that carries the tests into the host. */
const CARRIER = 'mentoring-notes.host-tests';

const home = (): vscode.Uri => {
  const carrier = vscode.extensions.getExtension(CARRIER);
  if (!carrier) throw new Error(`The extension ${CARRIER}, which carries the tests, is not there.`);
  return carrier.extensionUri;
};

/** A path on the disk of the workspace, as a URI that works in this host. */
export const atPath = (path: string): vscode.Uri => home().with({ path });

let config: Config | undefined;

/** Reads the run's configuration once. */
export async function readConfig(): Promise<Config> {
  if (!config) {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(home(), 'config.json'));
    config = JSON.parse(new TextDecoder().decode(bytes)) as Config;
  }
  return config;
}
