import assert from 'node:assert/strict';
import { NODE_KINDS } from '../../../src/core/tree/node';
import { textOfFile, texts } from '../l10n/l10n';
import { holds, type Keys } from '../support/whenClause';

interface Entry {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}

const { contributes } = JSON.parse(textOfFile('package.json')) as {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly enablement?: string;
    }[];
    readonly menus: Readonly<Record<string, readonly Entry[]>>;
  };
};

const english = texts('package.nls.json');

/** The title of a command, in English. */
function titleOf(id: string): string {
  const title = contributes.commands.find(({ command }) => command === id)?.title ?? '';
  return english[title.slice(1, -1)] ?? '';
}

/** The entries of a row's menu, without the buttons that stand in the row. */
function menuOf(row: Keys): readonly Entry[] {
  const entries = contributes.menus['view/item/context'] ?? [];
  return entries.filter(({ when, group }) => group?.startsWith('inline') !== true && holds(when, row));
}

/** Each row that can be in a view, by what it says of itself. */
const ROWS: readonly (readonly [view: string, viewItem: string, deletes?: string])[] = [
  ['mentoring.goals', 'mentorship', 'Delete Mentorship…'],
  ['mentoring.goals', 'goal', 'Delete Goal…'],
  ['mentoring.goals', 'step', 'Delete Step'],
  ['mentoring.goals', 'code reference'],
  ['mentoring.goals', 'evidence'],
  ['mentoring.goals', 'commit reference'],
  ['mentoring.goals', 'goalGroup'],
  ['mentoring.goals', 'broken', 'Delete File…'],
  ['mentoring.goals', 'unmerged', 'Delete File…'],
  ['mentoring.meetings', 'mentorship', 'Delete Mentorship…'],
  ['mentoring.meetings', 'meeting', 'Delete Meeting…'],
  ['mentoring.meetings', 'meeting ahead', 'Delete Meeting…'],
  ['mentoring.meetings', 'agendaPerson'],
  ['mentoring.meetings', 'agendaItem', 'Delete Topic'],
  ['mentoring.meetings', 'agendaItem reference', 'Delete Topic'],
  ['mentoring.meetings', 'agendaItem each', 'Delete Topic'],
  ['mentoring.meetings', 'agendaItem reference each', 'Delete Topic'],
  ['mentoring.meetings', 'promises'],
  ['mentoring.meetings', 'promise', 'Delete Promise'],
  ['mentoring.meetings', 'checkin'],
  ['mentoring.meetings', 'checkinPerson'],
  ['mentoring.meetings', 'feedback', 'Delete File…'],
  ['mentoring.meetings', 'feedbackForMe', 'Delete File…'],
  ['mentoring.actions', 'feedbackAsked', 'Delete File…'],
  ['mentoring.actions', 'waiting'],
  ['mentoring.actions', 'promise', 'Delete Promise'],
  ['mentoring.actions', 'person'],
  ['mentoring.meetings', 'onlyYou'],
  ['mentoring.meetings', 'privateTopic', 'Delete Private Note'],
  ['mentoring.goals', 'privateNote', 'Delete Private Note'],
  ['mentoring.actions', 'privateGone', 'Delete Private Note'],
  ['mentoring.actions', 'caught'],
  ['mentoring.actions', 'privateText', 'Delete Private Note'],
  ['mentoring.actions', 'group'],
  ['mentoring.meetings', 'group'],
  ['mentoring.meetings', 'unplanned'],
  ['mentoring.meetings', 'paused'],
  ['mentoring.meetings', 'silenceWrite'],
  ['mentoring.meetings', 'silencePause'],
  ['mentoring.meetings', 'silenceEnd'],
];

describe('The menus', () => {
  for (const [view, viewItem, deletes] of ROWS) {
    it(`of a row "${viewItem}" in ${view} say ${deletes ?? 'nothing of deleting'}`, () => {
      const titles = menuOf({ view, viewItem }).map(({ command }) => titleOf(command));
      const found = titles.filter(title => title.startsWith('Delete'));
      assert.deepEqual(found, deletes === undefined ? [] : [deletes]);
    });
  }
});

describe('The menu of each row', () => {
  it('is looked at here', () => {
    const seen = new Set(ROWS.map(([, viewItem]) => viewItem.split(' ', 1)[0]));
    assert.deepEqual(
      NODE_KINDS.filter(kind => !seen.has(kind)),
      [],
    );
  });

  for (const [view, viewItem] of ROWS)
    it(`"${viewItem}" in ${view} has at most 12 entries, each once`, () => {
      const commands = menuOf({ view, viewItem }).map(({ command }) => command);
      assert.ok(commands.length <= 12, commands.join(', '));
      assert.equal(new Set(commands).size, commands.length);
    });

  it('offers to note something privately on whatever private notes can be about', () => {
    for (const [view, viewItem] of [
      ['mentoring.goals', 'goal'],
      ['mentoring.meetings', 'meeting'],
      ['mentoring.actions', 'person'],
    ] as const)
      assert.ok(
        menuOf({ view, viewItem }).some(({ command }) => command === 'mentoring.addPrivateNote'),
        viewItem,
      );
  });

  it('changes what it stands for: the words, the day, what became of it', () => {
    const titles = (view: string, viewItem: string) =>
      menuOf({ view, viewItem }).map(({ command }) => titleOf(command));
    for (const row of ['goal', 'step', 'meeting', 'meeting ahead', 'agendaItem reference', 'promise'])
      assert.ok(titles('mentoring.meetings', row).includes('Edit…'), row);
    for (const row of ['step', 'promise'])
      assert.ok(titles('mentoring.actions', row).includes('Set the Day…'), row);
    const ahead = titles('mentoring.meetings', 'meeting ahead');
    assert.ok(ahead.includes('Reschedule…') && ahead.includes('Close the Session'));
    const over = titles('mentoring.meetings', 'meeting');
    assert.ok(!over.includes('Reschedule…') && !over.includes('Close the Session'));
    assert.ok(over.includes('Mark as Held, Missed or Cancelled…'));
    assert.ok(over.includes('Set the Support Level…'));
  });
});

describe('The command palette', () => {
  const all: Keys = { 'mentoring.hasNotes': true, 'mentoring.notesAbove': true, 'mentoring.filtered': true };
  const hidden = new Map(
    (contributes.menus['commandPalette'] ?? []).map(entry => [entry.command, entry.when]),
  );
  const shown = (keys: Keys) =>
    contributes.commands
      .filter(({ command, enablement }) => holds(enablement, keys) && holds(hidden.get(command), keys))
      .map(({ command }) => command);

  it('never has two commands of one title', () => {
    const titles = shown({ ...all, editorIsOpen: true }).map(titleOf);
    assert.ok(titles.length > 30);
    assert.deepEqual(
      titles.filter((title, at) => titles.indexOf(title) !== at),
      [],
    );
  });

  it('says topic and promise, as the views do', () => {
    const words = shown({ ...all, editorIsOpen: true }).map(titleOf);
    assert.deepEqual(
      words.filter(title => /\b(action|agenda item)s?\b/i.test(title)),
      [],
    );
    assert.ok(words.includes('Add Topic…') && words.includes('Add Promise…'));
  });

  it('offers without notes only what begins with them, or says what there is', () => {
    assert.deepEqual(
      shown({}).map(id => id.replace('mentoring.', '')),
      ['startMentorship', 'share', 'undo', 'refresh', 'validate', 'showLog'],
    );
  });
});
