import * as vscode from 'vscode';
import { say } from '../../core/text';
import { confirm, sayBriefly, showInformation } from '../../host/notices';
import type { Kept } from '../../host/private/rowsOf';
import type { Privately } from '../../host/private/privately';
import { t } from '../../host/strings';
import { invalid } from '../args';
import { askSome, choose } from '../ask';
import type { CommandContext } from '../registry';
import { cancel, unwrap, abort } from '../abort';
import { namedFolder } from '../targets';
import { capture } from './capture';
import {
  askWhere,
  chooseSubject,
  knownNotes,
  namedSubject,
  needPossible,
  notWhilePresenting,
  privateNotes,
  subject,
  type PrivateCommand,
  type NoteSubject,
} from './privateTargets';

export const privateCommands: readonly PrivateCommand[] = [
  ifPossible({ id: 'mentoring.addPrivateNote', required: ['uri', 'text'], run: addPrivateNote }),
  ifPossible({ id: 'mentoring.sharePrivate', required: ['uri', 'index'], run: sharePrivate }),
  ifPossible({ id: 'mentoring.deletePrivate', required: ['uri', 'index'], run: deletePrivate }),
  ifPossible({ id: 'mentoring.attachPrivate', required: ['uri', 'to'], run: attachPrivate }),
  ifPossible({ id: 'mentoring.movePrivate', required: [], run: movePrivate }),
  ifPossible({ id: 'mentoring.capture', required: ['text'], run: capture }),
  { id: 'mentoring.presentationMode', required: ['on'], run: presentationMode },
];

/** Where nothing private can be noted, that is said at once, and not after questions that lead nowhere. */
function ifPossible(command: PrivateCommand): PrivateCommand {
  const run: PrivateCommand['run'] = async (run, privately) => {
    await needPossible(run, privately);
    return command.run(run, privately);
  };
  return { ...command, run };
}

async function addPrivateNote(run: CommandContext, privately: Privately): Promise<vscode.Uri> {
  const given = run.args.text('text');
  const on = await subject(run, t('A private note about what?'));
  const kept = await privateNotes(run, privately, on.open);
  const text =
    (run.byProgram ? given : undefined) ??
    (await askSome(t('Private Note'), t('Only you see this. It is not encrypted.')));
  unwrap(await run.engine.addPrivateNote(await privateServices(privately, kept), on.about, text));
  if (!run.byProgram && !privately.isPresenting) sayBriefly(t('Noted. Only you see it.'));
  return fileOf(kept, on);
}

async function sharePrivate(run: CommandContext, privately: Privately): Promise<vscode.Uri> {
  notWhilePresenting(run, privately);
  const on = await subject(run, t('A private topic of which meeting?'), ['meeting']);
  const kept = await knownNotes(privately, on.open);
  const ref = await noteMeant(run, kept, on);
  const services = await privateServices(privately, kept);
  run.views.takesAway(run.nodes);
  unwrap(await run.engine.sharePrivateTopic(services, { ...on.about, path: on.path }, ref));
  if (!run.byProgram) sayBriefly(t('On the agenda. Everyone who can read this repository can read it.'));
  return vscode.Uri.joinPath(on.open.folder.uri, on.path);
}

/** One note, which an undo brings back; of all that is noted about something that is gone, its file, after a question. */
async function deletePrivate(run: CommandContext, privately: Privately): Promise<undefined> {
  notWhilePresenting(run, privately);
  const on = namedSubject(run, 'uri') ?? (await subject(run, t('Delete a private note about what?')));
  const kept = await knownNotes(privately, on.open);
  const services = await privateServices(privately, kept);
  if (run.nodes.some(({ kind }) => kind === 'privateGone' || kind === 'privateText'))
    return deleteFile(run, kept, on);
  const note = await noteMeant(run, kept, on);
  run.views.takesAway(run.nodes);
  unwrap(await run.engine.deletePrivateNote(services, on.about, note));
  return undefined;
}

async function deleteFile(
  { history, views, nodes }: CommandContext,
  { notes }: Kept,
  { about }: NoteSubject,
): Promise<undefined> {
  const question = t('Delete all that you have privately noted about this?');
  const detail = t('The file goes to the trash where there is one. Undo the Last Change brings it back.');
  if (!(await confirm(question, detail, t('Delete')))) cancel();
  await history.record(say('Delete private notes'), async done => {
    views.takesAway(nodes);
    let removed = await notes.remove(about);
    if (!removed.ok && removed.error.code === 'no-trash') {
      const permanently = t(
        'There is no trash here. Only Undo the Last Change can bring it back, as long as this window is open.',
      );
      if (!(await confirm(question, permanently, t('Delete Permanently')))) cancel();
      views.takesAway(nodes);
      removed = await notes.remove(about, true);
    }
    done(unwrap(removed));
  });
  return undefined;
}

/** Notes about something that is gone are about something else from now on. */
async function attachPrivate(run: CommandContext, privately: Privately): Promise<vscode.Uri> {
  notWhilePresenting(run, privately);
  const from = namedSubject(run, 'uri') ?? (await chooseGone(run, privately));
  const to = namedSubject(run, 'to') ?? (await chooseSubject(run, t('Attach to what?')));
  if (to.open !== from.open) abort('nowhere', say('Private notes stay with their folder.'));
  const kept = await knownNotes(privately, from.open);
  run.views.takesAway(run.nodes);
  unwrap(await run.engine.attachTo(await privateServices(privately, kept), from.about, to.about));
  return fileOf(kept, to);
}

async function chooseGone(run: CommandContext, privately: Privately): Promise<NoteSubject> {
  const folders = await privately.folders();
  const gone = folders.all.flatMap(({ open, notes }) =>
    notes.records.flatMap(({ about, notes: [first] }) => {
      const path = run.engine.sharedPathOf(about);
      if (
        path === undefined ||
        first === undefined ||
        about.kind === 'person' ||
        open.store.entries.has(path)
      )
        return [];
      return [
        { label: first.text.split('\n', 1)[0] ?? '', description: about.id, value: { open, path, about } },
      ];
    }),
  );
  if (gone.length === 0)
    abort('nothing-there', say('All that you have privately noted is about something that is there.'));
  return choose(t('Attach which private notes?'), gone, true);
}

/** Moves the private notes about a folder to the other place. */
async function movePrivate(run: CommandContext, privately: Privately): Promise<undefined> {
  const folders = await privately.folders();
  const named = namedFolder(run);
  const all = folders.all.filter(({ open }) => named === undefined || open === named);
  if (all.length === 0) abort('nothing-there', say('You have no private notes here yet.'));
  const kept = await choose(
    t('Move the private notes about which folder?'),
    all.map(each => ({ label: each.open.folder.name, value: each })),
  );
  const where = await askWhere(await folders.mayBeInside(kept.open));
  if (where === kept.home.where) abort('nothing-to-do', say('That is where they are.'));
  unwrap(await folders.move(kept, where));
  void showInformation(
    where === 'outside'
      ? t(
          'Your private notes are outside of the repository now. Copies in backups and in the trash are not erased.',
        )
      : t('Your private notes are inside of the folder now, left out of git.'),
  );
  return undefined;
}

/** Shows nothing private from now on, or again what there is. */
async function presentationMode(run: CommandContext, privately: Privately): Promise<undefined> {
  const on = run.args.flag('on') ?? !privately.isPresenting;
  if (run.byProgram && run.args.flag('on') === undefined) invalid('on', say('true or false'));
  if (on) await needPossible(run, privately, 'no-host'); // from there no other window can be told
  unwrap(await privately.present(on));
  if (!on) return undefined;
  if (!run.byProgram)
    sayBriefly(
      t('Presenting: our views show nothing private. The Explorer, Quick Open and Timeline still do.'),
    );
  return undefined;
}

/** The note of a list that is named, else the one that is chosen. */
async function noteMeant(run: CommandContext, { notes }: Kept, { about }: NoteSubject) {
  const index = run.args.number('index', 0);
  const text = run.args.text('text');
  if (index !== undefined) return { index, ...(text !== undefined && { text }) };
  const own = (notes.about(about)?.notes ?? []).flatMap(note =>
    note.index === undefined ? [] : [{ label: note.text, value: { index: note.index, text: note.text } }],
  );
  if (own.length === 0) abort('nothing-there', say('You have noted nothing privately about this.'));
  return choose(t('Which private note?'), own, true);
}

async function privateServices(privately: Privately, kept: Kept) {
  return (await privately.folders()).privateServices(kept);
}

function fileOf({ home }: Kept, { path }: NoteSubject): vscode.Uri {
  return vscode.Uri.joinPath(home.uri, path.slice('.mentoring/'.length));
}
