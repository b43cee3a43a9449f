import type {
  FilePlace,
  RoadCommits,
  RoadGoal,
  RoadMeeting,
  RoadPromise,
  RoadStage,
  RoadStep,
  RoadWin,
  Track,
} from '../../../core/roadmap/roadmapModel';
import { goalStop, promiseStop, stepStop } from '../../../core/roadmap/stops';
import type { Movable } from '../../protocol/roadmap';

/** What a mark stands for, with the mentorship it is of. */
export type RoadmapItem = { readonly track: Track } & (
  | { readonly is: 'stage'; readonly stage: RoadStage }
  | { readonly is: 'meeting'; readonly meeting: RoadMeeting }
  | { readonly is: 'promise'; readonly promise: RoadPromise }
  | { readonly is: 'win'; readonly win: RoadWin }
  | { readonly is: 'goal'; readonly goal: RoadGoal }
  | { readonly is: 'step'; readonly step: RoadStep; readonly goal: RoadGoal }
  | { readonly is: 'commits'; readonly commits: RoadCommits; readonly goal: RoadGoal }
);

/** Everything on the roadmap by its key. */
export function indexOf(tracks: readonly Track[]): ReadonlyMap<string, RoadmapItem> {
  const things = new Map<string, RoadmapItem>();
  for (const track of tracks) {
    for (const stage of track.stages) things.set(stage.key, { is: 'stage', track, stage });
    for (const meeting of track.meetings) things.set(meeting.key, { is: 'meeting', track, meeting });
    for (const promise of track.promises) things.set(promise.key, { is: 'promise', track, promise });
    for (const win of track.wins) things.set(win.key, { is: 'win', track, win });
    for (const goal of track.goals) {
      things.set(goal.key, { is: 'goal', track, goal });
      for (const step of goal.steps) things.set(step.key, { is: 'step', track, goal, step });
      for (const commits of goal.commits) things.set(commits.key, { is: 'commits', track, goal, commits });
    }
  }
  return things;
}

/** What names a thing to the extension, where its day can be moved or its words changed. */
export function movable(thing: RoadmapItem): Movable | undefined {
  const { folder } = thing.track;
  switch (thing.is) {
    case 'goal':
      return { kind: 'goal', folder, path: thing.goal.path };
    case 'meeting':
      return { kind: 'meeting', folder, path: thing.meeting.path };
    case 'step': {
      const { path, index, text } = thing.step;
      return { kind: 'step', folder, path, index, text };
    }
    case 'promise': {
      const { path, index, text, person } = thing.promise;
      return { kind: 'promise', folder, path, person, index, text };
    }
    case 'stage': {
      const { path, index, theme } = thing.stage;
      return { kind: 'stage', folder, path, index, text: theme };
    }
    case 'win':
    case 'commits':
      return undefined;
  }
}

/** The words of a thing as its file has them, on one line. */
export const wordsOf = (thing: RoadmapItem): string => about(thing).words;

/** The day of a thing that moves when it is moved, as it is drawn: of a bar that is its end. */
export const dayOfThing = (thing: RoadmapItem): string | undefined => about(thing).day;

/** The day at which a thing that is moved there stops, as the notes will have it. */
export function stopAt(thing: RoadmapItem, date: string): string {
  switch (thing.is) {
    case 'goal': {
      const { span, due, steps } = thing.goal;
      return goalStop(date, { due, steps, ...(span?.startIsKnown === true && { start: span.from }) });
    }
    case 'step':
      return stepStop(date, thing.step, thing.goal);
    case 'promise': {
      const { path } = thing.promise;
      return promiseStop(
        date,
        thing.promise,
        thing.track.meetings.find(meeting => meeting.path === path) ?? {},
      );
    }
    default:
      return date;
  }
}

/** Where a thing stands in the files. */
export function placeOf(thing: RoadmapItem): {
  readonly path: string;
  readonly at?: readonly (string | number)[];
} {
  const { path, at } = about(thing).place;
  return { path, ...(at !== undefined && { at }) };
}

function about(thing: RoadmapItem): {
  readonly place: FilePlace;
  readonly words: string;
  readonly day?: string;
} {
  switch (thing.is) {
    case 'goal':
      return { place: thing.goal, words: thing.goal.title, day: thing.goal.span?.to ?? thing.goal.due };
    case 'meeting':
      return { place: thing.meeting, words: thing.meeting.title, day: thing.meeting.date };
    case 'step':
      return { place: thing.step, words: thing.step.text, day: thing.step.due };
    case 'promise':
      return { place: thing.promise, words: thing.promise.text, day: thing.promise.due };
    case 'stage':
      return { place: thing.stage, words: thing.stage.theme, day: thing.stage.date };
    case 'commits':
      return {
        place: thing.commits,
        words: thing.commits.subjects.join('; '),
        day: thing.commits.date,
      };
    case 'win':
      return {
        place: thing.win,
        words: thing.win.wins.map(({ text }) => text).join('; '),
        day: thing.win.date,
      };
  }
}
