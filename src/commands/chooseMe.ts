import * as vscode from 'vscode';
import { say } from '../core/text';
import { showInformation } from '../host/notices';
import { NOBODY } from '../host/me';
import type { OpenFolder } from '../host/openFolder';
import { t } from '../host/strings';
import { choose } from './ask';
import type { Command, CommandContext } from './registry';
import { abort } from './abort';

export const meCommands: readonly Command[] = [{ id: 'mentoring.chooseMe', required: [], run: chooseMe }];

/**
 * Says who the reader is in each folder's notes. From the palette it asks about every folder; when a view is seen for
 * the first time (`unasked: true`) only where nobody knows, in a quiet line, and never again once it was answered.
 */
async function chooseMe(run: CommandContext): Promise<undefined> {
  const unasked = run.args.flag('unasked') === true;
  if (unasked) await run.notes.knowing;
  let nobody = true;
  for (const open of run.folders) {
    const people = await peopleIn(run, open);
    if (people.length === 0) continue;
    nobody = false;
    if (!unasked) await run.notes.rememberMe(open, await pick(open, people));
    else if (run.notes.me(open) === undefined && run.notes.answered(open) === undefined)
      await askQuietly(run, open, people);
  }
  if (nobody && !unasked)
    abort('nobody', say('Nobody is named in mentoring notes here yet. Make them with Start a Mentorship.'));
  return undefined;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Everybody of the mentorships in a folder, each once. */
async function peopleIn(run: CommandContext, { folder }: OpenFolder): Promise<readonly Named[]> {
  const { context, engine } = await run.notes.context();
  const mine = context.mentorships.filter(notes => notes.folder.uri === folder.uri.toString());
  const ids = new Set(mine.flatMap(notes => engine.participants({}, notes.record)));
  const [first] = mine;
  return first === undefined ? [] : [...ids].map(id => ({ id, name: context.name(first.folder, id) }));
}

async function askQuietly(run: CommandContext, open: OpenFolder, people: readonly Named[]): Promise<void> {
  const [only] = people;
  const nobody = t('None of them');
  const more = t('Choose…');
  const few = people.length <= 3;
  const question =
    few && only !== undefined
      ? t('Are you {names}? Then your part of the mentoring notes comes first.', {
          names: anyOf(people.map(({ name }) => name)),
        })
      : t('Who are you in these mentoring notes? Then your part of them comes first.');
  const answers = few ? people.map(({ name }) => name) : [more];
  const answer = await showInformation(question, ...answers, nobody);
  if (answer === undefined) return; // put off: it may be asked in the next window
  if (answer === more) await run.notes.rememberMe(open, await pick(open, people));
  else await run.notes.rememberMe(open, people.find(({ name }) => name === answer)?.id ?? NOBODY);
}

/** Names as a choice in the reader's language: `Ada or Mo`. */
function anyOf(names: readonly string[]): string {
  return new Intl.ListFormat(vscode.env.language, { type: 'disjunction' }).format(names);
}

function pick(open: OpenFolder, people: readonly Named[]): Promise<string> {
  return choose(
    t('Who are you in {folder}?', { folder: open.folder.name }),
    [
      ...people.map(({ id, name }) => ({ label: name, description: id, value: id })),
      { label: t('None of them'), value: NOBODY },
    ],
    true,
  );
}
