import * as vscode from 'vscode';
import type { ArgumentName } from '../core/commandArguments';
import type { NewPerson } from '../core/templates/mentorshipFiles';
import { MENTORSHIP_FORMS, type MentorshipForm } from '../core/model/states';
import { say } from '../core/text';
import type { OpenFolder } from '../host/openFolder';
import { sayBriefly } from '../host/notices';
import { t } from '../host/strings';
import { invalid } from './args';
import { choiceAt, type Option } from './ask';
import { askPeople, askPerson, knownPeople, type KnownPerson } from './choosePeople';
import { askDateAt } from './dates';
import { askNotesFolder, openNotesAbove } from './notesFolder';
import type { Command, CommandContext } from './registry';
import { showPlace } from './showFile';
import { unwrap, abort } from './abort';
import { namedFolder } from './targets';
import { askAll, question } from './wizard';

export const startCommands: readonly Command[] = [
  { id: 'mentoring.openNotesAbove', required: [], run: openNotesAbove },
  { id: 'mentoring.startMentorship', required: ['title', 'mentees', 'mentors'], run: startMentorship },
];

/** What is asked before anything is written. */
interface Answers {
  folder?: OpenFolder;
  form: MentorshipForm;
  mentees: readonly NewPerson[];
  mentors: readonly NewPerson[];
  cadence: string;
  started: string;
  timezone: string;
  title: string;
}

async function startMentorship(run: CommandContext): Promise<vscode.Uri> {
  const { args, engine } = run;
  const today = engine.operations.todayHere(run.notebook);
  const id = args.id('id', engine);
  const answers: Answers = {
    folder: namedFolder(run) ?? (run.byProgram ? onlyFolder(run) : undefined),
    form: args.choice('form', MENTORSHIP_FORMS) ?? 'traditional',
    mentees: peopleGiven(run, 'mentees'),
    mentors: peopleGiven(run, 'mentors'),
    cadence: args.duration('cadence', engine) ?? engine.USUAL_CADENCE,
    started: args.moment('started', engine) ?? (run.byProgram ? today : engine.inAWeek(today)),
    timezone: run.notes.here.zone,
    title: args.text('title') ?? '',
  };
  const minutes = args.number('minutes', 1) ?? engine.USUAL_MINUTES;
  const language = args.choice('language', engine.TEMPLATE_LANGUAGES);
  if (!run.byProgram) await ask(run, answers);
  const { folder } = answers;
  if (folder === undefined) return abort('no-folder', say('Open a folder first.'));

  const started = unwrap(
    await engine.operations.startMentorship(run.notebook, {
      ...answers,
      folder: folder.folder.uri.toString(),
      id,
      title: answers.title || undefined,
      minutes,
      language,
    }),
  );
  const uri = vscode.Uri.parse(started.uri);
  if (!run.byProgram) {
    await showPlace(run, uri, ['agreement', 'purpose']);
    sayBriefly(t('Made: agreement, reflections, roadmap and first meeting'));
  }
  return uri;
}

async function ask(run: CommandContext, answers: Answers): Promise<void> {
  const title = t('Start a Mentorship');
  let known: readonly KnownPerson[] = [];
  const isGroup = () => answers.form === 'group';
  const isPair = () => !isGroup();
  const about = (prompt: string, before: readonly NewPerson[]) => ({ title, prompt, known, before });
  await askAll([
    question(
      place => askNotesFolder(run, title, place, answers.folder),
      folder => (answers.folder = folder),
      () => !run.args.has('folder'),
    ),
    question(
      async place => {
        if (answers.folder !== undefined) known = await knownPeople(run, answers.folder);
        return choiceAt(
          { title, prompt: t('What form does it have?'), options: forms(), first: answers.form },
          place,
        );
      },
      form => (answers.form = form),
    ),
    question(
      place => askPerson(run, about(firstPrompt(answers.form), answers.mentees), [], place),
      person => (answers.mentees = [person]),
      isPair,
    ),
    question(
      place => askPerson(run, about(secondPrompt(answers.form), answers.mentors), answers.mentees, place),
      person => (answers.mentors = [person]),
      isPair,
    ),
    question(
      place =>
        askPeople(run, about(t('Who learns? Names with commas between them.'), answers.mentees), [], place),
      people => (answers.mentees = people),
      isGroup,
    ),
    question(
      place =>
        askPeople(
          run,
          about(t('Who guides? Names with commas between them.'), answers.mentors),
          answers.mentees,
          place,
        ),
      people => (answers.mentors = people),
      isGroup,
    ),
    question(
      place =>
        choiceAt(
          { title, prompt: t('How often do you meet?'), options: cadences(), first: answers.cadence },
          place,
        ),
      cadence => (answers.cadence = cadence),
      () => !run.args.has('cadence'),
    ),
    question(
      place =>
        askDateAt(
          run,
          {
            title,
            prompt: t('When is the first meeting?'),
            value: answers.started,
            zone: answers.timezone,
            takeZone: zone => (answers.timezone = zone),
          },
          place,
        ),
      started => (answers.started = started),
      () => !run.args.has('started'),
    ),
  ]);
}

function forms(): readonly Option<MentorshipForm>[] {
  const words: Readonly<Record<MentorshipForm, readonly [string, string]>> = {
    traditional: [t('Traditional'), t('Somebody with more experience guides somebody with less.')],
    peer: [t('Peers'), t('Two people guide each other.')],
    reverse: [t('Reverse'), t('Somebody newer guides somebody who has been here longer.')],
    group: [t('Group'), t('Several people learn together, with one or more who guide.')],
  };
  return MENTORSHIP_FORMS.map(form => ({ label: words[form][0], detail: words[form][1], value: form }));
}

function firstPrompt(form: MentorshipForm): string {
  return form === 'peer' ? t('Who is one of the two?') : t('Who learns?');
}

function secondPrompt(form: MentorshipForm): string {
  return form === 'peer' ? t('And who is the other?') : t('Who guides?');
}

function cadences(): readonly Option<string>[] {
  return [
    { label: t('Every week'), value: '1 week' },
    { label: t('Every two weeks'), description: t('usual'), value: '2 weeks' },
    { label: t('Every three weeks'), value: '3 weeks' },
    { label: t('Every month'), value: '1 month' },
    { label: t('Every six weeks'), value: '6 weeks' },
  ];
}

function peopleGiven(run: CommandContext, key: ArgumentName): readonly NewPerson[] {
  const ids = run.args.ids(key, run.engine);
  return ids?.map(id => ({ id })) ?? [];
}

function onlyFolder(run: CommandContext): OpenFolder {
  const [first] = run.folders;
  if (first === undefined) abort('no-folder', say('Open a folder first.'));
  return run.folders.length === 1
    ? first
    : invalid('folder', say("a workspace folder's name or URI, since there are several"));
}
