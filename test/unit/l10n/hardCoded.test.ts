import assert from 'node:assert/strict';
import ts from 'typescript';
import { hardCodedIn } from './hardCoded';
import { root, updating } from './l10n';

/** Texts of the source that no user reads, or that are the same in every language; each with its reason. */
const NOT_TRANSLATED: Readonly<Record<string, readonly string[]>> = {
  // The words of the files, and what is typed is compared with.
  'src/core/language/valueSuggestions.ts': [
    ...['1 week', '2 weeks', '3 weeks', '1 month', '6 weeks', '10 days'],
    '…T… … …',
  ],
  // The letters at which suggestions come.
  'src/language/documents.ts': [' :[,-0123456789abcdefghijklmnopqrstuvwxyz'],
  // The files are written in English words, whatever the language.
  'src/core/mentoring/defaults.ts': ['2 weeks'],
  'src/commands/startMentorship.ts': ['1 week', '2 weeks', '3 weeks', '6 weeks', '1 month'],
  // What stands in new notes: in the language of the notes, not of the editor.
  'src/core/templates/mentorshipFiles.ts': [
    'Getting to know each other',
    'The first goal',
    'How are we doing?',
    'Het eerste doel',
    'Hoe gaat het?',
  ],
  'src/core/language/hintFixes.ts': ['title: ……'],
  'src/core/mentoring/agendaText.ts': [' (… min)'],
  // Who made a calendar, as its format wants it.
  'src/core/exports/calendar.ts': ['-//mentoring-notes//Mentoring Notes//EN'],
  // The name of a file to propose, and a block of Markdown; the orders of Mermaid.
  'src/commands/exportRoadmap.ts': ['roadmap', '…-roadmap', '```mermaid\n…```\n'],
  'src/core/exports/gantt.ts': [
    '    title …',
    '    dateFormat YYYY-MM-DD',
    '    axisFormat %Y-%m-%d',
    '    inclusiveEndDates',
    '    section …',
  ],
  // A mistake of ours, for the log.
  'src/cli/notes.ts': ['Notes are only read here.'],
  'src/commands/table.ts': ['There is no command ….'],
  // What marks call the sides of a merge, as git does in every language, and a name for programs.
  'src/core/yaml/merge/markedText.ts': [' ours', ' theirs'],
  'src/cli/mergeFiles.ts': [' ours', ' theirs'],
  'src/cli/driver.ts': ['mentoring-notes\n'],
  'src/cli/exports.ts': ['--mentorship'],
  // Where a word stands to its place.
  'src/core/roadmap/roadmapLayout.ts': ['middle'],
  'src/core/roadmap/rows.ts': ['start', 'end'],
  'src/core/roadmap/scale.ts': ['start'],
  // The outlines of bars, what is looked for in a page, the name of a key, and a font.
  'src/pages/picture/bar.tsx': ['m0 6', 'a3 3 0 0 1 0 6', 'a3 3 0 0 1 0-6', 'M… …H……H……', 'a3 3 0 0 1 0-6Z'],
  'src/pages/picture/roadmap.tsx': [
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, sans-serif',
  ],
  'src/pages/client/roadmap/card.tsx': ['.map .scroll'],
  'src/pages/client/roadmap/focus.ts': ['.map .scroll'],
  'src/pages/client/roadmap/roadmapKeys.ts': ['.map .scroll', '.aslist summary', '.find input'],
  'src/pages/client/draw.ts': ['button, input, textarea, select, a[href], [tabindex="0"]', 'ul, ol'],
  'src/pages/client/overview/overviewKeys.ts': ['.find input', '.ov tr[data-key]'],
  'src/pages/client/roadmap/list.tsx': ['L'],
  'src/pages/client/roadmap/measure.ts': ['… …px …'],
  'src/pages/client/roadmap/pointer.ts': ['button, a, input'],
  // Names of the product, of sources and of states, keys and patterns.
  'src/host/log.ts': ['Mentoring Notes'],
  'src/host/me.ts': ['me …'],
  'src/host/strings.ts': ['MentoringError'],
  'src/views/statusBar.ts': ['$(calendar) …'],
  'src/pages/client/keyPlace.ts': [
    'textarea, select, input:not([type=checkbox], [type=radio])',
    'form, dialog, [role=radiogroup]',
    'a, button, input, summary',
  ],
  'src/pages/client/session/keysHelp.tsx': ['J, K'],
  // The frame of every page: markup and its policy.
  'src/pages/host/document.ts': [
    '; img-src blob:',
    "default-src 'none'; style-src …; script-src 'nonce-…'…",
    `<!DOCTYPE html>
<html lang="…">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="…">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mentoring Notes</title>
<link rel="stylesheet" href="…">
<link rel="stylesheet" href="…">
</head>
<body data-page="…" data-subject="…" data-former="…" data-kept="…">
<div id="page"></div>
<script type="module" nonce="…" src="…"></script>
</body>
</html>`,
  ],
  'src/language/problems.ts': ['mentoring'],
  'src/store/writer.ts': ['changed meanwhile'],
  'src/views/treeItem.ts': ['… ahead', '… reference'],
  'src/core/model/values.ts': ['^[1-9]\\d{0,2} +(?:day|week|month)s?$'],
};

/** What the JSON Schemas say of each key: schemas have one language. What is generated of them marks its sentences. */
const SCHEMAS = ['src/core/model/itemLists.ts', 'src/core/model/schema.ts'];

/** Words and patterns that are looked for in what people write, and questions in the language of the notes. */
const VOCABULARY = [
  'src/core/language/nearest.ts',
  'src/core/language/questions.ts',
  'src/core/language/textFixes.ts',
  'src/core/language/valueFixes.ts',
  'src/core/mentoring/smartHints.ts',
  'src/core/mentoring/dateForms.ts',
  'src/core/mentoring/parseSpokenDate.ts',
];

/** Questions to choose from: in the language of the notes, and so in both. */
const BOTH_LANGUAGES = ['src/core/pages/questions.ts'];

/** What git and its shell read, and how the program is called in a terminal. */
const FOR_PROGRAMS = ['src/commands/mergeDriver.ts', 'src/cli/calls.ts'];

async function found(code: string, file = 'src/commands/some.ts') {
  const { isTranslating } = await updating();
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  return hardCodedIn(source, isTranslating).map(({ text }) => text);
}

describe('No text is hard-coded', function () {
  this.timeout(60_000);

  it('in all of src', async () => {
    const { isTranslating, sourcesIn } = await updating();
    const sources = sourcesIn(root, 'src').filter(
      ({ fileName }) =>
        ![...SCHEMAS, ...VOCABULARY, ...BOTH_LANGUAGES, ...FOR_PROGRAMS].includes(fileName) &&
        !fileName.includes('.generated.'),
    );
    const texts = sources.flatMap(source => hardCodedIn(source, isTranslating));
    const fileOf = (place: string) => place.slice(0, place.lastIndexOf(':'));
    const allowed = ({ place, text }: (typeof texts)[number]) =>
      NOT_TRANSLATED[fileOf(place)]?.includes(text);
    assert.deepEqual(
      texts.filter(each => allowed(each) !== true),
      [],
    );
    const seen = new Set(texts.map(({ place, text }) => `${fileOf(place)} ${text}`));
    const listed = Object.entries(NOT_TRANSLATED).flatMap(([file, of]) => of.map(text => `${file} ${text}`));
    assert.deepEqual(
      listed.filter(entry => !seen.has(entry)),
      [],
      'No longer there: take it off the list.',
    );
  });

  const shown: readonly (readonly [what: string, code: string, texts: readonly string[], file?: string])[] = [
    ['a message', "void vscode.window.showErrorMessage('Failed');", ['Failed']],
    [
      'a button of a message',
      "window.showWarningMessage(t('Sure?'), { modal: true }, 'Delete');",
      ['Delete'],
    ],
    ['the detail of a message', "window.showWarningMessage(t('Sure?'), { detail: 'Gone' });", ['Gone']],
    ['the status bar', 'vscode.window.setStatusBarMessage(`Undone: ${what}`, 4000);', ['Undone: …']],
    ['a title that is set', "input.title = 'Goal';", ['Goal']],
    ['the prompt of a question', "ask({ prompt: many ? 'Which' : t('What?') });", ['Which']],
    ['a placeholder', "pick.placeholder = given ?? 'Name';", ['Name']],
    ['the option of a list', "const options = [{ label: t('Up') }, { label: 'Down' }];", ['Down']],
    ['the row of a tree', "new vscode.TreeItem('Goals');", ['Goals']],
    ['a diagnostic', "new vscode.Diagnostic(range, 'Broken');", ['Broken']],
    ['a hover', "markdown.appendText('Theme');", ['Theme']],
    ['the tooltip of a badge', 'view.badge = { value: 2, tooltip: `${2} overdue` };', ['… overdue']],
    ['a description in a variable', "const description = count === 0 ? 'none' : String(count);", ['none']],
    ['joined words', "row({ description: joined(due, 'late') });", ['late']],
    ['what goes into a translated sentence', "t('Theme: {theme}', { theme: theme ?? 'none' });", ['none']],
    ['a sentence handed to a function', "stop('code', text('It is gone.'));", ['It is gone.']],
    ['what is thrown', "throw new Error('It is gone.');", ['It is gone.']],
    ['the words of an element', 'const a = <p>Goals {count}</p>;', ['Goals'], 'src/pages/client/a.tsx'],
    [
      'a label of an element',
      'const a = <button aria-label="Close" />;',
      ['Close'],
      'src/pages/client/a.tsx',
    ],
    [
      'a placeholder of a field',
      'const a = <input placeholder={b ? "Add" : t("Find")} />;',
      ['Add'],
      'src/pages/client/a.tsx',
    ],
    [
      'a word that a tree gives back',
      "function f(): string { return 'peers'; }",
      ['peers'],
      'src/core/tree/a.ts',
    ],
  ];
  for (const [what, code, texts, file] of shown)
    it(`which is found in ${what}`, async () => assert.deepEqual(await found(code, file), texts));

  it('where it is translated, logged, compared or a key', async () => {
    const code = `
      import { a } from 'some module';
      type State = 'not yet';
      input.title = t('New Goal');
      row({ label: context.t('no topics yet'), kind: 'goal', description: state === 'open' ? '' : due });
      abort('gone', say('It is no longer there.'));
      log.error('The notes could not be opened', error);
      void vscode.window.showInformationMessage(localized(text), { modal: true });
    `;
    assert.deepEqual(await found(code), []);
    const page = 'const a = <p class={`a b ${c}`} aria-label={t("Names")}>{t("Two words")} {name}</p>;';
    assert.deepEqual(await found(page, 'src/pages/client/a.tsx'), []);
  });
});
