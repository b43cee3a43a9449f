import type * as vscode from 'vscode';
import { GOAL_STATES, GOING, type GoalStatus, type Unsure } from '../core/model/states';
import type { Readable } from '../core/mentoring/itemChanges';
import { ok, type Result } from '../core/result';
import { say } from '../core/text';
import { t } from '../host/strings';
import type { YamlChange } from '../core/yaml/edit';
import { Args, invalid } from './args';
import { askSome, askText, choose } from './ask';
import { change, mustChange } from './change';
import { newGoal } from './newGoal';
import { choosePerson } from './people';
import type { Command, Run } from './registry';
import { stop } from './stop';
import { mentorshipOf, record, type Target } from './targets';

export const goalCommands: readonly Command[] = [
  { id: 'mentoring.newGoal', required: ['mentorship', 'title'], run: newGoal },
  { id: 'mentoring.setGoalStatus', required: ['goal', 'status'], run: setGoalStatus },
  { id: 'mentoring.addStep', required: ['goal', 'text'], run: addStep },
  { id: 'mentoring.addEvidence', required: ['goal'], run: addEvidence },
];

type Going = (typeof GOING)[number];

const ORDER = ['active', ...GOING, 'draft', 'paused', 'done', 'dropped'] as const;

/** Of one goal, or of all that are selected in the tree, which one undo takes back together. */
async function setGoalStatus(run: Run): Promise<vscode.Uri | undefined> {
  const given = run.args.choice('status', [...GOAL_STATES, ...GOING]);
  const rows = run.nodes.filter(({ kind }) => kind === 'goal');
  const called =
    rows.length === 0 ? [run] : rows.map(({ args }) => ({ ...run, args: new Args({ ...args }) }));
  const targets: Target[] = [];
  for (const one of called) targets.push(await record(one, 'goal', 'goal', t('Which goal?')));
  const summary = targets.length === 1 ? targets[0]?.entry.summary : undefined;
  const current =
    summary?.kind === 'goal' && targets[0] ? await standing(run, targets[0], summary.status) : undefined;
  const prompt =
    targets.length === 1
      ? t('Where does the goal stand?')
      : t('Where do the {count} goals stand?', { count: targets.length });
  const status = given ?? (await choose(prompt, stateOptions(current), true));
  const plans = new Map<Target, Plan>();
  for (const target of targets) plans.set(target, await planOf(run, target, status));
  await run.history.record(say('Status of the goal'), async done => {
    for (const [target, plan] of plans) done((await mustChange(target, plan)).undo);
  });
  return targets[0]?.uri;
}

/** What its row says: its status, or of one that is worked on how it goes. */
async function standing(run: Run, target: Target, status: Unsure<GoalStatus>): Promise<string> {
  const notes = await mentorshipOf(run, target);
  return status === 'active' ? (notes.states.get(target.entry.id) ?? status) : status;
}

type Plan = (goal: Readable) => Result<readonly YamlChange[]>;

/** A status is written as such; how a goal goes is a word of this day, by the reader, else by whose goal it is. */
async function planOf(run: Run, target: Target, status: GoalStatus | Going): Promise<Plan> {
  const isGoing = (word: string): word is Going => GOING.some(known => known === word);
  if (!isGoing(status)) return goal => toStatus(goal, status);
  const { engine } = run;
  const notes = await mentorshipOf(run, target);
  const people = engine.participants({}, notes.record);
  const { me } = notes.folder;
  const { summary } = target.entry;
  const owner = (summary?.kind === 'goal' ? summary.owner : undefined) ?? people[0];
  const isMine = me !== undefined && people.includes(me);
  const person = isMine
    ? me
    : run.byProgram
      ? owner
      : await choosePerson(run, notes, people, t('Who says so?'));
  if (person === undefined)
    stop('nobody', say('Nobody takes part in this mentorship yet. Name the people in its file.'));
  const today = engine.wallTime(new Date(), notes.record?.timezone).slice(0, 10);
  return goal => engine.sayProgress(goal, person, people, today, status);
}

/** A word in the file that is no state reads as the first, and is to be replaced. */
function toStatus({ record: goal, file }: Readable, status: GoalStatus): Result<readonly YamlChange[]> {
  const stands =
    goal.kind === 'goal' &&
    goal.value.status === status &&
    [undefined, null, status].includes(file.value['status'] as GoalStatus);
  return ok(stands ? [] : [{ kind: 'set', path: ['status'], value: status }]);
}

function stateOptions(current: string | undefined) {
  const words: Readonly<Record<GoalStatus | Going, string>> = {
    active: t('active'),
    'on-track': t('on track'),
    'at-risk': t('at risk'),
    stuck: t('stuck'),
    draft: t('draft'),
    paused: t('paused'),
    done: t('done'),
    dropped: t('dropped'),
  };
  return ORDER.map(state => ({
    label: words[state],
    description: state === current ? t('now') : '',
    value: state,
  }));
}

async function addStep(run: Run): Promise<vscode.Uri> {
  const due = run.args.date('due', run.engine);
  const target = await record(run, 'goal', 'goal', t('Add a step to which goal?'));
  const text = run.args.text('text') ?? (await askSome(t('Add Step'), t('What is the next small step?')));
  return change(run, target, say('Step "{text}"', { text }), readable =>
    run.engine.addItem(readable, 'steps', undefined, [], { text, ...(due === undefined ? {} : { due }) }),
  );
}

const EVIDENCE = ['commit', 'url', 'path', 'repo', 'note'] as const;

async function addEvidence(run: Run): Promise<vscode.Uri> {
  const given = Object.fromEntries(
    EVIDENCE.flatMap(key => (run.args.has(key) ? [[key, run.args.text(key) ?? '']] : [])),
  );
  const target = await record(run, 'goal', 'goal', t('Link evidence to which goal?'));
  const named = ['commit', 'url', 'path'].some(key => key in given);
  if (!named && run.byProgram) invalid('commit', say('a commit, or give a url or a path instead'));
  const evidence: Record<string, string> = named ? given : { ...(await askEvidence()), ...given };
  refuseUnfindable(evidence);
  return change(run, target, say('Evidence'), () =>
    ok([{ kind: 'insert', list: ['evidence'], value: evidence }]),
  );
}

/** Evidence is for the others, too: what lies on this machine alone, or outside of the folder, they would not find. */
function refuseUnfindable({ url, path }: Readonly<Record<string, string>>): void {
  if (url !== undefined && /^(file|vscode-[\w-]+):/i.test(url)) {
    stop(
      'outside',
      say(
        '{url} lies in no folder of this workspace, where the others would find it. Copy it into one, or give a web address.',
        { url },
      ),
    );
  }
  if (url !== undefined && !/^https?:\/\//i.test(url)) invalid('url', say('a web address'));
  if (path !== undefined && (/^([/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..')))
    invalid('path', say('a path within its folder'));
}

/** A commit id, an address or a path, told apart by how they look; then a word about it. */
async function askEvidence(): Promise<Record<string, string>> {
  const what = await askSome(
    t('Link Evidence'),
    t('What shows the progress? A commit id, a web address or a path in this folder.'),
  );
  const kind = /^https?:\/\//i.test(what) ? 'url' : /^[0-9a-f]{7,40}$/i.test(what) ? 'commit' : 'path';
  const prompt = t('What does it show? You can leave this empty.');
  const note = await askText({ title: t('Link Evidence'), prompt });
  return { [kind]: what, ...(note === '' ? {} : { note }) };
}
