import type * as vscode from 'vscode';
import { say } from '../../core/text';
import type { MentorshipNotes } from '../../core/tree/context';
import { openNotebook } from '../../host/notebook';
import type { Engine } from '../../host/lazyBundles';
import { isRoadmapRequest, type RoadmapRequest, type RoadmapShown } from '../protocol/roadmap';
import { callCommand } from './callCommand';
import { fileOf } from './fileOf';
import type { PageServices, PageKind } from './kind';
import { must, refuse } from './meetingAt';
import { showCommits } from './showCommits';
import { openGoalCode, showLine } from './openBeside';
import { rasterised } from './rasterise';
import { roadmapModel, subjectOf } from './roadmapModel';
import { undoLast } from './undo';

/** The roadmap of one mentorship, or of all of them above each other. */
export const roadmapPage: PageKind<RoadmapShown, RoadmapRequest> = {
  page: 'roadmap',
  isRequest: isRoadmapRequest,
  model: roadmapModel,
  answer,
};

async function answer(
  services: PageServices,
  subject: vscode.Uri,
  request: RoadmapRequest,
): Promise<unknown> {
  const { engine, notebook } = await openNotebook(services);
  const { operations } = engine;
  switch (request.kind) {
    case 'open':
      return openPlace(services, request);
    case 'code':
      return openGoalCode(services, fileOf(services, request));
    case 'commits': {
      const { notes } = await mentorshipAt(services, request);
      const { own } = notes.commitsOf(request.goal);
      const { date } = request;
      return showCommits(
        services,
        own.filter(({ day }) => date === undefined || day === date),
      );
    }
    case 'show':
      return callCommand('mentoring.openRoadmap', await named(services, request.subject));
    case 'export':
      return callCommand('mentoring.exportRoadmap', {
        ...(await named(services, subject.toString())),
        ...request.filter,
      });
    case 'rasterised':
      return rasterised(request.id, request.png);
    case 'move':
      return must(
        await operations.moveDay(notebook, {
          ...request,
          uri: fileOf(services, request.what).uri.toString(),
        }),
      );
    case 'rename':
      return must(
        await operations.rename(notebook, { ...request, uri: fileOf(services, request.what).uri.toString() }),
      );
    case 'swap': {
      const { index, text, by } = request;
      const stage = {
        uri: fileOf(services, request).uri.toString(),
        index,
        text,
        by: by < 0 ? (-1 as const) : (1 as const),
      };
      return must(await operations.swapStages(notebook, stage));
    }
    case 'add':
      return add(services, request);
    case 'plan': {
      const { folder, mentorship, theme } = request;
      await callCommand('mentoring.planMeetings', {
        folder,
        mentorship,
        ...(theme !== undefined && { theme }),
      });
      return undefined;
    }
    case 'agenda': {
      const { notes } = await mentorshipAt(services, request);
      const meeting = nextMeeting(engine, notes);
      if (meeting === undefined) refuse(say('There is no meeting ahead. Plan one first.'));
      const { goal, text } = request;
      const person = notes.folder.me ?? notes.record?.mentees[0];
      if (person === undefined)
        refuse(say('Nobody takes part in this meeting yet. Name the people in its mentorship.yaml.'));
      return must(await operations.addAgendaItem(notebook, { meeting, person, text, goal }));
    }
    case 'undo':
      return undoLast(services);
  }
}

/** What names the roadmap of a page to a command. */
async function named(services: PageServices, subject: string): Promise<object> {
  const { context } = await services.notes.context();
  const notes = context.mentorships.find(each => subjectOf(each) === subject);
  return notes === undefined ? { all: true } : { folder: notes.folder.uri, mentorship: notes.id };
}

async function openPlace(
  services: PageServices,
  request: Extract<RoadmapRequest, { kind: 'open' }>,
): Promise<void> {
  const { open, path, uri } = fileOf(services, request);
  const text = await open.store.text(path);
  const { engine } = await services.notes.open();
  const offset = text?.ok === true && request.at !== undefined ? engine.offsetOf(text.value, request.at) : 0;
  const before = text?.ok === true ? text.value.slice(0, offset) : '';
  return showLine(uri, request.line ?? before.split('\n').length);
}

async function mentorshipAt(
  services: PageServices,
  { folder, mentorship }: { readonly folder: string; readonly mentorship: string },
): Promise<{ readonly notes: MentorshipNotes }> {
  const { context } = await services.notes.context();
  const notes = context.mentorships.find(each => each.folder.uri === folder && each.id === mentorship);
  return notes === undefined ? refuse(say('This mentorship is no longer there.')) : { notes };
}

/** The file of the next meeting that is planned. */
function nextMeeting(engine: Engine, { meetings, now, folder, record }: MentorshipNotes): string | undefined {
  const ahead = meetings
    .flatMap(({ path, summary, broken }) =>
      broken === undefined &&
      summary?.kind === 'meeting' &&
      summary.date !== undefined &&
      engine.isNext(summary, now, record?.minutes)
        ? [{ path, date: summary.date }]
        : [],
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const [next] = ahead;
  return next && folder.uriOf(next.path);
}

async function add(
  services: PageServices,
  request: Extract<RoadmapRequest, { kind: 'add' }>,
): Promise<unknown> {
  const { what, folder, mentorship, date } = request;
  const { engine, notebook } = await openNotebook(services);
  const typed = engine.typedLine(request.text);
  if (!typed.ok) return refuse(typed.error.text);
  const text = typed.value;
  if (!engine.isDate(date)) refuse(say('This is not a day.'));
  const { notes } = await mentorshipAt(services, request);
  switch (what) {
    case 'goal':
      return callCommand('mentoring.newGoal', { folder, mentorship, title: text, due: date });
    case 'meeting':
      return callCommand('mentoring.newMeeting', {
        folder,
        mentorship,
        title: text,
        date: `${date}${usualTimeOf(engine, notes)}`,
      });
    case 'stage':
      return must(await engine.operations.addStage(notebook, { folder, mentorship, theme: text, date }));
  }
}

function usualTimeOf(engine: Engine, { meetings }: MentorshipNotes): string {
  return engine.usualTime(meetings.flatMap(({ summary }) => (summary?.kind === 'meeting' ? [summary] : [])));
}
