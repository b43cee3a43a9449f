import * as vscode from 'vscode';
import type { ReportPart } from '../core/exports/reportParts';
import type { MentorshipNotes } from '../core/tree/context';
import { say } from '../core/text';
import { t } from '../host/strings';
import { invalid } from './args';
import { choiceAt, manyAt } from './ask';
import { askDayAt } from './dates';
import { exportsBundle, exportTarget, writeExport } from './exportFile';
import type { CommandContext } from './registry';
import { mentorship, namedFolder, openFolder } from './targets';
import { askAll, question } from './wizard';

interface Wish {
  from?: string;
  to?: string;
  parts: readonly ReportPart[];
}

/** Export a Report: a mentorship, or a period of it, as Markdown to paste into a review or a pull request. */
export async function exportReport(run: CommandContext): Promise<vscode.Uri> {
  const { args, engine } = run;
  const { REPORT_PARTS, reportFactsOf, reportOf } = await exportsBundle(run);
  const isShown = args.flag('show') === true;
  const wish: Wish = {
    from: args.date('from', engine),
    to: args.date('to', engine),
    parts: args.choices('parts', REPORT_PARTS) ?? REPORT_PARTS,
  };
  const notes = run.byProgram || isShown ? await theOne(run) : await mentorship(run);
  if (!run.byProgram && !isShown) await ask(run, notes, wish, REPORT_PARTS);
  const today = notes.now.slice(0, 10);
  const text = async () => {
    const { context } = await run.notes.context();
    return reportOf(await reportFactsOf(notes), {
      ...wish,
      today,
      locale: vscode.env.language,
      t,
      name: person => context.name(notes.folder, person),
    });
  };
  if (isShown) return showText(await text());
  const uri = await exportTarget(run, {
    folder: openFolder(run, notes.folder).folder.uri,
    name: `${notes.id}-${wish.to ?? today}`,
    kind: 'Markdown',
    ending: 'md',
    isOurs: () => false,
  });
  await writeExport(uri, await text());
  if (!run.byProgram) await vscode.window.showTextDocument(uri, { preview: false });
  return uri;
}

/** Shows a text in an editor of its own: where it is kept, if anywhere, the reader says by saving it. */
async function showText(content: string): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { preview: false });
  return document.uri;
}

/** A report is about one mentorship: what two people wrote is not mixed with what others did. */
async function theOne(run: CommandContext): Promise<MentorshipNotes> {
  const { context } = await run.notes.context();
  const folder = namedFolder(run)?.folder.uri.toString();
  const here = context.mentorships.filter(notes => folder === undefined || notes.folder.uri === folder);
  if (!run.args.has('mentorship') && here.length > 1)
    invalid('mentorship', say('the id of a mentorship, since there are several'));
  return mentorship(run);
}

type Period = 'whole' | 'quarter' | 'other';

async function ask(
  run: CommandContext,
  notes: MentorshipNotes,
  wish: Wish,
  all: readonly ReportPart[],
): Promise<void> {
  const title = `${t('Export a Report')}: ${notes.title}`;
  const today = notes.now.slice(0, 10);
  const isOpen = wish.from === undefined && wish.to === undefined;
  let period: Period = 'whole';
  await askAll([
    question(
      place =>
        choiceAt<Period>(
          {
            title,
            prompt: t('About which time?'),
            options: [
              { label: t('The whole mentorship'), value: 'whole' },
              { label: t('The last three months'), value: 'quarter' },
              { label: t('From one day to another…'), value: 'other' },
            ],
            first: period,
          },
          place,
        ),
      chosen => {
        period = chosen;
        wish.from = chosen === 'quarter' ? run.engine.addMonths(today, -3) : undefined;
        wish.to = undefined;
      },
      () => isOpen,
    ),
    question(
      place => askDayAt(run, { title, prompt: t('From which day?'), value: wish.from }, place),
      day => (wish.from = day || undefined),
      () => period === 'other',
    ),
    question(
      place => askDayAt(run, { title, prompt: t('Up to which day?'), value: wish.to ?? today }, place),
      day => (wish.to = day || undefined),
      () => period === 'other',
    ),
    question(
      place =>
        manyAt(
          {
            title,
            prompt: t('What goes in?'),
            hint: agreedWords(notes),
            options: partOptions(all, wish.parts),
            some: true,
          },
          place,
        ),
      parts => (wish.parts = parts),
      () => !run.args.has('parts'),
    ),
  ]);
}

/** What the two have agreed on about what others may read stands where it is decided what others will read. */
function agreedWords({ record }: MentorshipNotes): string | undefined {
  const agreed = record?.agreement.confidential;
  return agreed === undefined ? undefined : t('You agreed: {text}', { text: agreed });
}

function partOptions(all: readonly ReportPart[], chosen: readonly ReportPart[]) {
  const words: Readonly<Record<ReportPart, string>> = {
    goals: t('Goals, with steps and progress'),
    wins: t('What went well'),
    decisions: t('Decisions'),
    promises: t('Promises'),
    checkins: t('Check-ins'),
    lookBack: t('The look back'),
  };
  return all.map(part => ({ label: words[part], picked: chosen.includes(part), value: part }));
}
