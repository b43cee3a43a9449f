import assert from 'node:assert/strict';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { eventually } from './support/eventually';
import { GOALS } from './support/notes';
import type { Notes } from './support/notes';
import type { Workbench } from './support/workbench';

const OLD = `${GOALS}parser-tests.yaml`;
const NEW = `${GOALS}table-tests.yaml`;

describe('A goal whose file is moved in the Explorer', () => {
  let demo: Demo;
  let notes: Notes;
  let workbench: Workbench;

  beforeEach(async () => {
    demo = await openDemo();
    ({ notes, workbench } = demo);
    await workbench.openFile('parser-tests.yaml');
    await workbench.run('View: Show Explorer');
    const file = workbench.page.locator('.explorer-folders-view .monaco-list-row.selected');
    await file.filter({ hasText: 'parser-tests.yaml' }).click();
  });

  afterEach(() => demo.end());

  /** In which files a goal is named, beside its own. */
  const naming = (id: string) =>
    [...notes.files()]
      .filter(([path]) => path.startsWith('.mentoring/') && path !== NEW)
      .filter(([, text]) => new RegExp(`[ [,]${id}\\b`).test(text))
      .map(([path]) => path);

  it('is named anew wherever it was named, if that is wanted, and one undo takes it back', async () => {
    const before = notes.files();
    const places = naming('parser-tests');
    assert.ok(places.length > 2);
    await workbench.page.keyboard.press('F2');
    await workbench.page.keyboard.press('ControlOrMeta+a');
    await workbench.page.keyboard.type('table-tests.yaml');
    await workbench.page.keyboard.press('Enter');
    await workbench.answer(/places still say "parser-tests", which is called "table-tests" now/, 'Change');
    await eventually('every place has the new name', () => naming('parser-tests').length === 0);
    assert.deepEqual(naming('table-tests'), places);
    await workbench.run('Mentoring: Undo the Last Change');
    const moved = new Map([...before].map(([path, text]) => [path === OLD ? NEW : path, text]));
    await eventually('the old bytes are back', () =>
      [...notes.files()].every(([path, text]) => moved.get(path) === text),
    );
  });

  it('is taken out where it was named, if that is wanted; what was written about it stays', async () => {
    await workbench.page.keyboard.press('Delete');
    await workbench.dialog('permanently').getByRole('button', { name: 'Delete', exact: true }).click();
    await workbench.answer(/places still name "parser-tests", which is gone/, 'Take Out');
    await eventually(
      'no topic names it',
      () => !/goal: parser-tests/.test([...notes.files().values()].join()),
    );
    assert.match(
      notes.read(notes.path('shaping-an-api.yaml')),
      /progress:\n {2}parser-tests:\n {4}state: on-track/,
    );
  });
});
