// A window without any folder: nothing to work on, and nothing that breaks.
import * as vscode from 'vscode';
import { equal, rejects } from '../support/assert';
import { call } from '../support/notes';

describe('A window without a folder', () => {
  it('has the extension running', async () => {
    const extension = vscode.extensions.getExtension('mentoring-notes.mentoring-notes');
    await extension?.activate();
    equal(extension?.isActive, true);
  });

  for (const [command, args] of [
    ['newGoal', { mentorship: 'ada-mo', title: 'A' }],
    ['newMeeting', { mentorship: 'ada-mo', date: '2027-03-01' }],
    ['startMentorship', { title: 'A', mentees: ['ada'], mentors: ['mo'] }],
    ['addStep', { goal: 'a', text: 'B' }],
    ['toggleItem', { uri: '.mentoring/a.yaml', section: 'steps', index: 0 }],
    ['share', { message: 'A', push: false }],
    ['undo', {}],
  ] as const) {
    it(`refuses ${command} in words`, async () => {
      await rejects(call(command, args), /^[A-Z"][^{}]+\.$/);
    });
  }

  for (const command of [
    'refresh',
    'validate',
    'showLog',
    'newGoal',
    'newMeeting',
    'addStep',
    'share',
    'openNotesAbove',
    'startMentorship',
  ]) {
    it(`bears ${command} from the palette`, async () => {
      equal(await vscode.commands.executeCommand(`mentoring.${command}`), undefined);
    });
  }
});
