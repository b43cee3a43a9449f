import type * as vscode from 'vscode';
import type { CalendarMeeting } from '../core/exports/calendar';
import type { ListedMeeting } from '../core/exports/calendarMeetings';
import { say } from '../core/text';
import type { MentorshipNotes } from '../core/tree/context';
import { showInformation } from '../host/notices';
import { t } from '../host/strings';
import { choiceAt } from './ask';
import { exportsBundle, exportTarget, writeExport } from './exportFile';
import type { CommandContext } from './registry';
import { abort } from './abort';
import { mentorship, mentorshipOf, namedFolder, openFolder, record } from './targets';
import { askAll, question } from './wizard';

interface Wish {
  /** Only the meetings that are still to come. */
  ahead: boolean;
  /** The agenda goes into the event, where others may read it. */
  agenda: boolean;
}

/** Export to Calendar: the meetings of a mentorship, or one of them, as an .ics file; their titles and nothing more. */
export async function exportCalendar(run: CommandContext): Promise<vscode.Uri> {
  const { args, engine } = run;
  const period = { from: args.date('from', engine), to: args.date('to', engine) };
  const wish: Wish = { ahead: false, agenda: args.flag('agenda') ?? false };
  const one = args.has('meeting') ? await oneMeeting(run) : undefined;
  const mentorships = one === undefined ? await meant(run) : [one.notes];
  const [first] = mentorships;
  if (first === undefined)
    return abort('nothing-there', say('There is no mentorship yet. Make one with Start a Mentorship.'));
  if (!run.byProgram) await ask(run, first, wish, one === undefined);
  const from = wish.ahead ? first.now.slice(0, 10) : period.from;
  const { calendarMeeting, calendarOf, inUnknownZone, isUnclear, isWithinDays, listedMeetings, PRODUCT } =
    await exportsBundle(run);
  const all = one === undefined ? mentorships.flatMap(listedMeetings) : [one];
  const chosen = all.filter(meeting => isWithinDays(meeting, { ...period, from }));
  const unread = all.filter(isUnclear).length;
  if (chosen.length === 0)
    abort(
      'nothing-there',
      unread === 0
        ? say('There is no meeting with a date to export.')
        : say(
            'There is no meeting to export whose date and state can be read. The Problems view names those of which they cannot.',
          ),
    );
  const { context } = await run.notes.context();
  const meetings: CalendarMeeting[] = [];
  for (const meeting of chosen) {
    const { folder } = meeting.notes;
    const record = await openFolder(run, folder).store.record(meeting.path);
    meetings.push(...calendarMeeting(meeting, record, wish.agenda, person => context.name(folder, person)));
  }
  const lost = inUnknownZone(meetings);
  if (lost !== undefined)
    abort(
      'unknown-timezone',
      say(
        'Nothing is exported: nobody can tell the time zone "{timezone}" in {file}. Write one such as Europe/Amsterdam or UTC+1 there.',
        {
          timezone: lost.timezone ?? '',
          file: mentorships.find(({ id }) => id === lost.mentorship)?.entry?.path ?? '',
        },
      ),
    );
  const title = mentorships.map(notes => notes.title).join(', ');
  const uri = await exportTarget(run, {
    folder: openFolder(run, first.folder).folder.uri,
    name: one?.id ?? first.id,
    kind: t('Calendar'),
    ending: 'ics',
    isOurs: text => text.startsWith('BEGIN:VCALENDAR') && text.includes(PRODUCT),
  });
  await writeExport(uri, calendarOf(title, meetings, new Date(), run.notes.here));
  if (!run.byProgram) void showInformation([savedWords(meetings.length), ...unreadWords(unread)].join(' '));
  return uri;
}

function savedWords(count: number): string {
  return count === 1
    ? t('1 meeting is in the file. Open it to take it into your calendar.')
    : t('{count} meetings are in the file. Open it to take them into your calendar.', { count });
}

/** Of the meetings that are left out because nobody can tell when they are, or whether. */
function unreadWords(count: number): readonly string[] {
  if (count === 0) return [];
  return [
    count === 1
      ? t('1 meeting is left out: its date or its state cannot be read.')
      : t('{count} meetings are left out: their date or state cannot be read.', { count }),
  ];
}

async function oneMeeting(run: CommandContext): Promise<ListedMeeting> {
  const target = await record(run, 'meeting', 'meeting', t('Which meeting?'));
  return { notes: await mentorshipOf(run, target), path: target.path, id: target.entry.id };
}

/** A program that names no mentorship means all there are; a person is asked. */
async function meant(run: CommandContext): Promise<readonly MentorshipNotes[]> {
  if (!run.byProgram || run.args.has('mentorship')) return [await mentorship(run)];
  const { context } = await run.notes.context();
  const folder = namedFolder(run)?.folder.uri.toString();
  return context.mentorships.filter(notes => folder === undefined || notes.folder.uri === folder);
}

async function ask(run: CommandContext, notes: MentorshipNotes, wish: Wish, several: boolean): Promise<void> {
  const title = `${t('Export to Calendar')}: ${notes.title}`;
  const isOpen = ({ args }: CommandContext) => !args.has('from') && !args.has('to');
  await askAll([
    question(
      place =>
        choiceAt(
          {
            title,
            prompt: t('Which meetings?'),
            options: [
              { label: t('Those to come'), value: true },
              { label: t('All of them'), value: false },
            ],
          },
          place,
        ),
      ahead => (wish.ahead = ahead),
      () => several && isOpen(run),
    ),
    question(
      place =>
        choiceAt(
          {
            title,
            prompt: t('What do they say?'),
            options: [
              { label: t('Only the title'), description: t('others may see your calendar'), value: false },
              { label: t('The topics, too'), value: true },
            ],
          },
          place,
        ),
      agenda => (wish.agenda = agenda),
      () => !run.args.has('agenda'),
    ),
  ]);
}
