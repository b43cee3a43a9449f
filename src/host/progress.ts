import * as vscode from 'vscode';

/** What takes longer says so, in milliseconds. */
const SOON = 1000;

/** What work says of itself, and hears. */
export interface ProgressReport {
  /** So many of all are done. */
  done(count: number, all: number): void;
  /** Somebody does not want it any more: it is to end, and to leave everything as it was. */
  isCancelled(): boolean;
}

/** Does work that may take long: after a second a notification shows how far it is, and can cancel it. */
export async function inSight<T>(title: string, work: (progress: ProgressReport) => Promise<T>): Promise<T> {
  let [share, cancelled] = [0, false];
  let show: (share: number) => void = () => undefined;
  const result = work({
    done(count, all) {
      share = count / all;
      show(share);
    },
    isCancelled: () => cancelled,
  });
  const over = result.then(
    () => undefined,
    () => undefined,
  );
  const location = vscode.ProgressLocation.Notification;
  const timer = setTimeout(() => {
    void vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) => {
      let shown = 0;
      show = now => {
        progress.report({ increment: (now - shown) * 100 });
        shown = now;
      };
      show(share);
      token.onCancellationRequested(() => (cancelled = true));
      return over;
    });
  }, SOON);
  return result.finally(() => clearTimeout(timer));
}
