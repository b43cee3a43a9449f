import assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { Notes } from './support/notes';
import { Questions } from './support/questions';
import { openWorkbench } from './support/workbench';
import type { Workbench } from './support/workbench';

describe('A folder in Restricted Mode', () => {
  let notes: Notes;
  let workbench: Workbench;

  before(async () => {
    notes = await Notes.demo();
    workbench = await openWorkbench({
      folder: notes.folder,
      settings: {
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
      },
    });
    await workbench.openMentoring();
  });

  after(async () => {
    await workbench.screenshot('restricted');
    await workbench.close();
    notes.remove();
  });

  it('is in Restricted Mode', async () => {
    await workbench.page.getByText('Restricted Mode').first().waitFor();
  });

  it('shows its notes, and asks the reader, not git, who they are', async () => {
    await workbench.row('Lead the tokenizer', 'Goals').waitFor();
    await workbench.notification('Are you').waitFor();
    await workbench.answer('Are you', /^Ada/);
  });

  it('lets notes be changed, and the change be taken back', async () => {
    await workbench.expand('Speak at the backend guild', 'Goals');
    await workbench.tick('Outline', 'Goals');
    await eventually('the tick', () => notes.changes().some(line => /^\+ +done: 20/.test(line)));
    await workbench.run('Mentoring: Undo the Last Change');
    await eventually('the old bytes', () => notes.status() === '');
  });

  it('says of sharing that git is asked nothing here, and what to do', async () => {
    const before = notes.git('rev-parse', 'HEAD');
    await new Questions(workbench).start('Mentoring: Share (Commit the Notes)…');
    await workbench.notification('trust').waitFor();
    assert.equal(notes.git('rev-parse', 'HEAD'), before);
  });
});
