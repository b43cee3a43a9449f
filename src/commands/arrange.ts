import type { Filter, FilterState, GoalOrder } from '../core/tree/viewOptions';
import { filterWords, stateWords } from '../views/filterWords';
import { sayBriefly } from '../host/notices';
import { t } from '../host/strings';
import { askText, BACK, choose, manyAt, separator, type Option } from './ask';
import type { Command, CommandContext } from './registry';

export const arrangeCommands: readonly Command[] = [
  { id: 'mentoring.filter', required: [], run: filter },
  { id: 'mentoring.clearFilter', required: [], run: clearFilter },
  { id: 'mentoring.sortGoals', required: [], run: sortGoals },
];

type Wish = { readonly person: string } | { readonly state: FilterState } | 'text';

/**
 * Narrows the trees to a text, a person and states; what is shown stands in the views' headers. Called with people, by
 * their names, it asks nothing.
 */
async function filter(run: CommandContext): Promise<undefined> {
  const { engine } = run;
  const arrangement = run.arrangements.get() ?? engine.PLAIN;
  const before = arrangement.filter;
  const { context } = await run.notes.context();
  const people = new Map<string, boolean>();
  for (const { folder, record } of context.mentorships)
    for (const id of engine.participants({}, record)) {
      const name = context.name(folder, id);
      people.set(name, people.get(name) === true || id === folder.me);
    }
  const given = run.args.choices('people', [...people.keys()]);
  if (given !== undefined) {
    await run.arrangements.set({ ...arrangement, filter: { people: given, states: [] } });
    return undefined;
  }
  const words = stateWords();
  const inState = (states: readonly FilterState[]) =>
    states.map(state => ({
      label: words[state],
      picked: before.states.includes(state),
      value: { state },
    }));
  const isOfGoals = (state: FilterState) => state !== 'overdue';
  const options: Option<Wish>[] = [
    { label: t('Text…'), description: before.text ?? '', picked: before.text !== undefined, value: 'text' },
    separator(t('Person')),
    ...[...people]
      .sort(([a, isMe], [b, isOther]) => Number(isOther) - Number(isMe) || (a < b ? -1 : 1))
      .map(([person, isMe]) => ({
        label: person,
        description: isMe ? t('Me') : '',
        picked: before.people.includes(person),
        value: { person },
      })),
    separator(t('Goals')),
    ...inState(engine.FILTERS['mentoring.goals'].filter(isOfGoals)),
    separator(t('Goals and promises')),
    ...inState(engine.FILTERS['mentoring.actions']),
    separator(t('Meetings')),
    ...inState(engine.FILTERS['mentoring.meetings']),
  ];
  const wishes = await manyAt({
    title: t('Filter'),
    prompt: t('Tick what you want to see. Nothing ticked shows everything.'),
    options,
  });
  if (wishes === BACK) return undefined;
  const text = wishes.includes('text')
    ? await askText({
        title: t('Filter'),
        prompt: t('Which words do they have in them?'),
        value: before.text,
      })
    : '';
  const wanted: Filter = {
    ...(text === '' ? {} : { text }),
    people: wishes.flatMap(wish => (typeof wish === 'object' && 'person' in wish ? [wish.person] : [])),
    states: wishes.flatMap(wish => (typeof wish === 'object' && 'state' in wish ? [wish.state] : [])),
  };
  await run.arrangements.set({ ...arrangement, filter: wanted });
  const said = filterWords(wanted);
  if (said !== undefined) sayBriefly(t('Filtered: {what}', { what: said }));
  return undefined;
}

async function clearFilter(run: CommandContext): Promise<undefined> {
  const arrangement = run.arrangements.get() ?? run.engine.PLAIN;
  await run.arrangements.set({ ...arrangement, filter: run.engine.PLAIN.filter });
  return undefined;
}

async function sortGoals(run: CommandContext): Promise<undefined> {
  const arrangement = run.arrangements.get() ?? run.engine.PLAIN;
  const words: Readonly<Record<GoalOrder, string>> = {
    state: t('By state, then by start'),
    groups: t('By state, in groups'),
    due: t('By due date'),
    title: t('By title'),
  };
  const goalOrder = await choose(
    t('Sort the goals'),
    run.engine.GOAL_ORDERS.map(order => ({
      label: words[order],
      description: order === arrangement.goalOrder ? t('now') : '',
      value: order,
    })),
  );
  await run.arrangements.set({ ...arrangement, goalOrder });
  return undefined;
}
