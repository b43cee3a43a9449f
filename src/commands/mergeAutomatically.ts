import { platform } from '#platform';
import * as vscode from 'vscode';
import { say } from '../core/text';
import { gitFolder } from '../host/git';
import { confirm, sayBriefly } from '../host/notices';
import type { OpenFolder } from '../host/openFolder';
import { t } from '../host/strings';
import type { Command, CommandServices, CommandContext } from './registry';
import { cancel, unwrap, abort } from './abort';
import {
  isMerging,
  renewProgram,
  switchOff,
  switchOn,
  type AnyBytes,
  type MergingTools,
} from './switchMerging';
import { folderWithNotes, namedFolder } from './targets';

export const mergingCommands: readonly Command[] = [
  { id: 'mentoring.mergeAutomatically', required: [], run: mergeAutomatically },
];

/** Has git merge the notes of a folder's repository by their structure on this machine, or no longer. */
async function mergeAutomatically(run: CommandContext): Promise<undefined> {
  const on = run.args.flag('on');
  const open =
    namedFolder(run) ??
    (await folderWithNotes(
      run,
      t('Merge the notes of which folder?'),
      say('No folder is open. Open the one whose notes git is to merge.'),
    ));
  const tools = await toolsFor(run, open);
  const isOn = await isMerging(tools);
  const wanted = on ?? (run.byProgram || !isOn);
  if (!run.byProgram) await ask(open, wanted);
  unwrap(await (wanted ? switchOn(tools) : switchOff(tools)));
  if (!run.byProgram)
    sayBriefly(
      wanted
        ? t('Git merges the notes of {name} by itself now.', { name: open.folder.name })
        : t('Git merges the notes of {name} line by line again.', { name: open.folder.name }),
    );
  return undefined;
}

/** The program may lie elsewhere since it was switched on: after an update, in another editor. */
export function renewMerging(services: CommandServices): Promise<void> {
  return platform.program === undefined
    ? Promise.resolve()
    : renewProgram(keptFor(services, platform.program));
}

async function toolsFor(services: CommandServices, open: OpenFolder): Promise<MergingTools> {
  if (!vscode.workspace.isTrusted)
    abort('no-trust', say('This changes settings of git: trust this workspace first.'));
  const git = await gitFolder(open.folder.uri);
  const { program } = platform;
  if (git === undefined || program === undefined)
    return abort(
      'no-git',
      say('There is no git here for {name}: it is not in a repository, or git is switched off.', {
        name: open.folder.name,
      }),
    );
  return { run: git.run, root: git.root.fsPath, t, ...keptFor(services, program) };
}

const keptFor = ({ storageUri, extensionUri }: CommandServices, program: string) => ({
  files: anyBytes,
  storage: storageUri.fsPath,
  program: { nodes: [program, 'node'], extension: extensionUri.fsPath },
});

const anyBytes: AnyBytes = {
  async read(path) {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.file(path));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  },
  write: async (path, bytes) => vscode.workspace.fs.writeFile(vscode.Uri.file(path), bytes),
  remove: async path => vscode.workspace.fs.delete(vscode.Uri.file(path)),
};

/** Says plainly what it does and what it does not, before anything is changed. */
async function ask({ folder: { name } }: OpenFolder, wanted: boolean): Promise<void> {
  const yes = wanted
    ? await confirm(t('Merge the notes of {name} automatically?', { name }), whatItDoes(), t('Switch On'))
    : await confirm(
        t('Stop merging the notes of {name} automatically?', { name }),
        t(
          'The two lines in .git/config and .git/info/attributes are taken away. Git merges line by line again.',
        ),
        t('Switch Off'),
      );
  if (!yes) cancel();
}

function whatItDoes(): string {
  return [
    t(
      'When git merges a note that both sides changed, in a pull, a rebase or a stash pop, Mentoring Notes puts the two together item by item. Where both changed the same words, ordinary conflict marks stay, for you and Merge Both Sides.',
    ),
    t(
      'It adds one line to .git/config and one to .git/info/attributes of this clone. Nothing is committed: each person switches it on for themselves. The merge button of a website such as GitHub or GitLab does not use it.',
    ),
    t('Run the same command again to switch it off.'),
  ].join('\n\n');
}
