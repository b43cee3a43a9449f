// The things that stand in lists inside the records: steps, topics, promises, places in the code.
import { choice, count, date, done, id, item, list, map, maybe, prose, text } from './builders';
import { ACTION_KINDS, AGENDA_STATES, PROGRESS_STATES } from './states';

const path = maybe(text('The path of the file in its repository, with forward slashes.', 'file'));
const repo = maybe(
  text(
    'Where the file is, if not in this workspace folder: the name of a workspace folder or the URL of a repository.',
  ),
);
const commit = maybe(id('The id of a commit.', 'commit'));

export const codePlace = item(
  'codePlace',
  'path',
  {
    path,
    repo,
    line: maybe(count('The line, counted from 1. A hint: the text of the line finds it again.')),
    end: maybe(count('The last line of a place of several lines, counted from 1.')),
    text: maybe(text('The text of the line when the note was made.')),
    last: maybe(text('The text of the last line, of a place of several lines.')),
    context: maybe(
      text('Short fingerprints of the lines before and after, which find the line again when it has moved.'),
    ),
    commit,
  },
  'A place in the code.',
);

export const evidence = item(
  'evidence',
  'note',
  {
    commit,
    url: maybe(text('An address on the web.', 'url')),
    path,
    repo,
    note: maybe(text('What it shows.')),
  },
  'Something that shows progress: a commit, a page on the web or a file.',
);

export const step = item(
  'step',
  'text',
  {
    text: text('What to do.'),
    due: maybe(date('The day it should be done, such as 2027-02-15.')),
    done: maybe(done('The day it was done, such as 2027-02-15, or just true or false.')),
  },
  'A small step towards the goal: plain text, or text with a due date.',
);

export const agendaItem = item(
  'agendaItem',
  'text',
  {
    text: text('The topic, in a line or two.'),
    minutes: maybe(count('How many minutes it may take.')),
    goal: maybe(id('The goal that it belongs to: the name of its file without .yaml.', 'goal')),
    status: choice(AGENDA_STATES, 'What became of the topic. Left out, it is open.'),
    code: list(codePlace, 'The places in the code that it is about.'),
  },
  'A topic: plain text, or text with more about it.',
);

export const win = item('win', 'text', { text: text('What went well.') }, 'Something that went well.');
export const decision = item(
  'decision',
  'text',
  { text: text('What was decided.') },
  'Something that was decided.',
);

export const action = item(
  'action',
  'text',
  {
    text: text('What was promised.'),
    due: maybe(date('The day it should be done, such as 2027-02-15.')),
    kind: maybe(choice(ACTION_KINDS, 'What was promised: a step, information, a resource or a contact.')),
    done: maybe(done('The day it was done, such as 2027-02-15, or just true or false.')),
    code: list(codePlace, 'The places in the code that it is about.'),
  },
  'A promise: plain text, or text with a due date.',
);

export const progress = map(
  {
    state: maybe(choice(PROGRESS_STATES, 'How the goal goes.')),
    note: maybe(prose('What that is based on.')),
  },
  'How one goal goes.',
);

export const progressSaid = item(
  'progressSaid',
  'note',
  {
    date: maybe(date('The day that it was said, such as 2027-02-15.')),
    state: maybe(choice(PROGRESS_STATES, 'How the goal goes.')),
    note: maybe(text('What that is based on.')),
  },
  'How the goal goes, as somebody said between two meetings: plain text, or a day and a state.',
);

export const checkIn = map(
  {
    useful: maybe(prose('What was useful today?')),
    next: maybe(prose('What will you do, learn or explore before next time?')),
    change: maybe(prose('What should we change, or focus on next?')),
  },
  'The three answers of one person at the end.',
);

export const stage = item(
  'stage',
  'theme',
  {
    theme: text('What this part of the way is about.', 'theme'),
    target: maybe(date('The day of the meeting that it starts with, such as 2026-12-18.')),
    goals: list(id('A goal: the name of its file without .yaml.', 'goal'), 'The goals that belong to it.'),
  },
  'A theme: plain text, or a theme with a day and goals.',
);

export const pause = item(
  'pause',
  'from',
  {
    from: maybe(date('The first day of the pause, such as 2027-07-12.')),
    until: maybe(date('Its last day, such as 2027-08-01. Left out, it goes on until somebody ends it.')),
  },
  'A time in which you do not meet.',
);
