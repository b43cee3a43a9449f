#!/usr/bin/env node
/** The headless program: what can be done with notes where there is no editor. */
import { existsSync } from 'node:fs';
import { say } from '../core/text';
import { CALLS, callLines } from './calls';
import { check } from './check';
import { CHECK_FORMATS, formatted } from './checkFormats';
import {
  calendar,
  CALENDAR_OPTIONS,
  printOrWrite,
  report,
  REPORT_OPTIONS,
  roadmap,
  ROADMAP_OPTIONS,
  type Told,
} from './exports';
import { mergeCall } from './mergeCall';
import { mergeWithin } from './mergeWithin';
import { openNotes } from './notes';
import { Options, refuse, UsageError } from './options';
import { wordsOf, type TerminalLanguage } from './terminalLanguage';

const FINE = 0;
const ERRORS_FOUND = 1;
/** The call was not understood, or what it asks for cannot be done. */
const REFUSED = 2;

const words = wordsOf(process.env, new URL('../../l10n/', import.meta.url));
const print = (text: string) => void process.stdout.write(text);
const complain = (text: string) => void process.stderr.write(`${text}\n`);

type Command = (args: readonly string[]) => Promise<number> | number;

const COMMANDS: Readonly<Record<keyof typeof CALLS, Command>> = {
  check: async args => {
    const options = Options.read(args, ['format']);
    const format = options.choice('format', CHECK_FORMATS) ?? 'text';
    const checked = await check(await notesOf(options), words, process.cwd());
    print(formatted(checked, format, words));
    return checked.findings.some(({ severity }) => severity === 'error') ? ERRORS_FOUND : FINE;
  },
  report: args => exported(report, Options.read(args, REPORT_OPTIONS)),
  calendar: args => exported(calendar, Options.read(args, CALENDAR_OPTIONS, ['agenda'])),
  roadmap: args => exported(roadmap, Options.read(args, ROADMAP_OPTIONS)),
  merge: async args => {
    const call = mergeCall(args) ?? refuse(say('A merge needs what git gives its driver: %O %A %B %L %P'));
    for (const path of [call.base, call.ours, call.theirs])
      if (!existsSync(path)) refuse(say('There is no file {path}.', { path }));
    return mergeWithin(call, call.seconds, () =>
      complain(
        words.t('{path} took longer than {seconds} seconds, and was merged line by line.', {
          path: call.path,
          seconds: call.seconds,
        }),
      ),
    );
  },
};

async function exported(make: (told: Told) => Promise<string>, options: Options): Promise<number> {
  const notes = await notesOf(options);
  printOrWrite(await make({ notes, words, options }), options.text('out'), print);
  return FINE;
}

async function notesOf({ folder }: Options) {
  const notes = await openNotes(folder, text => complain(words.inWords(text)));
  return notes ?? refuse(say('There are no mentoring notes in {folder}, nor above it.', { folder }));
}

function usage({ t }: TerminalLanguage): string {
  const does: Readonly<Record<keyof typeof CALLS, string>> = {
    check: t('everything that is wrong in the notes'),
    report: t('a report of one mentorship, as Markdown'),
    calendar: t('the meetings, as an iCalendar file'),
    roadmap: t('the roadmap of one mentorship, or of all'),
    merge: t('merges two versions of a note, as the merge driver of git'),
  };
  return (Object.keys(CALLS) as (keyof typeof CALLS)[])
    .map(name => callLines(CALLS[name], does[name]))
    .join('');
}

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  if (['', 'help', '--help', '-h'].includes(name)) {
    print(usage(words));
    return name === '' ? REFUSED : FINE;
  }
  const command = Object.entries(COMMANDS).find(([known]) => known === name)?.[1];
  try {
    return await (command ?? refuse(say('There is no "{name}" here. Try --help.', { name })))(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(words.inWords(error.text));
    return REFUSED;
  }
}

process.exitCode = await main(process.argv.slice(2));
