import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { say } from '../core/text';
import type { MentorshipNotes, TreeContext } from '../core/tree/context';
import { isDate, trackOfNotes, treeContext } from '../engine';
import {
  calendarMeeting,
  calendarOf,
  gantt,
  inUnknownZone,
  isWithinDays,
  listedMeetings,
  REPORT_PARTS,
  reportFactsOf,
  reportOf,
  roadmapPicture,
  roadmapText,
} from '../exports';
import { refuse, type Options } from './options';
import { HERE, type NotesOnDisk } from './notes';
import type { TerminalLanguage } from './terminalLanguage';

/** The notes of a folder, and how they are spoken of. */
export interface Told {
  readonly notes: NotesOnDisk;
  readonly words: TerminalLanguage;
  readonly options: Options;
}

export const REPORT_OPTIONS = ['mentorship', 'from', 'to', 'parts', 'out'];
export const CALENDAR_OPTIONS = ['mentorship', 'from', 'to', 'out'];
export const ROADMAP_OPTIONS = ['mentorship', 'format', 'theme', 'out'];
export const ROADMAP_FORMATS = ['markdown', 'svg', 'mermaid'] as const;
const SHADES = ['light', 'dark'] as const;

/** A report of one mentorship, as Markdown. */
export async function report({ notes, words, options }: Told): Promise<string> {
  const context = contextOf(notes, words);
  const mentorship = only(mentorshipsOf(context, options));
  return reportOf(await reportFactsOf(mentorship), {
    from: options.day('from', isDate),
    to: options.day('to', isDate),
    parts: options.choices('parts', REPORT_PARTS) ?? REPORT_PARTS,
    today: mentorship.now.slice(0, 10),
    locale: words.locale,
    t: words.t,
    name: person => context.name(mentorship.folder, person),
  });
}

/** The meetings of one mentorship, or of all, as an iCalendar file. */
export async function calendar({ notes, words, options }: Told): Promise<string> {
  const context = contextOf(notes, words);
  const mentorships = mentorshipsOf(context, options);
  const days = { from: options.day('from', isDate), to: options.day('to', isDate) };
  const listed = mentorships.flatMap(listedMeetings).filter(meeting => isWithinDays(meeting, days));
  const meetings = await Promise.all(
    listed.map(async meeting => {
      const { folder } = meeting.notes;
      const record = await notes.store.record(meeting.path);
      return calendarMeeting(meeting, record, options.flag('agenda'), person => context.name(folder, person));
    }),
  );
  const lost = inUnknownZone(meetings.flat());
  if (lost !== undefined)
    refuse(
      say('Nobody can tell the time zone "{timezone}" of the mentorship "{mentorship}".', {
        timezone: lost.timezone ?? '',
        mentorship: lost.mentorship,
      }),
    );
  const title = mentorships.map(mentorship => mentorship.title).join(', ');
  return calendarOf(title, meetings.flat(), new Date(), HERE);
}

/** The roadmap of one mentorship, or of all. */
export async function roadmap({ notes, words, options }: Told): Promise<string> {
  const context = contextOf(notes, words);
  const mentorships = mentorshipsOf(context, options);
  const tracks = await Promise.all(mentorships.map(mentorship => trackOfNotes(context, mentorship)));
  const said = { ...words, today: tracks[0]?.today ?? context.today };
  const format = options.choice('format', ROADMAP_FORMATS) ?? byEnding(options.text('out'));
  switch (format) {
    case 'svg':
      return `${roadmapPicture(tracks, said, options.choice('theme', SHADES) ?? 'light').svg}\n`;
    case 'markdown':
      return roadmapText(tracks, { ...said, isLasting: true });
    case 'mermaid':
      return gantt(tracks, said);
  }
}

function byEnding(out: string | undefined): (typeof ROADMAP_FORMATS)[number] {
  if (out?.endsWith('.svg') === true) return 'svg';
  return out?.endsWith('.mmd') === true ? 'mermaid' : 'markdown';
}

/** Writes what was made to the file that is named; without one, it is for whoever called the program. */
export function printOrWrite(text: string, out: string | undefined, print: (text: string) => void): void {
  if (out === undefined) {
    print(text);
    return;
  }
  const file = resolve(out);
  if (file.split(sep).includes('.mentoring')) refuse(say('{path} lies among the notes.', { path: out }));
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    refuse(say('The file could not be written: {reason}', { reason: (error as Error).message }));
  }
}

function contextOf(notes: NotesOnDisk, { locale, t }: TerminalLanguage): TreeContext {
  return treeContext([notes], new Date(), HERE, locale, t);
}

function mentorshipsOf({ mentorships }: TreeContext, options: Options): readonly MentorshipNotes[] {
  const wanted = options.text('mentorship');
  const found = mentorships.filter(({ id }) => wanted === undefined || id === wanted);
  if (found.length > 0) return found;
  const known = mentorships.map(({ id }) => id).join(', ');
  return wanted === undefined
    ? refuse(say('There is no mentorship here yet.'))
    : refuse(say('There is no mentorship "{id}" here. There are: {known}', { id: wanted, known }));
}

/** What two people wrote is not mixed with what others did. */
function only(mentorships: readonly MentorshipNotes[]): MentorshipNotes {
  const [one, ...others] = mentorships;
  if (one !== undefined && others.length === 0) return one;
  const known = mentorships.map(({ id }) => id).join(', ');
  return refuse(say('Name one with {option}. There are: {known}', { option: '--mentorship', known }));
}
