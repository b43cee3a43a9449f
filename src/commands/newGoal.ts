import type * as vscode from 'vscode';
import { say } from '../core/text';
import type { GoalQuestion, SmartKey } from '../core/templates/goalFromTemplate';
import type { TemplateInfo } from '../core/templates/catalogue';
import type { MentorshipNotes } from '../core/tree/context';
import { t } from '../host/strings';
import { invalid } from './args';
import { choiceAt, notEmpty, textAt, type Option } from './ask';
import { showMade } from './create';
import { askDayAt } from './dates';
import { done } from './done';
import type { CommandContext } from './registry';
import { showPlace } from './showFile';
import { mentorship, mentorshipRef, openFolder } from './targets';
import { askAll, question } from './wizard';

type Answers = { readonly [K in SmartKey]?: string };

/** New Goal…: its title, then the questions of a template in plain words, each of which may be skipped. */
export async function newGoal(run: CommandContext): Promise<vscode.Uri> {
  const { args, engine } = run;
  const due = args.date('due', engine);
  const owner = args.name('owner', engine);
  const id = args.id('id', engine);
  const wanted = args.text('template');
  const { operations } = engine;
  const notes = await mentorship(run);
  if (owner !== undefined && !engine.participants({}, notes.record).includes(owner)) {
    invalid('owner', say('somebody of the mentorship'));
  }
  const { templates: source } = run.notebook;
  const { store } = openFolder(run, notes.folder);
  const templates = await operations.templatesOf(
    source,
    store,
    operations.wordingOf(source, store, notes.record),
  );
  const template = wanted === undefined ? undefined : operations.templateNamed(templates, 'goal', wanted);
  if (wanted !== undefined && template === undefined) invalid('template', say('the name of a goal template'));

  const given = { title: args.text('title') ?? '', due, owner, template };
  const goal = run.byProgram
    ? given
    : {
        ...given,
        ...(await ask(
          run,
          notes,
          given,
          templates.templates.filter(({ kind }) => kind === 'goal'),
        )),
      };
  const named = { ...goal, ...mentorshipRef(notes), id, template: goal.template?.name };
  const uri = done(await operations.newGoal(run.notebook, named));
  showMade(run, 'goal', uri);
  if (!run.byProgram) await showPlace(run, uri, ['steps']);
  return uri;
}

interface NewGoal extends Answers {
  readonly title: string;
  readonly owner?: string;
  readonly template?: TemplateInfo;
}

async function ask(
  run: CommandContext,
  notes: MentorshipNotes,
  given: NewGoal,
  templates: readonly TemplateInfo[],
): Promise<NewGoal> {
  const title = t('New Goal');
  const goal: { -readonly [K in keyof NewGoal]: NewGoal[K] } = { ...given };
  const asked = (): readonly GoalQuestion[] =>
    goal.template === undefined ? [] : run.engine.goalQuestions(goal.template.value);
  const smart = run.engine.SMART_KEYS.map(key =>
    question(
      place => {
        const found = asked().find(candidate => candidate.key === key);
        const prompt = t('{question} You can leave this empty.', { question: found?.question ?? '' });
        return key === 'due'
          ? askDayAt(run, { title, prompt, value: goal.due }, place)
          : textAt({ title, prompt, value: goal[key] ?? found?.value }, place);
      },
      answer => (goal[key] = answer === '' ? undefined : answer),
      () => asked().some(candidate => candidate.key === key) && given[key] === undefined,
    ),
  );
  await askAll([
    question(
      place =>
        textAt(
          {
            title: `${title}: ${notes.title}`,
            prompt: t('What should be different at the end? One line is enough to begin.'),
            value: goal.title,
            check: notEmpty,
          },
          place,
        ),
      answer => (goal.title = answer),
      () => given.title === '',
    ),
    question(
      place =>
        choiceAt(
          {
            title,
            prompt: t('What kind of goal is it?'),
            options: kinds(templates),
            first: goal.template,
          },
          place,
        ),
      template => (goal.template = template),
      () => given.template === undefined,
    ),
    ...smart,
  ]);
  return goal;
}

function kinds(templates: readonly TemplateInfo[]): readonly Option<TemplateInfo | undefined>[] {
  return [
    { label: t('Just the title for now'), value: undefined },
    ...templates.map(template => ({
      label: template.title,
      description: template.source === 'team' ? t('of your team') : '',
      value: template,
    })),
  ];
}
