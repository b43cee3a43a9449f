import * as vscode from 'vscode';
import type { Entry } from '../core/model/entry';
import { clock } from '../host/clock';
import type { Engine } from '../host/lazyBundles';
import { noIcons } from '../host/noIcons';
import type { OpenFolder } from '../host/openFolder';
import { t } from '../host/strings';
import { positionsIn } from './documents';
import type { LanguageServices } from './suggestionContext';

const { SymbolKind } = vscode;

/** The goals, meetings and mentorships of all folders whose titles have these letters in this order, by what is kept of them. */
export async function workspaceSymbols(
  { notes }: LanguageServices,
  query: string,
): Promise<vscode.SymbolInformation[]> {
  const { engine, folders } = await notes.open();
  const today = engine.wallTime(clock.now(), notes.here.zone).slice(0, 10);
  const isWanted = letters(engine, query);
  return folders.flatMap(open =>
    [...open.store.entries.values()].flatMap(entry => {
      const known = described(engine, open, entry, today);
      if (known === undefined || !isWanted(known.title)) return [];
      const { title, kind, about } = known;
      const place = new vscode.Location(vscode.Uri.joinPath(open.folder.uri, entry.path), UNKNOWN);
      return [
        new vscode.SymbolInformation(engine.oneForm(words(title)), kind, words(about.join(', ')), place),
      ];
    }),
  );
}

/** Without a range, VS Code asks for it once somebody has chosen: only then is the file read. */
const UNKNOWN = undefined as unknown as vscode.Range;

/** The same, at the line of its title. */
export async function symbolPlace(
  { notes }: LanguageServices,
  symbol: vscode.SymbolInformation,
): Promise<vscode.SymbolInformation> {
  const { engine } = await notes.open();
  const { uri } = symbol.location;
  const place = notes.place(uri);
  const text = place && (await place.open.store.text(place.path));
  const written = text?.ok === true ? text.value : '';
  const title = engine.offsetOf(written, ['title']);
  symbol.location = new vscode.Location(uri, positionsIn(engine, written)(title));
  return symbol;
}

interface Described {
  readonly title: string;
  readonly kind: vscode.SymbolKind;
  readonly about: readonly string[];
}

function described(
  engine: Engine,
  open: OpenFolder,
  { summary, mentorship }: Entry,
  today: string,
): Described | undefined {
  switch (summary?.kind) {
    case 'mentorship':
      return { title: summary.record.title, kind: SymbolKind.Namespace, about: [t('mentorship')] };
    case 'goal':
      return { title: summary.title, kind: SymbolKind.Event, about: [t('goal'), ...within()] };
    case 'meeting': {
      const { title, date } = summary;
      const day = date && engine.dayWords(date.slice(0, 10), today, vscode.env.language);
      return { title, kind: SymbolKind.Object, about: [day ?? t('meeting'), ...within()] };
    }
    default:
      return undefined;
  }

  function within(): readonly string[] {
    const own =
      mentorship === undefined
        ? undefined
        : open.store.entries.get(engine.pathOf('mentorship', mentorship))?.summary;
    return own?.kind === 'mentorship' ? [own.record.title] : [];
  }
}

function words(text: string): string {
  return noIcons(text.trim().replace(/\s+/g, ' '));
}

/** Whether a text has the letters of the query in their order, as VS Code itself compares. */
function letters({ withoutCapitals }: Engine, query: string): (text: string) => boolean {
  const wanted = [...withoutCapitals(query).replace(/\s+/g, '')];
  return text => {
    let from = 0;
    const lower = withoutCapitals(text);
    return wanted.every(letter => (from = lower.indexOf(letter, from) + 1) > 0);
  };
}
