import type { FailureCode } from '../core/failureCode';
import { say, type Text, type Translate } from '../core/text';
import type { GitAnswer } from '../host/platform/platform';
import { firstLine } from './gitMessage';

/** Why there is no commit as it was wanted. */
export interface Refused {
  readonly code: FailureCode;
  readonly text: Text;
  /** The same, where files on disk are not as they were. */
  readonly textWith: (paths: string) => Text;
  /** There is a commit all the same, which could not be taken back. */
  readonly isThere?: true;
}

export const LOCKED = refused(
  'index-locked',
  say(
    'Nothing was committed: another program is using git here (there is an index.lock). Wait until it is done, then share again.',
  ),
);

export const NOTHING_NEW = refused(
  'nothing-to-share',
  say('There is nothing to share: all notes are committed.'),
);

/** Why git made no commit: what it, or a hook, said. */
export function failed(answer: GitAnswer | undefined, t: Translate): Refused {
  const reason = firstLine(answer, t);
  const error = answer?.error ?? '';
  if (/tell me who you are|empty ident/i.test(error)) {
    return refused(
      'no-name',
      say('git does not know your name and e-mail yet. Set user.name and user.email, then share again.'),
    );
  }
  if (/index\.lock/.test(error)) return LOCKED;
  if (/failed to write commit object/.test(error) && /gpg|sign|key/i.test(error)) {
    return refused(
      'signing',
      say(
        'Nothing was committed: git signs the commits here and could not: {reason}. Try "git commit -S" in a terminal, or set commit.gpgSign to false, then share again.',
        { reason: reason.replace(/\.$/, '') },
      ),
    );
  }
  return {
    code: 'commit',
    text: notCommitted(reason),
    textWith: paths =>
      say(
        'Nothing was committed. git, or a hook of this repository, said: {reason} What {paths} says is different now: look at it, then share again.',
        { reason, paths },
      ),
  };
}

function notCommitted(reason: string): Text {
  return say('Nothing was committed. git, or a hook of this repository, said: {reason}', { reason });
}

/**
 * What a hook has done to the commit, which is taken back.
 * @param differ the paths that are not as they were chosen
 */
export function byHook(chosen: readonly string[], differ: readonly string[], t: Translate): Refused {
  const changed = differ.filter(path => chosen.includes(path));
  const text =
    changed.length === 0
      ? say(
          'Nothing was committed: a hook of this repository put into the commit what was not chosen: {paths}. Let the hook leave other files alone (it may run "git add ."), or commit in the Source Control view.',
          { paths: few(differ, t) },
        )
      : say(
          'Nothing was committed: a hook of this repository changed {paths} on the way into the commit. Let the hook change the file first and look at it, or commit in the Source Control view.',
          { paths: few(changed, t) },
        );
  return {
    code: 'hook',
    text,
    textWith: paths =>
      say(
        'Nothing was committed: a hook of this repository changed what is committed. What {paths} says is different now: look at it, then share again.',
        { paths },
      ),
  };
}

export const MEANWHILE = refused(
  'meanwhile',
  say('Nothing was committed: somebody else committed here in the same moment. Share again.'),
);

export const ELSEWHERE = refused(
  'meanwhile',
  say('Nothing was committed: another branch was checked out in the same moment. Share again.'),
);

/** What lies below cannot be taken away. */
export const NOT_LAST: Refused = {
  ...refused(
    'not-last',
    say(
      'The notes are committed, but a hook or somebody else has committed after them, so nothing was pushed. Look at the last commits, then push.',
    ),
  ),
  isThere: true,
};

function refused(code: FailureCode, text: Text): Refused {
  return { code, text, textWith: () => text };
}

/** Some of the paths, and how many more there are, in words. */
export function few(paths: readonly string[], t: Translate): string {
  const shown = paths.slice(0, 3).join(', ');
  const count = paths.length - 3;
  return count > 0 ? t('{paths} and {count} more', { paths: shown, count }) : shown;
}
