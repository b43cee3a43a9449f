// A throw-away home for one run of the editor: its own HOME, user data, extensions and temporary files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Settings of every run: nothing that pops up, moves, asks the network or saves by itself. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off', // a web workbench saves by itself otherwise, which hides unsaved edits
  'workbench.localHistory.enabled': false, // tests shrink files in place: copying one meanwhile never ends (libuv)
  'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false,
  'mentoring.reminders': false, // a notice would lie over what a test clicks on
};

/** What keeps an editor of its own free of an outer one: these variables do not reach it. */
const FOREIGN =
  /^(VSCODE_|ELECTRON_|CODE_SERVER_|GIT_|NODE_OPTIONS$|NODE_PATH$|PASSWORD$|HASHED_PASSWORD$|PORT$)/;

/**
 * Makes a throw-away profile. `settings` are added to (or replace) the settings of every run; `git` says whether the
 * built-in Git extension runs (default true).
 * Returns `{ folder, userData, extensions, env, remove() }`; `folder` is the root of it all.
 */
export function createProfile({ settings = {}, git = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'mentoring notes '));
  const [userData, extensions, home, temporary] = ['user data', 'extensions', 'home', 'tmp'].map(name =>
    join(folder, name),
  );
  for (const made of [join(userData, 'User'), extensions, home, temporary])
    mkdirSync(made, { recursive: true });
  writeFileSync(
    join(userData, 'User/settings.json'),
    JSON.stringify({ ...SETTINGS, 'git.enabled': git, ...settings }, null, 1),
  );
  writeFileSync(join(folder, 'config.yaml'), 'auth: none\n');
  writeFileSync(
    join(home, '.gitconfig'),
    '[user]\n\tname = Ada\n\temail = ada@example.org\n[init]\n\tdefaultBranch = main\n',
  );
  const remove = () => {
    process.removeListener('exit', remove);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once('exit', remove); // also after an error or an interruption
  return { folder, userData, extensions, env: environment(home, temporary), remove };
}

/** The environment of one run: the caller's, without what belongs to an outer editor, and with a home of its own. */
function environment(home, temporary) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !FOREIGN.test(key)));
  return {
    ...env,
    HOME: home,
    TMPDIR: temporary,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'share'),
    XDG_CACHE_HOME: join(home, 'cache'),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    GIT_OPTIONAL_LOCKS: '0', // the editor's git, which only looks, must not have the index when a test needs it
  };
}
