import type * as vscode from 'vscode';
import { GOAL_STATES, GOING, type GoalStatus, type Unsure } from '../core/model/states';
import { say } from '../core/text';
import { t } from '../host/strings';
import type { Going } from '../operations/goals';
import { Args, invalid } from './args';
import { askSome, askText, choose } from './ask';
import { newGoal } from './newGoal';
import { choosePerson } from './people';
import { stateWords } from '../views/filterWords';
import type { Command, CommandContext } from './registry';
import { done } from './done';
import { mentorshipOf, record, type Target } from './targets';

export const goalCommands: readonly Command[] = [
  { id: 'mentoring.newGoal', required: ['mentorship', 'title'], run: newGoal },
  { id: 'mentoring.setGoalStatus', required: ['goal', 'status'], run: setGoalStatus },
  { id: 'mentoring.addStep', required: ['goal', 'text'], run: addStep },
  { id: 'mentoring.addEvidence', required: ['goal'], run: addEvidence },
];

const ORDER = ['active', ...GOING, 'draft', 'paused', 'done', 'dropped'] as const;

/** Of one goal, or of all that are selected in the tree, which one undo takes back together. */
async function setGoalStatus(run: CommandContext): Promise<vscode.Uri | undefined> {
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
  const goals = targets.map(({ uri }) => uri.toString());
  const person = await whoSays(run, targets, status);
  return done(await run.engine.operations.setGoalStatus(run.notebook, { goals, status, person }));
}

/** How a goal goes is somebody's word: the reader's, where they take part; else a person is asked whose. */
async function whoSays(
  run: CommandContext,
  targets: readonly Target[],
  status: GoalStatus | Going,
): Promise<string | undefined> {
  const [first] = targets;
  if (run.byProgram || first === undefined || !GOING.some(word => word === status)) return undefined;
  const notes = await mentorshipOf(run, first);
  const people = run.engine.participants({}, notes.record);
  const { me } = notes.folder;
  return me !== undefined && people.includes(me) ? me : choosePerson(run, notes, people, t('Who says so?'));
}

/** What its row says: its status, or of one that is worked on how it goes. */
async function standing(run: CommandContext, target: Target, status: Unsure<GoalStatus>): Promise<string> {
  const notes = await mentorshipOf(run, target);
  return status === 'active' ? (notes.states.get(target.entry.id) ?? status) : status;
}

function stateOptions(current: string | undefined) {
  const words = stateWords();
  return ORDER.map(state => ({
    label: words[state],
    description: state === current ? t('now') : '',
    value: state,
  }));
}

async function addStep(run: CommandContext): Promise<vscode.Uri> {
  const due = run.args.date('due', run.engine);
  const target = await record(run, 'goal', 'goal', t('Add a step to which goal?'));
  const text = run.args.text('text') ?? (await askSome(t('Add Step'), t('What is the next small step?')));
  const step = { goal: target.uri.toString(), text, due };
  return done(await run.engine.operations.addStep(run.notebook, step));
}

const EVIDENCE = ['commit', 'url', 'path', 'repo', 'note'] as const;

async function addEvidence(run: CommandContext): Promise<vscode.Uri> {
  const given = Object.fromEntries(
    EVIDENCE.flatMap(key => (run.args.has(key) ? [[key, run.args.text(key) ?? '']] : [])),
  );
  const target = await record(run, 'goal', 'goal', t('Link evidence to which goal?'));
  const named = ['commit', 'url', 'path'].some(key => key in given);
  if (!named && run.byProgram) invalid('commit', say('a commit, or give a url or a path instead'));
  const evidence: Record<string, string> = named ? given : { ...(await askEvidence()), ...given };
  const goal = target.uri.toString();
  return done(await run.engine.operations.addEvidence(run.notebook, { ...evidence, goal }));
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
