import * as vscode from 'vscode';
import type { Following } from '../core/mentoring/nextMeeting';
import type { Entry } from '../core/model/entry';
import type { MentorshipNotes } from '../core/tree/context';
import { sayBriefly } from '../host/notices';
import { t } from '../host/strings';
import type { MeetingToClose } from '../operations/closeSession';
import { askTheme } from './askTheme';
import { choiceAt, type Option } from './ask';
import { askDateAt } from './dates';
import type { CommandContext } from './registry';
import { hideChanges, offerShare, showChanges } from './showChanges';
import { unwrap } from './abort';
import { record, type Target } from './targets';
import { askAll, question } from './wizard';

interface Wish {
  following: Following;
  theme?: string;
}

/** Close the Session: asks what comes next, closes, and shows what has changed. */
export async function closeSession(run: CommandContext): Promise<vscode.Uri> {
  const { args, engine } = run;
  const { operations } = engine;
  const next = args.value('next') === null ? null : args.moment('next', engine);
  const isPlanned = ({ summary }: Entry) => summary?.kind === 'meeting' && summary.status === 'planned';
  const target = await record(run, 'meeting', 'meeting', t('Close which session?'), isPlanned);
  const closing = unwrap(await operations.closingOf(run.notebook, target.uri.toString()));
  if (closing.meeting.status === 'held' && closing.topics.length === 0) {
    if (!run.byProgram) sayBriefly(t('This session is closed already.'));
    return target.uri;
  }
  const wish: Wish = { following: operations.followingOf(closing, next) };
  if (!run.byProgram) await ask(run, closing, wish);
  return close(run, target, wish);
}

type Choice = Following | 'another';

/** What comes next, and about which theme. What the cadence and the roadmap say stands first. */
async function ask(run: CommandContext, closing: MeetingToClose, wish: Wish): Promise<void> {
  const { notes, topics, meeting } = closing;
  const { followingOf, proposedDate, stagesOf } = run.engine.operations;
  const title = `${t('Close the Session')}: ${meeting.title}`;
  const proposed = wish.following;
  let choice: Choice = proposed;
  const prompt =
    topics.length === 0
      ? t('When do you meet next?')
      : topics.length === 1
        ? t('When do you meet next? 1 topic goes on then.')
        : t('When do you meet next? {count} topics go on then.', { count: topics.length });
  await askAll([
    question(
      place => choiceAt({ title, prompt, options: options(run, notes, proposed), first: choice }, place),
      chosen => {
        choice = chosen;
        if (chosen !== 'another') wish.following = chosen;
      },
      () => !run.args.has('next'),
    ),
    question(
      place => {
        const value = wish.following.kind === 'new' ? wish.following.date : proposedDate(notes);
        const zone = notes.record?.timezone;
        return askDateAt(run, { title, prompt: t('When is it?'), value, zone }, place);
      },
      date => (wish.following = followingOf(closing, date)),
      () => choice === 'another',
    ),
    question(
      place => askTheme(run, notes, { title, date: dateOf(wish.following) ?? '', theme: wish.theme }, place),
      theme => (wish.theme = theme),
      () => dateOf(wish.following) !== undefined && stagesOf(notes).length > 0,
    ),
  ]);
}

const dateOf = (following: Following) => (following.kind === 'new' ? following.date : undefined);

function options(
  run: CommandContext,
  notes: MentorshipNotes,
  proposed: Following,
): readonly Option<Choice>[] {
  const first: readonly Option<Choice>[] =
    proposed.kind === 'new'
      ? [{ label: whenWords(run, notes, proposed.date), description: t('by your cadence'), value: proposed }]
      : proposed.kind === 'planned'
        ? [{ ...plannedOption(run, notes, proposed.path), value: proposed }]
        : [];
  const none: Option<Choice> = {
    label: t('No next meeting'),
    description: t('what is open stays open'),
    value: proposed.kind === 'none' ? proposed : { kind: 'none' },
  };
  const another: Option<Choice> = { label: t('Another day…'), value: 'another' };
  return proposed.kind === 'none' ? [none, another] : [...first, another, none];
}

function plannedOption(run: CommandContext, notes: MentorshipNotes, path: string) {
  const planned = run.engine.operations.meetingsOf(notes).find(meeting => meeting.path === path)?.meeting;
  const label = planned?.date === undefined ? (planned?.title ?? '') : whenWords(run, notes, planned.date);
  return { label, description: t('planned: {title}', { title: planned?.title ?? '' }) };
}

/** `Fri 12 Mar, 10:00` */
function whenWords({ engine }: CommandContext, notes: MentorshipNotes, date: string): string {
  const day = engine.dayWords(date.slice(0, 10), notes.now.slice(0, 10), vscode.env.language, true);
  const time = date.slice(11, 16);
  return time === '' ? day : `${day}, ${time}`;
}

async function close(run: CommandContext, target: Target, wish: Wish): Promise<vscode.Uri> {
  const { operations } = run.engine;
  const meeting = target.uri.toString();
  const title = operations.titleOf(target);
  const isShown = !run.byProgram || run.args.flag('show') === true;
  const shown = t('Closed: {title}', { title });
  const { closing, next } = unwrap(
    await operations.closeSession(run.notebook, {
      meeting,
      ...wish,
    }),
  );
  const uri = next === undefined ? target.uri : vscode.Uri.parse(next.uri);
  if (isShown) {
    void run.pages.remindOfBegun('session', target.uri, title);
    const files = [{ uri: target.uri, before: closing.before }];
    run.history.whenTakenBack(operations.closingKey(meeting), () => hideChanges(shown));
    await showChanges(shown, next === undefined ? files : [...files, { uri, before: next.before }]);
    const words = closedWords(closing, next !== undefined);
    void offerShare(run, target, words, operations.closingKey(meeting));
  }
  return uri;
}

function closedWords(closing: MeetingToClose, goOn: boolean): string {
  const { left } = closing;
  const words = whatGoesOn(closing, goOn);
  if (left === 0) return words;
  return left === 1
    ? t('{sentence} 1 question of the template stays behind.', { sentence: words })
    : t('{sentence} {count} questions of the template stay behind.', { sentence: words, count: left });
}

function whatGoesOn({ meeting: { title }, topics: { length } }: MeetingToClose, goOn: boolean): string {
  if (length === 0) return t('"{title}" is closed.', { title });
  if (!goOn)
    return length === 1
      ? t('"{title}" is closed. 1 topic stays open.', { title })
      : t('"{title}" is closed. {count} topics stay open.', { title, count: length });
  return length === 1
    ? t('"{title}" is closed. 1 topic goes on in the next meeting.', { title })
    : t('"{title}" is closed. {count} topics go on in the next meeting.', { title, count: length });
}
