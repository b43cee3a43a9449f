import type { CodeNote } from '../core/codeNotes/codeNotes';
import type { CodePlaceRef, CodeSection } from '../core/model/codePlaceRef';
import { say } from '../core/text';
import { t } from '../host/strings';
import { invalid } from './args';
import { choose, type Option } from './ask';
import type { CommandContext } from './registry';
import { abort } from './abort';
import { namedFile } from './targets';

const CODE_SECTIONS: readonly CodeSection[] = ['agenda', 'actions', 'code'];

/** The place that is meant: the one named, that of the row, else the one that is chosen of all, the open ones first. */
export async function noteOf(run: CommandContext): Promise<CodeNote> {
  const all = [...(await notesMeant(run))].sort((a, b) => Number(a.isDone) - Number(b.isDone));
  const [first] = all;
  if (first === undefined)
    return abort(
      'no-code-note',
      say('There is no note on code yet. Select code, then run Add Selection to the Next Agenda.'),
    );
  return choose(
    t('Which place?'),
    all.map((note): Option<CodeNote> => ({
      label: run.engine.codeLabel(note.place),
      description: note.title,
      detail: note.about,
      value: note,
    })),
  );
}

/** All notes on code; of the file that is named, those in it; of the thing that is named, its own. */
export async function notesMeant(run: CommandContext): Promise<readonly CodeNote[]> {
  const { engine, args } = run;
  const { context } = await run.notes.context();
  const all = await engine.codeNotes(context, () => true);
  const file = namedFile(run, 'uri');
  if (file === undefined) return all;
  const inFile = all.filter(({ uri }) => uri === file.uri.toString());
  const wanted = refOf(run);
  if (wanted === undefined) return inFile;
  const { section, index, person: whose, text, place } = wanted;
  const isMeant = ({ ref }: CodeNote) =>
    ref.section === section &&
    ref.person === whose &&
    (text === undefined ? ref.index === index : ref.text?.trim() === text.trim());
  const meant = inFile.filter(isMeant);
  const which =
    args.has('place') && section !== 'code' ? meant.filter(({ ref }) => ref.place === place) : meant;
  return which.length > 0
    ? which
    : invalid('index', say('a topic, a promise or a goal with a place in the code'));
}

/** Which place in its file is named; of a row of a goal's code, that. */
function refOf({ args, engine }: CommandContext): CodePlaceRef | undefined {
  const section = args.choice('section', CODE_SECTIONS);
  const index = args.number('index', 0);
  if (section === undefined || index === undefined) return undefined;
  const text = args.text('text');
  return {
    section,
    index,
    place: args.number('place', 0) ?? 0,
    ...(section !== 'code' && { person: args.name('person', engine) }),
    ...(text !== undefined && { text }),
  };
}
