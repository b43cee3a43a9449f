// Runs mocha inside the extension host, Node's or the browser's, and writes what happens to the run's report.
import * as vscode from 'vscode';
import { atPath, readConfig } from './config';

/** One line of the report. */
export type Line =
  | { readonly kind: 'suite' | 'test' | 'skip'; readonly title: string; readonly depth: number }
  | {
      readonly kind: 'pass';
      readonly title: string;
      readonly full: string;
      readonly depth: number;
      readonly milliseconds: number;
    }
  | {
      readonly kind: 'fail';
      readonly title: string;
      readonly full: string;
      readonly depth: number;
      readonly error: string;
    }
  | { readonly kind: 'end' };

const MILLISECONDS_A_TEST = 120_000;

/** Runs the tests that `register` defines (bdd: describe and it). Rejects when one of them fails. */
export async function runTests(register: () => void): Promise<void> {
  const config = await readConfig();
  const report = reportTo(atPath(config.report));
  // `Mocha` is a global: which build of it differs between the hosts (see bundle.mjs).
  const mocha = new Mocha({
    timeout: MILLISECONDS_A_TEST,
    reporter: reporterTo(report.add),
    ...(config.grep === undefined ? {} : { grep: new RegExp(config.grep) }),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha); // makes describe and it global
  register();
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  report.add({ kind: 'end' });
  await report.written();
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

/** The report is rewritten whole: the browser's host cannot append to a file. */
function reportTo(file: vscode.Uri): {
  readonly add: (line: Line) => void;
  readonly written: () => Promise<void>;
} {
  let text = '';
  let pending = false;
  let last = Promise.resolve();
  const write = async (): Promise<void> => {
    pending = false;
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  };
  return {
    add(line) {
      text += `${JSON.stringify(line)}\n`;
      if (pending) return;
      pending = true;
      last = last.then(write);
    },
    written: () => last,
  };
}

function reporterTo(add: (line: Line) => void): Mocha.ReporterConstructor {
  return class {
    constructor(runner: Mocha.Runner) {
      let depth = -1;
      runner.on('suite', ({ title, root }) => {
        depth += 1;
        if (!root) add({ kind: 'suite', title, depth });
      });
      runner.on('suite end', () => void (depth -= 1));
      runner.on('test', ({ title }) => add({ kind: 'test', title, depth: depth + 1 }));
      runner.on('pending', ({ title }) => add({ kind: 'skip', title, depth: depth + 1 }));
      runner.on('pass', test =>
        add({
          kind: 'pass',
          title: test.title,
          full: test.fullTitle(),
          depth: depth + 1,
          milliseconds: test.duration ?? 0,
        }),
      );
      runner.on('fail', (test: Mocha.Runnable, error: unknown) =>
        add({
          kind: 'fail',
          title: test.title,
          full: test.fullTitle(),
          depth: depth + 1,
          error: describeError(error),
        }),
      );
    }
  } as unknown as Mocha.ReporterConstructor;
}

const describeError = (error: unknown): string =>
  error instanceof Error
    ? error.stack?.includes(error.message)
      ? error.stack
      : `${error.name}: ${error.message}\n${error.stack ?? ''}`
    : String(error);
