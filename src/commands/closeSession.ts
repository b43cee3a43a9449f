import * as vscode from 'vscode';
import type { OpenTopic } from '../core/mentoring/carryOver';
import type { Following } from '../core/mentoring/nextMeeting';
import type { Entry } from '../core/model/entry';
import { ok } from '../core/result';
import { say } from '../core/text';
import type { MentorshipNotes } from '../core/tree/context';
import { sayBriefly } from '../host/notices';
import { t } from '../host/strings';
import { standingIn } from '../host/templates';
import type { UndoStep } from '../store/history';
import type { Reading } from '../store/reading';
import { askTheme } from './askTheme';
import { choiceAt, type Option } from './ask';
import { makeRecord } from './create';
import { askDateAt } from './dates';
import { meetingsOf } from './leftTopics';
import { meetingTemplates, meetingValue, stagesOf, themeFor, titleOf } from './meetingRecord';
import { peopleOf } from './people';
import type { Run } from './registry';
import { hidingChanges, offerShare, showChanges } from './showChanges';
import { need, stop } from './stop';
import { record, type Target } from './targets';
import { askAll, question } from './wizard';

/** A meeting that is being closed. */
interface Closing {
  readonly target: Target;
  readonly reading: Reading;
  readonly title: string;
  readonly notes: MentorshipNotes;
  /** What goes on in the next meeting. */
  readonly topics: readonly OpenTopic[];
  /** So many questions of the template stay behind. */
  readonly left: number;
}

/** Where the topics go: the file of the next meeting, and how to take back what was written there. */
interface Received {
  readonly uri: vscode.Uri;
  readonly before: string;
  readonly undo?: UndoStep;
}

interface Wish {
  following: Following;
  theme?: string;
}

/**
 * Close the Session: the meeting is held, what it has not come to goes on in the next one, which is made where none is
 * planned. The next meeting is written first, so that whatever happens in between a topic stands somewhere; one that
 * stands there already is not written again. All of it is one step to undo.
 */
export async function closeSession(run: Run): Promise<vscode.Uri> {
  const { args, engine } = run;
  const next = args.value('next') === null ? null : args.moment('next', engine);
  const isPlanned = ({ summary }: Entry) => summary?.kind === 'meeting' && summary.status === 'planned';
  const target = await record(run, 'meeting', 'meeting', t('Close which session?'), isPlanned);
  const closing = await closingOf(run, target);
  const isHeld = closing.reading.record.kind === 'meeting' && closing.reading.record.value.status === 'held';
  if (isHeld && closing.topics.length === 0) {
    if (!run.byProgram) sayBriefly(t('This session is closed already.'));
    return target.uri;
  }
  const wish: Wish = { following: followingOf(run, closing, next) };
  if (!run.byProgram) await ask(run, closing, wish);
  return close(run, closing, wish);
}

async function closingOf(run: Run, target: Target): Promise<Closing> {
  const { notes } = await peopleOf(run, target);
  const reading = await target.open.store.read(target.path);
  if (reading === undefined) stop('gone', say('{path} is no longer there.', { path: target.path }));
  if (!reading.ok) stop('unreadable', reading.error.text);
  const { record: meeting } = reading.value;
  const { title, template } = meeting.kind === 'meeting' ? meeting.value : { title: '' };
  const standing = await standingIn(run, target.open, notes.record, template);
  const topics = run.engine.openTopics(reading.value, standing);
  const left = run.engine.openTopics(reading.value).length - topics.length;
  return { target, reading: reading.value, title, notes, topics, left };
}

function followingOf(
  { engine }: Run,
  { target, reading, notes }: Closing,
  wanted?: string | null,
): Following {
  if (reading.record.kind !== 'meeting') return { kind: 'none' };
  const closing = { path: target.path, meeting: reading.record.value };
  const today = notes.now.slice(0, 10);
  return engine.followingMeeting(closing, meetingsOf(notes), notes.record, today, wanted);
}

type Choice = Following | 'another';

/** What comes next, and about which theme. What the cadence and the roadmap say stands first. */
async function ask(run: Run, closing: Closing, wish: Wish): Promise<void> {
  const { notes, topics } = closing;
  const title = `${t('Close the Session')}: ${closing.title}`;
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
        const value = wish.following.kind === 'new' ? wish.following.date : byCadence(run, notes);
        const zone = notes.record?.timezone;
        return askDateAt(run, { title, prompt: t('When is it?'), value, zone }, place);
      },
      date => (wish.following = followingOf(run, closing, date)),
      () => choice === 'another',
    ),
    question(
      place => askTheme(run, notes, { title, date: dateOf(wish.following) ?? '', theme: wish.theme }, place),
      theme => (wish.theme = theme),
      () => dateOf(wish.following) !== undefined && stagesOf(notes).length > 0,
    ),
  ]);
}

function byCadence({ engine }: Run, notes: MentorshipNotes): string {
  const meetings = meetingsOf(notes).map(({ meeting }) => meeting);
  return engine.proposeDate(meetings, notes.record?.cadence, notes.now.slice(0, 10), notes.record?.pauses);
}

const dateOf = (following: Following) => (following.kind === 'new' ? following.date : undefined);

function options(run: Run, notes: MentorshipNotes, proposed: Following): readonly Option<Choice>[] {
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

function plannedOption(run: Run, notes: MentorshipNotes, path: string) {
  const planned = meetingsOf(notes).find(meeting => meeting.path === path)?.meeting;
  const label = planned?.date === undefined ? (planned?.title ?? '') : whenWords(run, notes, planned.date);
  return { label, description: t('planned: {title}', { title: planned?.title ?? '' }) };
}

/** `Fri 12 Mar, 10:00` */
function whenWords({ engine }: Run, notes: MentorshipNotes, date: string): string {
  const day = engine.dayWords(date.slice(0, 10), notes.now.slice(0, 10), vscode.env.language, true);
  const time = date.slice(11, 16);
  return time === '' ? day : `${day}, ${time}`;
}

/** Writes the next meeting, then this one; where this one is refused, the next is as it was before. */
async function close(run: Run, closing: Closing, wish: Wish): Promise<vscode.Uri> {
  const { target, title, reading } = closing;
  const isShown = !run.byProgram || run.args.flag('show') === true;
  const key = JSON.stringify(['close', target.uri.toString()]);
  const shown = t('Closed: {title}', { title });
  const deed = async (done: (step: UndoStep | undefined) => void) => {
    const next = await receive(run, closing, wish);
    const gone = next === undefined ? [] : closing.topics;
    const written = await target.open.store.change(target.path, readable =>
      ok(run.engine.closingChanges(readable, gone)),
    );
    if (!written.ok) await next?.undo?.apply();
    const { undo } = need(written);
    done(next?.undo);
    done(isShown && undo !== undefined ? hidingChanges(shown, undo) : undo);
    return next;
  };
  const received = await run.history.record(say('Close "{title}"', { title }), deed, key);
  if (isShown) {
    void run.pages.remindOfBegun('session', target.uri, title);
    const files = [
      { uri: target.uri, before: reading.file.text },
      ...(received === undefined ? [] : [received]),
    ];
    await showChanges(shown, files);
    void offerShare(run, target, closedWords(closing, received !== undefined), key);
  }
  return received?.uri ?? target.uri;
}

/** Puts the topics into the next meeting; undefined where there is none. */
async function receive(
  run: Run,
  closing: Closing,
  { following, theme }: Wish,
): Promise<Received | undefined> {
  const { target, notes, topics, reading } = closing;
  const { engine } = run;
  if (following.kind === 'none') return undefined;
  if (following.kind === 'planned') {
    const uri = vscode.Uri.joinPath(target.open.folder.uri, following.path);
    const entry = target.open.store.entries.get(following.path);
    if (entry === undefined) stop('gone', say('{path} is no longer there.', { path: following.path }));
    const { people } = await peopleOf(run, { ...target, path: following.path, uri, entry });
    let before = '';
    const written = await target.open.store.change(following.path, readable => {
      before = readable.file.text;
      return ok(engine.receivingChanges(readable, topics, people));
    });
    return { uri, before, undo: need(written).undo };
  }
  const { date } = following;
  const { template } = await meetingTemplates(run, notes);
  const people = reading.record.kind === 'meeting' ? reading.record.value.people : undefined;
  const wish = { date, title: '', theme: theme ?? themeFor(run, notes, date), template, people };
  const made = meetingValue(run, notes, wish);
  const value = engine.withTopics(made, topics);
  const finish = (yaml: string) => need(engine.withWords(yaml, made, topics));
  const named = { title: titleOf(wish), prefix: `${date.slice(0, 10)}-` };
  return { ...(await makeRecord(run, notes, 'meeting', named, value, finish)), before: '' };
}

function closedWords(closing: Closing, goOn: boolean): string {
  const { left } = closing;
  const words = whatGoesOn(closing, goOn);
  if (left === 0) return words;
  return left === 1
    ? t('{sentence} 1 question of the template stays behind.', { sentence: words })
    : t('{sentence} {count} questions of the template stay behind.', { sentence: words, count: left });
}

function whatGoesOn({ title, topics: { length } }: Closing, goOn: boolean): string {
  if (length === 0) return t('"{title}" is closed.', { title });
  if (!goOn)
    return length === 1
      ? t('"{title}" is closed. 1 topic stays open.', { title })
      : t('"{title}" is closed. {count} topics stay open.', { title, count: length });
  return length === 1
    ? t('"{title}" is closed. 1 topic goes on in the next meeting.', { title })
    : t('"{title}" is closed. {count} topics go on in the next meeting.', { title, count: length });
}
