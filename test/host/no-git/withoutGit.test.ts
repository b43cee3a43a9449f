// The editor's Git switched off: everything works but what git itself does.
import { equal, rejects } from '../support/assert';
import { GOAL, MEETING, OTHER_GOAL, call, gives, onlyChanged, useNotes } from '../support/notes';
import { read } from '../support/workspace';

describe('With git switched off', () => {
  beforeEach(() => useNotes());

  it('records are made, changed, deleted and brought back', async () => {
    await gives('.mentoring/mentorships/ada-mo/goals/new.yaml', 'newGoal', {
      mentorship: 'ada-mo',
      title: 'New',
    });
    await gives(GOAL, 'addStep', { goal: GOAL, text: 'One' });
    await call('deleteRecord', { uri: OTHER_GOAL });
    for (let at = 0; at < 3; at++) await call('undo', {});
    await onlyChanged({});
  });

  it('a mentorship is started', async () => {
    const args = { title: 'Lin and Kim', mentees: ['lin'], mentors: ['kim'] };
    await gives('.mentoring/mentorships/lin-and-kim/mentorship.yaml', 'startMentorship', args);
  });

  it('a topic still goes to the person who is named', async () => {
    await gives(MEETING, 'addAgendaItem', { meeting: MEETING, person: 'mo', text: 'Mine' });
    equal(/- text: Mine\n/.test(await read(MEETING)), true);
  });

  it('sharing says that there is no git, and what to do', async () => {
    await rejects(
      call('share', { message: 'A', push: false }),
      /There is no git here for .*Initialize a repository in the Source Control view|trusted/,
    );
    await onlyChanged({});
  });
});
