import * as vscode from 'vscode';
import type { PlaceNow } from '../../core/anchors/place';
import type { CodeNote } from '../../core/codeNotes/codeNotes';
import type { CommandId } from '../../core/commandArguments';
import type { CodePlaceRef } from '../../core/model/codePlaceRef';
import type { CodeHistory } from '../../host/codeHistory';
import type { CodePlaces } from '../../host/codePlaces';
import { commandLink, plain } from '../../host/markdown';
import { t } from '../../host/strings';
import type { PlacedNote } from './placedNote';

/** The commands that a hover of ours may lead to. */
const COMMANDS: readonly CommandId[] = [
  'mentoring.open',
  'mentoring.openRoadmap',
  'mentoring.showCodeThen',
  'mentoring.updateAnchors',
];

/** Between links on one line. */
const BESIDE = '\u2002';

/** So many lines of a place are shown beside each other. */
const MOST_LINES = 8;

/** The notes on one line: what each is about and how it stands; about its place only what is not as it was. */
export async function codeNoteHover(
  places: CodePlaces,
  here: readonly PlacedNote[],
  document: vscode.TextDocument,
  line: number,
): Promise<vscode.Hover> {
  const parts: vscode.MarkdownString[] = [];
  for (const placed of here) {
    const text = new vscode.MarkdownString();
    text.isTrusted = { enabledCommands: COMMANDS };
    const { note } = placed;
    text.appendMarkdown(`**${plain(note.title)}**  \n${plain(note.about)}`);
    await appendPlace(text, places, placed, document);
    text.appendMarkdown(`\n\n${links(placed).join(BESIDE)}`);
    parts.push(text);
  }
  return new vscode.Hover(parts, document.lineAt(line - 1).range);
}

/** What to call a command with that is about a place. */
export const placeArgs = ({ uri, ref }: { readonly uri: string; readonly ref: CodePlaceRef }) => ({
  uri,
  ...ref,
});

function links({ note, now }: PlacedNote): readonly string[] {
  const open = commandLink(openWords(note), 'mentoring.open', { uri: note.uri, at: note.at });
  const roadmap = commandLink(t('Roadmap'), 'mentoring.openRoadmap', {
    folder: note.folder,
    mentorship: note.mentorship,
  });
  const then = (words: string) => commandLink(words, 'mentoring.showCodeThen', placeArgs(note));
  const hasPast = note.place.commit !== undefined;
  const update = (words: string, more: object = {}) =>
    commandLink(words, 'mentoring.updateAnchors', { ...placeArgs(note), ...more });
  switch (now.state) {
    case 'changed':
      return [open, ...(hasPast ? [then(t('Then and now'))] : []), roadmap];
    case 'ambiguous':
      return [open, update(t('Pick the place…')), roadmap];
    case 'gone':
      return [
        ...(hasPast ? [then(t('Show it as it was'))] : []),
        update(t('Put it elsewhere…'), { here: true }),
        open,
      ];
    default:
      return [open, roadmap];
  }
}

function openWords({ kind }: CodeNote): string {
  switch (kind) {
    case 'topic':
      return t('Open the topic');
    case 'promise':
      return t('Open the promise');
    case 'goal':
      return t('Open the goal');
    case 'feedback':
      return t('Open the feedback');
  }
}

async function appendPlace(
  text: vscode.MarkdownString,
  places: CodePlaces,
  { note, now, range }: PlacedNote,
  document: vscode.TextDocument,
): Promise<void> {
  if (now.state === 'exact' || now.state === 'moved') return;
  text.appendMarkdown('\n\n---\n\n');
  const { place } = note;
  const root = place.commit === undefined ? undefined : await places.root(note);
  const history = root && (await places.history(root));
  const then = place.commit === undefined ? undefined : await history?.textAt(place.commit, place.path);
  const old = oldLines(note, then);
  await appendState(text, history, { note, now: await asCommitted(places, note, now), range }, old, document);
  const reason =
    place.commit === undefined || then !== undefined ? undefined : await byTextAlone(place.commit, history);
  if (reason !== undefined) text.appendMarkdown(`\n\n${plain(reason)}`);
}

/** What is gone may have been committed since it was looked for. */
async function asCommitted(places: CodePlaces, note: CodeNote, now: PlaceNow): Promise<PlaceNow> {
  if (now.state !== 'gone' || now.since !== undefined) return now;
  const later = (await places.find(note, true))?.now;
  return later?.state === 'gone' ? later : now;
}

/** Why a place that is not as it was could not be followed through its history. */
async function byTextAlone(commit: string, history: CodeHistory | undefined): Promise<string> {
  if (!vscode.workspace.isTrusted)
    return t('Found by its text alone: git is asked only in a workspace that you trust.');
  return (await history?.isKnown()) === true
    ? t('Found by its text alone: git does not know commit {commit} with this file here.', { commit })
    : t('Found by its text alone: git cannot be asked here.');
}

async function appendState(
  text: vscode.MarkdownString,
  history: CodeHistory | undefined,
  { note: { place }, now, range }: PlacedNote,
  old: readonly string[],
  document: vscode.TextDocument,
): Promise<void> {
  switch (now.state) {
    case 'ambiguous':
      text.appendMarkdown(plain(fitWords(now.candidates?.length ?? 0)));
      return;
    case 'gone': {
      const since = now.since === undefined ? undefined : await history?.commit(now.since);
      const words =
        since === undefined
          ? t('Gone since it was noted')
          : t('Gone since {commit}, {day}: "{subject}"', {
              commit: since.id,
              day: since.day,
              subject: since.subject,
            });
      text.appendMarkdown(plain(words));
      appendDiff(text, old, []);
      return;
    }
    default: {
      const commit = place.commit === undefined ? undefined : await history?.commit(place.commit);
      text.appendMarkdown(plain(changedWords(commit?.day)));
      const lines = Math.min(range.end, document.lineCount) - range.line + 1;
      const present = Array.from(
        { length: Math.max(0, lines) },
        (_, at) => document.lineAt(range.line - 1 + at).text,
      );
      appendDiff(text, old, present);
    }
  }
}

/** The lines as they were: all of them where the commit is known here, else the first and the last, which are stored. */
function oldLines({ place }: CodeNote, then: readonly string[] | undefined): readonly string[] {
  const { line, end, text, last } = place;
  const same = (stored: string | undefined, found: string | undefined) =>
    stored === undefined || found?.trim().startsWith(stored) === true;
  if (
    then !== undefined &&
    line !== undefined &&
    same(text, then[line - 1]) &&
    same(last, then[(end ?? line) - 1])
  )
    return then.slice(line - 1, end ?? line);
  const between = (end ?? 0) - (line ?? 0) > 1 ? ['…'] : [];
  return text === undefined ? [] : [text, ...(last === undefined ? [] : [...between, last])];
}

/** Old beside new, as far as they differ. */
function appendDiff(text: vscode.MarkdownString, old: readonly string[], now: readonly string[]): void {
  const few = (lines: readonly string[]) =>
    lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), '…'] : lines;
  const lines = [...few(old).map(line => `- ${line}`), ...few(now).map(line => `+ ${line}`)];
  if (lines.length > 0) text.appendCodeblock(lines.join('\n'), 'diff');
}

export function changedWords(day: string | undefined): string {
  return day === undefined ? t('Changed since it was noted') : t('Changed since {day}', { day });
}

export function fitWords(count: number): string {
  return count === 2
    ? t('Two places fit')
    : count > 2
      ? t('{count} places fit', { count })
      : t('Not certain: look whether this is the place');
}
